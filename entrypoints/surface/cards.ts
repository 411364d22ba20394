/** Which number's card is open in this frame, by pointer or keyboard. */
import type { SurfaceParts, Surfaces } from '../../lib/page/meeting.ts'
import { isSame, type PageNumber } from '../../lib/page/numbers-on-page.ts'
import type { Point } from '../../lib/page/place.ts'
import { ignoreVanished, quietly } from '../../lib/page/quietly.ts'
import { selectedNumber, teachableOf } from '../../lib/page/teachable.ts'
import { isTrusted } from '../../lib/page/trusted.ts'
import { type OpenCard, openCard } from './card.tsx'
import { numberOfElement } from './elements.ts'
import { numberAfter } from './order.ts'

type Cards = Pick<Surfaces, 'open' | 'openElement' | 'next' | 'openSelected'>

export function createCards(parts: SurfaceParts): Cards {
  const { window, ask, find, known, numbers, reading, hoverMarks, signal } = parts
  const { document } = window
  let card: OpenCard | undefined
  /** Where the pointer is by now. */
  let last: { readonly point: Point; readonly target: EventTarget | null } | undefined

  const open = (number: PageNumber, by: 'pointer' | 'keyboard') => {
    if (signal.aborted) return
    const isOpen = card !== undefined && isSame(card.number, number) && !card.isSpent()
    if (isOpen && by === 'pointer') return
    card?.close()
    // A number that is gone by now closes its card while it is being opened.
    let opened: OpenCard | undefined
    let closed = false
    const onClose = () => {
      closed = true
      if (card === opened) card = undefined
      if (card === undefined) markOnly(undefined)
    }
    const teachable = teachableOf(number, reading)
    opened = openCard({ window, ask, number, by, teachable, onClose, signal })
    if (closed) return
    card = opened
    markOnly(number)
  }

  const goTo = (number: PageNumber | undefined) => {
    if (number === undefined) return
    const { place } = number
    const node = 'range' in place ? place.range.startContainer.parentElement : place.element
    node?.scrollIntoView({ block: 'nearest' })
    open(number, 'keyboard')
  }

  const markOnly = (number: PageNumber | undefined) => {
    hoverMarks?.set(number !== undefined && 'range' in number.place ? [number.place.range] : [])
  }

  let frame = 0
  const pointerAt = quietly(() => {
    frame = 0
    if (last !== undefined) card?.pointerAt(last.point, last.target)
  })
  window.addEventListener(
    'pointermove',
    (event) => {
      if (card === undefined || !isTrusted(event) || event.pointerType === 'touch') return
      last = { point: { x: event.clientX, y: event.clientY }, target: event.target }
      if (frame === 0) frame = requestAnimationFrame(pointerAt)
    },
    { passive: true, capture: true, signal },
  )
  // An entry of the history is a new page for the reader, whether or not the document is.
  for (const left of ['popstate', 'hashchange', 'pagehide'] as const)
    window.addEventListener(left, () => card?.close(), { signal })

  return {
    open: (number) => open(number, 'pointer'),
    openElement(element, _pointer, by = 'pointer') {
      void numberOfElement(element, find).then((number) => {
        if (number !== null) open(number, by)
      })
    },
    next() {
      if (!document.hasFocus() || document.activeElement instanceof HTMLIFrameElement) return
      const selected = selectedNumber(document, known(), reading)
      // Whose card is open already has been seen: on to the next.
      const isNew = selected !== undefined && !(card !== undefined && isSame(card.number, selected))
      if (isNew) goTo(selected)
      else
        numbers()
          .then((all) => goTo(numberAfter(card?.number, all)))
          .catch(ignoreVanished)
    },
    openSelected() {
      const number = selectedNumber(document, known(), reading)
      if (number !== undefined) open(number, 'keyboard')
    },
  }
}
