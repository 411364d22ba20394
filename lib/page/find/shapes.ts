/** Digits that are no phone number whatever the numbering plans say, told by their own shape. */

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19|20)\\d{2}'
const SHORT_OR_LONG_YEAR = '(?:(?:19|20)?\\d{2})'
const CLOCK = '(?:[01]?\\d|2[0-4])[:.]?[0-5]\\d(?:[:.]?[0-5]\\d)?(?:[.,]\\d{1,6})?'
const MERIDIEM = '(?: ?[ap]\\.?m\\.?)?'
const DATE_WRITTEN = [
  `${YEAR}([-./])${MONTH}\\1${DAY}`,
  `${YEAR}\\. ${MONTH}\\. ${DAY}\\.?`,
  `${DAY} ?([-./]) ?${DAY} ?[-./] ?${SHORT_OR_LONG_YEAR}`,
  `${DAY}\\. ${DAY}\\. ${SHORT_OR_LONG_YEAR}`,
].join('|')
const EDGE_BEFORE = '(?<![\\p{L}\\d]|\\d[-./:,+]|\\+ ?)'
const EDGE_AFTER = '(?!\\d|[-./:]\\d)'

/** Things longer than a number that hold digits; a number is not looked for inside them. */
const WHOLES: readonly RegExp[] = [
  // Instants: 2012-07-07T10:04:22.447+02:00, 20151202T112730
  /\d{4}-?\d{2}-?\d{2}[T_]\d{2}:?\d{2}[\d:.,]{0,12}(?:Z|[+-]\d{2}:?\d{2})?/g,
  // Dates, with a time or a zone
  new RegExp(
    `${EDGE_BEFORE}(?:${DATE_WRITTEN})(?:,? {1,2}(?:kl\\.? ?)?${CLOCK}${MERIDIEM}(?: [+-]\\d{4})?)?${EDGE_AFTER}`,
    'gu',
  ),
  // Times and ranges of times, with colons or after a word for the hour
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?- ?\d{1,2}:\d{2})?(?!\d|:\d{1,2}(?!\d))/g,
  /(?<!\p{L})(?:kl|klo|ob|um|at|uhr|ore|ora|alle|godz|h)\.? ?(?:[01]?\d|2[0-4])[.:h][0-5]\d(?: ?- ?\d{1,2}[.:h]\d{2})?(?!\d)/giu,
  // All day, all week
  /(?<![\d/.-])(?:24 ?[/x] ?7|7 ?[/x] ?24|24 ?[/x] ?7 ?[/x] ?365)(?![\d/.-])/g,
  /(?<=\s)24 ?(?:小时|小時|時間|시간|std|stunden|h|hrs?|hours|timer|timmar|heures|horas|uur|godz|ч)(?!\p{L})/giu,
  /(?<=\s)7 (?:days|dage|tage|dagar|dager|dagen|jours|días|dias|giorni|dni)(?!\p{L})/giu,
  // Ranges of times with points: 09.00-18.00
  /(?<![\d.])(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\.?\d)/g,
  // How long a call lasted: 5 min, 3분 12초
  /(?<=\s)\d{1,2} ?(?:min|sec|sek|dk|perc|мин|분|초|分钟|分鐘|分|秒)(?!\p{L}|\p{M})(?: ?\d{1,2} ?(?:s|sec|sek|sn|mp|сек|초|秒)(?!\p{L}))?/giu,
  // 4m 08s, 1h 20m
  /(?<=\s)\d{1,2} ?(?:h ?[0-5]?\d ?m|m ?[0-5]?\d ?s)(?![\p{L}\d])/gu,
  // Months: 06/2025
  /(?<![\p{L}\d./+-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?![\d/])/gu,
  // Numbered by months: 518/03/2026
  /(?<![\p{L}\d./+-])\d{1,5}\/(?:0[1-9]|1[0-2])\/20\d{2}(?![\d/])/gu,
  // Japan's registration for its tax
  /(?<![\p{L}\d])T\d{13}(?!\d)/gu,
  // Dates of East Asia
  /(?<!\d)(?:\d{2,4} ?[年년] ?)?\d{1,2} ?[月월] ?\d{1,2} ?[日일号號](?:[(（][月火水木金土日월화수목금토일一二三四五六][)）])?/gu,
  // IBAN: country, check digits, groups
  /(?<![\p{L}\d])[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4}(?![\p{L}\d])/gu,
  // What people gave, and how many did: 4.6 (218)
  /(?<![\d.,])[0-5][.,]\d ?\(\d{1,5}\)(?!\s?\d)/g,
  // Where something is: -1.284716, 36.820943
  /(?<![\d.])-?(?:[0-8]?\d|90)\.\d{4,}(?:, ?|; ?| )-?(?:1[0-7]\d|\d{1,2})\.\d{4,}(?![\d.])/g,
  // Addresses of network cards with a letter in them
  /(?<![\p{L}\d])(?=[\d:-]{0,15}[a-f])(?:[\da-f]{2}[-:]){5}[\da-f]{2}(?![\p{L}\d])/giu,
  // Addresses with a port
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}:\d+/g,
  // Prices with decimals: 9.095.019,18
  /(?<![\d.])\d{1,3}(?:[. ']\d{3}){1,6},\d{2}(?!\d)/g,
]

/** What stands for each sign of them. */
export const BLANK = '\u0000'

/** `text` with such things blanked, offsets kept. */
export function withoutWholes(text: string): string {
  return WHOLES.reduce(
    (rest, whole) => rest.replace(whole, (found) => BLANK.repeat(found.length)),
    text,
  )
}

const DATE = new RegExp(`^(?:${DATE_WRITTEN})$`)
const COMPACT_DATE = new RegExp(
  `^(?:${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[ -]?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)?)$`,
)
/** What offices number year by year: 0815-2025-00471, 2025-7733. */
const OF_A_YEAR = new RegExp(`^(?:\\d+[-/])?${YEAR}[-/]\\d{3,6}$`)
const YEARS = new RegExp(`^${YEAR} ?[-/] ?${YEAR}$`)
const ROUND_AMOUNT = /^\d{1,3}([ .])\d{3}\1(?:000)$|(?:^|[ .])000[ .]000$/
const CARD = /^(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3\d{3}([ -]?)\d{6}\2\d{5})$/
const DECIMALS = /(?:^|[ -])(?:0|[1-9]\d{0,2})\.\d{4,}(?:[ -]|$)/
/** Brazil's, which is too long for its groups to be anybody's number. */
const POSTCODE = /^[1-9]\d{4}-\d{3}$/
/** 0700-1500, by quarters of an hour. */
export const HOURS = /^(?:[01]\d|2[0-4])(?:00|15|30|45) ?- ?(?:[01]\d|2[0-4])(?:00|15|30|45)$/
const ISBN = /^97[89][ -](?:\d+[ -]){2,3}\d$/

/** Whether digits are dates, a card, an article, a computer's address, an amount or a list of small numbers. */
export function hasOtherShape(digits: string, labelled: boolean): boolean {
  if (CARD.test(digits) || YEARS.test(digits) || DATE.test(digits) || ISBN.test(digits)) return true
  const dates = digits.split(/ ?- | -(?=\d)| /)
  if (dates.length > 1 && dates.every((part) => part === '' || DATE.test(part))) return true
  if (labelled) return false
  return (
    DATE.test(dates[0] ?? '') ||
    COMPACT_DATE.test(digits) ||
    OF_A_YEAR.test(digits) ||
    POSTCODE.test(digits) ||
    ROUND_AMOUNT.test(digits) ||
    DECIMALS.test(digits) ||
    isListOfNumbers(digits) ||
    isEpoch(digits)
  )
}

/** Groups of three as in an amount, without what no amount has: a leading zero, dashes, parentheses. */
export const isLikeAmount = (digits: string): boolean =>
  /^[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})*$/.test(digits)

/** A digit on its own after the first group, as in article numbers: 60121-2-99. */
export const hasSmallGroups = (digits: string): boolean =>
  /\d\D+\d(?:\D|$)/.test(
    [SWITCHBOARD, MOBILE_OF_BRAZIL, SHORT_AREA, FIRMS_OF_TURKEY].reduce(
      (rest, custom) => rest.replace(custom, ''),
      digits,
    ),
  )

/** 06221 / 54-0: a house's own number, without anybody's extension. */
const SWITCHBOARD = /(?<=\d{2})-0$/

/** 06 1 781 3390, (0)1 42 68 53 00: a trunk prefix and an area of one digit. */
const SHORT_AREA = /^\(?(?:06|0)(?:\)|[ /-]\(?)\d(?=\)?[ /-]\(?\d{2,4}\D)/

/** (61) 9 2241-8197 */
const MOBILE_OF_BRAZIL = /(?<=^\(?\d{2}\)? )9 (?=\d{4}[ -]?\d{4}$)/

/** 444 2 847, which is the same everywhere. */
const FIRMS_OF_TURKEY = /^444 \d (?=\d{3}$)/

/** Seconds or milliseconds since 1970, of the years 2001 to 2033, as logs show them. */
const isEpoch = (digits: string) => /^1\d{9}(?:\d{3})?$/.test(digits) && !digits.startsWith('1800')

/** Four numbers below 256; many countries write theirs in four pairs, too. */
export function isComputerAddress(digits: string): boolean {
  const parts = digits.split('.')
  return (
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  )
}

/** One-digit groups side by side (pages, scores), or tens that go up in even steps. */
function isListOfNumbers(digits: string): boolean {
  const groups = digits.split(/[ \-/.]+/)
  const single = groups.filter((group) => group.length === 1).length
  if (single >= 3) return true
  const steps = groups.slice(1).map((group, i) => Number(group) - Number(groups[i]))
  return groups.length >= 4 && steps.every((step) => step === steps[0])
}

/** EAN, GTIN and ISBN-13, by their check digit. */
export function isArticle(digits: string): boolean {
  if (!/^\d{13,14}$/.test(digits)) return false
  const sum = [...digits]
    .reverse()
    .reduce((all, digit, i) => all + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
