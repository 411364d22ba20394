import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench, Ear } from './openreception-bench.ts'
import { openBench } from './openreception-bench.ts'
import { type CallId, callIn, fieldOf, idIn } from './openreception-said.ts'

/** The last servers (protocols/openreception.md, sections 3.4, 3.5, 4, 6, 7, 12.3, 12.5 and 13). */

const ellen = '+4561774427'
const jonas = '+4528870163'
const callee = '39990141'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const ask = (request: string, agent = 10, init?: RequestInit) =>
  bench.ask('b2', request, agent, init)
const flip = (switches: object) =>
  bench.control('PUT', 'switches', { 'openreception/b2': switches })
const phone = (habit: string, agent = 10) =>
  bench.control('POST', `agents/openreception/${agent}`, { phone: habit })
const hangUp = (number: string) => bench.control('POST', `parties/${number}`, { do: 'hangup' })

async function offered(from = ellen): Promise<CallId | undefined> {
  await bench.ring(from)
  return (await bench.list('b2')).at(-1)?.id
}

async function inQueue(from = ellen): Promise<CallId | undefined> {
  const id = await offered(from)
  await bench.advance(5000)
  await bench.advance(3000)
  return id
}

async function talking(agent = 10, from = ellen): Promise<CallId | undefined> {
  const id = await inQueue(from)
  await ask(`POST /call/${id}/pickup`, agent)
  return id
}

const dial = (number = callee) =>
  `POST /call/originate/${number}/dialplan/sandbox/reception/2/contact/3`

/** Agent 10 has parked a caller and talks to Kirsten. */
async function consulting() {
  const held = await talking()
  await ask(`POST /call/${held}/park`)
  const active = idIn((await ask(dial())).json)
  await bench.advance(1000)
  return { held, active }
}

const call = async (id: CallId | undefined) => callIn((await ask(`GET /call/${id}`)).json)

/** Why the first call that ended did. */
const causeOf = ({ heard }: Ear) => {
  const ended = heard.find(({ json }) => fieldOf(json, 'event') === 'call_hangup')
  return fieldOf(ended?.json, 'hangupCause')
}

/** The events about calls that an ear has heard, from the nth on. */
const about = (events: readonly string[], from = 0) =>
  events.filter((event) => /^(call|queue)_/.test(event)).slice(from)

describe('a call at its offer', () => {
  it('is as the acceptance case D6 has it', async () => {
    const id = await offered()
    const { arrival_time, ...rest } = await call(id)
    expect(rest).toEqual({
      id,
      state: 'RINGING',
      b_leg: null,
      locked: false,
      inbound: true,
      destination: '12340001',
      caller_id: ellen,
      greeting_played: false,
      __or__rid: 1,
      __or__cid: 0,
      assigned_to: 0,
      channel: id,
      answered_at: 0,
    })
    expect(Math.abs(Number(arrival_time) - Date.now())).toBeLessThan(60_000)
  })

  it('rings five seconds, is locked for the greeting, and is queued', async () => {
    const ear = await bench.listen('b2')
    const id = await offered()
    await bench.advance(4999)
    expect(await call(id)).toMatchObject({ state: 'RINGING', locked: false })
    await bench.advance(1)
    expect(await call(id)).toMatchObject({ state: 'TRANSFERRING', locked: true })
    await bench.advance(3000)
    expect(await call(id)).toMatchObject({ state: 'QUEUED', locked: false, greeting_played: true })
    await ear.until((events) => events.includes('queue_join QUEUED 0'))
    expect(about(ear.events)).toEqual([
      'call_offer CREATED 0',
      'call_state RINGING 0',
      'call_lock TRANSFERRING 0',
      'call_unlock TRANSFERRING 0',
      'queue_join QUEUED 0',
    ])
  })

  it('is locked for as long as the greeting is switched to last', async () => {
    await bench.control('PUT', 'switches', { openreception: { greeting: 500 } })
    const id = await offered()
    await bench.advance(5500)
    expect(await call(id)).toMatchObject({ state: 'QUEUED' })
  })

  it('is not locked when somebody has taken it while it rang', async () => {
    const ear = await bench.listen('b2')
    const id = await offered()
    expect((await ask(`POST /call/${id}/pickup`)).status).toBe(200)
    await bench.advance(10_000)
    expect(await call(id)).toMatchObject({ state: 'SPEAKING', locked: false })
    await ear.until((events) => events.includes('call_unlock SPEAKING 10'))
    expect(about(ear.events, 2)).toEqual(['call_pickup SPEAKING 10', 'call_unlock SPEAKING 10'])
  })
})

describe('a caller who hangs up', () => {
  it.each([
    ['waits', inQueue, ['queue_leave HUNGUP 0', 'call_hangup HUNGUP 0']],
    ['talks', talking, ['call_hangup HUNGUP 10']],
    [
      'is parked',
      async () => ask(`POST /call/${await talking()}/park`),
      ['call_unpark HUNGUP 10', 'call_hangup HUNGUP 10'],
    ],
  ])('while %s is told so', async (_, begin, told) => {
    const ear = await bench.listen('b2')
    await begin()
    await hangUp(ellen)
    await ear.until((events) => events.some((event) => event.startsWith('call_hangup')))
    expect(about(ear.events).slice(-told.length)).toEqual(told)
    expect(causeOf(ear)).toBe('NORMAL_CLEARING')
    expect(await bench.list('b2')).toEqual([])
  })
})

describe('a pickup', () => {
  it('of a locked call is answered 409, and works afterwards', async () => {
    const id = await offered()
    await bench.advance(5000)
    expect(await ask(`POST /call/${id}/pickup`)).toMatchObject({
      status: 409,
      text: '{"error":"Call not currently available."}',
    })
    await flip({ lockedCode: 404 })
    expect((await ask(`POST /call/${id}/pickup`)).status).toBe(404)
    await bench.advance(3000)
    expect(await ask(`POST /call/${id}/pickup`)).toMatchObject({
      status: 200,
      json: { state: 'SPEAKING', assigned_to: 10 },
    })
  })

  it('of a call that is nowhere is answered 404', async () => {
    expect(await ask('POST /call/nowhere/pickup')).toMatchObject({
      status: 404,
      text: '{"error":"No calls available."}',
    })
    expect((await ask('POST /call//pickup')).status).toBe(404)
  })

  it('of the same call twice is refused, because the phone is busy', async () => {
    const id = await talking()
    expect(await ask(`POST /call/${id}/pickup`)).toMatchObject({
      status: 400,
      text: 'Phone is not ready. 1100: channels: 1,inTransition: false',
    })
  })

  it('of a call that another has is refused', async () => {
    const id = await talking(11)
    expect(await ask(`POST /call/${id}/pickup`)).toMatchObject({
      status: 403,
      text: '{"error":"Call already assigned."}',
    })
    await ask(`POST /call/${id}/park`, 11)
    expect((await ask(`POST /call/${id}/pickup`)).status).toBe(403)
  })

  it('by two at once is won by one', async () => {
    const id = await inQueue()
    const tries = await Promise.all([10, 11].map((agent) => ask(`POST /call/${id}/pickup`, agent)))
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 403])
    const { assigned_to } = await call(id)
    expect(tries.find(({ status }) => status === 200)?.json).toMatchObject({ assigned_to })
  })

  it('is refused during a call, and works after it', async () => {
    const first = await talking()
    const second = await inQueue(jonas)
    expect((await ask(`POST /call/${second}/pickup`)).status).toBe(400)
    await ask(`POST /call/${first}/hangup`)
    expect((await ask(`POST /call/${second}/pickup`)).status).toBe(200)
  })

  it('parks by itself where that is switched on', async () => {
    await flip({ busyPolicy: 'implicit park' })
    const first = await talking()
    await talking(10, jonas)
    expect(await call(first)).toMatchObject({ state: 'PARKED' })
  })

  it('is given back three seconds after a phone has refused it', async () => {
    await phone('rejects')
    const id = await inQueue()
    const given = ask(`POST /call/${id}/pickup`)
    await bench.advance(2999)
    await bench.advance(1)
    expect((await given).status).toBe(500)
    expect(await call(id)).toMatchObject({ state: 'QUEUED', assigned_to: 0 })
  })

  it('waits five seconds for a hand, then is given back', async () => {
    await phone('byHand')
    const id = await inQueue()
    const given = ask(`POST /call/${id}/pickup`)
    await expect.poll(async () => (await call(id)).assigned_to).toBe(10)
    expect((await ask(`POST /call/${id}/pickup`, 11)).status).toBe(403)
    await bench.advance(5000)
    expect(await call(id)).toMatchObject({ state: 'QUEUED', assigned_to: 0 })
    await bench.advance(3000)
    expect((await given).status).toBe(500)
  })

  it('is done when the hand lifts', async () => {
    await phone('byHand')
    const id = await inQueue()
    const given = ask(`POST /call/${id}/pickup`)
    await expect.poll(async () => (await call(id)).assigned_to).toBe(10)
    await bench.control('POST', 'agents/openreception/10', { do: 'answer' })
    expect(await given).toMatchObject({ status: 200, json: { state: 'SPEAKING' } })
  })

  it('finds the call gone when its caller hangs up meanwhile', async () => {
    await phone('byHand')
    const id = await inQueue()
    const given = ask(`POST /call/${id}/pickup`)
    await expect.poll(async () => (await call(id)).assigned_to).toBe(10)
    await hangUp(ellen)
    expect((await given).status).toBe(404)
  })
})

describe('parking', () => {
  it('keeps everything of a call but its state and its leg', async () => {
    const id = await talking()
    const before = await call(id)
    const { json } = await ask(`POST /call/${id}/park`)
    expect(json).toEqual(before)
    expect(await call(id)).toEqual({ ...before, state: 'PARKED', b_leg: null })
    expect(await bench.list('b2')).toHaveLength(1)
    expect((await ask('GET /peer/1100')).json).toMatchObject({ activeChannels: 0 })
  })

  it('ends when the agent takes the call back, any number of times', async () => {
    const ear = await bench.listen('b2')
    const id = await talking()
    for (const _ of [1, 2]) {
      await ask(`POST /call/${id}/park`)
      expect(await call(id)).toMatchObject({ state: 'PARKED', assigned_to: 10 })
      await ask(`POST /call/${id}/pickup`)
      expect(await call(id)).toMatchObject({ state: 'SPEAKING', assigned_to: 10 })
    }
    await ear.until((events) => about(events).length === 16)
    expect(about(ear.events, 12)).toEqual([
      'call_park PARKED 10',
      'call_unpark SPEAKING 10',
      'call_pickup SPEAKING 10',
      'call_unlock SPEAKING 10',
    ])
  })

  it('of a call that is nowhere is answered 404', async () => {
    expect(await ask('POST /call/nowhere/park')).toMatchObject({
      status: 404,
      text: '{"description":"callID : nowhere"}',
    })
  })

  it('of another’s call is allowed to receptionists, not to service agents alone', async () => {
    const id = await talking(11)
    expect(await ask(`POST /call/${id}/park`, 20)).toMatchObject({
      status: 403,
      text: 'Insufficient privileges.',
    })
    expect((await ask(`POST /call/${id}/park`, 10)).status).toBe(200)
    expect(await call(id)).toMatchObject({ assigned_to: 11 })
  })
})

describe('hanging up', () => {
  it('is answered with the call that has ended', async () => {
    const id = await talking()
    expect(await ask(`POST /call/${id}/hangup`)).toMatchObject({
      status: 200,
      json: { id, state: 'HUNGUP', assigned_to: 10 },
    })
  })

  it('is its owner’s or an administrator’s', async () => {
    const id = await talking()
    expect(await ask(`POST /call/${id}/hangup`, 11)).toMatchObject({
      status: 403,
      text: 'Insufficient privileges.',
    })
    expect((await ask(`POST /call/${id}/hangup`, 18)).status).toBe(200)
  })

  it('of a call that is nowhere is answered 404 to an administrator, 500 to others', async () => {
    expect(await ask('POST /call/nowhere/hangup', 18)).toMatchObject({
      status: 404,
      text: '{"call_id":"nowhere"}',
    })
    expect((await ask('POST /call/nowhere/hangup')).status).toBe(500)
  })
})

describe('dialling', () => {
  it('is answered with a call that rings, for the reception and contact that were named', async () => {
    expect(await ask(dial())).toMatchObject({
      status: 200,
      json: {
        state: 'RINGING',
        inbound: false,
        assigned_to: 10,
        caller_id: '1100',
        destination: callee,
        b_leg: expect.stringMatching(/^agent-10-\d+$/),
        __or__rid: 2,
        __or__cid: 3,
      },
    })
    expect(await bench.list('b2')).toHaveLength(1)
  })

  it('is told when the other answers', async () => {
    const ear = await bench.listen('b2')
    await ask(dial())
    await bench.advance(1000)
    await ear.until((events) => events.includes('call_pickup SPEAKING 10'))
    expect(about(ear.events)).toEqual(['call_state RINGING 10', 'call_pickup SPEAKING 10'])
  })

  it.each([
    ['busy', 'USER_BUSY', 0],
    ['ignore', 'NO_ANSWER', 120_000],
  ])('ends by itself when the other is set to %s', async (habit, cause, ms) => {
    const ear = await bench.listen('b2')
    await bench.control('POST', `parties/${callee}`, { do: habit })
    await ask(dial())
    await bench.advance(ms)
    await ear.until((events) => events.includes('call_hangup HUNGUP 10'))
    expect(causeOf(ear)).toBe(cause)
    expect((await ask('GET /peer/1100')).json).toMatchObject({ activeChannels: 0 })
  })

  it('rings at a colleague’s phone', async () => {
    await phone('byHand', 11)
    const { json } = await ask(dial('1101'))
    expect((await ask('GET /peer/1101')).json).toMatchObject({ activeChannels: 1 })
    await bench.control('POST', 'agents/openreception/11', { do: 'answer' })
    expect(await call(idIn(json))).toMatchObject({ state: 'SPEAKING', assigned_to: 10 })
    await bench.control('POST', 'agents/openreception/11', { do: 'hangup' })
    expect(await bench.list('b2')).toEqual([])
  })

  it('takes a host and a port beside the extension', async () => {
    expect((await ask(dial(`${callee}@pbx:5060`))).json).toMatchObject({ destination: callee })
  })

  it('keeps on the channel for which call it was', async () => {
    const held = await talking()
    await ask(`POST /call/${held}/park`)
    const { json } = await ask(`${dial()}/call/${held}`)
    expect((await ask(`GET /channel/${idIn(json)}`)).json).toEqual({
      variables: { '__or__context-call-id': held },
    })
  })

  it.each([
    ['X', 400, 'Invalid extension: X'],
    ['nobody', 500, 'Failed to get call channel'],
  ])('%s is answered %s', async (number, status, text) => {
    const given = ask(dial(number))
    await bench.advance(1000)
    expect(await given).toMatchObject({ status, text })
  })

  it('is refused during a call, and works after it', async () => {
    const id = await talking()
    expect((await ask(dial())).status).toBe(400)
    await ask(`POST /call/${id}/hangup`)
    expect((await ask(dial())).status).toBe(200)
  })

  it.each([
    ['unregistered', 'User with id 10 has no peer (peer: 1100) available'],
    ['busy', 'Phone is not ready. 1100: channels: 1,inTransition: false'],
    ['rejects', 'Phone is not reachable (call rejected). Check configuration.'],
  ])('by a phone that is %s is refused', async (habit, text) => {
    await phone(habit)
    expect(await ask(dial())).toMatchObject({ status: 400, text })
  })

  it('by a phone that nobody lifts is refused after five seconds, and holds up nobody else', async () => {
    await bench.control('PUT', 'switches', { openreception: { phone: 'no answer' } })
    const given = [ask(dial(), 10), ask(dial('103'), 11)]
    await expect.poll(async () => (await bench.state()).calls.length).toBe(2)
    await bench.advance(5000)
    for (const reply of given)
      expect(await reply).toMatchObject({
        status: 400,
        text: 'Phone is not reachable (no answer). Check autoanswer.',
      })
    expect(await bench.list('b2')).toEqual([])
  })

  it('begins when the agent’s own phone is lifted', async () => {
    await phone('byHand')
    const given = ask(dial())
    await expect.poll(async () => (await bench.state()).calls.length).toBe(1)
    expect(await bench.list('b2')).toEqual([])
    await bench.control('POST', 'agents/openreception/10', { do: 'answer' })
    expect(await given).toMatchObject({ status: 200, json: { state: 'RINGING' } })
  })
})

describe('a transfer', () => {
  it.each([
    ['outbound to inbound', (held?: CallId, active?: CallId) => [active, held]],
    ['inbound to outbound', (held?: CallId, active?: CallId) => [held, active]],
  ])('%s joins the two, and both are listed until they end', async (_, order) => {
    const ear = await bench.listen('b2')
    const { held, active } = await consulting()
    const [source = '', destination = ''] = order(held, active)
    expect(await ask(`POST /call/${source}/transfer/${destination}`)).toMatchObject({
      status: 200,
      json: { status: 'ok' },
    })
    const told = () => about(ear.events).slice(-3).sort()
    await ear.until((events) => events.filter((e) => e.startsWith('call_transfer')).length === 2)
    expect(told()).toEqual([
      'call_transfer TRANSFERRED 10',
      'call_transfer TRANSFERRED 10',
      'call_unpark TRANSFERRED 10',
    ])
    expect(await call(held)).toMatchObject({ state: 'TRANSFERRED', b_leg: active })
    expect(await call(active)).toMatchObject({ state: 'TRANSFERRED', b_leg: held })
    expect((await ask('GET /peer/1100')).json).toMatchObject({ activeChannels: 0 })
    await hangUp(ellen)
    expect(await bench.list('b2')).toEqual([])
    expect((await bench.state()).calls).toEqual([])
  })

  it.each([
    ['a call that has ended', 'nowhere'],
    ['no call', 'null'],
  ])('to %s is answered 404', async (_, other) => {
    const { active } = await consulting()
    expect(await ask(`POST /call/${active}/transfer/${other}`)).toMatchObject({
      status: 404,
      text: '{"description":"At least one of the calls are no longer available"}',
    })
  })

  it('to itself, or to one that rings, is answered 500', async () => {
    const held = await talking()
    await ask(`POST /call/${held}/park`)
    const id = idIn((await ask(dial())).json)
    expect((await ask(`POST /call/${id}/transfer/${held}`)).status).toBe(500)
    expect((await ask(`POST /call/${id}/transfer/${id}`)).status).toBe(500)
    expect(await call(held)).toMatchObject({ state: 'PARKED' })
  })

  it('is its owner’s where that is switched on', async () => {
    await flip({ transferOwnership: 'owner' })
    const { held, active } = await consulting()
    expect((await ask(`POST /call/${active}/transfer/${held}`, 11)).status).toBe(403)
    expect((await ask(`POST /call/${active}/transfer/${held}`)).status).toBe(200)
  })
})

describe('a phone in transition', () => {
  it('is not ready for a second command', async () => {
    await phone('byHand')
    const first = await inQueue()
    const second = await inQueue(jonas)
    const given = ask(`POST /call/${first}/pickup`)
    await expect
      .poll(async () => (await ask('GET /peer/1100')).json)
      .toMatchObject({ inTransition: true })
    expect(await ask(`POST /call/${second}/pickup`)).toMatchObject({
      status: 400,
      text: 'Phone is not ready. 1100: channels: 1,inTransition: true',
    })
    await bench.control('POST', 'agents/openreception/10', { do: 'answer' })
    await given
    expect((await ask('GET /peer/1100')).json).toEqual({
      name: '1100',
      inTransition: false,
      registered: true,
      activeChannels: 1,
    })
  })

  it('is told, as is one that goes', async () => {
    const ear = await bench.listen('b2')
    await phone('unregistered', 12)
    await ear.until((events) => events.includes('peer_state'))
    expect(fieldOf(ear.heard.at(-1)?.json, 'peer')).toEqual({
      name: '1102',
      inTransition: false,
      registered: false,
      activeChannels: 0,
    })
    expect((await ask('GET /peer')).json).toHaveLength(10)
    expect(await ask('GET /peer/none')).toMatchObject({
      status: 404,
      text: 'No peer with name none',
    })
  })
})

describe('a reload', () => {
  it('is told, and changes no call', async () => {
    await consulting()
    await talking(11, jonas)
    const ear = await bench.listen('b2')
    const before = await bench.list('b2')
    expect(await ask('POST /state/reload')).toMatchObject({ status: 200, json: {} })
    await ear.until((events) => events.includes('callStateReload'))
    expect(await bench.list('b2')).toEqual(before)
  })
})

describe('an agent’s state', () => {
  it('is not there until it is set, and is told when it is', async () => {
    expect(await ask('GET /user/10/state', 0)).toMatchObject({ status: 404, text: '{}' })
    const ear = await bench.listen('b2')
    expect((await ask('POST /user/10/state/ready', 0)).json).toEqual({ uid: 10, paused: false })
    expect((await ask('POST /user/10/state/paused', 0)).json).toEqual({ uid: 10, paused: true })
    expect((await ask('GET /user/10/state', 0)).json).toEqual({ uid: 10, paused: true })
    expect((await ask('GET /user/all/state', 0)).json).toEqual([{ uid: 10, paused: true }])
    await ear.until((events) => events.filter((one) => one === 'userState').length === 2)
    expect(ear.heard.slice(-2).map(({ json }) => json)).toMatchObject([
      { uid: 10, paused: false },
      { uid: 10, paused: true },
    ])
  })

  it('has two words', async () => {
    expect(await ask('POST /user/10/state/idle')).toMatchObject({
      status: 500,
      text: 'Unknown state idle',
    })
  })

  it('is what the agent makes it elsewhere', async () => {
    await bench.control('POST', 'agents/openreception/12', { do: 'ready' })
    expect((await ask('GET /user/12/state')).json).toEqual({ uid: 12, paused: false })
  })
})

describe('who may ask', () => {
  it('is anybody who reads, and nobody without a token who commands', async () => {
    expect((await ask('GET /call', 0)).status).toBe(200)
    for (const query of ['', '?token=wrong'])
      expect(await ask(`POST /call/x/pickup${query}`, 0)).toMatchObject({
        status: 500,
        text: 'Failed to contact authserver',
      })
  })

  it('is who has a token, where readers need one', async () => {
    await flip({ token: 'required', badToken: '403 text' })
    expect(await ask('GET /call', 0)).toMatchObject({ status: 403, text: 'Invalid token' })
    expect((await ask('GET /call')).status).toBe(200)
  })

  it('is known by its token, until that is ended', async () => {
    expect((await ask('GET /token/sandbox-token-10', 0)).json).toMatchObject({
      id: 10,
      name: 'Anna Winther',
      extension: '1100',
      groups: ['Receptionist'],
    })
    expect((await ask('POST /token/sandbox-token-10/invalidate', 0)).status).toBe(200)
    expect((await ask('POST /token/sandbox-token-10/invalidate', 0)).status).toBe(500)
    expect(await ask('GET /token/sandbox-token-10', 0)).toMatchObject({
      status: 404,
      text: '{"Status":"Token sandbox-token-10 not found"}',
    })
    expect((await ask('GET /token/sandbox-token-10/validate', 0)).status).toBe(404)
    expect((await ask('POST /call/x/pickup')).text).toBe('Failed to contact authserver')
  })

  it('is listed', async () => {
    expect((await ask('GET /user')).json).toHaveLength(11)
    const { json } = await ask('GET /user/18')
    expect(json).toMatchObject({ id: 18, groups: ['Receptionist', 'Administrator'] })
    expect((await ask(`GET /user/identity/${fieldOf(json, 'identities', 0)}`)).json).toEqual(json)
    expect((await ask('GET /user/99')).status).toBe(404)
  })
})

describe('the servers beside', () => {
  it('say where they are', async () => {
    const { json } = await ask('GET /configuration', 0)
    expect(json).toMatchObject({
      callFlowServerURI: `${bench.url}/openreception/b2`,
      notificationSocket: `${bench.url.replace('http', 'ws')}/openreception/b2/notifications`,
    })
  })

  it('have no recordings', async () => {
    expect((await ask('GET /activerecording')).json).toEqual([])
    expect(await ask('GET /activerecording/x')).toMatchObject({
      status: 404,
      text: 'No active recording on channel x',
    })
  })

  it('answer every origin, and 404 for what is not there', async () => {
    const { status, headers } = await ask('GET /nothing')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, '*'])
    expect(headers.get('access-control-allow-methods')).toBe('GET, PUT, POST, DELETE')
    expect((await ask('OPTIONS /call', 0)).status).toBe(200)
  })
})
