/** The few changes that calls of this system go through; each is told as telephony events. Pure. */
import type { CallFacts, CallStateEventType, TelephonyEvent } from '../../telephony/events.ts'
import type { Instant } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import { refuse } from './awaiting.ts'
import type { Told } from './events.ts'
import { farOf, mediaOf } from './parties.ts'
import {
  andThen,
  callById,
  isVoice,
  type Line,
  nameOf,
  type Step,
  still,
  type Tracked,
  type TrackedCall,
  withCall,
  without,
} from './tracked.ts'

const EVENT_FOR = {
  initiated: 'serviceInitiated',
  alerting: 'delivered',
  connected: 'established',
  held: 'held',
  failed: 'failed',
} as const satisfies Record<TrackedCall['state'], CallStateEventType>

/** What an event tells of a call, as it is remembered; what the agent has dialled keeps its number. */
export function learnt(call: TrackedCall, told: Told, line: Line): TrackedCall {
  const { reference } = told
  const far = farOf(told, line)
  const tells = told.caller !== undefined || told.called !== undefined
  return {
    ...call,
    ...(reference === undefined ? {} : { reference }),
    media: mediaOf(told) ?? call.media,
    ...(call.dialled || !tells ? {} : { direction: far.direction }),
    ...(call.dialled || far.number === undefined ? {} : { number: far.number }),
  }
}

function factsOf(call: TrackedCall, told: Told, state: Tracked): CallFacts {
  const { number = '' } = call
  const name = call.direction === 'internal' ? nameOf(state, number) : undefined
  return {
    media: call.media,
    direction: call.direction,
    ...(call.reference === undefined ? {} : { reference: call.reference }),
    ...(call.number === undefined ? {} : { number: call.number }),
    ...(name === undefined ? {} : { name }),
    ...(call.consults === undefined ? {} : { consultationFor: call.consults }),
    ...(told.called === undefined || call.direction !== 'inbound' ? {} : { called: told.called }),
    ...(told.queue === undefined ? {} : { queue: told.queue }),
  }
}

/** The call as it is now, told with all that is known of it. */
export function tell(
  state: Tracked,
  call: TrackedCall,
  at: Instant,
  {
    told = {},
    as,
    facts = {},
  }: {
    readonly told?: Told
    readonly as?: CallStateEventType
    readonly facts?: CallFacts
  } = {},
): Step {
  const next = { ...call, shown: true, changedAt: at }
  return {
    state: withCall(state, next),
    events: [
      {
        type: as ?? EVENT_FOR[call.state],
        call: call.id,
        certainty: call.assumed ? 'assumed' : 'confirmed',
        facts: { ...factsOf(call, told, state), ...facts },
      },
    ],
  }
}

/** The call is heard from now on; the one that was heard before is not. */
export function connect(state: Tracked, call: TrackedCall, at: Instant, told: Told = {}): Step {
  const back = call.shown && call.state === 'held'
  const next = { ...call, state: 'connected' as const, assumed: false, leaving: false }
  const step = tell(state, next, at, { told, as: back ? 'retrieved' : 'established' })
  return { state: silenceOthers(step.state, next, at), events: step.events }
}

/** One mouth, one ear: what `reduce` takes as assumed is remembered so. */
function silenceOthers(state: Tracked, heard: TrackedCall, at: Instant): Tracked {
  if (heard.media !== 'voice') return state
  const calls = state.calls.map((call): TrackedCall => {
    const together = call.conference !== undefined && call.conference === heard.conference
    const silent = call.id === heard.id || call.media !== 'voice' || call.state !== 'connected'
    return silent || together ? call : { ...call, state: 'held', assumed: true, changedAt: at }
  })
  return { ...state, calls }
}

/** The agent is rid of the call. One that nobody was told of goes without a word. */
export function clear(
  state: Tracked,
  call: TrackedCall,
  at: Instant,
  certainty: 'confirmed' | 'assumed' = 'confirmed',
): Step {
  return {
    state: without(state, call, at),
    events: call.shown ? [{ type: 'connectionCleared', call: call.id, certainty }] : [],
  }
}

/** Commands that made this call, or brought somebody into it. */
export const madeBy = (call: TrackedCall) => (wait: Tracked['awaiting'][number]) =>
  wait.calls[0] === call.id &&
  (wait.service === 'makeCall' ||
    wait.service === 'makePreviewCall' ||
    wait.service === 'consultationCall' ||
    wait.service === 'singleStepConference')

/** The call did not come about. It is shown as failed for a moment, because the cause may follow. */
export function fail(state: Tracked, call: TrackedCall, at: Instant): Step {
  if (call.state === 'failed') return still(state)
  const next = { ...call, state: 'failed' as const, assumed: false }
  const step = tell(state, next, at)
  return call.why === undefined ? step : andThen(step, (now) => explain(now, next, call.why ?? ''))
}

/** The cause of a failed call, in the gateway's words. */
export function explain(state: Tracked, call: TrackedCall, message: string): Step {
  const why = problem('rejected', 'huawei.calleeFailedWhy', undefined, { message })
  return andThen({ state: withCall(state, { ...call, why: message }), events: [] }, (now) =>
    refuse(now, madeBy(call), why),
  )
}

/** Puts a failed call away. */
export function bury(state: Tracked, call: TrackedCall, at: Instant): Step {
  const sentence = call.consults === undefined ? 'huawei.calleeFailed' : 'huawei.consultFailed'
  return andThen(refuse(state, madeBy(call), problem('rejected', sentence)), (now) =>
    clear(now, call, at),
  )
}

/** The consultation did not come about; the agent is left with the first call. */
export function failConsultation(state: Tracked, call: TrackedCall, at: Instant): Step {
  const failed = andThen(fail(state, call, at), (now) =>
    bury(now, callById(now, call.id) ?? call, at),
  )
  const first = callById(failed.state, call.consults)
  // Huawei 3.5: with an outside number there is one call at the gateway, and it is still the agent's.
  return call.outside && first?.state === 'held'
    ? andThen(failed, (now) => assumeConnected(now, first, at))
    : failed
}

export function assumeConnected(state: Tracked, call: TrackedCall, at: Instant): Step {
  const next = { ...call, state: 'connected' as const, assumed: true }
  return tell(state, next, at, { as: 'retrieved' })
}

export function hold(
  state: Tracked,
  call: TrackedCall,
  at: Instant,
  certainty: 'confirmed' | 'assumed' = 'confirmed',
): Step {
  const assumed = certainty === 'assumed'
  if (call.state === 'held' && call.assumed === assumed) return still(state)
  return tell(state, { ...call, state: 'held', assumed }, at)
}

/** The calls are heard together. */
export function conference(
  state: Tracked,
  members: readonly TrackedCall[],
  partners: readonly string[],
  at: Instant,
): Step {
  const name = members.find((call) => call.conference !== undefined)?.conference
  const count = name === undefined ? state.count + 1 : state.count
  const id = name ?? `conference #${count}`
  const joined = { ...state, count }
  const next = members.reduce<Tracked>(
    (now, call) =>
      withCall(now, {
        ...call,
        state: 'connected',
        assumed: false,
        conference: id,
        changedAt: at,
      }),
    joined,
  )
  const events: TelephonyEvent[] = members
    .filter(({ shown }) => !shown)
    .flatMap((call) => tell(joined, call, at).events)
  events.push({ type: 'conferenced', calls: members.map((call) => call.id), conference: id })
  const [only, ...others] = members
  if (only !== undefined && others.length === 0) {
    for (const number of partners) {
      events.push({ type: 'partyChanged', call: only.id, state: 'connected', number })
    }
  }
  const shown = {
    ...next,
    calls: next.calls.map((call) =>
      members.some(({ id: member }) => member === call.id) ? { ...call, shown: true } : call,
    ),
  }
  const heard = shown.calls.find((call) => call.id === only?.id && isVoice(call))
  return { state: heard === undefined ? shown : silenceOthers(shown, heard, at), events }
}
