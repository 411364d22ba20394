/** What a page's script is told: enough to draw card and call bar, and nothing more. */
import type { ActionView, CallView, Notice } from './view.ts'

/** For the card of one number. */
export interface Offer {
  /** The number as a reader writes it. */
  readonly display: string
  /** What is dialled for it, where that is not the number itself. */
  readonly dialled?: string
  readonly actions: readonly ActionView[]
  readonly notice?: Notice
  /** Instead of actions: why nothing is offered, and what to do. */
  readonly sentence?: string
}

/** A call as the bar of a page shows it; what travels with the call is not for pages. */
export type BarCall = Pick<
  CallView,
  'id' | 'who' | 'number' | 'where' | 'state' | 'kind' | 'assumed' | 'since' | 'actions'
>

/** For the call bar; absent calls mean that no bar is shown. */
export interface BarView {
  readonly calls: readonly BarCall[]
  readonly notice?: Notice
}

/** So many numbers of one frame are listed, the first of the page. */
export const MOST_LISTED = 200

/** A number of a page as our own pages list it. */
export interface ListedNumber {
  /** What is asked for: E.164, or a `tel:` URI where there is an extension. */
  readonly number: string
  /** As the reader writes it. */
  readonly display: string
  /** As the page shows it, where that says more. */
  readonly shown?: string
}

/** How a page's script begins. */
export interface PageStart {
  /** Whether numbers are marked always, or only the one that is pointed at. */
  readonly look: 'underline' | 'hover'
  /** The fewest digits of a text that a person has taught this site to be a number. */
  readonly fewestDigits?: number
  /** A press on a phone link opens the card. */
  readonly links?: true
  readonly bar: BarView | null
}
