import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway } from './huawei-gateway.ts'

/** What can be read: calls and their data, queues, colleagues, the state after a reload (sections 2.8 and 8). */

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

const get = async (path: string) => (await agent.ask('GET', path)).result
const code = async (path: string) => (await agent.ask('GET', path)).retcode

describe('the calls of an agent', () => {
  it('are told one by one, and the last one after it has ended', async () => {
    expect(await get('calldata/291/callinfo')).toBeNull()
    const callid = await there.talking(agent)
    const current = { callid, caller: customer, callfeature: 0, callskillid: 5, endtime: null }
    expect(await get('calldata/291/callinfo')).toMatchObject(current)
    expect(await get(`calldata/291/callinfobycallid/${callid}`)).toMatchObject(current)
    await agent.voice('DELETE', 'release')
    expect(await get('calldata/291/callinfo?isNoContainLastCall=false')).toMatchObject({
      callid,
      endtime: expect.any(Number),
    })
    expect(await get('calldata/291/callinfo?isNoContainLastCall=true')).toBeNull()
    expect(await code(`calldata/291/callinfobycallid/${callid}`)).toBe('100-007')
  })

  it('are told before they are answered', async () => {
    expect(await get('calldata/291/callinfobeforeanswer')).toBeNull()
    const callid = await there.ringing(agent)
    expect(await get('calldata/291/callinfobeforeanswer')).toMatchObject({ callid })
  })

  it('that are held are a list, also for a colleague', async () => {
    expect(await code('calldata/291/holdlist')).toBe('400-003')
    const callid = await there.talking(agent)
    await agent.voice('POST', 'hold')
    expect(await get('calldata/291/holdlist')).toMatchObject([{ callid, caller: customer }])
    const colleague = await there.signedIn('205')
    const { result } = await colleague.ask('GET', 'calldata/205/holdlistex/291')
    expect(result).toMatchObject([{ callid }])
    expect((await colleague.ask('GET', 'calldata/205/holdlistex/299')).retcode).toBe('300-001')
  })

  it('are counted', async () => {
    const callid = await there.talking(agent)
    await there.advance(5000)
    expect(await get('calldata/291/allcallid')).toEqual([callid])
    expect(await get('calldata/291/remotenumbers')).toEqual([customer])
    expect(await get('calldata/291/callnums')).toBe(1)
    expect(await get('calldata/291/isprocesscall')).toBe(true)
    await agent.voice('DELETE', 'release')
    const figures = { talktime: 5, answernums: 1, calloutnums: 0 }
    expect(await get('calldata/291/statisticsEx')).toEqual(figures)
    expect(await get('calldata/291/statistics')).toEqual(figures)
  })
})

describe('the data of a call', () => {
  const write = (body: object) => agent.ask('PUT', 'calldata/291/setcalldataex', body)

  it('is written and read, in clear and in Base64', async () => {
    const callid = await there.talking(agent)
    expect((await write({ calldata: '订单 7', callid })).retcode).toBe('0')
    expect(await get('calldata/291/appdata')).toBe('订单 7')
    const encoded = Buffer.from('订单 7').toString('base64')
    expect(await get(`calldata/291/appdata?isEncodeResult=true&callId=${callid}`)).toBe(encoded)
    expect((await write({ calldata: encoded, isDataEncoded: true })).retcode).toBe('0')
    expect(await get('calldata/291/appdata')).toBe('订单 7')
    const old = `calldata/291?calldata=order&callid=${callid}`
    expect((await agent.ask('PUT', old)).retcode).toBe('0')
    expect(await get('calldata/291/callinfo')).toMatchObject({ calldata: 'order' })
  })

  it('needs a call, something to write, and at most 16 KB', async () => {
    expect((await write({ calldata: 'x' })).retcode).toBe('400-001')
    expect(await code('calldata/291/appdata')).toBe('100-007')
    await there.talking(agent)
    expect((await write({})).retcode).toBe('400-002')
    expect((await write({ calldata: '单'.repeat(5462) })).retcode).toBe('000-002')
  })
})

describe('queues and destinations', () => {
  it('are listed', async () => {
    const queues = [
      { id: 5, name: 'support', mediatype: 5 },
      { id: 6, name: 'sales', mediatype: 5 },
    ]
    expect(await get('queuedevice/291/agentvdnskill')).toEqual(queues)
    expect(await get('queuedevice/291/vdnskill/1')).toEqual(queues)
    expect(await get('queuedevice/291/agentskill/205')).toEqual(queues)
    expect(await code('queuedevice/291/vdnskill/9')).toBe('600-001')
    expect(await code('queuedevice/291/agentskill/299')).toBe('300-002')
    expect(await get('queuedevice/291/ivrinfo')).toMatchObject([
      { name: 'Opening hours', accessCode: '8001' },
      { name: 'Satisfaction', accessCode: '8002' },
    ])
    expect(await get('queuedevice/291/innoinfo')).toMatchObject([
      { name: 'Support line', accessCode: '60015' },
      { name: 'Sales line', accessCode: '60016' },
    ])
  })

  it('say how many wait', async () => {
    await agent.ask('POST', 'onlineagent/291/saybusy')
    await there.callSupport()
    await there.advance(4000)
    expect(await get('queuedevice/291/skillwaitnum/5')).toBe(1)
    expect(await get('queuedevice/291/skillwaitnum/6')).toBe(0)
    expect(await get('queuedevice/291/waitnum')).toBe(1)
    expect(await get('queuedevice/291/waitnumbyagent')).toBe(1)
    const { result } = await agent.ask('POST', 'queuedevice/291/queryacdstat', { skills: [5] })
    expect(result).toMatchObject([
      { deviceNo: 5, queueSize: 1, queueTime: 4, loggedOnAgents: 1, availAgents: 0 },
    ])
    const many = { skills: Array.from({ length: 101 }, () => 5) }
    expect((await agent.ask('POST', 'queuedevice/291/queryacdstat', many)).retcode).toBe('000-002')
  })
})

describe('colleagues', () => {
  const lena = { workno: '291', name: 'Lena Vogt' }
  const tomas = { workno: '205', name: 'Tomas Novak' }

  it('are listed with their states', async () => {
    const colleague = await there.signedIn('205')
    expect(await get('agentgroup/291/idleagent')).toEqual([lena, tomas])
    await colleague.ask('POST', 'onlineagent/205/saybusy')
    expect(await get('agentgroup/291/idleagent')).toEqual([lena])
    expect(await get('agentgroup/291/allagentstatus')).toEqual([
      { ...lena, status: 4, phonenum: '40038' },
      { ...tomas, status: 3, phonenum: '40039' },
    ])
    expect(await get('agentgroup/291/agentlistbystatus?status=3')).toMatchObject([tomas])
    expect(await get('agentgroup/291/onlineagentonvdn')).toHaveLength(2)
    expect(await get('agentgroup/291/agentbyskill/5?agentLimit=1')).toHaveLength(1)
    expect(await get('agentgroup/291/agentbyworkno/205')).toMatchObject(tomas)
    expect(await code('agentgroup/291/agentbyworkno/299')).toBe('300-002')
    expect(await code('agentgroup/291/agentbyskill/5?agentLimit=501')).toBe('000-002')
    expect(await get('agentgroup/291/restreason')).toMatchObject([
      { code: 0 },
      { code: 1 },
      { code: 2 },
    ])
  })

  it('get notes', async () => {
    const colleague = await there.signedIn('205')
    const send = (body: object) => agent.ask('POST', 'onlineagent/291/sendnoteletex', body)
    expect((await send({ agentIds: ['205'], content: 'lunch?' })).result).toBeNull()
    expect(await colleague.events()).toMatchObject([
      { eventType: 'AgentOther_Note', content: { sender: '291', context: 'lunch?' } },
    ])
    expect((await send({ agentIds: [], content: 'x' })).retcode).toBe('100-001')
    expect((await send({ agentIds: ['205'], content: 'ø'.repeat(512) })).retcode).toBe('100-001')
  })
})

describe('after a reload', () => {
  const sync = async (): Promise<unknown> =>
    (await agent.ask('POST', 'onlineagent/291/syncagentinfo')).result

  it('an idle agent’s state says so, and what was not fetched is gone', async () => {
    await agent.ask('POST', 'onlineagent/291/saybusy')
    expect(await sync()).toMatchObject({
      callinfo: null,
      agentStateInfo: { state: 4, lastState: 255, callFeature: -1, curCallId: '', workNo: '291' },
    })
    expect(await agent.types()).toEqual([])
  })

  it('what was not fetched stays where syncClearsQueue is off', async () => {
    await there.set({ syncClearsQueue: 'off' })
    await agent.ask('POST', 'onlineagent/291/saybusy')
    await sync()
    expect(await agent.types()).toEqual(['AgentState_SetNotReady_Success'])
  })

  it('the calls of a consultation are both told', async () => {
    const callid = await there.talking(agent)
    await agent.ask('PUT', 'calldata/291/setcalldataex', { calldata: 'order 7' })
    const colleague = await there.signedIn('205')
    const { result } = await agent.voice('POST', 'innerhelp', { dstaddress: '205' })
    expect(await sync()).toMatchObject({ agentStateInfo: { state: 6, holdCallId: callid } })
    await colleague.voice('PUT', 'answer')
    await agent.ask('POST', 'onlineagent/291/rest/60/0')
    expect(await sync()).toMatchObject({
      agentStateInfo: {
        state: 13,
        callFeature: 51,
        talkingCallfeature: 51,
        curCallId: result,
        mainCallId: callid,
        holdCallId: callid,
        partner: '205',
        callData: 'order 7',
        preBusy: false,
        preRest: true,
      },
    })
  })

  it.each([
    [8, 'ringing', async (): Promise<unknown> => there.ringing(agent)],
    [9, 'talking', async (): Promise<unknown> => there.talking(agent)],
    [
      11,
      'held',
      async () => {
        await there.talking(agent)
        await agent.voice('POST', 'hold')
      },
    ],
    [
      12,
      'muted',
      async () => {
        await there.talking(agent)
        await agent.voice('POST', 'beginmute')
      },
    ],
    [3, 'resting', async (): Promise<unknown> => agent.ask('POST', 'onlineagent/291/rest/60/0')],
    [2, 'wrapping up', async (): Promise<unknown> => agent.ask('POST', 'onlineagent/291/work')],
  ] as const)(
    'the monitoring state is %i for an agent who is %s',
    async (state, _word, prepare) => {
      await prepare()
      expect(await sync()).toMatchObject({ agentStateInfo: { state } })
    },
  )
})
