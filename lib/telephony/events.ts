/**
 * What can happen, in the words of ECMA-269 (CSTA) call events. A connector translates its vendor's
 * words into these and nothing else; `reduce` is the only reader.
 */
import type {
  AgentId,
  AgentState,
  CallId,
  Certainty,
  Colleague,
  CommandId,
  ConferenceId,
  Direction,
  Instant,
  LiveState,
  Media,
  Message,
  Problem,
  Queue,
  QueueRef,
  SessionId,
} from './model.ts'

/** What an event tells of a call beside its new state; only what is given replaces what was known. */
export interface CallFacts {
  readonly media?: Media
  readonly direction?: Direction
  readonly number?: string
  readonly name?: string
  readonly withheld?: boolean
  readonly queue?: QueueRef
  readonly consultationFor?: CallId
  readonly reference?: string
  readonly called?: string
  readonly userData?: string
  readonly locked?: boolean
  readonly preview?: boolean
  /** When the call began, where the system says so; otherwise the event's own instant. */
  readonly startedAt?: Instant
}

/** The state the agent's connection has after each CSTA call event. */
export const STATE_AFTER = {
  serviceInitiated: 'initiated',
  originated: 'initiated',
  queued: 'queued',
  delivered: 'alerting',
  established: 'connected',
  held: 'held',
  retrieved: 'connected',
  failed: 'failed',
  /**
   * Not in CSTA. Confirmed: the server shows the call and not its state, so a state known before
   * stands. Assumed: what was known has become doubtful.
   */
  observed: 'unknown',
} as const satisfies Record<string, LiveState>

export type CallStateEventType = keyof typeof STATE_AFTER

export interface CallStateEvent {
  readonly type: CallStateEventType
  readonly call: CallId
  readonly certainty: Certainty
  /** Whose connection changed: `self` unless the call is not the agent's own. */
  readonly device?: 'self' | 'other'
  readonly agent?: AgentId
  readonly facts?: CallFacts
}

export type CallEvent =
  | CallStateEvent
  /** The far end's connection changed: it rings, it answered, it put us on hold. */
  | {
      readonly type: 'partyChanged'
      readonly call: CallId
      readonly state: LiveState
      readonly number?: string
    }
  | {
      readonly type: 'conferenced'
      readonly calls: readonly CallId[]
      readonly conference: ConferenceId
    }
  | { readonly type: 'connectionCleared'; readonly call: CallId; readonly certainty: Certainty }
  /** The call is no longer here, and goes on elsewhere: in a queue, at a colleague. It may come back. */
  | { readonly type: 'diverted'; readonly call: CallId }
  /** One far end of several has left; the call goes on. */
  | { readonly type: 'partyCleared'; readonly call: CallId; readonly number: string }
  | { readonly type: 'microphoneChanged'; readonly call: CallId; readonly muted: boolean }
  | { readonly type: 'messageExchanged'; readonly call: CallId; readonly message: Message }

export type SessionEvent =
  | {
      readonly type: 'sessionOpened'
      readonly agent: { readonly id: AgentId; readonly name?: string }
    }
  /** Signing in, for the first time or again. */
  | { readonly type: 'linkConnecting' }
  | { readonly type: 'linkUp' }
  | { readonly type: 'linkTrouble'; readonly problem: Problem }
  /** Nothing more comes until a person acts. */
  | { readonly type: 'linkStopped'; readonly problem: Problem }
  | { readonly type: 'sessionClosed' }
  | {
      readonly type: 'agentStateChanged'
      readonly state: AgentState
      readonly reason?: string
      readonly until?: Instant
    }
  /** Asked for during a call; without a state: no longer. */
  | { readonly type: 'agentStateWanted'; readonly state?: AgentState; readonly reason?: string }
  | { readonly type: 'agentNamed'; readonly name: string }
  | { readonly type: 'queueChanged'; readonly queue: Queue }
  /** All of them: those not named are no longer there. */
  | { readonly type: 'queuesRead'; readonly queues: readonly Queue[] }
  | { readonly type: 'colleagueChanged'; readonly colleague: Colleague }
  /** All of them: those not named are no longer there. */
  | { readonly type: 'colleaguesRead'; readonly colleagues: readonly Colleague[] }

export type CommandEvent =
  | {
      readonly type: 'commandSent'
      readonly command: CommandId
      readonly service: string
      readonly call?: CallId
      readonly number?: string
    }
  | { readonly type: 'commandAccepted'; readonly command: CommandId }
  | { readonly type: 'commandConfirmed'; readonly command: CommandId }
  | { readonly type: 'commandUnconfirmed'; readonly command: CommandId; readonly problem: Problem }
  | { readonly type: 'commandUnknown'; readonly command: CommandId; readonly problem: Problem }
  | { readonly type: 'commandRefused'; readonly command: CommandId; readonly problem: Problem }
  | { readonly type: 'commandDismissed'; readonly command: CommandId }

export type TelephonyEvent = CallEvent | SessionEvent | CommandEvent

/** An event as it is stored and reduced: whose it is and when it was learnt. */
export interface Stamped {
  readonly session: SessionId
  readonly at: Instant
  readonly event: TelephonyEvent
}
