/**
 * What stays in every page: a quick look at a text before it is worth asking for its numbers. It lets some
 * through that are none, and never holds back what is one. Imports nothing, so that it weighs nothing.
 */

export const FEWEST_DIGITS = 6

/** How words for an extension begin that say so without a number before it, and a few others. */
const EXTENSION =
  /(?<!\p{L})(?:ext|durchw|nebens|appar|klap|ankn|lok|intern|toes|poste|anex|ramal|dahili|wew|mell|alan|доб|внутр|εσωτ|שלוחה|تحويل)|分[机機]|[内內][线線]|내선/iu

const DATE_OR_TIME =
  /(?<!\d[-./]?)(?:(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./]) ?(?:0?[1-9]|[12]\d|3[01])\2 ?(?:19|20)?\d{2}|\d{1,2}:\d{2}(?::\d{2})?)(?!\d|[-./]\d)/g

/** Six digits with what may stand between them; an amount's commas may not. */
const ENOUGH_DIGITS = /\d(?:[ .\-/()\u00a0\u00ad\u2000-\u206f\u2212\ufeff]{0,6}\d){5}/

/** Where the digits of all scripts stand, and few other signs. */
export const PERHAPS_DIGIT = /[\d\u0660-\u1c59\ua620-\uabf9\ud800-\udbff\uff10-\uff19]/
const OTHER_DIGIT = /(?!\d)\p{Nd}/u

/**
 * Whether `text` may hold a number: six digits in a row that are no date and no time, or a few with a word
 * for an extension, which may also stand in the `heading` or the cell before.
 */
export function mayHoldNumber(text: string, heading = ''): boolean {
  const hasEnough = ENOUGH_DIGITS.test(text) && ENOUGH_DIGITS.test(text.replace(DATE_OR_TIME, '|'))
  return hasEnough || mayBeForeign(text) || mayBeExtension(text, heading)
}

const mayBeForeign = (text: string) => OTHER_DIGIT.test(text) && digitsIn(text) >= FEWEST_DIGITS

const mayBeExtension = (text: string, heading: string) =>
  PERHAPS_DIGIT.test(text) && EXTENSION.test(`${heading} ${text}`)

/** How many digits of any script. */
export const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0
