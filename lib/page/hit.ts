/** What is under the pointer, shadow trees included: by the caret's position in text, or else by element. */
import type { ShadowRootOf } from './hosts.ts'
import type { PageNumber } from './numbers-on-page.ts'
import type { Point } from './place.ts'
import { isText } from './tree.ts'

/** In CSS pixels: how far beside its glyphs a number is still hit. */
const SLACK = 2

export interface Under {
  readonly element: Element | null
  readonly text: Text | null
  /** The shadow trees on the way there. */
  readonly shadowRoots: readonly ShadowRoot[]
}

/** What is at a point of the viewport. */
export function under({ x, y }: Point, document: Document, shadowRootOf: ShadowRootOf): Under {
  const shadowRoots: ShadowRoot[] = []
  let element = document.elementFromPoint(x, y)
  while (element) {
    const root = shadowRootOf(element)
    if (!root) break
    shadowRoots.push(root)
    const inner = root.elementFromPoint(x, y)
    if (!inner || inner === element || inner.getRootNode() !== root) break
    element = inner
  }
  const node = document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode
  return { element, text: node && isText(node) ? node : null, shadowRoots }
}

/** Whether a point is on the glyphs of a number, or in the box that is all of it. */
export const isAt =
  ({ x, y }: Point) =>
  (number: PageNumber): boolean =>
    rectsOf(number).some(
      ({ left, right, top, bottom }) =>
        x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
    )

/** Where a number stands in the viewport, line by line; empty when it is not shown. */
export function rectsOf({ place }: PageNumber): readonly DOMRect[] {
  const box = 'element' in place ? place.element : liveRange(place.range)
  return [...(box?.getClientRects() ?? [])].filter(({ width, height }) => width * height > 0)
}

/** Where a number stands in the document; `null` when the page has shortened the text since. */
export function liveRange(range: StaticRangeInit): Range | null {
  try {
    const live = new Range()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live
  } catch {
    return null
  }
}
