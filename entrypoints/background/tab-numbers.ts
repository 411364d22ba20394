import { browser } from 'wxt/browser'
import { z } from 'zod'
import { type ListedNumber, MOST_LISTED } from '../../lib/desk/page-views.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import type { meetingPlace } from '../../lib/page/meeting.ts'
import type { PageNumber } from '../../lib/page/numbers-on-page.ts'

/** What a frame says may come from a process that a hostile page has taken over. */
const said = z
  .array(z.object({ number: z.string().min(1).max(100), shown: z.string().max(200) }))
  .max(MOST_LISTED)

/**
 * The numbers of a tab, each once; `null` where nothing of ours runs: on a site that is off, and where
 * extensions may not be.
 */
export async function numbersInTab(
  tab: number,
  region: string,
): Promise<readonly ListedNumber[] | null> {
  const frames = await browser.scripting
    .executeScript({
      target: { tabId: tab, allFrames: true },
      func: numbersHere,
      args: [MOST_LISTED],
    })
    .catch(() => [])
  const answers = frames
    .filter(({ result }) => Array.isArray(result))
    .toSorted((one, other) => one.frameId - other.frameId)
  if (answers.length === 0) return null
  const listed = new Map<string, ListedNumber>()
  for (const { result } of answers) {
    const parsed = said.safeParse(result)
    for (const { number, shown } of parsed.success ? parsed.data : []) {
      if (listed.has(number)) continue
      const display = formatNumber(number, region)
      const digits = (text: string) => text.replace(/\D/g, '')
      const same = digits(display).endsWith(digits(shown)) || digits(shown) === ''
      listed.set(number, { number, display, ...(same ? {} : { shown }) })
    }
  }
  return [...listed.values()]
}

/**
 * Of more than `most` those from what is in view on, and then from the top. Runs in each frame, in the
 * extension's own world, with nothing of what is around it here.
 */
async function numbersHere(
  most: number,
): Promise<readonly { readonly number: string; readonly shown: string }[] | null> {
  const { cordboard }: typeof meetingPlace = globalThis
  if (cordboard?.numbers === undefined || cordboard.script.signal.aborted) return null
  const nodeOf = ({ place }: PageNumber): Node =>
    'range' in place ? place.range.startContainer : place.element
  const inDocumentOrder = (one: PageNumber, other: PageNumber) => {
    const a = nodeOf(one)
    const b = nodeOf(other)
    if (a === b && 'range' in one.place && 'range' in other.place)
      return one.place.range.startOffset - other.place.range.startOffset
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  }
  const numbers = await cordboard.numbers()
  // The reading has just ended: what follows is a piece of work of its own.
  await new Promise((resolve) => setTimeout(resolve))
  // Of very many the order in which they were found has to do: sorting them would be felt.
  const isThere = (number: PageNumber) => nodeOf(number).isConnected
  const ordered =
    numbers.length > 1000 ? numbers : numbers.filter(isThere).toSorted(inDocumentOrder)
  /** So many different ones at most, from one on to the last and then from the first. */
  const distinct = (from: number, count: number) => {
    const found = new Map<string, PageNumber>()
    for (let step = 0; step < ordered.length && found.size < count; step += 1) {
      const one = ordered[(from + step) % ordered.length]
      if (one && !found.has(one.number) && isThere(one)) found.set(one.number, one)
    }
    return [...found.values()]
  }
  let listed = distinct(0, most + 1)
  if (listed.length > most) {
    const box = document.createRange()
    /** Above the view, in it, or below; nothing of what is not shown. */
    const sideOf = (number: PageNumber | undefined): -1 | 0 | 1 | undefined => {
      if (!number) return undefined
      const { place } = number
      try {
        if ('range' in place) {
          box.setStart(place.range.startContainer, place.range.startOffset)
          box.setEnd(place.range.endContainer, place.range.endOffset)
        } else box.selectNode(place.element)
      } catch {
        // The page has shortened the text since.
        return undefined
      }
      const { top, bottom } = box.getBoundingClientRect()
      if (bottom <= top) return undefined
      return bottom <= 0 ? -1 : top >= innerHeight ? 1 : 0
    }
    // A look at each of very many would be felt: of those between two on one side none is in view.
    const step = Math.ceil(ordered.length / most)
    const inView: number[] = []
    let before: number | undefined = -1
    for (let at = 0; at < ordered.length; at += step) {
      const side = sideOf(ordered[Math.min(at + step, ordered.length) - 1])
      const isPassedOver = side === before && side !== 0
      before = side
      for (let each = at; each < at + step && !isPassedOver; each += 1)
        if (sideOf(ordered[each]) === 0) inView.push(each)
    }
    // A line that stays at the top is in view, too: what most of them stand with is what is looked at.
    let seen = inView[inView.length >> 1] ?? 0
    while (inView.includes(seen - 1)) seen -= 1
    listed = distinct(seen, most)
  }
  return listed
    .slice(0, most)
    .map(({ number, shown }) => ({ number: number.slice(0, 100), shown: shown.slice(0, 200) }))
}
