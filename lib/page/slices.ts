/** Work in the pauses of a page, a few milliseconds at a time. */

/** The longest piece of work, in milliseconds. */
const SLICE = 4
/** Milliseconds after which a page without pauses is worked in all the same. */
const PATIENCE = 50

/**
 * Goes through `steps` when the page has nothing better to do. Resolves with `true` at the end, and with
 * `false` when `signal` or an exception ended it before.
 */
export function inSlices(steps: Iterable<unknown>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const iterator = steps[Symbol.iterator]()
    let cancel = () => {}
    const end = (complete: boolean) => {
      signal.removeEventListener('abort', stop)
      resolve(complete)
    }
    const stop = () => {
      cancel()
      iterator.return?.()
      end(false)
    }
    const slice = (left: number) => {
      const until = performance.now() + left
      try {
        do {
          if (iterator.next().done === true) return end(true)
        } while (performance.now() < until)
      } catch {
        // A node that vanished while it was read; the change itself brings the next reading.
        return end(false)
      }
      cancel = whenIdle(slice)
    }
    if (signal.aborted) return end(false)
    signal.addEventListener('abort', stop, { once: true })
    cancel = whenIdle(slice)
  })
}

/** Calls `work` when the page has nothing better to do, with the milliseconds that it may take. */
function whenIdle(work: (left: number) => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const id = setTimeout(() => work(SLICE), 16)
    return () => clearTimeout(id)
  }
  const id = requestIdleCallback(
    (idle) => work(idle.didTimeout ? SLICE : Math.min(SLICE, idle.timeRemaining())),
    { timeout: PATIENCE },
  )
  return () => cancelIdleCallback(id)
}
