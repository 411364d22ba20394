/** Tells the background which number a context menu is about, just before the browser opens it. */
import type { Ask } from '../../lib/channel/ask.ts'
import { digitsIn } from '../../lib/page/gate.ts'
import type { PageReader } from '../../lib/page/page-reader.ts'
import { ignoreVanished } from '../../lib/page/quietly.ts'
import { isTrusted } from '../../lib/page/trusted.ts'

const LONGEST_NUMBER = 100
/** What may be dialled at all; what it is, the background decides. */
const FEWEST_DIGITS = 2
/** What may be taught; the card says whether it can be. */
const FEWEST_TAUGHT = 3

export function tellMenu(window: Window, reader: PageReader, ask: Ask, signal: AbortSignal): void {
  const tell = async (event: MouseEvent): Promise<void> => {
    const selected = window.getSelection()?.toString().trim() ?? ''
    if (selected === '') {
      const { number } = await reader.at({ x: event.clientX, y: event.clientY })
      await ask('page.menu', { number: number?.number ?? null, teachable: false })
    } else {
      // What is selected goes before what is under the pointer: the person has said what is meant.
      const digits = digitsIn(selected)
      const isFound = reader
        .known()
        .some(({ shown }) => selected.includes(shown) || shown.includes(selected))
      await ask('page.menu', {
        number: digits >= FEWEST_DIGITS && selected.length <= LONGEST_NUMBER ? selected : null,
        teachable: digits >= FEWEST_TAUGHT && !isFound,
      })
    }
  }

  window.addEventListener(
    'contextmenu',
    (event) => {
      if (isTrusted(event)) tell(event).catch(ignoreVanished)
    },
    { capture: true, passive: true, signal },
  )
}
