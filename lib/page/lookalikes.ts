/** Digits that are no phone number whatever the numbering plans say, told by their own shape and by what touches them. */

/** Things longer than a number that hold digits; a number is not looked for inside them. */
const WHOLES: readonly RegExp[] = [
  // Addresses of pages and mailboxes
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/giu,
  /(?<![\p{L}\d.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/\S*/giu,
  /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}/gu,
  // GUIDs, hashes and other words of digits and letters mixed
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu,
  // IBAN: country, check digits, groups
  /(?<![\p{L}\d])[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4}(?![\p{L}\d])/gu,
  // Instants: 2012-07-07T10:04:22.447+02:00, 20151202T112730
  /\d{4}-?\d{2}-?\d{2}T\d{2}:?\d{2}[\d:.,]*(?:Z|[+-]\d{2}:?\d{2})?/gu,
  // Dates with a time
  /(?<!\d)\d{1,4}[-./]\d{1,2}[-./]\d{1,4},? +\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?![\d:])/gu,
  // Times and ranges of times
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?- ?\d{1,2}:\d{2})?(?![\d:])/gu,
  // Addresses and versions with four parts
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}:\d+/gu,
  // Prices with decimals: 9.095.019,18
  /(?<![\d.])\d{1,3}(?:[. ]\d{3}){1,6},\d{2}(?!\d)/gu,
]

/** `text` with such things blanked, offsets kept. */
export function withoutWholes(text: string): string {
  return WHOLES.reduce(
    (rest, whole) => rest.replace(whole, (found) => '\u0000'.repeat(found.length)),
    text,
  )
}

const DATE =
  /^(?:\d{4}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:(?:19|20)?\d{2}))$/
const YEARS = /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/
const ROUND_AMOUNT = /^\d{1,3}([ .])\d{3}\1(?:000)$|(?:^|[ .])000[ .]000$/
const CARD = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/

/** Whether digits are a date, years, an address of a computer, a card, an amount or a list of small numbers. */
export function hasOtherShape(digits: string, labelled: boolean): boolean {
  if (CARD.test(digits) || YEARS.test(digits) || DATE.test(digits)) return true
  const dates = digits.split(/ ?- | -(?=\d)| /)
  if (dates.length > 1 && dates.every((part) => part === '' || DATE.test(part))) return true
  if (DATE.test(dates[0] ?? '') && dates.length > 1 && !labelled) return true
  if (labelled) return false
  return (
    ROUND_AMOUNT.test(digits) ||
    isComputerAddress(digits) ||
    isListOfNumbers(digits) ||
    isEpoch(digits)
  )
}

/** Seconds or milliseconds since 1970, of the years 2001 to 2033, as logs show them. */
const isEpoch = (digits: string) => /^1\d{9}(?:\d{3})?$/.test(digits) && !digits.startsWith('1800')

function isComputerAddress(digits: string): boolean {
  const parts = digits.split('.')
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
}

/** One-digit groups side by side (pages, scores), or tens that go up in even steps. */
function isListOfNumbers(digits: string): boolean {
  const groups = digits.split(/[ \-/.]+/)
  const single = groups.filter((group) => group.length === 1).length
  if (single >= 3) return true
  const steps = groups.slice(1).map((group, i) => Number(group) - Number(groups[i]))
  return groups.length >= 4 && steps.every((step) => step === steps[0])
}

const LETTER_OR_DIGIT_BEFORE =
  /(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d_=&?%\\^~]|[$€£¥₹±×*<>]\s?|\d[,:'’]|[#\-.]|(?<!\d\d ?\d\d ?\d\d)\/)$/u
const MONEY_BEFORE = /(?:R\$|(?<!\p{L})(?:kr|dkk|sek|nok|eur|usd|gbp|cny|rmb|inr|zar|rs)\.?)\s*$/iu
const AFTER =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d_=°%×*^\\@]|[:,'’]\d|\/\p{L}|\s?[€£¥₹$%°×=])/u
const UNIT_AFTER =
  /^\s?(?:kr|dkk|sek|nok|eur|usd|gbp|inr|rmb|kg|g|mg|km|m|cm|mm|ms|s|sec|min|mb|gb|tb|kb|bytes?|rows?|stk|stuck|stück|pcs|views?|items?|units?|records?|pieces?|hits?|users?|lines?|x|元|件|个|次)(?![\p{L}\d])/iu

/** Whether what stands directly before or after says that the digits go on, or are an amount. */
export function isTouched(before: string, after: string, international: boolean): boolean {
  if (MONEY_BEFORE.test(before) || UNIT_AFTER.test(after)) return true
  if (AFTER.test(after)) return true
  const glued = LETTER_OR_DIGIT_BEFORE.test(before)
  // "Tel+45 …" and "请拨打+86…": a plus begins a number wherever letters stand before it.
  return glued && !(international && /\p{L}$/u.test(before))
}
