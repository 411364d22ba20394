/** Tells where the pointer rests, at the cost of one timer for each move. */
import type { Point } from './place.ts'
import { ignoreVanished } from './quietly.ts'
import { isTrusted } from './trusted.ts'

export interface Resting {
  readonly window: Window
  /** Milliseconds without a move. */
  readonly delay: number
  /** `isResting` says, later, whether the pointer is still where it was. */
  readonly onRest: (point: Point, isResting: () => boolean) => Promise<void>
  readonly signal: AbortSignal
}

/** Follows the pointer until `signal` ends it; only moves that a person makes count. */
export function followPointer({ window, delay, onRest, signal }: Resting): void {
  let last: Event | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = () => {
    clearTimeout(timer)
    last = undefined
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (!isTrusted(event) || event.pointerType === 'touch') return
      stop()
      last = event
      const { clientX: x, clientY: y } = event
      timer = setTimeout(() => {
        onRest({ x, y }, () => last === event).catch(ignoreVanished)
      }, delay)
    },
    { passive: true, capture: true, signal },
  )
  // Who presses a button, selects or drags does not rest.
  window.addEventListener('pointerdown', stop, { passive: true, capture: true, signal })
  signal.addEventListener('abort', stop, { once: true })
}
