import { describe, expect, it, vi } from 'vitest'
import { readDesk, readStored } from '../../../lib/switchboard/stored.ts'
import type { Switchboard } from '../../../lib/switchboard/switchboard.ts'
import type { Problem, Session } from '../../../lib/telephony/model.ts'
import { answered, rings } from '../telephony/stories.ts'
import { type Bench, createBench, onlySession } from './bench.ts'
import { CONFIG } from './fake-connector.ts'

const SECRET = 'sandbox-secret'

async function online(bench: Bench): Promise<Switchboard> {
  const desk = bench.worker()
  await desk.start()
  await desk.draft({ config: CONFIG, secret: SECRET })
  await desk.open()
  await bench.centre.lines[0]?.tell([{ type: 'linkUp' }])
  return desk
}

const storedSession = (write: Readonly<Record<string, unknown>>): Session | undefined =>
  readDesk(write.desk)?.snapshot.sessions['session 1']

describe('what is told', () => {
  it('is stored before it is shown', async () => {
    const bench = createBench()
    const desk = await online(bench)
    const letThrough = bench.holdWrites()
    const before = bench.shown.length
    const told = bench.centre.lines[0]?.tell([rings('A')])
    await vi.waitFor(() => expect(bench.waitingWrites).toBe(1))
    expect(bench.shown).toHaveLength(before)
    expect(onlySession(desk).calls).toEqual({})
    letThrough()
    await told
    expect(bench.shown).toHaveLength(before + 1)
    expect(onlySession(desk).calls).toHaveProperty('A')
  })

  it('is stored in one write with the memory that is true then', async () => {
    const bench = createBench()
    await online(bench)
    const before = bench.writes.length
    for (const n of [1, 2, 3, 4, 5]) {
      await bench.centre.lines[0]?.tell([rings(`call ${n}`)], { known: n })
    }
    const counted = await Promise.all(
      bench.writes.slice(before).map(async (write) => {
        const stored = await readStored({ get: async () => write, set: async () => undefined })
        return [
          Object.keys(storedSession(write)?.calls ?? {}).length,
          stored?.backstage.memories['session 1']?.known,
        ]
      }),
    )
    expect(counted).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]))
  })

  it('is taken only after what was told before is stored', async () => {
    const bench = createBench()
    await online(bench)
    const letThrough = bench.holdWrites()
    let applied = 0
    const told = ['A', 'B'].map((call) =>
      bench.centre.lines[0]?.tell([rings(call)]).then(() => {
        applied += 1
      }),
    )
    await vi.waitFor(() => expect(bench.waitingWrites).toBe(1))
    expect(applied).toBe(0)
    letThrough()
    await Promise.all(told)
    const calls = bench.writes.map((write) => Object.keys(storedSession(write)?.calls ?? {}))
    expect(calls.slice(-2)).toEqual([['A'], ['A', 'B']])
  })

  it('is not lost with a write that fails: the next one holds it too', async () => {
    const bench = createBench()
    const desk = await online(bench)
    bench.failNextWrite()
    await bench.centre.lines[0]?.tell([rings('A')])
    await vi.waitFor(() => expect(onlySession(desk).link).toBe('stopped'))
    expect(onlySession(desk).calls).toHaveProperty('A')
    await desk.retry('session 1')
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    expect(onlySession(desk).link).toBe('online')
  })

  it('writes nothing to show when only the memory is another', async () => {
    const bench = createBench()
    await online(bench)
    const before = bench.shown.length
    await bench.centre.lines[0]?.tell([], { token: 'second' })
    expect(bench.shown).toHaveLength(before)
    expect(JSON.stringify(bench.stored)).toContain('second')
  })
})

describe('a worker that comes back', () => {
  it('resumes with the secret, and the memory of what was applied last', async () => {
    const bench = createBench()
    await online(bench)
    await bench.centre.lines[0]?.tell([answered('A')], { token: 'second' })
    const next = bench.worker()
    await next.start()
    expect(bench.centre.resumed).toEqual([{ secret: SECRET, memory: { token: 'second' } }])
    expect(bench.centre.signIns).toHaveLength(1)
    expect(onlySession(next)).toMatchObject({
      link: 'online',
      calls: { A: { state: 'connected' } },
    })
    await bench.centre.lines[1]?.tell([
      { type: 'connectionCleared', call: 'A', certainty: 'confirmed' },
    ])
    expect(onlySession(next).calls).toEqual({})
  })

  it('does not know what was not stored', async () => {
    const bench = createBench()
    await online(bench)
    bench.holdWrites()
    void bench.centre.lines[0]?.tell([answered('A')], { token: 'second' })
    await vi.waitFor(() => expect(bench.waitingWrites).toBe(1))
    const next = bench.worker()
    await next.start().catch(() => undefined)
    expect(bench.centre.resumed).toMatchObject([{ memory: { token: 'first' } }])
    expect(onlySession(next).calls).toEqual({})
  })

  it('leaves a stopped session to the person', async () => {
    const bench = createBench()
    await online(bench)
    const problem: Problem = { kind: 'auth', sentence: 'miralix.secretRefused' }
    await bench.centre.lines[0]?.tell([{ type: 'linkStopped', problem }])
    const next = bench.worker()
    await next.start()
    expect(bench.centre.resumed).toEqual([])
    expect(onlySession(next)).toMatchObject({ link: 'stopped', problem })
  })

  it('stops where a session cannot be resumed, and says why', async () => {
    const bench = createBench()
    await online(bench)
    const problem: Problem = { kind: 'auth', sentence: 'miralix.secretRefused' }
    bench.centre.refuseSignIns(problem)
    const next = bench.worker()
    await next.start()
    expect(onlySession(next)).toMatchObject({ link: 'stopped', problem })
  })

  it('goes on signing in where no sign-in had succeeded', async () => {
    const bench = createBench()
    await online(bench)
    bench.closeBrowser()
    bench.centre.refuseSignIns({ kind: 'unreachable', sentence: 'miralix.unreachable' })
    await bench.worker().start()
    await vi.waitFor(() => expect(bench.pauses).toHaveLength(1))
    const next = bench.worker()
    await next.start()
    await vi.waitFor(() => expect(bench.centre.lines).toHaveLength(2))
    expect(bench.centre.resumed).toEqual([])
    expect(bench.centre.signIns).toHaveLength(3)
  })

  it('makes the attempt anew when it was stopped while it tried', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    bench.centre.keepSignInsWaiting()
    await desk.draft({ config: CONFIG, secret: SECRET })
    void desk.open()
    await vi.waitFor(() => expect(desk.desk.opening).toMatchObject({ phase: 'trying' }))
    const next = bench.worker()
    await next.start()
    await vi.waitFor(() => expect(bench.centre.signIns).toEqual([SECRET, SECRET]))
    expect(next.desk.opening).toMatchObject({ phase: 'trying' })
  })

  it('shows the form again when the attempt was given up just before it was stopped', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    bench.centre.keepSignInsWaiting()
    await desk.draft({ config: CONFIG, secret: SECRET })
    void desk.open()
    await vi.waitFor(() => expect(desk.desk.opening).toMatchObject({ phase: 'trying' }))
    bench.secrets.clear()
    const next = bench.worker()
    await next.start()
    expect(next.desk.opening).toEqual({ phase: 'idle' })
    expect(bench.centre.signIns).toEqual([SECRET])
  })

  it('signs in to a connection that was kept just before it was stopped', async () => {
    const bench = createBench()
    await online(bench)
    const letThrough = bench.holdWrites()
    const desk = bench.worker()
    bench.settings().connections.push({ id: 'session 2', config: CONFIG })
    bench.secrets.set('session 2', 'other-secret')
    letThrough()
    await desk.start()
    await vi.waitFor(() => expect(bench.centre.signIns).toEqual([SECRET, 'other-secret']))
    await vi.waitFor(() =>
      expect(Object.keys(desk.desk.snapshot.sessions)).toEqual(['session 1', 'session 2']),
    )
  })

  it('starts from nothing when what was stored cannot be read', async () => {
    const bench = createBench()
    await online(bench)
    const write = bench.writes.at(-1)
    if (write !== undefined) bench.overwrite({ ...write, desk: { snapshot: 'none' } })
    const next = bench.worker()
    await next.start()
    await vi.waitFor(() => expect(bench.centre.signIns).toHaveLength(2))
    expect(bench.centre.resumed).toEqual([])
  })
})

describe('what is stored', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'desk'],
    [
      'a desk without lines',
      { snapshot: { sessions: {} }, opening: { phase: 'idle' }, numbers: {} },
    ],
    [
      'a line of an unknown system',
      {
        snapshot: { sessions: {} },
        lines: [{ session: 'session 1', config: { system: 'pbx' } }],
        opening: { phase: 'idle' },
        numbers: {},
      },
    ],
  ])('and is %s is no desk', (_, value) => {
    expect(readDesk(value)).toBeUndefined()
  })
})
