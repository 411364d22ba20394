/** Tells the background which number a context menu is about, just before the browser opens it. */
import type { Ask } from '../../lib/channel/ask.ts'
import type { PageReader } from '../../lib/page/page-reader.ts'
import { isTrusted } from '../../lib/page/trusted.ts'

const LONGEST_NUMBER = 100
/** What may be dialled at all; what it is, the background decides. */
const FEWEST_DIGITS = 2
/** What may be taught; the card says whether it can be. */
const FEWEST_TAUGHT = 3

export function tellMenu(window: Window, reader: PageReader, ask: Ask, signal: AbortSignal): void {
  window.addEventListener(
    'contextmenu',
    (event) => {
      if (isTrusted(event)) void tell(event)
    },
    { capture: true, passive: true, signal },
  )

  const tell = async (event: MouseEvent): Promise<void> => {
    const selection = window.getSelection()
    const selected = selection?.toString().trim() ?? ''
    if (selection === null || selected === '') {
      const point = { x: event.clientX, y: event.clientY }
      const { number } = await reader.at(point).catch(() => ({ number: null }))
      await ask('page.menu', { number: number?.number ?? null, teachable: false })
    } else {
      // What is selected goes before what is under the pointer: the person has said what is meant.
      const isNumber = digitsIn(selected) >= FEWEST_DIGITS && selected.length <= LONGEST_NUMBER
      const teachable = digitsIn(selected) >= FEWEST_TAUGHT && !isMarked(selection, reader)
      await ask('page.menu', { number: isNumber ? selected : null, teachable })
    }
  }
}

/** Whether any of a number that was found is selected. */
function isMarked(selection: Selection, reader: PageReader): boolean {
  const range = selection.getRangeAt(0)
  return reader.numbers().some(({ place }) => {
    if ('element' in place || !range.intersectsNode(place.range.startContainer)) return false
    const { startContainer, startOffset, endContainer, endOffset } = place.range
    return (
      range.comparePoint(startContainer, Math.min(startOffset, lengthOf(startContainer))) <= 0 &&
      range.comparePoint(endContainer, Math.min(endOffset, lengthOf(endContainer))) >= 0
    )
  })
}

const lengthOf = (node: Node) => node.nodeValue?.length ?? 0

const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0
