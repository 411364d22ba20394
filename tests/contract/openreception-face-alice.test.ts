import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench } from './openreception-bench.ts'
import { openBench } from './openreception-bench.ts'
import { type CallId, callsIn, fieldOf, idIn } from './openreception-said.ts'

/** What a running Ada server answered (protocols/openreception.md, sections 3.3, 12.2, 12.5 and 12.6). */

const ellen = '+4561774427'
const jonas = '+4528870163'
const callee = '39990141'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const ask = (request: string, agent = 11, init?: RequestInit) =>
  bench.ask('alice', request, agent, init)
const flip = (switches: object) =>
  bench.control('PUT', 'switches', { 'openreception/alice': switches })
const phone = (habit: string, agent = 11) =>
  bench.control('POST', `agents/openreception/${agent}`, { phone: habit })

async function offered(from = ellen): Promise<CallId | undefined> {
  await bench.ring(from, '12340001')
  return (await bench.list('alice')).at(-1)?.id
}

async function inQueue(from = ellen): Promise<CallId | undefined> {
  const id = await offered(from)
  await bench.advance(5000)
  await bench.advance(3000)
  return id
}

async function talking(agent = 11, from = ellen): Promise<CallId | undefined> {
  const id = await inQueue(from)
  await ask(`POST /call/pickup?call_id=${id}`, agent)
  return id
}

/** Agent 11 has parked a caller and talks to Kirsten: the ids of U and O. */
async function consulting() {
  const held = await talking()
  await ask(`POST /call/park?call_id=${held}`)
  await ask(`POST /call/originate?context=2@1&extension=${callee}`)
  await bench.advance(1000)
  const active = (await bench.list('alice')).find((call) => !call.inbound)?.id
  return { held, active }
}

const stateOf = async (id: CallId | undefined) =>
  (await bench.list('alice')).find((call) => call.id === id)

describe('the transcript of a running server, byte by byte', () => {
  it('lists nothing', async () => {
    expect(await ask('GET /call/list')).toMatchObject({
      status: 200,
      text: '{"calls": [],"status": "ok"}',
    })
  })

  it('has nothing to pick up', async () => {
    expect(await ask('POST /call/pickup')).toMatchObject({
      status: 404,
      text: '{"description": "Call not found <null>","status": "not found"}',
    })
  })

  it('lists a call that was offered', async () => {
    const u = await offered('1001')
    const { text } = await ask('GET /call/list')
    expect(text.replace(/"arrival_time": "\d{10}"/, '"arrival_time": "1795206654"')).toBe(
      `{"calls": [{"id": "${u}","state": "created","b_leg": "<null>","inbound": true,"is_call": true,` +
        `"destination": "12340001","caller_id": "1001","greeting_played": false,"reception_id": 1,` +
        `"assigned_to": 0,"channel": "${u}","arrival_time": "1795206654"}],"status": "ok"}`,
    )
  })

  it('does not find a call that is locked', async () => {
    const u = await offered()
    await bench.advance(5000)
    expect(await ask(`POST /call/pickup?call_id=${u}`)).toMatchObject({
      status: 404,
      text: `{"description": "Call not found ${u}","status": "not found"}`,
    })
    await bench.advance(3000)
    expect((await ask(`POST /call/pickup?call_id=${u}`)).status).toBe(200)
  })

  it('gives a call whose state is still the old one, to one agent only', async () => {
    const u = await inQueue()
    const { status, json } = await ask(`POST /call/pickup?call_id=${u}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ id: u, state: 'queued', assigned_to: 11, status: 'ok' })
    expect(await ask(`POST /call/pickup?call_id=${u}`, 12)).toMatchObject({
      status: 400,
      text: '{"description": "Call is not available to user.","status": "bad parameters"}',
    })
  })

  it('parks, dials with the id of the agent’s leg, and bridges', async () => {
    const u = await talking()
    expect((await ask(`POST /call/park?call_id=${u}`)).text).toBe('{"status": "ok"}')
    const { text, json } = await ask(`POST /call/originate?context=2@1&extension=${callee}`)
    const leg = idIn(fieldOf(json, 'call'))
    expect(text).toBe(`{"call": {"id": "${leg}"},"status": "ok"}`)
    await bench.advance(1000)
    const o = (await bench.list('alice')).find((call) => !call.inbound)
    expect(o).toMatchObject({
      b_leg: leg,
      is_call: true,
      caller_id: '1101',
      reception_id: 1,
    })
    expect((await ask(`POST /call/transfer?source=${o?.id}&destination=${u}`)).text).toBe(
      '{"status": "ok"}',
    )
    expect([(await stateOf(u))?.b_leg, (await stateOf(o?.id))?.b_leg]).toEqual([o?.id, u])
  })

  it('hangs up for its agent, once', async () => {
    const u = await talking()
    expect(await ask(`POST /call/hangup?call_id=${u}`, 12)).toMatchObject({
      status: 403,
      text: `{"status": "forbidden","description": "${u} not assigned to you."}`,
    })
    expect(await ask(`POST /call/hangup?call_id=${u}`)).toMatchObject({
      status: 200,
      text: `{"status": "ok","description": "${u} hung up successfully."}`,
    })
    expect(await ask(`POST /call/hangup?call_id=${u}`)).toMatchObject({
      status: 404,
      text: `{"status": "not found","description": "${u} may already be hung up."}`,
    })
  })

  it('tells each step in this envelope', async () => {
    const ear = await bench.listen('alice')
    const u = await offered('1001')
    await ear.until((events) => events.length > 0)
    expect(ear.heard[0]?.text.replaceAll(/"\d{10}"/g, '"1795206655"')).toBe(
      `{"timestamp": "1795206655","notification": {"event": "call_offer","call": {"id": "${u}",` +
        `"state": "created","b_leg": "<null>","inbound": true,"is_call": true,"destination": "12340001",` +
        `"caller_id": "1001","greeting_played": false,"reception_id": 1,"assigned_to": 0,` +
        `"channel": "${u}","arrival_time": "1795206655"}}}`,
    )
  })
})

describe('what leaves the parking lot', () => {
  it('is transferring on its way to its agent', async () => {
    const ear = await bench.listen('alice')
    const u = await talking()
    await ask(`POST /call/park?call_id=${u}`)
    await ask(`POST /call/pickup?call_id=${u}`)
    await ear.until((events) => events.length === 9)
    expect(ear.events.slice(6)).toEqual([
      'call_park parked 11',
      'call_unpark transferring 11',
      'call_pickup speaking 11',
    ])
  })

  it('is told as unparked, then as hung up, when the caller gives up', async () => {
    const ear = await bench.listen('alice')
    const u = await talking()
    await ask(`POST /call/park?call_id=${u}`)
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    await ear.until((events) => events.some((event) => event.startsWith('call_hangup')))
    expect(ear.events.slice(-2)).toEqual(['call_unpark hungup 0', 'call_hangup hungup 0'])
  })

  it('keeps the leg of the phone that has hung up, and the list keeps the leg', async () => {
    const u = await talking()
    const b_leg = (await stateOf(u))?.b_leg
    await ask(`POST /call/park?call_id=${u}`)
    expect(await stateOf(u)).toMatchObject({ state: 'parked', b_leg })
    expect(callsIn((await ask('GET /call/list')).json)).toContainEqual(
      expect.objectContaining({ id: b_leg, is_call: false, state: 'speaking' }),
    )
    await flip({ deadLegs: 'off', staleBLeg: 'off' })
    expect(callsIn((await ask('GET /call/list')).json)).toMatchObject([{ id: u, b_leg: '<null>' }])
  })
})

describe('a busy agent', () => {
  it('parks the first call by taking another', async () => {
    const first = await talking()
    const second = await talking(11, jonas)
    expect(await stateOf(first)).toMatchObject({ state: 'parked', assigned_to: 11 })
    expect(await stateOf(second)).toMatchObject({ state: 'speaking', assigned_to: 11 })
  })

  it('parks the first call by dialling', async () => {
    const first = await talking()
    await ask(`POST /call/originate?context=2@1&extension=${callee}`)
    expect(await stateOf(first)).toMatchObject({ state: 'parked' })
  })

  it('parks, unparks and has again the call that it takes twice', async () => {
    const ear = await bench.listen('alice')
    const u = await talking()
    expect((await ask(`POST /call/pickup?call_id=${u}`)).status).toBe(200)
    await ear.until((events) => events.length === 9)
    expect(ear.events.slice(6)).toEqual([
      'call_park parked 11',
      'call_unpark transferring 11',
      'call_pickup speaking 11',
    ])
  })

  it('is refused where the switch says so', async () => {
    await flip({ busyPolicy: 'refuse' })
    await talking()
    const next = await inQueue(jonas)
    expect((await ask(`POST /call/pickup?call_id=${next}`)).status).toBe(400)
  })
})

describe('ownership', () => {
  it('is none of parking’s', async () => {
    const u = await talking()
    expect((await ask(`POST /call/park?call_id=${u}`, 12)).status).toBe(200)
    expect(await stateOf(u)).toMatchObject({ state: 'parked', assigned_to: 11 })
    expect((await ask(`POST /call/pickup?call_id=${u}`, 12)).status).toBe(400)
  })

  it('is not needed by an administrator who hangs up, and is by all others, also of a waiting call', async () => {
    const u = await inQueue()
    expect((await ask(`POST /call/hangup?call_id=${u}`)).status).toBe(403)
    expect((await ask(`POST /call/hangup?call_id=${u}`, 18)).status).toBe(200)
  })

  it('is looked at where the switches say so', async () => {
    await flip({ parkOwnership: 'owner', transferOwnership: 'owner' })
    const { held, active } = await consulting()
    expect((await ask(`POST /call/park?call_id=${active}`, 12)).status).toBe(403)
    const transfer = `POST /call/transfer?source=${active}&destination=${held}`
    expect((await ask(transfer, 12)).status).toBe(403)
    expect((await ask(transfer)).status).toBe(200)
  })
})

describe('what is refused', () => {
  it.each([
    ['POST /call/pickup?call_id=none', 404, 'Call not found none'],
    ['POST /call/hangup', 500, undefined],
    [`POST /call/originate?extension=${callee}`, 400, 'Missing required context parameter.'],
    [`POST /call/originate?context=2&extension=${callee}`, 400, 'Malformed context: 2'],
    [
      'POST /call/originate?context=2@1&extension=x',
      400,
      'Extension should be longer than 2 characters',
    ],
    ['POST /call/originate?context=2@1&phone_id=41', 404, 'Phone_ID 41 not associated with 2@1.'],
    [
      'POST /call/transfer?source=a&destination=b',
      404,
      'At least one of the calls were no longer available',
    ],
    ['POST /call/transfer?source=a', 500, undefined],
    ['POST /call/transfer?source=a&destination=a', 500, undefined],
    ['POST /call/transfer?source=<null>&destination=a', 400, 'Invalid or no call ID supplied'],
    ['GET /users/pause', 500, undefined],
  ])('%s is answered %s', async (request, status, description) => {
    const reply = await ask(request)
    expect([reply.status, fieldOf(reply.json, 'description')]).toEqual([status, description])
  })

  it.each(['POST /call/park', 'POST /call/park?call_id=none'])(
    '%s is answered 404',
    async (request) => {
      expect(await ask(request)).toMatchObject({ status: 404, text: '{"status": "not found"}' })
    },
  )

  it('a phone that is not registered', async () => {
    const u = await inQueue()
    await phone('unregistered')
    expect(await ask(`POST /call/pickup?call_id=${u}`)).toMatchObject({
      status: 400,
      json: { description: 'User has no peer unavailable' },
    })
    expect(await ask(`POST /call/originate?context=2@1&extension=${callee}`)).toMatchObject({
      status: 500,
      json: { description: 'User has no peer registered' },
    })
  })

  it('a transfer of a call that has just ended', async () => {
    const { held, active } = await consulting()
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    expect((await ask(`POST /call/transfer?source=${active}&destination=${held}`)).status).toBe(404)
  })

  it('the list of users, also to an administrator', async () => {
    expect(await ask('GET /users/list', 18)).toMatchObject({
      status: 400,
      text: '{"description": "Not implemented","status": "bad parameters"}',
    })
  })

  it('the next commands, when the exchange refuses them', async () => {
    await flip({ exchangeRefuses: 1 })
    const u = await inQueue()
    expect((await ask(`POST /call/pickup?call_id=${u}`)).status).toBe(500)
    expect((await ask(`POST /call/pickup?call_id=${u}`)).status).toBe(200)
  })

  it('GET where transfers are posted, unless that is switched on', async () => {
    const { held, active } = await consulting()
    const request = `GET /call/transfer?source=${active}&destination=${held}`
    const refused = await ask(request)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'text/plain'])
    await flip({ transferMethod: 'both' })
    expect((await ask(request)).status).toBe(200)
  })
})

describe('who may ask', () => {
  it.each([
    ['nobody', 0, ''],
    ['a stranger', 0, '?token=wrong'],
    ['a user without the group', 20, ''],
  ])('is not %s', async (_, agent, query) => {
    expect(await ask(`GET /call/list${query}`, agent)).toMatchObject({
      status: 401,
      text: '{"status": "not authorized"}',
    })
  })

  it('is nobody whose token has run out after twelve hours', async () => {
    await bench.advance(12 * 3600_000 - 5000)
    expect((await ask('GET /call/list', 12)).status).toBe(200)
    expect((await ask('GET /token/sandbox-token-11/validate', 0)).status).toBe(200)
    await bench.advance(5000)
    expect((await ask('GET /call/list', 12)).status).toBe(401)
    expect((await ask('GET /call/list', 11)).status).toBe(200)
  })

  it.each([
    ['403 JSON', 403, '{"description": "Authorization failure."}'],
    ['403 text', 403, 'Invalid token'],
    ['500 text', 500, 'Failed to contact authserver'],
  ])('is told with %s', async (badToken, status, text) => {
    await flip({ badToken })
    expect(await ask('GET /call/list', 0)).toMatchObject({ status, text })
  })

  it('may look at phones without a token', async () => {
    const peers = fieldOf((await ask('GET /debug/peer/list', 0)).json, 'peers')
    expect(peers).toHaveLength(10)
    expect(fieldOf(peers, 1)).toMatchObject({
      registered: true,
      1101: { effective_caller_id_number: '1101' },
    })
  })

  it('is shown to itself', async () => {
    expect((await ask('GET /users')).json).toMatchObject({
      id: '11',
      name: 'Bente Mikkelsen',
      current_state: 'unknown',
      peer: { registered: true },
      status: 'ok',
    })
  })
})

describe('the transport', () => {
  it('has CORS headers for who names an origin, but not where nothing is', async () => {
    const headers = { origin: 'https://crm.example' }
    const found = await ask('GET /call/list', 11, { headers })
    expect(found.headers.get('access-control-allow-origin')).toBe('https://crm.example')
    expect(found.headers.get('access-control-allow-headers')).toBe('GET, POST')
    const lost = await ask('GET /nothing', 11, { headers })
    expect(lost.headers.get('access-control-allow-origin')).toBeNull()
    expect((await ask('GET /call/list')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('says of an unknown path that it was not found', async () => {
    const { status, text, headers } = await ask('GET /call/pickup')
    expect([status, text, headers.get('content-type')]).toEqual([
      404,
      "The requested resource, '/call/pickup' was not found on the server.",
      'text/plain',
    ])
    expect(await ask('OPTIONS /anything', 0)).toMatchObject({
      status: 200,
      text: '{"status": "ok"}',
    })
  })

  it('waits for ever for the body of a POST that has none, when asked to', async () => {
    await flip({ emptyPostBody: 'hang' })
    const given = ask('POST /call/pickup', 11, { body: '' })
    expect((await ask('GET /call/list')).status).toBe(200)
    const { json } = await bench.control('GET', 'requests')
    expect(json).toMatchObject([
      { path: '/openreception/alice/call/pickup', status: null },
      { path: '/openreception/alice/call/list' },
    ])
    await bench.reset()
    expect((await given).status).toBe(500)
  })

  it('tells of phones that come and go', async () => {
    const ear = await bench.listen('alice')
    await phone('unregistered', 12)
    await phone('autoAnswer', 12)
    await ear.until((events) => events.length === 2)
    expect(ear.heard.map(({ json }) => json)).toMatchObject([
      { notification: { peer: { registered: false } } },
      { notification: { peer: { registered: true } } },
    ])
  })
})

describe('a transfer that is repeated', () => {
  it('bridges again', async () => {
    const ear = await bench.listen('alice')
    const { held, active } = await consulting()
    const request = `POST /call/transfer?source=${active}&destination=${held}`
    expect((await ask(request)).status).toBe(200)
    expect((await ask(request)).status).toBe(200)
    await ear.until((events) => events.filter((e) => e.startsWith('call_transfer')).length === 4)
    expect((await stateOf(held))?.b_leg).toBe(active)
  })
})

describe('many callers and two receptionists', () => {
  it('empty the hall between them', async () => {
    for (let nth = 0; nth < 40; nth += 1) await bench.ring(`+45200000${10 + nth}`)
    const work = async (agent: number): Promise<number> => {
      for (let handled = 0; ; handled += 1) {
        const { status, json } = await ask('POST /call/pickup', agent)
        if (status === 404) return handled
        expect({ status, json }).toMatchObject({ status: 200, json: { assigned_to: agent } })
        expect((await ask(`POST /call/hangup?call_id=${idIn(json)}`, agent)).status).toBe(200)
      }
    }
    const [one = 0, other = 0] = await Promise.all([work(11), work(12)])
    expect(one + other).toBe(40)
    expect(callsIn((await ask('GET /call/list')).json)).toEqual([])
  })
})
