/** What the page's structure says over or before a block: a column's header, a term, the cell before. */

import { PERHAPS_DIGIT } from './gate.ts'
import { hasMore } from './tree.ts'

const LONGEST_HEADING = 60
/** Elements in an element that may be a heading. */
const MOST_IN_HEADING = 50

/** Reads headings for one reading of the page, each column's once. */
export interface Surroundings {
  /** The heading of the block's column or row, or the term it describes. */
  readonly headingOf: (element: Element | null) => string | undefined
  /** The text directly before the block: the cell before, the label above. */
  readonly textBefore: (element: Element | null) => string | undefined
}

export function createSurroundings(): Surroundings {
  /** Of the first row's cells, as far as they were asked for. */
  const heads = new Map<Element, string | undefined>()
  /** Of the many lines of one text. */
  let last: Element | null = null
  let lastText: string | undefined

  const headingOver = (cell: HTMLTableCellElement): string | undefined => {
    const row = cell.closest('table')?.querySelector('tr')
    const over = row?.children[cell.cellIndex]
    if (!row || !over) return undefined
    if (!heads.has(over)) {
      // Many tables have their headings in plain cells: a first row without a digit.
      const isHead = over.localName === 'th' || !PERHAPS_DIGIT.test(row.textContent ?? '')
      heads.set(over, isHead ? short(over) : undefined)
    }
    return heads.get(over)
  }

  return {
    headingOf(element) {
      const cell = element?.closest('td,th,dd')
      const row = cell?.parentElement
      if (!cell || !row) return undefined
      let head: Element | null = null
      if (cell.localName === 'dd') {
        head = cell
        while (head && head.localName !== 'dt') head = head.previousElementSibling
      } else {
        const over = cell.localName === 'td' && headingOver(cell as HTMLTableCellElement)
        if (over) return over
        head = row.querySelector('th')
      }
      return head && head !== cell ? short(head) : undefined
    },
    textBefore(element) {
      let around = element
      for (let steps = 1; steps < 3 && around?.previousElementSibling === null; steps += 1)
        around = around.parentElement
      const before = around?.previousElementSibling ?? null
      if (before !== last) {
        last = before
        lastText = before ? short(before) : undefined
      }
      return lastText
    },
  }
}

/** The text of a small element; of a large one it is no heading, and is not put together at all. */
function short(element: Element): string | undefined {
  const isLarge = element.firstElementChild !== null && hasMore(element, MOST_IN_HEADING)
  const text = isLarge ? '' : (element.textContent ?? '')
  if (text.length > 4 * LONGEST_HEADING) return undefined
  const heading = text.replace(/\s+/g, ' ').trim()
  return heading && heading.length <= LONGEST_HEADING ? heading : undefined
}
