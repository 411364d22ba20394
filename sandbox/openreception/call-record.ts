import type { Device } from '../exchange/model.ts'

/**
 * The states of section 6.2 that are entered, in the words of the later dialects. An inbound call is
 * `created`, then `ringing`, then `transferring` while the greeting plays, then `queued`.
 */
export type CallState =
  | 'created'
  | 'ringing'
  | 'queued'
  | 'transferring'
  | 'speaking'
  | 'parked'
  | 'transferred'
  | 'hungup'

/** The way from the exchange to an agent's phone, as one telephone program sees it. */
export interface AgentLeg {
  /** A UUID. */
  readonly id: string
  readonly uid: number
  /** Milliseconds since 1970. */
  readonly since: number
  /** Number of the call on the exchange. */
  readonly call: number
  isOpen: boolean
}

/** One far end, as the servers list it. */
export interface CallRecord {
  /** A UUID. */
  readonly id: string
  /** The same call where calls have numbers. */
  readonly number: number
  /** The call's number on the exchange; another one after a transfer. */
  exchangeCall: number
  /** Null while it is not known whom the exchange rings. */
  far: Device | null
  state: CallState
  readonly inbound: boolean
  /** False for an outbound call that nobody has answered yet. */
  isCall: boolean
  readonly destination: string
  readonly callerId: string
  greetingPlayed: boolean
  readonly reception: number
  readonly contact: number
  /** Id of the contact's phone by which it was dialled; 0 when a number was typed. */
  readonly phone: number
  /** Id of the call for which this one was dialled. */
  readonly context: string | null
  /** 0 for nobody. */
  owner: number
  locked: boolean
  leg: AgentLeg | null
  /** The other call, after a transfer. */
  partner: CallRecord | null
  readonly arrivedAt: number
  answeredAt: number
  /** Whether it has been through ringing and greeting. */
  isWelcomed: boolean
}

export type CallEvent =
  | 'call_offer'
  | 'call_lock'
  | 'call_unlock'
  | 'call_pickup'
  | 'call_state'
  | 'call_park'
  | 'call_unpark'
  | 'call_transfer'
  | 'call_hangup'
  | 'queue_join'
  | 'queue_leave'

/** A change of one call, told at the moment it happens. */
export interface CallNews {
  readonly event: CallEvent
  readonly call: CallRecord
  /** The state that the call had before. */
  readonly before: CallState
  /** Why it ended, in the exchange's words; only with `call_hangup`. */
  readonly hangupCause?: string
}
