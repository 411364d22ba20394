import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, callidOf, type Gateway, gateway } from './huawei-gateway.ts'

let there: Gateway
let agent: Client
const customer = '004561774427'

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())
beforeEach(async () => {
  await there.control('POST', 'reset')
  await there.advance(0)
  agent = await there.signedIn()
})

describe('an inbound call', () => {
  it('is offered, answered and ended in the order of section 6.5', async () => {
    await there.callSupport()
    const offered = await agent.events()
    expect(offered.map(({ eventType }) => eventType)).toEqual([
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentEvent_Ringing',
    ])
    const { callid } = (offered[3]?.content ?? {}) as { callid?: string }
    expect(offered[3]?.content).toEqual({
      caller: customer,
      called: '60015',
      callid,
      transfer: 'no',
      transfrom: '',
      type: 'main',
      mediaAbility: '1',
      feature: '0',
      mediaType: '5',
    })
    expect(await agent.voice('PUT', `answer?callid=${callid}`)).toMatchObject({
      retcode: '0',
      result: {},
    })
    const [answered] = await agent.events()
    expect(answered).toEqual({
      eventType: 'AgentEvent_Talking',
      workNo: '291',
      content: {
        caller: customer,
        called: '60015',
        callid,
        feature: '0',
        type: 'main',
        mediaAbility: '1',
      },
    })
    await agent.voice('DELETE', 'release')
    expect(await agent.types()).toEqual([
      'AgentEvent_Call_Release',
      'AgentEvent_Customer_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ])
  })

  it('ends with the caller, and wrap-up follows when idle is not entered by itself', async () => {
    await agent.ask('POST', 'onlineagent/291/autoenteridle/false')
    await there.talking(agent)
    await there.control('POST', 'parties/+4561774427', { do: 'hangup' })
    expect(await agent.types()).toEqual([
      'AgentEvent_Customer_Release',
      'AgentEvent_Call_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Work',
    ])
    expect((await agent.ask('GET', 'onlineagent/291/agentstatus')).result).toEqual({
      agentState: 5,
      isWorking: false,
    })
  })

  it('is held and retrieved', async () => {
    const callid = await there.talking(agent)
    await agent.voice('POST', 'hold')
    expect(await agent.events()).toMatchObject([{ eventType: 'AgentEvent_Hold', content: callid }])
    await agent.voice('POST', `gethold?callid=${callid}`)
    expect(await agent.types()).toEqual(['AgentEvent_Talking'])
  })
})

describe('a call that is offered', () => {
  it('is answered by itself where autoanswer is on, and nobody is asked', async () => {
    await agent.ask('POST', 'onlineagent/291/autoanswer/true')
    await there.callSupport()
    expect(await agent.types()).toEqual([
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentEvent_Auto_Answer',
      'AgentEvent_Talking',
      'AgentEvent_Incoming_CallInfo',
    ])
  })

  it('and not answered is gone after 20 s, and the agent is busy for reason 2', async () => {
    const callid = await there.ringing(agent)
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_No_Answer', content: callid },
      { eventType: 'AgentOther_PhoneRelease', content: { phoneState: 3 } },
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '2' } },
    ])
    expect((await there.state()).queues.support?.waiting).toHaveLength(1)
  })

  it('past every queue and not answered ends alike', async () => {
    const to = { system: 'huawei', agent: '291' }
    await there.control('POST', 'calls', { from: '+4561774427', to })
    await agent.events()
    await there.advance(20_000)
    expect(await agent.types()).toContain('AgentEvent_No_Answer')
    expect((await there.state()).calls).toEqual([])
  })

  it('rings for as long as the switch noAnswer says', async () => {
    await there.set({ noAnswer: 5 })
    await there.ringing(agent)
    await there.advance(5000)
    expect(await agent.types()).toContain('AgentEvent_No_Answer')
    await agent.ask('POST', 'onlineagent/291/sayfree')
    await agent.events()
    await there.set({ noAnswer: 'off' })
    await there.control('POST', 'calls', { from: '+4528870163', to: { queue: 'support' } })
    await there.advance(0)
    expect((await there.state()).agents['huawei/291']?.lines).toHaveLength(1)
  })

  it('is rejected by releasing it, and the agent is busy for reason 7', async () => {
    const callid = await there.ringing(agent)
    await agent.voice('DELETE', 'release')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '7' } },
    ])
  })

  it('is gone when the caller gives up', async () => {
    const callid = await there.ringing(agent)
    await there.control('POST', 'parties/+4561774427', { do: 'hangup' })
    expect(await agent.events()).toMatchObject([
      {
        eventType: 'AgentEvent_Customer_Release',
        content: { callid, number: customer },
      },
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_Ready' },
    ])
    expect((await agent.voice('PUT', `answer?callid=${callid}`)).retcode).toBe('200-002')
  })

  it('tells of its queue where and when the switch says', async () => {
    await there.set({ incomingCallInfo: 'before Ringing' })
    await there.callSupport()
    const events = await agent.events()
    expect(events.map(({ eventType }) => eventType).slice(-2)).toEqual([
      'AgentEvent_Incoming_CallInfo',
      'AgentEvent_Ringing',
    ])
    expect(events.at(-2)?.content).toEqual({
      callId: callidOf(events),
      skillName: 'support',
      skillId: 5,
      caller: customer,
      called: '60015',
      lastReleaseAgentId: 0,
      mediaType: 5,
      releaseAndReQueueCount: 0,
      releaseAndReQueueCallFlag: 0,
    })
  })

  it('comes to the agents of a system that is named, and else to those who are signed in', async () => {
    const ring = (to: object) => there.control('POST', 'calls', { from: '+4528870163', to })
    await ring({ system: 'miralix', queue: 'support' })
    expect((await there.state()).agents['miralix/12']?.lines).toHaveLength(1)
    await agent.ask('POST', 'onlineagent/291/saybusy')
    await there.callSupport()
    expect((await there.state()).queues.support?.waiting).toHaveLength(1)
  })
})

describe('a call out', () => {
  const called = '88880021'

  it('is dialled, rings and is answered', async () => {
    const answer = await agent.voice('PUT', 'callout', { called, callappdata: 'order 7' })
    expect(answer.result).toMatch(/^\d{10}-\d+$/)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentOther_PhoneAlerting', content: null },
      { eventType: 'AgentOther_PhoneOffhook', content: { type: 'main' } },
      { eventType: 'AgentState_Busy' },
      {
        eventType: 'AgentEvent_Customer_Alerting',
        content: { callid: answer.result, otherPhone: called, otherPhoneWorkno: '', type: 'main' },
      },
    ])
    await there.advance(1000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid: answer.result, called, feature: '7' } },
    ])
    expect((await agent.ask('GET', 'calldata/291/appdata')).result).toBe('order 7')
  })

  it('that is refused fails with its cause, and the agent is ready again', async () => {
    await there.control('POST', `parties/${called}`, { do: 'busy' })
    const { result } = await agent.voice('PUT', 'callout', { called })
    const events = await agent.events()
    expect(events.slice(3)).toMatchObject([
      { eventType: 'AgentEvent_Call_Out_Fail', content: result },
      { eventType: 'OUTBOUND_DETECT_EVENT', content: { callId: result, detect: 1 } },
      { eventType: 'AgentEvent_Connect_Fail', content: result },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_Ready' },
    ])
  })

  it('that is refused while it rings fails alike', async () => {
    await there.control('POST', `parties/${called}`, { do: 'ignore' })
    await agent.voice('PUT', 'callout', { called })
    await agent.events()
    await there.control('POST', `parties/${called}`, { do: 'busy' })
    expect((await agent.types())[0]).toBe('AgentEvent_Call_Out_Fail')
  })

  it('reaches a number of another country as it was dialled', async () => {
    await agent.voice('PUT', 'callout', { called: '004583509040' })
    expect((await there.state()).parties['+4583509040']?.state).toBe('alerting')
    expect((await there.requests()).at(-1)?.endpoint).toBe('004583509040')
  })

  it.each([{}, { called: '' }, { called: '+4583509040' }, { called: '1'.repeat(25) }])(
    'to %j is refused with 200-001',
    async (body) => {
      expect((await agent.voice('PUT', 'callout', body)).retcode).toBe('200-001')
      expect(await agent.types()).toEqual([])
    },
  )

  it('is refused while another call is up, and not while one is held', async () => {
    await there.talking(agent)
    expect((await agent.voice('PUT', 'callout', { called })).retcode).toBe('100-007')
    await agent.voice('POST', 'hold')
    expect((await agent.voice('PUT', 'callout', { called })).retcode).toBe('0')
  })

  it('of an agent who is busy leaves that agent busy afterwards', async () => {
    await agent.ask('POST', 'onlineagent/291/saybusy?reason=201')
    await agent.voice('PUT', 'callout', { called })
    await there.advance(1000)
    await agent.voice('DELETE', 'release')
    expect((await agent.events()).at(-1)).toMatchObject({
      eventType: 'AgentState_SetNotReady_Success',
      content: { reason: '201' },
    })
  })
})

describe('an internal call', () => {
  it('rings at the colleague, who sees which agent it is', async () => {
    const colleague = await there.signedIn('205')
    const { result } = await agent.voice('PUT', 'callinner', { called: '205' })
    expect((await agent.events()).at(-1)).toMatchObject({
      content: { otherPhone: '205', otherPhoneWorkno: '205' },
    })
    expect((await colleague.events()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Ringing',
      content: { callid: result, caller: 'A291', called: 'A205', feature: '6' },
    })
    await colleague.voice('PUT', 'answer')
    expect(await agent.types()).toEqual(['AgentEvent_Talking'])
    expect((await agent.voice('POST', 'beginmute')).retcode).toBe('200-004')
    const blind = { devicetype: 1, address: '5', mode: 0 }
    expect((await agent.voice('POST', 'transfer', blind)).retcode).toBe('100-007')
  })

  it('fails when nobody is signed in there, or when the colleague lets it ring', async () => {
    const first = await agent.voice('PUT', 'callinner', { called: '205' })
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Inside_Call_Fail', content: first.result },
    ])
    await there.signedIn('205')
    const second = await agent.voice('PUT', 'callinner', { called: '205' })
    await agent.events()
    await there.advance(20_000)
    expect((await agent.events())[0]).toMatchObject({
      eventType: 'AgentEvent_Inside_Call_Fail',
      content: second.result,
    })
    expect((await agent.voice('PUT', 'callinner', { called: '299' })).retcode).toBe('200-001')
  })
})

describe('during a call', () => {
  it('verbs without a call to work on are refused with codes of their own', async () => {
    const codes = async (...paths: (readonly [string, string])[]) =>
      Promise.all(paths.map(async ([method, path]) => (await agent.voice(method, path)).retcode))
    expect(
      await codes(
        ['PUT', 'answer'],
        ['POST', 'beginmute'],
        ['POST', 'endmute'],
        ['POST', 'hold'],
        ['POST', 'gethold'],
        ['DELETE', 'release'],
        ['POST', 'connecthold/1-1'],
        ['POST', 'reportsound'],
        ['POST', 'beginmutevideo'],
      ),
    ).toEqual([
      '200-002',
      '200-003',
      '200-007',
      '200-013',
      '200-015',
      '200-017',
      '200-013',
      '200-009',
      '200-003',
    ])
    await there.ringing(agent)
    expect(await codes(['POST', 'hold'])).toEqual(['200-014'])
    await agent.voice('PUT', 'answer')
    expect(await codes(['POST', 'gethold'], ['POST', 'endmute'])).toEqual(['200-015', '200-008'])
  })

  it('is muted and heard again without an event', async () => {
    await there.talking(agent)
    expect((await agent.voice('POST', 'beginmute')).retcode).toBe('0')
    expect((await agent.voice('POST', 'beginmute')).retcode).toBe('200-004')
    expect((await agent.voice('POST', 'endmute')).retcode).toBe('0')
    expect(await agent.types()).toEqual([])
  })

  it('digits are sent, and noted as the gateway understood them', async () => {
    await there.talking(agent)
    expect((await agent.voice('POST', 'seconddialex?number=12%23')).retcode).toBe('0')
    expect((await there.requests()).at(-1)?.endpoint).toBe('12#')
    expect((await agent.voice('POST', 'seconddialex?number=12#')).retcode).toBe('0')
    expect((await there.requests()).at(-1)?.endpoint).toBe('12')
    expect((await agent.voice('POST', 'seconddialex?number=1a')).retcode).toBe('000-002')
    expect((await agent.voice('POST', 'seconddial/7')).retcode).toBe('0')
  })

  it('a second one is retrieved after the first was held, or swaps with it by switch', async () => {
    const first = await there.talking(agent)
    await agent.voice('POST', 'hold')
    const { result } = await agent.voice('PUT', 'callout', { called: '88880021' })
    await there.advance(1000)
    await agent.events()
    expect((await agent.voice('POST', `gethold?callid=${first}`)).retcode).toBe('200-016')
    await there.set({ getholdWhileTalking: 'swaps' })
    expect((await agent.voice('POST', `gethold?callid=${first}`)).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Hold', content: result },
      { eventType: 'AgentEvent_Talking', content: { callid: first } },
    ])
  })

  it('any call is dropped by its id', async () => {
    const first = await there.talking(agent)
    await agent.voice('POST', 'hold')
    await agent.events()
    expect((await agent.voice('POST', `dropcall/${first}`)).retcode).toBe('0')
    expect((await agent.types())[0]).toBe('AgentEvent_Call_Release')
    expect((await agent.voice('POST', `dropcall/${first}`)).retcode).toBe('200-017')
  })

  it('a recording is told where recording is on', async () => {
    await there.set({ recording: 'on' })
    await there.talking(agent)
    await agent.voice('DELETE', 'release')
    expect(await agent.types()).toContain('AgentMediaEvent_StopRecordDone')
  })

  it('the phone’s release is told unless the phone stays off its hook', async () => {
    await agent.ask('DELETE', 'onlineagent/291/logout')
    await agent.signIn({ releasephone: false })
    await agent.events()
    await there.talking(agent)
    await agent.voice('DELETE', 'release')
    expect(await agent.types()).not.toContain('AgentOther_PhoneRelease')
  })
})
