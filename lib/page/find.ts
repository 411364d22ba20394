/**
 * Phone numbers in the text of a page. Pure: whole blocks in, offsets out. The numbering plans are asked
 * only about what its shape, its neighbours and the words around it leave possible.
 */
import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { toKeypadCharacters } from '../dialling/characters.ts'
import { type Verdict, verdictBefore, verdictOfHeading } from './labels.ts'
import { hasOtherShape, isTouched, withoutWholes } from './lookalikes.ts'

/** The text of a block-level element; `heading` of its column or row, where the page has one. */
export interface Block {
  readonly text: string
  readonly heading?: string
}

/** A number in `blocks[block].text`, from `start` to before `end`. */
export interface PhoneMatch {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly e164: string
  readonly extension?: string
}

const FEWEST_DIGITS = 6
const MOST_DIGITS = 17
/** How much of the text on either side is looked at. */
const NEAR = 80

/** Digits with what may stand between them; a plus or a parenthesis only where a number begins or groups. */
const CANDIDATE = /(?:\(\s?)?(?:\+\s?)?(?:\(\s?\+?\s?)?\d(?:[ ().\-/]{0,4}\d)*/g

const EXTENSION =
  /^\s*[,;]?\s*(?:\(?\s*(?:extension|extn?|ext|lokalnr|lokal|lok|durchwahl|dw|poste|ramal|anexo|interno|int|toestel|tst|anknytning|ankn|anschluss|分机|内线|转)\s*[.:]?\s*|[x#]\s?)(\d{1,6})(?![\p{L}\d])/iu

/** All phone numbers of `blocks`, in order. `region`: where numbers without a country code are from. */
export function findPhoneNumbers(
  blocks: readonly Block[],
  options: { readonly region: CountryCode },
): PhoneMatch[] {
  return blocks.flatMap((block, index) => {
    if (!mayHoldNumber(block.text)) return []
    return findInBlock(block, blocks[index - 1], options.region).map((found) => ({
      block: index,
      ...found,
    }))
  })
}

/** A region of the settings, or the first of the product's countries where the plans do not know it. */
export function regionOf(region: string): CountryCode {
  return isSupportedCountry(region) ? region : 'DK'
}

/** Cheap, and says no for almost every text of a page: there are too few digits in it. */
export function mayHoldNumber(text: string): boolean {
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code > 0x600 && /\p{Nd}/u.test(text.charAt(i)))) digits += 1
    if (digits >= FEWEST_DIGITS) return true
  }
  return false
}

type Found = Omit<PhoneMatch, 'block'>

interface Surroundings {
  readonly region: CountryCode
  readonly text: string
  /** What heading or cell before say, where the block's own words say nothing. */
  readonly outer: (hasOwnWords: boolean) => Verdict
}

function findInBlock(block: Block, previous: Block | undefined, region: CountryCode): Found[] {
  const { plain, offsetOf } = plainText(block.text)
  const text = withoutWholes(plain)
  const surroundings: Surroundings = {
    region,
    text,
    outer: (hasOwnWords) => {
      const said = block.heading === undefined ? 'none' : verdictOfHeading(block.heading)
      // "Customer" over a cell with a name and a number says nothing of the number.
      if (hasOwnWords) return said === 'phone' ? said : 'none'
      if (said !== 'none' || previous === undefined) return said
      return verdictOfHeading(previous.text)
    },
  }
  return [...text.matchAll(CANDIDATE)]
    .flatMap(({ 0: run, index }) => readRun(run, index, surroundings))
    .map((found) => ({
      ...found,
      start: offsetOf(found.start),
      end: offsetOf(found.end - 1) + 1,
    }))
}

/** `text` in keypad characters, unseen ones left out, and where each of them stood. */
function plainText(text: string): {
  readonly plain: string
  readonly offsetOf: (at: number) => number
} {
  if (/^[ -~]*$/.test(text)) return { plain: text, offsetOf: (at) => at }
  const offsets: number[] = []
  let plain = ''
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i)
    const kept = sign >= ' ' && sign <= '~' ? sign : toKeypadCharacters(sign)
    if (kept === '') continue
    plain += kept
    offsets.push(i)
  }
  return { plain, offsetOf: (at) => offsets[at] ?? text.length }
}

/** One number, or several with weak separators between them: the longest reading that is a number wins. */
function readRun(run: string, start: number, surroundings: Surroundings): Found[] {
  if (countDigits(run) < FEWEST_DIGITS) return []
  const whole = readCandidate(run, start, surroundings)
  if (whole !== undefined) return [whole]
  for (const separator of [
    / {2,}/g,
    /(?<=\d) ?\/ ?(?=[\d(+])/g,
    / - /g,
    /\. (?=[\d(+])/g,
    / (?=\(?\+|\(\d)/g,
  ]) {
    const parts = splitAt(run, separator)
    if (parts.length < 2) continue
    const read = parts.flatMap(({ part, at }) => readRun(part, start + at, surroundings))
    if (read.length > 0) return read
  }
  return []
}

function splitAt(run: string, separator: RegExp) {
  const ends = [...run.matchAll(separator)]
  const starts = [0, ...ends.map(({ 0: between, index }) => index + between.length)]
  return starts.map((at, i) => ({ part: run.slice(at, ends[i]?.index ?? run.length), at }))
}

const countDigits = (text: string) => text.replace(/\D/g, '').length

function readCandidate(run: string, at: number, surroundings: Surroundings): Found | undefined {
  const { text, region } = surroundings
  const written = balanced(run)
  const start = at + run.indexOf(written)
  const end = start + written.length
  const digits = countDigits(written)
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return undefined
  const before = text.slice(Math.max(0, start - NEAR), start)
  const after = text.slice(end, end + NEAR)
  const international = /^\(?\s?(\+|00[1-9])/.test(written)
  if (isTouched(before, after, international)) return undefined
  const own = verdictBefore(before)
  const verdict = own === 'none' ? surroundings.outer(/\p{L}{2}/u.test(before)) : own
  if (verdict === 'other' && !(own === 'none' && written.includes('+'))) return undefined
  if (!international && hasOtherShape(written, verdict === 'phone')) return undefined
  const number = parse(written, region)
  if (number === undefined || !isConvincing(number, written, international, verdict))
    return undefined
  const extension = EXTENSION.exec(after)?.[1]
  return { start, end, e164: number.number, ...(extension === undefined ? {} : { extension }) }
}

function parse(written: string, region: CountryCode): PhoneNumber | undefined {
  const options = { defaultCountry: region, extract: false } as const
  const bare = written.replace(/^\(\s?(\+\d+)\s?\)/, '$1 ').replace(/^\(\s?(?=\+)/, '')
  const number = parsePhoneNumberFromString(bare, options)
  if (!bare.startsWith('00')) return number
  // 00 is written for the plus also where the plan of the country has another prefix, or carriers after it.
  const plus = parsePhoneNumberFromString(`+${bare.slice(2)}`, options)
  return plus?.country === region || !number?.isPossible() ? plus : number
}

/** Countries that write a mobile's number without its trunk zero more often than with it. */
const TRUNK_ZERO_LEFT_OUT: ReadonlySet<string> = new Set(['IN'])

/**
 * With a country code or a phone label a possible length is enough: the plans lag behind what is given
 * out. Bare digits must be valid, and be written as the country writes them, with its trunk zero.
 */
function isConvincing(
  number: PhoneNumber,
  written: string,
  international: boolean,
  verdict: Verdict,
): boolean {
  if (international || verdict === 'phone') return number.isPossible()
  if (!number.isValid()) return false
  if (TRUNK_ZERO_LEFT_OUT.has(number.country ?? '')) return true
  return written.replace(/\D/g, '').startsWith('0') || !number.formatNational().startsWith('0')
}

/** A run without parentheses that were opened before it or are closed after it. */
function balanced(run: string): string {
  let rest = run
  while (count(rest, '(') > count(rest, ')') && rest.startsWith('('))
    rest = rest.slice(1).trimStart()
  return rest
}

const count = (text: string, sign: string) => text.split(sign).length - 1
