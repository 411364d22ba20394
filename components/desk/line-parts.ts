/** What every part of the toolbar knows of the connection it belongs to. */
import type { Intent } from '../../lib/channel/messages.ts'
import type { FormatNumber } from '../../lib/desk/portrait.ts'
import type { KnownPerson } from '../../lib/desk/suggestions.ts'
import type { Capabilities } from '../../lib/telephony/capabilities.ts'
import type { Instant, Session } from '../../lib/telephony/model.ts'
import type { NumberFrom } from './callbacks.ts'

export interface LineParts {
  readonly session: Session
  readonly capabilities: Capabilities
  readonly now: Instant
  readonly format: FormatNumber
  /** Something that was asked for is on its way. */
  readonly busy: boolean
  /** The site of the page in front, as its origin. */
  readonly site: string | undefined
  /** Whom the history knows by the beginning of a name or a number; without a text the latest. */
  readonly lookUp: (text: string) => Promise<readonly KnownPerson[]>
  /** Whether what was asked for has been sent, as soon as that is known. */
  readonly intend: (intent: Intent, event: Event, from?: NumberFrom) => Promise<boolean>
  /** What would be dialled for a number, for the reader; nothing where that is what is written. */
  readonly foresee: (number: string, from: NumberFrom) => Promise<string | undefined>
}

/** A system that parks is a switchboard: its hall is there also when nobody waits in it. */
export const servesHall = ({ capabilities: { services } }: LineParts): boolean =>
  services.parkCall.by === 'server' && services.pickupCall.by === 'server'
