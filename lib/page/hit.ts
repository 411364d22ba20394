/** Which number is under the pointer: found then and there, marked yet or not. */
import { blockElementOf, type ReadingOptions, readBlocks } from './blocks.ts'
import type { PageNumber, ReadNumbers } from './numbers-on-page.ts'

/** In CSS pixels: how far beside its glyphs a number is still hit. */
const SLACK = 2

interface OlderDocument {
  caretRangeFromPoint?: (x: number, y: number) => Range | null
}

export interface HitOptions {
  readonly document: Document & OlderDocument
  readonly reading: ReadingOptions
  readonly shadowRoots: () => ShadowRoot[]
  readonly read: ReadNumbers
}

/** The number at a point of the viewport, or `null`. */
export function numberAt(x: number, y: number, options: HitOptions): PageNumber | null {
  const node = textAt(x, y, options)
  return node === null ? null : (numberAround(node, options).find(isAt(x, y)) ?? null)
}

const isAt = (x: number, y: number) => (number: PageNumber) =>
  rectsOf(number).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  )

function numberAround(node: Text, { reading, read }: HitOptions): readonly PageNumber[] {
  const around = blockElementOf(node) ?? node.getRootNode()
  for (const block of readBlocks(around, reading)) {
    if (block?.pieces.some((piece) => piece.node === node)) return read(block)
  }
  return []
}

function textAt(x: number, y: number, { document, shadowRoots }: HitOptions): Text | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: shadowRoots() })
  const node = position?.offsetNode ?? document.caretRangeFromPoint?.(x, y)?.startContainer ?? null
  return node?.nodeType === 3 ? (node as Text) : null
}

/** Where a number stands in the viewport, line by line; empty when it is not shown. */
export function rectsOf(number: PageNumber): readonly DOMRect[] {
  const rects = liveRange(number)?.getClientRects() ?? []
  return [...rects].filter(({ width, height }) => width > 0 && height > 0)
}

/** Where a number stands in the document; `null` when the page has shortened the text since. */
export function liveRange({ range }: PageNumber): Range | null {
  const live = range.startContainer.ownerDocument?.createRange()
  if (live === undefined) return null
  try {
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live
  } catch {
    return null
  }
}
