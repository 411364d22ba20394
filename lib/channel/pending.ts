/**
 * A question before dialling that was asked where nothing can be shown. Popup and panel show it, all that
 * are open; the first answer takes it away from every one of them.
 */
import type { Instant } from '../telephony/model.ts'
import type { DialQuestion, Intent } from './messages.ts'

export interface PendingQuestion {
  /** What it answers: goes into the intent as `answers`. */
  readonly gesture: string
  readonly session: string
  readonly intent: Intent
  /** The site that the number stands on. */
  readonly origin?: string | undefined
  readonly question: DialQuestion
  /** Then it is too late to say yes, and it goes away by itself. */
  readonly until: Instant
}

/** How long a yes to a question counts, in milliseconds. Whoever comes back from lunch is asked anew. */
export const ANSWER_WITHIN = 120_000

/** Where it lies in `storage.session`. */
export const PENDING_KEY = 'dial.pending'

/** Asked of our pages by the background: whether the panel in this window is there to show the question. */
export interface PanelAsked {
  readonly type: 'panel.here'
  readonly window: number
}
