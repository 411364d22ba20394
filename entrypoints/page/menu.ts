/** Tells the background which number a context menu is about, just before the browser opens it. */
import type { Ask } from '../../lib/channel/ask.ts'
import type { PageReader } from '../../lib/page/page-reader.ts'
import { isTrusted } from '../../lib/page/trusted.ts'

const LONGEST_NUMBER = 100
const FEWEST_DIGITS = 2

export function tellMenu(window: Window, reader: PageReader, ask: Ask, signal: AbortSignal): void {
  window.addEventListener(
    'contextmenu',
    (event) => {
      if (!isTrusted(event)) return
      const teachable = quietlySelected(reader)?.from === 'selection'
      void ask('page.menu', { number: numberFor(event, window, reader), teachable })
    },
    { capture: true, passive: true, signal },
  )
}

/** What is selected goes before what is under the pointer: the person has said what is meant. */
function numberFor(event: MouseEvent, window: Window, reader: PageReader): string | null {
  const selected = window.getSelection()?.toString().trim() ?? ''
  if (selected !== '') return looksLikeNumber(selected) ? selected : null
  try {
    return reader.numberAt({ x: event.clientX, y: event.clientY })?.number ?? null
  } catch {
    return null
  }
}

function quietlySelected(reader: PageReader) {
  try {
    return reader.selected()
  } catch {
    return undefined
  }
}

/** Whether it may be dialled at all; what it is, the background decides. */
function looksLikeNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && text.replace(/[^\p{Nd}]/gu, '').length >= FEWEST_DIGITS
}
