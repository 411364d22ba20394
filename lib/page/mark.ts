/** Marks numbers with a CSS custom highlight: nothing of the page is changed by it. */

/** All numbers of a page, or the one that is pointed at; marks.content.css says how they look. */
export type HighlightName = 'cordboard-number' | 'cordboard-hover'

export interface Marks {
  /** Marks these and no others. */
  readonly set: (ranges: Iterable<StaticRangeInit>) => void
  readonly clear: () => void
}

/** What a document needs for marking; missing in browsers that know no custom highlights. */
export interface HighlightWindow {
  readonly Highlight: new () => Highlight
  readonly StaticRange: new (range: StaticRangeInit) => StaticRange
  readonly highlights: HighlightRegistry
}

/**
 * Static ranges, because each live one would be adjusted at each change of the page. A mark that stays
 * keeps its range, so that nothing is painted anew.
 */
export function createMarks(
  name: HighlightName,
  { Highlight, StaticRange, highlights }: HighlightWindow,
): Marks {
  const highlight = new Highlight()
  const names = new WeakMap<Node, number>()
  let named = 0
  const nameOf = (node: Node) => {
    const known = names.get(node) ?? ++named
    names.set(node, known)
    return known
  }
  let marked = new Map<string, StaticRange>()

  return {
    set(ranges) {
      const next = new Map<string, StaticRange>()
      for (const range of ranges) {
        const key = `${nameOf(range.startContainer)}:${range.startOffset}:${nameOf(range.endContainer)}:${range.endOffset}`
        next.set(key, marked.get(key) ?? new StaticRange(range))
      }
      for (const [key, range] of marked) if (!next.has(key)) highlight.delete(range)
      for (const [key, range] of next) if (!marked.has(key)) highlight.add(range)
      marked = next
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
