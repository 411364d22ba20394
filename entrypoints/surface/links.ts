/** Presses on links to telephone numbers, on sites where a person wants them to be ours. */
import { numberOfLink } from '../../lib/dialling/tel-uri.ts'
import type { Surfaces } from '../../lib/page/meeting.ts'
import { isTrusted } from '../../lib/page/trusted.ts'

/** A person's press opens the card. What a page makes up goes where it always went, and never to us. */
export function takeLinks(
  window: Window,
  openElement: Surfaces['openElement'],
  signal: AbortSignal,
): void {
  window.addEventListener(
    'click',
    (event) => {
      const { button, ctrlKey, metaKey, shiftKey, altKey, clientX: x, clientY: y, detail } = event
      if (!isTrusted(event) || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return
      const link = event.composedPath().find(isPhoneLink)
      if (link === undefined) return
      event.preventDefault()
      // A page that dials by itself on a press of its own link would be a second telephone.
      event.stopImmediatePropagation()
      const by = detail === 0 ? 'keyboard' : 'pointer'
      openElement(link, { x, y }, by)
    },
    { capture: true, signal },
  )
}

const isPhoneLink = (target: EventTarget): target is Element =>
  target instanceof HTMLAnchorElement &&
  numberOfLink(target.getAttribute('href') ?? '') !== undefined
