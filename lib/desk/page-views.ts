/** What a page's script is told: enough to draw card and call bar, and nothing more. */
import type { ActionView, CallView, Notice } from './view.ts'

/** For the card of one number. */
export interface Offer {
  /** The number as a reader writes it. */
  readonly display: string
  readonly actions: readonly ActionView[]
  readonly notice?: Notice
  /** Instead of actions: why nothing is offered, and what to do. */
  readonly sentence?: string
}

/** For the call bar; absent calls mean that no bar is shown. */
export interface BarView {
  readonly calls: readonly CallView[]
  readonly notice?: Notice
}

/** What was taught about texts of one shape after one label, or about one text (lib/page/taught.ts). */
type TaughtPattern = { readonly shape: string; readonly after: string } | { readonly text: string }

/** How a page's script begins. */
export interface PageStart {
  /** ISO 3166-1 alpha-2: where numbers without a country code are from. */
  readonly region: string
  /** Whether numbers are marked always, or only the one that is pointed at. */
  readonly look: 'underline' | 'hover'
  /** What a person has taught this site. */
  readonly taught: { readonly not: readonly TaughtPattern[]; readonly is: readonly TaughtPattern[] }
  readonly bar: BarView | null
}
