/**
 * What runs in the pages of the sites that are switched on. An unlisted script, which the background
 * registers: WXT's own frame for content scripts would announce itself to the page and bring the polyfill.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createAsk } from '../../lib/channel/ask.ts'
import type { PageStart } from '../../lib/desk/page-views.ts'
import { findPhoneNumbers, mayHoldNumber, regionOf } from '../../lib/page/find.ts'
import { createMarks, type HighlightName } from '../../lib/page/mark.ts'
import { isSame, readPage } from '../../lib/page/page-reader.ts'
import { quietly } from '../../lib/page/quietly.ts'
import { followPointer } from '../../lib/page/rest.ts'
import { applyTaught, countDigits, fewestDigits } from '../../lib/page/taught.ts'
import { createBar } from './bar.tsx'
import { type OpenCard, openCard } from './card.tsx'
import { isAlive, onPush, send, shadowRootOf } from './extension.ts'
import { tellMenu } from './menu.ts'
import { isOurs } from './surfaces.ts'

/** Milliseconds that the pointer rests on a number before its card opens. */
const REST = 150

/** The script that was put into this frame before, by this version or the last. */
const world: typeof globalThis & { cordboardPage?: AbortController } = globalThis

const ask = createAsk(async (message) => {
  if (!isAlive()) world.cordboardPage?.abort()
  return send(message)
})

export default defineUnlistedScript(() => {
  quietly(begin)()
})

function begin(): void {
  world.cordboardPage?.abort()
  if (!(document.documentElement instanceof HTMLElement)) return
  const script = new AbortController()
  world.cordboardPage = script
  let run = new AbortController()

  const restart = (start: PageStart | null) => {
    run.abort()
    // A site that is off keeps nothing of ours; switched on, it is given a new script.
    if (start === null) script.abort()
    if (start === null || script.signal.aborted) return
    run = new AbortController()
    work(start, AbortSignal.any([script.signal, run.signal]))
  }

  const start = () => void ask('page.start', {}).then(quietly(restart))
  onPush((push) => {
    if (push.type === 'settings.changed' && (push.origin ?? origin) === origin) start()
  }, script.signal)
  start()
}

function work({ region, look, taught, bar: firstBar }: PageStart, signal: AbortSignal): void {
  const country = regionOf(region)
  const fewest = fewestDigits(taught)
  const marks = (name: HighlightName) =>
    typeof Highlight === 'undefined'
      ? undefined
      : createMarks(name, { Highlight, StaticRange, highlights: CSS.highlights })
  const pointed = look === 'hover' ? marks('cordboard-hover') : undefined
  signal.addEventListener('abort', () => pointed?.clear(), { once: true })
  const reader = readPage({
    document,
    // What is asked for of a text that was taught, the background reads as it reads what a person types.
    find: (blocks) =>
      applyTaught(blocks, findPhoneNumbers(blocks, { region: country }), taught, {
        numberOf: (text) => ({ e164: text }),
      }),
    mayHold: (text) => mayHoldNumber(text) || (fewest !== undefined && countDigits(text) >= fewest),
    shadowRootOf,
    styleOf: (element) => window.getComputedStyle(element),
    isOurs,
    marks: look === 'underline' ? marks('cordboard-number') : undefined,
    signal,
  })

  let card: OpenCard | undefined
  const open = (number: OpenCard['number'], by: 'pointer' | 'keyboard') => {
    if (card !== undefined && by === 'pointer' && isSame(card.number, number)) return
    card?.close()
    const opened = openCard({
      window,
      ask,
      number,
      by,
      teachable: reader.teachable(number),
      onClose: () => {
        if (card !== opened) return
        card = undefined
        pointed?.clear()
      },
      signal,
    })
    card = opened
    pointed?.set([number.range])
  }

  followPointer({
    window,
    delay: REST,
    onRest: quietly((point, target) => {
      if (target instanceof Node && isOurs(target)) return
      const number = reader.numberAt(point)
      if (number !== null) open(number, 'pointer')
    }),
    onMove: quietly((point, target) => card?.pointerAt(point, target)),
    signal,
  })
  // An entry of the history is a new page for the reader, whether or not the document is.
  for (const left of ['popstate', 'hashchange', 'pagehide'] as const)
    window.addEventListener(left, () => card?.close(), { signal })

  tellMenu(window, reader, ask, signal)

  const bar = window === window.top ? createBar({ window, ask, signal }) : undefined
  bar?.show(firstBar)

  const walk = () => {
    if (!document.hasFocus() || document.activeElement instanceof HTMLIFrameElement) return
    const selected = reader.selected()
    // Whose card is open already has been seen: on to the next.
    const isNew = selected !== undefined && !(card !== undefined && isSame(card.number, selected))
    const number = isNew ? selected : reader.next(card?.number)
    if (number === undefined) return
    number.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    open(number, 'keyboard')
  }

  const openSelected = () => {
    const number = reader.selected()
    if (number !== undefined) open(number, 'keyboard')
  }

  onPush(
    quietly((push) => {
      switch (push.type) {
        case 'bar.show':
          return bar?.show(push.bar)
        case 'number.next':
          return walk()
        case 'number.selected':
          return openSelected()
        case 'settings.changed':
          return
      }
    }),
    signal,
  )
}
