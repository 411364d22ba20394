/** What the popup asks of who mounts it. */
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type { ButtonService, NumberService } from '../../lib/telephony/actions.ts'
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
export interface PopupCallbacks {
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onConnect: (config: ConnectionConfig, secret: string) => void
  /** Ends the session that the person has elsewhere, and opens this one. */
  readonly onTakeOver: () => void
  /** Gives up the opening that is under way. */
  readonly onCancelConnect: () => void
  readonly onRetry: (session: SessionId, takeOver?: boolean) => void
  /** Resolves with what the server has against it; the session stands then, unless `anyway`. */
  readonly onDisconnect: (session: SessionId, anyway?: boolean) => Promise<Problem | undefined>
  readonly onCallAction: (
    session: SessionId,
    call: CallId,
    service: ButtonService,
    event: Event,
  ) => void
  /** `number` as it was typed. */
  readonly onNumberAction: (
    session: SessionId,
    number: string,
    service: NumberService,
    event: Event,
  ) => void
  readonly onRefresh: (session: SessionId, event: Event) => void
  readonly onDismiss: (session: SessionId, command: CommandId) => void
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onSite: (on: boolean) => void
  readonly onSettings: (patch: Partial<Settings>) => void
  readonly onOpenSettings: () => void
  /** Settled when the raw answer is on the clipboard. */
  readonly onCopyRaw: (session: SessionId) => void | Promise<void>
}
