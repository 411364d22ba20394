/** Where shadow roots are. The browser does not list them, so it is asked for what looks like a host. */
import type { Tree } from './scan.ts'

export type ShadowRootOf = (element: Element) => ShadowRoot | null

/** Built-in elements that are used as hosts, and mostly have nothing of their own when they are. */
const EMPTY_HOSTS = ':is(div,span,section,article,aside,main,header,footer,nav):empty'
const CUSTOM_ELEMENTS = "descendant::*[contains(local-name(),'-')]"
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const SNAPSHOT = 7
/** So many hosts are asked for their roots; each question is a call into the extension API. */
const MOST_HOSTS = 5000
const HOSTS_BETWEEN_RESTS = 32

export interface Hosts {
  readonly roots: readonly ShadowRoot[]
  /** Custom elements that have none yet, and may get one without any change of the document. */
  readonly waiting: readonly Element[]
}

/** Of one tree, not of the shadow trees in it. Yields now and then, so that a caller can stop for a while. */
export function* findHosts(tree: Tree, shadowRootOf: ShadowRootOf): Generator<null, Hosts> {
  const roots: ShadowRoot[] = []
  const waiting: Element[] = []
  const custom = customElements(tree)
  yield null
  const empty = tree.querySelectorAll(EMPTY_HOSTS)
  yield null
  let asked = 0
  for (const elements of [custom, empty]) {
    for (const element of elements) {
      asked += 1
      if (asked > MOST_HOSTS) return { roots, waiting }
      if (asked % HOSTS_BETWEEN_RESTS === 0) yield null
      const root = shadowRootOf(element)
      if (root !== null) roots.push(root)
      else if (elements === custom) waiting.push(element)
    }
  }
  return { roots, waiting }
}

function customElements(tree: Tree): readonly Element[] {
  // XPath knows no shadow trees; those are small.
  if (!('getElementsByTagName' in tree))
    return [...tree.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'))
  const found = tree.ownerDocument.evaluate(CUSTOM_ELEMENTS, tree, null, SNAPSHOT)
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element)
}
