/** All that the extension's own pages show, as the background stores it in one piece. No secret is in it. */
import type { ConnectionConfig } from '../connectors/configs.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import type { Problem, SessionId, Snapshot } from '../telephony/model.ts'

export interface LineView {
  readonly session: SessionId
  readonly config: ConnectionConfig
  readonly capabilities: Capabilities
}

/** What became of the connect form. */
export type Opening =
  | { readonly phase: 'idle' }
  | { readonly phase: 'trying'; readonly config: ConnectionConfig }
  | { readonly phase: 'failed'; readonly config: ConnectionConfig; readonly problem: Problem }

export interface Desk {
  readonly snapshot: Snapshot
  readonly lines: readonly LineView[]
  readonly opening: Opening
  /** Numbers in the snapshot as a reader writes them. */
  readonly numbers: Readonly<Record<string, string>>
}

/** Where the background stores the desk in `storage.session`. */
export const DESK_KEY = 'desk'

/** Where lies, in `storage.session`, which section the next popup is to begin with, as `dial`. */
export const BEGIN_KEY = 'popup.begin'

export const EMPTY_DESK: Desk = {
  snapshot: { sessions: {} },
  lines: [],
  opening: { phase: 'idle' },
  numbers: {},
}
