import type { Hono } from 'hono'

/** A vendor's request, as it came off the wire. */
export interface VendorRequest {
  /** Path and query exactly as sent, neither decoded nor normalised; the query without its `?`. */
  readonly path: string
  readonly query: string
  readonly body: string
  /** Adds to the request's record the number that the vendor's server understood. */
  noteEndpoint(endpoint: string): void
  /** Adds to the request's record which of its credentials a client used, in words that are no secret. */
  noteCredential(words: string): void
  /** Runs `task` when the answer has been handed to the network. */
  afterAnswer(task: () => void): void
}

export interface VendorEnv {
  readonly vendor: VendorRequest
}

/** A WebSocket that a client has opened. */
export interface VendorSocket {
  send(text: string): void
}

/** The vendor's end of a WebSocket. */
export interface SocketUser {
  opened(socket: VendorSocket): void
  received(text: string): void
  closed(): void
}

/** One vendor's interface to the exchange. */
export interface Face {
  /** `miralix`, or `openreception/wiki` where a system has several servers. */
  readonly system: string
  /** True for the paths that this vendor's server would answer. */
  owns(path: string): boolean
  fetch(request: Request, env: VendorEnv): Response | Promise<Response>
  /** Takes a WebSocket, or answers why not; null where there is none and the request is like any other. */
  openSocket?(request: VendorRequest): SocketUser | Response | null
  /** The vendor's server is started anew, and knows the calls that are up, or has forgotten them. */
  restart?(keepsCalls: boolean): void
  reset(): void
  /** Whether a program is signed in for this agent. */
  attends?(agentKey: string): boolean
  /** How many text conversations this agent takes at a time; 0 for none. */
  chatRoom?(agentKey: string): number
  /** More of the control interface, below `/sandbox/{system}`. */
  readonly control?: Hono
  /** A request's body as the log may show it, without secrets. */
  redacted?(body: string): string
}
