/** Events in any order, repeated, late or lost: what is shown in the end is what the server has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCallList } from '../../../../lib/connectors/openreception/call-object.ts'
import { readFrame } from '../../../../lib/connectors/openreception/frame.ts'
import {
  observe,
  reconcile,
  type Step,
  type Tracked,
  tracked,
} from '../../../../lib/connectors/openreception/tracker.ts'
import type { TelephonyEvent } from '../../../../lib/telephony/events.ts'
import { EMPTY_SNAPSHOT, type Session } from '../../../../lib/telephony/model.ts'
import { reduceAll } from '../../../../lib/telephony/reduce.ts'
import { type Life, lives, ME, type Sent } from './lives.ts'

const NOBODY: ReadonlySet<string> = new Set()

class Watcher {
  state: Tracked = tracked.parse({})
  events: TelephonyEvent[] = []

  take(step: Step): void {
    // What is remembered must survive being stored.
    this.state = tracked.parse(JSON.parse(JSON.stringify(step.state)))
    this.events.push(...step.events)
  }

  hear({ frame }: Sent): void {
    const read = readFrame(frame)
    if (read.kind !== 'call') throw new Error(frame)
    const source = { kind: 'event' as const, name: read.event, ...(read.at ? { at: read.at } : {}) }
    this.take(observe(this.state, read.call, source, ME))
  }

  readList(all: readonly Life[]): void {
    const list = readCallList(all.flatMap(({ listed }) => listed ?? []))
    this.take(reconcile(this.state, list?.calls ?? [], NOBODY, ME))
  }

  get session(): Session {
    const opened: TelephonyEvent = { type: 'sessionOpened', agent: { id: ME } }
    const stamped = [opened, ...this.events].map((event, i) => ({ session: 's', at: i, event }))
    const { s } = reduceAll(EMPTY_SNAPSHOT, stamped).sessions
    if (s === undefined) throw new Error('no session')
    return s
  }

  /** What a person sees: which call, whose, in which state, locked or not. */
  get shown(): readonly string[] {
    return Object.values(this.session.calls)
      .map((call) =>
        [call.reference, call.connection?.state ?? 'waits', call.locked ? 'locked' : ''].join(' '),
      )
      .toSorted()
  }
}

const truth = (all: readonly Life[]): readonly string[] => {
  const watcher = new Watcher()
  watcher.readList(all)
  return watcher.shown
}

const allSent = (all: readonly Life[]): readonly Sent[] => all.flatMap(({ sent }) => sent)

describe('the receptionist’s calls', () => {
  it('are right after every event that comes in order', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const watcher = new Watcher()
        for (const sent of allSent(all)) watcher.hear(sent)
        expect(watcher.shown).toEqual(truth(all))
      }),
    )
  })

  it('are right in the end, in whatever order and however often the events come', () => {
    const shuffled = lives.chain((all) => {
      const sent = allSent(all)
      return fc
        .tuple(
          fc.shuffledSubarray([...sent], { minLength: sent.length }),
          fc.array(fc.nat({ max: sent.length - 1 }), { maxLength: 5 }),
        )
        .map(([order, again]) => ({
          all,
          heard: [...order, ...again.flatMap((i) => order[i] ?? [])],
        }))
    })
    fc.assert(
      fc.property(shuffled, ({ all, heard }) => {
        const watcher = new Watcher()
        for (const sent of heard) watcher.hear(sent)
        expect(watcher.shown).toEqual(truth(all))
      }),
    )
  })

  it('are right after the list was read, whatever of the events came before', () => {
    const some = lives.chain((all) =>
      fc.record({ all: fc.constant(all), heard: fc.shuffledSubarray([...allSent(all)]) }),
    )
    fc.assert(
      fc.property(some, ({ all, heard }) => {
        const watcher = new Watcher()
        for (const sent of heard) watcher.hear(sent)
        watcher.readList(all)
        expect(watcher.shown).toEqual(truth(all))
        const before = watcher.events.length
        watcher.readList(all)
        expect(watcher.events.slice(before)).toEqual([])
      }),
    )
  })

  it('never show an ended call again because of an event that comes late', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (all, pick) => {
        const watcher = new Watcher()
        for (const sent of allSent(all)) watcher.hear(sent)
        const ended = all.filter(({ listed }) => listed === undefined)
        const late = ended[pick % Math.max(1, ended.length)]?.sent ?? []
        const before = watcher.events.length
        for (const sent of late) watcher.hear(sent)
        expect(watcher.events.length).toBe(before)
      }),
    )
  })

  it('come back under another id where a server lists again what it had lost', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const watcher = new Watcher()
        for (const sent of allSent(all)) watcher.hear(sent)
        watcher.readList([])
        expect(watcher.shown).toEqual([])
        watcher.readList(all)
        expect(watcher.shown).toEqual(truth(all))
      }),
    )
  })
})
