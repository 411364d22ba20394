/** Tells where the pointer rests, at the cost of one timer for each move. */
import { meetingPlace } from './meeting.ts'
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

/**
 * Follows the pointer until `signal` ends it, from where it rested when the one before ended; only moves
 * that a person makes count.
 */
export function followPointer({ window, delay, onRest, signal }: Resting): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = { capture: true, passive: true, signal }

  const follow = (point?: Point) => {
    clearTimeout(timer)
    meetingPlace.cordboardPointer = point
    if (!point) return
    timer = setTimeout(() => {
      if (!signal.aborted)
        onRest(point, () => meetingPlace.cordboardPointer === point).catch(ignoreVanished)
    }, delay)
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (isTrusted(event) && event.pointerType !== 'touch')
        follow({ x: event.clientX, y: event.clientY })
    },
    heard,
  )
  // Who presses a button, selects or drags does not rest, nor does who is gone.
  window.addEventListener('pointerdown', () => follow(), heard)
  window.addEventListener('pointerout', ({ relatedTarget }) => relatedTarget || follow(), heard)
  follow(meetingPlace.cordboardPointer)
}
