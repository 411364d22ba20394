/** What happens on the way: sockets that fail, servers that start again, and tokens that are refused. */
import { afterEach, describe, expect, it } from 'vitest'
import { connectorFor } from '../../lib/connectors/registry.ts'
import { sayProblem } from '../../lib/wording/say.ts'
import {
  CALLER,
  configOf,
  type Dialect,
  openReception,
  own,
  type Reception,
  SECOND_CALLER,
  said,
  settled,
  tokenOf,
} from './openreception-desk.ts'

const DIALECTS: readonly Dialect[] = ['wiki', 'alice', 'openreception']
/** What the sandbox's control interface calls each server. */
const SERVER: Readonly<Record<Dialect, string>> = {
  wiki: 'openreception/wiki',
  alice: 'openreception/alice',
  openreception: 'openreception/b2',
}
const THIRD_CALLER = '+46701740605'

let room: Reception
afterEach(() => room.close())

const enter = async (dialect: Dialect) => {
  room = await openReception(dialect)
  return room.desk
}
const onSocket = (socket: string, times = 1) =>
  room.fault({ path: '/notifications', times, do: { socket } })
const callIn = (from = CALLER) =>
  room.desk.control('POST', 'calls', { from, to: { system: 'openreception', queue: 'hall' } })
const parked = async (from: string) => {
  const { id } = await room.taken(from)
  await settled(room.desk, room.desk.send({ service: 'parkCall', call: id }))
  await room.desk.until(() => room.desk.calls.includes(`held ${from}`))
  return id
}
const troubles = () =>
  room.desk.events.flatMap((event) => (event.type === 'linkTrouble' ? [event.problem] : []))

describe.each(DIALECTS)('%s: a socket', (dialect) => {
  it('that closes is opened again, one sentence says so, and nothing that happened is lost', async () => {
    const desk = await enter(dialect)
    await room.connect()
    await room.taken()
    await onSocket('close')
    await room.party(CALLER, 'hangup')
    await callIn(SECOND_CALLER)
    await desk.until(() => desk.waiting.length === 1 && desk.calls.length === 0)
    await desk.advance(5000)
    expect(troubles().map((problem) => sayProblem(problem))).toEqual([
      'The line on which the server tells of calls has broken. Your calls are read anew; Cordboard connects again by itself.',
    ])
    expect(desk.session.link).toBe('online')
    // The events are back, and no list is needed to see the caller leave.
    const reads = (await room.sent(/\/call(\/list)?$/)).length
    await room.party(SECOND_CALLER, 'hangup')
    await desk.advance(100)
    expect(desk.waiting).toEqual([])
    expect((await room.sent(/\/call(\/list)?$/)).length).toBe(reads)
  })

  it('that stays silent is found out by the list, and opened anew', async () => {
    const desk = await enter(dialect)
    await room.connect()
    await desk.advance(1000)
    await onSocket('silence', 9)
    await callIn()
    await desk.until(() => desk.waiting.length === 1)
    await desk.advance(5000)
    await desk.control('DELETE', 'faults')
    await room.party(CALLER, 'hangup')
    await desk.advance(100)
    expect(desk.waiting).toEqual([])
    expect(desk.session.link).toBe('online')
  })

  it.each(['garbage', 'half', 'repeat', 'reorder'])(
    'that brings %s shows nothing that is not true',
    async (fault) => {
      const desk = await enter(dialect)
      await room.connect()
      await onSocket(fault, 6)
      await callIn()
      await callIn(SECOND_CALLER)
      await desk.advance(25_000)
      expect(desk.waiting.map(({ parties }) => parties[0]?.number).toSorted()).toEqual(
        [CALLER, SECOND_CALLER].toSorted(),
      )
      expect(desk.waiting.filter(({ locked }) => locked)).toEqual([])
      if (fault === 'garbage' || fault === 'half') {
        expect(desk.remarks).toContainEqual({ kind: 'notUnderstood', detail: 'an event' })
      }
      const { reference = '' } = desk.waiting[0] ?? {}
      await settled(desk, desk.send({ service: 'pickupCall', reference }))
      await desk.until(() => desk.calls.length === 1 && desk.waiting.length === 1)
    },
  )
})

describe.each(DIALECTS)('%s: a server', (dialect) => {
  const restart = (more: object) =>
    room.desk.control('POST', 'restart', { system: SERVER[dialect], ...more })
  const threeParked = async () => {
    const desk = await enter(dialect)
    await room.connect()
    const ids: string[] = []
    for (const from of [CALLER, SECOND_CALLER, THIRD_CALLER]) ids.push(await parked(from))
    return { desk, ids }
  }

  it('that starts again in the middle of three parked calls gives them back', async () => {
    const { desk, ids } = await threeParked()
    const before = desk.calls
    await restart({ keepCalls: true, downMs: 5000 })
    await desk.until(() => desk.session.link === 'retrying')
    expect(desk.calls).toEqual(before)
    await desk.until(() => desk.session.link === 'online')
    await desk.advance(3000)
    expect(desk.calls).toEqual(before)
    const [first = ''] = ids
    await settled(desk, desk.send({ service: 'retrieveCall', call: first }))
    await desk.until(() => desk.calls.some((call) => call.startsWith('connected')))
  })

  it('that has lost its calls shows none, and goes on', async () => {
    const { desk } = await threeParked()
    await restart({ keepCalls: false, downMs: 2000 })
    await desk.until(() => desk.session.link === 'online' && desk.calls.length === 0)
    await room.taken('+4583509040')
    expect(desk.calls).toEqual(['connected +4583509040'])
  })

  it('that does not answer is tried again, with the calls as last seen', async () => {
    const desk = await enter(dialect)
    await room.connect()
    await room.taken()
    await room.fault({ path: '/call(/list)?$', times: 3, do: { drop: true } })
    await settled(desk, desk.send({ service: 'snapshotDevice' }))
    await desk.until(() => desk.session.link === 'retrying')
    expect(desk.calls).toEqual([`connected ${CALLER}`])
    await desk.until(() => desk.session.link === 'online')
    expect(desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('whose call vanishes between list and pickup says so in one sentence', async () => {
    const desk = await enter(dialect)
    await room.connect()
    const { reference = '' } = await room.offered()
    await onSocket('silence', 9)
    await room.party(CALLER, 'hangup')
    const outcome = await settled(desk, desk.send({ service: 'pickupCall', reference }))
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'notFound' } })
    expect(said(outcome)).toMatch(/^This call is no longer waiting/)
    await desk.until(() => desk.waiting.length === 0)
  })
})

describe.each(DIALECTS)('%s: a token', (dialect) => {
  const none = () => new AbortController().signal

  it('that is wrong is refused while connecting, with a sentence', async () => {
    const desk = await enter(dialect)
    const config = configOf(desk.url, dialect)
    const result = await connectorFor(config).signIn('wrong', desk.env, none())
    expect(result).toMatchObject({ ok: false, problem: { kind: 'auth' } })
    if (!result.ok) expect(sayProblem(result.problem, 'connecting')).toContain('refused the token')
    expect(JSON.stringify(result)).not.toContain('wrong')
  })

  it('that is refused later stops the session, once', async () => {
    const desk = await enter(dialect)
    const config = configOf(desk.url, dialect)
    const taken = await connectorFor(config).resume('expired', { dialect }, desk.env, none())
    if (!taken.ok) throw new Error('not taken up')
    desk.follow(taken.association)
    await desk.until(() => desk.session.link === 'stopped')
    expect(desk.session.problem?.kind).toBe('auth')
    const asked = (await desk.requests()).length
    await desk.advance(60_000)
    expect((await desk.requests()).length).toBe(asked)
    expect(desk.events.filter(({ type }) => type === 'linkStopped')).toHaveLength(1)
  })

  it('is in no event, memory, remark, outcome or raw answer', async () => {
    const desk = await enter(dialect)
    const association = await room.connect()
    await onSocket('garbage')
    await room.taken()
    await room.consulting()
    await room.fault({ path: 'hangup', do: { status: 400, body: `no: ${tokenOf(10)}` } })
    const refused = await settled(
      desk,
      desk.send({ service: 'clearConnection', call: own(desk, CALLER).id }),
    )
    const all = [desk.events, desk.batches, desk.memory, desk.remarks, desk.session, refused]
    expect(JSON.stringify([all, association.rawAnswer(), said(refused)])).not.toContain(tokenOf(10))
  })
})

describe.each(DIALECTS)('%s: the dialect', (dialect) => {
  it('is found out with reads alone, and remembered', async () => {
    const desk = await enter(dialect)
    await room.connect({ dialect: 'find' })
    expect(desk.memory?.dialect).toBe(dialect)
    expect((await desk.requests()).every(({ method }) => method === 'GET')).toBe(true)
    await room.taken()
    const known = desk.kept()
    await desk.kill()
    const asked = (await desk.requests()).length
    const config = configOf(desk.url, dialect, { dialect: 'find' })
    const signal = new AbortController().signal
    const taken = await connectorFor(config).resume(tokenOf(10), known, desk.env, signal)
    if (!taken.ok) throw new Error('not taken up')
    expect((await desk.requests()).length).toBe(asked)
    desk.follow(taken.association)
    await desk.advance(3000)
    expect(desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('is found out also while calls wait', async () => {
    const desk = await enter(dialect)
    await callIn()
    await desk.advance(15_000)
    await room.connect({ dialect: 'find' })
    expect(desk.memory?.dialect).toBe(dialect)
    expect(desk.waiting).toHaveLength(1)
  })
})

describe('a server that is something else', () => {
  it('is no OpenReception, and the person reads so', async () => {
    const desk = await enter('wiki')
    const config = configOf(desk.url, 'wiki', { dialect: 'find', basePath: '/openreception/none' })
    const result = await connectorFor(config).signIn('', desk.env, new AbortController().signal)
    expect(result).toMatchObject({ ok: false, problem: { kind: 'protocol' } })
  })

  it('of the Dart wrapper’s year is recognised, and not mistaken for another', async () => {
    const desk = await enter('wiki')
    const body = '{"error":"No handler found for /call"}'
    await room.fault({ path: '/call$', do: { status: 404, body } })
    const config = configOf(desk.url, 'wiki', { dialect: 'find' })
    const result = await connectorFor(config).signIn('', desk.env, new AbortController().signal)
    expect(result).toMatchObject({ problem: { sentence: 'openreception.noDialect' } })
  })

  it('knows the token as that of another agent', async () => {
    const desk = await enter('alice')
    const config = configOf(desk.url, 'alice', { agent: '12' })
    const signal = new AbortController().signal
    const result = await connectorFor(config).signIn(tokenOf(10), desk.env, signal)
    expect(result).toMatchObject({ ok: false, problem: { values: { agent: '10' } } })
  })
})

describe('wiki: a server without a socket', () => {
  it('is asked for its list every second while there are calls, and less often while there are none', async () => {
    const desk = await enter('wiki')
    await room.switches({ socket: 'off' })
    await room.connect()
    expect(desk.session.link).toBe('online')
    const lists = async () => (await room.sent(/list/)).length
    let before = await lists()
    await desk.advance(10_000)
    expect((await lists()) - before).toBe(4)
    await callIn()
    await desk.until(() => desk.waiting.length === 1)
    before = await lists()
    await desk.advance(10_000)
    expect((await lists()) - before).toBeGreaterThanOrEqual(9)
  })

  it('shows a whole call: taken, parked, another one dialled, both joined', async () => {
    const desk = await enter('wiki')
    await room.switches({ socket: 'off' })
    await room.connect()
    await room.taken()
    const { held, active } = await room.consulting()
    expect(active.consultationFor).toBe(held.id)
    const ids = { held: held.id, active: active.id }
    await settled(desk, desk.send({ service: 'transferCall', ...ids }))
    await desk.until(() => desk.calls.length === 0)
    expect(desk.session.commands).toEqual([])
  })
})
