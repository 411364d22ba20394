import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeenCall } from '../../../../lib/connectors/miralix/busycall.ts'
import {
  doubted,
  expire,
  forget,
  loseSight,
  observe,
  relayed,
  type Step,
  type Tracked,
  tracked,
} from '../../../../lib/connectors/miralix/tracker.ts'
import { type Command, SERVICES } from '../../../../lib/telephony/commands.ts'
import { EMPTY_SNAPSHOT, ownCalls, type Session } from '../../../../lib/telephony/model.ts'
import { reduce } from '../../../../lib/telephony/reduce.ts'
import { OPENED } from '../../telephony/stories.ts'

type Move = (state: Tracked, at: number) => Step

const shownCall: fc.Arbitrary<SeenCall> = fc.record({
  key: fc.constantFrom('47821', '47822', 'constructor'),
  state: fc.constantFrom(
    'alerting' as const,
    'connected' as const,
    'held' as const,
    'unknown' as const,
  ),
  withheld: fc.constant(false),
})

/** Every service there is: a template may lead any of them through the tracker. */
const command: fc.Arbitrary<Command> = fc.constantFrom(...SERVICES).map((service): Command => {
  const pair = { held: '47821 #1', active: 'consultation #2' }
  switch (service) {
    case 'makeCall':
      return { service, number: '103' }
    case 'consultationCall':
    case 'singleStepTransfer':
      return { service, call: '47821 #1', number: '103' }
    case 'alternateCall':
    case 'reconnectCall':
    case 'transferCall':
    case 'conferenceCall':
      return { service, ...pair }
    case 'generateDigits':
      return { service, call: '47821 #1', digits: '1' }
    case 'muteCall':
      return { service, call: '47821 #1', on: true }
    case 'sendMessage':
      return { service, call: '47821 #1', text: 'hello' }
    case 'directedPickupCall':
      return { service, agent: '13' }
    case 'singleStepConference':
      return { service, call: '47821 #1', number: '103' }
    case 'pickupCall':
    case 'clearQueuedCall':
      return { service, reference: '47822' }
    case 'snapshotDevice':
      return { service }
    case 'setAgentState':
      return { service, state: 'ready' }
    default:
      return { service, call: '47821 #1' }
  }
})

const told = <T>(name: string, drawn: T, move: Move): { move: Move; toString: () => string } => ({
  move,
  toString: () => `${name} ${JSON.stringify(drawn) ?? ''}`,
})

const move = fc.oneof(
  shownCall.map((call) => told('polled', call, (state) => observe(state, call))),
  shownCall.map((call) => told('polled', call, (state) => observe(state, call))),
  command.map((one) => told('relayed', one, (state, at) => relayed(state, one, `c${at}`, at))),
  command.map((one) => told('doubted', one, (state) => doubted(state, one))),
  fc.constant(told('idle', '', (state) => observe(state, undefined))),
  fc.constant(told('logged out', '', loseSight)),
  fc.constant(told('forgot', '', forget)),
  fc.constant(told('waited', '', (state, at) => expire(state, at))),
)

/** The tracker and the session after each move, beside each other. */
function play(
  moves: readonly { readonly move: Move }[],
  each: (state: Tracked, session: Session, before: Tracked) => void,
): void {
  let snapshot = reduce(EMPTY_SNAPSHOT, { session: 'one', at: 0, event: OPENED })
  let state: Tracked = tracked.parse({})
  for (const [i, { move: next }] of moves.entries()) {
    const at = i * 900
    const before = state
    const step = next(before, at)
    state = step.state
    for (const event of step.events) snapshot = reduce(snapshot, { session: 'one', at, event })
    const session = snapshot.sessions.one
    if (session === undefined) throw new Error('the session is there')
    each(state, session, before)
  }
}

const check = (each: (state: Tracked, session: Session, before: Tracked) => void) =>
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => play(moves, each)),
    { numRuns: 400 },
  )

describe('whatever is polled, relayed, lost and forgotten', () => {
  it('the session shows the calls that the tracker follows, and no others', () => {
    check((state, session) => {
      const followed = [state.queueCall?.id, state.consultation?.id].filter(
        (id) => id !== undefined,
      )
      expect(Object.keys(session.calls).toSorted()).toEqual(followed.toSorted())
    })
  })

  it('a consultation is never without the call that it is for', () => {
    check((state) => {
      if (state.consultation !== undefined) expect(state.queueCall).toBeDefined()
    })
  })

  it('at most one call is heard', () => {
    check((_, session) => {
      const heard = ownCalls(session).filter(({ connection }) => connection?.state === 'connected')
      expect(heard.length).toBeLessThanOrEqual(1)
    })
  })

  it('a call that ended is not followed again under its id', () => {
    check((state, session) => {
      for (const id of [state.queueCall?.id, state.consultation?.id]) {
        if (id !== undefined) expect(session.retired).not.toContain(id)
      }
    })
  })

  it('what is remembered is JSON, and reads back as it was', () => {
    check((state) => {
      const stored: unknown = JSON.parse(JSON.stringify(state))
      expect(isDeepStrictEqual(tracked.parse(stored), JSON.parse(JSON.stringify(state)))).toBe(true)
      expect(isDeepStrictEqual(stored, state)).toBe(true)
    })
  })
})
