/** What is answered to each request, and what the background says to a page unasked. */

import type { BarView, ListedNumber, Offer, PageStart } from '../desk/page-views.ts'
import type { Entry } from '../diagnostics/log.ts'
import type { Check } from '../diagnostics/report.ts'
import type { DialPlan } from '../dialling/plan.ts'
import type { Known } from '../journal/known.ts'
import type { CallRecord } from '../journal/record.ts'
import type { Failure } from '../journal/web-hook.ts'
import type { Problem } from '../telephony/model.ts'
import type { IntentReply, RequestType } from './messages.ts'

/** Where a number stands in the text of its block, and what is asked for when it is used. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly number: string
}

export interface Replies {
  'page.start': PageStart | null
  'page.find': readonly (readonly FoundNumber[])[] | null
  'page.surface': null
  'page.offer': Offer
  'page.intent': IntentReply
  'page.bar': BarView | null
  'page.menu': null
  'page.hideBar': null
  'page.teach': null
  'connection.draft': null
  'connection.open': null
  'connection.cancel': null
  'connection.retry': null
  /** What the server has against it; the session stands then. */
  'connection.close': Problem | null
  'own.intent': IntentReply
  'own.refresh': IntentReply
  'command.dismiss': null
  'diagnostics.rawAnswer': string | null
  /** Newest first. */
  'diagnostics.log': readonly Entry[]
  'diagnostics.check': readonly Check[]
  'diagnostics.report': string
  /** `null` where nothing of ours runs. */
  'tab.numbers': readonly ListedNumber[] | null
  'site.set': null
  'sites.mode': null
  'taught.forget': null
  'settings.change': null
  'settings.replace': null
  'dialling.try': DialPlan
  'dialling.foresee': string | null
  /** Newest first; empty also where there is no journal now. */
  'journal.find': readonly CallRecord[]
  /** Newest first, each number once, as the reader writes it. */
  'journal.known': readonly Known[]
  'journal.remark': null
  'journal.calledBack': null
  'journal.wipe': null
  /** Why nobody was told, or nobody can be. */
  'webHook.set': Failure | null
  'webHook.sendNow': null
}
export type Reply<T extends RequestType> = Replies[T]

/** From the background to the page's script; the script believes only messages of its own extension. */
export type Push =
  | { readonly type: 'bar.show'; readonly bar: BarView | null }
  | { readonly type: 'number.next' }
  /** Opens the card at what is selected. */
  | { readonly type: 'number.selected' }
  /** Ask `page.start` again: each frame has an answer of its own. With `origin`, only its frames. */
  | { readonly type: 'settings.changed'; readonly origin?: string }

/** A request on its way: the type beside the payload. */
export interface Envelope<T extends RequestType = RequestType> {
  readonly type: T
  readonly payload: unknown
}
