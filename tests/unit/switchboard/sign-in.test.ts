import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Switchboard } from '../../../lib/switchboard/switchboard.ts'
import { PROBLEM_KINDS, type Problem } from '../../../lib/telephony/model.ts'
import { answered, ends, rings } from '../telephony/stories.ts'
import { type Bench, createBench, onlySession } from './bench.ts'
import { CONFIG } from './fake-connector.ts'

const SECRET = 'sandbox-secret'
const GONE: Problem = { kind: 'unreachable', sentence: 'miralix.unreachable' }
const WRONG: Problem = { kind: 'auth', code: '401', sentence: 'miralix.secretRefused' }

async function connected(bench: Bench): Promise<Switchboard> {
  const desk = bench.worker()
  await desk.start()
  await desk.draft({ config: CONFIG, secret: SECRET })
  await desk.open()
  await bench.centre.lines.at(-1)?.tell([{ type: 'linkUp' }])
  return desk
}

/** A browser that was started again, with the connections that settings keep. */
async function startedAgain(bench: Bench): Promise<Switchboard> {
  await connected(bench)
  bench.closeBrowser()
  return bench.worker()
}

const linkOf = (desk: Switchboard) => onlySession(desk).link

describe('connecting', () => {
  it('opens a session, and keeps secret, connection and agent', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    expect(bench.centre.signIns).toEqual([SECRET])
    expect(onlySession(desk)).toMatchObject({
      id: 'session 1',
      link: 'online',
      agent: { id: '12', name: 'Derek Andersen' },
    })
    expect(desk.desk.opening).toEqual({ phase: 'idle' })
    expect(desk.desk.lines).toMatchObject([{ session: 'session 1', config: CONFIG }])
    expect(bench.settings().connections).toEqual([{ id: 'session 1', config: CONFIG }])
    expect([...bench.secrets]).toEqual([['session 1', SECRET]])
  })

  it.each(PROBLEM_KINDS)('says in the form what went wrong: %s', async (kind) => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    const problem: Problem = { kind, code: '7', sentence: 'miralix.unexpectedStatus' }
    bench.centre.refuseSignIns(problem)
    await desk.draft({ config: CONFIG, secret: SECRET })
    await desk.open()
    expect(desk.desk.opening).toEqual({ phase: 'failed', config: CONFIG, problem })
    expect(desk.desk.lines).toEqual([])
    expect(bench.settings().connections).toEqual([])
  })

  it('can be tried again with what was entered', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    bench.centre.refuseSignIns(GONE)
    await desk.draft({ config: CONFIG, secret: SECRET })
    await desk.open()
    await desk.open()
    expect(bench.centre.signIns).toEqual([SECRET, SECRET])
    expect(desk.desk.opening).toEqual({ phase: 'idle' })
  })

  it('asks nobody while the browser does not allow the server', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    bench.allow(false)
    await desk.draft({ config: CONFIG, secret: SECRET })
    await desk.open()
    expect(bench.centre.signIns).toEqual([])
    expect(desk.desk.opening).toMatchObject({
      phase: 'failed',
      problem: { sentence: 'connect.permissionDenied' },
    })
    bench.allow(true)
    await desk.open()
    expect(desk.desk.opening).toEqual({ phase: 'idle' })
  })

  it('signs in once, however many ask for it', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    const letThrough = bench.centre.keepSignInsWaiting()
    await desk.draft({ config: CONFIG, secret: SECRET })
    const asked = [desk.open(), desk.open()]
    await vi.waitFor(() => expect(desk.desk.opening).toMatchObject({ phase: 'trying' }))
    letThrough()
    await Promise.all([...asked, desk.open()])
    expect(bench.centre.signIns).toHaveLength(1)
    expect(desk.desk.lines).toHaveLength(1)
  })

  it('does nothing when nothing was entered', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    await desk.open()
    expect(bench.centre.signIns).toEqual([])
    expect(desk.desk.opening).toEqual({ phase: 'idle' })
  })

  it('that was cancelled opens nothing, and the same can be entered anew at once', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    const letThrough = bench.centre.keepSignInsWaiting()
    await desk.draft({ config: CONFIG, secret: SECRET })
    const first = desk.open()
    await vi.waitFor(() => expect(bench.centre.signIns).toHaveLength(1))
    await desk.cancel()
    expect(desk.desk.opening).toEqual({ phase: 'idle' })
    expect([...bench.secrets]).toEqual([])
    await desk.draft({ config: CONFIG, secret: SECRET })
    const second = desk.open()
    await vi.waitFor(() => expect(bench.centre.signIns).toHaveLength(2))
    letThrough()
    await Promise.all([first, second])
    expect(desk.desk.lines).toHaveLength(1)
  })

  it('in the place of another session ends that one once the new one is there', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    const other = { ...CONFIG, account: 'bluebox' }
    await desk.draft({ config: other, secret: 'other-secret', replaces: 'session 1' })
    await desk.open()
    expect(onlySession(desk).id).toBe('session 2')
    expect(bench.centre.lines[0]?.signedOut).toBe(true)
    expect(bench.settings().connections).toEqual([{ id: 'session 2', config: other }])
    expect([...bench.secrets]).toEqual([['session 2', 'other-secret']])
  })

  it('in the place of another session keeps that one when it fails', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    bench.centre.refuseSignIns(WRONG)
    await desk.draft({ config: CONFIG, secret: 'wrong', replaces: 'session 1' })
    await desk.open()
    expect(onlySession(desk)).toMatchObject({ id: 'session 1', link: 'online' })
    expect(bench.secrets.get('session 1')).toBe(SECRET)
  })
})

describe('a browser that starts', () => {
  it('signs in to the connections that are kept', async () => {
    const bench = createBench()
    const desk = await startedAgain(bench)
    await desk.start()
    await vi.waitFor(() => expect(bench.centre.lines).toHaveLength(2))
    expect(bench.centre.signIns).toEqual([SECRET, SECRET])
    expect(bench.centre.resumed).toEqual([])
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    expect(linkOf(desk)).toBe('online')
  })

  it('tries again, less and less often, while the server cannot be reached', async () => {
    const bench = createBench()
    const desk = await startedAgain(bench)
    bench.centre.refuseSignIns(GONE, { ...GONE, kind: 'timeout' }, GONE, GONE, GONE, GONE)
    await desk.start()
    const waited: number[] = []
    for (let i = 0; i < 6; i += 1) {
      await vi.waitFor(() => expect(bench.pauses).toHaveLength(1))
      expect(linkOf(desk)).toBe('retrying')
      waited.push(...bench.pauses)
      bench.endPauses()
    }
    await vi.waitFor(() => expect(bench.centre.lines).toHaveLength(2))
    expect(waited).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    expect(linkOf(desk)).toBe('online')
    expect(bench.pauses).toEqual([])
  })

  it.each(PROBLEM_KINDS.filter((kind) => kind !== 'unreachable' && kind !== 'timeout'))(
    'stops, and waits for a person, on %s',
    async (kind) => {
      const bench = createBench()
      const desk = await startedAgain(bench)
      const problem: Problem = { kind, sentence: 'miralix.secretRefused' }
      bench.centre.refuseSignIns(problem)
      await desk.start()
      await vi.waitFor(() => expect(linkOf(desk)).toBe('stopped'))
      expect(onlySession(desk).problem).toEqual(problem)
      expect(bench.pauses).toEqual([])
      expect(bench.centre.signIns).toHaveLength(2)
    },
  )

  it('goes on when the person says so', async () => {
    const bench = createBench()
    const desk = await startedAgain(bench)
    bench.centre.refuseSignIns(WRONG)
    await desk.start()
    await vi.waitFor(() => expect(linkOf(desk)).toBe('stopped'))
    await desk.retry('session 1')
    await bench.centre.lines.at(-1)?.tell([{ type: 'linkUp' }])
    expect(linkOf(desk)).toBe('online')
    expect(onlySession(desk).problem).toBeUndefined()
  })

  it('does not try on once the session was closed', async () => {
    const bench = createBench()
    const desk = await startedAgain(bench)
    bench.centre.refuseSignIns(GONE)
    await desk.start()
    await vi.waitFor(() => expect(bench.pauses).toHaveLength(1))
    await desk.close('session 1')
    expect(bench.pauses).toEqual([])
    expect(bench.centre.signIns).toHaveLength(2)
    expect(desk.desk.snapshot.sessions).toEqual({})
  })
})

describe('a session that is taken up anew', () => {
  it('shows no call of the time before, for it would never end', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    await bench.centre.lines[0]?.tell([
      answered('47821 #1'),
      { type: 'linkStopped', problem: WRONG },
    ])
    await desk.retry('session 1')
    expect(onlySession(desk).calls).toEqual({})
  })

  it('shows calls under ids that were used before', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    await bench.centre.lines[0]?.tell([
      rings('consultation #2'),
      ends('consultation #2'),
      { type: 'linkStopped', problem: WRONG },
    ])
    await desk.retry('session 1')
    await bench.centre.lines[1]?.tell([rings('consultation #2')])
    expect(Object.keys(onlySession(desk).calls)).toEqual(['consultation #2'])
  })

  it('is told nothing by the association before', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    await desk.retry('session 1')
    await bench.centre.lines[0]?.tell([rings('A')])
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    expect(onlySession(desk)).toMatchObject({ link: 'online', calls: {} })
  })
})

describe('a session that is closed', () => {
  it('is signed out, and secret, settings, calls and memory are forgotten', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    await bench.centre.lines[0]?.tell([rings('A', { number: '+4561774427' })], { token: 'second' })
    await desk.close('session 1')
    expect(bench.centre.lines[0]?.signedOut).toBe(true)
    expect([...bench.secrets]).toEqual([])
    expect(bench.settings().connections).toEqual([])
    expect(desk.desk).toMatchObject({ snapshot: { sessions: {} }, lines: [], numbers: {} })
    expect(JSON.stringify(bench.stored)).not.toMatch(/session 1|second|61774427/)
  })

  it('is told nothing more', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    await desk.close('session 1')
    await bench.centre.lines[0]?.tell([rings('A')])
    expect(desk.desk.snapshot.sessions).toEqual({})
    expect(await desk.refresh('g1', 'session 1')).toMatchObject({ kind: 'refused' })
  })
})

describe('a secret', () => {
  it('is in nothing that is stored, shown or kept in settings, whatever happens', async () => {
    const kind = fc.constantFrom(...PROBLEM_KINDS)
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.string(),
        fc.array(kind, { maxLength: 3 }),
        fc.boolean(),
        async (id, noise, kinds, closes) => {
          const secret = `${id}${noise}`
          const bench = createBench()
          const desk = bench.worker()
          await desk.start()
          bench.centre.refuseSignIns(
            ...kinds.map((one): Problem => ({ kind: one, sentence: 'miralix.secretRefused' })),
          )
          for (let i = 0; i <= kinds.length; i += 1) {
            await desk.draft({ config: CONFIG, secret })
            await desk.open()
          }
          const line = bench.centre.lines[0]
          await line?.tell([{ type: 'linkUp' }, answered('A', { number: '+4561774427' })])
          await desk.intend('g1', { on: 'number', number: '103', service: 'consultationCall' })
          await desk.intend('g2', { on: 'number', number: 'reception', service: 'makeCall' })
          const next = bench.worker()
          await next.start()
          if (closes) await next.close('session 1')
          expect(bench.centre.signIns).toContain(secret)
          const written = JSON.stringify([bench.writes, bench.settingsWrites, bench.shown])
          expect(written).not.toContain(id)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a loop that breaks', () => {
  it('stops the session with a sentence and a way on', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    bench.centre.lines[0]?.breakDown()
    await vi.waitFor(() => expect(linkOf(desk)).toBe('stopped'))
    expect(onlySession(desk).problem).toMatchObject({ sentence: 'internal.error' })
    await desk.retry('session 1')
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    expect(linkOf(desk)).toBe('online')
  })
})

describe('a person who watches', () => {
  it('is known to every session, also to one that comes later', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    expect(bench.centre.lines[0]?.watched).toEqual([])
    desk.watch(['calls'])
    expect(bench.centre.lines[0]?.watched).toEqual(['calls'])
    await desk.retry('session 1')
    expect(bench.centre.lines[1]?.watched).toEqual(['calls'])
  })

  it('can copy the last answer as it came', async () => {
    const bench = createBench()
    const desk = await connected(bench)
    expect(desk.rawAnswer('session 1')).toBe('{"Caller":"+4561774427"}')
    expect(desk.rawAnswer('constructor')).toBeNull()
  })
})
