/**
 * The contract every system meets. A connector turns one vendor's wire into telephony events and
 * commands; it knows neither the browser nor a clock of its own: both come in {@link Environment}.
 */
import type { Capabilities } from '../telephony/capabilities.ts'
import type { Command } from '../telephony/commands.ts'
import type { TelephonyEvent } from '../telephony/events.ts'
import type { AgentId, CommandId, Instant, Problem } from '../telephony/model.ts'

export interface Environment {
  readonly now: () => Instant
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts; it never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Aborts after `ms` milliseconds: the limit of one request. */
  readonly deadline: (ms: number) => AbortSignal
  /** From 0 up to 1, for jitter. */
  readonly random: () => number
  readonly fetch: typeof fetch
  /** Opens a socket; what it throws for a malformed address is the connector's to catch. */
  readonly openSocket: (url: string) => WebSocket
  /** Notes what a person would want to hand to support; it changes nothing. No secret is in it. */
  readonly remark: (remark: Remark) => void
}

/** Something on the wire that was not expected, and was passed over. */
export interface Remark {
  readonly kind: 'unknownEvent' | 'notUnderstood' | 'notOurs' | 'tooLate' | 'unknownCall'
  /** What it was, in the vendor's words. */
  readonly detail: string
}

/** The lists that a person can see now. */
export type Shown = 'calls' | 'queues' | 'colleagues'

/** What a connector wants back after the worker was stopped. JSON; kept where no page can read it. */
export type Memory = { readonly [key: string]: unknown }

/**
 * Events that belong together, and the memory that is true once they are applied. Both are stored in
 * one write, so that a stopped worker neither loses an event nor applies one twice.
 */
export interface Batch {
  readonly events: readonly TelephonyEvent[]
  readonly memory: Memory
}

/** What became of a command on the wire. */
export type Outcome =
  /** The server took it; events will tell whether it had an effect. */
  | { readonly kind: 'accepted' }
  /** The server's answer itself says that it is done. */
  | { readonly kind: 'done' }
  /** The server, or the connector before sending, said no. Nothing changed. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Sent, and it is not known whether it was carried out. Never sent again by itself. */
  | { readonly kind: 'unknown'; readonly problem: Problem }

/** The tie between this program and the system on behalf of one agent (CSTA: an association). */
export interface Association {
  readonly agent: { readonly id: AgentId; readonly name?: string }
  readonly capabilities: Capabilities
  /** How the association is taken up again by {@link Connector.resume}. */
  readonly memory: Memory
  /**
   * What happens, in order. The next batch is fetched only when the one before was taken, applied and
   * stored. Ends when `signal` aborts or after a `linkStopped`. To be iterated once.
   */
  events(signal: AbortSignal): AsyncIterable<Batch>
  /** Sends one command, once. Never rejects: an abort is an outcome too (`unknown`). */
  execute(command: Command, id: CommandId, signal: AbortSignal): Promise<Outcome>
  /** What a person can see now: it is asked for at once, and more often, where a system is polled. */
  watch(shown: readonly Shown[]): void
  /** The last answer as it came, for a person to hand to support; `null` when there is none. */
  rawAnswer(): string | null
  /**
   * Ends the association at the server, if the wire has such a thing. Never rejects; a problem means
   * that the association stands, unless `anyway` was given.
   */
  signOut(signal: AbortSignal, anyway?: boolean): Promise<Problem | undefined>
}

export type SignIn =
  | { readonly ok: true; readonly association: Association }
  | {
      readonly ok: false
      readonly problem: Problem
      /** What the server answered, as it came. */
      readonly raw?: string
    }

/** What is known of an association before there is one. */
export interface Profile {
  readonly agent: AgentId
  readonly capabilities: Capabilities
}

export interface Connector<Config> {
  profile(config: Config): Profile
  /** Tries address and credential, and opens an association. Never rejects. */
  signIn(
    config: Config,
    secret: string,
    env: Environment,
    signal: AbortSignal,
    /** Whether a session that the agent has elsewhere is to be ended for this one. */
    takeOver?: boolean,
  ): Promise<SignIn>
  /** Takes up an association after the worker was stopped. Never rejects. */
  resume(
    config: Config,
    secret: string,
    memory: Memory,
    env: Environment,
    signal: AbortSignal,
  ): Promise<SignIn>
}
