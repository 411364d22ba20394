import * as z from 'zod'
import { sentence } from './sentence.ts'

/** Named settings of one vendor's face, for the points where its documents are silent or disagree. */
export interface Switches<T> {
  /** The present values. Counters (`next` so many) are written back as they are used up. */
  current: T
  /** Changes the named switches only. Returns a sentence when a name or value is not known. */
  patch(changes: unknown): string | null
  reset(): void
}

export function createSwitches<T extends object>(
  schema: z.ZodType<T>,
  defaults: T,
  changed?: (now: T, before: T) => void,
): Switches<T> {
  const switches: Switches<T> = {
    current: defaults,
    patch(changes) {
      const named = z.record(z.string(), z.unknown()).safeParse(changes)
      if (!named.success) return sentence(named.error)
      const merged = schema.safeParse({ ...switches.current, ...named.data })
      if (!merged.success) return sentence(merged.error)
      const before = switches.current
      switches.current = merged.data
      changed?.(merged.data, before)
      return null
    },
    reset() {
      switches.current = defaults
    },
  }
  return switches
}
