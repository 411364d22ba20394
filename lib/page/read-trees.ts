/** Reads trees of a document for their numbers, shadow trees in them included. */
import { createSurroundings } from './headings.ts'
import { findHosts, type ShadowRootOf } from './hosts.ts'
import { type Lookup, MOST_AT_ONCE } from './lookup.ts'
import { numbersIn, type PageNumber } from './numbers-on-page.ts'
import { type Candidate, type ScanOptions, scan } from './scan.ts'
import { isTree, type Tree } from './tree.ts'

export interface TreeReading extends Omit<ScanOptions, 'surroundings'> {
  readonly lookup: Lookup
  readonly shadowRootOf: ShadowRootOf
}

/** What a reading has found as far as it has come. */
export interface Found {
  /** What will be known of them. */
  readonly numbers: Promise<readonly PageNumber[]>[]
  /** The trees that were read, without those in them. */
  readonly trees: Node[]
  readonly roots: ShadowRoot[]
  /** Custom elements that have no shadow root yet. */
  readonly waiting: Element[]
  /** Whether the background gave no answer to a question. */
  unanswered: boolean
}

export const nothingFound = (): Found => ({
  numbers: [],
  trees: [],
  roots: [],
  waiting: [],
  unanswered: false,
})

/** Puts what is in `trees` into `found`, one after the other. Yields between two steps. */
export function* readTrees(
  trees: Iterable<Tree | Text | null>,
  found: Found,
  reading: TreeReading,
): Generator<null> {
  const { lookup, shadowRootOf } = reading
  const surroundings = createSurroundings()
  let asking: Candidate[] = []

  const ask = () => {
    const asked = asking
    asking = []
    const numbers = lookup(asked.map(({ question }) => question)).then((answers) => {
      if (!answers) found.unanswered = true
      return asked.flatMap(({ block }, at) => numbersIn(block, answers?.[at] ?? []))
    })
    found.numbers.push(numbers)
  }

  for (const first of trees) {
    yield null
    if (!first) continue
    found.trees.push(first)
    const left: (Tree | Text)[] = [first]
    for (let tree = left.pop(); tree; tree = left.pop()) {
      for (const candidate of scan(tree, { ...reading, surroundings })) {
        if (candidate && asking.push(candidate) === MOST_AT_ONCE) ask()
        yield null
      }
      if (!isTree(tree)) continue
      const { roots, waiting } = yield* findHosts(tree, shadowRootOf)
      found.roots.push(...roots)
      found.waiting.push(...waiting)
      left.push(...roots.toReversed())
    }
  }
  ask()
}
