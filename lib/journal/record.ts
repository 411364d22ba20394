/** What is kept of a call: one record for each story, its consultations and its transfer included. */
import type {
  AgentId,
  CallId,
  Certainty,
  CommandId,
  Direction,
  Instant,
  Media,
  Party,
  QueueRef,
  SessionId,
} from '../telephony/model.ts'

/** How a call ended for the agent. */
export const ENDINGS = [
  /** Somebody spoke with somebody. */
  'conversation',
  /** It rang here, and nobody answered. */
  'missed',
  /** It rang here, and the agent sent it away. */
  'declined',
  /** The agent dialled, and nobody answered. */
  'notReached',
  /** It could not be set up. */
  'failed',
  /** The agent handed it over. */
  'transferred',
  /** It goes on elsewhere: back in its queue, or at a colleague. */
  'movedOn',
  /** The session ended before the call did. */
  'unknown',
] as const
export type Ending = (typeof ENDINGS)[number]

/** One far end for a time. Instants are milliseconds since 1970. */
export interface Leg {
  /** The call of the snapshot that it is, by {@link callKey}. */
  readonly key: string
  readonly number?: string
  readonly name?: string
  readonly withheld?: boolean
  readonly startedAt: Instant
  readonly answeredAt?: Instant
  /** Absent while it is up, and when nobody saw it end. */
  readonly endedAt?: Instant
  /** The command that dialled it, and the page that it was asked for on. */
  readonly dialledBy?: CommandId
  readonly page?: StartPage
}

/** To whom a call was handed over. `assumed`: asked for, and nothing has shown it. */
export interface Transfer {
  readonly how: 'attended' | 'blind'
  readonly certainty: Certainty
  readonly number?: string
  readonly name?: string
}

/** The page that a call was started from. */
export interface StartPage {
  readonly title: string
  readonly address: string
}

/** What the agent last asked for that explains how a call ended. */
export interface Wish {
  readonly command: CommandId
  readonly service: 'transferCall' | 'singleStepTransfer' | 'clearConnection'
  readonly number?: string
  readonly at: Instant
  /** It is not known whether the system carried it out. */
  readonly inDoubt?: true
}

/** What can be seen of a call from its beginning to its end. */
export interface Story {
  /** Never the same for two calls: what a receiver tells a repetition by. */
  readonly id: string
  readonly session: SessionId
  readonly system: string
  readonly agent: { readonly id: AgentId; readonly name?: string }
  readonly media: Media
  readonly direction: Direction
  readonly main: Leg
  readonly queue?: QueueRef
  readonly called?: string
  readonly userData?: string
  /** Calls that were made beside this one, in the order they began. */
  readonly consulted: readonly Leg[]
  readonly wish?: Wish
  /** Absent while the call itself is up. */
  readonly ending?: Ending
  /** The call has ended, and all that was made beside it. */
  readonly over?: true
  readonly certainty: Certainty
  readonly transfer?: Transfer
  /** When its session was gone while it was up; the call may come back with another. */
  readonly lostAt?: Instant
  /** How the system itself names the call. */
  readonly reference?: string
}

/** What a person adds. */
export interface Remarks {
  readonly note?: string
  readonly disposition?: string
}

export interface CallRecord extends Story, Remarks {
  /** Whether somebody who called in vain waits to be called back. */
  readonly callBack?: true
}

/** Which call of which snapshot: a call's id is only its session's, and another sign-in may use it again. */
export const callKey = (
  session: SessionId,
  call: { readonly id: CallId; readonly startedAt: Instant },
): string => `${session}/${call.id}/${call.startedAt}`

/** Whether a key is that of this call of this session. */
export const isCall = (key: string, session: SessionId, call: CallId | undefined): boolean =>
  key.slice(0, key.lastIndexOf('/')) === `${session}/${call}`

/** All far ends of a story, its own first. */
export const legsOf = ({ main, consulted }: Pick<Story, 'main' | 'consulted'>): readonly Leg[] => [
  main,
  ...consulted,
]

/** The story with another leg in the place of the one with this key. */
export function withLeg(story: Story, key: string, next: Leg): Story {
  return story.main.key === key
    ? { ...story, main: next }
    : { ...story, consulted: story.consulted.map((leg) => (leg.key === key ? next : leg)) }
}

/** How long somebody spoke, in milliseconds; 0 where nobody did or the end was not seen. */
export const spoken = ({ answeredAt, endedAt }: Leg): number =>
  answeredAt === undefined || endedAt === undefined ? 0 : Math.max(0, endedAt - answeredAt)

/** When the last far end of a story was gone; undefined while one is up, or where nobody saw the end. */
export function endOf(story: Pick<Story, 'main' | 'consulted'>): Instant | undefined {
  const ends = legsOf(story).map(({ endedAt }) => endedAt)
  return ends.includes(undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0))
}

/** What a leg is told by: the far end that the call is shown by. */
export function partyFacts(party: Party | undefined): Pick<Leg, 'number' | 'name' | 'withheld'> {
  const { number, name, withheld } = party ?? {}
  return {
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    ...(withheld === undefined ? {} : { withheld }),
  }
}
