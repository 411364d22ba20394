/** Whether digits are a number: what speaks for it and against it, weighed by how they are written. */
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max'
import { isSpeaker } from './asked.ts'
import { extensionBehind, hasExtension } from './extensions.ts'
import {
  endsWithLead,
  isName,
  speaksOfPhones,
  type Verdict,
  verdictAfter,
  verdictBefore,
} from './labels.ts'
import { ENDS_WITH_SERVICE, isOfACall, isToBeCalled } from './phrases.ts'
import {
  beginsWithZero,
  type Form,
  formOf,
  isFromAbroad,
  isWrittenAsAtHome,
  parseNumber,
  parseWithoutPlus,
  withoutOldTrunk,
} from './plans.ts'
import {
  HOURS,
  hasOtherShape,
  hasSmallGroups,
  isArticle,
  isComputerAddress,
  isLikeAmount,
} from './shapes.ts'
import { isTouched } from './touch.ts'
import { fold, meaningOfWord } from './words.ts'

export interface Candidate {
  readonly written: string
  readonly before: string
  readonly after: string
}

export interface Setting {
  readonly region: CountryCode
  /** What the heading or the cell before says, where the block's own words say nothing. */
  readonly outer: (hasOwnWords: boolean) => Verdict
  /** How many candidates in a row were none. */
  inVain: number
  /** Whether the text before asks for a number, and whether for one that is no telephone's. */
  readonly isAnswer: boolean
  readonly isAskedForOther: boolean
  /** Whether a person or another number stands beside. */
  readonly hasCompany: () => boolean
}

/** A text with so many candidates that are none was not written to be called. */
const MOST_IN_VAIN = 5000

/** The number that `candidate` is, or nothing where less speaks for it than its form needs. */
export function numberOf(candidate: Candidate, setting: Setting): PhoneNumber | undefined {
  if (setting.inVain > MOST_IN_VAIN) return undefined
  const number = weighed(candidate, setting)
  setting.inVain = number === undefined ? setting.inVain + 1 : 0
  return number
}

function weighed(candidate: Candidate, setting: Setting): PhoneNumber | undefined {
  const { written, before, after } = candidate
  if (!/[1-9]/.test(written)) return undefined
  const form = formOf(written)
  if (isTouched({ before, after, international: form === 'plus', region: setting.region }))
    return undefined
  const verdict = verdictOf(candidate, setting)
  if (verdict === 'fax') return undefined
  if (verdict === 'other' && form !== 'plus' && !isOfService(candidate, setting.region))
    return undefined
  const labelled = verdict === 'phone'
  if (form !== 'plus' && hasOtherShape(written, labelled)) return undefined
  const number = parseNumber(written, setting.region)
  const isCalled = labelled || verdict === 'likely' || setting.isAnswer
  if (HOURS.test(written) && !(isCalled && number?.isValid())) return undefined
  if (labelled) return numberOfLabelled(number, written, form, setting.region)
  if (number === undefined) return undefined
  if (form === 'plus')
    return (verdict === 'other' ? number.isValid() : number.isPossible()) ? number : undefined
  if (isArticle(written) && !(form === 'exit' && number.isValid())) return undefined
  if (form === 'exit')
    return isAbroad(number, candidate, verdict) && number.isPossible() ? number : undefined
  return isNationalNumber(number, candidate, verdict, setting) ? number : undefined
}

/** Whether what follows 00 was read as a country code: "0045812" is also a short number with zeros before it. */
const isAbroad = (number: PhoneNumber, { written, before }: Candidate, said: Verdict): boolean => {
  const code = `00${number.countryCallingCode}`
  // A thing's digits may begin with zeros, too: "0071 0012 34567".
  if (said === 'thing' && new RegExp(`^${code}\\d{1,2}\\D`).test(written)) return false
  return (
    number.isValid() ||
    (/\d\D+\d/.test(written) &&
      !/\d\W*$/.test(before) &&
      written.replace(/\D/g, '').startsWith(code))
  )
}

function verdictOf({ before, after }: Candidate, setting: Setting): Verdict {
  const { region, outer, isAnswer, isAskedForOther } = setting
  const isReply = (isAnswer || isAskedForOther) && isSpeaker(before, region)
  if (isReply && isAskedForOther && before !== '') return 'other'
  const own = isReply ? 'none' : verdictBefore(before, region)
  // "M 418 220 766", in a field for something else
  if (own === 'phone' && /^\s*\p{L} $/u.test(before) && outer(false) === 'other') return 'other'
  if (own === 'phone' || own === 'fax') return own
  const behind = verdictAfter(after, region)
  if (behind !== 'none') return behind
  if (hasExtension(after) || (own !== 'other' && isToBeCalled(after))) return 'phone'
  if (own !== 'none' && own !== 'thing') return own
  // "FA 0225 018 447" under *Facture*
  const around = outer(/\p{L}{2}/u.test(before) && !/^\s*\p{Lu}{1,3}[ -]?$/u.test(before))
  return own === 'thing' && around !== 'phone' ? own : around
}

/** With a label a possible length is enough: the plans lag behind what is given out. */
function numberOfLabelled(
  number: PhoneNumber | undefined,
  written: string,
  form: Form,
  region: CountryCode,
): PhoneNumber | undefined {
  if (number?.isValid()) return number
  const abroad =
    form === 'national' && !beginsWithZero(written) ? parseWithoutPlus(written, region) : undefined
  return abroad ?? (number?.isPossible() ? number : undefined)
}

/** Another number, with a stroke or a comma between. */
const BESIDE = {
  before: /[\d+(][\d ().-]{5,18}\d ?[/,;|&] ?$/,
  after: /^ ?[/,;|&] ?(?:\(?\+\d|\(?\d[\d ().-]{5,18}\d)/,
}

/** A word of a script that sets spaces: whatever it is, these digits may be its. */
const WORD_BEFORE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]['’.]?\s*$/u

/** "… sent to Peter Mwangi", "P. van Wyk": two words with a capital. */
const NAME_BEFORE =
  /(?<![\p{L}.])\p{Lu}(?:[\p{L}'’-]+|\.)(?: (?:van|von|de|der|den|da|do|dos|du|le|la|al|el|bin|ter|te))* \p{Lu}[\p{L}'’-]+ $/u

/** "91840226 vaktmester" */
const isWho = (after: string, region: CountryCode): boolean =>
  meaningOfWord(fold(/^ (\p{L}{5,})(?!\p{L})/u.exec(after)?.[1] ?? ''), region) === 'answers'

/** Numbers that are there for anybody to call. */
const GIVEN_OUT: ReadonlySet<string | undefined> = new Set(['TOLL_FREE', 'SHARED_COST', 'UAN'])

/** "Central de sinistros 0800 721 4438": a service's number for everybody, whatever it serves. */
const isOfService = ({ written, before }: Candidate, region: CountryCode): boolean =>
  /\d\D+\d/.test(written) &&
  ENDS_WITH_SERVICE.test(before) &&
  GIVEN_OUT.has(parseNumber(written, region)?.getType())

/** "(020) 618 42 75": nothing else is written so. */
const AREA_IN_BRACKETS = /^\(\d{2,6}\)/

/** "…, 8400 Winterthur": the end of an address. */
const PLACE_BEFORE = /, \d{4,5} \p{Lu}[\p{L}-]{2,} ?$/u

/**
 * A number without a country code must be valid and written as at home. Grouped as people group it that
 * is enough where nothing speaks against it; digits alone need company too, unless their trunk zero or
 * the length of a mobile's number sets them apart.
 */
function isNationalNumber(
  number: PhoneNumber,
  { written, before, after }: Candidate,
  verdict: Verdict,
  { region, hasCompany, isAnswer }: Setting,
): boolean {
  if (!number.isValid() || !isWrittenAsAtHome(number, written)) return false
  const grouped = /\d\D+\d/.test(written)
  const inCompany = () =>
    hasCompany() ||
    (before === '' && isWho(after, region)) ||
    BESIDE.before.test(before) ||
    BESIDE.after.test(after)
  if (isComputerAddress(written)) return inCompany()
  if (grouped && isFromAbroad(number, region)) return true
  if (hasSmallGroups(withoutOldTrunk(written, region))) return false
  if (verdict === 'likely') return true
  const isFree = GIVEN_OUT.has(number.getType())
  if (verdict === 'thing') {
    const isPlain =
      !isFree && !AREA_IN_BRACKETS.test(written) && extensionBehind(after) === undefined
    return grouped && (isAnswer || !isPlain)
  }
  if (grouped && (isFree || !isLikeAmount(written))) return true
  if (verdict === 'perhaps' && beginsWithZero(written)) return true
  if (verdict === 'unknown' && !isAnswer) return false
  const isNamed = isName(before.trim().replace(/[:([·•|-]$/, ''))
  if (grouped)
    return (
      !/^ ?\p{L}/u.test(after) ||
      isNamed ||
      inCompany() ||
      isOfACall(before) ||
      speaksOfPhones(before, region)
    )
  const standsOut =
    beginsWithZero(written) || (number.getType() === 'MOBILE' && number.nationalNumber.length >= 10)
  if (standsOut && (!WORD_BEFORE.test(before) || endsWithLead(before, region))) return true
  if (standsOut && (NAME_BEFORE.test(before) || PLACE_BEFORE.test(before))) return true
  return (
    inCompany() ||
    isOfACall(before) ||
    isNamed ||
    NAME_BEFORE.test(before.replace(/ ?[-(]\s*$/, ' ')) ||
    speaksOfPhones(before, region)
  )
}
