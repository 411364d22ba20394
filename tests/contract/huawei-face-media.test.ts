import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway } from './huawei-gateway.ts'

/** Media sessions (section 9 of protocols/huawei-cc-gateway.md); the transfer to the vendor's letter (9.3). */

let there: Gateway
let agent: Client

const callid = '1552524689-16797284'
const customer = '88880021'

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())
beforeEach(async () => {
  await there.control('POST', 'reset')
  await there.advance(0)
  agent = await there.signedIn()
})

const write = (to: object = { queue: 'support' }, id = callid) =>
  there.control('POST', 'chats', { from: customer, to, id })
const say = (text: string) => there.control('POST', `chats/${callid}`, { say: text })
const media = (path: string, body: unknown, own = agent) =>
  own.ask('POST', `mediacall/291/${path}`, body)
const transfer = (body: object = {}) =>
  media('transfer', { callid, caller: customer, devicetype: 2, mode: 2, address: '205', ...body })
const chat = async () => (await there.state()).chats.find(({ id }) => id === callid)

/** The session is 291's, and everything about it has been told. */
async function up(): Promise<void> {
  await write()
  await agent.voice('PUT', `answer?callid=${callid}`)
  await agent.events()
}

describe('a media session', () => {
  it('is offered, answered, spoken in and ended', async () => {
    await write()
    expect(await agent.events()).toMatchObject([
      {
        eventType: 'AgentEvent_Ringing',
        content: { callid, caller: customer, mediaAbility: '5', mediaType: '51', transfer: 'no' },
      },
    ])
    expect((await agent.voice('PUT', `answer?callid=${callid}`)).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid, caller: customer, mediaAbility: '5' } },
    ])
    await say('hello')
    expect(await agent.events()).toMatchObject([
      {
        eventType: 'AgentEvent_MessageData',
        content: { callid, caller: customer, feature: 0, message: 'hello' },
      },
    ])
    expect((await media('sendmessage', { callid, data: 'good day' })).retcode).toBe('0')
    expect((await chat())?.messages).toEqual([
      { from: 'customer', text: 'hello' },
      { from: 'agent', text: 'good day' },
    ])
    expect(await agent.types()).toEqual([])
    expect((await agent.voice('POST', `dropcall/${callid}`)).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentEvent_Customer_Release', content: { callid, number: customer } },
    ])
    expect(await chat()).toBeUndefined()
  })

  it('is answered by itself where autoanswer is on', async () => {
    await agent.ask('POST', 'onlineagent/291/autoanswer/true')
    await write()
    expect(await agent.types()).toEqual(['AgentEvent_Auto_Answer', 'AgentEvent_Talking'])
  })

  it('stands beside a call', async () => {
    await up()
    await there.talking(agent)
    await say('are you there?')
    expect(await agent.types()).toEqual(['AgentEvent_MessageData'])
  })

  it('ends with the customer', async () => {
    await up()
    await there.control('POST', `chats/${callid}`, { do: 'leave' })
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Release', 'AgentEvent_Call_Release'])
  })

  it('waits for an agent who is ready and has room for it', async () => {
    await agent.ask('POST', 'onlineagent/291/saybusy')
    await agent.events()
    await write()
    expect(await agent.types()).toEqual([])
    await media('setcallnums', { mediaType: '51', callnums: '1' })
    await agent.ask('POST', 'onlineagent/291/cancelbusy')
    expect((await agent.types()).at(-1)).toBe('AgentEvent_Ringing')
    await agent.voice('PUT', `answer?callid=${callid}`)
    await agent.events()
    await write({ queue: 'support' }, 'another')
    expect(await agent.types()).toEqual([])
    await agent.voice('POST', `dropcall/${callid}`)
    expect((await agent.types()).at(-1)).toBe('AgentEvent_Ringing')
  })

  it('that nobody answers goes back to its queue, and the agent is busy for reason 2', async () => {
    await write()
    await agent.events()
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_No_Answer', content: callid },
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '2' } },
    ])
    expect(await chat()).toMatchObject({ agent: null, offeredTo: null, queue: 'support' })
  })

  it('is refused with dropcall, and the agent is busy for reason 7', async () => {
    await write()
    await agent.events()
    await agent.voice('POST', `dropcall/${callid}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '7' } },
    ])
  })

  it('comes to no agent who signed in for voice alone', async () => {
    await agent.ask('DELETE', 'onlineagent/291/logout')
    expect((await agent.signIn({ checkInWebm: false })).result).toMatchObject({ mediatype: 'TFF' })
    await agent.events()
    await write()
    expect(await agent.types()).toEqual([])
  })

  it('ends when its agent signs out', async () => {
    await up()
    await agent.ask('DELETE', 'onlineagent/291/logout')
    expect(await chat()).toBeUndefined()
  })
})

describe('sendmessage', () => {
  it.each([
    ['106-002', { data: '' }],
    ['106-002', { data: {} }],
    ['000-002', { data: 'x'.repeat(1946) }],
    ['000-002', {}],
    ['100-007', { callid: '1-1', data: 'hello' }],
    ['0', { data: { content: 'hello' } }],
    ['0', { data: 'ø'.repeat(972) }],
  ])('is answered %s for %j', async (code, body) => {
    await up()
    expect((await media('sendmessage', { callid, ...body })).retcode).toBe(code)
  })
})

describe('the transfer of a media session', () => {
  let colleague: Client
  beforeEach(async () => {
    await up()
    colleague = await there.signedIn('205')
  })

  it('to an agent keeps the session until the colleague has it (SEED sample)', async () => {
    const answer = await transfer({ calldata: 'help' })
    expect(answer.text).toBe('{"message":"success","retcode":"0"}')
    expect(await agent.types()).toEqual([])
    expect(await colleague.events()).toMatchObject([
      {
        eventType: 'AgentEvent_Ringing',
        content: { callid, caller: customer, transfer: 'yes', transfrom: 'A291' },
      },
    ])
    await say('still with me?')
    expect(await agent.types()).toEqual(['AgentEvent_MessageData'])
    await colleague.voice('PUT', `answer?callid=${callid}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_SuccTransResult', content: { callId: callid, result: 0 } },
      { eventType: 'AgentEvent_Call_Release', content: callid },
    ])
    expect(await colleague.types()).toEqual(['AgentEvent_Talking'])
    const data = await colleague.ask('GET', `calldata/205/appdata?callId=${callid}`)
    expect(data.result).toBe('help')
    await say('hello 205')
    expect(await colleague.types()).toEqual(['AgentEvent_MessageData'])
  })

  it('is POST and nothing else', async () => {
    const put = await agent.ask('PUT', 'mediacall/291/transfer', {})
    expect(put.status).toBe(405)
  })

  it('that the colleague lets pass leaves the session where it was', async () => {
    await transfer()
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Connect_Fail', content: callid },
      { eventType: 'AgentEvent_SuccTransResult', content: { callId: callid, result: 1 } },
    ])
    expect(await chat()).toMatchObject({ agent: 'huawei/291' })
  })

  it('at once (mode 0) leaves it to the colleague', async () => {
    await transfer({ mode: 0 })
    expect(await agent.types()).toEqual(['AgentEvent_Call_Release'])
    expect(await colleague.types()).toEqual(['AgentEvent_Ringing'])
  })

  it.each([
    [1, '5', 0],
    [1, '5', 2],
    [4, '60015', 0],
    [4, '60015', 2],
  ])(
    'to a queue or access code (%i, %s, mode %i) reaches its next agent',
    async (devicetype, address, mode) => {
      expect((await transfer({ devicetype, address, mode })).retcode).toBe('0')
      expect(await colleague.types()).toEqual(['AgentEvent_Ringing'])
      await colleague.voice('PUT', `answer?callid=${callid}`)
      expect(await chat()).toMatchObject({ agent: 'huawei/205' })
      expect((await agent.types()).at(-1)).toBe('AgentEvent_Call_Release')
    },
  )

  it.each([
    [2, '299'],
    [1, '99'],
    [4, '1234'],
  ])(
    'to a target that is not there (%i, %s) fails, and the session stays',
    async (devicetype, address) => {
      expect((await transfer({ devicetype, address })).retcode).toBe('0')
      expect(await agent.types()).toEqual(['AgentEvent_Connect_Fail', 'AgentEvent_SuccTransResult'])
      expect(await chat()).toMatchObject({ agent: 'huawei/291' })
    },
  )

  it('ends as the switch succTrans says', async () => {
    await there.set({ succTrans: 1 })
    await transfer()
    expect((await agent.events()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_SuccTransResult',
      content: { result: 1 },
    })
    expect(await colleague.types()).toEqual([])
    await there.set({ succTrans: 'never arrives' })
    await transfer()
    await colleague.voice('PUT', `answer?callid=${callid}`)
    expect(await agent.types()).toEqual(['AgentEvent_Call_Release'])
  })

  it.each([
    ['106-004', { devicetype: 3 }],
    ['106-004', { devicetype: 5 }],
    ['000-002', { mode: 1 }],
    ['000-002', { address: '1'.repeat(25) }],
    ['000-002', { address: undefined }],
    ['000-002', { calldata: 'ø'.repeat(1025) }],
    ['000-002', { callid: undefined }],
    ['100-007', { callid: '1-1' }],
    ['0', { calldata: 'ø'.repeat(1024) }],
    ['0', { skillId: 5 }],
  ])('is answered %s for %j', async (code, body) => {
    expect((await transfer(body)).retcode).toBe(code)
    if (code !== '0') expect(await agent.types()).toEqual([])
  })

  it.each([
    '106-001',
    '106-004',
    '106-005',
    '106-006',
    '106-009',
    '106-010',
    '106-012',
    '100-006',
    '000-003',
  ] as const)('is answered %s by switch, and the session stays', async (code) => {
    await there.set({ mediaErrors: code })
    expect((await transfer()).retcode).toBe(code)
    expect(await chat()).toMatchObject({ agent: 'huawei/291' })
  })

  it('has a result only by switch', async () => {
    await there.set({ mediaTransferResult: '{}' })
    expect((await transfer()).text).toBe('{"message":"success","retcode":"0","result":{}}')
  })
})

describe('the number of sessions', () => {
  it.each([
    ['setcallnums', { mediaType: '53', callnums: '1' }, '0'],
    ['setcallnums', { mediaType: '53', callnums: '61' }, '106-003'],
    ['setcallnums', { mediaType: '53', callnums: '0' }, '106-003'],
    ['setcallnumsbymediatype', { totalCallNum: 60, agentMediaCallNums: [] }, '0'],
    ['setcallnumsbymediatype', { totalCallNum: 61, agentMediaCallNums: [] }, '106-003'],
  ])('%s with %j is answered %s', async (path, body, code) => {
    expect((await media(path, body)).retcode).toBe(code)
  })

  it('is of no use where multimedia is switched off', async () => {
    await there.set({ mediaErrors: '106-001' })
    const body = { mediaType: '53', callnums: '1' }
    expect((await media('setcallnums', body)).retcode).toBe('106-001')
  })
})

describe('the control interface of conversations', () => {
  it('names what is wrong', async () => {
    expect((await write({ queue: 'lunch' })).status).toBe(404)
    expect((await say('hello')).status).toBe(404)
    await write()
    expect((await write()).status).toBe(400)
    expect((await there.control('POST', `chats/${callid}`, { do: 'dance' })).status).toBe(400)
  })

  it('answers for an agent who has no client', async () => {
    await there.control('POST', 'agents/huawei/205', { do: 'login' })
    await up()
    await transfer()
    const deed = { do: 'answer', system: 'huawei', agent: '205' }
    expect((await there.control('POST', `chats/${callid}`, deed)).status).toBe(204)
    expect((await agent.types())[0]).toBe('AgentEvent_SuccTransResult')
  })
})
