/** A question before dialling that was asked where nothing can be shown; popup or panel show it. */
import type { DialQuestion, Intent } from './messages.ts'

export interface PendingQuestion {
  /** What it answers: goes into the intent as `answers`. */
  readonly gesture: string
  readonly session: string
  readonly intent: Intent
  /** The site that the number stands on. */
  readonly origin?: string | undefined
  readonly question: DialQuestion
}

/** Where it lies in `storage.session`. */
export const PENDING_KEY = 'dial.pending'
