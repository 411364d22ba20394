/** Where shadow roots are. The browser does not list them, so it is asked for what looks like a host. */
import { hasMore, type Tree } from './tree.ts'

export type ShadowRootOf = (element: Element) => ShadowRoot | null

/**
 * Built-in elements that have nothing of their own, as they mostly do when they are hosts, and all that
 * are not among the most frequent: browsers have no question for those whose name has a hyphen.
 */
const LIKELY =
  ':empty:is(div,span,section,main,aside),:not(a,br,button,div,g,i,img,input,label,li,option,p,path,span,strong,svg,td,tr,ul)'
/** Elements in a part that is asked about at once. */
const PART = 20_000
/** When so many children of a large part have no host, none of them has: lists that long are of one piece. */
const SAMPLE = 500
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
  let steps = 0

  function* look(part: Tree): Generator<null> {
    // One question about a large part would take longer than a page may be kept waiting.
    if (hasMore(part, PART)) {
      const before = roots.length + waiting.length
      let children = 0
      for (let child = part.firstElementChild; child !== null; child = child.nextElementSibling) {
        children += 1
        if (children > SAMPLE && roots.length + waiting.length === before) return
        ask(child)
        yield* look(child)
      }
      return
    }
    for (const element of part.querySelectorAll(LIKELY)) {
      ask(element)
      if (steps % STEPS_BETWEEN_RESTS === 0) yield null
      if (steps > MOST_STEPS) return
    }
    steps += 1
    if (steps % STEPS_BETWEEN_RESTS === 0) yield null
  }

  const ask = (element: Element) => {
    const isCustom = element.localName.includes('-')
    if (!isCustom && element.firstChild !== null) return
    steps += 1
    const root = shadowRootOf(element)
    if (root !== null) roots.push(root)
    else if (isCustom) waiting.push(element)
  }

  if ('matches' in tree) ask(tree)
  yield* look(tree)
  return { roots, waiting }
}
