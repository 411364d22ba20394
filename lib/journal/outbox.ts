/** What a receiver is still to be told: kept in the same database, so that it outlives worker and browser. */
import type { Instant } from '../telephony/model.ts'
import { type Database, type Parcel, recordOf } from './database.ts'
import type { CallRecord } from './record.ts'

export interface Outbox {
  /** The parcel that is due first, with its record; parcels whose record is gone are dropped. */
  next(): Promise<{ readonly parcel: Parcel; readonly record: CallRecord } | undefined>
  delivered(parcel: Parcel): Promise<void>
  postpone(parcel: Parcel, dueAt: Instant): Promise<void>
  /** All are due now. */
  hurry(now: Instant): Promise<void>
  count(): Promise<number>
  clear(): Promise<void>
}

/** Puts a call into the outbox, unless it waits there already. Part of the caller's transaction. */
export async function post(
  { parcels }: Database,
  call: string,
  kind: Parcel['kind'],
  now: Instant,
): Promise<void> {
  const known = await parcels.where('[call+kind]').equals([call, kind]).count()
  if (known === 0) await parcels.add({ call, kind, tries: 0, dueAt: now, since: now })
}

export function createOutbox(database: Database, ready: () => Promise<void>): Outbox {
  const { calls, parcels } = database
  return {
    async next() {
      await ready()
      return database.transaction('rw', calls, parcels, async () => {
        for (;;) {
          const parcel = await parcels.orderBy('dueAt').first()
          if (parcel === undefined) return undefined
          const row = await calls.where('id').equals(parcel.call).first()
          if (row !== undefined) return { parcel, record: recordOf(row) }
          await parcels.delete(parcel.seq)
        }
      })
    },
    async delivered({ seq }) {
      await ready()
      await parcels.delete(seq)
    },
    async postpone({ seq, tries }, dueAt) {
      await ready()
      await parcels.update(seq, { tries: tries + 1, dueAt })
    },
    async hurry(now) {
      await ready()
      await parcels.toCollection().modify({ dueAt: now })
    },
    async count() {
      await ready()
      return parcels.count()
    },
    async clear() {
      await ready()
      await parcels.clear()
    },
  }
}
