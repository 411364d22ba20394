import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench } from './openreception-bench.ts'
import { openBench } from './openreception-bench.ts'
import { type CallId, callsIn, fieldOf, type SaidCall } from './openreception-said.ts'

/** The wiki page Protocol-Call, to the letter (protocols/openreception.md, sections 3.1, 3.2 and 12.1). */

const ellen = '+4561774427'
const jonas = '+4528870163'
const callee = '39990141'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const ask = (request: string, agent = 0, init?: RequestInit) =>
  bench.ask('wiki', request, agent, init)
const flip = (switches: object) =>
  bench.control('PUT', 'switches', { 'openreception/wiki': switches })

/** Somebody calls in and waits in the queue; returns the call's id. */
async function inQueue(from = ellen): Promise<CallId | undefined> {
  await bench.ring(from)
  await bench.advance(5000)
  await bench.advance(3000)
  return callsIn((await ask('GET /call/queue')).json).at(-1)?.id
}

/** An agent talks to a caller; returns the call's id. */
async function talking(agent = 10, from = ellen): Promise<CallId | undefined> {
  const id = await inQueue(from)
  await ask(`POST /call/pickup?agent_id=${agent}&call_id=${id}`)
  return id
}

/** Agent 10 has a caller on hold and an answered call to Kirsten: the ids of U and O. */
async function consulting() {
  const source = await talking()
  await ask('POST /call/park')
  await ask('POST /call/originate?agent_id=10&cm_id=42')
  await bench.advance(1000)
  return { source, active: (await listed()).at(-1)?.id }
}

const listed = async (): Promise<readonly SaidCall[]> => callsIn((await ask('GET /call/list')).json)

const statusOf = async (call: CallId | undefined) =>
  fieldOf((await ask(`GET /call/state?call_id=${call}`)).json, 'call')

describe('GET /call/transfer', () => {
  it.each(['GET', 'POST'])('%s bridges the active call with the one in source', async (method) => {
    const { source, active } = await consulting()
    const { status, json } = await ask(`${method} /call/transfer?source=${source}`)
    expect(status).toBe(200)
    expect(json).toEqual({
      status: 'success',
      source_call: { call_id: source, status: 'bridged', type: 'cm_id', callee: 1 },
      destination_call: { call_id: active, status: 'bridged', type: 'cm_id', callee: 42 },
    })
  })

  it('leaves the agent free for another call', async () => {
    const { source } = await consulting()
    await ask(`GET /call/transfer?source=${source}`)
    const next = await inQueue(jonas)
    const { status, json } = await ask('POST /call/pickup?agent_id=10')
    expect({ status, json }).toMatchObject({ status: 200, json: { id: next, assigned_to: 10 } })
  })

  it('is refused when the active call came in, and changes nothing', async () => {
    const held = await talking()
    await ask('POST /call/park')
    const active = await talking(10, jonas)
    expect(await ask(`GET /call/transfer?source=${held}`)).toMatchObject({
      status: 400,
      json: { status: 'bridge failed', description: 'Cannot transfer to an inbound call.' },
    })
    expect(await statusOf(held)).toMatchObject({ status: 'on hold' })
    expect(await statusOf(active)).toMatchObject({ status: 'answered' })
  })

  it('says that the destination has hung up, and the source stays on hold', async () => {
    const { source } = await consulting()
    await bench.control('POST', `parties/${callee}`, { do: 'hangup' })
    expect(await ask(`GET /call/transfer?source=${source}`)).toMatchObject({
      status: 400,
      json: {
        status: 'bridge failed',
        description: 'Destination hung up before process could complete',
      },
    })
    expect(await statusOf(source)).toMatchObject({ status: 'on hold' })
  })

  it('says that a source which is no call is a bad destination', async () => {
    await consulting()
    expect(await ask('GET /call/transfer?source=nothing')).toMatchObject({
      status: 400,
      json: { status: 'bridge failed', description: 'Bad destination' },
    })
  })

  it('says that the call on hold has hung up, and the active call goes on', async () => {
    const { source, active } = await consulting()
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    expect(await ask(`GET /call/transfer?source=${source}`)).toMatchObject({
      status: 400,
      json: { status: 'bridge failed', description: 'Call on hold hung up' },
    })
    expect(await statusOf(active)).toMatchObject({ status: 'answered' })
  })

  it('fails without an active call', async () => {
    const held = await talking()
    await ask('POST /call/park')
    expect(await ask(`GET /call/transfer?source=${held}`)).toMatchObject({
      status: 400,
      json: { status: 'bridge failed' },
    })
  })

  it('fails between a call and itself', async () => {
    const { active } = await consulting()
    expect(await ask(`GET /call/transfer?source=${active}`)).toMatchObject({
      status: 400,
      json: { status: 'bridge failed' },
    })
  })

  it('is refused for another agent’s call', async () => {
    await talking(11, jonas)
    const [theirs] = await listed()
    await consulting()
    expect(await ask(`GET /call/transfer?source=${theirs?.id}`)).toMatchObject({
      status: 403,
      json: { status: 'forbidden', description: `Call|${theirs?.id} belongs to 11` },
    })
  })

  it.each([404, 405] as const)('is answered %s where only POST is served', async (code) => {
    await flip({ transferMethod: 'POST', refusedMethod: code })
    const { source, active } = await consulting()
    expect((await ask(`GET /call/transfer?source=${source}`)).status).toBe(code)
    const posted = await ask(`POST /call/transfer?source=${source}&destination=${active}`)
    expect(posted).toMatchObject({ status: 200, json: { status: 'success' } })
  })

  it('lacks the comma that the page lacks, when asked to', async () => {
    await flip({ literalTransferBody: 'on' })
    const { source } = await consulting()
    const { status, text, json } = await ask(`GET /call/transfer?source=${source}`)
    expect([status, json]).toEqual([200, undefined])
    expect(text.replaceAll(/\s/g, '')).toContain('}"destination_call":{')
    expect(await statusOf(source)).toMatchObject({ status: 'bridged' })
  })

  it('takes numbers for ids, and answers with them', async () => {
    await flip({ callIds: 'integer' })
    const { source, active } = await consulting()
    expect([typeof source, typeof active]).toEqual(['number', 'number'])
    expect((await ask(`GET /call/transfer?source=${source}`)).json).toMatchObject({
      source_call: { call_id: source },
      destination_call: { call_id: active },
    })
  })

  it('bridges to an inbound call where that rule is off', async () => {
    await flip({ outboundOnly: 'off' })
    const held = await talking()
    await ask('POST /call/park')
    await talking(10, jonas)
    expect((await ask(`GET /call/transfer?source=${held}`)).status).toBe(200)
  })
})

describe('POST /call/park', () => {
  it('puts the current call on hold, named or not', async () => {
    const call = await talking()
    expect(await ask('POST /call/park')).toMatchObject({
      status: 200,
      json: { status: 'on hold', description: `${call} was put on hold` },
    })
    await ask(`POST /call/pickup?call_id=${call}`)
    expect(await ask(`POST /call/park?call_id=${call}`)).toMatchObject({ status: 200 })
    expect(await statusOf(call)).toMatchObject({ status: 'on hold' })
  })

  it.each([404, 400] as const)('is answered %s without a call', async (parkStatus) => {
    await flip({ parkStatus })
    expect(await ask('POST /call/park')).toMatchObject({
      status: parkStatus,
      json: { status: 'not found', description: 'No call available to put on hold' },
    })
  })

  it('is answered 400 without a call under its older name', async () => {
    expect((await ask('POST /call/hold?call_id=1')).status).toBe(400)
    const call = await talking()
    expect((await ask(`POST /call/hold?call_id=${call}`)).status).toBe(200)
  })

  it('needs the call named where that is required', async () => {
    await flip({ parkParameter: 'required' })
    const call = await talking()
    expect((await ask('POST /call/park')).status).toBe(404)
    expect((await ask(`POST /call/park?call_id=${call}`)).status).toBe(200)
  })

  it('is refused for another agent’s call', async () => {
    const call = await talking(11)
    expect(await ask(`POST /call/park?agent_id=10&call_id=${call}`)).toMatchObject({
      status: 403,
      json: { status: 'forbidden', description: `Call|${call} belongs to 11` },
    })
  })
})

describe('/call/state', () => {
  it.each(['GET', 'POST'])('%s tells that a call is answered', async (method) => {
    const call = await talking()
    expect(await ask(`${method} /call/state?call_id=${call}`)).toMatchObject({
      status: 200,
      json: { call: { call_id: call, status: 'answered', type: 'cm_id', callee: 1 } },
    })
  })

  it('says that a call does not exist', async () => {
    expect(await ask('GET /call/state?call_id=999')).toMatchObject({
      status: 404,
      json: { status: 'not found', description: '999 does not exist.' },
    })
  })

  it('may be served by one method only, or by none', async () => {
    const call = await talking()
    await flip({ stateMethod: 'POST' })
    const refused = await ask(`GET /call/state?call_id=${call}`)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'text/plain'])
    expect((await ask(`POST /call/state?call_id=${call}`)).status).toBe(200)
    await flip({ stateMethod: 'absent' })
    expect((await ask(`POST /call/state?call_id=${call}`)).text).toBe(
      "The requested resource, '/call/state' was not found on the server.",
    )
  })
})

describe('the call list', () => {
  it('has the fields of the prototype, in its order', async () => {
    const call = await inQueue()
    const first = fieldOf((await ask('GET /call/list')).json, 'calls', 0)
    expect(Object.entries(Object(first))).toEqual([
      ['id', call],
      ['state', 'queued'],
      ['b_leg', '<null>'],
      ['inbound', true],
      ['destination', '12340001'],
      ['caller_id', ellen],
      ['assigned_to', null],
      ['channel', call],
      ['organization_id', 1],
      ['arrival_time', expect.stringMatching(/^\d{10}$/)],
    ])
  })

  it('tells which organisation is called by the number dialled', async () => {
    await bench.ring(ellen, '12340003')
    expect((await listed())[0]).toMatchObject({ destination: '12340003', organization_id: 3 })
  })

  it('is answered 204 when nobody calls, and so are the queue and a pickup', async () => {
    for (const request of ['GET /call/list', 'GET /call/queue', 'POST /call/pickup?agent_id=10'])
      expect(await ask(request)).toMatchObject({ status: 204, text: '' })
  })

  it('has no call in the queue before the greeting has been played', async () => {
    await bench.ring()
    expect((await ask('GET /call/queue')).status).toBe(204)
    expect(await listed()).toMatchObject([{ state: 'created' }])
  })
})

describe('a call of another agent', () => {
  it('is not hung up', async () => {
    const call = await talking(11)
    expect(await ask(`POST /call/hangup?agent_id=10&call_id=${call}`)).toMatchObject({
      status: 403,
      json: { status: 'forbidden', description: `Call|${call} belongs to 11` },
    })
    expect(await statusOf(call)).toMatchObject({ status: 'answered' })
  })

  it('is picked up by one of two who try at once', async () => {
    const call = await inQueue()
    const tries = await Promise.all(
      [10, 11].map((agent) => ask(`POST /call/pickup?agent_id=${agent}&call_id=${call}`)),
    )
    const [won, lost] = tries.sort((a, b) => a.status - b.status)
    expect(won).toMatchObject({ status: 200 })
    expect(lost).toMatchObject({
      status: 403,
      json: { description: `Call|${call} belongs to ${fieldOf(won?.json, 'assigned_to')}` },
    })
  })

  it('has the older refusal where that is wanted', async () => {
    await flip({ loserCode: 400 })
    const call = await talking(11)
    expect(await ask(`POST /call/pickup?agent_id=10&call_id=${call}`)).toMatchObject({
      status: 400,
      json: { status: 'Already assigned' },
    })
  })

  it('is not taken back by anybody but who parked it', async () => {
    const call = await talking(11)
    await ask('POST /call/park?agent_id=11')
    expect((await ask(`POST /call/pickup?agent_id=10&call_id=${call}`)).status).toBe(403)
    expect((await ask(`POST /call/pickup?agent_id=11&call_id=${call}`)).status).toBe(200)
  })
})

describe('an agent', () => {
  it('parks the first call by taking a second', async () => {
    const first = await talking()
    await talking(10, jonas)
    expect(await statusOf(first)).toMatchObject({ status: 'on hold' })
  })

  it('hangs up, once', async () => {
    const call = await talking()
    expect((await ask(`POST /call/hangup?call_id=${call}`)).json).toEqual({
      status: 'Status',
      description: 'Hangup sent!',
    })
    expect(await ask(`POST /call/hangup?call_id=${call}`)).toMatchObject({
      status: 404,
      json: { status: 'status', description: 'not found' },
    })
  })

  it('is told by agent_id, else by token, else by the session', async () => {
    await inQueue()
    expect((await ask('POST /call/pickup?agent_id=12', 11)).json).toMatchObject({ assigned_to: 12 })
    await inQueue(jonas)
    expect((await ask('POST /call/pickup', 11)).json).toMatchObject({ assigned_to: 11 })
    await flip({ sessionAgent: 14 })
    await inQueue('+4915112345678')
    expect((await ask('POST /call/pickup')).json).toMatchObject({ assigned_to: 14 })
  })

  it('is unknown, or not a number', async () => {
    expect(await ask('POST /call/pickup?agent_id=99')).toMatchObject({
      status: 400,
      json: { status: 'No Parameter' },
    })
    expect(await ask('POST /call/pickup?agent_id=x')).toMatchObject({
      status: 500,
      json: { status: 'Uh-oh' },
    })
  })

  it('without a registered phone gets no call', async () => {
    const call = await inQueue()
    await bench.control('POST', 'agents/openreception/10', { phone: 'unregistered' })
    expect(await ask(`POST /call/pickup?call_id=${call}`)).toMatchObject({
      status: 400,
      json: { status: 'Bad request', description: 'Agent peer unavailable' },
    })
  })

  it.each([
    ['cm_id=42', callee],
    [`pstn_number=${callee}`, callee],
    ['sip=sip:103@pbx', '103'],
    ['extension=103', '103'],
    ['pstn_number=%2B4583509040', '+4583509040'],
  ])('dials by %s', async (how, number) => {
    expect((await ask(`POST /call/originate?agent_id=10&${how}`)).status).toBe(200)
    expect(await listed()).toMatchObject([
      { inbound: false, destination: number, caller_id: '1100' },
    ])
  })

  it('needs a token where one is required', async () => {
    await flip({ token: 'required' })
    expect((await ask('GET /call/list')).status).toBe(401)
    expect((await ask('GET /call/list', 10)).status).toBe(204)
    await flip({ token: 'optional' })
    expect((await ask('GET /call/list?token=wrong')).status).toBe(401)
  })
})
