/**
 * What follows for the agent and his calls from each event of the gateway. Pure; the state is the
 * connector's memory and JSON.
 */
import type { Instant } from '../../telephony/model.ts'
import type { Remark } from '../connector.ts'
import { overdue } from './awaiting.ts'
import { bury, clear, tell } from './call-steps.ts'
import { type CallNews, readEvent, readSignal, type Signal, type Told } from './events.ts'
import { farEnd } from './numbers.ts'
import { afterCalls, busy, onAgent } from './track-agent.ts'
import { onCall, onCause, onOutcome, type Passed } from './track-calls.ts'
import {
  andThen,
  blankCall,
  callByReference,
  isUp,
  type Line,
  nextId,
  type Step,
  still,
  type Tracked,
  withCall,
} from './tracked.ts'

/** Milliseconds for which a failed call is shown: the cause may follow (huawei 6.5). */
const FAILED_SHOWN = 5000
/** Milliseconds after which a call that was dialled, and that nothing came of, is forgotten. */
const NEVER_CAME = 120_000

export interface Observed extends Step {
  /** Why the event was passed over. */
  readonly remark?: Remark
}

/** One event as it came; one that is not ours, not known or too late changes nothing. */
export function observe(state: Tracked, value: unknown, line: Line, at: Instant): Observed {
  const event = readEvent(value)
  const pass = (kind: Remark['kind'], detail: string): Observed => ({
    ...still(state),
    remark: { kind, detail },
  })
  if (event === undefined) return pass('notUnderstood', 'an event without a type')
  const { type } = event
  if (event.agent !== undefined && event.agent !== line.agent) {
    return pass('notOurs', `${type} for agent ${event.agent}`)
  }
  if (event.at !== undefined && state.syncedAt !== undefined && event.at < state.syncedAt) {
    return pass('tooLate', type)
  }
  const signal = readSignal(event)
  if (signal === 'unknown') return pass('unknownEvent', type)
  if (signal === 'unreadable') return pass('notUnderstood', type)
  const step = take(state, signal, line, at)
  return typeof step === 'string'
    ? pass(step, `${type} ${'told' in signal ? (signal.told.reference ?? '') : ''}`.trim())
    : andThen(step, (now) => afterCalls(now, at))
}

const ON_A_CALL: readonly CallNews[] = [
  'ringing',
  'autoAnswered',
  'farSideRings',
  'talking',
  'held',
  'conference',
  'cameBack',
]

function take(state: Tracked, signal: Signal, line: Line, at: Instant): Step | Passed {
  switch (signal.on) {
    case 'nothing':
      return still(state)
    case 'agent':
      return onAgent(state, signal.news, signal.reason, at)
    case 'phone':
      return onPhone(state, signal.news, signal.told, line, at)
    case 'call': {
      const step = onCall(state, signal.news, signal.told, line, at)
      if (typeof step === 'string' || !ON_A_CALL.includes(signal.news)) return step
      const call = step.state.calls.find(({ reference }) => reference === signal.told.reference)
      return call !== undefined && isUp(call) ? andThen(step, (now) => busy(now, at)) : step
    }
    case 'outcome':
      return onOutcome(state, signal.told, signal.succeeded)
    case 'cause':
      return onCause(state, signal.told, signal.why)
    case 'message':
      return onMessage(state, signal, at)
    case 'preview':
      return onPreview(state, signal, line, at)
    case 'dialled': {
      const number = farEnd(line, signal.number)?.number
      return number === undefined ? still(state) : still(expectCall(state, number, at))
    }
  }
}

/** The agent has dialled at the phone itself; its id follows with the first event of the call. */
function expectCall(state: Tracked, number: string, at: Instant): Tracked {
  const { id, state: counted } = nextId(state, 'dialled')
  const call = { ...blankCall(id, at), dialled: true, direction: 'outbound' as const, number }
  return withCall(counted, call)
}

/**
 * With linkage, picking the ringing phone up is the answer. Without it the ringing is left to the phone
 * until the gateway offers the call by `Ringing`, because nothing here could answer it (huawei 3.1); but
 * a call that the agent has asked for is shown.
 */
function onPhone(
  state: Tracked,
  news: 'alerting' | 'offHook' | 'onHook',
  told: Told,
  line: Line,
  at: Instant,
): Step {
  // The phone of the call that is up already: after a restart the state is read before its last events are.
  const speaks = state.calls.some((call) => isUp(call) && call.state === 'connected')
  if (news === 'alerting' && told.reference === undefined && speaks) return still(state)
  const next: Tracked = { ...state, phone: news }
  if (news === 'offHook') return still(next)
  const rings = state.calls.find((call) => call.state === 'alerting' && call.media !== 'chat')
  if (news === 'onHook') {
    return rings !== undefined && !rings.offered && rings.reference === undefined
      ? clear(next, rings, at)
      : still(next)
  }
  const dialling = state.calls.some((call) => call.dialled && call.state === 'initiated')
  const asked = state.awaiting.some(({ service }) => service.endsWith('ickupCall'))
  if (!(line.phoneLinkage || asked) || rings !== undefined || dialling) return still(next)
  const { reference } = told
  if (reference !== undefined && callByReference(next, reference) !== undefined) return still(next)
  const known = reference === undefined ? 'ringing' : 'announced'
  const { id, state: counted } = nextId(next, known === 'ringing' ? 'phone' : (reference ?? ''))
  const number = farEnd(line, told.caller ?? '')?.number
  const call = {
    ...blankCall(id, at),
    state: 'alerting' as const,
    direction: 'inbound' as const,
    ...(reference === undefined ? {} : { reference }),
    ...(number === undefined ? {} : { number }),
  }
  return tell(counted, call, at, { told })
}

function onMessage(
  state: Tracked,
  { told, text }: Extract<Signal, { on: 'message' }>,
  at: Instant,
): Step | Passed {
  const call = told.reference === undefined ? undefined : callByReference(state, told.reference)
  if (call === undefined) {
    return state.over.some(({ reference }) => reference === told.reference)
      ? 'tooLate'
      : 'unknownCall'
  }
  return withMessage(state, call.id, 'party', text, at)
}

export function withMessage(
  state: Tracked,
  call: string,
  from: 'self' | 'party',
  text: string,
  at: Instant,
): Step {
  const { id, state: counted } = nextId(state, 'message')
  return {
    state: counted,
    events: [{ type: 'messageExchanged', call, message: { id, from, text, at } }],
  }
}

/** A call that is offered to be dialled; the offer before it, not taken up, is gone. */
function onPreview(
  state: Tracked,
  { control, number, data }: Extract<Signal, { on: 'preview' }>,
  line: Line,
  at: Instant,
): Step {
  if (state.calls.some((call) => call.control === control)) return still(state)
  const cleared = state.calls
    .filter((call) => call.control !== undefined)
    .reduce<Step>(
      (step, call) => andThen(step, (now) => clear(now, call, at, 'assumed')),
      still(state),
    )
  return andThen(cleared, (now) => {
    const { id, state: counted } = nextId(now, 'preview')
    const call = {
      ...blankCall(id, at),
      direction: 'outbound' as const,
      dialled: true,
      number: farEnd(line, number)?.number ?? number,
      control,
    }
    const facts = { preview: true, ...(data === undefined ? {} : { userData: data }) }
    return tell(counted, call, at, { facts })
  })
}

/** What time alone brings: commands without effect, failed calls that were shown long enough. */
export function expire(state: Tracked, at: Instant): Step {
  const gone = state.calls.filter((call) => goesAt(state, call) <= at)
  return gone.reduce<Step>(
    (step, call) =>
      andThen(step, (now) =>
        call.state === 'failed' ? bury(now, call, at) : clear(now, call, at),
      ),
    overdue(state, at),
  )
}

/** When {@link expire} has something to do next; `Infinity` for never. */
export const dueAt = (state: Tracked): Instant =>
  Math.min(
    ...state.awaiting.map(({ until }) => until),
    ...state.calls.map((call) => goesAt(state, call)),
  )

function goesAt(state: Tracked, call: Tracked['calls'][number]): Instant {
  if (call.state === 'failed') return call.changedAt + FAILED_SHOWN
  const expected = call.shown || state.awaiting.some(({ calls }) => calls.includes(call.id))
  return expected ? Number.POSITIVE_INFINITY : call.changedAt + NEVER_CAME
}
