import * as z from 'zod'
import type { Cancel, Clock } from '../exchange/clock.ts'

/** What goes wrong on the way to a vendor's server. A delay comes first; the rest replaces the answer. */
const misfortune = z
  .strictObject({
    delayMs: z.int().min(0).optional(),
    drop: z.literal(true).optional(),
    status: z.int().min(200).max(599).optional(),
    body: z.string().optional(),
  })
  .refine((doing) => Object.keys(doing).length > 0, {
    error: 'name at least one of delayMs, drop, status, body',
  })
  .refine(({ drop, status, body }) => !drop || (status === undefined && body === undefined), {
    error: 'a dropped request has neither status nor body',
  })

export const faultInput = z.strictObject({
  /** A regular expression for the raw path, without the query. */
  path: z.string().refine(isRegExp, { error: 'not a regular expression' }),
  method: z.string().toUpperCase().optional(),
  times: z.int().min(1).default(1),
  do: misfortune,
})

export type Misfortune = z.output<typeof misfortune>

export interface Faults {
  add(fault: z.output<typeof faultInput>): void
  /** Uses up the first fault that fits a request. */
  take(method: string, path: string): Misfortune | null
  /** Waits; also ends when the faults are cleared. */
  delay(ms: number): Promise<void>
  clear(): void
}

export function createFaults(clock: Clock): Faults {
  let armed: { method: string | undefined; path: RegExp; left: number; misfortune: Misfortune }[] =
    []
  const delayed = new Map<() => void, Cancel>()

  return {
    add({ method, path, times, do: misfortune }) {
      armed.push({ method, path: new RegExp(path), left: times, misfortune })
    },

    take(method, path) {
      const fault = armed.find(
        (one) => (one.method === undefined || one.method === method) && one.path.test(path),
      )
      if (!fault) return null
      fault.left -= 1
      if (fault.left === 0) armed = armed.filter((one) => one !== fault)
      return fault.misfortune
    },

    delay: (ms) =>
      new Promise((resolve) => {
        const cancel = clock.after(ms, () => {
          delayed.delete(resolve)
          resolve()
        })
        delayed.set(resolve, cancel)
      }),

    clear() {
      armed = []
      for (const [release, cancel] of delayed) {
        cancel()
        release()
      }
      delayed.clear()
    },
  }
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
