/** Acceptance cases of the Huawei protocol page about the agent's own state, and about noise on the wire. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, CALLER, createBench } from './huawei-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

const last = async () => (await bench.verbs()).at(-1)
const ready = async () => {
  const association = await bench.connect()
  await bench.desk.until(() => bench.agent.state === 'ready')
  return association
}

describe('Huawei acceptance: states', () => {
  it('H39 not ready with reason 201 changes at its event, and being on a call is never not ready', async () => {
    await ready()
    const asked = bench.desk.events.length
    const outcome = await bench.execute({
      service: 'setAgentState',
      state: 'notReady',
      reason: '201',
    })
    expect(outcome).toEqual({ kind: 'accepted' })
    expect(await last()).toBe('POST onlineagent/291/saybusy?reason=201')
    await bench.desk.until(() => bench.agent.state === 'notReady')
    expect(bench.agent.reason).toBe('201')
    expect(bench.desk.session.commands).toEqual([])
    const told = bench.desk.events.slice(asked).map(({ type }) => type)
    expect(told.indexOf('agentStateChanged')).toBeGreaterThan(-1)
    await bench.execute({ service: 'setAgentState', state: 'ready' })
    await bench.desk.until(() => bench.agent.state === 'ready')
    await bench.tell('AgentState_Busy')
    await bench.desk.until(() => bench.agent.state === 'busy')
    expect(bench.agent.reason).toBeUndefined()
  })

  it('H40 not ready during a call is what is wanted, and comes when the call has ended', async () => {
    await ready()
    const call = await bench.talking()
    await bench.execute({ service: 'setAgentState', state: 'notReady', reason: '202' })
    expect(bench.agent).toMatchObject({
      state: 'busy',
      wanted: { state: 'notReady', reason: '202' },
    })
    await bench.desk.advance(5000)
    expect(bench.agent.state).toBe('busy')
    await bench.execute({ service: 'clearConnection', call: call.id })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    expect(bench.agent.reason).toBe('202')
    expect(bench.agent).not.toHaveProperty('wanted')
  })

  it('H40 a gateway that says so at once does not end the call by it', async () => {
    await bench.switches({ busyWhileTalking: 'at once' })
    await ready()
    const call = await bench.talking()
    await bench.execute({ service: 'setAgentState', state: 'notReady', reason: '202' })
    await bench.desk.advance(3000)
    expect(bench.agent).toMatchObject({ state: 'busy', wanted: { state: 'notReady' } })
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
    await bench.execute({ service: 'clearConnection', call: call.id })
    await bench.desk.until(() => bench.agent.state === 'notReady')
  })

  it('H41 a rest of 300 s is still a rest when its time is over', async () => {
    await ready()
    const before = bench.desk.env.now()
    await bench.execute({
      service: 'setAgentState',
      state: 'notReady',
      option: 'rest',
      seconds: 300,
      reason: '0',
    })
    expect(await last()).toBe('POST onlineagent/291/rest/300/0')
    await bench.desk.until(() => bench.agent.state === 'notReady')
    expect(bench.agent.reason).toBe('huawei.reason.rest')
    expect(bench.agent.until ?? 0).toBeGreaterThanOrEqual(before + 300_000)
    await bench.desk.advance(310_000)
    expect(bench.desk.session.link).toBe('online')
    expect(bench.agent.state).toBe('notReady')
    await bench.execute({ service: 'setAgentState', state: 'ready' })
    expect(await last()).toBe('POST onlineagent/291/cancelrest')
    await bench.desk.until(() => bench.agent.state === 'ready')
  })

  it('H42 signing out on a call is refused, and done by force after a confirmation', async () => {
    const association = await ready()
    await bench.talking()
    const { signal } = new AbortController()
    const refused = await association.signOut(signal)
    expect(refused).toMatchObject({ kind: 'conflict', code: '100-010', remedy: 'signOutAnyway' })
    expect(bench.desk.session.link).toBe('online')
    expect(await association.signOut(signal, true)).toBeUndefined()
    expect((await bench.verbs()).slice(-2)).toEqual([
      'DELETE onlineagent/291/logout',
      'DELETE onlineagent/291/forcelogout',
    ])
    expect((await bench.desk.exchange()).agents['huawei/291']?.availability).toBe('loggedOff')
  })

  it('takes back what was wanted during a call', async () => {
    await ready()
    await bench.talking()
    await bench.execute({ service: 'setAgentState', state: 'notReady' })
    expect(bench.agent.wanted).toBeDefined()
    await bench.execute({ service: 'setAgentState', state: 'ready' })
    expect(await last()).toBe('POST onlineagent/291/cancelbusy')
    expect(bench.agent.wanted).toBeUndefined()
    expect(bench.agent.state).toBe('busy')
  })

  it('refuses a reason, a cause and a time out of range, and names the range', async () => {
    await ready()
    const before = (await bench.verbs()).length
    const commands = [
      [{ reason: '199' }, /200 to 250/],
      [{ reason: '251' }, /200 to 250/],
      [{ seconds: 0 }, /1 to 86399/],
      [{ seconds: 86_400 }, /1 to 86399/],
      [{ seconds: 60, reason: '256' }, /0 to 255/],
    ] as const
    for (const [more, range] of commands) {
      const outcome = await bench.execute({ service: 'setAgentState', state: 'notReady', ...more })
      expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
      expect(bench.said()).toMatch(range)
    }
    expect((await bench.verbs()).length).toBe(before)
  })
})

/** One day in short: every kind of content comes by. */
async function shortDay(changes: object): Promise<readonly string[]> {
  await bench.switches({ eventBeforeAnswer: 'after', ...changes })
  await bench.colleague()
  await ready()
  const first = await bench.talking()
  await bench.execute({ service: 'holdCall', call: first.id })
  await bench.desk.until(() => bench.desk.calls[0] === `held ${CALLER}`)
  await bench.execute({ service: 'retrieveCall', call: first.id })
  await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
  await bench.execute({ service: 'consultationCall', call: first.id, number: '205', to: 'agent' })
  await bench.desk.until(() => bench.desk.calls[1] === 'connected 205')
  const active = Object.keys(bench.desk.session.calls).find((id) => id !== first.id) ?? ''
  await bench.execute({ service: 'transferCall', held: first.id, active })
  await bench.desk.until(() => bench.desk.calls.length === 0 && bench.agent.state === 'ready')
  await bench.execute({ service: 'setAgentState', state: 'notReady', reason: '201' })
  await bench.desk.until(() => bench.agent.state === 'notReady')
  return bench.desk.events.map((event) => {
    const state = 'state' in event ? ` ${event.state}` : ''
    const reason = 'reason' in event ? ` ${event.reason}` : ''
    const number = 'facts' in event ? ` ${event.facts?.number}` : ''
    return `${event.type}${state}${reason}${number}`
  })
}

describe('Huawei acceptance: noise on the wire', () => {
  it.each([
    ['all', 'documented', 'documented'],
    [['no envelope'], 'documented', 'documented'],
    ['off', 'strings', 'callid'],
    ['off', 'numbers', 'callId'],
    ['all', 'numbers', 'callid'],
  ])(
    'H46 noise %s, types %s and the call’s id as %s make no difference',
    async (contentNoise, stringTypes, callIdKey) => {
      const plain = await shortDay({})
      await bench.close()
      bench = await createBench()
      expect(await shortDay({ contentNoise, stringTypes, callIdKey })).toEqual(plain)
      expect(bench.desk.remarks).toEqual([])
    },
  )

  it.each([
    { retcodeType: 'number' },
    { messageKey: 'msg' },
    { resultShape: 'absent' },
    { resultShape: '""' },
    { httpErrors: 400 },
    { pollWait: 'off' },
    { authMode: 'static' },
    { stickyCookie: 'sent' },
  ])('H47 0 is success, however it is written: %o', async (changes) => {
    await shortDay(changes)
    expect(bench.agent.state).toBe('notReady')
  })
})
