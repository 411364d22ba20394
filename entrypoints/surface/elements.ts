/** Numbers that are no text of the page: in a field that nobody can write into, behind a picture. */
import { certainNumber } from '../../lib/page/certain.ts'
import type { Find, Question } from '../../lib/page/lookup.ts'
import { type PageNumber, shownBy } from '../../lib/page/numbers-on-page.ts'

const LONGEST_FIELD = 200
const LONGEST_HEADING = 60

export async function numberOfElement(element: Element, find: Find): Promise<PageNumber | null> {
  const certain = certainNumber(element)
  if (certain !== undefined)
    return { number: certain, shown: certain.replace(/^[a-z]+:/i, ''), place: { element } }
  const question = questionAboutField(element)
  const [found] = question === undefined ? [] : ((await find([question])) ?? [])
  const [first] = found ?? []
  if (first === undefined) return null
  return { number: first.number, shown: shownBy(element) ?? '', place: { element } }
}

function questionAboutField(field: Element): Question | undefined {
  const text = shownBy(field)
  if (text === undefined || text === '' || text.length > LONGEST_FIELD) return undefined
  const heading = labelOf(field)
  return heading === undefined ? { text } : { text, heading }
}

function labelOf(field: Element): string | undefined {
  const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : undefined
  const words = field.getAttribute('aria-label') ?? label ?? field.getAttribute('name') ?? ''
  return words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING) || undefined
}
