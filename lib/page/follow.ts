/**
 * Follows a living page without being felt. The observer stops listening at the first change, waits
 * until the page rests, reads it anew in idle slices, and is deaf in between; in a hidden document
 * nothing runs at all.
 */

/** Milliseconds without listening after a change, then listening for whether the page rests. */
const DEAF = 200
const LISTENING = 50
/** Milliseconds after which the page is read although it does not rest. */
const LONGEST_WAIT = 1000
/** The longest piece of work at a time, in milliseconds. */
const SLICE = 5

export interface Following {
  readonly document: Document
  /** Reads the page; each step is a short piece of work. */
  readonly read: () => Iterator<unknown>
  /** The trees to listen to, as the last reading found them. */
  readonly roots: () => Iterable<Node>
  /** Changes that are our own doing. */
  readonly isOurs: (record: MutationRecord) => boolean
  readonly signal: AbortSignal
}

/** Reads the page now and after each change, until `signal` ends it. */
export function follow({ document, read, roots, isOurs, signal }: Following): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancelSlice = () => {}
  let reading = false
  let changedWhileReading = false
  let changingSince: number | undefined

  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return
    observer.disconnect()
    clearTimeout(timer)
    if (reading) changedWhileReading = true
    else waitForRest()
  })

  const listen = () => {
    for (const root of roots())
      observer.observe(root, { childList: true, characterData: true, subtree: true })
  }

  const waitForRest = () => {
    changingSince ??= performance.now()
    if (performance.now() - changingSince + DEAF > LONGEST_WAIT) return begin()
    timer = setTimeout(() => {
      listen()
      timer = setTimeout(begin, LISTENING)
    }, DEAF)
  }

  const begin = () => {
    changingSince = undefined
    changedWhileReading = false
    reading = true
    listen()
    const steps = read()
    const slice = (deadline: number) => {
      do {
        if (steps.next().done === true) return finish()
      } while (performance.now() < deadline)
      cancelSlice = whenIdle(slice)
    }
    cancelSlice = whenIdle(slice)
  }

  const finish = () => {
    reading = false
    if (changedWhileReading) waitForRest()
    else listen()
  }

  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    cancelSlice()
    reading = false
    changingSince = undefined
  }

  const onVisibility = () => {
    stop()
    if (!document.hidden) begin()
  }

  document.addEventListener('visibilitychange', onVisibility, { signal })
  signal.addEventListener('abort', stop, { once: true })
  if (!signal.aborted && !document.hidden) begin()
}

/** Calls `work` when the page has nothing better to do, with the instant until which it may run. */
function whenIdle(work: (deadline: number) => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const id = setTimeout(() => work(performance.now() + SLICE), 16)
    return () => clearTimeout(id)
  }
  const id = requestIdleCallback(
    (idle) => {
      const left = idle.didTimeout ? SLICE : Math.min(SLICE, idle.timeRemaining())
      work(performance.now() + left)
    },
    { timeout: 1000 },
  )
  return () => cancelIdleCallback(id)
}
