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
  const numbers = (await cordboard.numbers()).filter((number) => nodeOf(number).isConnected)
  // Of very many the order in which they were found has to do: sorting them would be felt.
  const ordered = numbers.length > 1000 ? numbers : numbers.toSorted(inDocumentOrder)
  const distinct = (list: readonly PageNumber[]) =>
    [...Map.groupBy(list, ({ number }) => number).values()].flatMap(([first]) => first ?? [])
  let listed = distinct(ordered)
  if (listed.length > most) {
    const isInView = ({ place }: PageNumber) => {
      const box = 'element' in place ? place.element : document.createRange()
      if ('range' in place && box instanceof Range) {
        const { startContainer, startOffset, endContainer, endOffset } = place.range
        try {
          box.setStart(startContainer, startOffset)
          box.setEnd(endContainer, endOffset)
        } catch {
          // The page has shortened the text since.
          return false
        }
      }
      const { top, bottom } = box.getBoundingClientRect()
      return bottom > top && bottom > 0 && top < innerHeight
    }
    const inView = ordered.flatMap((number, at) => (isInView(number) ? [at] : []))
    // A line that stays at the top is in view, too: what most of them stand with is what is looked at.
    let seen = inView[inView.length >> 1] ?? 0
    while (inView.includes(seen - 1)) seen -= 1
    if (seen > 0) listed = distinct([...ordered.slice(seen), ...ordered.slice(0, seen)])
  }
  return listed
    .slice(0, most)
    .map(({ number, shown }) => ({ number: number.slice(0, 100), shown: shown.slice(0, 200) }))
}
