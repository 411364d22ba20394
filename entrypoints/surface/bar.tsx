import { render } from 'preact'
import { type BarService, CallBar } from '../../components/call-bar.tsx'
import type { Ask } from '../../lib/channel/ask.ts'
import { press } from '../../lib/channel/press.ts'
import type { BarView } from '../../lib/desk/page-views.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { gestureId } from '../../lib/page/gesture.ts'
import { holdStill, type Still } from '../../lib/page/hold-still.ts'
import { clamp, type Point } from '../../lib/page/place.ts'
import { quietly } from '../../lib/page/quietly.ts'
import { watchSight } from '../../lib/page/sight.ts'
import type { Surface } from '../../lib/page/top-layer.ts'
import { isTrusted } from '../../lib/page/trusted.ts'
import { say } from '../../lib/wording/say.ts'
import { noticeOf } from './reply.ts'
import { ourSurface, viewport } from './surfaces.ts'

const SECOND = 1000
/** Milliseconds in which a bar that was covered can be read, before it can be pressed. */
const READING = 700
const OWN_NOTICE = 'bar'
const FIRST_PLACE: Point = { x: Number.POSITIVE_INFINITY, y: 0 }

export interface Bar {
  readonly show: (view: BarView | null) => void
}

interface BarParts {
  readonly window: Window
  readonly ask: Ask
  readonly signal: AbortSignal
}

interface Shown {
  readonly surface: Surface
  readonly life: AbortController
  readonly inSight: () => boolean
  readonly still: Still
}

/** The call bar of one page: there while there are calls, ticking while it can be seen. */
export function createBar({ window, ask, signal }: BarParts): Bar {
  const { document } = window
  let view: BarView | null = null
  let ownNotice: Notice | undefined
  let shown: Shown | undefined
  let at = FIRST_PLACE
  let sending = false
  /** When what was covered can be pressed (ms since 1970). */
  let readableAt = 0
  let ticking: ReturnType<typeof setInterval> | undefined

  const place = () => {
    if (shown === undefined) return
    const size = shown.surface.content.getBoundingClientRect()
    shown.surface.moveTo(clamp(at, size, viewport(window)))
  }

  const hide = () => {
    clearInterval(ticking)
    ticking = undefined
    if (shown === undefined) return
    render(null, shown.surface.content)
    shown.surface.remove()
    shown.life.abort()
    shown = undefined
  }

  const draw = () => (shown === undefined ? drawNow() : shown.still(drawNow))

  const drawNow = () => {
    if (signal.aborted || document.hidden || view === null || view.calls.length === 0) return hide()
    // The page has taken it away, or laid a modal dialog over it: it comes again above all.
    if (shown !== undefined && !isReachable(shown.surface)) hide()
    shown ??= open()
    ticking ??= setInterval(quietly(draw), SECOND)
    const notice = ownNotice ?? view.notice
    render(
      <CallBar
        view={{ calls: view.calls, ...(notice === undefined ? {} : { notice }) }}
        now={Date.now()}
        onAct={act}
        onHide={onHide}
        onMoveStart={move}
        onMoveBy={(x, y, event) => {
          if (isTrusted(event)) moveBy(x, y)
        }}
        {...(ownNotice === undefined || sending ? {} : { onDismiss: dismiss })}
      />,
      shown.surface.content,
    )
    place()
  }

  const open = (): Shown => {
    const life = new AbortController()
    const ended = AbortSignal.any([signal, life.signal])
    const surface = ourSurface(document, 'bar', ended)
    window.addEventListener('resize', quietly(place), { passive: true, signal: ended })
    const inSight = watchSight(surface.content, ended)
    return { surface, life, inSight, still: holdStill(surface.content, ended) }
  }

  const onHide = (event: MouseEvent) => {
    if (!isTrusted(event)) return
    view = null
    hide()
    void ask('page.hideBar', {})
  }

  const dismiss = () => {
    ownNotice = undefined
    draw()
  }

  const tell = (tone: Notice['tone'], text: string) => {
    ownNotice = { command: OWN_NOTICE, tone, text }
    draw()
  }

  const act = async (call: string, service: BarService, event: MouseEvent) => {
    if (!isTrusted(event) || shown === undefined) return
    if (sending) return tell('busy', say('reason.commandRunning'))
    if (Date.now() < readableAt) return
    if (!shown.inSight()) {
      // Something of the page lies over the bar: on top again, it is there to be read before it is pressed.
      hide()
      readableAt = Date.now() + READING
      return tell('warning', say('page.bar.covered'))
    }
    sending = true
    tell('busy', say('phase.sending'))
    const reply = await press(ask, 'page.intent', {
      gesture: gestureId(),
      intent: { on: 'call', call, service },
    })
    sending = false
    ownNotice = reply?.kind === 'sent' ? undefined : noticeOf(reply, OWN_NOTICE)
    await refresh()
  }

  const moveBy = (x: number, y: number) => {
    if (shown === undefined) return
    const box = shown.surface.content.getBoundingClientRect()
    at = clamp({ x: box.left + x, y: box.top + y }, box, viewport(window))
    place()
  }

  const move = (start: PointerEvent) => {
    if (shown === undefined || !isTrusted(start) || start.button !== 0) return
    const { content } = shown.surface
    const box = content.getBoundingClientRect()
    const grip = { x: start.clientX - box.left, y: start.clientY - box.top }
    const drag = new AbortController()
    const during = { signal: AbortSignal.any([drag.signal, shown.life.signal, signal]) }
    content.setPointerCapture(start.pointerId)
    content.addEventListener(
      'pointermove',
      (event) => {
        if (!isTrusted(event)) return
        at = clamp({ x: event.clientX - grip.x, y: event.clientY - grip.y }, box, viewport(window))
        place()
      },
      during,
    )
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      content.addEventListener(end, () => drag.abort(), during)
  }

  const refresh = async () => {
    if (document.hidden || signal.aborted) return draw()
    show(await ask('page.bar', {}))
  }

  const show = (next: BarView | null) => {
    view = next
    draw()
  }

  signal.addEventListener('abort', hide, { once: true })
  return { show }
}

/** Whether nothing of the page has been put over the bar that makes it inert. */
function isReachable({ host }: Surface): boolean {
  if (!host.isConnected || !host.matches(':popover-open')) return false
  const modal = [...host.ownerDocument.querySelectorAll('dialog:modal')].at(-1)
  return modal === undefined || modal.contains(host)
}
