/** The parts of a document that are in view, found without looking at those that are not. */
import { PERHAPS_DIGIT } from './gate.ts'
import { hasMore, isElement, isText } from './tree.ts'

/** Elements in a part that is not looked into any more. */
const SMALL = 200
/** An element with more children is expected to have them in the order in which they are shown. */
const MANY = 500
/** Nodes that are looked at. */
const MOST = 4000

/**
 * Small elements, and texts between large ones, that together show what is in view, none inside another.
 * `margin` is what counts as in view above and below, in heights of the viewport. Looks at all of them
 * before the first is yielded: later the page may have changed, and would be laid out for each look.
 */
export function* visibleParts(
  { document, innerHeight }: Window,
  margin: number,
): Generator<Element | Text> {
  const above = -margin * innerHeight
  const below = (1 + margin) * innerHeight
  const left: Node[] = [document.body]
  const parts: (Element | Text)[] = []
  for (let looked = 0; looked < MOST; looked += 1) {
    const node = left.pop()
    if (!node) break
    if (isText(node) && PERHAPS_DIGIT.test(node.data)) parts.push(node)
    if (!isElement(node)) continue
    const { top, height } = node.getBoundingClientRect()
    // What overflows it may be in view, and of what has no height of its own all does.
    const bottom = top + Math.max(height, node.scrollHeight)
    if (height > 0 && (bottom < above || top > below)) continue
    if (!hasMore(node, SMALL)) parts.push(node)
    else for (const child of childrenInView(node, above, below)) left.push(child)
  }
  yield* parts
}

/** From the last to the first; of very many those in view, of others all. */
function childrenInView(box: Element, above: number, below: number): readonly Node[] {
  const { children } = box
  if (children.length <= MANY) return [...box.childNodes].reverse()
  let from = 0
  for (let to = children.length - 1; from < to; ) {
    const middle = (from + to) >> 1
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < above) from = middle + 1
    else to = middle
  }
  const inView: Node[] = []
  let node: Node | null | undefined = from ? children[from] : box.firstChild
  for (; node && inView.length < MOST; node = node.nextSibling) {
    if (isElement(node) && node.getBoundingClientRect().top > below) break
    inView.push(node)
  }
  return inView.reverse()
}
