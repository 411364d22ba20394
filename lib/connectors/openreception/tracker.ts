/**
 * What follows for the agent from the calls that a server shows, one by one in events or all at once in
 * a list. Events may come in any order, repeated or late; a list is the truth of the moment it was read.
 * Pure; the state is the connector's memory and JSON.
 */
import { z } from 'zod'
import type { CallFacts, TelephonyEvent } from '../../telephony/events.ts'
import { entryOf, type Instant } from '../../telephony/model.ts'
import { same } from '../../telephony/same.ts'
import type { Remark } from '../connector.ts'
import type { SeenCall } from './call-object.ts'
import type { CallEventName } from './frame.ts'
import { portray } from './portray.ts'

const phase = z.enum(['waiting', 'ringing', 'speaking', 'parked', 'joined', 'ended', 'passing'])

const facts = z.custom<CallFacts>((value) => typeof value === 'object' && value !== null)

const entry = z.object({
  /** Ours; the reference with a count behind it where the reference came back. */
  id: z.string(),
  /** `aside`: joined to another one, and no longer the agent's. */
  place: z.enum(['hall', 'own', 'others', 'aside']),
  phase,
  owner: z.string().optional(),
  /** Whether anybody has spoken in it: such a call waits no more. */
  answered: z.boolean(),
  locked: z.boolean(),
  facts,
  /** When the last event about it was sent, by the server's clock. */
  at: z.number().optional(),
})
export type Entry = z.output<typeof entry>

export const tracked = z.object({
  /** By reference. */
  calls: z.record(z.string(), entry).default({}),
  /** Calls that ended, latest last, bounded: what still comes about them is late. */
  ended: z.array(z.object({ reference: z.string(), startedAt: z.number().optional() })).default([]),
  /** How many references have come back. */
  count: z.number().int().default(0),
  /** Legs to the agent's own telephone, as the answers to our dialling named them. */
  legs: z.array(z.string()).default([]),
  /** The next call that the agent dials is made for this one. */
  consulting: z.object({ held: z.string(), number: z.string() }).optional(),
})
export type Tracked = z.output<typeof tracked>

export interface Step {
  readonly state: Tracked
  readonly events: readonly TelephonyEvent[]
  readonly remarks: readonly Remark[]
  /** The events do not fit together: what is true now, the list will tell. */
  readonly doubtful?: true
}

/** Where something was seen. An answer to a command is no truth of its own: it may be overtaken. */
export type Source =
  | { readonly kind: 'event'; readonly name: CallEventName; readonly at?: Instant }
  | { readonly kind: 'answer' }
  | { readonly kind: 'list' }

const ENDED_KEPT = 100
const LEGS_KEPT = 20
/** A clock that was set back is no late event. */
const LATE_AT_MOST = 60_000

const nothing = (state: Tracked): Step => ({ state, events: [], remarks: [] })
/** An answer that an event has overtaken is nothing to remark on. */
const passedOver = (state: Tracked, source: Source, seen: SeenCall): Step => ({
  state,
  events: [],
  remarks:
    source.kind === 'event'
      ? [{ kind: 'tooLate', detail: `${source.name} ${seen.reference}` }]
      : [],
})

export const callOf = (state: Tracked, reference: string): Entry | undefined =>
  entryOf(state.calls, reference)

export const referenceOf = (state: Tracked, id: string): string | undefined =>
  Object.keys(state.calls).find((reference) => state.calls[reference]?.id === id)

const isLeg = (state: Tracked, reference: string): boolean => state.legs.includes(reference)

/** One call as a server shows it now; `me` is the agent's own id. */
export function observe(state: Tracked, seen: SeenCall, source: Source, me: string): Step {
  const known = callOf(state, seen.reference)
  if (known !== undefined && isAnother(known.facts.startedAt, seen)) {
    const left = without(state, seen.reference, known)
    return after(left, observe(left.state, seen, source, me))
  }
  const name = source.kind === 'event' ? source.name : ''
  if (seen.phase === 'ended' || name === 'call_hangup') return ended(state, known, seen)
  if (known === undefined && source.kind !== 'list' && hasEnded(state, seen)) {
    return passedOver(state, source, seen)
  }
  if (known !== undefined && isLate(known, seen, source)) {
    return {
      ...passedOver(state, source, seen),
      doubtful: true,
    }
  }
  const step = seenAs(state, known, seen, source, me)
  return isOutOfTurn(known, name) ? { ...step, doubtful: true } : step
}

/** All calls there are. Those of which something was heard since the list was asked for are `touched`. */
export function reconcile(
  state: Tracked,
  list: readonly SeenCall[],
  touched: ReadonlySet<string>,
  me: string,
): Step {
  const legs = new Set(list.flatMap(({ isCall, otherLeg }) => (isCall ? (otherLeg ?? []) : [])))
  const listed = list.filter(({ isCall, reference }) => isCall || !legs.has(reference))
  const shown = new Set(listed.map(({ reference }) => reference))
  let step = nothing(state)
  for (const reference of Object.keys(state.calls)) {
    const known = callOf(step.state, reference)
    if (known === undefined || shown.has(reference) || touched.has(reference)) continue
    step = after(step, without(step.state, reference, known))
  }
  for (const seen of listed) {
    if (touched.has(seen.reference)) continue
    step = after(step, observe(step.state, seen, { kind: 'list' }, me))
  }
  return step
}

/** What `/call/state` says of one call: its owner and its facts are not told (openreception.md 3.1). */
export function stateTold(state: Tracked, seen: SeenCall, me: string): Step {
  const known = callOf(state, seen.reference)
  if (known === undefined) return nothing(state)
  const owner = known.owner === undefined ? {} : { owner: known.owner }
  const inbound = { inbound: known.facts.direction !== 'outbound' }
  return observe(state, { ...inbound, ...seen, ...owner }, { kind: 'list' }, me)
}

/** The server says that there is no such call. */
export function vanished(state: Tracked, reference: string): Step {
  const known = callOf(state, reference)
  return known === undefined ? nothing(state) : without(state, reference, known)
}

/** A call is about to be dialled for the one that is held. */
export const consulting = (state: Tracked, held: string, number: string): Tracked => ({
  ...state,
  consulting: { held, number },
})

export function notConsulting(state: Tracked): Tracked {
  const { consulting: _over, ...rest } = state
  return rest
}

export const withLeg = (state: Tracked, leg: string): Tracked => ({
  ...state,
  legs: [...state.legs, leg].slice(-LEGS_KEPT),
})

/** Both steps, one after the other. */
export const after = (first: Step, second: Step): Step => ({
  state: second.state,
  events: [...first.events, ...second.events],
  remarks: [...first.remarks, ...second.remarks],
})

/** Numbers are used again after a restart: another arrival is another call. */
const isAnother = (startedAt: Instant | undefined, seen: SeenCall): boolean =>
  startedAt !== undefined && seen.arrivedAt !== undefined && seen.arrivedAt !== startedAt

const hasEnded = (state: Tracked, seen: SeenCall): boolean =>
  state.ended.some((one) => one.reference === seen.reference && !isAnother(one.startedAt, seen))

/** Whether something newer is known: by the server's clock, or because no call goes that way back. */
function isLate(known: Entry, seen: SeenCall, source: Source): boolean {
  if (source.kind === 'list') return false
  if (source.kind === 'event' && source.at !== undefined && known.at !== undefined) {
    const behind = known.at - source.at
    if (behind > 0 && behind < LATE_AT_MOST) return true
  }
  if (known.phase === 'joined') return seen.phase !== 'joined'
  const waits = seen.phase === 'waiting' || seen.phase === 'ringing'
  return known.answered && waits
}

/** Times in seconds do not tell the order of two events; that one makes no sense does. */
const isOutOfTurn = (known: Entry | undefined, name: string): boolean =>
  (name === 'call_unpark' && known?.phase !== 'parked') ||
  (name === 'call_park' && known?.phase === 'parked')

function ended(state: Tracked, known: Entry | undefined, seen: SeenCall): Step {
  if (known !== undefined) return without(state, seen.reference, known)
  if (hasEnded(state, seen)) return nothing(state)
  return nothing(retire(state, seen.reference, seen.arrivedAt))
}

function retire(state: Tracked, reference: string, startedAt: Instant | undefined): Tracked {
  const others = state.ended.filter((one) => one.reference !== reference)
  const one = { reference, ...(startedAt === undefined ? {} : { startedAt }) }
  return { ...state, ended: [...others, one].slice(-ENDED_KEPT) }
}

/** The call is over. */
function without(state: Tracked, reference: string, known: Entry): Step {
  const { [reference]: _gone, ...calls } = state.calls
  const next = retire({ ...state, calls }, reference, known.facts.startedAt)
  const cleared: TelephonyEvent = {
    type: 'connectionCleared',
    call: known.id,
    certainty: 'confirmed',
  }
  switch (known.place) {
    case 'others':
    case 'aside':
      return nothing(next)
    case 'hall':
      return { ...nothing(next), events: [cleared] }
    case 'own': {
      const unanswered = known.facts.direction === 'outbound' && !known.answered
      const failed: TelephonyEvent = { type: 'failed', call: known.id, certainty: 'confirmed' }
      return { ...nothing(next), events: unanswered ? [failed, cleared] : [cleared] }
    }
  }
}

function seenAs(
  state: Tracked,
  known: Entry | undefined,
  seen: SeenCall,
  source: Source,
  me: string,
): Step {
  const place = placeOf(state, known, seen, me)
  if (place === undefined) return nothing(state)
  // A call that was joined to another one has left the agent; one that is shown again is another to us.
  const returns = known === undefined ? hasEnded(state, seen) : backFrom(known, place)
  const count = returns ? state.count + 1 : state.count
  const id = returns ? `${seen.reference} #${count}` : (known?.id ?? seen.reference)
  const before = returns ? undefined : known
  const begun = place === 'own' && before?.place !== 'own' && seen.inbound === false
  const { consulting: made } = state
  const at = source.kind === 'event' ? (source.at ?? known?.at) : known?.at
  const owner = seen.owner ?? (seen.phase === 'passing' ? known?.owner : undefined)
  const phase = seen.phase === 'passing' ? (before?.phase ?? 'passing') : seen.phase
  const next: Entry = {
    id,
    place,
    phase,
    answered:
      before?.answered === true || phase === 'speaking' || phase === 'parked' || phase === 'joined',
    locked: isLocked(before, seen, source),
    facts:
      place === 'others' || place === 'aside'
        ? arrivalOf(before, seen)
        : factsOf(before, seen, begun ? made : undefined),
    ...(owner === undefined ? {} : { owner }),
    ...(at === undefined ? {} : { at }),
  }
  const rest = begun ? notConsulting(state) : state
  if (same(next, known)) return nothing(rest)
  return {
    state: { ...rest, count, calls: { ...rest.calls, [seen.reference]: next } },
    events: portray(before, next),
    remarks: [],
  }
}

const backFrom = (known: Entry, place: Entry['place']): boolean =>
  known.place === 'aside' && place !== 'aside'

function placeOf(
  state: Tracked,
  known: Entry | undefined,
  seen: SeenCall,
  me: string,
): Entry['place'] | undefined {
  if (seen.phase === 'joined') return 'aside'
  if (!seen.isCall) {
    // Alice shows the call that an agent dials as no call until it is answered (6.4).
    const dialled = seen.owner === me && seen.inbound === false && seen.phase === 'ringing'
    return dialled && !isLeg(state, seen.reference) ? 'own' : known?.place
  }
  if (seen.owner === me) return 'own'
  if (seen.owner !== undefined) return 'others'
  if (seen.phase === 'speaking' || seen.inbound === false) {
    return known === undefined || known.place === 'hall' ? 'others' : known.place
  }
  return seen.phase === 'passing' && known !== undefined ? known.place : 'hall'
}

/** The events of a lock are sent before the flag changes, or where there is no flag (5.1). */
function isLocked(before: Entry | undefined, seen: SeenCall, source: Source): boolean {
  const name = source.kind === 'event' ? source.name : ''
  if (name === 'call_lock') return true
  if (name === 'call_unlock' || name === 'queue_join' || name === 'call_pickup') return false
  return seen.locked ?? before?.locked ?? false
}

/** Of a call that is not shown only what tells it from a later one of the same name is kept. */
const arrivalOf = (before: Entry | undefined, seen: SeenCall): CallFacts => {
  const startedAt = seen.arrivedAt ?? before?.facts.startedAt
  return startedAt === undefined ? {} : { startedAt }
}

function factsOf(
  before: Entry | undefined,
  seen: SeenCall,
  made: Tracked['consulting'],
): CallFacts {
  const outbound = seen.inbound === false
  const number = outbound ? (seen.destination ?? made?.number) : seen.caller
  return {
    ...before?.facts,
    reference: seen.reference,
    ...(seen.inbound === undefined ? {} : { direction: outbound ? 'outbound' : 'inbound' }),
    ...(number === undefined ? {} : { number }),
    ...(outbound || seen.destination === undefined ? {} : { called: seen.destination }),
    ...(seen.reception === undefined ? {} : { queue: { id: seen.reception } }),
    ...(seen.arrivedAt === undefined ? {} : { startedAt: seen.arrivedAt }),
    ...(made === undefined ? {} : { consultationFor: made.held }),
  }
}
