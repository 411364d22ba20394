/** An agent's day before the keeper of the journal, whose worker can be stopped at any moment. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { type Database, openDatabase } from '../../../lib/journal/database.ts'
import { createKeeper, type Keeper } from '../../../lib/journal/keeper.ts'
import type { CallRecord } from '../../../lib/journal/record.ts'
import { createStore, type JournalStore } from '../../../lib/journal/store.ts'
import type { Trouble } from '../../../lib/journal/trouble.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../lib/telephony/model.ts'
import { reduceAll } from '../../../lib/telephony/reduce.ts'
import { ONLINE } from '../telephony/stories.ts'

/** 14 March 2026, nine in the morning. */
export const MORNING = Date.UTC(2026, 2, 14, 9)

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

export interface Office {
  readonly store: JournalStore
  readonly database: Database
  readonly keeper: Keeper
  readonly snapshot: Snapshot
  readonly troubles: readonly (Trouble | undefined)[]
  /** How often a story was over and written. */
  readonly endings: number
  rules: { days: number; posts: boolean }
  now: number
  /** Something happens in the session, one second after what happened before. */
  happens(...events: readonly TelephonyEvent[]): Promise<void>
  /** As {@link Office.happens}, but all of it in one batch. */
  together(...events: readonly TelephonyEvent[]): Promise<void>
  /** Stops the worker, whatever it is doing, and starts another on the same database. */
  restart(): Promise<void>
  /** The browser was closed and opened: nothing of the session is left. */
  closeBrowser(): Promise<void>
  /** All records, oldest first. */
  records(): Promise<readonly CallRecord[]>
  /** The only record. */
  only(): Promise<CallRecord>
}

export async function openOffice(factory = new IDBFactory()): Promise<Office> {
  let snapshot = EMPTY_SNAPSHOT
  const troubles: (Trouble | undefined)[] = []
  let endings = 0
  let worker = startWorker()

  function startWorker() {
    const database = openDatabase({ indexedDB: factory, IDBKeyRange })
    const store = createStore(database, dayOf)
    const keeper = createKeeper({
      store,
      now: () => office.now,
      rules: async () => ({ ...office.rules, write: (number) => number.replace(/^00/, '+') }),
      troubled: (trouble) => troubles.push(trouble),
      ended: () => {
        endings += 1
      },
    })
    return { database, store, keeper }
  }

  const show = async (): Promise<void> => {
    worker.keeper.take({
      snapshot,
      lines: [{ session: 'one', config: { system: 'miralix' } }],
    })
    await worker.keeper.settled()
  }

  const office: Office = {
    get store() {
      return worker.store
    },
    get database() {
      return worker.database
    },
    get keeper() {
      return worker.keeper
    },
    get snapshot() {
      return snapshot
    },
    troubles,
    get endings() {
      return endings
    },
    rules: { days: 90, posts: false },
    now: MORNING,
    async happens(...events) {
      for (const event of events) await office.together(event)
    },
    async together(...events) {
      office.now += 1000
      snapshot = reduceAll(
        snapshot,
        events.map((event) => ({ session: 'one', at: office.now, event })),
      )
      await show()
    },
    async restart() {
      worker.database.close()
      worker = startWorker()
      await show()
    },
    async closeBrowser() {
      snapshot = EMPTY_SNAPSHOT
      await office.restart()
    },
    async records() {
      const records: CallRecord[] = []
      for await (const piece of worker.store.all()) records.push(...piece)
      return records
    },
    async only() {
      const [record, ...others] = await office.records()
      if (record === undefined || others.length > 0) throw new Error('there is not one record')
      return record
    },
  }
  await office.together(...ONLINE)
  return office
}
