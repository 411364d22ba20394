/** Days and times for a reader. */
import type { Instant } from '../lib/telephony/model.ts'
import { spokenLocale } from '../lib/wording/say.ts'

/** Making one costs a browser more than all that it is ever used for. */
const made = new Map<string, Intl.DateTimeFormat>()

function written(at: Instant, way: Intl.DateTimeFormatOptions): string {
  const key = spokenLocale() + JSON.stringify(way)
  const format = made.get(key) ?? new Intl.DateTimeFormat(spokenLocale(), way)
  made.set(key, format)
  return format.format(at)
}

/** The time of day, as in `09:14`. */
export const timeOf = (at: Instant): string => written(at, { hour: '2-digit', minute: '2-digit' })

/** The time of day to the second. */
export const exactTimeOf = (at: Instant): string => written(at, { timeStyle: 'medium' })

const DAY = 86_400_000

const midnight = (at: Instant): number => new Date(at).setHours(0, 0, 0, 0)

/** The day, as in `today`, `yesterday`, `Saturday, 14 March 2026`. */
export function dayName(at: Instant, now: Instant): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY)
  if (days === 0 || days === 1) {
    const name = new Intl.RelativeTimeFormat(spokenLocale(), { numeric: 'auto' }).format(
      -days,
      'day',
    )
    return name.charAt(0).toLocaleUpperCase(spokenLocale()) + name.slice(1)
  }
  return written(at, { dateStyle: 'full' })
}

/** Day and time, as in `14 Mar 2026, 09:14`. */
export const dateAndTime = (at: Instant): string =>
  written(at, { dateStyle: 'medium', timeStyle: 'short' })

/** The day in figures, as in `14.3.2026`. */
export const shortDay = (at: Instant): string => written(at, {})
