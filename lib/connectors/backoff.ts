/** How long to wait before a server that failed is asked again. Pure; milliseconds. */

const FIRST = 2000
const LONGEST = 30_000
const SHORTEST = 500

/**
 * The pause after `failures` in a row, at least one: up to twice as long as the last, and anywhere in that
 * range by `random` (from 0 up to 1), so that the toolbars of a contact centre do not all come back at once.
 */
export function backoff(failures: number, random: number): number {
  const longest = Math.min(FIRST * 2 ** (failures - 1), LONGEST)
  return Math.max(SHORTEST, Math.round(longest * random))
}
