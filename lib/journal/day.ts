import type { Instant } from '../telephony/model.ts'

/** The day of an instant where this computer is, as `2026-03-14`. */
export function dayOf(at: Instant): string {
  const date = new Date(at)
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [date.getFullYear(), ...parts].join('-')
}

/** Days as people write them with figures: `14.3.2026`, `3/14/2026`, `14-03-2026`, `2026年3月14日`. */
const WRITTEN =
  /(?<![\d./-])(\d{1,4})(?:\s?([./-])\s?|年)(\d{1,2})(?:\s?\2\s?|月)(\d{1,4})日?(?![\d./-])/g

const isYear = (text: string): boolean => /^20\d\d$/.test(text)

/**
 * `text` with each day that is written in it as {@link dayOf} writes it. `locale` (BCP 47) tells whether day
 * or month comes first, where the figures do not. What is no day of this century stays as it is.
 */
export function withDays(text: string, locale: string): string {
  return text.replace(WRITTEN, (whole, first: string, _sign, second: string, third: string) => {
    const [year, a, b] = isYear(first) ? [first, second, third] : [third, first, second]
    if (!isYear(year)) return whole
    const monthFirst = isYear(first) || beginsWithMonth(locale)
    const [month, day] = monthFirst ? [a, b] : [b, a]
    return existing(year, month, day) ?? existing(year, day, month) ?? whole
  })
}

function existing(year: string, month: string, day: string): string | undefined {
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  return date.getMonth() + 1 === Number(month) && date.getDate() === Number(day)
    ? dayOf(date.getTime())
    : undefined
}

function beginsWithMonth(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day')
}
