/** What the page's structure says over or before a block: a column's header, a term, the cell before. */

const LONGEST_HEADING = 60
/** `NodeFilter.SHOW_TEXT`, without a look-up of the page's global. */
const SHOW_TEXT = 4

/** Reads headings for one reading of the page, each column's once. */
export interface Surroundings {
  /** The heading of the block's column or row, or the term it describes. */
  readonly headingOf: (element: Element | null) => string | undefined
  /** The text directly before the block: the cell before, the label above. */
  readonly textBefore: (element: Element | null) => string | undefined
}

interface Head {
  readonly row: Element | null
  readonly texts: Map<Element, string | undefined>
  /** Whether rows may have headers of their own. */
  readonly inRows: boolean
}

export function createSurroundings(): Surroundings {
  const heads = new Map<Element, Head>()

  const headOf = (section: Element): Head => {
    let head = heads.get(section)
    if (head === undefined) {
      head = {
        row: section.closest('table')?.querySelector('tr') ?? null,
        texts: new Map(),
        inRows: section.querySelector('th') !== null,
      }
      heads.set(section, head)
    }
    return head
  }

  return {
    headingOf(element) {
      const cell = element?.closest('td,th,dd')
      const row = cell?.parentElement
      if (!cell || !row) return undefined
      if (cell.localName === 'dd') {
        const term = termOf(cell)
        return term === null ? undefined : short(term)
      }
      if (row.parentElement === null) return undefined
      const head = headOf(row.parentElement)
      const over =
        head.row === null || head.row === row ? null : head.row.children[columnOf(cell, row)]
      if (over?.localName === 'th') {
        if (!head.texts.has(over)) head.texts.set(over, short(over))
        return head.texts.get(over)
      }
      const first = head.inRows ? row.querySelector('th') : null
      return first === cell || first === null ? undefined : short(first)
    },
    textBefore(element) {
      for (let around = element, steps = 0; around !== null && steps < 3; steps += 1) {
        const before = around.previousElementSibling
        if (before !== null) return short(before)
        around = around.parentElement
      }
      return undefined
    },
  }
}

function columnOf(cell: Element, row: Element): number {
  const index = 'cellIndex' in cell ? cell.cellIndex : undefined
  return typeof index === 'number' && index >= 0 ? index : [...row.children].indexOf(cell)
}

function termOf(description: Element): Element | null {
  let term = description.previousElementSibling
  while (term !== null && term.localName !== 'dt') term = term.previousElementSibling
  return term
}

/** The text of a small element; of a large one it is no heading, and is not put together at all. */
function short(element: Element): string | undefined {
  const only = element.firstChild
  const text =
    only !== null && only === element.lastChild && only.nodeType === 3
      ? (only.nodeValue ?? '')
      : textUpTo(element, 4 * LONGEST_HEADING)
  if (text === undefined || text.length > 4 * LONGEST_HEADING) return undefined
  const heading = text.replace(/\s+/g, ' ').trim()
  return heading === '' || heading.length > LONGEST_HEADING ? undefined : heading
}

function textUpTo(element: Element, length: number): string | undefined {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT)
  let text = ''
  while (texts.nextNode() !== null) {
    text += texts.currentNode.nodeValue ?? ''
    if (text.length > length) return undefined
  }
  return text
}
