/**
 * The nouns of the telephone: what an agent's session with one contact centre looks like at a moment.
 * Words and states follow ECMA-269 (CSTA). All data is immutable and JSON, so that a snapshot can be
 * stored, sent and compared as it is. Instants are milliseconds since 1970.
 */

export type Instant = number
export type SessionId = string
/** Ours: unique in its session and never used again. The vendor's own id is {@link Call.reference}. */
export type CallId = string
export type CommandId = string
export type AgentId = string
export type ConferenceId = string

/** `unknown`: the server shows the call, but not what it is doing; nothing is claimed then. */
export const LIVE_STATES = [
  'initiated',
  'queued',
  'alerting',
  'connected',
  'held',
  'failed',
  'unknown',
] as const
export type LiveState = (typeof LIVE_STATES)[number]

/** `assumed`: follows from what we asked for; no answer of the server has shown it. */
export type Certainty = 'confirmed' | 'assumed'

export const MEDIA = ['voice', 'video', 'chat'] as const
export type Media = (typeof MEDIA)[number]

export type Direction = 'inbound' | 'outbound' | 'internal' | 'unknown'

/** The agent's own end of a call. */
export interface Connection {
  readonly state: LiveState
  readonly certainty: Certainty
  readonly since: Instant
  /** The far end does not hear the agent. */
  readonly muted?: true
}

/** One line of a chat. `system`: neither side wrote it. */
export interface Message {
  readonly id: string
  readonly from: 'self' | 'party' | 'system'
  readonly text: string
  readonly at: Instant
}

/** A far end. A withheld number is one the caller does not show; it is not the same as none known. */
export interface Party {
  readonly number?: string
  readonly name?: string
  readonly withheld?: boolean
  readonly state: LiveState
}

export interface QueueRef {
  readonly id?: string
  readonly name?: string
}

export interface Call {
  readonly id: CallId
  readonly media: Media
  readonly direction: Direction
  /** Absent when the call is not the agent's own: it waits, or another agent has it. */
  readonly connection?: Connection
  /** Who holds the call, while it is held: the agent himself, or the colleague who parked it. */
  readonly holder?: AgentId
  /** The colleague who has a call that is not ours. */
  readonly handler?: AgentId
  /** What a call that is not ours is doing. */
  readonly state: LiveState
  readonly parties: readonly Party[]
  readonly queue?: QueueRef
  /** The call that was held to make this one. */
  readonly consultationFor?: CallId
  /** Calls with the same conference are heard together. */
  readonly conference?: ConferenceId
  /** How the system itself names the call. */
  readonly reference?: string
  /** The number that the caller dialled. */
  readonly called?: string
  /** What travels with the call from screen to screen (CSTA: user data). */
  readonly userData?: string
  /** Nobody can take the call now: a greeting is played to the caller. */
  readonly locked?: true
  /** Offered to be dialled; nothing has been dialled yet. */
  readonly preview?: true
  /** What was written in a chat, oldest first, bounded. */
  readonly messages?: readonly Message[]
  readonly startedAt: Instant
  readonly answeredAt?: Instant
}

export interface EndedCall {
  readonly call: Call
  readonly at: Instant
  readonly certainty: Certainty
}

export type AgentState =
  | 'loggedOff'
  | 'notReady'
  | 'ready'
  | 'busy'
  | 'workingAfterCall'
  /** Signed in, and the system does not say more. */
  | 'unknown'

export interface Agent {
  readonly id: AgentId
  readonly name?: string
  readonly state: AgentState
  /** The key of a sentence, or the contact centre's own code or word. */
  readonly reason?: string
  /** When a rest that was asked for is over; the state does not change by itself then. */
  readonly until?: Instant
  /** What was asked for during a call: it comes when the call has ended. */
  readonly wanted?: { readonly state: AgentState; readonly reason?: string }
  readonly since: Instant
}

/** What a colleague's telephone is doing, where the system shows it. */
export type PhoneState = 'free' | 'busy' | 'unregistered' | 'unknown'

/** Another agent of the same contact centre. */
export interface Colleague {
  readonly id: AgentId
  readonly name?: string
  /** What is dialled to reach him, where that is not his id. */
  readonly number?: string
  readonly state: AgentState
  readonly phone?: PhoneState
}

export interface Queue {
  readonly id: string
  readonly name: string
  readonly waiting?: number
  readonly longestWaitSince?: Instant
  readonly media?: Media
}

/** The kinds of trouble a person can meet, whatever the system. */
export const PROBLEM_KINDS = [
  'auth',
  'licence',
  'notFound',
  'conflict',
  'rejected',
  'unreachable',
  'timeout',
  'protocol',
  'invalid',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/**
 * What went wrong, as a value. `sentence` names an entry of the desk of sentences (lib/wording), where
 * it says what happened, what was kept and what to do next; `values` fill it in. No secret is ever in it.
 */
export interface Problem {
  readonly kind: ProblemKind
  /** The vendor's own code, as it stood on the wire: an HTTP status, a return code. */
  readonly code?: string
  readonly sentence: string
  readonly values?: Readonly<Record<string, string>>
  /**
   * What the person may choose in spite of it: to end the session that somebody has elsewhere, or to
   * sign out although a call is up.
   */
  readonly remedy?: 'takeOver' | 'signOutAnyway'
}

/**
 * The tie to the server. `connecting` also while a stored session is taken up again; `retrying` goes on
 * by itself; `stopped` needs a person.
 */
export type Link = 'connecting' | 'online' | 'retrying' | 'stopped'

/** What became of a command that was sent. */
export type CommandPhase =
  /** On its way; no answer yet. */
  | 'sending'
  /** The server took it; nothing has shown its effect yet. */
  | 'accepted'
  /** The server took it, and in the time allowed nothing showed its effect. */
  | 'unconfirmed'
  /** No answer, or an answer that leaves open whether it was carried out. */
  | 'unknown'
  /** The server said no, or we did. */
  | 'refused'

export interface SentCommand {
  readonly id: CommandId
  readonly service: string
  readonly call?: CallId
  readonly number?: string
  readonly phase: CommandPhase
  readonly problem?: Problem
  readonly at: Instant
}

/** One agent's session with one contact centre. */
export interface Session {
  readonly id: SessionId
  readonly link: Link
  readonly problem?: Problem
  readonly agent: Agent
  readonly calls: Readonly<Record<CallId, Call>>
  /** The latest calls that ended, newest first, bounded. */
  readonly ended: readonly EndedCall[]
  /** Ids of the calls that ended, oldest first, bounded at 500: they do not come back. */
  readonly retired: readonly CallId[]
  readonly queues: Readonly<Record<string, Queue>>
  readonly colleagues: Readonly<Record<AgentId, Colleague>>
  /** Commands whose fate is still of interest, oldest first, bounded. */
  readonly commands: readonly SentCommand[]
}

/** All sessions of one person, several systems at once included. */
export interface Snapshot {
  readonly sessions: Readonly<Record<SessionId, Session>>
}

export const EMPTY_SNAPSHOT: Snapshot = { sessions: {} }

/**
 * The entry under `id`, if the record itself has one: ids come from outside, and one may be a word
 * such as `constructor`.
 */
export function entryOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** The agent's own calls, in the order they began. */
export function ownCalls(session: Session): readonly Call[] {
  return Object.values(session.calls)
    .filter((call) => call.connection !== undefined)
    .sort((a, b) => a.startedAt - b.startedAt)
}

/** The far end that a call is shown by: the first one, whoever else joined later. */
export function mainParty(call: Call): Party | undefined {
  return call.parties[0]
}
