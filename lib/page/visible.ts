/** The parts of a document that are in view, found without looking at those that are not. */
import { hasMore } from './scan.ts'

/** Elements in a part that is not looked into any more. */
const SMALL = 200
/** An element with more children is expected to have them in the order in which they are shown. */
const MANY = 50
/** Elements that are looked at. */
const MOST = 400

/**
 * Small elements that together show what is in view, none inside another. `margin` is what counts as in
 * view above and below, in heights of the viewport.
 */
export function visibleParts(
  { document, innerHeight }: Window,
  margin: number,
): readonly Element[] {
  const above = -margin * innerHeight
  const below = (1 + margin) * innerHeight
  const parts: Element[] = []
  const boxes: Element[] = [document.body]
  for (let looked = 0; looked < MOST; looked += 1) {
    const box = boxes.pop()
    if (box === undefined) break
    const { top, bottom, height } = box.getBoundingClientRect()
    // What has no height of its own may still show what overflows it.
    if (height > 0 && (bottom < above || top > below)) continue
    if (!hasMore(box, SMALL)) {
      parts.push(box)
      continue
    }
    const { children } = box
    let from = 0
    for (let to = children.length - 1; children.length > MANY && from < to; ) {
      const middle = (from + to) >> 1
      if ((children.item(middle)?.getBoundingClientRect().bottom ?? 0) < above) from = middle + 1
      else to = middle
    }
    const inView: Element[] = []
    for (
      let child = children.item(from);
      child !== null && inView.length < MOST;
      child = child.nextElementSibling
    ) {
      if (children.length > MANY && child.getBoundingClientRect().top > below) break
      inView.push(child)
    }
    boxes.push(...inView.reverse())
  }
  return parts
}
