/** Marks numbers with a CSS custom highlight: nothing of the page is changed by it. */

/** All numbers of a page, or the one that is pointed at; marks.content.css says how they look. */
export type HighlightName = 'cordboard-number' | 'cordboard-hover'

export interface Marks {
  /** Marks these and no others. Yields now and then, so that a caller can stop for a while. */
  readonly set: (ranges: Iterable<StaticRangeInit>) => Iterable<null>
  readonly clear: () => void
}

/** What a document needs for marking; missing in browsers that know no custom highlights. */
export interface HighlightWindow {
  readonly Highlight: new () => Highlight
  readonly StaticRange: new (range: StaticRangeInit) => StaticRange
  readonly highlights: HighlightRegistry
}

const RANGES_BETWEEN_RESTS = 64

/**
 * Static ranges, because each live one would be adjusted at each change of the page. A mark that stays
 * keeps its range, so that nothing is painted anew.
 */
export function createMarks(
  name: HighlightName,
  { Highlight, StaticRange, highlights }: HighlightWindow,
): Marks {
  const highlight = new Highlight()
  let marked = new Map<Node, StaticRange[]>()

  return {
    *set(ranges) {
      const next = new Map<Node, StaticRange[]>()
      let steps = 0
      try {
        for (const wanted of ranges) {
          const old = marked.get(wanted.startContainer)
          const at = old?.findIndex((range) => isSame(range, wanted)) ?? -1
          const range = old?.splice(at, at < 0 ? 0 : 1)[0] ?? new StaticRange(wanted)
          highlight.add(range)
          put(next, range)
          if (++steps % RANGES_BETWEEN_RESTS === 0) yield null
        }
        for (const [node, stale] of marked) {
          for (const range of stale) highlight.delete(range)
          marked.delete(node)
          if (++steps % RANGES_BETWEEN_RESTS === 0) yield null
        }
      } finally {
        // Who stops in the middle leaves old marks beside the new ones, and the next time finds both.
        for (const stale of marked.values()) for (const range of stale) put(next, range)
        marked = next
      }
      if (marked.size > 0) highlights.set(name, highlight)
      else highlights.delete(name)
    },
    clear() {
      highlight.clear()
      marked = new Map()
      highlights.delete(name)
    },
  }
}

function put(ranges: Map<Node, StaticRange[]>, range: StaticRange): void {
  const others = ranges.get(range.startContainer)
  if (others === undefined) ranges.set(range.startContainer, [range])
  else others.push(range)
}

/** Of two that begin in the same node. */
const isSame = (a: StaticRangeInit, b: StaticRangeInit): boolean =>
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset
