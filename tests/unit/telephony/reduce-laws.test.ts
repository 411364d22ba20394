import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stamped } from '../../../lib/telephony/events.ts'
import {
  type Call,
  EMPTY_SNAPSHOT,
  type Session,
  type Snapshot,
} from '../../../lib/telephony/model.ts'
import { reduce, reduceAll } from '../../../lib/telephony/reduce.ts'
import { anyStory, callEvent } from './arbitrary.ts'

const RUNS = { numRuns: 400 }

/** Every state on the way, not only the last. */
function states(story: readonly Stamped[]): readonly Snapshot[] {
  let snapshot: Snapshot = EMPTY_SNAPSHOT
  return story.map((stamped) => {
    snapshot = reduce(snapshot, stamped)
    return snapshot
  })
}

const everySession = (story: readonly Stamped[], holds: (session: Session) => void): void => {
  for (const { sessions } of states(story)) Object.values(sessions).forEach(holds)
}

const everyCall = (
  story: readonly Stamped[],
  holds: (call: Call, session: Session) => void,
): void => {
  everySession(story, (session) => {
    for (const call of Object.values(session.calls)) holds(call, session)
  })
}

const heard = ({ media, connection }: Call) =>
  media === 'voice' && connection?.state === 'connected'

describe('after any events, in any order', () => {
  it('two voice calls are heard at once only in one conference', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        everySession(story, (session) => {
          const [first, ...others] = Object.values(session.calls).filter(heard)
          for (const other of others) {
            expect(first?.conference).toBeDefined()
            expect(other.conference).toBe(first?.conference)
          }
        })
      }),
      RUNS,
    )
  })

  it('a held call has a holder, and a call that is not held has none', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        everyCall(story, (call) => {
          expect(call.holder !== undefined).toBe(call.state === 'held')
        })
      }),
      RUNS,
    )
  })

  it('a call of the agent is in the state that his connection is in', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        everyCall(story, (call) => {
          if (call.connection !== undefined) expect(call.connection.state).toBe(call.state)
        })
      }),
      RUNS,
    )
  })

  it('a call is filed under its own id, and a session under its own', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { sessions } of states(story)) {
          for (const [id, session] of Object.entries(sessions)) expect(session.id).toBe(id)
        }
        everySession(story, ({ calls }) => {
          for (const [id, call] of Object.entries(calls)) expect(call.id).toBe(id)
        })
      }),
      RUNS,
    )
  })

  it('a cleared call does not come back while its session lasts', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const gone = new Map<string, Set<string>>()
        let snapshot: Snapshot = EMPTY_SNAPSHOT
        for (const stamped of story) {
          const { session, event } = stamped
          const there = Object.hasOwn(snapshot.sessions, session)
          snapshot = reduce(snapshot, stamped)
          if (event.type === 'sessionClosed') gone.delete(session)
          if (event.type === 'connectionCleared' && there) {
            gone.set(session, (gone.get(session) ?? new Set()).add(event.call))
          }
          for (const [id, calls] of gone) {
            const shown = Object.keys(snapshot.sessions[id]?.calls ?? {})
            expect(shown.filter((call) => calls.has(call))).toEqual([])
          }
        }
      }),
      RUNS,
    )
  })

  it('what is told twice is told once, and the second time nothing is even copied', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const [i, snapshot] of states(story).entries()) {
          const again = story[i]
          if (again !== undefined) expect(reduce(snapshot, structuredClone(again))).toBe(snapshot)
        }
      }),
      RUNS,
    )
  })

  it('the snapshot is JSON', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const snapshot = reduceAll(EMPTY_SNAPSHOT, story)
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(snapshot)), snapshot)).toBe(true)
      }),
      RUNS,
    )
  })

  it('what another session does changes nothing here', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const alone = story.filter(({ session }) => session === 'one')
        expect(reduceAll(EMPTY_SNAPSHOT, story).sessions.one).toEqual(
          reduceAll(EMPTY_SNAPSHOT, alone).sessions.one,
        )
      }),
      RUNS,
    )
  })

  it('no old snapshot is changed', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) {
        Object.values(value).forEach(frozen)
        Object.freeze(value)
      }
      return value
    }
    fc.assert(
      fc.property(anyStory, (story) => {
        let snapshot: Snapshot = EMPTY_SNAPSHOT
        for (const stamped of story) snapshot = frozen(reduce(snapshot, frozen(stamped)))
      }),
      RUNS,
    )
  })
})

describe('however long a session lasts', () => {
  const many = Array.from({ length: 1200 }, (_, i) => i)
  const open: Stamped = {
    session: 'one',
    at: 0,
    event: { type: 'sessionOpened', agent: { id: '12' } },
  }
  const sessionAfter = (story: readonly Stamped[]) =>
    reduceAll(EMPTY_SNAPSHOT, [open, ...story]).sessions.one

  it('the calls that ended are kept to the latest 20, newest first, and their ids to 500', () => {
    const session = sessionAfter(
      many.flatMap((i): Stamped[] => {
        const call = `call ${i}`
        return [
          {
            session: 'one',
            at: i,
            event: { type: 'delivered', call, certainty: 'confirmed' },
          },
          {
            session: 'one',
            at: i,
            event: { type: 'connectionCleared', call, certainty: 'confirmed' },
          },
        ]
      }),
    )
    expect(session?.calls).toEqual({})
    expect(session?.ended.map(({ call }) => call.id)).toEqual(
      many
        .slice(-20)
        .reverse()
        .map((i) => `call ${i}`),
    )
    expect(session?.retired).toEqual(many.slice(-500).map((i) => `call ${i}`))
  })

  it('the commands are kept to the latest 12', () => {
    const session = sessionAfter(
      many.flatMap((i): Stamped[] => {
        const command = `c${i}`
        return [
          { session: 'one', at: i, event: { type: 'commandSent', command, service: 'holdCall' } },
          { session: 'one', at: i, event: { type: 'commandAccepted', command } },
        ]
      }),
    )
    expect(session?.commands.map(({ id }) => id)).toEqual(many.slice(-12).map((i) => `c${i}`))
  })

  it('nothing that was told before the session was opened is kept', () => {
    fc.assert(
      fc.property(fc.array(callEvent), (events) => {
        const story = events.map((event, at) => ({ session: 'one', at, event }))
        expect(reduceAll(EMPTY_SNAPSHOT, story)).toBe(EMPTY_SNAPSHOT)
      }),
    )
  })
})
