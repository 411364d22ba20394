/** What popup and panel ask of who mounts them. */
import type { Intent } from '../../lib/channel/messages.ts'
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type { KnownPerson } from '../../lib/desk/suggestions.ts'
import type { CallId, CommandId, Problem, SessionId } from '../../lib/telephony/model.ts'

export interface Settings {
  /** ISO 3166-1 alpha-2: where numbers without a country code are from. */
  readonly region: string
  readonly callBar: boolean
}

/** The page under the popup, or beside the panel. */
export interface Site {
  readonly origin: string
  /** As it is shown. */
  readonly host: string
  readonly on: boolean
}

/**
 * Where a number has its country from that does not name one: `typed` over a page, from the country of
 * that page's site; any other is written for the reader, and from the reader's.
 */
export type NumberFrom = 'typed' | 'reader'

/** Where an event goes along, it is the press that asked: who sends can see whether a person made it. */
export interface DeskCallbacks {
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onConnect: (config: ConnectionConfig, secret: string) => void
  /** Ends the session that the person has elsewhere, and opens this one. */
  readonly onTakeOver: () => void
  /** Gives up the opening that is under way. */
  readonly onCancelConnect: () => void
  readonly onRetry: (session: SessionId, takeOver?: boolean) => void
  /** Resolves with what the server has against it; the session stands then, unless `anyway`. */
  readonly onDisconnect: (session: SessionId, anyway?: boolean) => Promise<Problem | undefined>
  /** Whether what was asked for has been sent, as soon as that is known. */
  readonly onIntent: (
    session: SessionId,
    intent: Intent,
    event: Event,
    from?: NumberFrom,
  ) => Promise<boolean>
  /** What would be dialled for a number, for the reader; nothing where that is what is written. */
  readonly onForesee: (number: string, from: NumberFrom) => Promise<string | undefined>
  /** Settled when it is known to have been asked for, or not. */
  readonly onRefresh: (session: SessionId, event: Event) => unknown
  readonly onDismiss: (session: SessionId, command: CommandId) => void
  /** All that was written in this conversation stands before the person's eyes. */
  readonly onSeen: (call: CallId) => void
  readonly onOpenSettings: () => void
  /** Whom the history knows by the beginning of a name or a number; without a text the latest. */
  readonly onLookUp: (text: string) => Promise<readonly KnownPerson[]>
  /** Called within the press. Absent where the browser has no place for a panel, and in the panel. */
  readonly onOpenPanel?: (() => void) | undefined
  /** Settled when the raw answer is on the clipboard. */
  readonly onCopyRaw: (session: SessionId) => void | Promise<void>
}

/** What the settings page does not ask for. */
export interface ToolbarCallbacks extends DeskCallbacks {
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onSite: (on: boolean) => void
  readonly onSettings: (patch: Partial<Settings>) => void
}
