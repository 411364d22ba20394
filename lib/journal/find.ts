/**
 * Finding by indexes alone. Calls are numbered in the order they began, and each 2,048 of them make a
 * bucket, whose name stands before each of their words. So the newest are found without looking at the
 * others, however many a word is in; and what a bucket can yield is bounded.
 */
import type { Database, Row } from './database.ts'
import type { Term } from './words.ts'

const BUCKET = 2048
/** How many buckets are asked at the same time. */
const AT_ONCE = 8

const nameOf = (bucket: number): string => bucket.toString(36).padStart(4, '0')
const bucketOf = (seq: number): number => Math.floor(seq / BUCKET)

/** The words as they are indexed for the call at this place. */
export const inBucket = (seq: number, words: readonly string[]): readonly string[] =>
  words.map((word) => nameOf(bucketOf(seq)) + word)

export interface Wanted {
  /** All of them are met. Without any, every call is. */
  readonly terms: readonly Term[]
  readonly limit: number
  /** Only calls that began before the one at this place. */
  readonly before?: number | undefined
}

/** The newest calls that meet all terms, newest first, not more than `limit`. */
export function findRows(database: Database, wanted: Wanted): Promise<readonly Row[]> {
  return database.transaction('r', database.calls, async () => {
    const { calls } = database
    const { terms, limit, before = Number.POSITIVE_INFINITY } = wanted
    if (terms.length === 0) {
      return calls.where('seq').below(before).reverse().limit(limit).toArray()
    }
    const [newest = 0] = await calls.toCollection().reverse().limit(1).primaryKeys()
    const [oldest = 0] = await calls.toCollection().limit(1).primaryKeys()
    const found: number[] = []
    const last = bucketOf(oldest)
    let bucket = bucketOf(Math.min(newest, before))
    while (bucket >= last && found.length < limit) {
      // The newest alone: most often it has enough.
      const many = found.length === 0 && bucket === bucketOf(newest) ? 1 : AT_ONCE
      const asked = Array.from({ length: Math.min(many, bucket - last + 1) }, (_, i) => bucket - i)
      const answers = await Promise.all(asked.map((one) => inOne(database, one, terms)))
      for (const seqs of answers) {
        found.push(...seqs.filter((seq) => seq < before).toSorted((a, b) => b - a))
      }
      bucket -= asked.length
    }
    const rows = await calls.bulkGet(found.slice(0, limit))
    return rows.filter((row) => row !== undefined)
  })
}

/** The calls of one bucket that meet all terms. */
async function inOne(
  database: Database,
  bucket: number,
  terms: readonly Term[],
): Promise<readonly number[]> {
  const sets = await Promise.all(terms.map((term) => meeting(database, bucket, term)))
  const [first, ...others] = sets.toSorted((one, other) => one.size - other.size)
  return [...(first ?? [])].filter((seq) => others.every((set) => set.has(seq)))
}

async function meeting(database: Database, bucket: number, term: Term): Promise<Set<number>> {
  const lists = await Promise.all(
    term.map((beginning) => {
      const from = nameOf(bucket) + beginning
      return database.calls.where('words').between(from, `${from}\uffff`).primaryKeys()
    }),
  )
  return new Set(lists.flat())
}
