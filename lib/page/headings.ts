/** What the page's structure says over or before a block: a column's header, a term, the cell before. */

import { PERHAPS_DIGIT } from './gate.ts'
import { hasMore } from './tree.ts'

const LONGEST_HEADING = 80
const LONGEST_NAME = 30
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
  const heads = new Map<Element, string>()
  /** Of the many lines of one text. */
  let last: Element | null | undefined
  let lastText: string | undefined

  const headingOver = (cell: Element): string | undefined => {
    const row = cell.closest('table')?.querySelector('tr')
    const over = row?.children[(cell as HTMLTableCellElement).cellIndex]
    if (!row || !over) return undefined
    let heading = heads.get(over)
    if (heading === undefined) {
      // Many tables have their headings in plain cells: a first row without a digit.
      const isPlain = !row.querySelector('th') && !PERHAPS_DIGIT.test(row.textContent ?? '')
      heading = ((isPlain || over.localName === 'th') && short(over)) || ''
      heads.set(over, heading)
    }
    return heading
  }

  return {
    headingOf(element) {
      const cell = element?.closest('td,th,dd')
      let head: Element | null | undefined = cell
      while (head?.localName === 'dd') head = head.previousElementSibling
      if (head === cell) {
        const over = cell?.localName === 'td' && headingOver(cell)
        if (over) return over
        head = cell?.parentElement?.querySelector('th')
      }
      return head === cell ? undefined : short(head)
    },
    textBefore(element) {
      const before = elementBefore(element)
      if (before !== last) {
        last = before
        lastText = short(before)
        // In chats the name of who answers stands between a question and its answer.
        const mayBeName = lastText && lastText.length <= LONGEST_NAME && before?.localName !== 'td'
        const asked = mayBeName && short(elementBefore(before))
        if (asked) lastText = `${asked}\n${lastText}`
      }
      return lastText
    },
  }
}

/** What stands right before an element: beside it, or beside what it begins. */
function elementBefore(element: Element | null | undefined): Element | null | undefined {
  let around = element
  for (let steps = 1; steps < 3 && around?.previousElementSibling === null; steps += 1)
    around = around.parentElement
  return around?.previousElementSibling
}

/** The text of a small element; of a large one it is no heading, and is not put together at all. */
function short(element: Element | null | undefined): string | undefined {
  const isLarge = element?.firstElementChild && hasMore(element, MOST_IN_HEADING)
  const text = (!isLarge && element?.textContent) || ''
  const heading = text
    .slice(0, 4 * LONGEST_HEADING)
    .replace(/\s+/g, ' ')
    .trim()
  return heading && heading.length <= LONGEST_HEADING ? heading : undefined
}
