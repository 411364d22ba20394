/** Acceptance cases of the Huawei protocol page about sign-in, poll, heartbeat and recovery. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { huaweiConfig } from '../../lib/connectors/configs.ts'
import { huaweiRemark } from '../../lib/connectors/huawei/entry.ts'
import { type Bench, CALLER, createBench, line } from './huawei-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

const gatewayRequests = () => bench.desk.requests(({ system }) => system === 'huawei')
const eventsOf = (type: string) => bench.desk.events.filter((event) => event.type === type)
const states = () =>
  bench.desk.events.flatMap((event) => (event.type === 'agentStateChanged' ? [event.state] : []))

describe('Huawei acceptance: sign-in', () => {
  it('H1 signs in without a pass, and all that follows carries the one it was given', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    const [signIn, skills, poll] = await gatewayRequests()
    expect([signIn, skills, poll].map((request) => request && line(request))).toEqual([
      'PUT onlineagent/291',
      'POST onlineagent/291/resetskill/true',
      'GET agentevent/291',
    ])
    expect(signIn?.headers).not.toHaveProperty('guid')
    expect(JSON.parse(signIn?.body ?? '')).toMatchObject({ phonenum: '40038', status: 4 })
    expect(skills?.headers).toHaveProperty('guid')
    expect(skills?.credential).toBeDefined()
    expect(poll?.credential).toBe(skills?.credential)
    for (const { headers } of await gatewayRequests()) {
      expect(headers['content-type']).toBe('application/json; charset=UTF-8')
    }
  })

  it('H2 takes over with the same body, when the agent wants that', async () => {
    const elsewhere = await createBench(bench)
    await elsewhere.connect()
    const refused = await bench.trySignIn()
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', code: '100-002', remedy: 'takeOver' },
    })
    const before = (await gatewayRequests()).length
    expect((await bench.trySignIn({}, undefined, true)).ok).toBe(true)
    const [plain, forced] = (await gatewayRequests())
      .slice(before)
      .filter(({ method }) => method === 'PUT')
    expect([plain, forced].map((request) => request && line(request))).toEqual([
      'PUT onlineagent/291',
      'PUT onlineagent/291/forcelogin',
    ])
    expect(forced?.body).toBe(plain?.body)
    await elsewhere.desk.kill()
  })

  it.each(['100-006', '000-003'])(
    'H3 whoever is taken over stops polling and shows signed out (%s)',
    async (badGuidCode) => {
      await bench.switches({ badGuidCode })
      const first = await createBench(bench)
      await first.connect()
      await first.desk.until(() => first.agent.state === 'ready')
      expect((await bench.trySignIn({}, undefined, true)).ok).toBe(true)
      await first.desk.until(() => first.desk.session.link === 'stopped')
      expect(first.agent.state).toBe('loggedOff')
      expect(first.desk.session.problem?.kind).toMatch(/auth|conflict/)
      const asked = (await bench.polls()).length
      await first.desk.advance(20_000)
      expect((await bench.polls()).length).toBe(asked)
    },
  )

  it('H4 status 4 brings InService and Ready, one in each answer', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    expect(states()).toEqual(['ready'])
    expect((await bench.polls()).length).toBeGreaterThanOrEqual(2)
  })

  it('H5 status 3 ends as not ready', async () => {
    await bench.connect({ startIn: 'notReady' })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    expect(states()).toEqual(['ready', 'notReady'])
  })

  it('H52 agent id 100 is refused, 60000 accepted with a remark', () => {
    const typed = (agent: string) =>
      huaweiConfig.safeParse({ system: 'huawei', server: 'cc.example.com', agent, phone: '40038' })
    expect(typed('100').success).toBe(false)
    expect(typed('60000').success).toBe(true)
    expect(huaweiRemark({ agent: '60000' })).toBe('huawei.agentUnusual')
    expect(huaweiRemark({ agent: '291' })).toBeUndefined()
    expect(typed('1000000').success).toBe(false)
  })
})

describe('Huawei acceptance: the poll', () => {
  it('H6 a new pass of a poll’s answer is carried by all that follows, the old one by none', async () => {
    await bench.connect()
    await bench.desk.advance(75_000)
    const sent = (await gatewayRequests()).filter(({ credential }) => credential !== undefined)
    const used = sent.map(({ credential }) => credential)
    const distinct = [...new Set(used)]
    expect(distinct.length).toBeGreaterThanOrEqual(2)
    // Once a pass was left, it is not used again.
    for (const credential of distinct) {
      const first = used.indexOf(credential)
      const last = used.lastIndexOf(credential)
      expect(new Set(used.slice(first, last + 1))).toEqual(new Set([credential]))
    }
  })

  it('H7 an empty poll is held back, and the next follows 200 to 500 ms later, one at a time', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    await bench.desk.advance(5000)
    const begun = (await bench.polls()).length
    await bench.desk.advance(60_000)
    const times = (await bench.polls()).slice(begun).map(({ at }) => Date.parse(at))
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at))
    expect(gaps.length).toBeGreaterThanOrEqual(4)
    for (const gap of gaps) {
      expect(gap).toBeGreaterThanOrEqual(10_200)
      expect(gap).toBeLessThanOrEqual(10_600)
    }
    const [session] = (await bench.desk.control('GET', 'huawei/sessions')) as {
      waitingPolls: number
    }[]
    expect(session?.waitingPolls).toBeLessThanOrEqual(1)
  })

  it('H8 events that wait come one in each answer, in order', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    const [asked, told] = [(await bench.polls()).length, bench.desk.batches.length]
    await bench.tell('AgentState_SetNotReady_Success', { reason: '201' })
    await bench.tell('AgentState_SetNotReady_Success', { reason: '202' })
    await bench.tell('AgentState_Work')
    await bench.desk.until(() => bench.agent.state === 'workingAfterCall')
    const brought = bench.desk.batches.slice(told).map(({ events }) => events)
    expect(brought.map(([event]) => event)).toMatchObject([
      { state: 'notReady', reason: '201' },
      { state: 'notReady', reason: '202' },
      { state: 'workingAfterCall' },
    ])
    expect((await bench.polls()).length).toBeGreaterThanOrEqual(asked + 2)
  })

  it('H9 after 130 s of sleep the client says that it was signed out, and why', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    // A sleeping computer: no poll arrives for more than two minutes.
    await bench.fault({ path: '/agentevent/', times: 1000, do: { drop: true } })
    await bench.desk.advance(130_000)
    await bench.desk.control('DELETE', 'faults')
    await bench.desk.until(() => bench.desk.session.link === 'stopped')
    expect(bench.agent.state).toBe('loggedOff')
    expect(bench.linkSays()).toMatch(/heard nothing from this browser.*Sign in again/)
    expect(bench.desk.session.problem).toMatchObject({ kind: 'auth', code: '100-006' })
  })

  it('H48 000-003 is repeated five times after 500 ms each, then the sign-in is made anew', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    await bench.desk.advance(1000)
    const begun = (await gatewayRequests()).length
    const body = JSON.stringify({ message: '', retcode: '000-003', result: {} })
    await bench.fault({ path: '/agentevent/', times: 6, do: { body } })
    await bench.desk.until(() => bench.desk.events.some(({ type }) => type === 'linkConnecting'))
    await bench.desk.settle()
    const sent = (await gatewayRequests()).slice(begun)
    expect(sent.slice(0, 7).map(line)).toEqual([
      ...Array.from({ length: 6 }, () => 'GET agentevent/291'),
      'PUT onlineagent/291',
    ])
    const times = sent.slice(0, 6).map(({ at }) => Date.parse(at))
    expect(times.slice(1).map((at, i) => at - (times[i] ?? at))).toEqual([500, 500, 500, 500, 500])
  })

  it('H49 105-006 makes one new sign-in and no loop', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    const body = JSON.stringify({ message: 'guid', retcode: '105-006' })
    const signIns = async () =>
      (await gatewayRequests()).filter((request) => line(request) === 'PUT onlineagent/291').length
    await bench.fault({ path: '/agentevent/', times: 1, do: { body } })
    await bench.desk.until(() => eventsOf('linkConnecting').length === 1)
    await bench.desk.until(() => bench.desk.session.link === 'online')
    expect(await signIns()).toBe(2)
    await bench.desk.advance(30_000)
    expect(bench.desk.session.link).toBe('online')
    expect(await signIns()).toBe(2)
    // Where signing in does not help, it is not done again.
    await bench.fault({ path: '/agentevent/', times: 1000, do: { body } })
    await bench.desk.until(() => bench.desk.session.link === 'stopped')
    await bench.desk.advance(60_000)
    expect(await signIns()).toBe(3)
  })

  it('H50 where OPTIONS is refused, requests of the background arrive and the pass is readable', async () => {
    const preflight = await fetch(`${bench.desk.url}/agentgateway/resource/agentevent/291`, {
      method: 'OPTIONS',
    })
    expect(preflight.status).toBe(405)
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    expect(bench.desk.memory).toHaveProperty('guid')
  })
})

describe('Huawei acceptance: after a restart of the worker', () => {
  it('H44 the state is taken from the gateway with the kept pass, and polling goes on', async () => {
    await bench.colleague()
    await bench.connect()
    const call = await bench.talking()
    await bench.execute({
      service: 'consultationCall',
      call: call.id,
      number: '205',
      to: 'agent',
    })
    await bench.desk.until(() => bench.desk.calls[1] === 'connected 205')
    const before = bench.desk.calls
    const begun = (await gatewayRequests()).length
    // A worker that knew of no call finds both.
    const { guid } = bench.desk.memory as { guid: string }
    await bench.desk.kill()
    const fresh = await createBench(bench)
    await fresh.resume({ guid, chat: true })
    await fresh.desk.until(() => fresh.desk.calls.includes(`held ${CALLER}`))
    expect(fresh.desk.calls.toSorted()).toEqual(before.toSorted())
    expect(fresh.agent.state).toBe('busy')
    const sent = (await gatewayRequests()).slice(begun).map(line)
    expect(sent[0]).toBe('PUT onlineagent/291/updateGuid')
    expect(sent).toContain('POST onlineagent/291/syncagentinfo')
    expect(sent.filter((text) => text === 'PUT onlineagent/291')).toEqual([])
    await fresh.desk.advance(12_000)
    expect(fresh.desk.session.link).toBe('online')
    await bench.desk.control('POST', `parties/${encodeURIComponent(CALLER)}`, { do: 'hangup' })
    await fresh.desk.until(() => fresh.desk.calls.length === 1)
    await fresh.desk.kill()
  })

  it('H45 with a dead pass the client signs in again, by force', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    const begun = (await gatewayRequests()).length
    await bench.restart({ guid: 'no-such-pass.AgentGateway0', chat: true })
    await bench.desk.until(
      () => bench.desk.session.link === 'online' && bench.agent.state === 'ready',
    )
    const sent = (await gatewayRequests()).slice(begun).map(line)
    expect(sent.slice(0, 3)).toEqual([
      'PUT onlineagent/291/updateGuid',
      'PUT onlineagent/291',
      'PUT onlineagent/291/forcelogin',
    ])
  })
})
