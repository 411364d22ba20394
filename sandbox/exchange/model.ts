/** What hangs on a line: a number of the outside world (or an extension), or an agent's phone. */
export type Device = { readonly party: string } | { readonly agent: string }

/**
 * A connection state of ECMA-269, seen from the device that owns the leg: `initiated` hears the
 * other side ring, `queued` waits in a queue, `held` is the leg of the one who pressed hold.
 */
export type LegState = 'initiated' | 'queued' | 'alerting' | 'connected' | 'held'

export interface Leg {
  readonly device: Device
  state: LegState
  /** When the leg took its present state, in milliseconds since 1970. */
  since: number
}

export interface Call {
  readonly id: number
  /** Name of the queue by which the call came in, or to which it was sent; it keeps it when answered. */
  queue: string | null
  /** The system whose agents alone are offered the call; null for all that serve its queue. */
  readonly system: string | null
  /** Who started the call. */
  readonly caller: Device
  /** The number that was dialled, as the caller dialled it; null when the caller named a queue or an agent. */
  readonly dialled: string | null
  readonly startedAt: number
  answeredAt: number | null
  /** Key of the agent who parked the call; null while it is not parked. */
  parkedBy: string | null
  legs: Leg[]
}

/** What a far end does when it is rung. */
export type PartyHabit = 'answer' | 'busy' | 'ignore'

export interface Party {
  readonly number: string
  name: string | null
  habit: PartyHabit
}

export type Availability = 'loggedOff' | 'notReady' | 'ready' | 'workingAfterCall'

/**
 * What an agent's phone does when the exchange rings it for its agent. `busy` is a phone that is taken
 * up by something of which the exchange knows nothing.
 */
export const phoneHabits = ['byHand', 'autoAnswer', 'rejects', 'busy', 'unregistered'] as const
export type PhoneHabit = (typeof phoneHabits)[number]

export interface Agent {
  /** `system/id`, for instance `miralix/12`. */
  readonly key: string
  readonly name: string
  /** The extension of the agent's phone. */
  extension: string
  phone: PhoneHabit
  availability: Availability
  /** Names of the queues that the agent is signed in to; null for all of which the agent is a member. */
  queues: readonly string[] | null
  /** What the agent becomes when the last call has ended; null for no change. */
  afterCall: Availability | null
  /** Set aside because an offer went unanswered, until a person presses ready. */
  missedOffer: boolean
  /** When the agent last became free, in milliseconds; the longest idle gets the next call. */
  idleSince: number
}

export interface Queue {
  readonly id: number
  readonly name: string
  /** The systems whose agents serve it; the others do not know of it. */
  readonly systems: readonly string[]
  readonly title: string
  /** `distribute` offers calls to ready members; from a `pickup` queue members take them. */
  readonly mode: 'distribute' | 'pickup'
  /** Keys of agents. */
  readonly members: readonly string[]
}

/** Who and what there is when the sandbox starts. */
export interface World {
  readonly agents: readonly (Pick<Agent, 'key' | 'name' | 'extension' | 'availability'> &
    Partial<Pick<Agent, 'phone'>>)[]
  readonly parties: readonly Pick<Party, 'number' | 'name'>[]
  readonly queues: readonly Queue[]
  readonly firstCallId: number
}

/** What an exchange cannot decide by itself. */
export interface Policy {
  /** How long a far end rings before it answers. */
  readonly answerDelayMs: number
  /** How long a queue call is offered to this agent; null for ever. */
  offerTimeoutMs(agentKey: string): number | null
  /** Whether a program is signed in for this agent; queues prefer those agents. */
  isAttended(agentKey: string): boolean
  /** Whether an agent who lets an offer go by is not ready afterwards, until pressing ready. */
  restsAfterMiss(agentKey: string): boolean
}

export type Cause =
  | 'answered'
  | 'busy'
  | 'cleared'
  | 'conference'
  | 'dialled'
  | 'held'
  | 'logout'
  | 'offered'
  | 'parked'
  | 'pickedUp'
  | 'prompted'
  | 'queued'
  | 'removed'
  | 'retrieved'
  | 'timeout'
  | 'transferred'

/** What the exchange tells those who listen. A leg that appears comes from null, one that goes leads to null. */
export type Change =
  | {
      readonly type: 'leg'
      readonly call: Call
      readonly device: Device
      readonly from: LegState | null
      readonly to: LegState | null
      readonly cause: Cause
    }
  | { readonly type: 'callStarted'; readonly call: Call }
  | { readonly type: 'callEnded'; readonly call: Call; readonly cause: Cause }
  | { readonly type: 'callMerged'; readonly call: Call; readonly into: Call; readonly cause: Cause }
  | { readonly type: 'agent'; readonly agent: Agent }
  | { readonly type: 'party'; readonly party: Party }

export type Refusal =
  | 'noSuchAgent'
  | 'noSuchQueue'
  | 'noSuchCall'
  | 'noSuchChat'
  | 'noSuchNumber'
  | 'notAMember'
  | 'notYours'
  | 'loggedOff'
  | 'phoneRejects'
  | 'phoneUnregistered'
  | 'busy'
  | 'wrongState'

export type Outcome =
  | { readonly done: true; readonly call: number | null }
  | { readonly done: false; readonly why: Refusal }

export const done = (call: number | null = null): Outcome => ({ done: true, call })
export const refused = (why: Refusal): Outcome => ({ done: false, why })

export const sameDevice = (a: Device, b: Device): boolean =>
  'agent' in a ? 'agent' in b && a.agent === b.agent : 'party' in b && a.party === b.party

/** A leg that its owner is speaking on, or dialling with. */
export const isActive = (leg: Leg): boolean =>
  leg.state === 'connected' || leg.state === 'initiated'

export const isWaiting = (call: Call): boolean => call.legs.some((leg) => leg.state === 'queued')

/** True while a call out of a queue, or a parked one, rings at an agent and nobody has lifted yet. */
export const isOffered = (call: Call): boolean =>
  (call.parkedBy !== null || (call.queue !== null && call.answeredAt === null)) &&
  call.legs.some((leg) => leg.state === 'alerting')
