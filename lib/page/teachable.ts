/** What of a document a person can teach: a number that was found, or a text that was selected. */
import {
  blockElementOf,
  type PageBlock,
  type ReadingOptions,
  rangeOf,
  readBlocks,
} from './blocks.ts'
import type { Block } from './find.ts'
import { createSurroundings } from './headings.ts'
import { liveRange } from './hit.ts'
import { type PageNumber, stillThere } from './numbers-on-page.ts'
import { type Lesson, type Pattern, patternOf, teachablePart } from './taught.ts'

export interface Teachable {
  readonly lesson: Lesson
  readonly pattern: Pattern
}

/**
 * What a person can say of a number: that one which was found is none, and that a selected text is one;
 * nothing against the page's own word.
 */
export function teachableOf(number: PageNumber, reading: ReadingOptions): Teachable | undefined {
  const range = 'range' in number.place ? liveRange(number.place.range) : null
  if (range === null || number.from === 'markup') return undefined
  for (const block of blocksAround(range, reading)) {
    const part = partIn(block, range)
    if (part === null) continue
    const pattern = patternOf(withSurroundings(block), { block: 1, ...part })
    return { lesson: number.from === 'selection' ? 'is' : 'not', pattern }
  }
  return undefined
}

/** The number that is selected: one of those that were found, or a text that can be taught as one. */
export function selectedNumber(
  document: Document,
  numbers: readonly PageNumber[],
  reading: ReadingOptions,
): PageNumber | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const known = numbers.find((number) => stillThere(number) && touches(range, number))
  return known ?? selectedText(range, reading)
}

function touches(range: Range, { place }: PageNumber): boolean {
  const other = 'range' in place ? liveRange(place.range) : null
  return (
    other !== null &&
    other.startContainer.getRootNode() === range.startContainer.getRootNode() &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0
  )
}

/** The first text in `range` that can be taught as a number. */
function selectedText(range: Range, reading: ReadingOptions): PageNumber | undefined {
  for (const block of blocksAround(range, reading)) {
    const selected = partIn(block, range)
    const part = selected && teachablePart(block.text, selected)
    const place = part && rangeOf(block, part.start, part.end)
    if (part === null || place === null) continue
    const shown = block.text.slice(part.start, part.end)
    return { number: shown, shown, place: { range: place }, from: 'selection' }
  }
  return undefined
}

function* blocksAround(range: Range, reading: ReadingOptions): Generator<PageBlock> {
  const around = blockElementOf(range.commonAncestorContainer)
  for (const block of readBlocks(around ?? range.startContainer.getRootNode(), reading))
    if (block !== null) yield block
}

/** Where the range lies in the text of the block. */
function partIn(
  { pieces }: PageBlock,
  range: Range,
): { readonly start: number; readonly end: number } | null {
  const parts = pieces.flatMap(({ node, at, from, length }) => {
    if (!range.intersectsNode(node)) return []
    const first = node === range.startContainer ? range.startOffset : 0
    const last = node === range.endContainer ? range.endOffset : node.length
    const start = Math.max(first, at)
    const end = Math.min(last, at + length)
    return start < end ? [{ start: from + start - at, end: from + end - at }] : []
  })
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** A block as the finder gets it: what stands before it, then the block with its heading. */
function withSurroundings({ element, text }: PageBlock): readonly [Block, Block] {
  const { headingOf, textBefore } = createSurroundings()
  const heading = headingOf(element)
  return [{ text: textBefore(element) ?? '' }, heading === undefined ? { text } : { text, heading }]
}
