/** Where shadow roots are. The browser does not list them, so it is asked for what looks like a host. */
import { hasMore, type Tree } from './tree.ts'

export type ShadowRootOf = (element: Element) => ShadowRoot | null

/**
 * In the order of how many there are, because browsers compare one after the other. Built-in elements that have nothing of their own, as they mostly do when they are hosts, and all that
 * are not among the most frequent: browsers have no question for those whose name has a hyphen.
 */
const LIKELY =
  ':empty:is(div,span,section,main,aside),:not(td,div,span,li,a,tr,p,option,i,path,g,svg,img,br,button,input,label,strong,ul)'
/** Elements in a part that is asked about at once. */
const PART = 20_000
/** When so many children of a large part have no host, none of them has: lists that long are of one piece. */
const SAMPLE = 500
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
  let steps = 0

  function* ask(element: Element): Generator<null> {
    steps += 1
    if (steps % STEPS_BETWEEN_RESTS === 0) yield null
    const isCustom = element.localName.includes('-')
    const root = isCustom || !element.firstChild ? shadowRootOf(element) : null
    if (root) roots.push(root)
    else if (isCustom) waiting.push(element)
  }

  function* look(part: Tree): Generator<null> {
    // One question about a large part would take longer than a page may be kept waiting.
    if (!hasMore(part, PART)) {
      for (const element of part.querySelectorAll(LIKELY)) yield* ask(element)
      return
    }
    const before = roots.length + waiting.length
    let looked = 0
    // Not into an array first: of a long list that alone would take longer than a page may be kept waiting.
    for (const child of part.children) {
      looked += 1
      if (looked > SAMPLE && roots.length + waiting.length === before) return
      yield* ask(child)
      yield* look(child)
    }
  }

  if ('matches' in tree) yield* ask(tree)
  yield* look(tree)
  return { roots, waiting }
}
