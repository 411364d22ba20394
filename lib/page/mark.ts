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
 * keeps its range, so that nothing is painted anew. The highlight alone remembers what is marked.
 */
export function createMarks(
  name: HighlightName,
  { Highlight, StaticRange, highlights }: HighlightWindow,
): Marks {
  const highlight = new Highlight()

  return {
    *set(ranges) {
      const old = new Map<Node, AbstractRange[]>()
      let steps = 0
      for (const range of highlight) {
        const others = old.get(range.startContainer)
        if (others === undefined) old.set(range.startContainer, [range])
        else others.push(range)
        if (++steps % RANGES_BETWEEN_RESTS === 0) yield null
      }
      for (const wanted of ranges) {
        const known = old.get(wanted.startContainer)
        const at = known?.findIndex((range) => isSame(range, wanted)) ?? -1
        if (at < 0) highlight.add(new StaticRange(wanted))
        else known?.splice(at, 1)
        if (++steps % RANGES_BETWEEN_RESTS === 0) yield null
      }
      for (const stale of old.values()) {
        for (const range of stale) highlight.delete(range)
        if (++steps % RANGES_BETWEEN_RESTS === 0) yield null
      }
      if (highlight.size > 0) highlights.set(name, highlight)
      else highlights.delete(name)
    },
    clear() {
      highlight.clear()
      highlights.delete(name)
    },
  }
}

/** Of two that begin in the same node. */
const isSame = (a: StaticRangeInit, b: StaticRangeInit): boolean =>
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset
