import type { Instant } from '../telephony/model.ts'

/** The day of an instant where this computer is, as `2026-03-14`. */
export function dayOf(at: Instant): string {
  const date = new Date(at)
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [date.getFullYear(), ...parts].join('-')
}
