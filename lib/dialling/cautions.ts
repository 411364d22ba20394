/** Which numbers are not dialled, or only after a question. */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { isEmergency } from './emergency.ts'
import { matchPattern, readPattern } from './pattern.ts'

/** What is done before a number of some kind is dialled. */
export type Caution = 'allow' | 'askFirstTime' | 'ask' | 'refuse'

/** Why somebody is asked, or refused; the graver first. */
export const CAUTION_REASONS = ['emergency', 'listed', 'premium', 'international'] as const
export type CautionReason = (typeof CAUTION_REASONS)[number]

export interface CautionRules {
  readonly cautions: Readonly<Record<CautionReason, Caution>>
  /** The do-not-call list: numbers and patterns. */
  readonly never: readonly string[]
}

/** The gravest thing that is done about a number. */
export interface Care {
  readonly caution: Exclude<Caution, 'allow'>
  readonly reason: CautionReason
}

const GRAVITY: readonly Caution[] = ['allow', 'askFirstTime', 'ask', 'refuse']

/** What is to be done about this number, for somebody who telephones in `region`. */
export function careOf(number: string, region: string, rules: CautionRules): Care | undefined {
  const cares = CAUTION_REASONS.filter((reason) =>
    isOf(reason, number, region, rules.never),
  ).flatMap((reason): readonly Care[] => {
    const { [reason]: caution } = rules.cautions
    return caution === 'allow' ? [] : [{ caution, reason }]
  })
  return cares.toSorted((a, b) => GRAVITY.indexOf(b.caution) - GRAVITY.indexOf(a.caution))[0]
}

function isOf(
  reason: CautionReason,
  number: string,
  region: string,
  never: readonly string[],
): boolean {
  switch (reason) {
    case 'emergency':
      return isEmergency(number, region)
    case 'listed':
      return isListed(number, region, never)
    case 'premium':
      return isPremium(number, region)
    case 'international':
      return isInternational(number, region)
  }
}

/** The international premium rate service (ITU-T E.169.2). */
const PREMIUM_CODE = '979'

const parsed = (number: string, region: string) =>
  parsePhoneNumberFromString(
    number,
    isSupportedCountry(region)
      ? { defaultCountry: region as CountryCode, extract: false }
      : { extract: false },
  )

function isPremium(number: string, region: string): boolean {
  const read = parsed(number, region)
  return read?.getType() === 'PREMIUM_RATE' || read?.countryCallingCode === PREMIUM_CODE
}

/** Where several countries share a code, another of them is abroad all the same. */
function isInternational(number: string, region: string): boolean {
  if (!number.startsWith('+')) return false
  const read = parsed(number, region)
  return read !== undefined && read.country !== region
}

/** A list may have a number with its country code, as it is dialled within the country, or as a pattern. */
function isListed(number: string, region: string, never: readonly string[]): boolean {
  if (never.length === 0) return false
  const read = number.startsWith('+') ? parsed(number, region) : undefined
  const forms = [
    number,
    number.replace('+', '00'),
    ...(read !== undefined && read.country === region
      ? [read.nationalNumber, read.formatNational().replace(/\D/g, '')]
      : []),
  ]
  return never.some((entry) => {
    const pattern = readPattern(entry.replace(/[/]/g, ''))
    return pattern.ok && forms.some((form) => matchPattern(pattern.pattern, form) !== null)
  })
}
