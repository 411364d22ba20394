/** What waits: the calls of the queues or of the hall, longest first, and the queues themselves. */
import { callActions } from '../telephony/actions.ts'
import { agentActions } from '../telephony/agent-actions.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import type { Call, Instant, Media, Session } from '../telephony/model.ts'
import { say } from '../wording/say.ts'
import { type FormatNumber, whoIs } from './portrait.ts'
import { type ActionView, actionView, type Possibility, possibility } from './view.ts'

export interface WaitingCallView {
  readonly id: string
  readonly media: Media
  readonly who: string
  readonly number?: string
  /** The queue, or the organisation that is called. */
  readonly queue?: string
  /** The number that the caller dialled. */
  readonly called?: string
  readonly since: Instant
  /** A greeting is played to the caller. */
  readonly locked: boolean
  readonly take: ActionView
  /** Nothing where the system cannot remove a call from a queue. */
  readonly remove?: ActionView
}

/** The calls that nobody has, longest waiting first. */
export function waitingCalls(
  session: Session,
  capabilities: Capabilities,
  format: FormatNumber,
  now: Instant,
): readonly WaitingCallView[] {
  const removes = capabilities.services.clearQueuedCall.by === 'server'
  return Object.values(session.calls)
    .filter(isWaiting)
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .map((call) => {
      const actions = callActions(session, capabilities, call.id, now)
      const [party] = call.parties
      const number = party?.number === undefined ? undefined : format(party.number)
      return {
        id: call.id,
        media: call.media,
        who: whoIs(party, format),
        ...(party?.name !== undefined && number !== undefined ? { number } : {}),
        ...(call.queue?.name === undefined ? {} : { queue: call.queue.name }),
        ...(call.called === undefined ? {} : { called: format(call.called) }),
        since: call.startedAt,
        locked: call.locked === true,
        take: actionView('pickupCall', actions.pickupCall),
        ...(removes ? { remove: actionView('clearQueuedCall', actions.clearQueuedCall) } : {}),
      }
    })
}

const isWaiting = ({ connection, state, handler }: Call): boolean =>
  connection === undefined && state === 'queued' && handler === undefined

export interface NextCallView extends Possibility {
  readonly label: string
  readonly hint: string
}

/** *Next call*; nothing where the system lets nobody take a waiting call. */
export function nextCall(
  session: Session,
  capabilities: Capabilities,
  now: Instant,
): NextCallView | undefined {
  if (capabilities.services.pickupCall.by === 'nobody') return undefined
  const { pickupNext } = agentActions(session, capabilities, now)
  const words = { label: say('waiting.next'), hint: say('waiting.next.hint') }
  return pickupNext.possible || pickupNext.because !== 'notWaiting'
    ? { ...words, ...possibility(pickupNext) }
    : { ...words, enabled: false, because: say('waiting.nobody') }
}

export interface QueueView {
  readonly id: string
  readonly name: string
  readonly media: Media
  /** Nothing where the system does not say. */
  readonly waiting?: number
  readonly longestWaitSince?: Instant
}

/** The agent's queues by their names. */
export const queueViews = ({ queues }: Session): readonly QueueView[] =>
  Object.values(queues)
    .map((queue) => ({ ...queue, media: queue.media ?? 'voice' }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
