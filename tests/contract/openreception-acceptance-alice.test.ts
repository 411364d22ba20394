/** The acceptance cases P1 to P23 of openreception.md 12.2, with the paths and answers of Alice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from './desk.ts'
import {
  CALLEE,
  CALLER,
  openReception,
  own,
  type Reception,
  SECOND_CALLER,
  said,
  settled,
} from './openreception-desk.ts'

let room: Reception
let desk: Desk
beforeEach(async () => {
  room = await openReception('alice')
  desk = room.desk
})
afterEach(() => room.close())

const execute = (command: Parameters<Desk['send']>[0]) => settled(desk, desk.send(command))
const callIn = (from = CALLER) =>
  desk.control('POST', 'calls', { from, to: { system: 'openreception', queue: 'hall' } })
const listed = async (): Promise<readonly Record<string, unknown>[]> => {
  const { json } = await room.ask('GET', '/call/list')
  const { calls } = json as { calls: readonly Record<string, unknown>[] }
  return calls.filter((call) => call.is_call === true)
}
const seen = (from: number, types: readonly string[]) =>
  desk.events
    .slice(from)
    .map(({ type }) => type)
    .filter((type) => types.includes(type))

describe('alice: the basics', () => {
  it('P1 a good token reads the list', async () => {
    await room.connect()
    expect(desk.session.link).toBe('online')
    expect(await room.sent(/list/)).toContain('GET /call/list → 200')
  })

  it('P2 the list may be read from another origin', async () => {
    const response = await fetch(`${desk.url}/openreception/alice/call/list?token=x`, {
      headers: { origin: 'https://desk.example' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://desk.example')
  })

  it('P3 an unknown path is 404, and the person is told to check the dialect', async () => {
    expect(await room.ask('GET', '/nowhere')).toMatchObject({
      status: 404,
      type: expect.stringContaining('text/plain'),
    })
    await room.connect()
    await room.fault({ path: 'pickup', do: { status: 404, body: 'not found on the server' } })
    const outcome = await execute({ service: 'pickupCall', reference: 'U' })
    expect(said(outcome)).toContain('Check the dialect')
  })
})

describe('alice: hanging up', () => {
  it('P4 a caller who hangs up leaves the hall', async () => {
    await room.connect()
    await room.offered()
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.waiting.length === 0)
    expect(seen(0, ['queued', 'connectionCleared'])).toContain('connectionCleared')
  })

  it('P5 a call that is locked is taken after its greeting, and hung up', async () => {
    await room.connect()
    await callIn()
    const call = await desk.until(() => desk.waiting.find(({ locked }) => locked))
    const reference = call.reference ?? ''
    const outcome = await execute({ service: 'pickupCall', reference })
    expect(outcome.kind).not.toBe('refused')
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    const pickup = `POST /call/pickup?call_id=${reference}`
    expect(await room.sent(/pickup/)).toEqual([`${pickup} → 404`, `${pickup} → 200`])
    await execute({ service: 'clearConnection', call: desk.call.id })
    await desk.until(() => desk.calls.length === 0)
    expect(await listed()).toEqual([])
  })

  it('P5 a locked call whose caller hangs up is given up, with one request', async () => {
    await room.connect()
    await callIn()
    const call = await desk.until(() => desk.waiting.find(({ locked }) => locked))
    const sent = desk.send({ service: 'pickupCall', reference: call.reference ?? '' })
    await desk.settle()
    await room.party(CALLER, 'hangup')
    expect(said(await settled(desk, sent))).toBe(
      'This call is no longer waiting. Nothing was changed.',
    )
    expect(await room.sent(/pickup/)).toHaveLength(1)
  })

  it('P6 a call that does not exist cannot be hung up; for the person it has ended', async () => {
    expect((await room.ask('POST', '/call/hangup?call_id=null')).status).toBe(404)
    await room.connect()
    const { id } = await room.taken()
    await room.fault({ path: '/notifications', times: 9, do: { socket: 'silence' } })
    await room.party(CALLER, 'hangup')
    expect((await execute({ service: 'clearConnection', call: id })).kind).toBe('done')
    expect(desk.calls).toEqual([])
  })
})

describe('alice: list and queue', () => {
  it('P7 an offered call is in the list', async () => {
    await room.connect()
    const { reference } = await room.offered()
    expect((await listed()).map(({ id }) => id)).toEqual([reference])
  })

  it('P8 a call leaves the queue when it is taken', async () => {
    await room.connect()
    expect((await room.ask('GET', '/call/queue')).json).toMatchObject({ calls: [] })
    await callIn()
    await desk.advance(15_000)
    expect((await room.ask('GET', '/call/queue')).json).toMatchObject({
      calls: [{ state: 'queued' }],
    })
    const [waiting] = desk.waiting
    await execute({ service: 'pickupCall', reference: waiting?.reference ?? '' })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(desk.waiting).toEqual([])
    expect((await room.ask('GET', '/call/queue')).json).toMatchObject({ calls: [] })
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
  })

  it('P9 a call leaves the queue when its caller hangs up', async () => {
    await room.connect()
    await callIn()
    await desk.advance(15_000)
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.waiting.length === 0)
    expect((await room.ask('GET', '/call/queue')).json).toMatchObject({ calls: [] })
  })
})

describe('alice: taking a call', () => {
  it('P10 the next call comes to me, with its reception, and is gone when I hang up', async () => {
    await room.connect()
    const { reference, queue } = await room.offered()
    await execute({ service: 'pickupCall' })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(desk.call).toMatchObject({ reference, queue })
    expect(queue?.id).toMatch(/^\d+$/)
    await execute({ service: 'clearConnection', call: desk.call.id })
    await desk.until(() => desk.calls.length === 0)
    expect(await listed()).toEqual([])
  })

  it('P11 a given call comes to me', async () => {
    await room.connect()
    await room.offered(SECOND_CALLER)
    const { reference } = await room.offered()
    await execute({ service: 'pickupCall', reference: reference ?? '' })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(desk.call.reference).toBe(reference)
    expect(desk.waiting.map(({ parties }) => parties[0]?.number)).toEqual([SECOND_CALLER])
  })

  it('P12 a call that does not exist cannot be taken', async () => {
    await room.connect()
    const outcome = await execute({ service: 'pickupCall', reference: 'nothing' })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'notFound', code: '404' } })
    expect(await room.sent(/pickup/)).toHaveLength(1)
  })
})

describe('alice: parking', () => {
  const parked = async () => {
    await room.connect()
    const call = await room.taken()
    await execute({ service: 'parkCall', call: call.id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    return call
  }

  it('P13 a parked call is taken back, and hung up', async () => {
    const { id } = await parked()
    await execute({ service: 'retrieveCall', call: id })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(seen(0, ['held', 'retrieved'])).toEqual(['held', 'retrieved'])
    await execute({ service: 'clearConnection', call: id })
    await desk.until(() => desk.calls.length === 0)
  })

  it('P14 a parked caller who hangs up is gone', async () => {
    const { id } = await parked()
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
    expect(desk.session.ended[0]?.call.id).toBe(id)
  })

  it('P15 a call that does not exist cannot be parked', async () => {
    expect(await room.ask('POST', '/call/park?call_id=nothing')).toMatchObject({
      status: 404,
      json: { status: 'not found' },
    })
    await room.connect()
    const { id } = await room.taken()
    await room.fault({ path: '/notifications', times: 9, do: { socket: 'silence' } })
    await room.party(CALLER, 'hangup')
    expect(said(await execute({ service: 'parkCall', call: id }))).toBe(
      'This call has already ended.',
    )
  })

  it('P16 who takes a second call has parked the first', async () => {
    await room.connect()
    await room.taken()
    await room.taken(SECOND_CALLER)
    expect(desk.calls).toEqual([`held ${CALLER}`, `connected ${SECOND_CALLER}`])
    expect(await room.sent(/park/)).toEqual([])
  })

  it('P17 who consults has parked the caller, with one request', async () => {
    await room.connect()
    await room.taken()
    const { held, active } = await room.consulting()
    expect(active.consultationFor).toBe(held.id)
    expect(desk.calls).toEqual([`held ${CALLER}`, `connected ${CALLEE}`])
    expect(await room.sent(/park/)).toEqual([])
    expect(await room.sent(/originate/)).toHaveLength(1)
  })
})

describe('alice: making calls', () => {
  it('P18 a known number is dialled for the reception and contact of the settings', async () => {
    await room.connect()
    const outcome = await execute({ service: 'makeCall', number: CALLEE })
    expect(outcome.kind).not.toBe('refused')
    expect(await room.sent(/originate/)).toEqual([
      'POST /call/originate?context=2%401&extension=103 → 200',
    ])
    await desk.until(() => desk.calls[0] === `connected ${CALLEE}`)
  })

  it('P19 a number of one sign is refused', async () => {
    await room.connect()
    const outcome = await execute({ service: 'makeCall', number: 'x' })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '400' } })
    expect(said(outcome)).toBe('This number is too short. Nothing was dialled.')
    await desk.advance(3000)
    expect(desk.calls).toEqual([])
  })
})

describe('alice: transfer', () => {
  const joined = async () => {
    await desk.until(() => desk.calls.length === 0)
    const { calls } = await desk.exchange()
    const ends = calls.flatMap(({ legs }) => legs.map((leg) => ('party' in leg ? leg.party : '')))
    expect(ends.toSorted()).toEqual([CALLER, CALLEE].toSorted())
    await room.party(CALLER, 'hangup')
    await desk.advance(1000)
    expect((await desk.exchange()).calls).toEqual([])
    expect(await listed()).toEqual([])
  }

  it('P20 caller and callee are joined while the caller is parked', async () => {
    await room.connect()
    await room.taken()
    const { held, active } = await room.consulting()
    await execute({ service: 'transferCall', held: held.id, active: active.id })
    expect(await room.sent(/transfer/)).toEqual([
      `POST /call/transfer?source=${active.reference}&destination=${held.reference} → 200`,
    ])
    await joined()
  })

  it('P21 caller and callee are joined while the callee is parked', async () => {
    await room.connect()
    await room.taken()
    const { held, active } = await room.consulting()
    await execute({ service: 'alternateCall', held: held.id, active: active.id })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(own(desk, CALLEE).connection?.state).toBe('held')
    await execute({ service: 'transferCall', held: active.id, active: held.id })
    await joined()
  })
})

describe('alice: telephones and many calls', () => {
  it('P22 a colleague’s telephone comes and goes', async () => {
    await room.connect()
    const phone = () =>
      Object.values(desk.session.colleagues).find(({ number }) => number === '1101')
    await desk.until(() => phone()?.phone === 'unknown')
    await desk.control('POST', 'agents/openreception/11', { phone: 'unregistered' })
    await desk.until(() => phone()?.phone === 'unregistered')
    await desk.control('POST', 'agents/openreception/11', { phone: 'autoAnswer' })
    await desk.until(() => phone()?.phone === 'unknown')
    expect(phone()?.name).toBeTruthy()
  })

  it('P23 two receptionists empty a hall of forty calls, one after the other', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    for (let i = 0; i < 40; i += 1) await callIn(`+45612340${String(i).padStart(2, '0')}`)
    await desk.until(() => desk.waiting.length === 40)
    await desk.advance(15_000)
    const handled = [0, 0]
    for (let round = 0; round < 60 && desk.waiting.length > 0; round += 1) {
      const each = [desk, other.desk].map(async (mine, i) => {
        const took = await mine.send({ service: 'pickupCall' })
        if (took.kind === 'refused') return
        await mine.until(() => mine.calls[0]?.startsWith('connected'))
        await mine.send({ service: 'clearConnection', call: mine.call.id })
        await mine.until(() => mine.calls.length === 0)
        handled[i] = (handled[i] ?? 0) + 1
      })
      await Promise.all(each)
    }
    expect(handled[0]).toBeGreaterThan(0)
    expect(handled[1]).toBeGreaterThan(0)
    expect((handled[0] ?? 0) + (handled[1] ?? 0)).toBe(40)
    expect(await listed()).toEqual([])
  })
})
