import type { Cancel } from '../exchange/clock.ts'
import type { LegState } from '../exchange/model.ts'
import type { Member } from './directory.ts'
import type { Mailbox } from './mailbox.ts'

/** `feature` of section 6.2, as the wire spells it. */
export type Feature = '0' | '6' | '7' | '51' | '52'

/**
 * Why an agent dials: an outbound or internal call, two- or three-party help, or one of the transfers
 * of section 3.5 in which the agent stays until the target has answered.
 */
export type Purpose = 'call' | 'inner' | 'help' | 'threeHelp' | 'success' | 'talking' | 'three'

/** One call as an agent's client knows it. */
export interface Line {
  /** Id of the call in the exchange; another one after a merge. */
  call: number
  /** The id that this agent was told, for as long as the agent is in the call. */
  readonly callid: string
  feature: Feature
  readonly purpose: Purpose
  /** As told so far; `gone` from the release until everything about it is told. */
  state: LegState | 'gone'
  /** The others left before the agent did. */
  farGone: boolean
  /** The agent's phone was lifted for it. */
  isOffhook: boolean
  /** The client was asked to answer. */
  rang: boolean
  /** Asked for with `requestcall`, or taken from a colleague with `snatchpickup`. */
  readonly origin: 'offered' | 'requested' | 'snatched' | 'dialled'
  /** The next hold or retrieval is part of something else and not told. */
  isQuiet: boolean
  /** False when the release of another call stands for this one's too. */
  isReleaseTold: boolean
  /** The IVR flow to which the call is suspended. */
  ivr: string | null
  readonly since: number
  talkingSince: number | null
  heldSince: number | null
}

export type AgentState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly reason: number }
  | { readonly kind: 'rest'; readonly cause: number; readonly seconds: number }
  | { readonly kind: 'work' }

/** The third party of a transfer in mode talking or three-party, while it can be cancelled. */
export interface Third {
  readonly purpose: 'talking' | 'three'
  /** Its number in the exchange. */
  readonly party: string
}

export interface DialOrder {
  readonly purpose: Purpose
  readonly callid: string
  readonly called: string
  readonly data: string
}

/** What an agent chose at sign-in (section 2.5). */
export interface Settings {
  readonly phone: string
  autoAnswer: boolean
  autoEnterIdle: boolean
  readonly releasePhone: boolean
  phoneLinkage: boolean
  readonly status: 3 | 4 | 5
  /** Signed in to the voice platform and not to the text-chat server. */
  readonly isVoiceOnly: boolean
  /** Polls for its events; otherwise they are pushed to it. */
  readonly takesEvents: boolean
}

export interface Guid {
  readonly value: string
  readonly issuedAt: number
}

/** One sign-in of one client. */
export interface Session {
  readonly seat: Seat
  readonly settings: Settings
  readonly loginTime: number
  readonly mailbox: Mailbox
  /** The newest last. In dynamic mode an older one lives until its time is up. */
  readonly guids: Guid[]
  /** The value of the load balancer's cookie. */
  readonly node: string
  /** While `closing`, only what waits in the mailbox is still delivered. */
  stage: 'opening' | 'open' | 'closing'
  idleTimer: Cancel
}

/** One agent's place: it stays when the client goes. */
export interface Seat {
  readonly member: Member
  readonly key: string
  session: Session | null
  lines: Line[]
  state: AgentState
  stateSince: number
  /** What was asked for during a call, and comes after it. */
  asked: AgentState | null
  /** In a call, from its first event to the last. */
  isOccupied: boolean
  /** Why the last offer came to nothing, until the state is told. */
  missed: 'noAnswer' | 'rejected' | null
  /** Who hung up last, for `AgentOther_PhoneRelease`. */
  phoneState: 2 | 3
  /** Somebody was spoken to since the phone was last lifted. */
  hasTalked: boolean
  isMuted: boolean
  isSelfRecording: boolean
  third: Third | null
  /** What the next dialled call is, noted before the exchange is asked. */
  dialling: DialOrder | null
  /** Numbers to be previewed before they are called, by control id. */
  readonly previews: Map<string, string>
  /** Calls asked for with `requestcall` and `snatchpickup`. */
  readonly awaited: Map<number, 'requested' | 'snatched'>
  /** A face's own request is being carried out, so that the phone did not act by itself. */
  isCommanded: boolean
  /** The call that ended last, as `callinfo` shows it; null before the first. */
  lastCall: unknown
  /** How many media sessions the agent takes at a time. */
  maxChats: number
  answered: number
  calledOut: number
  talkedMs: number
}

export const createSeat = (member: Member, now: number): Seat => ({
  member,
  key: member.key,
  session: null,
  lines: [],
  state: { kind: 'idle' },
  stateSince: now,
  asked: null,
  isOccupied: false,
  missed: null,
  phoneState: 3,
  hasTalked: false,
  isMuted: false,
  isSelfRecording: false,
  third: null,
  dialling: null,
  previews: new Map(),
  awaited: new Map(),
  isCommanded: false,
  lastCall: null,
  maxChats: 5,
  answered: 0,
  calledOut: 0,
  talkedMs: 0,
})

export const lineIn = (seat: Seat, ...states: readonly Line['state'][]): Line | undefined =>
  seat.lines.find(({ state }) => states.includes(state))

export const lineOf = (seat: Seat, callid: string): Line | undefined =>
  seat.lines.find((line) => line.callid === callid && line.state !== 'gone')

/** The call that is spoken on, being dialled, or waiting for a queue. */
export const currentLine = (seat: Seat): Line | undefined =>
  lineIn(seat, 'connected', 'initiated', 'queued')
