import type { Cancel, Clock } from './clock.ts'

/** Waits on the sandbox's clock that can all be ended at once. */
export interface Pauses {
  /** Resolves after `ms`, or when the pauses are ended. */
  wait(ms: number): Promise<void>
  /** Resolves only when the pauses are ended. */
  hang(): Promise<void>
  end(): void
}

export function createPauses(clock: Clock): Pauses {
  const waiting = new Map<() => void, Cancel>()
  const never: Cancel = () => undefined

  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const cancel = clock.after(ms, () => {
          waiting.delete(resolve)
          resolve()
        })
        waiting.set(resolve, cancel)
      }),
    hang: () => new Promise((resolve) => waiting.set(resolve, never)),
    end() {
      for (const [resolve, cancel] of waiting) {
        cancel()
        resolve()
      }
      waiting.clear()
    },
  }
}
