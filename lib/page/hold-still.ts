/**
 * Keeps what a person presses as it is until the press is over. A button that goes, or moves, between the pointer's
 * way down and its way up gets no click, and the press would lead nowhere.
 */

/** A press that takes longer, in milliseconds, holds nothing up any more. */
const LONGEST = 1000

/** Does its work at once, or, while something is pressed, when that is over; what is asked for twice it does once. */
export type Still = (work: () => void) => void

/** For what is drawn in `element`, until `signal` aborts. */
export function holdStill(element: HTMLElement, signal: AbortSignal): Still {
  const waiting = new Set<() => void>()
  let pressed: ReturnType<typeof setTimeout> | undefined

  const release = () => {
    clearTimeout(pressed)
    pressed = undefined
    const works = [...waiting]
    waiting.clear()
    for (const work of works) work()
  }

  element.addEventListener(
    'pointerdown',
    () => {
      clearTimeout(pressed)
      pressed = setTimeout(release, LONGEST)
    },
    { signal },
  )
  // The click comes to the button first, and then to what it stands in.
  for (const end of ['click', 'pointercancel']) element.addEventListener(end, release, { signal })
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(pressed)
      waiting.clear()
    },
    { once: true },
  )

  return (work) => {
    if (pressed === undefined) work()
    else waiting.add(work)
  }
}
