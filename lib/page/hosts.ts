/** Where shadow roots are. The browser does not list them, so it is asked for what looks like a host. */
import { hasMore, type Tree } from './scan.ts'

export type ShadowRootOf = (element: Element) => ShadowRoot | null

/** Built-in elements that are used as hosts, and mostly have nothing of their own when they are. */
const EMPTY_HOSTS = ':is(div,span,section,article,aside,main,header,footer,nav):empty'
const CUSTOM_ELEMENTS = "descendant-or-self::*[contains(local-name(),'-')]"
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const SNAPSHOT = 7
/** Elements in a part that is asked about at once. */
const PART = 20_000
/** The first children of a large part speak for all: lists that long are made of one piece. */
const MOST_CHILDREN = 500
/** So many parts and hosts are asked; each question is a call into the browser. */
const MOST_STEPS = 10_000
const STEPS_BETWEEN_RESTS = 32

export interface Hosts {
  readonly roots: readonly ShadowRoot[]
  /** Custom elements that have none yet, and may get one without any change of the document. */
  readonly waiting: readonly Element[]
}

/** Of one tree, not of the shadow trees in it. Yields now and then, so that a caller can stop for a while. */
export function* findHosts(tree: Tree, shadowRootOf: ShadowRootOf): Generator<null, Hosts> {
  const roots: ShadowRoot[] = []
  const waiting: Element[] = []
  const parts: Tree[] = [tree]
  let steps = 0
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    // One question about a large part would take longer than a page may be kept waiting.
    if (hasMore(part, PART)) {
      const { children } = part
      for (let at = Math.min(children.length, MOST_CHILDREN) - 1; at >= 0; at -= 1) {
        const child = children.item(at)
        if (child !== null) parts.push(child)
      }
      continue
    }
    for (const element of likelyHosts(part)) {
      steps += 1
      if (steps > MOST_STEPS) return { roots, waiting }
      const root = shadowRootOf(element)
      if (root !== null) roots.push(root)
      else if (element.localName.includes('-')) waiting.push(element)
      if (steps % STEPS_BETWEEN_RESTS === 0) yield null
    }
    steps += 1
    if (steps % STEPS_BETWEEN_RESTS === 0) yield null
  }
  return { roots, waiting }
}

/** Of a part, itself included when it is an element. */
function* likelyHosts(part: Tree): Generator<Element> {
  if ('matches' in part && part.matches(EMPTY_HOSTS)) yield part
  yield* part.querySelectorAll(EMPTY_HOSTS)
  if ('matches' in part) {
    const found = part.ownerDocument.evaluate(CUSTOM_ELEMENTS, part, null, SNAPSHOT)
    for (let at = 0; at < found.snapshotLength; at += 1) yield found.snapshotItem(at) as Element
  } else {
    // XPath knows no shadow trees.
    for (const element of part.querySelectorAll('*'))
      if (element.localName.includes('-')) yield element
  }
}
