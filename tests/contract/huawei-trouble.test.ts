/** What goes wrong between the connector and Huawei's gateway, and what is claimed then. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { colleagueActions, colleagueViews } from '../../lib/desk/colleague-view.ts'
import { type Bench, CALLER, createBench, line } from './huawei-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

const ready = async () => {
  const association = await bench.connect()
  await bench.desk.until(() => bench.agent.state === 'ready')
  return association
}
const reply = (retcode: string, more: object = {}) =>
  JSON.stringify({ message: 'told so', retcode, ...more })
const troubles = () =>
  bench.desk.events.flatMap((event) =>
    event.type === 'linkTrouble' ? [event.problem.sentence] : [],
  )

describe('a sign-in that fails says why', () => {
  it.each([
    ['a wrong password', {}, 'wrong', 'auth', '100-004', /SM/],
    ['encrypted passwords only', { passwordCipher: 'SM' }, undefined, 'auth', '100-004', /SM/],
    [
      'an expired password',
      { passwordExpired: '100-020' },
      undefined,
      'auth',
      '100-020',
      /expired/,
    ],
    ['a locked account', { passwordExpired: '110-016' }, undefined, 'auth', '110-016', /locked/],
    [
      'as many agents as are licensed',
      { vdnFull: '100-003' },
      undefined,
      'licence',
      '100-003',
      /licensed/,
    ],
    [
      'a server in disaster',
      { disaster: { code: '000-004', seconds: 60 } },
      undefined,
      'unreachable',
      '000-004',
      /switching servers/,
    ],
  ] as const)('%s', async (_what, changes, secret, kind, code, said) => {
    await bench.switches(changes)
    const result = await bench.trySignIn({}, secret)
    if (result.ok) throw new Error('signed in')
    expect(result.problem).toMatchObject({ kind, code })
    const { sayProblem } = await import('../../lib/wording/say.ts')
    expect(sayProblem(result.problem, 'connecting')).toMatch(said)
  })

  it('elsewhere, and not to be taken over: no remedy is offered', async () => {
    const first = await createBench(bench)
    await first.connect()
    await bench.switches({ signInConflict: '100-015' })
    const result = await bench.trySignIn()
    if (result.ok) throw new Error('signed in')
    expect(result.problem).toMatchObject({ kind: 'conflict', code: '100-015' })
    expect(result.problem.remedy).toBeUndefined()
    await first.desk.kill()
  })

  it('an id that the gateway’s route does not know', async () => {
    const result = await bench.trySignIn({ agent: '60000' })
    expect(result).toMatchObject({ ok: false, problem: { kind: 'protocol', code: '404' } })
  })

  it('a password of 33 characters is not sent', async () => {
    const result = await bench.trySignIn({}, 'x'.repeat(33))
    expect(result).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
    expect(await bench.desk.requests(({ system }) => system === 'huawei')).toEqual([])
  })

  it('without a pass the agent is signed out again', async () => {
    await bench.fault({ path: '/onlineagent/291$', do: { body: reply('0', { result: {} }) } })
    expect(await bench.trySignIn()).toMatchObject({
      ok: false,
      problem: { sentence: 'huawei.noGuid' },
    })
  })
})

describe('an answer to a poll', () => {
  it.each([
    ['HTML', { body: '<html><body>Login</body></html>' }],
    ['half a JSON', { half: true }],
    ['nothing', { body: '' }],
    ['a JSON of another kind', { body: '[1,2,3]' }],
    ['an error of a proxy', { status: 502, body: 'bad gateway' }],
  ])('that is %s changes no state', async (what, doing) => {
    await ready()
    const call = await bench.talking()
    await bench.desk.advance(3000)
    await bench.fault({ path: '/agentevent/', do: doing })
    const before = bench.desk.session
    await bench.desk.advance(25_000)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
    expect(bench.desk.session.calls[call.id]).toEqual(before.calls[call.id])
    expect(bench.agent).toEqual(before.agent)
    expect(bench.desk.session.link).toBe('online')
    expect(bench.desk.remarks.map(({ kind }) => kind)).toEqual(
      what === 'an error of a proxy' ? [] : ['notUnderstood'],
    )
  })

  it.each([
    [
      'of another agent',
      { eventType: 'AgentEvent_Talking', content: { callid: '9-9' }, workNo: '205' },
      'notOurs',
    ],
    ['of an unknown type', { eventType: 'AgentEvent_Unheard_Of', content: null }, 'unknownEvent'],
    ['of the old chat family', { eventType: 'AgentChat_Ring', content: null }, 'notUnderstood'],
    ['for an unknown call', { eventType: 'AgentEvent_Hold', content: '9-9' }, 'unknownCall'],
    ['without its call', { eventType: 'AgentEvent_Talking', content: null }, 'notUnderstood'],
  ])('with an event %s changes nothing and leaves one line', async (_what, event, kind) => {
    await ready()
    await bench.desk.control('POST', 'huawei/events', { agent: '291', event })
    const before = bench.desk.session
    await bench.desk.advance(2000)
    expect(bench.desk.session).toEqual(before)
    expect(bench.desk.remarks).toHaveLength(1)
    expect(bench.desk.remarks[0]).toMatchObject({ kind })
    expect(bench.desk.remarks[0]?.detail).toContain(event.eventType)
  })

  it('with an event older than the state that was read leaves one line', async () => {
    await ready()
    const call = await bench.talking()
    await bench.desk.advance(1000)
    const old = bench.desk.env.now() - 60_000
    await bench.restart()
    await bench.desk.until(() => bench.desk.session.link === 'online')
    await bench.desk.advance(1000)
    const raw = JSON.stringify({
      retcode: '0',
      event: {
        eventType: 'AgentEvent_Call_Release',
        workNo: '291',
        content: call.reference,
        eventGenTime: old,
      },
    })
    await bench.desk.control('POST', 'huawei/events', { agent: '291', raw })
    await bench.desk.advance(1000)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
    expect(bench.desk.remarks.map(({ kind }) => kind)).toEqual(['tooLate'])
  })
})

describe('a hang-up whose end nobody was told of', () => {
  const NOTHING_HERE = {
    path: '/agentevent/',
    times: 1000,
    do: { body: reply('0', { event: null }) },
  }

  it('is seen to have worked when the state is read after a restart', async () => {
    await ready()
    const { id } = await bench.talking()
    await bench.fault(NOTHING_HERE)
    // The poll that was under way before is answered by then.
    await bench.desk.advance(12_000)
    await bench.execute({ service: 'clearConnection', call: id })
    expect(bench.desk.session.commands).toMatchObject([{ phase: 'accepted' }])
    await bench.restart()
    await bench.desk.until(() => bench.desk.calls.length === 0)
    expect(bench.desk.session.commands).toEqual([])
    await bench.desk.advance(12_000)
    expect(bench.desk.session.commands).toEqual([])
  })
})

describe('a line that is lost', () => {
  it('is said at once, tried again every half second, and nothing is lost by it', async () => {
    await ready()
    await bench.fault({ path: '/agentevent/', times: 8, do: { drop: true } })
    await bench.desk.until(() => bench.desk.session.link === 'retrying')
    await bench.callIn()
    await bench.desk.until(() => bench.desk.session.link === 'online')
    await bench.desk.until(() => bench.desk.calls[0] === `alerting ${CALLER}`)
    expect(troubles()).toEqual(['huawei.unreachable'])
  })

  it('for two minutes is said to have cost the sign-in, before the gateway says so', async () => {
    await ready()
    await bench.fault({ path: '/agentevent/', times: 1000, do: { drop: true } })
    await bench.desk.until(() => bench.linkSays()?.includes('probably'), 200_000)
    expect(bench.desk.session.link).toBe('retrying')
    expect(troubles()).toEqual(['huawei.unreachable', 'huawei.heartbeatLost'])
  })

  it('that only hangs is given up, and the poll is sent anew before the gateway loses patience', async () => {
    await ready()
    await bench.switches({ timeout: { polls: 3 } })
    await bench.desk.advance(110_000)
    expect(bench.desk.session.link).toBe('online')
    await bench.desk.advance(30_000)
    expect(bench.desk.session.link).toBe('online')
    expect(troubles()).toEqual([])
  })

  it.each(['105-001', '105-002', '105-003', '105-004', '000-004'])(
    'while the servers switch (%s) is waited for',
    async (code) => {
      await ready()
      await bench.switches({ disaster: { code, seconds: 20 } })
      await bench.desk.until(() => bench.desk.session.link === 'retrying')
      expect(bench.desk.session.problem).toMatchObject({ kind: 'unreachable', code })
      await bench.desk.until(() => bench.desk.session.link === 'online')
      expect(bench.agent.state).toBe('ready')
    },
  )

  it.each(['105-005', '105-006', '105-007'])('after %s is signed in to anew', async (code) => {
    await ready()
    await bench.switches({ disaster: { code, seconds: 1 } })
    await bench.desk.advance(15_000)
    await bench.desk.until(() => bench.desk.events.some(({ type }) => type === 'linkConnecting'))
    await bench.desk.until(
      () => bench.desk.session.link === 'online' || bench.desk.session.link === 'stopped',
    )
    const signIns = (await bench.desk.requests(({ method }) => method === 'PUT')).map(line)
    expect(signIns.filter((text) => text === 'PUT onlineagent/291').length).toBe(2)
  })
})

describe('a command', () => {
  it('that is accepted and has no effect is said to be unconfirmed, and not sent again', async () => {
    await ready()
    const call = await bench.talking()
    await bench.switches({ loss: 1 })
    await bench.execute({ service: 'holdCall', call: call.id })
    await bench.desk.until(() => bench.desk.session.commands.at(-1)?.phase === 'unconfirmed')
    expect(bench.said()).toMatch(/^Sent, not confirmed/)
    expect((await bench.verbs()).filter((verb) => verb.endsWith('/hold'))).toHaveLength(1)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
  })

  it.each([true, false])(
    'without an answer is unknown, and the events settle it (carried out: %s)',
    async (carriedOut) => {
      await ready()
      const call = await bench.talking()
      await bench.switches({ timeout: { commands: 1, carriedOut } })
      const sent = bench.desk.send({ service: 'holdCall', call: call.id })
      expect(await bench.desk.come(sent)).toMatchObject({
        kind: 'unknown',
        problem: { kind: 'timeout' },
      })
      await bench.desk.advance(2000)
      expect(bench.desk.calls).toEqual([`${carriedOut ? 'held' : 'connected'} ${CALLER}`])
      expect((await bench.verbs()).filter((verb) => verb.endsWith('/hold'))).toHaveLength(1)
    },
  )

  it('that dials and gets no answer is settled by its events', async () => {
    await bench.connect({ startIn: 'notReady' })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    await bench.switches({ timeout: { commands: 1, carriedOut: true } })
    const sent = bench.desk.send({ service: 'makeCall', number: '88880021' })
    expect((await bench.desk.come(sent)).kind).toBe('unknown')
    await bench.desk.until(() => bench.desk.calls[0] === 'connected 88880021')
    expect(bench.desk.calls).toHaveLength(1)
    expect(bench.desk.session.commands).toEqual([])
  })

  it('with a code that no page lists shows the code and the gateway’s own message', async () => {
    await ready()
    const call = await bench.talking()
    await bench.fault({ path: '/hold$', do: { body: reply('299-042') } })
    await bench.execute({ service: 'holdCall', call: call.id })
    expect(bench.said()).toBe('The gateway answered 299-042: told so')
  })

  it('that finds no call makes the state be read again', async () => {
    await ready()
    const call = await bench.talking()
    await bench.fault({ path: '/hold$', do: { body: reply('200-013') } })
    await bench.fault({
      path: '/agentstatus$',
      do: { body: reply('0', { result: { agentState: 4, isWorking: false } }) },
    })
    await bench.desk.advance(100)
    await bench.execute({ service: 'holdCall', call: call.id })
    await bench.desk.until(() => bench.desk.calls.length === 0)
  })

  it('to refresh reads what is true now', async () => {
    await ready()
    await bench.talking()
    await bench.desk.advance(1000)
    expect(await bench.execute({ service: 'snapshotDevice' })).toEqual({ kind: 'done' })
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
    expect((await bench.desk.requests()).slice(-3).map(line)).toEqual([
      'GET onlineagent/291/agentstatus',
      'GET calldata/291/callinfo?isNoContainLastCall=true',
      'GET calldata/291/holdlist',
    ])
  })
})

describe('the lists', () => {
  it('of idle colleagues leave the agent himself out, and keep whoever is not idle any more', async () => {
    await bench.desk.control('POST', 'agents/huawei/205', { do: 'login' })
    const association = await ready()
    association.watch(['colleagues'])
    const colleague = await bench.desk.until(() => bench.desk.session.colleagues['205'])
    expect(colleague).toMatchObject({ id: '205', state: 'ready' })
    expect(bench.desk.session.colleagues['291']).toBeUndefined()
    await bench.desk.control('POST', 'agents/huawei/205', { do: 'notReady' })
    await bench.desk.until(() => bench.desk.session.colleagues['205']?.state === 'unknown')
    const { session } = bench.desk
    const [shown] = colleagueViews(session, (number) => number)
    expect(shown).toMatchObject({ who: 'Tomas Novak', words: 'Not free' })
    if (shown === undefined) throw new Error('nobody is shown')
    const actions = colleagueActions(session, association.capabilities, shown, bench.desk.env.now())
    expect(actions.map(({ id }) => id)).toContain('directedPickupCall')
  })

  it('are not read while nobody looks', async () => {
    const association = await ready()
    association.watch(['queues'])
    await bench.desk.until(() => bench.desk.session.queues['5'])
    association.watch([])
    await bench.desk.advance(6000)
    const before = (await bench.desk.requests()).length
    await bench.desk.advance(50_000)
    const since = (await bench.desk.requests()).slice(before).map(line)
    expect(new Set(since)).toEqual(new Set(['GET agentevent/291']))
  })

  it('tell how many wait, also while the agent is ready', async () => {
    const association = await ready()
    await bench.desk.control('POST', 'calls', { from: CALLER, to: { queue: 'sales' } })
    association.watch(['queues'])
    await bench.desk.until(() => bench.desk.session.queues['6']?.waiting === 1)
    expect(bench.desk.session.queues['6']?.name).toBe('sales')
  })
})
