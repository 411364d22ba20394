/**
 * Puts something of ours over the page: one element beside the page's own, in the top layer, with a
 * closed shadow root, and gone when it is closed.
 */
import type { Point } from './place.ts'

export interface Surface {
  readonly host: HTMLElement
  /** Where the content goes. */
  readonly content: HTMLElement
  /** Above all that the page has put in the top layer since. */
  readonly raise: () => void
  readonly moveTo: (point: Point) => void
  readonly remove: () => void
}

/** `!important` inside a shadow tree stands over every rule of the page, important ones included. */
const HOST_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  pointer-events: none !important;
}
/* It would lie, unseen, over the whole page: a card under a later bar would count as covered (sight.ts). */
:host::backdrop {
  display: none !important;
}
.place {
  position: fixed;
  inset: 0 auto auto 0;
  width: max-content;
  max-width: 100vw;
  pointer-events: auto;
}
@media print { .place { display: none } }
`

/**
 * An empty surface, shown at once. `style` is the text of a style sheet for its content; `onHost` learns
 * of the element before the page does.
 */
export function openSurface(
  document: Document,
  style: string,
  onHost: (host: HTMLElement) => void,
): Surface {
  const host = document.createElement('div')
  onHost(host)
  host.popover = 'manual'
  const root = host.attachShadow({ mode: 'closed' })
  addStyle(document, root, HOST_STYLE + style)
  const content = document.createElement('div')
  content.className = 'place'
  root.append(content)

  const raise = () => {
    // What a modal dialog does not hold is inert below it; so while one is open, we stand in it.
    const parent = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement
    if (host.parentNode !== parent) parent.append(host)
    else host.hidePopover()
    host.showPopover()
  }
  raise()

  return {
    host,
    content,
    raise,
    moveTo({ x, y }) {
      content.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    },
    remove: () => host.remove(),
  }
}

function addStyle(document: Document, root: ShadowRoot, style: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    if (root.adoptedStyleSheets.length === 1) return
  } catch {
    // Firefox refuses a sheet made by a content script; an element in our own tree does the same.
  }
  const element = document.createElement('style')
  element.textContent = style
  root.append(element)
}
