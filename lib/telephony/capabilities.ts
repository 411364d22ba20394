/** What a system can do, as its connector states it. */
import type { DestinationKind, Service, TransferMode } from './commands.ts'
import type { AgentState, Direction, Media } from './model.ts'

export type Support =
  /** The system's own interface does it. */
  | { readonly by: 'server' }
  /** This computer does it: the number is handed to the program for `tel:` links. */
  | { readonly by: 'device' }
  /** Nobody does it; `because` names an entry of the desk of sentences. */
  | { readonly by: 'nobody'; readonly because: string }

/** Beside which of the agent's own calls something can begin. */
export type Beside = 'nothing' | 'heldCalls' | 'anyCall'

/** A state that the agent can ask for. */
export interface AgentStateOption {
  /** Names the option in a command; it is its label's key too: `agentState.{id}`. */
  readonly id: string
  readonly state: AgentState
  /** The codes that may be given as a reason; both ends are possible. */
  readonly reasons?: { readonly from: number; readonly to: number }
  /** How long it may be asked for, in seconds; both ends are possible, and one of them is needed. */
  readonly seconds?: { readonly from: number; readonly to: number }
}

/** The services that dial. */
export const DESTINATION_SERVICES = [
  'makeCall',
  'consultationCall',
  'singleStepTransfer',
  'singleStepConference',
] as const satisfies readonly Service[]
export type DestinationService = (typeof DESTINATION_SERVICES)[number]

/** One legal combination of what is done, with what, to where, and how. */
export interface DestinationRule {
  readonly service: DestinationService
  readonly media: Media
  readonly to: DestinationKind
  /** For singleStepTransfer. */
  readonly mode?: TransferMode
  /** Calls of these directions cannot go there. */
  readonly notFor?: readonly Direction[]
}

export interface Capabilities {
  readonly services: Readonly<Record<Service, Support>>
  /** How many voice calls an agent can have at once, held ones included. */
  readonly maxCalls: number
  /** Whether alternateCall also takes back a held call when no other is active. */
  readonly alternateRetrieves: boolean
  /** Which calls the system shows: all of the agent's, or those from queues only. */
  readonly sees: 'allCalls' | 'queueCalls'
  readonly makesCallsBeside: Beside
  readonly picksUpBeside: Beside
  /** Whether the system itself knows whose turn it is, when it is asked for the next waiting call. */
  readonly servesNext: boolean
  /** Whether a call on hold can be ended without taking it back. */
  readonly clearsHeldCalls: boolean
  /** Whether an attended transfer needs an active call that the agent has dialled. */
  readonly transfersToDialledOnly: boolean
  readonly agentStates: readonly AgentStateOption[]
  /** How many bytes (UTF-8) can travel from screen to screen with a call of each media; none by default. */
  readonly userData?: Partial<Readonly<Record<Media, number>>>
  /** Empty: numbers only, as the services themselves say. */
  readonly destinations: readonly DestinationRule[]
}

/** What a system has that has none of the finer things; a connector names what it does have. */
export const PLAIN: Omit<Capabilities, 'services'> = {
  maxCalls: 2,
  alternateRetrieves: false,
  sees: 'allCalls',
  makesCallsBeside: 'nothing',
  picksUpBeside: 'nothing',
  servesNext: false,
  clearsHeldCalls: false,
  transfersToDialledOnly: false,
  agentStates: [],
  destinations: [],
}
