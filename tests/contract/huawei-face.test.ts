import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway } from './huawei-gateway.ts'

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

/** A call out of the support queue that rings at 291; its id. */
async function ringing(): Promise<string> {
  await there.callSupport()
  const events = await agent.events()
  const { content } = events.find(({ eventType }) => eventType === 'AgentEvent_Ringing') ?? {}
  return (content as { callid: string }).callid
}

async function talking(): Promise<string> {
  const callid = await ringing()
  await agent.ask('PUT', `voicecall/291/answer?callid=${callid}`)
  await agent.events()
  return callid
}

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
    expect(await agent.ask('PUT', `voicecall/291/answer?callid=${callid}`)).toMatchObject({
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
    await agent.ask('DELETE', 'voicecall/291/release')
    expect(await agent.types()).toEqual([
      'AgentEvent_Call_Release',
      'AgentEvent_Customer_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ])
  })

  it('ends with the caller, and wrap-up follows when idle is not entered by itself', async () => {
    await agent.ask('POST', 'onlineagent/291/autoenteridle/false')
    await talking()
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
    const callid = await talking()
    await agent.ask('POST', 'voicecall/291/hold')
    expect(await agent.events()).toMatchObject([{ eventType: 'AgentEvent_Hold', content: callid }])
    await agent.ask('POST', `voicecall/291/gethold?callid=${callid}`)
    expect(await agent.types()).toEqual(['AgentEvent_Talking'])
  })
})

describe('a consultation', () => {
  it('holds the customer, rings the colleague, and is connected through', async () => {
    const colleague = await there.signedIn('205')
    const callid = await talking()
    const help = await agent.ask('POST', 'voicecall/291/innerhelp', {
      dstaddress: '205',
      devicetype: 2,
      mode: 1,
    })
    expect(help.result).toMatch(/^\d+-\d+$/)
    expect(await agent.types()).toEqual(['AgentEvent_Hold', 'AgentEvent_Customer_Alerting'])
    await colleague.ask('PUT', `voicecall/205/answer?callid=${help.result}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid: help.result, feature: '51' } },
    ])
    await colleague.events()
    await agent.ask('POST', `voicecall/291/connecthold/${callid}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentEvent_Call_Release', content: help.result },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_Ready' },
    ])
    expect(await colleague.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { caller: customer, feature: '0' } },
    ])
  })
})
