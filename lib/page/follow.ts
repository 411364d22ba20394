/**
 * Follows a living page without being felt. The observer stops listening at the first change, waits
 * until the page rests, has it read anew, and is deaf in between; in a hidden document nothing runs at
 * all.
 */
import { ignoreVanished } from './quietly.ts'

/** Milliseconds without listening after a change, then listening for whether the page rests. */
const DEAF = 200
const LISTENING = 50
/** Milliseconds without listening while the page never rests. */
const DEAF_IN_STORM = 350

export interface Following {
  readonly document: Document
  /** Reads the page; resolves when it is read, or as soon as `signal` ends it. */
  readonly read: (how: Reading) => Promise<void>
  /** The trees to listen to, as the last reading found them. */
  readonly roots: () => Iterable<Node>
  /** Changes that are our own doing. */
  readonly isOurs: (record: MutationRecord) => boolean
  readonly signal: AbortSignal
}

export interface Reading {
  readonly signal: AbortSignal
  /** The page is changing all the time: read what is in view only, there will be another reading soon. */
  readonly inStorm: boolean
}

export interface Follower {
  /** Reads the page again soon, although nothing seen has changed. */
  readonly again: () => void
}

/** Reads the page now and after each change, until `signal` ends it. */
export function follow({ document, read, roots, isOurs, signal }: Following): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading: AbortController | undefined
  let changedWhileReading = false
  /** For rest: a change that is heard meanwhile is one of a storm. */
  let isWaiting = false
  let wasInStorm = false

  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return
    observer.disconnect()
    clearTimeout(timer)
    changed()
  })

  const changed = () => {
    if (reading) changedWhileReading = true
    else if (isWaiting) void begin(true)
    else waitForRest()
  }

  const listen = () => {
    for (const root of roots())
      observer.observe(root, { childList: true, characterData: true, subtree: true })
  }

  const waitForRest = () => {
    isWaiting = true
    timer = setTimeout(
      () => {
        listen()
        timer = setTimeout(() => void begin(false), LISTENING)
      },
      wasInStorm ? DEAF_IN_STORM : DEAF,
    )
  }

  const begin = async (inStorm: boolean) => {
    isWaiting = false
    changedWhileReading = false
    wasInStorm = inStorm
    const own = new AbortController()
    reading = own
    listen()
    await read({ signal: own.signal, inStorm }).catch(ignoreVanished)
    if (reading !== own) return
    reading = undefined
    // What a storm kept from being read is read when it is over, even if nothing changes any more.
    if (changedWhileReading || inStorm) {
      observer.disconnect()
      waitForRest()
    } else listen()
  }

  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    reading?.abort()
    reading = undefined
    isWaiting = false
  }

  const onVisibility = () => {
    stop()
    if (!document.hidden) void begin(false)
  }

  document.addEventListener('visibilitychange', onVisibility, { signal })
  signal.addEventListener('abort', stop, { once: true })
  if (!signal.aborted && !document.hidden) void begin(false)
  return {
    again() {
      if (!signal.aborted && !document.hidden && !isWaiting) changed()
    },
  }
}
