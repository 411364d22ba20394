import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, callidOf, type Gateway, gateway } from './huawei-gateway.ts'

/** Consultations, three-party calls and the matrix of section 3.5 of protocols/huawei-cc-gateway.md. */

let there: Gateway
let agent: Client
let colleague: Client
let callid: string

const ellen = '+4561774427'
const customer = '004561774427'
const outside = '88880021'

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())
/** 291 talks to a customer; 205 is signed in and idle. */
beforeEach(async () => {
  await there.control('POST', 'reset')
  await there.advance(0)
  agent = await there.signedIn()
  callid = await there.talking(agent)
  colleague = await there.signedIn('205')
})

const help = (body: object = {}) =>
  agent.voice('POST', 'innerhelp', { dstaddress: '205', devicetype: 2, mode: 1, ...body })
const transfer = (devicetype: number, mode: number, address: string, more: object = {}) =>
  agent.voice('POST', 'transfer', { devicetype, mode, address, ...more })
const legs = async () =>
  (await there.state()).calls.map(({ legs }) =>
    legs.map((leg) => ('agent' in leg ? leg.agent : leg.party)).sort(),
  )

/** 291 holds the customer and talks to 205. */
async function consulting(body: object = {}): Promise<string> {
  const { result } = await help(body)
  await colleague.voice('PUT', 'answer')
  await agent.events()
  await colleague.events()
  return String(result)
}

describe('a consultation', () => {
  it('holds the customer, rings the colleague, and is connected through', async () => {
    const answer = await help()
    expect(answer.result).toMatch(/^\d+-\d+$/)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Hold', content: callid },
      {
        eventType: 'AgentEvent_Customer_Alerting',
        content: { callid: answer.result, otherPhone: '205', otherPhoneWorkno: '205' },
      },
    ])
    expect((await colleague.events()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Ringing',
      content: { callid: answer.result, caller: 'A291', feature: '51' },
    })
    await colleague.voice('PUT', `answer?callid=${answer.result}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid: answer.result, feature: '51' } },
    ])
    await colleague.events()
    expect((await agent.voice('POST', `connecthold/${callid}`)).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentEvent_Call_Release', content: answer.result },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_Ready' },
    ])
    expect(await colleague.events()).toMatchObject([
      {
        eventType: 'AgentEvent_Talking',
        content: { callid: answer.result, caller: customer, feature: '0' },
      },
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/205']])
  })

  it.each([
    ['held', [0]],
    ['current', [1]],
  ] as const)(
    'connected through tells the release of the %s call by switch',
    async (which, nth) => {
      await there.set({ connectHoldReleases: which })
      const consultation = await consulting()
      await agent.voice('POST', `connecthold/${callid}`)
      const released = (await agent.events())
        .filter(({ eventType }) => eventType === 'AgentEvent_Call_Release')
        .map(({ content }) => content)
      expect(released).toEqual(nth.map((at) => [callid, consultation][at]))
    },
  )

  it('becomes a conference, which goes on under the customer’s call', async () => {
    const consultation = await consulting()
    const join = await agent.voice('POST', 'confjoin', { callid })
    expect(join.retcode).toBe('0')
    expect(await agent.events()).toEqual([
      {
        eventType: 'AgentEvent_Conference',
        workNo: '291',
        content: { callid, partner: `${customer},205` },
      },
    ])
    expect(await colleague.events()).toMatchObject([
      { eventType: 'AgentEvent_Conference', content: { callid: consultation } },
    ])
    await there.control('POST', `parties/${ellen}`, { do: 'hangup' })
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Release', content: { callid, number: customer } },
    ])
    await colleague.voice('DELETE', 'release')
    expect((await agent.types()).slice(0, 2)).toEqual([
      'AgentEvent_Customer_Release',
      'AgentEvent_Call_Release',
    ])
  })

  it('ends, and the customer is taken back', async () => {
    const consultation = await consulting()
    expect((await agent.voice('POST', `dropcall/${consultation}`)).retcode).toBe('0')
    expect(await agent.types()).toEqual(['AgentEvent_Call_Release', 'AgentEvent_Customer_Release'])
    expect((await agent.voice('POST', `gethold?callid=${callid}`)).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid } },
    ])
  })

  it('swaps with hold and gethold', async () => {
    const consultation = await consulting()
    await agent.voice('POST', 'hold')
    await agent.voice('POST', `gethold?callid=${callid}`)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Hold', content: consultation },
      { eventType: 'AgentEvent_Talking', content: { callid } },
    ])
  })

  it('fails when the colleague does not answer, and the customer waits on hold', async () => {
    const { result } = await help()
    await agent.events()
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Consult_Fail', content: result },
    ])
    expect((await agent.voice('POST', 'gethold')).retcode).toBe('0')
  })

  it('of an agent who is signed out fails at once', async () => {
    await colleague.ask('DELETE', 'onlineagent/205/logout')
    await help()
    expect(await agent.types()).toEqual(['AgentEvent_Consult_Fail'])
  })

  it('of a queue rings at one of its agents', async () => {
    const { result } = await help({ devicetype: 1, dstaddress: '5' })
    expect(await agent.types()).toEqual(['AgentEvent_Hold', 'AgentEvent_Customer_Alerting'])
    await colleague.voice('PUT', 'answer')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid: result, feature: '51' } },
    ])
    expect((await help({ devicetype: 1, dstaddress: '99' })).retcode).toBe('600-001')
  })

  it('with three is a conference as soon as the colleague answers', async () => {
    await help({ mode: 2 })
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Alerting'])
    await colleague.voice('PUT', 'answer')
    expect(await agent.types()).toEqual(['AgentEvent_Conference'])
    expect(await legs()).toEqual([[ellen, 'huawei/205', 'huawei/291']])
  })

  it('with three that nobody answers gives the customer back', async () => {
    await help({ mode: 2 })
    await agent.events()
    await there.advance(20_000)
    expect(await agent.types()).toEqual(['AgentEvent_Consult_Fail', 'AgentEvent_Talking'])
  })

  it('carries the customer’s data to the colleague, or its own', async () => {
    await agent.ask('PUT', 'calldata/291/setcalldataex', { calldata: 'order 7' })
    await consulting()
    expect((await colleague.ask('GET', 'calldata/205/appdata')).result).toBe('order 7')
    await agent.voice('DELETE', 'release')
    await agent.voice('POST', 'gethold')
    await consulting({ callappdata: 'complaint' })
    await agent.voice('POST', `connecthold/${callid}`)
    expect((await colleague.ask('GET', 'calldata/205/appdata')).result).toBe('complaint')
  })

  it.each([{ dstaddress: '' }, { devicetype: 3 }, { mode: 4 }])(
    'with %j is refused',
    async (body) => {
      expect((await help(body)).retcode).toBe('000-002')
    },
  )

  it('needs calls, and names in its code which one is missing', async () => {
    expect((await agent.voice('POST', 'confjoin', { callid: '1-1' })).retcode).toBe('200-011')
    expect((await agent.voice('POST', 'connecthold/1-1')).retcode).toBe('200-014')
    await there.set({ connectHoldCodes: 'demo' })
    expect((await agent.voice('POST', 'connecthold/1-1')).retcode).toBe('200-006')
    await agent.voice('POST', 'hold')
    expect((await agent.voice('POST', 'connecthold/1-1')).retcode).toBe('200-005')
    expect((await help()).retcode).toBe('200-018')
    expect((await agent.voice('POST', 'confjoin', { callid })).retcode).toBe('200-010')
    expect((await transfer(2, 0, '205')).retcode).toBe('200-012')
  })
})

describe('a party', () => {
  it('is put out of a conference by number or agent id', async () => {
    await consulting()
    await agent.voice('POST', 'confjoin', { callid })
    await agent.events()
    expect((await agent.voice('POST', 'disconnect/205')).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Release', content: { callid, number: '205' } },
    ])
    expect((await agent.voice('POST', 'disconnect/205')).retcode).toBe('200-023')
    expect((await agent.voice('POST', `disconnect/${customer}`)).retcode).toBe('0')
    expect((await there.state()).calls).toEqual([])
  })

  it('who helps may put out only itself', async () => {
    await consulting()
    await agent.voice('POST', 'confjoin', { callid })
    expect((await colleague.voice('POST', `disconnect/${customer}`)).retcode).toBe('200-023')
    expect((await colleague.voice('POST', 'disconnect/40039')).retcode).toBe('0')
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
  })
})

const released = ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready']

describe('a transfer that releases at once', () => {
  it('to an agent (2, 0) rings there with the customer', async () => {
    expect((await transfer(2, 0, '205', { callappdata: 'order 7' })).retcode).toBe('0')
    expect(await agent.types()).toEqual(released)
    expect((await colleague.events()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Ringing',
      content: { callid, caller: customer, transfer: 'yes', transfrom: 'A291' },
    })
    await colleague.voice('PUT', 'answer')
    const { result } = await colleague.ask('GET', 'calldata/205/callinfo')
    expect(result).toMatchObject({ callid, calldata: 'order 7', caller: customer })
    expect(await legs()).toEqual([[ellen, 'huawei/205']])
  })

  it('to a queue (1, 0) waits there for the next agent', async () => {
    await colleague.ask('POST', 'onlineagent/205/saybusy')
    await agent.ask('POST', 'onlineagent/291/saybusy')
    expect((await transfer(1, 0, '5')).retcode).toBe('0')
    expect((await there.state()).queues.support?.waiting).toHaveLength(1)
    await colleague.ask('POST', 'onlineagent/205/cancelbusy')
    expect(callidOf(await colleague.events())).toBe(callid)
  })

  it('to an access code (4, 0) goes where the code leads', async () => {
    expect((await transfer(4, 0, '60016')).retcode).toBe('0')
    expect((await there.state()).queues.sales?.waiting).toHaveLength(1)
  })

  it('to an IVR flow (3, 0) is over when the flow is', async () => {
    expect((await transfer(3, 0, '8001')).retcode).toBe('0')
    expect(await agent.types()).toEqual(released)
    await there.advance(1000)
    expect(await legs()).toEqual([[ellen, '8001'].sort()])
    await there.advance(9000)
    expect(await legs()).toEqual([])
  })

  it('to an outside number (5, 1) is mode 1, and not 0', async () => {
    expect((await transfer(5, 0, outside)).retcode).toBe('000-002')
    expect((await transfer(5, 1, outside)).retcode).toBe('0')
    expect(await agent.types()).toEqual(released)
    await there.advance(1000)
    expect(await legs()).toEqual([[ellen, outside].sort()])
  })

  it('to an outside number is refused for an outbound call', async () => {
    await agent.voice('DELETE', 'release')
    await agent.voice('PUT', 'callout', { called: '88880022' })
    await there.advance(1000)
    expect((await transfer(5, 1, outside)).retcode).toBe('100-007')
  })

  it('to an agent who is not there fails, and the customer stays', async () => {
    await colleague.ask('DELETE', 'onlineagent/205/logout')
    expect((await transfer(2, 0, '205')).retcode).toBe('0')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Connect_Fail', content: callid },
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
  })
})

describe('a transfer that waits for the answer', () => {
  it('to an agent (2, 2) leaves the customer when the colleague has lifted', async () => {
    await transfer(2, 2, '205')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Alerting', content: { callid, otherPhone: '205' } },
    ])
    await colleague.voice('PUT', 'answer')
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_SuccTransResult', content: { callId: callid, result: 0 } },
      { eventType: 'AgentEvent_Call_Release', content: callid },
      { eventType: 'AgentOther_PhoneRelease' },
      { eventType: 'AgentState_Ready' },
    ])
    expect((await colleague.events()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Talking',
      content: { caller: customer },
    })
    expect(await legs()).toEqual([[ellen, 'huawei/205']])
  })

  it.each([
    [1, '5'],
    [4, '60015'],
  ])('to a queue (%i, 2) does the same with one of its agents', async (devicetype, address) => {
    await transfer(devicetype, 2, address)
    await colleague.voice('PUT', 'answer')
    expect(await agent.types()).toEqual([
      'AgentEvent_Customer_Alerting',
      'AgentEvent_SuccTransResult',
      ...released,
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/205']])
  })

  it('to an outside number (5, 2) does the same', async () => {
    await transfer(5, 2, outside)
    await there.advance(1000)
    expect(await legs()).toEqual([[ellen, outside].sort()])
    expect((await agent.types()).at(1)).toBe('AgentEvent_SuccTransResult')
  })

  it('keeps the customer when nobody answers', async () => {
    await transfer(2, 2, '205')
    await agent.events()
    await there.advance(20_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Connect_Fail', content: callid },
      { eventType: 'AgentEvent_SuccTransResult', content: { callId: callid, result: 1 } },
      { eventType: 'AgentEvent_Talking', content: { callid } },
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
  })

  it('keeps the customer when the result is another than 0', async () => {
    await there.set({ succTrans: 5 })
    await transfer(2, 2, '205')
    await colleague.voice('PUT', 'answer')
    expect((await agent.events()).slice(1)).toMatchObject([
      { eventType: 'AgentEvent_Connect_Fail' },
      { eventType: 'AgentEvent_SuccTransResult', content: { result: 5 } },
      { eventType: 'AgentEvent_Talking', content: { callid } },
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
  })

  it('ends without a result where that never arrives', async () => {
    await there.set({ succTrans: 'never arrives' })
    await transfer(2, 2, '205')
    await colleague.voice('PUT', 'answer')
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Alerting', ...released])
  })

  it('is over when the customer hangs up meanwhile', async () => {
    await transfer(2, 2, '205')
    await agent.events()
    await there.control('POST', `parties/${ellen}`, { do: 'hangup' })
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Release', ...released])
    expect(await legs()).toEqual([])
  })
})

describe('a transfer to an outside number in which the agent takes part', () => {
  it('by talking (5, 3) speaks to the target first, and is done when the agent leaves', async () => {
    await transfer(5, 3, outside)
    await there.advance(1000)
    const events = await agent.events()
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'AgentEvent_Customer_Alerting',
      'AgentEvent_Talking',
    ])
    const third = callidOf(events)
    expect(third).not.toBe(callid)
    await agent.voice('DELETE', 'release')
    expect(await agent.types()).toEqual(['AgentEvent_Call_Release', ...released])
    expect(await legs()).toEqual([[ellen, outside].sort()])
  })

  it('by talking is cancelled, and the customer is back', async () => {
    await transfer(5, 3, outside)
    await there.advance(1000)
    await agent.events()
    expect((await agent.voice('POST', 'canceltransfer')).retcode).toBe('0')
    expect(await agent.types()).toEqual([
      'AgentEvent_Call_Release',
      'AgentEvent_Customer_Release',
      'AgentEvent_Talking',
    ])
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
    expect((await agent.voice('POST', 'canceltransfer')).retcode).toBe('100-007')
  })

  it.each([3, 4])('in mode %i is cancelled while it rings', async (mode) => {
    await there.control('POST', `parties/${outside}`, { do: 'ignore' })
    await transfer(5, mode, outside)
    await agent.events()
    await agent.voice('POST', 'canceltransfer')
    expect(await agent.types()).toEqual(['AgentEvent_Call_Release', 'AgentEvent_Talking'])
  })

  it.each([3, 4])('in mode %i fails when the target is engaged', async (mode) => {
    await there.control('POST', `parties/${outside}`, { do: 'busy' })
    await transfer(5, mode, outside)
    expect(await agent.types()).toEqual([
      'AgentEvent_Call_Release',
      'AgentEvent_Connect_Fail',
      'AgentEvent_Talking',
    ])
  })

  it('with three (5, 4) is a conference when the target answers, and can be cancelled', async () => {
    await transfer(5, 4, outside)
    await there.advance(1000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Alerting' },
      {
        eventType: 'AgentEvent_Conference',
        content: { callid, partner: `${customer},${outside}` },
      },
    ])
    expect((await agent.voice('POST', 'canceltransfer')).retcode).toBe('0')
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Release', 'AgentEvent_Talking'])
    expect(await legs()).toEqual([[ellen, 'huawei/291']])
  })

  it('with three (5, 3) tells its own end too when the customer is dropped meanwhile', async () => {
    await transfer(5, 3, outside)
    const consultation = callidOf(await agent.events())
    await agent.voice('POST', `dropcall/${callid}`)
    await agent.voice('DELETE', 'release')
    const ends = (await agent.events()).filter(
      ({ eventType }) => eventType === 'AgentEvent_Call_Release',
    )
    expect(ends.map(({ content }) => content)).toEqual([callid, consultation])
    expect(await legs()).toEqual([])
  })
})

describe('a call that is suspended to an IVR flow (3, 1)', () => {
  it('comes back to the agent when the flow is done', async () => {
    expect((await transfer(3, 1, '8002')).retcode).toBe('0')
    expect(await agent.types()).toEqual([])
    await there.advance(10_000)
    expect(await agent.events()).toMatchObject([
      { eventType: 'AgentEvent_ReturnFromIvr', content: callid },
    ])
    expect((await there.state()).agents['huawei/291']?.lines).toMatchObject([
      { state: 'connected' },
    ])
  })

  it('is over when the customer hangs up in the flow', async () => {
    await transfer(3, 1, '8002')
    await there.advance(1000)
    await there.control('POST', `parties/${ellen}`, { do: 'hangup' })
    expect(await agent.types()).toEqual(['AgentEvent_Customer_Release', ...released])
    expect(await legs()).toEqual([])
  })
})

describe('the matrix', () => {
  const legal = ['10', '12', '20', '22', '30', '31', '40', '42', '51', '52', '53', '54']
  const addresses = ['', '5', '205', '8001', '60015', outside]
  const pairs = [1, 2, 3, 4, 5, 6].flatMap((device) =>
    [0, 1, 2, 3, 4].map((mode) => [device, mode]),
  )

  it.each(pairs)('device type %i with mode %i', async (device = 0, mode = 0) => {
    const { retcode } = await transfer(device, mode, addresses[device] ?? '1')
    expect(retcode).toBe(legal.includes(`${device}${mode}`) ? '0' : '000-002')
  })

  it.each([
    [1, 'abc', '000-002'],
    [5, 'xyz', '000-002'],
    [5, '1'.repeat(25), '000-002'],
    [1, '99', '600-001'],
    [2, '299', '300-002'],
    [3, '1234', '600-001'],
    [4, '1234', '600-001'],
  ])('device type %i with address %s', async (device, address, code) => {
    const mode = device === 5 ? 1 : 0
    expect((await transfer(device, mode, address)).retcode).toBe(code)
  })
})
