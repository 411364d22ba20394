/** Numbers as people write them in a country: read into what is dialled, and written for a reader. */
import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import type { DialString } from '../telephony/commands.ts'
import { toKeypadCharacters } from './characters.ts'
import { toDialString } from './dial-string.ts'
import { readTelUri } from './tel-uri.ts'

export interface ReadNumber {
  /** With `+`, when it can be read as a number of a country. */
  readonly e164?: string
  readonly extension?: string
  /** `e164`, or else the digits as they stand: an extension, a short code. */
  readonly dial: DialString
}

/** Numbers without a country code that are shorter are extensions and short codes, whatever the plans say. */
const SHORTEST_NATIONAL = 7

/**
 * Reads a number that a page shows, or a `tel:` link. `region` (ISO 3166-1 alpha-2) is where numbers
 * without a country code are from. `null` when nothing in it can be dialled.
 */
export function readNumber(text: string, region: string): ReadNumber | null {
  const link = readTelUri(text)
  const written = link?.number ?? text
  const parsed = parse(written, region)
  const extension = link?.extension ?? parsed?.ext
  const rest = extension === undefined ? {} : { extension }
  if (parsed !== undefined) return { e164: parsed.number, dial: parsed.number, ...rest }
  const dial = toDialString(written)
  return dial.ok ? { dial: dial.number, ...rest } : null
}

/**
 * Writes a number for a reader in `region`: national form for the reader's own country, international
 * form otherwise, and the text as it is where it cannot be read as a number of a country.
 */
export function formatNumber(number: string, region: string): string {
  const link = readTelUri(number)
  const written = link?.number ?? number
  const parsed = parse(written, region)
  if (parsed === undefined) return written
  if (link?.extension !== undefined) parsed.setExt(link.extension)
  return parsed.country === region ? parsed.formatNational() : parsed.formatInternational()
}

/** Whether the numbering plans know this country. */
export function isRegion(region: string): region is CountryCode {
  return isSupportedCountry(region)
}

/**
 * With a country code a possible length is enough: the plans lag behind the world (+45 83 50 90 40, in
 * Miralix's own examples, is in none). Without one it must fit the country's plan.
 */
function parse(text: string, region: string): PhoneNumber | undefined {
  const written = toKeypadCharacters(text)
    .trim()
    .replace(/^\(\s*(\+[\d ]+)\)/, '$1 ')
  const number = parseWritten(written, region)
  if (!written.startsWith('00')) return number
  // 00 is written for the plus also where the plan of the country has another prefix, or carriers after it.
  const plus = parseWritten(`+${written.slice(2)}`, region)
  return plus?.country === region ? plus : (number ?? plus)
}

function parseWritten(written: string, region: string): PhoneNumber | undefined {
  const country = isRegion(region) ? { defaultCountry: region } : {}
  const parsed = parsePhoneNumberFromString(written, { ...country, extract: false })
  if (parsed === undefined) return undefined
  if (/^\(?\s*(\+|00)/.test(written)) return parsed.isPossible() ? parsed : undefined
  const isNational = parsed.nationalNumber.length >= SHORTEST_NATIONAL && parsed.isValid()
  return isNational ? parsed : undefined
}
