/**
 * Phone numbers in the text of a page. Pure: whole blocks in, offsets out. The numbering plans are asked
 * only about what its shape, its neighbours and the words around it leave possible.
 */
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import { askedFor, isSpeaker } from './find/asked.ts'
import { numberOf, type Setting } from './find/evidence.ts'
import { extensionBehind, extensionsAlone } from './find/extensions.ts'
import { isName, meansNumber, verdictBefore, verdictOfHeading } from './find/labels.ts'
import { FROM_OR_TO, isOfACall } from './find/phrases.ts'
import { plainText } from './find/plain.ts'
import { formOf, goesOnAfterNumber } from './find/plans.ts'
import {
  balanced,
  countDigits,
  LONGEST_TO_TRY,
  MOST_DIGITS,
  type Part,
  partings,
  runsOf,
  shortened,
  withoutOpened,
  withoutRange,
} from './find/runs.ts'
import { withoutWholes } from './find/shapes.ts'
import { FEWEST_DIGITS, mayHoldNumber } from './gate.ts'

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
  /** With `+`; of an extension that stands alone, its digits. */
  readonly e164: string
  readonly extension?: string
}

/** How much of the text on either side is looked at. */
const NEAR = 80
/** Of who speaks in a chat. */
const LONGEST_NAME = 30
/** "010-4812-8454 (2)": called so many times. */
const COUNTED = /^\+?\d[\d -]{6,18} \(\d{1,2}$/
/** How many parts of a run are tried together. */
const MOST_JOINED = 5

/** All phone numbers of `blocks`, in order. `region`: where numbers without a country code are from. */
export function findPhoneNumbers(
  blocks: readonly Block[],
  options: { readonly region: CountryCode },
): PhoneMatch[] {
  return blocks.flatMap((block, index) => {
    if (!mayHoldNumber(block.text, block.heading ?? blocks[index - 1]?.text)) return []
    const said = saidBefore(blocks, index)
    return findInBlock(block, said, options.region).map((found) => ({ block: index, ...found }))
  })
}

/** A region of the settings, or the first of the product's countries where the plans do not know it. */
export function regionOf(region: string): CountryCode {
  return isSupportedCountry(region) ? region : 'DK'
}

type Found = Omit<PhoneMatch, 'block'>

interface Said {
  /** The text before: a label, a cell, who speaks. */
  readonly previous?: string | undefined
  /** The one before a short one: what somebody asked, where that is no more than who answers. */
  readonly earlier?: string | undefined
}

/** The text before may come with the one before it, on a line of its own. */
function saidBefore(blocks: readonly Block[], index: number): Said {
  const before = blocks[index - 1]?.text
  if (before === undefined) return {}
  const line = before.lastIndexOf('\n')
  if (line >= 0)
    return { previous: before.slice(line + 1), earlier: before.slice(0, line).replace(JOINED, ' ') }
  return {
    previous: before,
    earlier: before.length <= LONGEST_NAME ? blocks[index - 2]?.text : undefined,
  }
}

/** Between two texts of a page that were put together: "NannaWhat is your number?" */
const JOINED = /(?<=\p{Ll}(?<!Whats))(?=\p{Lu}\p{L}+ )/gu

function findInBlock(block: Block, { previous, earlier }: Said, region: CountryCode): Found[] {
  const { text: plain, offsetOf } = plainText(block.text)
  const text = withoutWholes(plain)
  const found: Found[] = []
  const isAnswered = earlier !== undefined && isSpeaker(previous ?? '', region)
  const asked = (isAnswered ? earlier : previous) ?? ''
  const wanted = askedFor(asked, region)
  const isListOfCalls = FROM_OR_TO.test(block.heading?.trim() ?? '') && /^\s*\d+\s*$/.test(plain)
  const isAnswer = wanted === 'phone'
  const setting: Setting = {
    region,
    inVain: 0,
    outer: (hasOwnWords) => {
      if (wanted === 'other' && (isAnswered || /[?？]\s*$/.test(asked))) return wanted
      if (wanted === 'phone' && isAnswered) return 'none'
      if (isListOfCalls) return 'likely'
      const over = block.heading?.trim() ?? ''
      const heading = over === '' || VALUES.test(over) ? 'none' : verdictOfHeading(over, region)
      const isColumn = previous !== undefined && previous !== block.heading
      if (heading === 'unknown' && isDirection(previous, block.heading, region)) return 'none'
      if (heading === 'unknown' && !hasOwnWords && isColumn && !isOfParties(block.heading, region))
        return 'thing'
      const said = heading === 'unknown' && isMoment(previous) ? 'none' : heading
      // "Customer" over a cell with a name and a number says nothing of the number.
      if (hasOwnWords) return said === 'phone' ? said : 'none'
      if (said !== 'none' || previous === undefined) return said
      return verdictOfHeading(previous, region)
    },
    isAnswer,
    isAskedForOther: wanted === 'other',
    hasCompany: () =>
      found.length > 0 ||
      plain.includes('@') ||
      (previous !== undefined && isName(previous)) ||
      isMoment(previous) ||
      isAnswer ||
      isOfACall(previous) ||
      isDirection(previous, block.heading, region) ||
      // A line of a call log: a time, a number, how long.
      (text !== plain && !/\p{L}{3}/u.test(text)),
  }
  for (const { run, at } of runsOf(text)) found.push(...readRun(run, at, text, setting))
  const alone = extensionsOf(text, block.heading ?? previous, found, region)
  return [...found, ...alone]
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, start: offsetOf(one.start), end: offsetOf(one.end - 1) + 1 }))
}

/** A date with a time and nothing else, as in the cell before a number in a log of calls. */
const isMoment = (text = ''): boolean =>
  /(?:^|\s)\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?(?:\s|$)/i.test(text.trim()) &&
  !/[\p{L}\d]/u.test(withoutWholes(text).replace(/(?<=\W)[ap]m$/i, ''))

/** "Number", "From", "Destino": over the numbers in lists of calls. */
const isOfParties = (heading = '', region: CountryCode): boolean =>
  meansNumber(heading, region) ||
  FROM_OR_TO.test(heading.trim()) ||
  OTHER_PARTY.test(heading.trim())

/** Over the columns of two records side by side: what a row is, its first cell says. */
const VALUES =
  /^(?:(?:record|entry|contact|version|set) ?[\dab]|(?:the )?(?:old|new|before|after|current|previous|value|alt|neu|bisher|wert|aktuell|ny|nyt|gammelt|nytt|gammal|gammalt|værdi|värde|verdi|ancien|nouveau|nouvelle|valeur|viejo|nuevo|anterior|actual|valor|antigo|novo|atual|vecchio|nuovo|valore|oud|nieuw|waarde|stary|nowy)(?: (?:value|record|entry|data))?)$/i

/** "Ind" in the cell before one whose column is called "Nummer": of a list of calls, and of no others. */
const isDirection = (previous = '', heading = '', region: CountryCode): boolean =>
  (isOfACall(previous) || DIRECTION.test(previous.trim())) &&
  (meansNumber(heading, region) || OTHER_PARTY.test(heading.trim()))
const DIRECTION = /^(?:In|Out|Ind|Ud|Inn|Ut|Ein|Aus|Przych|Wych|呼入|呼出|发信|着信|発信)\.?$/
const OTHER_PARTY =
  /^(?:Motpart|Modpart|Gegenstelle|Gesprächspartner|Counterparty|Other party|Interlocut(?:eur|or)|Correspondant|Wederpartij|Tegenpartij|Orig(?:en|em|ine?)|Destin(?:o|ation|azione|atario)|Herkunft|Ziel|Herkomst|Bestemming|Source|Skąd|Dokąd|Odkud|Kam|Kimden|Kime|Mistä|Mihin|DNIS|号码|對方|对方|相手)$/i

/** One number, or several with weak separators between them: the longest reading that is a number wins. */
function readRun(run: string, at: number, text: string, setting: Setting): readonly Found[] {
  const digits = countDigits(run)
  if (digits < FEWEST_DIGITS) return []
  const whole = digits > MOST_DIGITS ? undefined : readCandidate(run, at, text, setting)
  if (whole?.valid) return [whole.found]
  const isCounted =
    /^[0(+]/.test(run) && /^ \p{L}{3}/u.test(text.slice(at + run.length, at + run.length + 4))
  const isInTown = /\p{L}{3,} $/u.test(text.slice(Math.max(0, at - NEAR), at))
  for (const parts of partings(run, { isCounted, isInTown })) {
    const read = readParts(run, parts, at, text, setting)
    if (read.length > (whole === undefined ? 0 : 1)) return read
  }
  return whole === undefined ? [] : [whole.found]
}

/** Numbers of parts side by side, the most parts first that are one valid number together. */
function readParts(
  run: string,
  parts: readonly Part[],
  at: number,
  text: string,
  setting: Setting,
): readonly Found[] {
  const read: Found[] = []
  const mostJoined = run.length > LONGEST_TO_TRY ? 0 : MOST_JOINED
  for (let i = 0; i < parts.length; i += 1) {
    const { start = 0, end = 0 } = parts[i] ?? {}
    let joined: Found | undefined
    for (let j = Math.min(parts.length - 1, i + mostJoined); j > i; j -= 1) {
      const candidate = run.slice(start, parts[j]?.end)
      if (countDigits(candidate) > MOST_DIGITS || candidate.lastIndexOf('+') > 2) continue
      const reading = readCandidate(candidate, at + start, text, setting)
      if (!reading?.valid) continue
      joined = reading.found
      i = j
      break
    }
    if (joined !== undefined) read.push(joined)
    else read.push(...readRun(run.slice(start, end), at + start, text, setting))
  }
  return read
}

function readCandidate(
  run: string,
  at: number,
  text: string,
  setting: Setting,
): { readonly found: Found; readonly valid: boolean } | undefined {
  const next = text.slice(at + run.length, at + run.length + 2)
  const isOpen = /^ ?\p{L}/u.test(next) || (next.startsWith(')') && COUNTED.test(run))
  const written = isOpen ? withoutOpened(balanced(run)) : balanced(run)
  if (goesOnAfterNumber(written, setting.region)) return undefined
  const start = at + run.indexOf(written)
  const before = text.slice(Math.max(0, start - NEAR), start)
  const isLabelled = () => verdictBefore(before, setting.region) === 'phone'
  const others = formOf(written) === 'plus' ? shortened(written) : withoutRange(written, isLabelled)
  let possible: Found | undefined
  for (const reading of [written, ...others]) {
    const end = start + reading.length
    const after = text.slice(end, end + NEAR)
    const number = numberOf({ written: reading, before, after }, setting)
    if (number === undefined) continue
    const extension = extensionBehind(after)
    const found = {
      start,
      end,
      e164: number.number,
      ...(extension === undefined ? {} : { extension }),
    }
    if (number.isValid()) return { found, valid: true }
    if (reading === written) possible = found
  }
  return possible && { found: possible, valid: false }
}

/** Extensions that stand alone, and not in or behind a number, which they would belong to. */
function extensionsOf(
  text: string,
  heading: string | undefined,
  found: readonly Found[],
  region: CountryCode,
): Found[] {
  let next = 0
  return [...extensionsAlone(text, heading, region)].flatMap(({ start, end, digits }) => {
    while ((found[next]?.start ?? text.length) < end) next += 1
    const before = found[next - 1]
    const belongs = before !== undefined && start < before.end + NEAR
    return belongs ? [] : [{ start, end, e164: digits }]
  })
}
