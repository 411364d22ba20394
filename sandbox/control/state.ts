import type { Chat, Chats } from '../exchange/chats.ts'
import type { ClockMode, SandboxClock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type {
  Availability,
  Call,
  Device,
  LegState,
  PartyHabit,
  PhoneHabit,
} from '../exchange/model.ts'
import { isOffered, isWaiting } from '../exchange/model.ts'

/** The answer of `GET /sandbox/state`. Times are ISO 8601, UTC. */
export interface State {
  readonly clock: ClockState
  /** By number: `state.parties['+4561774427']`. */
  readonly parties: Readonly<Record<string, PartyState>>
  /** The calls that are up, oldest first. A call that has ended is not among them. */
  readonly calls: readonly CallState[]
  /** The text conversations that are up, oldest first. */
  readonly chats: readonly ChatState[]
  /** By `system/id`: `state.agents['miralix/12']`. */
  readonly agents: Readonly<Record<string, AgentState>>
  /** By name: `state.queues['support']`. */
  readonly queues: Readonly<Record<string, QueueState>>
}

export interface ClockState {
  readonly mode: ClockMode
  readonly now: string
  /** How many timers wait: far ends about to answer, verbs on their way, offers running out. */
  readonly pending: number
}

export interface PartyState {
  readonly number: string
  readonly name: string | null
  /** What it does when it is rung. */
  readonly does: PartyHabit
  /** Its own leg's state, and the call; null when it is in none. */
  readonly state: LegState | null
  readonly call: number | null
}

export interface CallState {
  readonly id: number
  /** Name of the queue by which it came in, for as long as the call lives; null for a direct call. */
  readonly queue: string | null
  /** `waiting` in its queue, `offered` by the queue to an agent, `ringing` elsewhere, or `up`. */
  readonly stage: 'waiting' | 'parked' | 'offered' | 'ringing' | 'up'
  /** By whom it is parked: `system/id`; null while it is not. */
  readonly parkedBy: string | null
  readonly startedAt: string
  readonly answeredAt: string | null
  readonly legs: readonly LegView[]
}

/**
 * One device in a call. `held` is the leg of the one who pressed hold, while the one who listens to
 * the music stays `connected`; `initiated` hears the other side ring; `queued` waits in the queue.
 */
export type LegView =
  | { readonly party: string; readonly state: LegState }
  | { readonly agent: string; readonly state: LegState }

export interface ChatState {
  readonly id: string
  readonly customer: string
  readonly name: string | null
  readonly queue: string | null
  /** Who has it, and to whom it is being offered: `system/id`. */
  readonly agent: string | null
  readonly offeredTo: string | null
  readonly startedAt: string
  readonly messages: readonly { readonly from: 'customer' | 'agent'; readonly text: string }[]
}

export interface AgentState {
  readonly system: string
  readonly id: string
  readonly name: string
  readonly extension: string
  readonly phone: PhoneHabit
  readonly availability: Availability
  /** An offer went unanswered: not ready until a person presses ready. */
  readonly missedOffer: boolean
  readonly lines: readonly { readonly call: number; readonly state: LegState }[]
}

export interface QueueState {
  readonly id: number
  readonly name: string
  readonly systems: readonly string[]
  readonly title: string
  readonly mode: 'distribute' | 'pickup'
  readonly members: readonly string[]
  /** Ids of the calls that wait, the longest first. */
  readonly waiting: readonly number[]
}

const iso = (ms: number): string => new Date(ms).toISOString()

export const clockState = (clock: SandboxClock): ClockState => ({
  mode: clock.mode(),
  now: iso(clock.now()),
  pending: clock.pending(),
})

/** The exchange as it is now. */
export function viewState(exchange: Exchange, chats: Chats, clock: SandboxClock): State {
  const calls = exchange.calls()
  return {
    clock: clockState(clock),
    parties: byKey(exchange.parties(), ({ number, name, habit }) => {
      const place = placeOf(calls, { party: number })
      return [number, { number, name, does: habit, ...place }]
    }),
    calls: calls.map(viewCall),
    chats: chats.all().map(viewChat),
    agents: byKey(exchange.agents(), (agent) => {
      const [system = '', id = ''] = agent.key.split('/')
      const { name, extension, phone, availability, missedOffer } = agent
      const lines = exchange
        .linesOf(agent.key)
        .map(({ call, leg }) => ({ call: call.id, state: leg.state }))
      return [agent.key, { system, id, name, extension, phone, availability, missedOffer, lines }]
    }),
    queues: byKey(exchange.queues(), (queue) => [
      queue.name,
      { ...queue, waiting: exchange.waitingCalls(queue.name).map(({ id }) => id) },
    ]),
  }
}

function byKey<T, V>(items: readonly T[], entry: (item: T) => [string, V]): Record<string, V> {
  return Object.fromEntries(items.map(entry))
}

function placeOf(calls: readonly Call[], device: { readonly party: string }) {
  for (const call of calls)
    for (const leg of call.legs)
      if ('party' in leg.device && leg.device.party === device.party)
        return { state: leg.state, call: call.id }
  return { state: null, call: null }
}

function viewCall(call: Call): CallState {
  return {
    id: call.id,
    queue: call.queue,
    stage: stageOf(call),
    parkedBy: call.parkedBy,
    startedAt: iso(call.startedAt),
    answeredAt: call.answeredAt === null ? null : iso(call.answeredAt),
    legs: call.legs.map(({ device, state }) => ({ ...viewDevice(device), state })),
  }
}

const viewDevice = (device: Device): Device =>
  'agent' in device ? { agent: device.agent } : { party: device.party }

const viewChat = ({ transferredBy: _by, startedAt, messages, ...chat }: Chat): ChatState => ({
  ...chat,
  startedAt: iso(startedAt),
  messages: messages.map(({ from, text }) => ({ from, text })),
})

function stageOf(call: Call): CallState['stage'] {
  if (isWaiting(call)) return call.parkedBy === null ? 'waiting' : 'parked'
  if (isOffered(call)) return 'offered'
  return call.legs.some(({ state }) => state === 'alerting') ? 'ringing' : 'up'
}
