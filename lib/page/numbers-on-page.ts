/** The numbers of a block of the page, as the rest of the page's part works with them. */
import { writeTelUri } from '../dialling/tel-uri.ts'
import { type PageBlock, rangeOf } from './blocks.ts'
import { type Block, mayHoldNumber, type PhoneMatch } from './find.ts'
import { headingOf, textBefore } from './headings.ts'

export interface PageNumber {
  /** What is asked for: E.164, or a `tel:` URI where there is an extension or the page has a link. */
  readonly number: string
  /** As the page shows it. */
  readonly shown: string
  readonly range: StaticRangeInit
  /** Absent where it was found in the text. What a link says is certain. */
  readonly from?: 'link' | 'selection'
}

export type Find = (blocks: readonly Block[]) => readonly PhoneMatch[]

export type ReadNumbers = (block: PageBlock) => readonly PageNumber[]

interface Span {
  readonly start: number
  readonly end: number
  readonly number: string
  readonly from?: 'link'
}

const MOST_REMEMBERED = 5000
/** What a number may be long when it is asked for (lib/channel). */
const LONGEST_NUMBER = 100

/** A block as the finder gets it: what stands before it, then the block with its heading. */
export function withSurroundings({ element, text }: PageBlock): readonly [Block, Block] {
  const heading = headingOf(element)
  return [{ text: textBefore(element) ?? '' }, heading === undefined ? { text } : { text, heading }]
}

/**
 * Reads blocks with `find`, and remembers what it found in a text, so that a page that repeats itself
 * costs little. A text that `mayHold` says no to is not looked at.
 */
export function numberReader(
  find: Find,
  mayHold: (text: string) => boolean = mayHoldNumber,
): ReadNumbers {
  const remembered = new Map<string, readonly Span[]>()

  const findSpans = (block: PageBlock): readonly Span[] => {
    if (!mayHold(block.text)) return []
    const [before, itself] = withSurroundings(block)
    const key = [itself.heading ?? '', before.text, itself.text].join('\u0000')
    const known = remembered.get(key)
    if (known !== undefined) return known
    const spans = find([before, itself])
      .filter((match) => match.block === 1)
      .map(({ start, end, e164, extension }) => ({
        start,
        end,
        number: extension === undefined ? e164 : writeTelUri({ number: e164, extension }),
      }))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, spans)
    return spans
  }

  return (block) => {
    const links = block.links
      .filter(({ href }) => href.length <= LONGEST_NUMBER && /\d/.test(href))
      .map(({ start, end, href }): Span => ({ start, end, number: href, from: 'link' }))
    const found = findSpans(block).filter(
      ({ start, end }) => !links.some((link) => start < link.end && link.start < end),
    )
    return [...links, ...found]
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ start, end, ...number }) => {
        const range = rangeOf(block, start, end)
        return range === null
          ? []
          : [{ ...number, shown: block.text.slice(start, end).trim(), range }]
      })
  }
}

/** Whether a number found before still stands where it was found. */
export function stillThere({ range, shown }: PageNumber): boolean {
  const { startContainer, endContainer, startOffset, endOffset } = range
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
