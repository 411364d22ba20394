/** Runs of digits and what may stand between them, and how a run parts into several numbers. */

export const MOST_DIGITS = 17

/** Digits with what may stand between them; a plus or a parenthesis only where a number begins or groups. */
const RUN = /(?:\(\s?)?(?:\+\s?)?(?:\(\s?\+?\s?)?\d(?:(?! ?\/-)[ ().\-/]{0,4}\d)*/g

/** From `start` to before `end` of a run. */
export interface Part {
  readonly start: number
  readonly end: number
}

export interface Run {
  readonly run: string
  readonly at: number
}

export function* runsOf(text: string): Generator<Run> {
  for (const { 0: run, index } of text.matchAll(RUN)) yield { run, at: index }
}

/** From what parts numbers for sure to what may as well be inside one. */
const SEPARATORS: readonly RegExp[] = [
  / {2,}/g,
  /(?<=\d) ?\/ ?(?=[\d(+])/g,
  / - /g,
  /\. (?=[\d(+])/g,
  / (?=\(?\+|\(\d)/g,
  / (?=00[1-9])/g,
  /(?<=\d{7}) (?=\d{7})/g,
  // "Missed call (3) 07749 103970"
  /(?<=^\(\d{1,2}\)) (?=[0+])/g,
]

/** "302001 0141 213 5486" behind "Jaipur": after a postcode. */
const POSTCODE = /(?<=^[1-9]\d{4,5}) (?=0\d)/g
/** "(19) 3208-6838 12" before "pedidos": a count behind the number. */
const COUNT = / (?=\d{1,3}$)/g

/** Longer runs are no sentence of anybody's: they are parted once, and their parts are not put together again. */
export const LONGEST_TO_TRY = 400

export interface Around {
  /** Whether a word follows, of which there may be some. */
  readonly isCounted: boolean
  /** Whether a word stands before, which may be a town. */
  readonly isInTown: boolean
}

/** The ways to part a run, the surest first. */
export function* partings(run: string, around: Around): Generator<readonly Part[]> {
  const separators = [
    ...SEPARATORS,
    ...(around.isInTown ? [POSTCODE] : []),
    ...(around.isCounted ? [COUNT] : []),
  ]
  for (const separator of separators) {
    const parts = splitAt(run, separator)
    if (parts.length < 2) continue
    yield parts
    if (run.length > LONGEST_TO_TRY) return
  }
}

/** Shorter readings of digits that go on too far: "+45 61 77 44 27 5" before "min". */
export function* shortened(written: string): Generator<string> {
  let rest = written
  for (let dropped = 0; dropped < 3; dropped += 1) {
    const space = rest.lastIndexOf(' ')
    if (space < 0) return
    rest = rest.slice(0, space).replace(/[\s/.-]+$/, '')
    yield rest
  }
}

/** "1800 103 4567 (10 am", "010-4812-8454 (2)": what is opened behind a number is not its own. */
export const withoutOpened = (written: string): string => written.replace(/\s*\(\d{1,2}$/, '')

/** "75 82 31 44-45" after a word for a telephone: the first of several numbers in a row. */
export function withoutRange(written: string, isLabelled: () => boolean): readonly string[] {
  const first = written.replace(/-\d{1,2}$/, '')
  return first !== written && isLabelled() ? [first] : []
}

/** A run without parentheses that were opened before it or are closed after it. */
export function balanced(run: string): string {
  let rest = run
  while (count(rest, '(') > count(rest, ')') && rest.startsWith('('))
    rest = rest.slice(1).trimStart()
  // "(0860 102 577) 3 times": a number of its own in parentheses.
  const enclosed = /^\(([^()]{7,})\) /.exec(rest)?.[1]
  if (enclosed !== undefined && countDigits(enclosed) > 6) return enclosed.trim()
  return rest
}

export const countDigits = (text: string): number => {
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits
}

function splitAt(run: string, separator: RegExp): readonly Part[] {
  const ends = [...run.matchAll(separator)]
  const starts = [0, ...ends.map(({ 0: between, index }) => index + between.length)]
  return starts.map((start, i) => ({ start, end: ends[i]?.index ?? run.length }))
}

const count = (text: string, sign: string) => text.split(sign).length - 1
