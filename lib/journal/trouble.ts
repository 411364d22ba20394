/** Why the journal cannot be used, and where that is told to our pages. */

/** `full`: no room is left on the disk. `closed`: the browser gives us no database. */
export const TROUBLES = ['full', 'closed'] as const
export type Trouble = (typeof TROUBLES)[number]

/** In `storage.session`: a {@link Trouble}, or `null`. */
export const TROUBLE_KEY = 'journal.trouble'

export const readTrouble = (value: unknown): Trouble | undefined =>
  TROUBLES.find((trouble) => trouble === value)

/** What of the browser's many errors it was. */
export function troubleOf(error: unknown): Trouble {
  const names: string[] = []
  for (let at = error; at instanceof Error && names.length < 5; ) {
    names.push(at.name)
    at = 'inner' in at ? at.inner : at.cause
  }
  return names.includes('QuotaExceededError') ? 'full' : 'closed'
}
