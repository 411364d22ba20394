/** The numbers of a document in the order in which they are read. */
import { rectsOf } from '../../lib/page/hit.ts'
import { isSame, type PageNumber, stillThere } from '../../lib/page/numbers-on-page.ts'

/** Of more than these the order in which they were found has to do: sorting them would be felt. */
const MANY = 1000

/** The number after `current`; without one, the first that is in view or below. */
export function numberAfter(
  current: PageNumber | undefined,
  numbers: readonly PageNumber[],
): PageNumber | undefined {
  const isShown = (number: PageNumber) => stillThere(number) && rectsOf(number).length > 0
  const ordered =
    numbers.length > MANY ? numbers : numbers.filter(isShown).toSorted(inDocumentOrder)
  const at = current === undefined ? -1 : ordered.findIndex((number) => isSame(number, current))
  if (at >= 0) return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)].find(isShown)
  const isBelowTop = (number: PageNumber) => (rectsOf(number)[0]?.top ?? -1) >= 0
  return ordered.find((number) => isBelowTop(number) && isShown(number)) ?? ordered.find(isShown)
}

const nodeOf = ({ place }: PageNumber): Node =>
  'range' in place ? place.range.startContainer : place.element

function inDocumentOrder(a: PageNumber, b: PageNumber): number {
  const [first, second] = inOneTree(nodeOf(a), nodeOf(b))
  if (first === second) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** The nodes, or the hosts around them that stand in the same tree. */
function inOneTree(a: Node, b: Node): readonly [Node, Node] {
  if ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) return [a, b]
  const [hostsOfA, hostsOfB] = [hostsAround(a), hostsAround(b)]
  for (const one of hostsOfA) {
    const other = hostsOfB.find((node) => node.getRootNode() === one.getRootNode())
    if (other !== undefined) return [one, other]
  }
  return [a, b]
}

/** The node, the host of its shadow tree, the host of that one's, and so on. */
function hostsAround(node: Node): readonly Node[] {
  const root = node.getRootNode()
  return [node, ...(root instanceof ShadowRoot ? hostsAround(root.host) : [])]
}
