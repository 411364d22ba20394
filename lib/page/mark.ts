/** Marks numbers with a CSS custom highlight: nothing of the page is changed by it. */

export const HIGHLIGHT = 'cordboard-number'

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
export function createMarks({ Highlight, StaticRange, highlights }: HighlightWindow): Marks {
  const highlight = new Highlight()
  const names = new WeakMap<Node, number>()
  let named = 0
  const nameOf = (node: Node) => {
    const name = names.get(node) ?? ++named
    names.set(node, name)
    return name
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
      if (marked.size > 0) highlights.set(HIGHLIGHT, highlight)
      else highlights.delete(HIGHLIGHT)
    },
    clear() {
      highlight.clear()
      marked = new Map()
      highlights.delete(HIGHLIGHT)
    },
  }
}
