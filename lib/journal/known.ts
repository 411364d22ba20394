/** The people of the journal, for whoever wants to call one of them again. */
import { type CallRecord, legsOf } from './record.ts'

export interface Known {
  readonly name?: string
  readonly number: string
}

/** Everybody with a number in these records, in their order, each number once. Conversations in writing have none. */
export function knownIn(records: readonly CallRecord[]): readonly Known[] {
  const known = new Map<string, Known>()
  for (const record of records) {
    if (record.media === 'chat') continue
    for (const { name, number, withheld } of legsOf(record)) {
      if (number === undefined || withheld === true) continue
      const before = known.get(number)
      // A name that one call knew belongs to the number in all of them.
      if (before?.name === undefined)
        known.set(number, { number, ...(name === undefined ? {} : { name }) })
    }
  }
  return [...known.values()]
}
