import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway } from './huawei-gateway.ts'

/** Section 4 of protocols/huawei-cc-gateway.md: the states of an agent. */

let there: Gateway
let agent: Client

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())
beforeEach(async () => {
  await there.control('POST', 'reset')
  await there.advance(0)
  agent = await there.signedIn()
})

const state = (path: string) => agent.ask('POST', `onlineagent/291/${path}`)
const status = async () => (await agent.ask('GET', 'onlineagent/291/agentstatus')).result
const availability = async () => (await there.state()).agents['huawei/291']?.availability

describe('an agent without a call', () => {
  it('is busy for the reason that was given, and idle again', async () => {
    expect((await state('saybusy?reason=201')).retcode).toBe('0')
    expect(await agent.events()).toEqual([
      {
        eventType: 'AgentState_SetNotReady_Success',
        workNo: '291',
        content: { reason: '201' },
      },
    ])
    expect(await status()).toEqual({ agentState: 3, isWorking: false })
    expect(await availability()).toBe('notReady')
    await state('cancelbusy')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentState_CancelNotReady_Success', content: null },
    ])
    expect(await status()).toEqual({ agentState: 4, isWorking: false })
  })

  it('may be busy for no reason, or for 200 to 250', async () => {
    for (const reason of ['199', '251', '-1', 'x', '2.5'])
      expect((await state(`saybusy?reason=${reason}`)).retcode).toBe('000-002')
    expect((await state('saybusy')).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([{ content: { reason: '0' } }])
  })

  it('changes the reason only with prolong', async () => {
    await state('saybusy?reason=201')
    expect((await state('saybusy?reason=202')).retcode).toBe('100-009')
    expect((await state('saybusy?reason=202&prolong=true')).retcode).toBe('0')
    expect((await agent.events()).at(-1)).toMatchObject({ content: { reason: '202' } })
  })

  it('is told another reason where the switch says so', async () => {
    await there.set({ setNotReadyReason: 7 })
    await state('saybusy?reason=201')
    expect(await agent.events()).toMatchObject([{ content: { reason: '7' } }])
  })

  it('is idle from busy with sayfree, told twice', async () => {
    await state('saybusy')
    await agent.events()
    await state('sayfree')
    expect(await agent.types()).toEqual(['AgentState_CancelNotReady_Success', 'AgentState_Ready'])
  })

  it('rests for a time and a cause, and is only reminded when it is over', async () => {
    expect((await state('rest/100/2')).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentState_SetRest_Success', content: { reason: '2' } },
    ])
    expect(await status()).toEqual({ agentState: 8, isWorking: false })
    await there.advance(100_000)
    expect(await agent.types()).toEqual(['AgentState_Rest_Timeout'])
    expect(await availability()).toBe('notReady')
  })

  it.each(['0/0', '86400/0', '60/256', '60/x'])('cannot rest for %s', async (path) => {
    expect((await state(`rest/${path}`)).retcode).toBe('000-002')
  })

  it('wraps up on request, and is idle again', async () => {
    await state('work')
    expect(await agent.types()).toEqual(['AgentState_SetWork_Success'])
    expect(await status()).toEqual({ agentState: 5, isWorking: false })
    expect(await availability()).toBe('workingAfterCall')
    await state('cancelwork')
    expect(await agent.types()).toEqual(['AgentState_CancelWork_Success'])
    expect(await availability()).toBe('ready')
  })

  it('leaves no state that it is not in', async () => {
    for (const path of ['cancelbusy', 'cancelrest', 'cancelwork'])
      expect((await state(path)).retcode).toBe('100-009')
    expect(await agent.types()).toEqual([])
  })

  it('is busy after the wrap-up when busy was asked for in it', async () => {
    await state('work')
    await state('saybusy?reason=203')
    expect(await agent.types()).toEqual(['AgentState_SetWork_Success'])
    await state('cancelwork')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentState_CancelWork_Success' },
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '203' } },
    ])
  })

  it('gets the call that waits when it becomes idle', async () => {
    await state('saybusy')
    await there.callSupport()
    await agent.events()
    await state('cancelbusy')
    expect((await agent.types()).slice(0, 2)).toEqual([
      'AgentState_CancelNotReady_Success',
      'AgentState_Busy',
    ])
  })
})

describe('an agent in a call', () => {
  beforeEach(async () => {
    await there.talking(agent)
  })

  it('is talking', async () => {
    expect(await status()).toEqual({ agentState: 7, isWorking: true })
  })

  it('is busy after the call when busy was asked for in it', async () => {
    expect((await state('saybusy?reason=201')).retcode).toBe('0')
    expect(await agent.types()).toEqual([])
    await agent.voice('DELETE', 'release')
    expect((await agent.events()).at(-1)).toMatchObject({
      eventType: 'AgentState_SetNotReady_Success',
      content: { reason: '201' },
    })
  })

  it('is busy at once where the switch says so', async () => {
    await there.set({ busyWhileTalking: 'at once' })
    await state('saybusy?reason=201')
    expect(await agent.types()).toEqual(['AgentState_SetNotReady_Success'])
  })

  it('rests after the call, and shows before that it will', async () => {
    await state('rest/60/1')
    expect(await status()).toEqual({ agentState: 9, isWorking: true })
    await agent.voice('DELETE', 'release')
    expect((await agent.types()).at(-1)).toBe('AgentState_SetRest_Success')
    await there.advance(60_000)
    expect(await agent.types()).toEqual(['AgentState_Rest_Timeout'])
    expect(await status()).toEqual({ agentState: 8, isWorking: false })
  })

  it('takes back what it asked for', async () => {
    await state('saybusy')
    expect((await state('cancelbusy')).retcode).toBe('0')
    expect(await agent.types()).toEqual([])
    await agent.voice('DELETE', 'release')
    expect((await agent.types()).at(-1)).toBe('AgentState_Ready')
  })

  it('gets no further call from a queue before its wrap-up is over', async () => {
    await state('autoenteridle/false')
    await there.callSupport('+4528870163')
    await agent.voice('DELETE', 'release')
    expect((await agent.types()).at(-1)).toBe('AgentState_Work')
    expect((await there.state()).queues.support?.waiting).toHaveLength(1)
    await state('cancelwork')
    expect((await agent.types()).slice(0, 2)).toEqual([
      'AgentState_CancelWork_Success',
      'AgentState_Busy',
    ])
  })

  it('gets the next call at once otherwise, and is told of both in order', async () => {
    await there.callSupport('+4528870163')
    await agent.voice('DELETE', 'release')
    expect(await agent.types()).toEqual([
      'AgentEvent_Call_Release',
      'AgentEvent_Customer_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentEvent_Ringing',
    ])
  })

  it('wraps up, or does not, as the switch autoEnterIdle says', async () => {
    await there.set({ autoEnterIdle: false })
    await agent.voice('DELETE', 'release')
    expect((await agent.types()).at(-1)).toBe('AgentState_Work')
  })
})

describe('somebody else', () => {
  const press = (deed: string) => there.control('POST', 'agents/huawei/291', { do: deed })

  it('makes an agent busy, ready, or signs one out, and the agent is told', async () => {
    await press('notReady')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '3' } },
    ])
    await press('ready')
    expect(await agent.types()).toEqual(['AgentState_Force_Ready'])
    await press('logout')
    expect((await agent.poll()).event?.eventType).toBe('AgentOther_ShutdownService')
    expect((await agent.poll()).retcode).toBe('100-006')
  })

  it('signs an agent in at the phone alone, whom others then reach', async () => {
    await there.control('POST', 'agents/huawei/205', { do: 'login' })
    expect((await agent.ask('GET', 'agentgroup/291/idleagent')).result).toContainEqual({
      workno: '205',
      name: 'Tomas Novak',
    })
    expect((await there.client('205').signIn()).retcode).toBe('0')
  })
})
