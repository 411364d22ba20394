import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Client, callidOf, type Gateway, gateway } from './huawei-gateway.ts'

/** Calls that are asked for, and the desk phone: the vendor's SEED pages to the letter (sections 3.2 and 3.3). */

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

const waitingCalls = async () =>
  (await agent.ask('GET', 'calldata/291/waitcallinfo/5')).result as readonly { callid: string }[]

/** The agent is busy, and a call waits; its id. */
async function oneWaits(): Promise<string> {
  await agent.ask('POST', 'onlineagent/291/saybusy')
  await agent.events()
  await there.callSupport()
  return (await waitingCalls())[0]?.callid ?? ''
}

describe('the calls that wait in a queue', () => {
  it('are listed with the fields of section 8', async () => {
    const callid = await oneWaits()
    await there.advance(7000)
    expect(callid).toMatch(/^\d{10}-\d+$/)
    expect(await waitingCalls()).toEqual([
      {
        callfeature: 0,
        callid,
        caller: customer,
        called: '60015',
        callskill: 'support',
        callskillid: 5,
        orgicallednum: '',
        calldata: '',
        begintime: expect.any(Number),
        endtime: null,
        userPriority: 0,
        trunkNo: 0,
        logontimes: 7,
        mediaType: 5,
        mediaAbility: 1,
        waitTime: 7,
        trace: null,
      },
    ])
  })

  it('have other shapes by switch', async () => {
    await oneWaits()
    await there.set({ waitShape: 'ints' })
    expect(await waitingCalls()).toMatchObject([{ caller: 4561774427, called: 60015 }])
    await there.set({ waitShape: 'short' })
    const [call] = await waitingCalls()
    expect(Object.keys(call ?? {})).not.toContain('trunkNo')
    expect(call).toMatchObject({ caller: customer })
  })

  it('are not told to an idle agent, or by switch', async () => {
    const list = () => agent.ask('GET', 'calldata/291/waitcallinfo/6')
    expect((await list()).retcode).toBe('100-007')
    await there.set({ waitWhileIdle: 'empty array' })
    await there.control('POST', 'calls', { from: '+4561774427', to: { queue: 'sales' } })
    expect((await list()).result).toEqual([])
    await there.set({ waitWhileIdle: 'list' })
    expect((await list()).result).toHaveLength(1)
    expect((await agent.ask('GET', 'calldata/291/waitcallinfo/99')).retcode).toBe('600-001')
  })
})

describe('requestcall', () => {
  const request = (callid: string, rest = '0?skillId=5') =>
    agent.voice('POST', `requestcall/${callid}/${rest}`)

  it('gives the call that was asked for, with the events of the SEED page', async () => {
    const callid = await oneWaits()
    expect((await request(callid)).text).toBe('{"message":"success","retcode":"0","result":{}}')
    expect((await agent.events()).slice(0, 3)).toMatchObject([
      { eventType: 'AgentOther_PhoneAlerting', content: null },
      { eventType: 'AgentOther_PhoneOffhook', content: { type: 'main' } },
      { eventType: 'AgentEvent_Talking', content: { callid, caller: customer } },
    ])
    await agent.voice('DELETE', 'release')
    expect((await agent.types()).at(-1)).toBe('AgentState_SetNotReady_Success')
  })

  it('is POST and nothing else', async () => {
    const callid = await oneWaits()
    const put = await agent.voice('PUT', `requestcall/${callid}/0?skillId=5`)
    expect(put.status).toBe(405)
  })

  it.each([
    ['either', 'skillId=5', '0'],
    ['either', 'skillid=5', '0'],
    ['skillId', 'skillId=5', '0'],
    ['skillId', 'skillid=5', '000-002'],
    ['skillid', 'skillId=5', '000-002'],
    ['skillid', 'skillId=5&skillid=5', '0'],
    ['either', '', '000-002'],
  ] as const)('where skillIdName is %s and the query is %s', async (skillIdName, query, code) => {
    const callid = await oneWaits()
    await there.set({ skillIdName })
    expect((await request(callid, `0?${query}`)).retcode).toBe(code)
  })

  it('serves public queues only, unless the switch says otherwise', async () => {
    const callid = await oneWaits()
    expect((await request(callid, '1?skillId=5')).retcode).toBe('000-002')
    await there.set({ skilltype: 'any' })
    expect((await request(callid, '1?skillId=5')).retcode).toBe('0')
  })

  it.each([
    ['100-007', '100-007'],
    ['200-014', '200-014'],
    ['success', '0'],
  ] as const)(
    'while a call is held is answered as requestWhileHeld says: %s',
    async (value, code) => {
      await there.talking(agent)
      await agent.voice('POST', 'hold')
      await there.callSupport('+4528870163')
      const [waiting] = await waitingCalls()
      await there.set({ requestWhileHeld: value })
      expect((await request(waiting?.callid ?? '')).retcode).toBe(code)
    },
  )

  it('while the agent records itself is refused, unless the switch says otherwise', async () => {
    const callid = await oneWaits()
    await agent.ask('POST', 'onlineagent/291/setselfrecord/true/false')
    expect((await request(callid)).retcode).toBe('100-007')
    await there.set({ requestSelfRecording: 'success' })
    expect((await request(callid)).retcode).toBe('0')
  })

  it('for a call that has gone is answered as requestGone says', async () => {
    const callid = await oneWaits()
    await there.control('POST', 'parties/+4561774427', { do: 'hangup' })
    expect((await request(callid)).retcode).toBe('100-007')
    await there.set({ requestGone: '000-002' })
    expect((await request(callid)).retcode).toBe('000-002')
  })

  it('for a call that a colleague has taken is refused', async () => {
    const callid = await oneWaits()
    const colleague = await there.signedIn('205')
    await colleague.events()
    expect((await request(callid)).retcode).toBe('100-007')
  })
})

describe('snatchpickup', () => {
  it('takes over what rings at a colleague, who hears it no more', async () => {
    await agent.ask('POST', 'onlineagent/291/saybusy')
    const colleague = await there.signedIn('205')
    const callid = await there.ringing(colleague)
    await agent.ask('POST', 'onlineagent/291/cancelbusy')
    await agent.events()
    expect((await agent.voice('PUT', 'snatchpickup?destWorkNo=205')).retcode).toBe('0')
    expect((await colleague.types())[0]).toBe('AgentEvent_Call_Release')
    expect(await agent.types()).toEqual(['AgentState_Busy', 'AgentOther_PhoneAlerting'])
    expect((await agent.voice('PUT', `answer?callid=${callid}`)).retcode).toBe('0')
    expect(await agent.types()).toEqual([
      'AgentOther_PhoneOffhook',
      'AgentEvent_Talking',
      'AgentEvent_Incoming_CallInfo',
    ])
  })

  it('needs a colleague at whom it rings, and an idle agent', async () => {
    expect((await agent.voice('PUT', 'snatchpickup?destWorkNo=205')).retcode).toBe('100-007')
    expect((await agent.voice('PUT', 'snatchpickup')).retcode).toBe('000-002')
    await agent.ask('POST', 'onlineagent/291/saybusy')
    const colleague = await there.signedIn('205')
    await there.ringing(colleague)
    expect((await agent.voice('PUT', 'snatchpickup?destWorkNo=205')).retcode).toBe('100-007')
  })
})

describe('a previewed number', () => {
  it.each([
    ['AgentEvent_Preview', { controlid: '1', dialeddigits: '88880021' }],
    ['AgentEvent_Preview_CallOut', { controlid: '1', dialeddigits: '88880021', callData: 'x' }],
  ])('comes as %s, and is called with its control id', async (kind, content) => {
    const made = await there.control('POST', 'huawei/previews', {
      agent: '291',
      number: '88880021',
      kind,
      callData: 'x',
    })
    const { controlid } = z.object({ controlid: z.string() }).parse(await made.json())
    expect((await agent.events())[0]).toMatchObject({
      eventType: kind,
      content: { ...content, controlid },
    })
    const answer = await agent.voice('PUT', 'previewcallout', { controlid })
    expect(answer.result).toMatch(/^\d+-\d+$/)
    expect(await agent.types()).toContain('AgentEvent_Customer_Alerting')
    expect((await agent.voice('PUT', 'previewcallout', { controlid })).retcode).toBe('000-002')
  })
})

describe('with phone linkage', () => {
  beforeEach(async () => {
    await agent.ask('POST', 'onlineagent/291/resetskill/true?phonelinkage=1')
  })

  it('an inbound call rings at the desk phone alone until it is picked up', async () => {
    await there.callSupport()
    expect(await agent.types()).toEqual(['AgentState_Busy', 'AgentOther_PhoneAlerting'])
    expect((await agent.voice('PUT', 'answer')).retcode).toBe('200-002')
    const answer = await agent.voice('POST', 'phonepickup')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ result: {}, message: 'success', retcode: '0' })
    expect((await agent.events()).slice(0, 2)).toMatchObject([
      { eventType: 'AgentOther_PhoneOffhook', content: { type: 'main' } },
      { eventType: 'AgentEvent_Talking', content: { caller: customer } },
    ])
  })

  it('a call is rejected with phonehangup', async () => {
    await there.callSupport()
    await agent.events()
    expect((await agent.voice('POST', 'phonehangup')).retcode).toBe('0')
    expect(await agent.types()).toEqual([
      'AgentEvent_No_Answer',
      'AgentOther_PhoneRelease',
      'AgentState_SetNotReady_Success',
    ])
  })

  it.each([
    ['both', 'POST', 200],
    ['both', 'PUT', 200],
    ['POST', 'PUT', 405],
    ['PUT', 'POST', 405],
    ['PUT', 'PUT', 200],
  ] as const)(
    'where linkageMethod is %s a %s is answered with %i',
    async (method, used, status) => {
      await there.set({ linkageMethod: method })
      await there.callSupport()
      expect((await agent.voice(used, 'phonepickup')).status).toBe(status)
      expect((await agent.voice(used, 'phonehangup')).status).toBe(status)
      await there.set({ linkageRefusal: 404 })
      const refused = status === 405 ? 404 : 200
      expect((await agent.voice(used, 'phonepickup')).status).toBe(refused)
    },
  )

  it('the agent’s own call is dialled when the desk phone is lifted', async () => {
    const { result } = await agent.voice('PUT', 'callout', { called: '88880021' })
    expect(await agent.types()).toEqual(['AgentOther_PhoneAlerting'])
    await there.advance(5000)
    expect(await agent.types()).toEqual([])
    await agent.voice('POST', 'phonepickup')
    const events = await agent.events()
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'AgentOther_PhoneOffhook',
      'AgentState_Busy',
      'AgentEvent_Customer_Alerting',
    ])
    expect(callidOf(events)).toBe(result)
  })

  it('the agent’s own call fails when the desk phone is not lifted', async () => {
    const { result } = await agent.voice('PUT', 'callout', { called: '88880021' })
    await agent.events()
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Connect_Fail', content: result },
      { eventType: 'AgentOther_PhoneRelease' },
    ])
  })

  it('the desk phone tells what a hand does at it', async () => {
    const press = (deed: string) => there.control('POST', 'agents/huawei/291', { do: deed })
    await there.callSupport()
    await agent.events()
    await press('answer')
    expect((await agent.events()).slice(0, 3)).toMatchObject([
      { eventType: 'AgentEvent_linkagePhoneStatus', content: { result: '0' } },
      { eventType: 'AgentOther_PhoneOffhook' },
      { eventType: 'AgentEvent_Talking' },
    ])
    await press('hold')
    await press('retrieve')
    expect(await agent.types()).toEqual([
      'AgentEvent_linkagePhoneHold',
      'AgentEvent_Hold',
      'AgentEvent_linkagePhoneUnHold',
      'AgentEvent_Talking',
    ])
    await agent.voice('POST', 'hold')
    expect(await agent.types()).toEqual(['AgentEvent_Hold'])
  })

  it('only an eSpace 7910 is lifted from here', async () => {
    await there.set({ phoneType: 'other' })
    await there.callSupport()
    expect((await agent.voice('POST', 'phonepickup')).retcode).toBe('100-007')
  })

  it('a requested call waits for the phone to be lifted', async () => {
    const callid = await oneWaits()
    await agent.voice('POST', `requestcall/${callid}/0?skillId=5`)
    expect(await agent.types()).toEqual(['AgentOther_PhoneAlerting'])
    await agent.voice('POST', 'phonepickup')
    expect((await agent.types()).slice(0, 2)).toEqual([
      'AgentOther_PhoneOffhook',
      'AgentEvent_Talking',
    ])
  })
})

describe('without phone linkage', () => {
  it('phonepickup and phonehangup are refused', async () => {
    await there.ringing(agent)
    expect((await agent.voice('POST', 'phonepickup')).retcode).toBe('100-007')
    expect((await agent.voice('POST', 'phonehangup')).retcode).toBe('100-007')
    agent.guid = 'gone'
    expect((await agent.voice('POST', 'phonepickup')).retcode).toBe('100-006')
  })
})
