/** Everything about the numbers of one document: reads it, marks it, and answers which number is where. */
import { type ReadingOptions, readAround } from './blocks.ts'
import { wordlessAround } from './certain.ts'
import { follow, type Reading } from './follow.ts'
import { createSurroundings } from './headings.ts'
import { isAt, under } from './hit.ts'
import type { ShadowRootOf } from './hosts.ts'
import type { StyleOf } from './layout.ts'
import { createLookup, type Find } from './lookup.ts'
import type { Marks } from './mark.ts'
import { isPromising, numbersIn, type PageNumber, questionAbout } from './numbers-on-page.ts'
import type { Point } from './place.ts'
import { type Found, nothingFound, readTrees } from './read-trees.ts'
import { inSlices, laidOut } from './slices.ts'
import { hasMore, type Tree } from './tree.ts'
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
  /** As far as the page was read last: what is in view, and all of a page that is not large. */
  readonly known: () => readonly PageNumber[]
  /** All of the page, one tree after the other. Reads what was left out. */
  readonly numbers: () => Promise<readonly PageNumber[]>
  readonly reading: ReadingOptions
}

/** Elements above which what is in view goes first, and in a storm is all that is read. */
const LARGE = 1000
/** Elements above which what is not in view is read when somebody asks for it: to know it costs as much as to find it. */
const HUGE = 5000
/** The part of the time that whole readings of a large page may take: one in so many. */
const SHARE = 50
/** Milliseconds after which nobody is expected to ask again for what is not in view. */
const FORGOTTEN = 60_000
/** Browsers pay for each mark in each frame in which the page changes: of more, only those in view are made. */
const MOST_MARKS = 100
/** Above and below what is in view, in heights of the viewport. */
const MARGIN = 1
/** So often is looked for what is under the pointer when it changes meanwhile. */
const MOST_TRIES = 50
/** Milliseconds. */
const AFTER_SCROLL = 100
/** Milliseconds after which a background that gave no answer is asked again. */
const AGAIN = 1000
/** Milliseconds after which custom elements without a shadow root are looked at again. */
const AFTER_HOSTS = 2000
const MOST_LOOKS = 6
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
  /** Whether there are too many to mark them all. */
  let isCrowded = false
  /** Whether what is not in view was left out the last time. */
  let isPartial = false
  /** When the next whole reading of a large page may begin. */
  let wholeFrom = 0
  let shadowRoots: readonly ShadowRoot[] = []
  const waiting = new Set<() => void>()
  /** Custom elements that have no shadow root yet, and how often they were looked at. */
  let hosts: readonly Element[] = []
  let looks = 0

  const reading: ReadingOptions = { styleOf }
  const isWorth = (line: string) => isPromising(line, fewestDigits)
  const treeReading = { ...reading, isWorth, fewestDigits, lookup, shadowRootOf }

  /** Once for all that wait for the same work, and only if there is still somebody to see it. */
  const soon = (work: () => void, delay: number) => {
    if (waiting.has(work)) return
    waiting.add(work)
    setTimeout(() => {
      waiting.delete(work)
      if (!signal.aborted && !document.hidden) work()
    }, delay)
  }

  const again = () => follower.again()

  const read = async ({ signal, inStorm }: Reading): Promise<void> => {
    const { body } = document
    const isLarge = body && hasMore(body, LARGE)
    if (isLarge) {
      isPartial = true
      await readSeen(signal, inStorm)
      if (inStorm) return
      const wait = wholeFrom - performance.now()
      if (hasMore(body, HUGE)) {
        if (wait < -FORGOTTEN) all = []
        return
      }
      if (wait > 0) return soon(again, wait)
    }
    await readAll(signal)
    if (isCrowded && !isLarge) await readSeen(signal, false)
  }

  const readAll = async (signal: AbortSignal): Promise<void> => {
    const found = await gather([document.body ?? document.documentElement], signal)
    if (!found) return
    wholeFrom = performance.now() + SHARE * found.spent
    all = found.numbers
    isPartial = false
    isCrowded = all.length > MOST_MARKS
    shadowRoots = found.roots
    if (!isCrowded) seen = []
    end(found)
  }

  /** Reads and marks what is in view; in a storm without a look for what comes into view next. */
  const readSeen = async (signal: AbortSignal, inStorm: boolean): Promise<void> => {
    const found = await gather(visibleParts(window, inStorm ? 0 : MARGIN), signal, laidOut)
    if (!found) return
    seen = found.numbers
    if (!isCrowded)
      all = all.filter((number) => !found.trees.some((tree) => tree.contains(textOf(number))))
    shadowRoots = [...new Set([...shadowRoots, ...found.roots])].filter(
      ({ isConnected }) => isConnected,
    )
    end(found)
  }

  /** What is in `parts`, and the milliseconds that it took; `null` when it was ended before. */
  const gather = async (
    parts: Iterable<Tree | Text | null>,
    signal: AbortSignal,
    ready?: () => Promise<number>,
  ) => {
    const found = nothingFound()
    const spent = await inSlices(readTrees(parts, found, treeReading), signal, ready)
    const numbers = (await Promise.all(found.numbers)).flat()
    return spent && !signal.aborted ? { ...found, numbers, spent } : null
  }

  const end = ({ waiting, unanswered }: Pick<Found, 'waiting' | 'unanswered'>) => {
    mark()
    hosts = waiting.slice(0, MOST_WAITING)
    looks = 0
    if (hosts.length > 0) soon(lookAtHosts, AFTER_HOSTS)
    if (unanswered) soon(again, AGAIN)
  }

  const mark = () =>
    marks?.set(
      [...(isCrowded ? [] : all), ...seen].flatMap(({ place }) =>
        'range' in place ? [place.range] : [],
      ),
    )

  const lookAtHosts = () => {
    looks += 1
    if (hosts.some((host) => host.isConnected && shadowRootOf(host))) again()
    else if (looks < MOST_LOOKS) soon(lookAtHosts, AFTER_HOSTS)
  }

  const follower = follow({
    document,
    read,
    roots: () => [document, ...shadowRoots],
    isOurs: ({ addedNodes, removedNodes, type }) =>
      type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs),
    signal,
  })

  const afterScroll = () => void readSeen(signal, false)
  window.addEventListener(
    'scroll',
    () => {
      if (isCrowded || isPartial) soon(afterScroll, AFTER_SCROLL)
    },
    { capture: true, passive: true, signal },
  )

  const numberIn = async (text: Text, point: Point): Promise<PageNumber | null> => {
    for (const block of readAround(text, reading)) {
      if (!block?.pieces.some(({ node }) => node === text)) continue
      const question = questionAbout(block, createSurroundings(), fewestDigits)
      const [spans = []] = (await lookup([question])) ?? []
      const number = numbersIn(block, spans).find(isAt(point))
      if (number) return number
    }
    return null
  }

  const at = async (point: Point, tries = MOST_TRIES): ReturnType<PageReader['at']> => {
    const { element, text, shadowRoots: around } = under(point, document, shadowRootOf)
    if (!element || isOurs(element)) return { number: null, element: null }
    if (around.some((root) => !shadowRoots.includes(root))) again()
    const number = text && (await numberIn(text, point))
    // In a storm another text may have come while the question was on its way.
    if (!number && text?.isConnected === false && tries > 1) return at(point, tries - 1)
    return { number, element: number ? null : wordlessAround(element) }
  }

  const known = () => {
    const texts = new Set(seen.map(textOf))
    return [...seen, ...all.filter((number) => !texts.has(textOf(number)))]
  }

  return {
    at,
    known,
    async numbers() {
      if (isPartial && performance.now() > wholeFrom) await readAll(signal)
      return known()
    },
    reading,
  }
}

/** In which it begins, if it is in the text of the page. */
const textOf = ({ place }: PageNumber): Node | null =>
  'range' in place ? place.range.startContainer : null
