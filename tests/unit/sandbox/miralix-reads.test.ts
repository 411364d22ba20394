import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { derek, ellen, type Running, running } from './bench.ts'

let sandbox: Running

beforeAll(async () => {
  sandbox = await running()
})
beforeEach(async () => {
  await sandbox.post('/sandbox/reset')
  await sandbox.set({ relayDelay: 0 })
  await sandbox.post('/sandbox/clock', { mode: 'manual' })
})
afterAll(() => sandbox.close())

const busycallPath = 'agents/id/12/busycall'
const readJson = async (path: string) => (await sandbox.vendor('GET', path)).json()
const call = (queue: string, from = ellen) =>
  sandbox.post('/sandbox/calls', { from, to: { queue } })
const press = (deed: string) => sandbox.post('/sandbox/agents/miralix/12', { do: deed })
const state = () => sandbox.state()
const ids = (items: unknown) =>
  z
    .array(z.object({ QueueCallId: z.number() }))
    .parse(items)
    .map(({ QueueCallId }) => QueueCallId)

describe('busycall', () => {
  it('shows a queue call while it is offered and after it is answered', async () => {
    await call('support')
    const offered = await readJson(busycallPath)
    expect(offered).toMatchObject({
      AgentId: 12,
      AgentName: 'Derek Andersen',
      QueueCallId: 47821,
      Caller: ellen,
      QueueId: 5,
      QueueName: 'Support',
      State: 'Offered',
    })
    expect(Object.keys(Object(offered)).slice(0, 2)).toEqual(['AgentId', 'AgentName'])
    await press('answer')
    expect(await readJson(busycallPath)).toMatchObject({ QueueCallId: 47821, State: 'Answered' })
  })

  it('shows the held queue call, and nothing of the consultation', async () => {
    await call('support')
    await press('answer')
    await sandbox.vendor('PUT', 'agents/id/12/call/Consultation?ContactEndpoint=103')
    await sandbox.advance(1000)
    expect((await state()).agents[derek]?.lines).toHaveLength(2)
    expect(await readJson(busycallPath)).toMatchObject({ QueueCallId: 47821, State: 'Answered' })
  })

  it('is empty again when the offer runs out', async () => {
    await call('support')
    await sandbox.advance(20_000)
    expect(await sandbox.busycall()).toBe('')
    await press('ready')
    await sandbox.set({ offerTimeout: 'off' })
    await press('hangup')
    await press('ready')
    await sandbox.advance(600_000)
    expect(await sandbox.busycall()).not.toBe('')
  })

  it('never shows a direct call', async () => {
    await sandbox.post('/sandbox/calls', { from: ellen, to: { system: 'miralix', agent: '12' } })
    await press('answer')
    expect(await sandbox.busycall()).toBe('')
  })

  it('has no direct call to hide when they are switched off', async () => {
    await sandbox.set({ directCalls: 'off' })
    const to = { system: 'miralix', agent: '12' }
    expect((await sandbox.post('/sandbox/calls', { from: ellen, to })).status).toBe(400)
  })

  it('has no number for a caller who withholds it', async () => {
    await call('support', 'anonymous')
    expect(await readJson(busycallPath)).toMatchObject({ Caller: '' })
  })

  it('is answered 404 for an agent who is logged out, and for one who does not exist', async () => {
    await press('logout')
    expect((await sandbox.vendor('GET', busycallPath)).status).toBe(404)
    expect((await sandbox.vendor('GET', 'agents/id/99/busycall')).status).toBe(404)
    const lookUp = (id: number) => readJson(`agents?state=any&filter=ids&values=${id}`)
    expect(await lookUp(12)).toMatchObject([{ AgentId: 12, AgentStatus: 'LoggedOut' }])
    expect(await lookUp(99)).toEqual([])
  })

  it.each([
    ['empty', 200, ''],
    ['null', 200, 'null'],
    [204, 204, ''],
  ])('without a call is %s', async (idleBusycall, status, body) => {
    await sandbox.set({ idleBusycall })
    const answer = await sandbox.vendor('GET', busycallPath)
    expect([answer.status, await answer.text()]).toEqual([status, body])
  })

  it.each([
    ['section 6.1', 'State', 'Offered', 'Answered'],
    ['call status', 'CallStatus', 'Ringing', 'Conversation'],
    ['connection state', 'ConnectionState', 'Alerting', 'Active'],
    ['answered time', 'AnsweredUtc', null, expect.stringMatching(/^\d{4}-.*Z$/)],
  ])('in the shape %s tells by %s', async (busycallShape, field, offered, answered) => {
    await sandbox.set({ busycallShape })
    await call('support')
    expect(await readJson(busycallPath)).toMatchObject({ [field]: offered })
    await press('answer')
    expect(await readJson(busycallPath)).toMatchObject({ [field]: answered })
  })

  it('can come as an array of one', async () => {
    await sandbox.set({ busycallShape: 'array' })
    await call('support')
    expect(await readJson(busycallPath)).toMatchObject([{ QueueCallId: 47821, State: 'Offered' }])
  })

  it('can leave it open whether the call rings', async () => {
    await sandbox.set({ busycallShape: 'no state' })
    await call('support')
    const offered = await readJson(busycallPath)
    await press('answer')
    expect(await readJson(busycallPath)).toEqual(offered)
  })

  it.each([7, 6, 3])('writes times with %i digits of a second', async (timestampDigits) => {
    await sandbox.set({ timestampDigits })
    await call('support')
    const form = new RegExp(`:\\d\\d\\.\\d{${timestampDigits}}Z$`)
    expect(await readJson(busycallPath)).toMatchObject({ QueuedUtc: expect.stringMatching(form) })
  })

  it('can be broken JSON so many times', async () => {
    await sandbox.set({ badJson: 1 })
    await call('support')
    await expect(readJson(busycallPath)).rejects.toThrow(SyntaxError)
    expect(await readJson(busycallPath)).toMatchObject({ QueueCallId: 47821 })
  })
})

describe('a waiting call', () => {
  const pickUp = async (id: number) =>
    (await sandbox.vendor('POST', `agents/id/12/calls/${id}/pickupCall`)).status

  it('is picked up, and then shown by busycall', async () => {
    await call('sales')
    expect(await pickUp(47821)).toBe(200)
    await sandbox.advance(0)
    expect(await readJson(busycallPath)).toMatchObject({ QueueCallId: 47821, QueueId: 6 })
  })

  it('stays where it is when the agent is logged out', async () => {
    await call('sales')
    await press('logout')
    expect(await pickUp(47821)).toBe(404)
    expect((await state()).queues.sales?.waiting).toEqual([47821])
  })

  it('of a queue that distributes is not to be picked up', async () => {
    await press('notReady')
    await call('support')
    expect(await pickUp(47821)).toBe(200)
    await sandbox.advance(0)
    expect((await state()).queues.support?.waiting).toEqual([47821])
  })

  it.each(['queues/5/calls/47821', 'queues/calls/47821'])('is removed by %s', async (path) => {
    await press('notReady')
    await call('support')
    const answer = await sandbox.vendor('DELETE', path)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ QueueInquiryId: 47821, DeleteResult: 'Deleted' })
    expect((await state()).calls).toEqual([])
    expect((await sandbox.vendor('DELETE', path)).status).toBe(404)
  })

  it('is not removed from a queue in which it is not', async () => {
    await press('notReady')
    await call('support')
    expect((await sandbox.vendor('DELETE', 'queues/6/calls/47821')).status).toBe(404)
    expect((await sandbox.vendor('DELETE', 'queues/9/calls/47821')).status).toBe(404)
  })

  it('is not removed while it is being offered, unless the switch says so', async () => {
    await call('support')
    const refused = await sandbox.vendor('DELETE', 'queues/5/calls/47821')
    expect(refused.status).toBe(409)
    expect(await refused.json()).toEqual({
      QueueInquiryId: 47821,
      DeleteResult: 'OfferedToAgent',
    })
    expect((await state()).calls).toHaveLength(1)
    await sandbox.set({ deleteOffered: 200 })
    expect((await sandbox.vendor('DELETE', 'queues/5/calls/47821')).status).toBe(200)
    expect((await state()).calls).toEqual([])
  })
})

describe('the lists', () => {
  it.each([
    ['', [12]],
    ['?state=any', [12, 13]],
    ['?state=loggedout', [13]],
    ['?state=loggedOut', [13]],
    ['?state=any&filter=ids&values=12,13', [12, 13]],
    ['?state=any&filter=ids&values=12%2C13', [12, 13]],
    ['?state=any&filter=tagsOr&values=english', [12]],
    ['?state=any&filter=tagsAnd&values=danish,english', [12]],
    ['?state=any&filter=inQueue&values=5', [12]],
  ])('of agents%s has %j', async (query, expected) => {
    const listed = expected.map((AgentId) => expect.objectContaining({ AgentId }))
    expect(await readJson(`agents${query}`)).toEqual(listed)
  })

  it('name the status of an agent', async () => {
    expect(await readJson('agents')).toMatchObject([{ AgentStatus: 'Ready' }])
    await call('support')
    await press('answer')
    expect(await readJson('agents')).toMatchObject([{ AgentStatus: 'OfficeTeamCall' }])
    await press('hangup')
    await press('notReady')
    expect(await readJson('agents')).toMatchObject([{ AgentStatus: 'Paused' }])
  })

  it('of queues, their agents and an agent’s roles fit together', async () => {
    expect(await readJson('queues')).toEqual([
      { Id: 5, Name: 'Support' },
      { Id: 6, Name: 'Sales' },
    ])
    expect(await readJson('queues/5/agents')).toMatchObject([
      { AgentId: 12, AgentForename: 'Derek', AgentEmail: 'derek.a@company.local' },
    ])
    expect(await readJson('queues/5/agents?state=any')).toHaveLength(2)
    expect(await readJson('agents/id/12/roles')).toMatchObject([
      { Queues: [{ Id: 5 }] },
      { Queues: [{ Id: 6 }] },
    ])
  })
})

describe('the recordings', () => {
  it('of an agent begin after the given id', async () => {
    expect(ids(await readJson('agents/id/12/recordings'))).toEqual([98, 100, 101, 103])
    expect(ids(await readJson('agents/id/12/recordings?fromQueueCallId=100'))).toEqual([101, 103])
    expect((await sandbox.vendor('GET', 'agents/id/12/recordings?fromQueueCallId=x')).status).toBe(
      400,
    )
  })

  it('gain every queue call that ends after it was answered', async () => {
    await call('support')
    await press('answer')
    await sandbox.advance(42_000)
    await press('hangup')
    const recordings = z.array(
      z.looseObject({ ConversationStartedUtc: z.string(), ConversationEndedUtc: z.string() }),
    )
    const last = recordings
      .parse(await readJson('queues/5/calls/recordings?fromQueueCallId=103'))
      .at(-1)
    expect(last).toMatchObject({ QueueCallId: 47821, AgentId: 12, Caller: ellen })
    const { ConversationStartedUtc: began = '', ConversationEndedUtc: ended = '' } = last ?? {}
    expect(Date.parse(ended) - Date.parse(began)).toBe(42_000)
  })

  it('of a user are direct calls', async () => {
    expect(await readJson('users/id/12/recordings?fromCallId=31')).toMatchObject([
      { Id: 32, UserId: 12, UserName: 'Derek Andersen' },
    ])
  })

  it('can be listened to', async () => {
    const audio = await sandbox.vendor('GET', 'queues/calls/recordings/100')
    expect(audio.headers.get('content-type')).toBe('audio/mpeg')
    expect((await audio.bytes()).slice(0, 2)).toEqual(new Uint8Array([0xff, 0xfb]))
    expect((await sandbox.vendor('GET', 'queues/calls/recordings/7')).status).toBe(404)
  })
})

describe('who may ask', () => {
  const status = async (secret?: string) =>
    (await sandbox.vendor('GET', 'agents', secret === undefined ? {} : { secret })).status

  it('is told by the secret alone', async () => {
    expect(await status('wrong')).toBe(401)
    await sandbox.set({ badSecret: 403 })
    expect(await status('wrong')).toBe(403)
    expect((await fetch(`${sandbox.url}/mot/greenbox/agents`)).status).toBe(403)
    expect(await status()).toBe(200)
  })

  it('is nobody without a licence', async () => {
    await sandbox.set({ licence: 'missing' })
    expect(await status()).toBe(403)
    expect((await sandbox.vendor('PUT', 'agents/id/12/call/clear')).status).toBe(403)
  })

  it('never hears 403 from a version that does not know it', async () => {
    await sandbox.set({ licence: 'never 403', badSecret: 403 })
    expect(await status()).toBe(200)
    expect(await status('wrong')).toBe(401)
  })

  it('gets no leave for a page of another origin, unless the switch says so', async () => {
    const preflight = () => fetch(`${sandbox.url}/mot/greenbox/agents`, { method: 'OPTIONS' })
    const refused = await preflight()
    expect(refused.status).toBe(405)
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
    await sandbox.set({ options: 200 })
    const granted = await preflight()
    expect(granted.status).toBe(200)
    expect(granted.headers.get('access-control-allow-origin')).toBe('*')
  })
})
