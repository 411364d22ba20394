import { render } from 'preact'
import { type CardQuestion, NumberCard } from '../../components/number-card.tsx'
import type { Ask } from '../../lib/channel/ask.ts'
import type { IntentReply } from '../../lib/channel/messages.ts'
import type { Offer } from '../../lib/desk/page-views.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { gestureId } from '../../lib/page/gesture.ts'
import { rectsOf } from '../../lib/page/hit.ts'
import { type PageNumber, stillThere } from '../../lib/page/numbers-on-page.ts'
import { besideNumber, isInView, isNear, type Point } from '../../lib/page/place.ts'
import { quietly } from '../../lib/page/quietly.ts'
import { watchSight } from '../../lib/page/sight.ts'
import type { Teachable } from '../../lib/page/teachable.ts'
import { isTrusted } from '../../lib/page/trusted.ts'
import type { NumberService } from '../../lib/telephony/actions.ts'
import { say } from '../../lib/wording/say.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { ourSurface, viewport } from './surfaces.ts'

/** Milliseconds between two questions for what can be done, while the card is open. */
const ASK_AGAIN = 400
/** Milliseconds that the pointer may be away from number and card. */
const LEAVE = 300
/** In CSS pixels: bridges the gap between number and card. */
const REACH = 8

const OWN_NOTICE = 'card'

export interface OpenCard {
  readonly number: PageNumber
  readonly pointerAt: (point: Point, target: EventTarget | null) => void
  readonly close: () => void
}

interface CardParts {
  readonly window: Window
  readonly ask: Ask
  readonly number: PageNumber
  readonly by: 'pointer' | 'keyboard'
  readonly teachable: Teachable | undefined
  readonly onClose: () => void
  readonly signal: AbortSignal
}

/** Opens the card of a number, and keeps it true and in its place until it is closed. */
export function openCard({
  window,
  ask,
  number,
  by,
  teachable,
  onClose,
  signal,
}: CardParts): OpenCard {
  const { document } = window
  const life = new AbortController()
  const ended = AbortSignal.any([signal, life.signal])
  const focusBefore = document.activeElement
  const surface = ourSurface(document, 'card', ended)
  const inSight = watchSight(surface.content, ended)
  let offer: Offer | null = null
  let ownNotice: Notice | undefined
  let question: CardQuestion | undefined
  let sending = false
  let asking: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const close = () => life.abort()

  ended.addEventListener(
    'abort',
    () => {
      clearTimeout(asking)
      clearTimeout(leaving)
      const hadFocus = document.activeElement === surface.host
      render(null, surface.content)
      surface.remove()
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true })
      onClose()
    },
    { once: true },
  )

  const place = () => {
    const [first, ...rest] = rectsOf(number)
    if (first === undefined || !stillThere(number) || !surface.host.isConnected) return close()
    const last = rest.at(-1) ?? first
    const box = { left: first.left, top: first.top, right: last.right, bottom: last.bottom }
    if (!isInView(box, viewport(window))) return close()
    surface.moveTo(besideNumber(box, surface.content.getBoundingClientRect(), viewport(window)))
  }

  const draw = () => {
    if (ended.aborted) return
    const notice = ownNotice ?? offer?.notice
    const shown = offer === null ? null : { ...offer, ...(notice === undefined ? {} : { notice }) }
    render(
      <NumberCard
        display={number.shown}
        offer={shown}
        autoFocus={by === 'keyboard'}
        onAct={(service, event) => void act(service, event)}
        onClose={close}
        question={question}
        {...(ownNotice === undefined || sending ? {} : { onDismiss: dismiss })}
        teaching={teachable && { lesson: teachable.lesson, onTeach: teach }}
      />,
      surface.content,
    )
    place()
  }

  const refresh = async () => {
    clearTimeout(asking)
    const answer = document.hidden ? null : await ask('page.offer', { number: number.number })
    if (ended.aborted) return
    if (answer !== null) offer = answer
    draw()
    asking = setTimeout(() => void refresh(), ASK_AGAIN)
  }

  const teach = (event: MouseEvent) => {
    if (!isTrusted(event) || teachable === undefined) return
    if (stillThere(number) && inSight()) void ask('page.teach', teachable)
    close()
  }

  const dismiss = () => {
    question = undefined
    ownNotice = undefined
    draw()
  }

  const act = async (service: NumberService, event: MouseEvent, answers?: string) => {
    if (!isTrusted(event) || sending) return
    if (!stillThere(number) || !inSight()) return close()
    question = undefined
    sending = true
    ownNotice = { command: OWN_NOTICE, tone: 'busy', text: say('phase.sending') }
    draw()
    const gesture = gestureId()
    const reply = await ask('page.intent', {
      gesture,
      intent: {
        on: 'number',
        number: number.number,
        service,
        ...(answers === undefined ? {} : { answers }),
      },
    })
    sending = false
    if (ended.aborted) return
    ownNotice = noticeOf(reply)
    if (reply?.question !== undefined) {
      const { question: asked } = reply
      question = { asked, onYes: (pressed) => void act(service, pressed, gesture), onNo: dismiss }
    }
    if (reply?.open !== undefined) openPhoneProgram(document, reply.open)
    await refresh()
  }

  const onKey = (event: KeyboardEvent) => {
    if (!isTrusted(event) || event.key !== 'Escape') return
    event.stopImmediatePropagation()
    event.preventDefault()
    close()
  }

  const follow = quietly(place)
  window.addEventListener('keydown', onKey, { capture: true, signal: ended })
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal: ended })
  window.addEventListener('resize', follow, { passive: true, signal: ended })
  if (by === 'keyboard')
    surface.host.addEventListener('focusout', () => queueMicrotask(closeIfLeft))
  const closeIfLeft = () => {
    if (document.activeElement !== surface.host && document.hasFocus()) close()
  }

  draw()
  void refresh()

  return {
    number,
    close,
    pointerAt(point, target) {
      const over =
        target === surface.host ||
        rectsOf(number).some((rect) => isNear(point, rect, REACH)) ||
        isNear(point, surface.content.getBoundingClientRect(), REACH)
      if (over || question !== undefined) {
        clearTimeout(leaving)
        leaving = undefined
      } else if (by === 'pointer') leaving ??= setTimeout(close, LEAVE)
    },
  }
}

/** What the card says of a reply; of what was sent, the calls themselves will tell. */
function noticeOf(reply: IntentReply | null): Notice | undefined {
  if (reply === null) return { command: OWN_NOTICE, tone: 'error', text: say('page.gone') }
  const text = reply.sentence
  switch (reply.kind) {
    case 'asked':
      return undefined
    case 'sent':
      return text === undefined ? undefined : { command: OWN_NOTICE, tone: 'busy', text }
    case 'handedOver':
      return { command: OWN_NOTICE, tone: 'warning', text: text ?? say('phase.handedOver') }
    case 'repeated':
      return { command: OWN_NOTICE, tone: 'warning', text: text ?? say('phase.repeated') }
    case 'unknown':
      return { command: OWN_NOTICE, tone: 'warning', text: text ?? say('phase.unconfirmed') }
    case 'refused':
      return { command: OWN_NOTICE, tone: 'error', text: text ?? say('reason.notSupported') }
  }
}
