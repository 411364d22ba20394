export type Cancel = () => void

/** Time as the sandbox sees it, in milliseconds since 1970. */
export interface Clock {
  now(): number
  /** Runs `task` once, `delayMs` from now. */
  after(delayMs: number, task: () => void): Cancel
}

export type ClockMode = 'real' | 'manual'

/** A clock that a test can stop and turn by hand. It keeps every timer of the sandbox. */
export interface SandboxClock extends Clock {
  mode(): ClockMode
  /** Stops time (`manual`), or lets it run on from where it stands (`real`). */
  setMode(mode: ClockMode): void
  /** Moves a stopped clock forward and runs what falls due on the way, in order. */
  advance(ms: number): void
  /** How many timers wait. */
  pending(): number
  /** Forgets every timer and returns to the time of day. */
  reset(): void
}

interface Timer {
  readonly due: number
  readonly task: () => void
}

/** Makes a clock that starts in real mode. */
export function createClock(): SandboxClock {
  const timers: Timer[] = []
  let mode: ClockMode = 'real'
  let stoppedAt = 0
  let offset = 0
  let wake: ReturnType<typeof setTimeout> | undefined

  const now = () => (mode === 'manual' ? stoppedAt : Date.now() + offset)

  const arm = () => {
    clearTimeout(wake)
    const next = timers[0]
    if (mode === 'real' && next) wake = setTimeout(runDue, Math.max(0, next.due - now()))
  }

  function runDue(): void {
    const until = now()
    for (let next = timers[0]; next && next.due <= until; next = timers[0]) {
      timers.shift()
      next.task()
    }
    arm()
  }

  return {
    now,
    mode: () => mode,
    pending: () => timers.length,

    after(delayMs, task) {
      const timer: Timer = { due: now() + delayMs, task }
      const later = timers.findIndex((other) => other.due > timer.due)
      timers.splice(later < 0 ? timers.length : later, 0, timer)
      arm()
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
        arm()
      }
    },

    setMode(wanted) {
      if (wanted === mode) return
      const time = now()
      mode = wanted
      if (wanted === 'manual') stoppedAt = time
      else offset = time - Date.now()
      arm()
    },

    advance(ms) {
      const until = stoppedAt + ms
      for (let next = timers[0]; next && next.due <= until; next = timers[0]) {
        timers.shift()
        stoppedAt = Math.max(stoppedAt, next.due)
        next.task()
      }
      stoppedAt = until
    },

    reset() {
      timers.length = 0
      mode = 'real'
      offset = 0
      arm()
    },
  }
}
