/** Tells where the pointer rests, at the cost of two assignments for each move. */
import type { Point } from './place.ts'
import { isTrusted } from './trusted.ts'

export interface Resting {
  readonly window: Window
  /** Milliseconds without a move. */
  readonly delay: number
  readonly onRest: (point: Point, target: EventTarget | null) => void
  /** At most once a frame. */
  readonly onMove: (point: Point, target: EventTarget | null) => void
  readonly signal: AbortSignal
}

/** Follows the pointer until `signal` ends it; only moves that a person makes count. */
export function followPointer({ window, delay, onRest, onMove, signal }: Resting): void {
  let last: PointerEvent | undefined
  /** Kept beside the event, which forgets it when it has been dispatched. */
  let target: EventTarget | null = null
  let movedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const check = () => {
    timer = undefined
    const left = movedAt + delay - performance.now()
    if (left > 0) timer = setTimeout(check, left)
    else if (last !== undefined) onRest({ x: last.clientX, y: last.clientY }, target)
  }

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    cancelAnimationFrame(frame)
    frame = 0
    last = undefined
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (!isTrusted(event) || event.pointerType === 'touch') return
      last = event
      target = event.target
      movedAt = performance.now()
      timer ??= setTimeout(check, delay)
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0
          if (last !== undefined) onMove({ x: last.clientX, y: last.clientY }, target)
        })
    },
    { passive: true, capture: true, signal },
  )
  // Who presses a button, selects or drags does not rest.
  window.addEventListener('pointerdown', stop, { passive: true, capture: true, signal })
  signal.addEventListener('abort', stop, { once: true })
}
