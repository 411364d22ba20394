/** What the page's structure says over or before a block: a column's header, a term, the cell before. */

const LONGEST_HEADING = 60

const short = (element: Element | null | undefined): string | undefined => {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' || text.length > LONGEST_HEADING ? undefined : text
}

/** The heading of the block's column or row, or the term it describes. */
export function headingOf(element: Element | null): string | undefined {
  const cell = element?.closest('td, th, dd')
  if (cell == null) return undefined
  if (cell.localName === 'dd') return short(termOf(cell))
  const row = cell.parentElement
  const table = cell.closest('table')
  if (row === null || table === null) return undefined
  const column = [...row.children].indexOf(cell)
  const heads = table.querySelector('tr')
  const head = heads === row ? null : heads?.children[column]
  if (head?.localName === 'th') return short(head)
  const first = row.querySelector('th')
  return first === cell ? undefined : short(first)
}

function termOf(description: Element): Element | null {
  let term = description.previousElementSibling
  while (term !== null && term.localName !== 'dt') term = term.previousElementSibling
  return term
}

/** The text directly before the block: the cell before, the label above. */
export function textBefore(element: Element | null): string | undefined {
  for (let around = element, steps = 0; around !== null && steps < 3; steps += 1) {
    const before = around.previousElementSibling
    if (before !== null) return short(before)
    around = around.parentElement
  }
  return undefined
}
