/** What the settings page asks of who mounts it. */
import type { DialPlan } from '../../lib/dialling/plan.ts'
import type { Failure } from '../../lib/journal/web-hook.ts'
import type { SettingsChange, Taught } from '../../lib/settings/schema.ts'
import type { ScreenPop } from '../../lib/settings/services.ts'
import type { SiteMode } from '../../lib/settings/sites.ts'
import type { Portable, TransferResult } from '../../lib/settings/transfer.ts'
import type { SessionId } from '../../lib/telephony/model.ts'

/** One thing that a site was taught. */
export interface TaughtLesson {
  readonly origin: string
  readonly lesson: 'not' | 'is'
  readonly pattern: Taught
}

export interface OptionsCallbacks {
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onMode: (mode: SiteMode) => void
  readonly onSite: (origin: string, on: boolean) => void
  readonly onSettings: (change: SettingsChange) => void
  /** How a number would be dialled by the rules in force; with `origin`, as it stands on that site. */
  readonly onTryDialling: (number: string, origin?: string) => Promise<DialPlan | null>
  /** Called within the press or change, while the browser lets us ask for permission for the CRM's site. */
  readonly onScreenPop: (screenPop: ScreenPop) => void
  readonly onOpenAddress: (address: string) => void
  readonly onSaveSettings: () => void
  readonly onReadSettings: (file: File) => Promise<TransferResult>
  /** Called within the press, while the browser lets us ask for permission for the sites. */
  readonly onReplaceSettings: (settings: Portable) => void
  readonly onResetSettings: () => void
  readonly onTestTone: () => void
  readonly onTestNotice: () => void
  /** Called within the press: the browser asks whether we may use the microphone. */
  readonly onNameDevices: () => void
  readonly onForget: (lesson: TaughtLesson) => void
  readonly onDisconnect: (session: SessionId) => void
  readonly onOpenPopup: () => void
  /**
   * Says where calls are told, and tries it; a secret that is left out stays. Called within the press,
   * while the browser lets us ask for permission. Resolves with why nobody can be told.
   */
  readonly onWebHook: (address: string, secret: string | undefined) => Promise<Failure | null>
  readonly onSendNow: () => void
}
