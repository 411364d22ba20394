/** Work in the pauses of a page, a few milliseconds at a time. */

/** The longest piece of work, in milliseconds. */
const SLICE = 4
/** Milliseconds after which a page without pauses is worked in all the same. */
const PATIENCE = 50

/** Milliseconds after which no frame is waited for any more. */
const NO_FRAME = 200

/**
 * Goes through `steps` when the page has nothing better to do. Resolves at the end with the milliseconds
 * that it took at most, and with `null` when `signal` or an exception ended it before. The first piece waits for
 * `ready`, which says how many milliseconds it may take.
 */
export async function inSlices(
  steps: Iterator<unknown>,
  signal: AbortSignal,
  ready = idleTime,
): Promise<number | null> {
  let spent = 0
  for (let next = ready; ; next = idleTime) {
    const until = (await next()) + performance.now()
    if (signal.aborted) return null
    spent += SLICE
    do {
      try {
        if (steps.next().done === true) return spent
      } catch {
        // A node that vanished while it was read; the change itself brings the next reading.
        return null
      }
    } while (performance.now() < until)
  }
}

/** Resolves when the page has nothing better to do, with the milliseconds that work may take. */
const idleTime = (): Promise<number> =>
  new Promise((resolve) => {
    requestIdleCallback(
      (idle) => resolve(idle.didTimeout ? SLICE : Math.min(SLICE, idle.timeRemaining())),
      { timeout: PATIENCE },
    )
  })

/**
 * Resolves when the browser has laid the page out: who asks then where something stands pays for no layout
 * that the page would not have had, however much it changes.
 */
export const laidOut = (): Promise<number> =>
  new Promise((resolve) => {
    const ready = () => {
      observer.disconnect()
      resolve(SLICE)
    }
    const observer = new ResizeObserver(ready)
    observer.observe(document.documentElement)
    // A frame that is out of view is not laid out.
    setTimeout(ready, NO_FRAME)
  })
