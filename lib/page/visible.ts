/** The parts of a document that are in view, found without looking at those that are not. */

/** An element with more children is expected to have them in the order in which they are shown. */
const MANY = 50
/** Elements that are looked into. */
const MOST = 400

/** Elements that together show what is in view, none inside another and none much higher than the viewport. */
export function visibleParts({ document, innerHeight }: Window): readonly Element[] {
  const parts: Element[] = []
  const boxes: Element[] = [document.body]
  const bottomOf = (element: Element | null) => element?.getBoundingClientRect().bottom ?? 0
  for (let looked = 0; looked < MOST && boxes.length > 0; looked += 1) {
    const box = boxes.pop()
    const rect = box?.getBoundingClientRect()
    if (box === undefined || rect === undefined) continue
    if (rect.height > 0 && (rect.bottom < 0 || rect.top > innerHeight)) continue
    if (rect.height > 0 && rect.height <= 2 * innerHeight) {
      parts.push(box)
      continue
    }
    const { children } = box
    let from = 0
    for (let to = children.length - 1; children.length > MANY && from < to; ) {
      const middle = (from + to) >> 1
      if (bottomOf(children.item(middle)) < 0) from = middle + 1
      else to = middle
    }
    for (let child = children.item(from); child !== null; child = child.nextElementSibling) {
      boxes.push(child)
      if (children.length > MANY && child.getBoundingClientRect().top > innerHeight) break
    }
  }
  return parts
}
