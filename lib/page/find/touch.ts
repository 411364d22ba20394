/** What touches digits left and right says whether they go on, are an amount, or part of a name. */
import { extensionBehind } from './extensions.ts'
import { isPhoneWord, verdictBefore } from './labels.ts'
import { BLANK } from './shapes.ts'

const SPACED_LETTER =
  '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{Script=Hebrew}'
const LETTERS_BEFORE = new RegExp(`[${SPACED_LETTER}]['’.:-]{0,2}$`, 'u')
const LETTER_AFTER = new RegExp(`^[${SPACED_LETTER}]`, 'u')

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))
const MONEY_WORD =
  '(?:kr|dkk|sek|nok|eur|euros?|usd|gbp|cny|rmb|inr|zar|rs|tl|zł|zl|kč|kc|ft|huf|lei|ron|лв|грн|руб|rub|rp|rm|r\\$|nt\\$|hk\\$|us\\$|a\\$|kn|sfr|fr|chf|ksh|ars|mxn|元|円|원|บาท|đ|vnd|dhs|درهم|ريال|جنيه)'
const MONEY_BEFORE = new RegExp(`(?:\\p{Sc}|(?<!\\p{L})${MONEY_WORD}\\.?)\\s*$`, 'iu')
/** And not before the next amount: "… 7754 Rp 1.275.000". */
const MONEY_AFTER = new RegExp(
  `^\\s?(?:,-|\\.-|(?:\\p{Sc}|${MONEY_WORD}(?![\\p{L}\\d]))(?!\\.?\\s?\\d{1,3}[.,]\\d))`,
  'iu',
)
const UNIT_AFTER =
  /^\s?(?:[gtmswvl](?! [\p{Ll}\0]|[.:]? ?[+(\d])|kg|mg|km|cm|mm|km²|m²|m2|m3|ha|px|ms|sec|min|szt|stuks?|шт|kpl|adet|buc|uds|mb|gb|tb|kb|kwh|mwh|kw|ml|bytes?|rows?|stk|stuck|stück|pcs|views?|items?|units?|records?|pieces?|hits?|users?|lines?|inhabitants|indbyggere|einwohner|shares?|followers?|points?|件|个|個|次|人|개|명|年|月|日|号|號)(?![\p{L}\d])/iu
const GOES_ON_AFTER = new RegExp(
  `^(?:[\\d_=°%‰×*^\\\\@]|[:'’]\\d|\\s?[%‰°×=]|/[${SPACED_LETTER}]|\\.\\p{L}|-\\p{L})`,
  'u',
)
const GOES_ON_BEFORE = /(?:[_=&?%\\^~@#±×*+/]|[±×*<>÷]\s|\d[,:'’.]|[-.])$/u

/** The text without spaces that digits stand in, up to them. */
const gluedBefore = (before: string) => /[^\s|;,()[\]{}<>"“”„«»]*$/u.exec(before)?.[0] ?? ''
const ADDRESS = /:\/\/|^www\.|[\w-]\.[a-z]{2,24}\/|@.*\.|^[/\\]/iu
const PATH = /\p{L}[/\\][^/\\]*$/u

const LOGGED = new RegExp(`${BLANK}(?:[.,]\\d+)? ?\\[$`)

/** "3SKABA 0418 2277 61" */
const CODE_BEFORE = /(?<![\p{L}\d])(?!24|7)\d{1,3}\p{Lu}{3,} $/u

/** A country's letters before digits make a VAT number or a postcode of them: "DK 61774427". */
const COUNTRY_BEFORE =
  /(?<!\p{L})(?:AT|BE|BG|CH|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI) ?$/u

export interface Surroundings {
  readonly before: string
  readonly after: string
  /** Whether a plus or an exit prefix begins the number. */
  readonly international: boolean
  readonly region: string
}

/** Whether what stands directly before or after says that these digits are no number of their own. */
export function isTouched({ before, after, international, region }: Surroundings): boolean {
  if (isTouchedBefore(before, international, region)) return true
  if (PAUSES.test(before) && after.startsWith('#')) return true
  // "Cell:4157739028Home", "tel:618447290-Marta": behind a label the next word begins with a capital.
  if (/^[-/]?\p{Lu}\p{Ll}{2}/u.test(after) && verdictBefore(before, region) === 'phone')
    return false
  return isTouchedAfter(after, international)
}

function isTouchedBefore(before: string, international: boolean, region: string): boolean {
  if (MONEY_BEFORE.test(before) && !isFrom(before, region)) return true
  if (!international && COUNTRY_BEFORE.test(before)) return true
  const code = /(?<!\p{L})[A-Z]{3}\s?$/u.exec(before)?.[0].trim()
  if (code !== undefined && CURRENCIES.has(code)) return true
  // "NOTICE[2120448817]"
  const bracketed = /([\p{L}\p{M}\d]+)\[$/u.exec(before)?.[1]
  if (bracketed !== undefined && !international) return verdictBefore(bracketed, region) !== 'phone'
  if (CODE_BEFORE.test(before) && !international) return true
  // "06.11.2025 08:14:22 [01714082299] INFO"
  if (LOGGED.test(before) && !international) return true
  const glued = gluedBefore(before)
  if (glued === '') return false
  if (AFTER_NUMBER.test(before) || (international && /\d\/$/.test(glued))) return false
  if (/:\/\/\S*$/.test(before) || ADDRESS.test(glued)) return true
  const label = /(?<![\p{L}\p{M}\d])(\p{L}[\p{L}\p{M}]*)['’.:\-=]{0,2}$/u.exec(glued)?.[1]
  if (
    label !== undefined &&
    !/^(?:\p{L}{1,2}-|\p{L})$/u.test(glued) &&
    isPhoneLabel(label, before, region)
  )
    return false
  if (PATH.test(glued)) return true
  if (LETTERS_BEFORE.test(glued))
    return !/:$/.test(glued) && (!international || verdictBefore(before, region) === 'other')
  if (glued === '-' || glued === '–') return !/(?:^|\s)\S+ -$|^-$/.test(before.slice(-20))
  return GOES_ON_BEFORE.test(glued)
}

/** "8792 6614,24小时服务" */
const ALL_DAY = /^,24 ?(?:小时|小時|時間|시간|hrs?|h|\/7)/i

/** "+44 20 3443 8790,,118447029#": dialled after a number. */
const PAUSES = /\d[,;]{2,}$/

/** "Kund ringde fr. 0736-41 28 05": *från*, and no francs. */
const isFrom = (before: string, region: string) =>
  /(?<!\p{L})fr\.?\s*$/iu.test(before) && verdictBefore(before, region) === 'phone'

/** "61774427/61774428": a stroke after a number leads to the next. */
const AFTER_NUMBER = /(?:^|[^\w/.&?=-])[\d+(][\d ().-]{4,18}\d\/$/

/** `tlf61774427`, and `Mobile line61774427`: a word of small letters, with a telephone before. */
const isPhoneLabel = (label: string, before: string, region: string) =>
  isPhoneWord(label, region) ||
  (/^\p{Ll}{2,}$/u.test(label) && verdictBefore(before, region) === 'phone')

function isTouchedAfter(after: string, international: boolean): boolean {
  if (extensionBehind(after) !== undefined) return false
  if (MONEY_AFTER.test(after) || UNIT_AFTER.test(after) || GOES_ON_AFTER.test(after)) return true
  if (LETTER_AFTER.test(after)) return true
  if (/^\+ ?\d/.test(after)) return !international
  const decimals = ALL_DAY.test(after) ? undefined : /^,(\d+)/.exec(after)?.[1]
  if (decimals !== undefined) return !international && decimals.length <= 3
  const code = /^\s?([A-Z]{3})(?![\p{L}\d])/u.exec(after)?.[1]
  return code !== undefined && CURRENCIES.has(code)
}
