/** The acceptance cases D1 to D35 of openreception.md 12.3, that are about calls and telephones. */
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
  room = await openReception('openreception')
  desk = room.desk
})
afterEach(() => room.close())

type Listed = Readonly<Record<string, unknown>>

const execute = (command: Parameters<Desk['send']>[0]) => settled(desk, desk.send(command))
const callIn = (from = CALLER) =>
  desk.control('POST', 'calls', { from, to: { system: 'openreception', queue: 'hall' } })
const listed = async () => (await room.ask('GET', '/call')).json as readonly Listed[]
const one = async (id: string | undefined) => (await room.ask('GET', `/call/${id}`)).json as Listed
const phone = (habit: string, agent = 10) =>
  desk.control('POST', `agents/openreception/${agent}`, { phone: habit })
const silence = () => room.fault({ path: '/notifications', times: 9, do: { socket: 'silence' } })
const parked = async () => {
  await room.connect()
  const call = await room.taken()
  await execute({ service: 'parkCall', call: call.id })
  await desk.until(() => desk.calls[0] === `held ${CALLER}`)
  return call
}

describe('final dialect: hanging up', () => {
  it('D1 answers may be read from other origins, also those about what does not exist', async () => {
    for (const path of ['/call', '/nowhere']) {
      const response = await fetch(`${desk.url}/openreception/b2${path}`, {
        headers: { origin: 'https://desk.example' },
      })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  it('D2 a path that does not exist is 404', async () => {
    expect((await room.ask('GET', '/nowhere')).status).toBe(404)
  })

  it('D3 the empty call cannot be hung up', async () => {
    expect((await room.ask('POST', '/call//hangup')).status).toBe(404)
    await room.connect()
    expect(said(await execute({ service: 'clearConnection', call: '' }))).toBe(
      'This call has already ended.',
    )
    expect(await room.sent(/hangup/)).toHaveLength(1)
  })

  it('D4 the end of a call comes with its cause', async () => {
    await room.connect()
    const { reference } = await room.offered()
    const frames = await room.listen()
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.waiting.length === 0)
    expect(frames().filter(({ event }) => event === 'call_hangup')).toMatchObject([
      { call: { id: reference }, hangupCause: expect.stringMatching(/./) },
    ])
  })

  it('D5 a call that was taken ends when its caller hangs up', async () => {
    await room.connect()
    const { id } = await room.taken()
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
    expect(desk.session.ended[0]?.call.id).toBe(id)
  })
})

describe('final dialect: the list', () => {
  it('D6 D7 an offered call is the only one, with all that is known of it', async () => {
    await room.connect()
    await callIn()
    const call = await desk.until(() => desk.waiting[0])
    const [only, ...more] = await listed()
    expect(more).toEqual([])
    expect(only).toMatchObject({
      id: call.reference,
      channel: call.reference,
      assigned_to: 0,
      b_leg: null,
      greeting_played: false,
      inbound: true,
      locked: false,
      __or__rid: Number(call.queue?.id),
      __or__cid: 0,
    })
    expect(Math.abs(Number(only?.arrival_time) - desk.env.now())).toBeLessThan(1000)
    expect(call.startedAt).toBe(only?.arrival_time)
  })

  it('D8 a call leaves the queue when it is taken', async () => {
    await room.connect()
    expect(await listed()).toEqual([])
    await callIn()
    await desk.advance(15_000)
    expect(await listed()).toMatchObject([{ state: 'QUEUED' }])
    await execute({ service: 'pickupCall', reference: desk.waiting[0]?.reference ?? '' })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(await listed()).toMatchObject([{ state: 'SPEAKING' }])
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
    expect(await listed()).toEqual([])
  })

  it('D9 a call leaves the queue when its caller hangs up', async () => {
    await room.connect()
    await callIn()
    await desk.advance(15_000)
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.waiting.length === 0)
    expect(await listed()).toEqual([])
  })
})

describe('final dialect: taking a call', () => {
  it('D10 a given call is mine, and spoken in', async () => {
    await room.connect()
    const { reference } = await room.taken()
    expect(await one(reference)).toMatchObject({ assigned_to: 10, state: 'SPEAKING' })
  })

  it('D11 the next call is the one that waits longest and is free', async () => {
    await room.connect()
    const first = await room.offered()
    await room.offered(SECOND_CALLER)
    await execute({ service: 'pickupCall' })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(await one(first.reference)).toMatchObject({ assigned_to: 10, state: 'SPEAKING' })
  })

  it('D12 a call that does not exist cannot be taken', async () => {
    await room.connect()
    expect(await execute({ service: 'pickupCall', reference: 'nothing' })).toMatchObject({
      kind: 'refused',
      problem: { kind: 'notFound', code: '404' },
    })
  })

  it('D13 a locked call is 409, and is taken when its greeting is over', async () => {
    await room.connect()
    await callIn()
    const { reference = '' } = await desk.until(() => desk.waiting.find(({ locked }) => locked))
    expect((await room.ask('POST', `/call/${reference}/pickup`, 11)).status).toBe(409)
    await execute({ service: 'pickupCall', reference })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    const mine = (await room.sent(/pickup/)).slice(1)
    expect(mine).toEqual([
      `POST /call/${reference}/pickup → 409`,
      `POST /call/${reference}/pickup → 200`,
    ])
  })

  it('D14 a call that I have cannot be taken again', async () => {
    await room.connect()
    const { reference } = await room.taken()
    expect((await room.ask('POST', `/call/${reference}/pickup`)).status).toBe(400)
    const outcome = await execute({ service: 'pickupCall', reference: reference ?? '' })
    expect(said(outcome)).toContain('Your phone is still busy')
    expect(desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('D15 a call that another agent has cannot be taken', async () => {
    await room.connect()
    const { reference = '' } = await room.offered()
    await silence()
    await room.ask('POST', `/call/${reference}/pickup`, 11)
    const outcome = await execute({ service: 'pickupCall', reference })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'conflict', code: '403' } })
    await desk.until(() => desk.waiting.length === 0)
  })

  it('D16 two agents at once: one has the call, the other is refused, and nothing else', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    const { reference = '' } = await room.offered()
    const take = { service: 'pickupCall', reference } as const
    const outcomes = await Promise.all([desk.send(take), other.desk.send(take)])
    await desk.advance(1000)
    const refused = outcomes.filter(({ kind }) => kind === 'refused')
    expect(refused).toMatchObject([{ problem: { kind: 'conflict', code: '403' } }])
    expect([desk.calls.length, other.desk.calls.length].toSorted()).toEqual([0, 1])
    const { assigned_to: owner } = await one(reference)
    expect(owner).toBe(desk.calls.length === 1 ? 10 : 11)
    expect([...desk.waiting, ...other.desk.waiting]).toEqual([])
  })

  it('D17 speaking begins when a call is taken, and when the callee answers', async () => {
    await room.connect()
    await room.taken()
    await room.consulting()
    const established = desk.events.filter(({ type }) => type === 'established')
    expect(established).toHaveLength(2)
  })
})

describe('final dialect: parking', () => {
  it('D18 a call is parked and taken back as often as one likes', async () => {
    const { id, reference } = await parked()
    expect(await one(reference)).toMatchObject({ state: 'PARKED', assigned_to: 10 })
    await execute({ service: 'retrieveCall', call: id })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    expect(await one(reference)).toMatchObject({ state: 'SPEAKING', assigned_to: 10 })
    await execute({ service: 'parkCall', call: id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    await execute({ service: 'retrieveCall', call: id })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
    const [mine] = [(await room.ask('GET', '/peer/1100')).json]
    expect(mine).toMatchObject({ activeChannels: 0, inTransition: false })
  })

  it('D19 a parked caller who hangs up is gone', async () => {
    await parked()
    const frames = await room.listen()
    await room.party(CALLER, 'hangup')
    await desk.until(() => desk.calls.length === 0)
    const told = frames().filter(({ call }) => call !== undefined)
    expect(told.map(({ event }) => event)).toEqual(['call_unpark', 'call_hangup'])
  })

  it('D20 a call that does not exist cannot be parked', async () => {
    expect((await room.ask('POST', '/call/nothing/park')).status).toBe(404)
    await room.connect()
    const { id } = await room.taken()
    await silence()
    await room.party(CALLER, 'hangup')
    expect(said(await execute({ service: 'parkCall', call: id }))).toBe(
      'This call has already ended.',
    )
  })

  it('D21 a parked call is still listed once, and is the same call', async () => {
    await room.connect()
    const { id, reference } = await room.taken()
    const before = await one(reference)
    await execute({ service: 'parkCall', call: id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    const [after, ...more] = await listed()
    expect(more).toEqual([])
    expect(after).toEqual({ ...before, state: 'PARKED', b_leg: null })
  })
})

describe('final dialect: making calls', () => {
  it('D22 D23 a colleague’s telephone rings, and there is one call', async () => {
    await phone('byHand', 11)
    await room.connect()
    await execute({ service: 'makeCall', number: '1101' })
    await desk.until(() => desk.calls.length === 1)
    expect(desk.calls).toEqual(['initiated 1101'])
    expect(await listed()).toMatchObject([{ inbound: false, assigned_to: 10, state: 'RINGING' }])
  })

  it('D24 a number of one sign is refused', async () => {
    await room.connect()
    const outcome = await execute({ service: 'makeCall', number: 'X' })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '400' } })
    expect(said(outcome)).toBe('This number is too short. Nothing was dialled.')
  })

  it('D25 my telephone refuses: nobody was called', async () => {
    await phone('rejects')
    await room.connect()
    const outcome = await execute({ service: 'makeCall', number: CALLEE })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '400' } })
    expect(said(outcome)).toContain('Your phone refused the call')
    expect(desk.calls).toEqual([])
  })

  it('D26 D27 my telephone is not answered: nobody was called, and others could call meanwhile', async () => {
    await phone('byHand')
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    const mine = desk.send({ service: 'makeCall', number: CALLEE })
    await desk.settle()
    const began = desk.env.now()
    const theirs = await settled(
      other.desk,
      other.desk.send({ service: 'makeCall', number: '+4583509040' }),
    )
    expect(theirs.kind).not.toBe('refused')
    expect(desk.env.now() - began).toBeLessThan(10_000)
    const outcome = await settled(desk, mine)
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '400' } })
    expect(said(outcome)).toContain('Your phone did not answer')
    expect(desk.env.now() - began).toBeLessThan(30_000)
  })

  it('D28 the call that is dialled for another one says so', async () => {
    await room.connect()
    const { reference } = await room.taken()
    await room.consulting()
    expect(await room.sent(/originate/)).toEqual([
      `POST /call/originate/${CALLEE}/dialplan/12340001/reception/1/contact/2/call/${reference} → 200`,
    ])
    const channels = JSON.stringify((await room.ask('GET', '/channel')).json)
    expect(channels).toContain(`"__or__context-call-id":"${reference}"`)
  })
})

describe('final dialect: transfer', () => {
  it('D29 both calls stay in the list until somebody hangs up', async () => {
    await phone('byHand', 11)
    await room.connect()
    await room.taken()
    expect(await listed()).toHaveLength(1)
    const frames = await room.listen()
    const held = own(desk, CALLER)
    await execute({ service: 'consultationCall', call: held.id, number: '1101' })
    await desk.until(() => desk.calls.includes('initiated 1101'))
    expect(await listed()).toHaveLength(2)
    await desk.control('POST', 'agents/openreception/11', { do: 'answer' })
    await desk.until(() => desk.calls.includes('connected 1101'))
    expect(await listed()).toHaveLength(2)
    await execute({ service: 'transferCall', held: held.id, active: own(desk, '1101').id })
    await desk.until(() => desk.calls.length === 0)
    expect(await listed()).toHaveLength(2)
    const moved = frames().filter(({ event }) => event === 'call_transfer')
    expect(new Set(moved.map(({ call }) => call?.id)).size).toBe(2)
    await room.party(CALLER, 'hangup')
    await desk.advance(1000)
    expect(await listed()).toEqual([])
  })

  it.each(['inbound', 'outbound'])(
    'D30 the two talk on while the %s one was parked',
    async (which) => {
      await room.connect()
      await room.taken()
      const { held, active } = await room.consulting()
      if (which === 'outbound') {
        await execute({ service: 'alternateCall', held: held.id, active: active.id })
        await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
        await execute({ service: 'transferCall', held: active.id, active: held.id })
      } else await execute({ service: 'transferCall', held: held.id, active: active.id })
      await desk.until(() => desk.calls.length === 0)
      await desk.advance(2000)
      const { calls } = await desk.exchange()
      const ends = calls.flatMap(({ legs }) => legs.map((leg) => ('party' in leg ? leg.party : '')))
      expect(ends.toSorted()).toEqual([CALLER, CALLEE].toSorted())
    },
  )
})

describe('final dialect: a telephone that is busy', () => {
  const originate = `/call/originate/${CALLEE}/dialplan/12340001/reception/1/contact/2`

  it('D31 makes no call beside the one that is spoken in; consulting parks that one first', async () => {
    await room.connect()
    await room.taken()
    expect((await room.ask('POST', originate)).status).toBe(400)
    expect(said(await execute({ service: 'makeCall', number: CALLEE }))).toContain('still busy')
    await execute({ service: 'clearConnection', call: desk.call.id })
    await desk.until(() => desk.calls.length === 0)
    await desk.advance(1000)
    expect((await execute({ service: 'makeCall', number: CALLEE })).kind).not.toBe('refused')
    await desk.until(() => desk.calls[0] === `connected ${CALLEE}`)
  })

  it('D32 takes no call beside the one that is spoken in', async () => {
    await room.connect()
    await room.taken()
    const { reference = '' } = await room.offered(SECOND_CALLER)
    expect(said(await execute({ service: 'pickupCall', reference }))).toContain('still busy')
    await execute({ service: 'clearConnection', call: own(desk, CALLER).id })
    await desk.until(() => desk.calls.length === 0)
    await desk.advance(1000)
    await execute({ service: 'pickupCall', reference })
    await desk.until(() => desk.calls[0] === `connected ${SECOND_CALLER}`)
  })
})

describe('final dialect: the server reads its calls anew', () => {
  const situations: Readonly<Record<string, () => Promise<unknown>>> = {
    'inbound, unanswered': async () => {
      await room.connect()
      await room.offered()
    },
    'inbound, answered': async () => {
      await room.connect()
      await room.taken()
    },
    'inbound, parked': parked,
    'inbound, taken back': async () => {
      const { id } = await parked()
      await execute({ service: 'retrieveCall', call: id })
      await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    },
    'outbound, unanswered': async () => {
      await phone('byHand', 11)
      await room.connect()
      await execute({ service: 'makeCall', number: '1101' })
      await desk.until(() => desk.calls[0] === 'initiated 1101')
    },
    'outbound, answered': async () => {
      await room.connect()
      await execute({ service: 'makeCall', number: CALLEE })
      await desk.until(() => desk.calls[0] === `connected ${CALLEE}`)
    },
    transferred: async () => {
      await room.connect()
      await room.taken()
      const { held, active } = await room.consulting()
      await execute({ service: 'transferCall', held: held.id, active: active.id })
      await desk.until(() => desk.calls.length === 0)
    },
  }

  it.each(Object.keys(situations))(
    'D33 %s: the list and what is shown stay as they were',
    async (name) => {
      await situations[name]?.()
      const before = await listed()
      const shown = JSON.stringify(desk.session.calls)
      const reads = (await room.sent(/\/call$/)).length
      const told = desk.events.length
      expect((await room.ask('POST', '/state/reload')).status).toBe(200)
      await desk.advance(300)
      expect((await room.sent(/\/call$/)).length).toBeGreaterThan(reads)
      expect(await listed()).toEqual(before)
      expect(JSON.stringify(desk.session.calls)).toBe(shown)
      const calls = desk.events.slice(told).filter((event) => 'call' in event)
      expect(calls).toEqual([])
    },
  )
})

describe('final dialect: telephones and recordings', () => {
  it('D34 a colleague’s telephone comes and goes', async () => {
    await room.connect()
    const other = () => desk.session.colleagues['11']
    await desk.until(() => other()?.phone === 'free')
    expect(other()).toMatchObject({ number: '1101', name: expect.stringMatching(/./) })
    await phone('unregistered', 11)
    await desk.until(() => other()?.phone === 'unregistered')
    await phone('autoAnswer', 11)
    await desk.until(() => other()?.phone === 'free')
  })

  it('D35 there are no recordings, and one that does not exist is 404', async () => {
    expect(await room.ask('GET', '/activerecording')).toMatchObject({ status: 200, json: [] })
    expect((await room.ask('GET', '/activerecording/nothing')).status).toBe(404)
  })
})
