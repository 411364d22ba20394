/** Everything about the numbers of one document: reads it, marks it, and answers which number is where. */
import { type ReadingOptions, readAround } from './blocks.ts'
import { wordlessAround } from './certain.ts'
import { follow, type Reading } from './follow.ts'
import { createSurroundings } from './headings.ts'
import { isAt, under } from './hit.ts'
import { findHosts, type Hosts, type ShadowRootOf } from './hosts.ts'
import type { StyleOf } from './layout.ts'
import { createLookup, type Find } from './lookup.ts'
import type { Marks } from './mark.ts'
import { isSame, numbersIn, type PageNumber, questionAbout } from './numbers-on-page.ts'
import type { Point } from './place.ts'
import { type Candidate, hasMore, scan, type Tree } from './scan.ts'
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
const LARGE = 1000
/** Elements above which only what is in view is ever read. */
const HUGE = 500_000
/** Browsers pay for each mark in each frame in which the page changes: of more, only those in view are made. */
const MOST_MARKS = 200
/** Above and below what is in view, in heights of the viewport. */
const MARGIN = 1
/** So often is looked for what is under the pointer when it changes meanwhile. */
const MOST_TRIES = 5
/** Milliseconds. */
const AFTER_SCROLL = 100
/** Milliseconds after a reading at which custom elements without a shadow root are looked at again. */
const LATER = [1000, 4000, 12_000]
/** Custom elements that are looked at again. */
const MOST_WAITING = 500

/** Reads and marks the document, and keeps up with it until `signal` ends it. */
export function readPage(options: PageReaderOptions): PageReader {
  const { window, find, fewestDigits, shadowRootOf, styleOf, isOurs, marks, signal } = options
  const { document } = window
  const lookup = createLookup(find)
  /** Of the last whole reading, and of the last one of what is in view. */
  let all: readonly PageNumber[] = []
  let seen: readonly PageNumber[] = []
  /** Whether only what is in view is marked, so that marks have to follow when the page is scrolled. */
  let marksSeen = false
  let shadowRoots: readonly ShadowRoot[] = []
  let later: ReturnType<typeof setTimeout> | undefined
  let isReading = false
  /** Counts events, so that a reading knows whether it still shows what is in view. */
  let scrolled = 0
  let scrolling: ReturnType<typeof setTimeout> | undefined
  let lookAround: AbortController | undefined
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
      const hosts = whole ? yield* findHosts(tree, shadowRootOf) : knownHosts(tree)
      const theirs = hosts.roots.filter(({ host }) => !isOurs(host))
      roots.push(...theirs)
      left.push(...theirs.toReversed())
      waiting.push(...hosts.waiting)
    }
    if (!whole) return
    shadowRoots = roots
    lookAgainAt(waiting.slice(0, MOST_WAITING), LATER)
  }

  const knownHosts = (tree: Tree): Hosts => ({
    roots: shadowRoots.filter(({ host }) => tree.contains(host)),
    waiting: [],
  })

  const numbersOf = ({ block, question }: Candidate) => {
    const known = question === undefined ? [] : lookup.known(question)
    if (question === undefined || known !== undefined) return numbersIn(block, known ?? [])
    return lookup.ask(question).then((spans) => {
      if (spans === null) unanswered = true
      return numbersIn(block, spans ?? [])
    })
  }

  const read = async (how: Reading): Promise<void> => {
    lookAround?.abort()
    isReading = true
    const scrolls = scrolled
    await readAll(how).finally(() => {
      isReading = false
    })
    if (marksSeen && scrolled !== scrolls && !how.signal.aborted) await readSeen(MARGIN, how.signal)
  }

  const readAll = async ({ signal, inStorm }: Reading): Promise<void> => {
    const body: Tree | null = document.body ?? document.documentElement
    if (body === null) return
    const isLarge = hasMore(body, LARGE)
    marksSeen = isLarge && (inStorm || hasMore(body, HUGE) || all.length > MOST_MARKS)
    if (isLarge && !(await readSeen(inStorm ? 0 : MARGIN, signal))) return
    if (isLarge && (inStorm || hasMore(body, HUGE))) return
    const found = await readNow([body], true, signal)
    if (found === null) return
    all = found
    marksSeen = isLarge && all.length > MOST_MARKS
    if (!marksSeen) await mark(all, signal)
    if (unanswered) askAgain()
  }

  /** Reads and marks what is in view. Whether it came to its end. */
  const readSeen = async (margin: number, signal: AbortSignal): Promise<boolean> => {
    const found = await readNow(visibleParts(window, margin), false, signal)
    if (found === null) return false
    seen = found
    await mark(marksSeen ? seen : [...all, ...seen], signal)
    return !signal.aborted
  }

  const readNow = async (trees: readonly Tree[], whole: boolean, signal: AbortSignal) => {
    const found: (readonly PageNumber[] | Promise<readonly PageNumber[]>)[] = []
    if (!(await inSlices(readTrees(trees, found, whole), signal))) return null
    const numbers = (await Promise.all(found)).flat()
    return signal.aborted ? null : numbers
  }

  const mark = async (numbers: readonly PageNumber[], signal: AbortSignal): Promise<void> => {
    const ranges = new Set<StaticRangeInit>()
    for (const { place } of numbers) if ('range' in place) ranges.add(place.range)
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
  const onScroll = () => {
    scrolled += 1
    if (!marksSeen || isReading || scrolling !== undefined) return
    scrolling = setTimeout(() => {
      scrolling = undefined
      if (isReading) return
      lookAround = new AbortController()
      void readSeen(MARGIN, AbortSignal.any([signal, lookAround.signal])).catch(ignoreVanished)
    }, AFTER_SCROLL)
  }
  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal })
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(later)
      clearTimeout(scrolling)
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
      for (let tries = 1; ; tries += 1) {
        const { element, text, shadowRoots: around } = under(point, document, shadowRootOf)
        if (element === null || isOurs(element)) return NOTHING
        if (around.some((root) => !shadowRoots.includes(root))) follower.again()
        const number = text === null ? null : await numberIn(text, point)
        // In a storm another text may have come while the question was on its way.
        if (number === null && text?.isConnected === false && tries < MOST_TRIES) continue
        return { number, element: number === null ? wordlessAround(element) : null }
      }
    },
    numbers() {
      const isNew = (one: PageNumber) => !seen.some((other) => isSame(one, other))
      return [...all.filter(isNew), ...seen]
    },
    reading,
  }
}

/** Nodes that vanished while they were read; the change itself brings the next reading. */
function ignoreVanished(_error: unknown): void {}

const NOTHING = { number: null, element: null }
