/** The numbers of a page, as the rest of the page's part works with them. */
import { type PageBlock, rangeOf } from './blocks.ts'
import { certainNumber } from './certain.ts'
import { digitsIn, mayHoldNumber } from './gate.ts'
import type { Surroundings } from './headings.ts'
import type { Question, Span } from './lookup.ts'

export interface PageNumber {
  /** What is asked for: E.164, or a `tel:` URI where there is an extension or the page has a link. */
  readonly number: string
  /** As the page shows it. */
  readonly shown: string
  readonly place: Place
  /** Absent where it was found in the text. What the page's markup says is certain. */
  readonly from?: 'markup' | 'selection'
}

/** In the text of the page, or as all that one element is for: a field, a button without a text. */
export type Place = { readonly range: StaticRangeInit } | { readonly element: Element }

/** Few enough digits for an extension alone, which only the words around it make a number. */
const FEW_DIGITS = /^\D{0,6}\d{2,6}\D{0,6}$/

/**
 * Whether a text may be asked about at all: by itself, or with what stands around it. `fewest` is how many
 * digits a text needs that a person has taught to be a number.
 */
export const isPromising = (text: string, fewest?: number): boolean =>
  holdsEnough(text, fewest) || FEW_DIGITS.test(text)

const holdsEnough = (text: string, fewest: number | undefined): boolean =>
  mayHoldNumber(text) || (fewest !== undefined && digitsIn(text) >= fewest)

/** What is to be asked about a block; `undefined` when there can be no number in its text. */
export function questionAbout(
  { text, element }: PageBlock,
  surroundings: Surroundings,
  fewest?: number,
): Question | undefined {
  const isEnough = holdsEnough(text, fewest)
  if (!isEnough && !FEW_DIGITS.test(text)) return undefined
  const heading = surroundings.headingOf(element)
  const before = surroundings.textBefore(element)
  if (!isEnough && !mayHoldNumber(text, heading ?? before)) return undefined
  return { text, heading, before }
}

/** The numbers of a block, where `found` are those in its text. Its links go before them. */
export function numbersIn(block: PageBlock, found: readonly Span[]): readonly PageNumber[] {
  const { links } = block
  const others = found.filter(
    ({ start, end }) => !links.some((link) => start < link.end && link.start < end),
  )
  return [...links, ...others].flatMap((span) => onPage(block, span) ?? [])
}

function onPage(
  block: PageBlock,
  { start, end, ...number }: Span & Pick<PageNumber, 'from'>,
): PageNumber | null {
  const range = rangeOf(block, start, end)
  return range && { ...number, shown: block.text.slice(start, end).trim(), place: { range } }
}

/** Whether a number found before still stands where it was found. */
export function stillThere({ number, shown, place }: PageNumber): boolean {
  if ('element' in place) {
    const { element } = place
    return element.isConnected && (shownBy(element) === shown || certainNumber(element) === number)
  }
  const { startContainer, endContainer, startOffset, endOffset } = place.range
  if (!startContainer.isConnected || !endContainer.isConnected) return false
  const first = startContainer.nodeValue ?? ''
  const last = endContainer.nodeValue ?? ''
  const signs = (text: string) => text.replace(/\s/g, '')
  const expected = signs(shown)
  if (startContainer === endContainer)
    return signs(first.slice(startOffset, endOffset)) === expected
  return (
    expected.startsWith(signs(first.slice(startOffset))) &&
    expected.endsWith(signs(last.slice(0, endOffset)))
  )
}

/** What a field shows. */
export const shownBy = (element: Element): string | undefined =>
  'value' in element && typeof element.value === 'string' ? element.value.trim() : undefined

/** Whether both stand at the same place of the document. */
export function isSame(a: PageNumber, b: PageNumber): boolean {
  if (a.number !== b.number) return false
  if ('element' in a.place || 'element' in b.place)
    return 'element' in a.place && 'element' in b.place && a.place.element === b.place.element
  return (
    a.place.range.startContainer === b.place.range.startContainer &&
    a.place.range.startOffset === b.place.range.startOffset
  )
}
