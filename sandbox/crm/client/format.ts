const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** "19 Nov", from an ISO date. */
export const shortDate = (isoDate: string) => dayAndMonth.format(new Date(isoDate))

/** "19 Nov 2026, 09:42", from milliseconds since the epoch. */
export const dateAndTime = (milliseconds: number) => dayAndTime.format(milliseconds)

/** "DKK 412,500". */
export const money = (amount: number, currency: string) =>
  `${currency} ${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(amount)}`

/** "4:07", from seconds. */
export const duration = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** "now", "12 min", "3 h" or "8 d", from milliseconds. */
export const age = (milliseconds: number) => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`
}
