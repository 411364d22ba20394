/** Work in the pauses of a page, a few milliseconds at a time. */

/** The longest piece of work, in milliseconds. */
const SLICE = 4
/** Milliseconds after which a page without pauses is worked in all the same. */
const PATIENCE = 50

/**
 * Goes through `steps` when the page has nothing better to do. Resolves at the end with the milliseconds
 * that it took, and with `null` when `signal` or an exception ended it before.
 */
export async function inSlices(
  steps: Iterator<unknown>,
  signal: AbortSignal,
): Promise<number | null> {
  let spent = 0
  for (;;) {
    const left = await idleTime()
    if (signal.aborted) return null
    const began = performance.now()
    let now = began
    do {
      try {
        if (steps.next().done === true) return spent + performance.now() - began
      } catch {
        // A node that vanished while it was read; the change itself brings the next reading.
        return null
      }
      now = performance.now()
    } while (now < began + left)
    spent += now - began
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
