/** What is meant by a name or a number in the browser's address bar. Pure: nothing is dialled here. */
import type { FormatNumber } from '../desk/portrait.ts'
import { type KnownPerson, type Suggestion, suggestions } from '../desk/suggestions.ts'
import { numberActionViews } from '../desk/view.ts'
import { toDialString } from '../dialling/dial-string.ts'
import type { NumberService } from '../telephony/actions.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import type { Instant, Session } from '../telephony/model.ts'
import { say } from '../wording/say.ts'

export interface AddressBarParts {
  readonly session: Session
  readonly capabilities: Capabilities
  /** A number of ours, so that it is read again as itself where it is typed. */
  readonly format: FormatNumber
  /** What will be dialled for a text, as the reader writes it. */
  readonly foresee: (text: string) => string
  /** Those of the history who fit what was typed. */
  readonly known: readonly KnownPerson[]
  readonly now: Instant
}

/** What Enter does, in words; without `number` and `service` it does nothing, and the words say why. */
export interface Entered {
  readonly words: string
  readonly number?: string
  readonly service?: NumberService
}

export interface Offered extends Entered {
  readonly number: string
}

/** Whom the text may mean, each with what would be done. */
export function offeredFor(text: string, parts: AddressBarParts): readonly Offered[] {
  const { session, format, known } = parts
  return suggestions(session, format, text, known).map((found) => ({
    ...withNumber(found, parts),
    number: found.number,
  }))
}

/** A number is itself; a name is somebody only where nobody else is meant by it. */
export function meantBy(text: string, parts: AddressBarParts): Entered {
  const typed = text.trim()
  if (typed === '') return { words: say('addressBar.empty') }
  const dial = toDialString(typed)
  if (dial.ok) {
    const who = parts.foresee(typed)
    return withNumber({ id: '', who, number: typed, from: 'recent' }, parts)
  }
  const [only, ...others] = suggestions(parts.session, parts.format, typed, parts.known)
  if (only === undefined) return { words: say('addressBar.nobody', { text: typed }) }
  return others.length > 0 ? { words: say('addressBar.several') } : withNumber(only, parts)
}

/** The one thing that is most likely meant: a call, or in a call a consultation. */
function withNumber({ who, number }: Suggestion, parts: AddressBarParts): Entered {
  const { session, capabilities, now } = parts
  const dial = toDialString(number)
  const actions = numberActionViews(session, capabilities, dial.ok ? dial.number : number, now)
  const meant = actions.filter(({ enabled, emphasis }) => enabled && emphasis === 'primary')
  const [action, ...others] = meant
  const service = action?.service
  if (others.length === 0 && (service === 'makeCall' || service === 'consultationCall'))
    return { words: say(`${service}.number`, { number: who }), number, service }
  const reason = actions.find(({ service: name }) => name === 'makeCall')?.because
  return { words: reason ?? say('addressBar.several') }
}
