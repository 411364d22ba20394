/**
 * What is known of the agent, the phone and the calls between two answers of the gateway: the
 * connector's memory, and JSON.
 */
import { z } from 'zod'
import { SERVICES } from '../../telephony/commands.ts'
import type { TelephonyEvent } from '../../telephony/events.ts'
import { type AgentState, entryOf, type Instant } from '../../telephony/model.ts'
import type { HuaweiConfig } from './config.ts'

const agentStates = [
  'loggedOff',
  'notReady',
  'ready',
  'busy',
  'workingAfterCall',
  'unknown',
] as const satisfies readonly AgentState[]

const trackedCall = z.object({
  /** Ours: new for each time the gateway brings a call. */
  id: z.string(),
  /** The gateway's; not known yet of a call that was only asked for, or that only rings a phone. */
  reference: z.string().optional(),
  media: z.enum(['voice', 'video', 'chat']),
  direction: z.enum(['inbound', 'outbound', 'internal', 'unknown']),
  state: z.enum(['initiated', 'alerting', 'connected', 'held', 'failed']),
  /** Whether somebody has been told of it. */
  shown: z.boolean(),
  /** Follows from what was asked; no event has shown it. */
  assumed: z.boolean(),
  /** Whether the gateway waits for `answer`: it has said that the call rings. */
  offered: z.boolean(),
  number: z.string().optional(),
  /** The agent dialled the number, so what the gateway calls it is of no interest. */
  dialled: z.boolean(),
  /** The call that was held to make this one. */
  consults: z.string().optional(),
  /** An outside number, consulted by a transfer in mode *talking*: the gateway has one call for both. */
  outside: z.boolean(),
  conference: z.string().optional(),
  /** The other side has left, or has got the call; the agent's own end goes by itself. */
  leaving: z.boolean(),
  /** Of a call that is offered to be dialled. */
  control: z.string().optional(),
  /** Why it failed, in the gateway's words. */
  why: z.string().optional(),
  changedAt: z.number(),
})
export type TrackedCall = z.output<typeof trackedCall>

const awaited = z.object({
  command: z.string(),
  service: z.enum(SERVICES),
  /** Ours; the first is the one whose change is waited for. */
  calls: z.array(z.string()),
  party: z.string().optional(),
  state: z.enum(agentStates).optional(),
  reason: z.string().optional(),
  rest: z.boolean().default(false),
  seconds: z.number().optional(),
  accepted: z.boolean().default(false),
  until: z.number(),
})
export type Awaited = z.output<typeof awaited>

export const tracked = z.object({
  count: z.number().int().default(0),
  calls: z.array(trackedCall).default([]),
  /** Calls that are over, newest last: what still comes of them comes too late. */
  over: z.array(z.object({ reference: z.string(), at: z.number() })).default([]),
  /** What the queue has told of calls that have not come yet. */
  announced: z
    .array(
      z.object({
        reference: z.string(),
        id: z.string().optional(),
        name: z.string().optional(),
        number: z.string().optional(),
      }),
    )
    .default([]),
  phone: z.enum(['onHook', 'alerting', 'offHook']).default('onHook'),
  agent: z
    .object({
      state: z.enum(agentStates),
      reason: z.string().optional(),
      rest: z.boolean(),
      changedAt: z.number(),
    })
    .prefault({ state: 'unknown', rest: false, changedAt: 0 }),
  /** What was asked for during a call; `granted` when the gateway has said yes while the call went on. */
  wanted: z
    .object({
      state: z.enum(agentStates),
      reason: z.string().optional(),
      rest: z.boolean(),
      granted: z.boolean(),
    })
    .optional(),
  awaiting: z.array(awaited).default([]),
  /** Agents that the lists have told of, by their ids: their names, or their ids where they have none. */
  names: z.record(z.string(), z.string()).default({}),
  /** Waiting calls that are shown, by the gateway's ids. */
  waiting: z.array(z.string()).default([]),
  /** By the gateway's clock: what is older was told by the state that was read then. */
  syncedAt: z.number().optional(),
})
export type Tracked = z.output<typeof tracked>

export interface Step {
  readonly state: Tracked
  readonly events: readonly TelephonyEvent[]
}

/** Whose line it is, and how numbers are written on it. */
export type Line = Pick<HuaweiConfig, 'agent' | 'phone' | 'phoneLinkage' | 'internationalPrefix'>

export const still = (state: Tracked): Step => ({ state, events: [] })

/** One step after the other. */
export function andThen(step: Step, next: (state: Tracked) => Step): Step {
  const after = next(step.state)
  return after.events.length === 0 && after.state === step.state
    ? step
    : { state: after.state, events: [...step.events, ...after.events] }
}

const OVER_KEPT = 50
const ANNOUNCED_KEPT = 20

export const callById = (state: Tracked, id: string | undefined): TrackedCall | undefined =>
  id === undefined ? undefined : state.calls.find((call) => call.id === id)

export const callByReference = (state: Tracked, reference: string): TrackedCall | undefined =>
  state.calls.find((call) => call.reference === reference)

/** An agent's name; nothing where only the id is known. */
export function nameOf({ names }: Pick<Tracked, 'names'>, id: string): string | undefined {
  const name = entryOf(names, id)
  return name === id ? undefined : name
}

/** A call that was asked for and has no id of the gateway yet. */
export const nameless = (state: Tracked): TrackedCall | undefined =>
  state.calls.findLast(
    (call) => call.dialled && call.reference === undefined && call.control === undefined,
  )

/** The phone rings, and the gateway has not said for which call (huawei 3.2). */
export const ringingPhone = (state: Tracked): TrackedCall | undefined =>
  state.calls.find((call) => call.state === 'alerting' && call.reference === undefined)

/**
 * Which of them a call is that is named for the first time. A call that somebody has dialled in (huawei
 * 6.2) is none that the agent has asked for: a request that was never sent may still be waited for.
 */
export function unnamedFor(
  state: Tracked,
  { feature }: { readonly feature?: number },
): TrackedCall | undefined {
  switch (feature) {
    case 0:
      return ringingPhone(state)
    case undefined:
      return ringingPhone(state) ?? nameless(state)
    default:
      return nameless(state) ?? ringingPhone(state)
  }
}

export const isVoice = ({ media }: TrackedCall): boolean => media !== 'chat'

/** Calls that keep the agent from other calls. */
export const isUp = (call: TrackedCall): boolean =>
  isVoice(call) && call.shown && call.state !== 'failed' && call.control === undefined

export const activeCall = (state: Tracked): TrackedCall | undefined =>
  state.calls.find((call) => isUp(call) && call.state === 'connected') ??
  state.calls.findLast((call) => isUp(call) && call.state === 'initiated')

export const nextId = (state: Tracked, prefix: string): { id: string; state: Tracked } => {
  const count = state.count + 1
  return { id: `${prefix} #${count}`, state: { ...state, count } }
}

export function withCall(state: Tracked, call: TrackedCall): Tracked {
  const known = state.calls.some(({ id }) => id === call.id)
  const calls = known
    ? state.calls.map((one) => (one.id === call.id ? call : one))
    : [...state.calls, call]
  return { ...state, calls }
}

export const blankCall = (id: string, at: Instant): TrackedCall => ({
  id,
  media: 'voice',
  direction: 'unknown',
  state: 'initiated',
  shown: false,
  assumed: false,
  offered: false,
  dialled: false,
  outside: false,
  leaving: false,
  changedAt: at,
})

/** Forgets a call; what still comes of it comes too late. */
export function without(state: Tracked, call: TrackedCall, at: Instant): Tracked {
  const calls = state.calls.filter(({ id }) => id !== call.id)
  const { reference } = call
  if (reference === undefined) return { ...state, calls }
  const over = [...state.over.filter((one) => one.reference !== reference), { reference, at }]
  return { ...state, calls, over: over.slice(-OVER_KEPT) }
}

export function withAnnounced(state: Tracked, news: Tracked['announced'][number]): Tracked {
  const others = state.announced.filter(({ reference }) => reference !== news.reference)
  return { ...state, announced: [...others, news].slice(-ANNOUNCED_KEPT) }
}
