/**
 * What stays in every page: a quick look at a text before it is worth asking for its numbers. It lets some
 * through that are none, and never holds back what is one. Imports nothing, so that it weighs nothing.
 */

export const FEWEST_DIGITS = 6

/** Words for an extension that say so without a number before it. */
export const EXTENSION_WORDS =
  'extension|extn|ext|durchwahl|nebenstelle|lokalnummer|lokalnr|anknytning|ramal|dahili|wewn|доб|εσωτ|שלוחה|تحويلة|分机|分機|内线|内線|內線|내선'

const EXTENSION = new RegExp(`(?<!\\p{L})(?:${EXTENSION_WORDS})(?!\\p{L})`, 'iu')
const LONGEST_EXTENSION_TEXT = 12

const DATE_OR_TIME =
  /(?<!\d[-./]?)(?:(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./]) ?(?:0?[1-9]|[12]\d|3[01])\2 ?(?:19|20)?\d{2}|\d{1,2}:\d{2}(?::\d{2})?)(?!\d|[-./]\d)/g

/** Six digits with what may stand between them; an amount's commas may not. */
const ENOUGH_DIGITS =
  /\d(?:[ .\-/()\u00a0\u00ad\u2000-\u2015\u202a-\u202f\u2060-\u2069\u2212\ufeff]{0,6}\d){5}/

const DECIMAL_DIGIT = /\p{Nd}/u

/**
 * Whether `text` may hold a number: six digits in a row that are no date and no time, or a few with a word
 * for an extension, which may also stand in the `heading` or the cell before.
 */
export function mayHoldNumber(text: string, heading = ''): boolean {
  let digits = 0
  let foreign = false
  for (let i = 0; i < text.length && digits < FEWEST_DIGITS; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      if (code >= 48 && code <= 57) digits += 1
    } else if (mayBeDigit(code) && DECIMAL_DIGIT.test(text.charAt(i))) {
      digits += 1
      foreign = true
    }
  }
  if (digits >= FEWEST_DIGITS && (foreign || ENOUGH_DIGITS.test(withoutDates(text)))) return true
  return digits > 1 && mayBeExtension(text, heading)
}

/** The digits of other scripts stand below Han and above Hangul, which fill whole pages. */
const mayBeDigit = (code: number) =>
  code >= 0x660 && (code < 0x2e80 || (code > 0xa4cf && code < 0xac00) || code > 0xd7ff)

const withoutDates = (text: string) => text.replace(DATE_OR_TIME, '|')

const mayBeExtension = (text: string, heading: string) =>
  EXTENSION.test(text) || (text.length <= LONGEST_EXTENSION_TEXT && EXTENSION.test(heading))
