/**
 * What a person has taught a site: *not a phone number*, and *this is a phone number*. Pure.
 *
 * A lesson is kept as a pattern: the shape of the text (`9999 9999`) together with the label that stands
 * before it. The label is what makes it hold for the other rows of a column and the same field of other
 * pages, and for nothing else: eight digits alone are a phone number as often as not. Where no label
 * stands before it, a lesson is about this very text and no other.
 *
 * Each text in its place has exactly one pattern, {@link patternOf}. A lesson holds where that pattern is
 * its own, so that of two lessons about one text the later one always has its way.
 */
import { toKeypadCharacters } from '../dialling/characters.ts'
import type { Block, PhoneMatch } from './find.ts'

export type Pattern =
  /** `shape` has a 9 for every digit; `after` is the label as it is written. */
  { readonly shape: string; readonly after: string } | { readonly text: string }

export interface Lessons {
  readonly not: readonly Pattern[]
  readonly is: readonly Pattern[]
}

export type Lesson = keyof Lessons

/** From `start` to before `end` of `blocks[block].text`. */
export interface Place {
  readonly block: number
  readonly start: number
  readonly end: number
}

export interface TaughtOptions {
  /** What is asked for when this text is pointed at; `null` when nothing in it can be dialled. */
  readonly numberOf: (text: string) => Pick<PhoneMatch, 'e164' | 'extension'> | null
}

export const NOTHING_TAUGHT: Lessons = { not: [], is: [] }

/** The fewest digits of a text that can be taught. */
const FEWEST_TAUGHT_DIGITS = 3
/** The longest text that can be taught, and the longest label before it. */
const LONGEST_TAUGHT = 60
/** So many lessons of each kind are kept for a site, the latest. */
const MOST_LESSONS = 200

/** The matches as a person has taught the site to see them, in the order of the text. */
export function applyTaught(
  blocks: readonly Block[],
  matches: readonly PhoneMatch[],
  lessons: Lessons,
  options: TaughtOptions,
): PhoneMatch[] {
  const left =
    lessons.not.length === 0
      ? matches
      : matches.filter((match) => !holdsFor(lessons.not, patternOf(blocks, match)))
  if (lessons.is.length === 0) return [...left]
  const leftAt = overlapsIn(left)
  const added = blocks
    .flatMap((_, block) => findTaught(blocks, block, lessons.is, options))
    // “Tel. 12”, once taught, is no part of “Tel. 12 34 56 78”.
    .filter((one) => !leftAt(one).some((match) => isPartOf(one, match)))
  const addedAt = overlapsIn(added)
  return [...left.filter((match) => addedAt(match).length === 0), ...added].toSorted(inOrder)
}

/** How a text in its place is taught. */
export function patternOf(blocks: readonly Block[], { block, start, end }: Place): Pattern {
  const { text = '', heading } = blocks[block] ?? {}
  const written = spaced(toKeypadCharacters(text.slice(start, end)))
  const after =
    labelBefore(text.slice(Math.max(0, start - NEAR), start)) ||
    wholeLabel(heading) ||
    wholeLabel(blocks[block - 1]?.text)
  return after === '' ? { text: written } : { shape: shapeOf(written), after }
}

/** The later lesson about a pattern takes the place of the earlier one. */
export function teach(lessons: Lessons, lesson: Lesson, pattern: Pattern): Lessons {
  const { not, is } = forget(forget(lessons, 'not', pattern), 'is', pattern)
  const added = [...(lesson === 'not' ? not : is), pattern].slice(-MOST_LESSONS)
  return lesson === 'not' ? { not: added, is } : { not, is: added }
}

/** The lessons without this one. */
export function forget(lessons: Lessons, lesson: Lesson, pattern: Pattern): Lessons {
  return { ...lessons, [lesson]: lessons[lesson].filter((one) => !isSamePattern(one, pattern)) }
}

/**
 * The part of a selection in a text that can be taught as a number, without what was selected around it;
 * `null` where there is none, or only a part of a longer number or word.
 */
export function teachablePart(
  text: string,
  selected: Pick<Place, 'start' | 'end'>,
): Pick<Place, 'start' | 'end'> | null {
  const found = /[+(*#]*\p{Nd}(?:.*[\p{Nd}*#])?/su.exec(text.slice(selected.start, selected.end))
  if (found === null || found[0].length > LONGEST_TAUGHT) return null
  if (countDigits(found[0]) < FEWEST_TAUGHT_DIGITS) return null
  const start = selected.start + found.index
  const end = start + found[0].length
  const isTouched = JOINED_BEFORE.test(text.slice(0, start)) || JOINED_AFTER.test(text.slice(end))
  return isTouched ? null : { start, end }
}

const JOINED_BEFORE = /[\p{L}\p{Nd}+]$/u
const JOINED_AFTER = /^[\p{L}\p{Nd}]/u

/**
 * The fewest digits that a text needs to be one of those taught as numbers; `undefined` where none is.
 * With it a page can tell which texts are worth a closer look.
 */
export function fewestDigits({ is }: Lessons): number | undefined {
  const counts = is.map((pattern) => countDigits('text' in pattern ? pattern.text : pattern.shape))
  return counts.length === 0 ? undefined : Math.min(...counts)
}

const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0

function findTaught(
  blocks: readonly Block[],
  block: number,
  patterns: readonly Pattern[],
  { numberOf }: TaughtOptions,
): readonly PhoneMatch[] {
  const text = blocks[block]?.text ?? ''
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(searchFor(pattern))].flatMap(({ 0: written, index: start }) => {
      const place = { block, start, end: start + written.length }
      const number = isSamePattern(patternOf(blocks, place), pattern) ? numberOf(written) : null
      return number === null ? [] : [{ ...place, ...number }]
    }),
  )
  // Of two at the same place the longer one: it says more.
  found.sort((a, b) => inOrder(a, b) || b.end - a.end)
  let end = 0
  return found.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}

const MOST_SEARCHES = 500
const searches = new Map<string, RegExp>()

/** Finds texts of a pattern's shape that are no part of a longer number or word. */
function searchFor(pattern: Pattern): RegExp {
  const shape = 'text' in pattern ? shapeOf(pattern.text) : pattern.shape
  const known = searches.get(shape)
  if (known !== undefined) return known
  const signs = [...shape].map((sign) => {
    if (sign === '9') return String.raw`\p{Nd}\p{Cf}*`
    if (sign === ' ') return String.raw`[\s\p{Cf}]+`
    if (sign === '-') return String.raw`[\p{Pd}\u2212]\p{Cf}*`
    return `${sign.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)}${String.raw`\p{Cf}*`}`
  })
  const search = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}+])${signs.join('')}(?![\p{L}\p{Nd}])`,
    'giu',
  )
  if (searches.size >= MOST_SEARCHES) searches.clear()
  searches.set(shape, search)
  return search
}

/** How much of the text before is looked at for a label. */
const NEAR = 80
const WORDS_OF_LABEL = 2
/** What ends a label, or separates it from what it labels; other numbers among it. */
const BETWEEN_LABELS = /\p{Nd}+|[,;:|·•!?…()[\]\n]|(?<=\p{L}{3})\.\s|\s\p{Pd}\s/u
const WORD = /[\p{L}\p{M}][\p{L}\p{M}.'’/#-]*/gu

/** The last words before a text, as far as they can be its label: “Customer no.”, “Kundenr.”. */
function labelBefore(text: string): string {
  const part = text.split(BETWEEN_LABELS).findLast((one) => /\p{L}/u.test(one)) ?? ''
  return (part.match(WORD) ?? []).slice(-WORDS_OF_LABEL).join(' ')
}

/** A heading or the cell before, when it is short enough to be a label; without a question before it. */
function wholeLabel(text = ''): string {
  const label = spaced(text.slice(text.lastIndexOf('\n') + 1)).replace(/\s*:$/, '')
  return label.length <= LONGEST_TAUGHT && /\p{L}/u.test(label) ? label : ''
}

const holdsFor = (patterns: readonly Pattern[], pattern: Pattern): boolean =>
  patterns.some((one) => isSamePattern(one, pattern))

/** Labels are the same by their words; case and signs are a matter of taste. */
function isSamePattern(a: Pattern, b: Pattern): boolean {
  if ('text' in a || 'text' in b) return 'text' in a && 'text' in b && a.text === b.text
  return a.shape === b.shape && wordsOf(a.after) === wordsOf(b.after)
}

const wordsOf = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()

const shapeOf = (text: string): string => text.replace(/\p{Nd}/gu, '9')
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
const inOrder = (a: Place, b: Place): number => a.block - b.block || a.start - b.start
const isPartOf = (part: Place, whole: Place): boolean =>
  whole.start <= part.start &&
  part.end <= whole.end &&
  part.end - part.start < whole.end - whole.start

/** For places in order, none over another: those that a place lies over. */
function overlapsIn<P extends Place>(places: readonly P[]): (place: Place) => readonly P[] {
  return ({ block, start, end }) => {
    let from = 0
    for (let to = places.length; from < to; ) {
      const middle = (from + to) >> 1
      const one = places[middle]
      if (one !== undefined && (one.block - block || one.end - start) <= 0) from = middle + 1
      else to = middle
    }
    const over: P[] = []
    for (let one = places[from]; one?.block === block && one.start < end; one = places[++from])
      over.push(one)
    return over
  }
}
