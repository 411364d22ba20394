/** What of a document a person can teach: a number that was found, or a text that was selected. */
import {
  blockElementOf,
  type PageBlock,
  type ReadingOptions,
  rangeOf,
  readBlocks,
} from './blocks.ts'
import { liveRange } from './hit.ts'
import { type PageNumber, withSurroundings } from './numbers-on-page.ts'
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
  const range = liveRange(number)
  if (range === null || number.from === 'link') return undefined
  for (const block of blocksAround(range, reading)) {
    const part = partIn(block, range)
    if (part === null) continue
    const pattern = patternOf(withSurroundings(block), { block: 1, ...part })
    return { lesson: number.from === 'selection' ? 'is' : 'not', pattern }
  }
  return undefined
}

/** The first text in `range` that can be taught as a number. */
export function selectedNumber(range: Range, reading: ReadingOptions): PageNumber | undefined {
  for (const block of blocksAround(range, reading)) {
    const selected = partIn(block, range)
    const part = selected && teachablePart(block.text, selected)
    const place = part && rangeOf(block, part.start, part.end)
    if (part === null || place === null) continue
    const shown = block.text.slice(part.start, part.end)
    return { number: shown, shown, range: place, from: 'selection' }
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
