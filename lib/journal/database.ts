/** The tables of the journal, in IndexedDB of the extension's own origin, where no page can read. */
import { Dexie, type EntityTable } from 'dexie'
import type { Instant } from '../telephony/model.ts'
import type { CallRecord, StartPage } from './record.ts'

/** A record with what it is found by. */
export interface Row extends CallRecord {
  /** The place in the order of calls, from 1. */
  readonly seq: number
  /** The calls of the snapshot that it covers. */
  readonly keys: readonly string[]
  /** While the story is not over. */
  readonly open?: 1
  /** The number that waits to be called back. */
  readonly waiting?: string
  /** The numbers that the agent has dialled in it. */
  readonly dialled: readonly string[]
  /** With the bucket before each: see find.ts. */
  readonly words: readonly string[]
}

/** The record alone. */
export function recordOf(row: Row): CallRecord {
  const {
    seq: _seq,
    keys: _keys,
    open: _open,
    waiting: _w,
    dialled: _d,
    words: _words,
    ...record
  } = row
  return record
}

/** A call that a receiver is still to be told of. What is told is read from the record when it is sent. */
export interface Parcel {
  readonly seq: number
  /** The record's id. */
  readonly call: string
  readonly kind: 'ended' | 'noted'
  readonly tries: number
  readonly dueAt: Instant
  readonly since: Instant
}

/** A page that a command was given on, until its call has appeared. */
interface PageRow extends StartPage {
  readonly command: string
  readonly at: Instant
}

interface FactRow {
  readonly name: string
  readonly value: unknown
}

export type Database = Dexie & {
  readonly calls: EntityTable<Row, 'seq'>
  readonly parcels: EntityTable<Parcel, 'seq'>
  readonly pages: EntityTable<PageRow, 'command'>
  readonly facts: EntityTable<FactRow, 'name'>
}

const JOURNAL = 'cordboard-journal'

/** What a database stands on: the browser's own, or another for a test. */
export interface Ground {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** The database, opened when it is first used. */
export function openDatabase(ground?: Ground): Database {
  const database = new Dexie(JOURNAL, {
    ...ground,
    chromeTransactionDurability: 'strict',
  }) as Database
  database.version(1).stores({
    calls: 'seq, &id, main.startedAt, open, waiting, *keys, *dialled, *words',
    parcels: '++seq, &[call+kind], dueAt',
    pages: 'command, at',
    facts: 'name',
  })
  return database
}
