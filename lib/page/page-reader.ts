/** Everything about the numbers of one document: reads it, marks it, and answers which number is where. */
import { type PageBlock, type ReadingOptions, readBlocks } from './blocks.ts'
import { follow } from './follow.ts'
import { liveRange, numberAt, rectsOf } from './hit.ts'
import type { StyleOf } from './layout.ts'
import type { Marks } from './mark.ts'
import { type Find, numberReader, type PageNumber, stillThere } from './numbers-on-page.ts'
import type { Point } from './place.ts'
import { selectedNumber, type Teachable, teachableOf } from './teachable.ts'

export interface PageReaderOptions {
  readonly document: Document
  readonly find: Find
  /** Whether a text is worth to be looked at. */
  readonly mayHold: (text: string) => boolean
  readonly shadowRootOf: (element: Element) => ShadowRoot | null
  readonly styleOf: StyleOf
  readonly isOurs: (node: Node) => boolean
  readonly marks: Marks | undefined
  readonly signal: AbortSignal
}

export interface PageReader {
  readonly numberAt: (point: Point) => PageNumber | null
  /** The number after `current` in the document; without one, the first that is in view or below. */
  readonly next: (current: PageNumber | undefined) => PageNumber | undefined
  readonly teachable: (number: PageNumber) => Teachable | undefined
  /** The number that is selected, found before or not. */
  readonly selected: () => PageNumber | undefined
}

/** Reads and marks the document, and keeps up with it until `signal` ends it. */
export function readPage(options: PageReaderOptions): PageReader {
  const { document, find, mayHold, shadowRootOf, styleOf, isOurs, marks, signal } = options
  const read = numberReader(find, mayHold)
  let numbers: readonly PageNumber[] = []
  let shadowRoots: ShadowRoot[] = []

  const reading = (onShadowRoot: (root: ShadowRoot) => void): ReadingOptions => ({
    shadowRootOf,
    styleOf,
    isOurs,
    onShadowRoot,
  })

  function* readAll(): Generator<null> {
    const found: PageNumber[] = []
    const roots: ShadowRoot[] = []
    const options = reading((root) => roots.push(root))
    for (const block of readBlocks(document.body ?? document.documentElement, options)) {
      if (block !== null) found.push(...readQuietly(block))
      yield null
    }
    numbers = found
    shadowRoots = roots
    marks?.set(found.map(({ range }) => range))
  }

  const readQuietly = (block: PageBlock): readonly PageNumber[] => {
    try {
      return read(block)
    } catch {
      // A node that vanished while it was read; the change itself brings the next reading.
      return []
    }
  }

  follow({
    document,
    read: readAll,
    roots: () => [document, ...shadowRoots],
    isOurs: ({ addedNodes, removedNodes, type }) =>
      type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs),
    signal,
  })
  signal.addEventListener('abort', () => marks?.clear(), { once: true })

  return {
    numberAt: ({ x, y }) =>
      numberAt(x, y, {
        document,
        read,
        reading: reading(() => {}),
        shadowRoots: () => shadowRoots,
      }),
    next(current) {
      const shown = numbers.filter((number) => stillThere(number) && rectsOf(number).length > 0)
      const at = current === undefined ? -1 : shown.findIndex((number) => isSame(number, current))
      if (at >= 0) return shown[(at + 1) % shown.length]
      return shown.find((number) => (rectsOf(number)[0]?.top ?? -1) >= 0) ?? shown[0]
    },
    teachable: (number) =>
      teachableOf(
        number,
        reading(() => {}),
      ),
    selected() {
      const selection = document.getSelection()
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0)
        return undefined
      const range = selection.getRangeAt(0)
      const known = numbers.find((number) => stillThere(number) && touches(range, number))
      return (
        known ??
        selectedNumber(
          range,
          reading(() => {}),
        )
      )
    },
  }
}

function touches(range: Range, number: PageNumber): boolean {
  const other = liveRange(number)
  return (
    other !== null &&
    range.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, other) > 0
  )
}

/** Whether both stand at the same place of the document. */
export function isSame(a: PageNumber, b: PageNumber): boolean {
  return (
    a.number === b.number &&
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset
  )
}
