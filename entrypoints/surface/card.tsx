import { render } from 'preact'
import { type CardQuestion, NumberCard } from '../../components/number-card.tsx'
import type { Ask } from '../../lib/channel/ask.ts'
import { press } from '../../lib/channel/press.ts'
import type { Offer } from '../../lib/desk/page-views.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { gestureId } from '../../lib/page/gesture.ts'
import { rectsOf } from '../../lib/page/hit.ts'
import { holdStill } from '../../lib/page/hold-still.ts'
import { meetingPlace } from '../../lib/page/meeting.ts'
import { type PageNumber, stillThere } from '../../lib/page/numbers-on-page.ts'
import { besideNumber, isInView, isNear, type Point } from '../../lib/page/place.ts'
import { quietly } from '../../lib/page/quietly.ts'
import { watchSight } from '../../lib/page/sight.ts'
import type { Teachable } from '../../lib/page/teachable.ts'
import { isTrusted } from '../../lib/page/trusted.ts'
import type { NumberService } from '../../lib/telephony/actions.ts'
import { say } from '../../lib/wording/say.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { noticeOf } from './reply.ts'
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
  /** Whether it only says any more why a press was not believed. */
  readonly isSpent: () => boolean
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
  const still = holdStill(surface.content, ended)
  let offer: Offer | null = null
  let ownNotice: Notice | undefined
  let question: CardQuestion | undefined
  let sending: NumberService | undefined
  /** Why a press was not believed; then nothing is offered any more. */
  let lastWord: string | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const close = () => life.abort()

  const stay = () => {
    clearTimeout(leaving)
    leaving = undefined
  }

  ended.addEventListener(
    'abort',
    () => {
      clearTimeout(asking)
      stay()
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

  const drawNow = () => {
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
        {...(ownNotice === undefined || sending || lastWord ? {} : { onDismiss: dismiss })}
        teaching={
          lastWord === undefined
            ? teachable && { lesson: teachable.lesson, onTeach: teach }
            : undefined
        }
      />,
      surface.content,
    )
    // What it has to say last, it says where it was pressed.
    if (lastWord === undefined) place()
  }
  const draw = () => still(drawNow)

  /** What is pressed was not there to be read: that is said, and nothing can be pressed after it. */
  const refuse = (why: string) => {
    clearTimeout(asking)
    lastWord = why
    ownNotice = { command: OWN_NOTICE, tone: 'error', text: why }
    question = undefined
    offer = { display: offer?.display ?? number.shown, actions: [] }
    surface.raise()
    draw()
  }

  /** Whether what is pressed is the number's own card, and nothing of the page lies over it. */
  const isBelieved = (): boolean => {
    if (!stillThere(number)) refuse(say('page.card.changed'))
    else if (!inSight()) refuse(say('page.card.covered'))
    return lastWord === undefined
  }

  const refresh = async () => {
    clearTimeout(asking)
    const answer = document.hidden ? null : await ask('page.offer', { number: number.number })
    if (ended.aborted || lastWord !== undefined) return
    if (answer !== null) offer = answer
    draw()
    asking = setTimeout(() => void refresh(), ASK_AGAIN)
  }

  const teach = (event: MouseEvent) => {
    if (!isTrusted(event) || teachable === undefined) return
    if (!isBelieved()) return
    void ask('page.teach', teachable)
    close()
  }

  const dismiss = () => {
    question = undefined
    ownNotice = undefined
    draw()
  }

  const busyWith = (text: string) => {
    ownNotice = { command: OWN_NOTICE, tone: 'busy', text }
    draw()
  }

  const act = async (service: NumberService, event: MouseEvent, answers?: string) => {
    if (!isTrusted(event)) return
    if (sending !== undefined) {
      if (service !== sending) busyWith(say('reason.commandRunning'))
      return
    }
    if (!isBelieved()) return
    question = undefined
    sending = service
    busyWith(say('phase.sending'))
    const gesture = gestureId()
    const reply = await press(ask, 'page.intent', {
      gesture,
      intent: {
        on: 'number',
        number: number.number,
        service,
        ...(answers === undefined ? {} : { answers }),
      },
    })
    sending = undefined
    // Who presses and goes on has pressed all the same.
    if (reply?.open !== undefined && !signal.aborted) openPhoneProgram(document, reply.open)
    if (ended.aborted) return
    ownNotice = noticeOf(reply, OWN_NOTICE)
    if (reply?.question !== undefined) {
      const { question: asked } = reply
      question = { asked, onYes: (pressed) => void act(service, pressed, gesture), onNo: dismiss }
    }
    await refresh()
  }

  const onKey = (event: KeyboardEvent) => {
    if (!isTrusted(event) || event.key !== 'Escape') return
    event.stopImmediatePropagation()
    event.preventDefault()
    // Whatever begins anew now, the pointer was told no.
    meetingPlace.cordboardPointer = undefined
    close()
  }

  const followNumber = () => {
    if (lastWord === undefined && !ended.aborted) place()
  }
  const follow = quietly(() => still(followNumber))
  surface.content.addEventListener('pointerdown', stay, { signal: ended })
  window.addEventListener('keydown', onKey, { capture: true, signal: ended })
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal: ended })
  window.addEventListener('resize', follow, { passive: true, signal: ended })
  if (by === 'keyboard')
    surface.host.addEventListener('focusout', () => queueMicrotask(closeIfLeft))
  const closeIfLeft = () => {
    const isLeft = document.activeElement !== surface.host && document.hasFocus()
    if (isLeft && lastWord === undefined) close()
  }

  draw()
  void refresh()

  return {
    number,
    close,
    isSpent: () => lastWord !== undefined,
    pointerAt(point, target) {
      const over =
        target === surface.host ||
        rectsOf(number).some((rect) => isNear(point, rect, REACH)) ||
        isNear(point, surface.content.getBoundingClientRect(), REACH)
      if (over || question !== undefined || sending !== undefined) stay()
      else if (by === 'pointer') leaving ??= setTimeout(close, LEAVE)
    },
  }
}
