/** What popup and panel ask of who mounts them. */
import type { Intent } from '../../lib/channel/messages.ts'
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type { CallId, CommandId, Problem, SessionId } from '../../lib/telephony/model.ts'

export interface Settings {
  /** ISO 3166-1 alpha-2: where numbers without a country code are from. */
  readonly region: string
  readonly callBar: boolean
}

/** The page that the popup was opened over. */
export interface Site {
  readonly origin: string
  /** As it is shown. */
  readonly host: string
  readonly on: boolean
}

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
  readonly onIntent: (session: SessionId, intent: Intent, event: Event) => Promise<boolean>
  readonly onRefresh: (session: SessionId, event: Event) => void
  readonly onDismiss: (session: SessionId, command: CommandId) => void
  /** All that was written in this conversation stands before the person's eyes. */
  readonly onSeen: (call: CallId) => void
  readonly onOpenSettings: () => void
  /** Settled when the raw answer is on the clipboard. */
  readonly onCopyRaw: (session: SessionId) => void | Promise<void>
}

/** What the popup alone asks for. */
export interface PopupCallbacks extends DeskCallbacks {
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onSite: (on: boolean) => void
  readonly onSettings: (patch: Partial<Settings>) => void
}
