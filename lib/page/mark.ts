/** Marks numbers with a CSS custom highlight: nothing of the page is changed by it. */

/** All numbers of a page, or the one that is pointed at; marks.content.css says how they look. */
export type HighlightName = 'cordboard-number' | 'cordboard-hover'

export interface Marks {
  /** Marks these and no others. */
  readonly set: (ranges: Iterable<StaticRangeInit>) => void
}

/**
 * Static ranges, because each live one would be adjusted at each change of the page. A mark that stays
 * keeps its range, so that nothing is painted anew.
 */
export function createMarks(name: HighlightName): Marks {
  const { highlights } = CSS
  const highlight = new Highlight()
  let marked: readonly StaticRange[] = []

  return {
    set(ranges) {
      const next: StaticRange[] = []
      for (const wanted of ranges) {
        const isIt = (range: StaticRange) => isSame(range, wanted)
        if (!next.some(isIt)) next.push(marked.find(isIt) ?? new StaticRange(wanted))
      }
      for (const range of marked) if (!next.includes(range)) highlight.delete(range)
      for (const range of next) if (!marked.includes(range)) highlight.add(range)
      marked = next
      if (marked.length === 0) highlights.delete(name)
      else if (highlights.get(name) !== highlight) highlights.set(name, highlight)
    },
  }
}

const isSame = (a: StaticRangeInit, b: StaticRangeInit): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset
