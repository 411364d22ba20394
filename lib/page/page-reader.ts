/** Everything about the numbers of one document: reads it, marks it, and answers which number is where. */
import { type ReadingOptions, readAround } from './blocks.ts'
import { wordlessAround } from './certain.ts'
import { follow, type Reading } from './follow.ts'
import { createSurroundings } from './headings.ts'
import { isAt, under } from './hit.ts'
import { findHosts, type ShadowRootOf } from './hosts.ts'
import type { StyleOf } from './layout.ts'
import { createLookup, type Find } from './lookup.ts'
import type { Marks } from './mark.ts'
import { numbersIn, type PageNumber, questionAbout } from './numbers-on-page.ts'
import type { Point } from './place.ts'
import { type Candidate, scan, type Tree } from './scan.ts'
import { inSlices } from './slices.ts'
import { visibleParts } from './visible.ts'

export interface PageReaderOptions {
  readonly window: Window
  readonly find: Find
  /** How many digits a text needs that a person has taught to be a number. */
  readonly fewestDigits: number | undefined
  readonly shadowRootOf: ShadowRootOf
  readonly styleOf: StyleOf
  readonly isOurs: (node: Node) => boolean
  readonly marks: Marks | undefined
  readonly signal: AbortSignal
}

export interface PageReader {
  /**
   * The number at a point, found then and there; known ones without a task in between. Where there is no
   * text: the element, if it is one that may be all about a number.
   */
  readonly at: (
    point: Point,
  ) => Promise<{ readonly number: PageNumber | null; readonly element: Element | null }>
  /** As they were last read, in any order. */
  readonly numbers: () => readonly PageNumber[]
  readonly reading: ReadingOptions
}

/** Elements above which what is in view goes first, and in a storm is all that is read. */
const LARGE = 20_000
/** Elements above which only what is in view is ever read. */
const HUGE = 500_000
/** Milliseconds after a reading at which custom elements without a shadow root are looked at again. */
const LATER = [1000, 4000, 12_000]
/** Custom elements that are looked at again. */
const MOST_WAITING = 500

/** Reads and marks the document, and keeps up with it until `signal` ends it. */
export function readPage(options: PageReaderOptions): PageReader {
  const { window, find, fewestDigits, shadowRootOf, styleOf, isOurs, marks, signal } = options
  const { document } = window
  const lookup = createLookup(find)
  let numbers: readonly PageNumber[] = []
  let shadowRoots: readonly ShadowRoot[] = []
  let later: ReturnType<typeof setTimeout> | undefined
  /** Whether the background gave no answer to a question of this reading. */
  let unanswered = false

  const reading: ReadingOptions = { styleOf, isOurs }

  /** Reads trees one after the other; `found` gets the numbers of each block, or what will be known of them. */
  function* readTrees(
    trees: readonly Tree[],
    found: (readonly PageNumber[] | Promise<readonly PageNumber[]>)[],
    whole: boolean,
  ): Generator<null> {
    const surroundings = createSurroundings()
    const left = [...trees].reverse()
    const roots: ShadowRoot[] = []
    const waiting: Element[] = []
    for (let tree = left.pop(); tree !== undefined; tree = left.pop()) {
      for (const candidate of scan(tree, { ...reading, surroundings, fewestDigits })) {
        if (candidate !== null) found.push(numbersOf(candidate))
        yield null
      }
      const hosts = yield* findHosts(tree, shadowRootOf)
      const theirs = hosts.roots.filter(({ host }) => !isOurs(host))
      roots.push(...theirs)
      left.push(...theirs.toReversed())
      waiting.push(...hosts.waiting)
    }
    shadowRoots = whole ? roots : [...new Set([...shadowRoots, ...roots])]
    if (whole) lookAgainAt(waiting.slice(0, MOST_WAITING), LATER)
  }

  const numbersOf = ({ block, question }: Candidate) => {
    const known = question === undefined ? [] : lookup.known(question)
    if (question === undefined || known !== undefined) return numbersIn(block, known ?? [])
    return lookup.ask(question).then((spans) => {
      if (spans === null) unanswered = true
      return numbersIn(block, spans ?? [])
    })
  }

  const read = async ({ signal, inStorm }: Reading): Promise<void> => {
    const body: Tree | null = document.body ?? document.documentElement
    if (body === null) return
    const isLarge = hasMore(body, LARGE)
    const onlyVisible = isLarge && (inStorm || hasMore(body, HUGE))
    if (isLarge) {
      const parts = visibleParts(window)
      const seen = await readNow(parts, false, signal)
      if (seen === null) return
      const isElsewhere = ({ startContainer: node }: StaticRangeInit) =>
        node.isConnected && !parts.some((part) => part.contains(node))
      numbers = [
        ...numbers.filter(({ place }) => 'range' in place && isElsewhere(place.range)),
        ...seen,
      ]
      await mark(signal)
    }
    if (onlyVisible) return
    const all = await readNow([body], true, signal)
    if (all === null) return
    numbers = all
    await mark(signal)
    if (unanswered) askAgain()
  }

  const readNow = async (trees: readonly Tree[], whole: boolean, signal: AbortSignal) => {
    const found: (readonly PageNumber[] | Promise<readonly PageNumber[]>)[] = []
    if (!(await inSlices(readTrees(trees, found, whole), signal))) return null
    const all = (await Promise.all(found)).flat()
    return signal.aborted ? null : all
  }

  const mark = async (signal: AbortSignal): Promise<void> => {
    const ranges = numbers.flatMap(({ place }) => ('range' in place ? [place.range] : []))
    if (marks !== undefined) await inSlices(marks.set(ranges), signal)
  }

  /** The background may have been away for a moment: once more, a little later. */
  const askAgain = () => {
    unanswered = false
    setTimeout(() => follower.again(), LATER[0])
  }

  const lookAgainAt = (hosts: readonly Element[], [soon, ...then]: readonly number[]) => {
    clearTimeout(later)
    if (hosts.length === 0 || soon === undefined) return
    later = setTimeout(() => {
      if (signal.aborted || document.hidden) return
      if (hosts.some((host) => host.isConnected && shadowRootOf(host) !== null)) follower.again()
      else lookAgainAt(hosts, then)
    }, soon)
  }

  const follower = follow({
    document,
    read,
    roots: () => [document, ...shadowRoots],
    isOurs: ({ addedNodes, removedNodes, type }) =>
      type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs),
    signal,
  })
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(later)
      marks?.clear()
    },
    { once: true },
  )

  const numberIn = async (text: Text, point: Point): Promise<PageNumber | null> => {
    for (const block of readAround(text, reading)) {
      if (block?.pieces.some((piece) => piece.node === text) !== true) continue
      const question = questionAbout(block, createSurroundings(), fewestDigits)
      const number = (await numbersOf({ block, question })).find(isAt(point))
      if (number !== undefined) return number
    }
    return null
  }

  return {
    async at(point) {
      const { element, text, shadowRoots: around } = under(point, document, shadowRootOf)
      if (element === null || isOurs(element)) return NOTHING
      if (around.some((root) => !shadowRoots.includes(root))) follower.again()
      const number = text === null ? null : await numberIn(text, point)
      return { number, element: number === null ? wordlessAround(element) : null }
    },
    numbers: () => numbers,
    reading,
  }
}

const NOTHING = { number: null, element: null }

const hasMore = (tree: Element, count: number): boolean =>
  tree.getElementsByTagName('*').item(count) !== null
