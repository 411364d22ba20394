/** What the numbering plans of the world say of digits. */
import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/**
 * How digits begin: with a country code behind a plus or the exit prefix 00, with the exit prefix of the
 * user's own country, or as a number within the country.
 */
export type Form = 'plus' | 'exit' | 'national'

export function formOf(written: string): Form {
  if (/^\(?\s?\+/.test(written)) return 'plus'
  return /^\(?\s?00[1-9]/.test(written) ? 'exit' : 'national'
}

/** `written` as a number of the world, seen from `region`. */
export function parseNumber(written: string, region: CountryCode): PhoneNumber | undefined {
  const options = { defaultCountry: region, extract: false } as const
  const bare = (region === 'MX' ? written.replace(MOBILE_PREFIX_OF_MEXICO, '') : written)
    .replace(/^\(\s?((?:\+|00)\s?\d+)\s?\)/, '$1 ')
    .replace(/^\(\s?(?=\+|00)/, '')
    .replace(/^\+ /, '+')
  const number = parsePhoneNumberFromString(bare, options)
  if (!bare.startsWith('00')) return number
  // 00 is written for the plus also where the plan of the country has another prefix, or carriers after it.
  const plus = parsePhoneNumberFromString(`+${bare.slice(2)}`, options)
  // Where 001 is the way out, 1 is nobody's country code in it.
  if (bare.startsWith('001') && number?.isValid()) return number
  return plus?.isValid() || !number?.isPossible() ? plus : number
}

/** Dialled before a mobile's ten digits until 2019, and still written. */
const MOBILE_PREFIX_OF_MEXICO = /^\(?04[45]\)?[ -]?(?=\(?\d)/

/** A country code without its plus, where only that makes the digits a number. */
export function parseWithoutPlus(written: string, region: CountryCode): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(`+${written.replace(/\D/g, '')}`, {
    defaultCountry: region,
    extract: false,
  })
  return number?.isValid() ? number : undefined
}

/** "011 33 4 72 …" in Canada: behind the way out of the user's own country. */
export const isFromAbroad = (number: PhoneNumber, region: CountryCode): boolean =>
  number.countryCallingCode !== getCountryCallingCode(region)

/** Countries that write a mobile's number without its trunk zero more often than with it. */
const TRUNK_ZERO_LEFT_OUT: ReadonlySet<string> = new Set(['IN'])

/** "11 4382-3317": Argentina leaves it out where it groups so. */
const OF_ARGENTINA = /^\(?\d{2,4}\)? \d{3,4}-\d{4}$/

/** North America writes the three digits of the area by themselves, or all digits together: 212 555 0143. */
const AREA_FIRST = /^\D*1?\D*\d{3}(?:\D|\d{3}\D?\d{4}$)/

/** Whether a valid number is written as its country writes it: with the trunk zero where it has one; in Hungary the area stands in parentheses instead. */
export function isWrittenAsAtHome(number: PhoneNumber, written: string): boolean {
  if (TRUNK_ZERO_LEFT_OUT.has(number.country ?? '')) return true
  if (number.countryCallingCode === '1' && !beginsWithZero(written) && !AREA_FIRST.test(written))
    return false
  return (
    beginsWithZero(written) ||
    withoutOldTrunk(written, number.country ?? '') !== written ||
    (number.country === 'AR' && OF_ARGENTINA.test(written)) ||
    (number.country === 'HU' && /^\(\d{1,2}\)/.test(written)) ||
    !beginsWithZero(number.formatNational())
  )
}

/** Lithuania dialled 8 before its zero came, and still writes it: "8 612 34567", "(8 5) 212 3456". */
export const withoutOldTrunk = (written: string, country: string): string =>
  country === 'LT' ? written.replace(/^\(?8[ -]\(?/, '') : written

/** "+358 42 4332384 - 12 High Street": what stands before the gap is a number already. */
export function goesOnAfterNumber(written: string, region: CountryCode): boolean {
  const gap = / {2,}| - /.exec(written)?.index
  if (gap === undefined || formOf(written) === 'national') return false
  return parseNumber(written.slice(0, gap), region)?.isValid() === true
}

export const beginsWithZero = (written: string): boolean => /^\D*0/.test(written)
