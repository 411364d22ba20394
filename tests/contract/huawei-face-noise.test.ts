import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway } from './huawei-gateway.ts'

/** The ways in which this gateway is difficult (sections 5.1, 10 and 11), and what tests can do to it. */

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

const inject = (body: object) => there.control('POST', 'huawei/events', { agent: '291', ...body })
const result = { eventType: 'AgentEvent_SuccTransResult', content: { callid: '1-1', result: 0 } }
const talking = {
  eventType: 'AgentEvent_Talking',
  content: { callid: '1-1', caller: '88880021', feature: '0' },
}
const next = async () => (await agent.poll()).event

describe('an event', () => {
  it('spells the key of its call id by type, or as the switch says', async () => {
    const keys = async () => {
      await inject({ event: result })
      await inject({ event: talking })
      const events = [await next(), await next()]
      return events.map((event) => Object.keys(event?.content ?? {})[0])
    }
    expect(await keys()).toEqual(['callId', 'callid'])
    await there.set({ callIdKey: 'callid' })
    expect(await keys()).toEqual(['callid', 'callid'])
    await there.set({ callIdKey: 'callId' })
    expect(await keys()).toEqual(['callId', 'callId'])
  })

  it('types its fields as documented, as strings, or as numbers', async () => {
    const contents = async () => {
      await inject({ event: result })
      await inject({ event: talking })
      return [(await next())?.content, (await next())?.content]
    }
    await there.set({ stringTypes: 'strings' })
    expect(await contents()).toMatchObject([{ result: '0' }, { feature: '0' }])
    await there.set({ stringTypes: 'numbers' })
    expect(await contents()).toMatchObject([{ result: 0 }, { feature: 0, caller: 88880021 }])
  })

  it('carries the noise that the switch names', async () => {
    const text = async () => {
      await inject({ event: talking })
      return (await agent.poll()).text
    }
    await there.set({ contentNoise: ['jsonKey'] })
    expect(await text()).toContain('"jsonKey":["callid","caller","feature"]')
    await there.set({ contentNoise: ['eventGenTime'] })
    expect(await text()).toMatch(/"eventGenTime":\d{13}/)
    await there.set({ contentNoise: ['no envelope'] })
    expect(await text()).toMatch(/^\{"eventType":"AgentEvent_Talking","workNo":"291","content":/)
    await there.set({ contentNoise: ['NUL'] })
    const padded = await text()
    expect(padded.endsWith('}\u0000\u0000')).toBe(true)
    expect(padded).toContain('"88880021\\u0000"')
    await there.set({ contentNoise: 'all' })
    const everything = await text()
    for (const part of ['jsonKey', 'eventGenTime', '\\u0000', 'retcode'])
      expect(everything).toContain(part)
  })

  it('of any kind can be put into the queue, also as a raw body and very often', async () => {
    await inject({ event: { eventType: 'AgentEvent_Unheard', content: [1] } })
    await inject({ event: { ...talking, workNo: '205' } })
    await inject({ raw: '<html>' })
    await inject({ event: { eventType: 'AgentState_Rest_Timeout' }, times: 3 })
    expect(await next()).toEqual({
      eventType: 'AgentEvent_Unheard',
      workNo: '291',
      content: [1],
    })
    expect(await next()).toMatchObject({ workNo: '205' })
    expect((await agent.poll()).text).toBe('<html>')
    expect(await agent.types()).toEqual(Array.from({ length: 3 }, () => 'AgentState_Rest_Timeout'))
  })

  it('is put into no queue of an agent who is not there, nor in words that mean nothing', async () => {
    expect((await there.control('POST', 'huawei/events', { agent: '205', raw: '' })).status).toBe(
      404,
    )
    expect((await inject({ event: {} })).status).toBe(400)
    const preview = { agent: '205', number: '88880021' }
    expect((await there.control('POST', 'huawei/previews', preview)).status).toBe(404)
  })
})

describe('a command and its event', () => {
  /** Which of the two is answered first, when a poll is waiting. */
  async function race(): Promise<readonly string[]> {
    const order: string[] = []
    const poll = agent.poll().then(() => order.push('event'))
    await expect.poll(async () => (await there.sessions())[0]).toMatchObject({ waitingPolls: 1 })
    const command = agent.ask('POST', 'onlineagent/291/saybusy').then(() => order.push('answer'))
    await Promise.all([poll, command])
    await agent.ask('POST', 'onlineagent/291/cancelbusy')
    await agent.events()
    return order
  }

  it('come in the order that the switch names', async () => {
    await there.set({ eventBeforeAnswer: 'before' })
    expect(await race()).toEqual(['event', 'answer'])
    await there.set({ eventBeforeAnswer: 'after' })
    expect(await race()).toEqual(['answer', 'event'])
  })
})

describe('a command', () => {
  it('is accepted and lost, as often as the switch says', async () => {
    await there.set({ loss: 2 })
    expect((await agent.ask('POST', 'onlineagent/291/saybusy')).retcode).toBe('0')
    const dialled = await agent.voice('PUT', 'callout', { called: '88880021' })
    expect(dialled.result).toMatch(/^\d+-\d+$/)
    expect(await agent.types()).toEqual([])
    expect((await there.state()).calls).toEqual([])
    await agent.ask('POST', 'onlineagent/291/saybusy')
    expect(await agent.types()).toEqual(['AgentState_SetNotReady_Success'])
  })

  it.each([
    [false, []],
    [true, ['AgentState_SetNotReady_Success']],
  ])('is never answered, and carried out: %s', async (carriedOut, events) => {
    await there.set({ timeout: { commands: 1, polls: 0, carriedOut } })
    const controller = new AbortController()
    const silent = fetch(`${there.url}/agentgateway/resource/onlineagent/291/saybusy`, {
      method: 'POST',
      headers: { Guid: agent.guid },
      signal: controller.signal,
    }).catch(() => 'given up')
    await expect.poll(async () => (await there.requests()).at(-1)?.path).toContain('saybusy')
    await there.advance(60_000)
    controller.abort()
    expect(await silent).toBe('given up')
    expect(await agent.types()).toEqual(events)
  })

  it('meets the faults of the way there', async () => {
    const path = 'onlineagent/291/saybusy$'
    const fault = (deed: object) => there.control('POST', 'faults', { path, do: deed })
    const busy = () => agent.ask('POST', 'onlineagent/291/saybusy')
    await fault({ body: '<html>Bad gateway</html>', status: 502 })
    expect(await busy()).toMatchObject({ status: 502, text: '<html>Bad gateway</html>' })
    await fault({ half: true })
    const half = await busy()
    expect(half.text).toMatch(/^\{"message":"success"/)
    expect(half.retcode).toBeUndefined()
    await fault({ drop: true })
    await expect(busy()).rejects.toThrow()
    expect(await agent.types()).toEqual(['AgentState_SetNotReady_Success'])
  })
})

describe('a poll', () => {
  it('is never answered, as often as the switch says', async () => {
    await there.set({ timeout: { commands: 0, polls: 1, carriedOut: false } })
    const silent = agent.poll()
    await expect.poll(async () => (await there.requests()).at(-1)?.path).toContain('agentevent')
    await inject({ event: talking })
    expect((await next())?.eventType).toBe('AgentEvent_Talking')
    await there.control('POST', 'reset')
    expect((await silent).status).toBe(503)
  })

  it('answers at once where pollWait is off', async () => {
    await there.set({ pollWait: 'off' })
    expect(await agent.poll()).toMatchObject({ retcode: '0', event: null })
  })
})

describe('a switch', () => {
  it.each([
    { guidInterval: 130_000 },
    { noAnswer: 4 },
    { authMode: 'both' },
    { disaster: { code: '100-006', seconds: 1 } },
    { unheard: true },
  ])('%j is refused', async (huawei) => {
    const answer = await there.control('PUT', 'switches', { huawei })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining('huawei') })
  })

  it('is back after a reset, and the agents are signed out', async () => {
    await there.set({ authMode: 'static' })
    const waiting = agent.poll()
    await expect.poll(async () => (await there.requests()).at(-1)?.path).toContain('agentevent')
    await there.control('POST', 'reset')
    expect((await waiting).retcode).toBe('100-006')
    const switches = await (await there.control('GET', 'switches')).json()
    expect(switches).toMatchObject({ huawei: { authMode: 'dynamic' } })
    expect((await there.client('291').signIn()).retcode).toBe('0')
  })
})
