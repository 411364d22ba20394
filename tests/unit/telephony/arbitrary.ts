/** Any stream of events, over pools so small that the same ids meet again and again. */
import fc from 'fast-check'
import {
  type CallFacts,
  type CallStateEventType,
  STATE_AFTER,
  type Stamped,
  type TelephonyEvent,
} from '../../../lib/telephony/events.ts'
import {
  type AgentState,
  LIVE_STATES,
  MEDIA,
  PROBLEM_KINDS,
  type Session,
} from '../../../lib/telephony/model.ts'
import { reduceAll } from '../../../lib/telephony/reduce.ts'

/** Two ids that are also words of the language: a record must not mistake them for its own. */
export const CALL_IDS = ['A', 'B', 'C', 'constructor', 'toString'] as const
const call = fc.constantFrom(...CALL_IDS)
const agent = fc.constantFrom('12', '13')
const command = fc.constantFrom('c1', 'c2', 'c3', 'valueOf')
const number = fc.constantFrom('103', '+4583509040', '+4561774427')
const certainty = fc.constantFrom('confirmed' as const, 'assumed' as const)
const liveState = fc.constantFrom(...LIVE_STATES)
const stateEvent = fc.constantFrom(...(Object.keys(STATE_AFTER) as CallStateEventType[]))
const agentState = fc.constantFrom<AgentState>('loggedOff', 'notReady', 'ready', 'busy', 'unknown')
const problem = fc.record({
  kind: fc.constantFrom(...PROBLEM_KINDS),
  sentence: fc.constantFrom('miralix.slowRead', 'miralix.unreachable'),
})

/** Keys are there or not there, never there and undefined: the model is JSON. */
const facts: fc.Arbitrary<CallFacts> = fc.record(
  {
    media: fc.constantFrom(...MEDIA),
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    number,
    name: fc.constantFrom('Ellen Berg', 'Maja Lund'),
    withheld: fc.boolean(),
    queue: fc.record({ id: fc.constantFrom('1', '2'), name: fc.constantFrom('Support', 'Sales') }),
    consultationFor: call,
    reference: fc.constantFrom('47821', '47822'),
    startedAt: fc.nat({ max: 50 }),
    called: number,
    userData: fc.constant('order 7'),
    locked: fc.boolean(),
    preview: fc.boolean(),
  },
  { requiredKeys: [] },
)

const callState: fc.Arbitrary<TelephonyEvent> = fc
  .tuple(
    fc.record({ type: stateEvent, call, certainty }),
    fc.record(
      { device: fc.constantFrom('self' as const, 'other' as const), agent, facts },
      {
        requiredKeys: [],
      },
    ),
  )
  .map(([event, more]) => ({ ...event, ...more }))

const party: fc.Arbitrary<TelephonyEvent> = fc
  .tuple(call, liveState, fc.record({ number }, { requiredKeys: [] }))
  .map(([id, state, more]) => ({ type: 'partyChanged', call: id, state, ...more }))

const conference: fc.Arbitrary<TelephonyEvent> = fc.record({
  type: fc.constant('conferenced' as const),
  calls: fc.array(call, { maxLength: 3 }),
  conference: fc.constantFrom('k1', 'k2'),
})

const clearing: fc.Arbitrary<TelephonyEvent> = fc.record({
  type: fc.constant('connectionCleared' as const),
  call,
  certainty,
})

const elsewhere: fc.Arbitrary<TelephonyEvent> = fc.oneof(
  fc.record({ type: fc.constant('diverted' as const), call }),
  fc.record({ type: fc.constant('partyCleared' as const), call, number }),
  fc.record({ type: fc.constant('microphoneChanged' as const), call, muted: fc.boolean() }),
  fc.record({
    type: fc.constant('messageExchanged' as const),
    call,
    message: fc.record({
      id: fc.constantFrom('m1', 'm2'),
      from: fc.constantFrom('self' as const, 'party' as const),
      text: fc.constant('Hello'),
      at: fc.nat({ max: 50 }),
    }),
  }),
)

export const callEvent = fc.oneof(
  { weight: 8, arbitrary: callState },
  { weight: 1, arbitrary: party },
  { weight: 2, arbitrary: conference },
  { weight: 1, arbitrary: clearing },
  { weight: 1, arbitrary: elsewhere },
)

const sessionEvent: fc.Arbitrary<TelephonyEvent> = fc.oneof(
  fc.record({
    type: fc.constant('sessionOpened' as const),
    agent: fc.record({ id: agent }),
  }),
  fc.constant<TelephonyEvent>({ type: 'linkConnecting' }),
  fc.constant<TelephonyEvent>({ type: 'linkUp' }),
  fc.record({ type: fc.constant('linkTrouble' as const), problem }),
  fc.record({ type: fc.constant('linkStopped' as const), problem }),
  fc.constant<TelephonyEvent>({ type: 'sessionClosed' }),
  fc.record({ type: fc.constant('agentStateChanged' as const), state: agentState }),
  fc.record({ type: fc.constant('agentStateWanted' as const), state: agentState }),
  fc.constant<TelephonyEvent>({ type: 'agentStateWanted' }),
  fc.constant<TelephonyEvent>({ type: 'agentNamed', name: 'Derek Andersen' }),
  fc.record({
    type: fc.constant('colleaguesRead' as const),
    colleagues: fc.array(fc.record({ id: agent, state: agentState }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('colleagueChanged' as const),
    colleague: fc.record({ id: agent, state: agentState }),
  }),
  fc.record({
    type: fc.constant('queuesRead' as const),
    queues: fc.array(
      fc.record({ id: fc.constantFrom('1', 'constructor'), name: fc.constant('Support') }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('queueChanged' as const),
    queue: fc.record({
      id: fc.constantFrom('1', 'constructor'),
      name: fc.constant('Support'),
      waiting: fc.nat({ max: 2 }),
    }),
  }),
)

const commandEvent: fc.Arbitrary<TelephonyEvent> = fc.oneof(
  fc.record({
    type: fc.constant('commandSent' as const),
    command,
    service: fc.constantFrom('consultationCall', 'alternateCall', 'makeCall'),
  }),
  fc.record({ type: fc.constant('commandAccepted' as const), command }),
  fc.record({ type: fc.constant('commandConfirmed' as const), command }),
  fc.record({ type: fc.constant('commandDismissed' as const), command }),
  fc.record({ type: fc.constant('commandUnconfirmed' as const), command, problem }),
  fc.record({ type: fc.constant('commandUnknown' as const), command, problem }),
  fc.record({ type: fc.constant('commandRefused' as const), command, problem }),
)

const anyEvent: fc.Arbitrary<TelephonyEvent> = fc.oneof(
  { weight: 12, arbitrary: callEvent },
  { weight: 2, arbitrary: sessionEvent },
  { weight: 2, arbitrary: commandEvent },
)

const SESSION_IDS = ['one', 'two', 'constructor'] as const

const opening = SESSION_IDS.map(
  (session): Stamped => ({
    session,
    at: 0,
    event: { type: 'sessionOpened', agent: { id: '12' } },
  }),
)

/** Several sessions at once, each event some time after the one before; now and then not opened at all. */
export const anyStory: fc.Arbitrary<readonly Stamped[]> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...SESSION_IDS), fc.nat({ max: 3 }), anyEvent), {
      maxLength: 40,
    }),
  )
  .map(([cutShort, drawn]) => {
    let at = 0
    const told = drawn.map(([session, later, event]): Stamped => {
      at += later
      return { session, at, event }
    })
    // fast-check's records have no prototype; what comes off a wire has.
    const plain = structuredClone(told)
    return cutShort ? plain : [...opening, ...plain]
  })

/** A session in any state that events can lead to. */
export const anySession: fc.Arbitrary<Session> = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.oneof(callEvent, callEvent, sessionEvent, commandEvent)), {
    maxLength: 25,
  })
  .map((drawn) => {
    const start: Stamped = {
      session: 'one',
      at: 0,
      event: { type: 'sessionOpened', agent: { id: '12' } },
    }
    let at = 0
    const told = drawn.flatMap(([later, event]): Stamped[] => {
      at += later
      return event.type === 'sessionClosed' ? [] : [{ session: 'one', at, event }]
    })
    const session = reduceAll({ sessions: {} }, [start, ...told]).sessions.one
    if (session === undefined) throw new Error('an opened session is there')
    return session
  })
