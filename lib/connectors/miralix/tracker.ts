/**
 * What follows for the agent's calls from what `busycall` shows and from what was asked. OfficeTeam shows
 * one queue call and neither holds nor consultations (miralix.md 5, 6): those are derived from our own
 * verbs and marked *assumed*. Pure; the state is the connector's memory and JSON.
 */
import { z } from 'zod'
import type { Command, Service } from '../../telephony/commands.ts'
import type { CallFacts, TelephonyEvent } from '../../telephony/events.ts'
import type { Instant } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import type { SeenCall, SeenState } from './busycall.ts'

/** Milliseconds in which a verb's effect must show, or it is *sent, not confirmed* (miralix.md 5). */
export const CONFIRM_WITHIN = 5000

const seenState = z.enum(['alerting', 'connected', 'held', 'unknown'])

export const tracked = z.object({
  /** How many calls were seen: an offer that comes back is another call to us. */
  count: z.number().int().default(0),
  queueCall: z
    .object({ id: z.string(), key: z.string(), seen: seenState, assumedHeld: z.boolean() })
    .optional(),
  consultation: z.object({ id: z.string(), active: z.boolean() }).optional(),
  /** Whether it is not known which of the calls is heard. */
  inDoubt: z.boolean().default(false),
  awaiting: z
    .array(
      z.object({
        command: z.string(),
        service: z.string(),
        reference: z.string().optional(),
        until: z.number(),
      }),
    )
    .default([]),
})
export type Tracked = z.output<typeof tracked>

export interface Step {
  readonly state: Tracked
  readonly events: readonly TelephonyEvent[]
}

const NOTHING: readonly TelephonyEvent[] = []

/** A poll's answer: the queue call that OfficeTeam shows now, or none. */
export function observe(state: Tracked, seen: SeenCall | undefined): Step {
  const known = state.queueCall
  if (seen === undefined || (known !== undefined && known.key !== seen.key)) {
    const left = leave(state, 'confirmed')
    if (seen === undefined) return left
    const arrived = arrive(left.state, seen)
    return { state: arrived.state, events: [...left.events, ...arrived.events] }
  }
  const step = known === undefined ? arrive(state, seen) : follow(state, known, seen)
  const confirmed = step.state.awaiting.filter((wait) => shows(wait, known?.seen, seen))
  return without(step, confirmed)
}

/** OfficeTeam says that the agent is not logged in: what was shown is no longer known. */
export function loseSight(state: Tracked): Step {
  return leave(state, 'assumed')
}

function leave(state: Tracked, certainty: 'confirmed' | 'assumed'): Step {
  if (state.queueCall === undefined && state.consultation === undefined) {
    return { state, events: NOTHING }
  }
  const events: TelephonyEvent[] = []
  if (state.queueCall !== undefined) {
    events.push({ type: 'connectionCleared', call: state.queueCall.id, certainty })
  }
  if (state.consultation !== undefined) {
    events.push({ type: 'connectionCleared', call: state.consultation.id, certainty: 'assumed' })
  }
  const { queueCall, consultation: _consultation, ...left } = state
  const rest: Tracked = { ...left, inDoubt: false }
  if (queueCall === undefined || certainty === 'assumed') return { state: rest, events }
  const done = rest.awaiting.filter(({ service }) => ENDS_THE_CALL.includes(service))
  const moot = rest.awaiting.filter(({ service }) => MOOT_WITHOUT_IT.includes(service))
  const awaiting = rest.awaiting.filter((wait) => !moot.includes(wait))
  for (const { command } of moot) events.push({ type: 'commandDismissed', command })
  return without({ state: { ...rest, awaiting }, events }, done)
}

const ENDS_THE_CALL = ['clearConnection', 'transferCall', 'singleStepTransfer']
/** Nobody waits any more to see their effect once the call they were about has left. */
const MOOT_WITHOUT_IT = ['consultationCall', 'alternateCall', 'holdCall', 'retrieveCall']

function arrive(state: Tracked, seen: SeenCall): Step {
  const count = state.count + 1
  const id = `${seen.key} #${count}`
  const next: Tracked = {
    ...state,
    count,
    queueCall: { id, key: seen.key, seen: seen.state, assumedHeld: seen.state === 'held' },
  }
  const done = state.awaiting.filter(
    ({ service, reference }) => service === 'pickupCall' && reference === seen.reference,
  )
  return without({ state: next, events: [asEvent(id, seen)] }, done)
}

function follow(state: Tracked, known: NonNullable<Tracked['queueCall']>, seen: SeenCall): Step {
  if (known.seen === seen.state) return { state, events: NOTHING }
  const backFromHold = known.seen === 'held' && seen.state === 'connected'
  const nowHeld = seen.state === 'held'
  // "Answered" does not contradict a hold that we asked for: busycall is not known to show holds.
  const silent = known.assumedHeld && seen.state === 'connected' && !backFromHold
  const queueCall = {
    ...known,
    seen: seen.state,
    assumedHeld: nowHeld || (known.assumedHeld && !backFromHold),
  }
  const events: TelephonyEvent[] = silent ? [] : [asEvent(known.id, seen)]
  const consultation = state.consultation
  if (consultation === undefined || (!backFromHold && !nowHeld)) {
    return { state: { ...state, queueCall }, events }
  }
  // The other call is where this one is not.
  events.push({
    type: nowHeld ? 'established' : 'held',
    call: consultation.id,
    certainty: 'assumed',
  })
  return {
    state: {
      ...state,
      queueCall,
      consultation: { ...consultation, active: nowHeld },
      inDoubt: false,
    },
    events,
  }
}

const EVENT_FOR = {
  alerting: 'delivered',
  connected: 'established',
  held: 'held',
  unknown: 'observed',
} as const satisfies Record<SeenState, string>

function asEvent(id: string, seen: SeenCall): TelephonyEvent {
  const facts: CallFacts = {
    direction: 'inbound',
    ...(seen.reference === undefined ? {} : { reference: seen.reference }),
    ...(seen.number === undefined ? {} : { number: seen.number }),
    ...(seen.withheld ? { withheld: true } : {}),
    ...(seen.queue === undefined ? {} : { queue: seen.queue }),
    ...(seen.startedAt === undefined ? {} : { startedAt: seen.startedAt }),
  }
  return { type: EVENT_FOR[seen.state], call: id, certainty: 'confirmed', facts }
}

/** Whether what is seen now is the effect that a verb was waiting for. */
function shows(
  wait: Tracked['awaiting'][number],
  before: SeenCall['state'] | undefined,
  seen: SeenCall,
): boolean {
  switch (wait.service) {
    case 'answerCall':
      return seen.state === 'connected'
    case 'consultationCall':
    case 'holdCall':
      return seen.state === 'held'
    case 'alternateCall':
    case 'retrieveCall':
      return (before === 'held') !== (seen.state === 'held')
    default:
      return false
  }
}

function without(step: Step, confirmed: Tracked['awaiting']): Step {
  if (confirmed.length === 0) return step
  return {
    state: {
      ...step.state,
      awaiting: step.state.awaiting.filter((wait) => !confirmed.includes(wait)),
    },
    events: [
      ...step.events,
      ...confirmed.map(({ command }) => ({ type: 'commandConfirmed' as const, command })),
    ],
  }
}

/** A verb was relayed to the agent's phone client: wait for its effect, assume what no poll can show. */
export function relayed(state: Tracked, command: Command, id: string, at: Instant): Step {
  const awaiting = [
    ...state.awaiting,
    {
      command: id,
      service: command.service,
      ...('reference' in command ? { reference: command.reference } : {}),
      until: at + CONFIRM_WITHIN,
    },
  ]
  const step = assume(state, command)
  return { state: { ...step.state, awaiting }, events: step.events }
}

function assume(state: Tracked, command: Command): Step {
  const { queueCall, consultation } = state
  switch (command.service) {
    case 'consultationCall': {
      if (queueCall === undefined || consultation !== undefined) return { state, events: NOTHING }
      const begun = consulting(state, queueCall.id)
      return {
        state: { ...begun.state, queueCall: { ...queueCall, assumedHeld: true } },
        events: [
          { type: 'held', call: queueCall.id, certainty: 'assumed' },
          {
            type: 'serviceInitiated',
            call: begun.id,
            certainty: 'assumed',
            facts: { number: command.number, ...begun.facts },
          },
        ],
      }
    }
    case 'alternateCall':
      // Which call is heard was not known before, and is not known after.
      return state.inDoubt ? { state, events: NOTHING } : alternated(state)
    case 'clearConnection': {
      // clear ends the active call; whether the held one comes back by itself is not known (3.2).
      if (consultation === undefined || !consultation.active) return { state, events: NOTHING }
      const { consultation: _ended, ...rest } = state
      return {
        state: rest,
        events: [{ type: 'connectionCleared', call: consultation.id, certainty: 'assumed' }],
      }
    }
    default:
      return { state, events: NOTHING }
  }
}

function alternated(state: Tracked): Step {
  const { queueCall, consultation } = state
  if (queueCall === undefined || (consultation === undefined && !queueCall.assumedHeld)) {
    return { state, events: NOTHING }
  }
  const back = consultation === undefined || consultation.active
  const swapped: Tracked = {
    ...state,
    queueCall: { ...queueCall, assumedHeld: !back },
    ...(consultation === undefined ? {} : { consultation: { ...consultation, active: !back } }),
  }
  const first: TelephonyEvent = {
    type: back ? 'retrieved' : 'held',
    call: queueCall.id,
    certainty: 'assumed',
  }
  const second: TelephonyEvent[] =
    consultation === undefined
      ? []
      : [{ type: back ? 'held' : 'retrieved', call: consultation.id, certainty: 'assumed' }]
  // Held first: two calls are never heard at once, not even between two events.
  return { state: swapped, events: back ? [...second, first] : [first, ...second] }
}

/**
 * It is not known whether a verb was carried out. Where `busycall` would not show the difference, the
 * calls it touches are in doubt from now on; the others are settled by the next poll.
 */
export function doubted(state: Tracked, command: Command | { readonly service: Service }): Step {
  const { queueCall, consultation } = state
  const hidden =
    command.service === 'consultationCall' ||
    command.service === 'alternateCall' ||
    (command.service === 'clearConnection' && consultation !== undefined)
  if (!hidden || queueCall === undefined) return { state, events: NOTHING }
  const events = [inDoubt(queueCall.id)]
  if (consultation !== undefined) {
    return { state: { ...state, inDoubt: true }, events: [...events, inDoubt(consultation.id)] }
  }
  if (command.service !== 'consultationCall') return { state: { ...state, inDoubt: true }, events }
  // The second call may be up: shown in doubt it can be swapped to, and *Refresh* drops it.
  const number = 'number' in command ? { number: command.number } : {}
  const begun = consulting(state, queueCall.id)
  return {
    state: { ...begun.state, inDoubt: true },
    events: [...events, { ...inDoubt(begun.id), facts: { ...number, ...begun.facts } }],
  }
}

const inDoubt = (call: string) => ({
  type: 'observed' as const,
  call,
  certainty: 'assumed' as const,
})

function consulting(state: Tracked, queueCall: string) {
  const count = state.count + 1
  const id = `consultation #${count}`
  return {
    id,
    state: { ...state, count, consultation: { id, active: true } },
    facts: { direction: 'outbound', consultationFor: queueCall } as const,
  }
}

/** Drops what was only assumed; what `busycall` showed last stands alone. */
export function forget(state: Tracked): Step {
  const { consultation, ...known } = state
  const rest: Tracked = { ...known, inDoubt: false }
  const events: TelephonyEvent[] = []
  if (consultation !== undefined) {
    events.push({ type: 'connectionCleared', call: consultation.id, certainty: 'assumed' })
  }
  if (rest.queueCall !== undefined) {
    const { id, seen } = rest.queueCall
    events.push({
      type: EVENT_FOR[seen],
      call: id,
      certainty: seen === 'unknown' ? 'assumed' : 'confirmed',
    })
    return {
      state: { ...rest, queueCall: { ...rest.queueCall, assumedHeld: seen === 'held' } },
      events,
    }
  }
  return { state: rest, events }
}

/** Verbs whose effect should have shown by now. */
export function expire(state: Tracked, at: Instant): Step {
  const late = state.awaiting.filter(({ until }) => until <= at)
  if (late.length === 0) return { state, events: NOTHING }
  return {
    state: { ...state, awaiting: state.awaiting.filter((wait) => !late.includes(wait)) },
    events: late.map(({ command }) => ({
      type: 'commandUnconfirmed' as const,
      command,
      problem: problem('timeout', 'miralix.unconfirmed'),
    })),
  }
}
