/** What is kept of the calls, and everything that is done with it. Methods reject; troubleOf says why. */
import type { Instant } from '../telephony/model.ts'
import { type Database, type Row, recordOf } from './database.ts'
import type { Dial } from './dials.ts'
import { findRows, inBucket } from './find.ts'
import type { Following } from './follow.ts'
import { createOutbox, type Outbox, post } from './outbox.ts'
import {
  type CallRecord,
  endOf,
  legsOf,
  type Remarks,
  type StartPage,
  type Story,
} from './record.ts'
import { type Fact, termsOf, wordsOf } from './words.ts'

/** A page of what was found, newest first; `before` asks for the next. */
export interface Found {
  readonly records: readonly CallRecord[]
  readonly before?: number
}

export interface Query {
  readonly text: string
  readonly facts?: readonly Fact[]
  readonly limit: number
  readonly before?: number | undefined
}

export interface JournalStore {
  /** What the worker before was following. */
  following(): Promise<Following>
  /** Which of these calls are in a story that is kept, or was kept and taken away. */
  kept(keys: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Keeps stories and dials as they are now, in one transaction. What a person added stays. With `post`,
   * a story that is over from now on is put into the outbox.
   */
  write(
    now: Instant,
    post: boolean,
    stories: readonly Story[],
    dials: readonly Dial[],
  ): Promise<void>
  /** Remembers the page that a command was given on. */
  notePage(command: string, page: StartPage, now: Instant): Promise<void>
  pages(): Promise<ReadonlyMap<string, StartPage>>
  find(query: Query): Promise<Found>
  get(id: string): Promise<CallRecord | undefined>
  /** Everything, oldest first, in pieces. */
  all(): AsyncIterable<readonly CallRecord[]>
  /** Adds what a person wrote. With `post`, the receiver is told. */
  remark(id: string, remarks: Remarks, now: Instant, post: boolean): Promise<void>
  /** Whoever waits with this call's number has been called back. */
  calledBack(id: string): Promise<void>
  /** How many wait to be called back. */
  waiting(): Promise<number>
  /** Whether the agent has dialled this number before. */
  hasDialled(number: string): Promise<boolean>
  /** Takes away what began before `before`, unless it is still to be told to a receiver. */
  sweep(before: Instant): Promise<void>
  /** Takes away everything that is over, and what was to be told of it. */
  wipe(now: Instant): Promise<void>
  readonly outbox: Outbox
}

interface Gone {
  readonly wipedAt: Instant
  readonly sweptBefore: Instant
}

const GONE = 'gone'
const DIALS = 'dials'
const PAGE_KEPT = 600_000
const PIECE = 1000
const NEVER: Gone = { wipedAt: 0, sweptBefore: 0 }

/** `dayOf` writes the day of an instant as `2026-03-14`, where the agent is. */
export function createStore(database: Database, dayOf: (at: Instant) => string): JournalStore {
  const { calls, pages, facts, parcels } = database

  const ready = async (): Promise<void> => {
    // Closed by the browser under our feet, or by somebody who cleared its data: it opens again.
    if (!database.isOpen()) await database.open()
  }

  const gone = async (): Promise<Gone> => ({
    ...NEVER,
    ...((await facts.get(GONE))?.value as object),
  })

  const isGone = ({ main, consulted, over }: Story, { wipedAt, sweptBefore }: Gone): boolean =>
    over === true &&
    (main.startedAt < sweptBefore || (endOf({ main, consulted }) ?? main.startedAt) <= wipedAt)

  const rowOf = (record: CallRecord, seq: number): Row => ({
    ...record,
    seq,
    keys: legsOf(record).map(({ key }) => key),
    ...(record.over ? {} : { open: 1 }),
    ...(record.callBack && record.main.number !== undefined ? { waiting: record.main.number } : {}),
    dialled: dialledIn(record),
    words: inBucket(seq, wordsOf(record, dayOf)),
  })

  const nextSeq = async (): Promise<number> => {
    const [last = 0] = await calls.toCollection().reverse().limit(1).primaryKeys()
    return last + 1
  }

  /** Those who waited for a call with this number wait no more. */
  const settleWaiting = async (number: string): Promise<void> => {
    const rows = await calls.where('waiting').equals(number).toArray()
    await calls.bulkPut(
      rows.map((row) => {
        const { callBack: _waits, ...record } = recordOf(row)
        return rowOf(record, row.seq)
      }),
    )
  }

  const keep = async (story: Story, now: Instant, posts: boolean): Promise<void> => {
    const known = await calls.where('id').equals(story.id).first()
    // What is over has been told, and is not told again.
    if (known?.over === true) return
    const { note, disposition } = known ?? {}
    const waits = story.over && story.ending === 'missed' && story.main.number !== undefined
    const record: CallRecord = {
      ...story,
      ...(note === undefined ? {} : { note }),
      ...(disposition === undefined ? {} : { disposition }),
      ...(waits ? { callBack: true } : {}),
    }
    await calls.put(rowOf(record, known?.seq ?? (await nextSeq())))
    if (!story.over) return
    if (posts) await post(database, story.id, 'ended', now)
    for (const { number, answeredAt } of legsOf(story)) {
      if (number !== undefined && answeredAt !== undefined) await settleWaiting(number)
    }
  }

  return {
    async following() {
      await ready()
      const [open, dials] = await Promise.all([
        calls.where('open').equals(1).toArray(),
        facts.get(DIALS),
      ])
      return { open: open.map(recordOf), dials: (dials?.value ?? []) as readonly Dial[] }
    },

    async kept(keys) {
      await ready()
      const rows = await calls
        .where('keys')
        .anyOf([...keys])
        .toArray()
      return new Set(rows.flatMap((row) => row.keys))
    },

    async write(now, posts, stories, dials) {
      await ready()
      await database.transaction('rw', calls, parcels, facts, async () => {
        await facts.put({ name: DIALS, value: dials })
        const past = await gone()
        for (const story of stories) {
          const isNew = (await calls.where('id').equals(story.id).count()) === 0
          if (!(isNew && isGone(story, past))) await keep(story, now, posts)
        }
      })
    },

    async notePage(command, page, now) {
      await ready()
      await database.transaction('rw', pages, async () => {
        await pages
          .where('at')
          .below(now - PAGE_KEPT)
          .delete()
        await pages.put({ command, ...page, at: now })
      })
    },

    async pages() {
      await ready()
      const rows = await pages.toArray()
      return new Map(rows.map(({ command, title, address }) => [command, { title, address }]))
    },

    async find({ text, facts: chosen, limit, before }) {
      await ready()
      const rows = await findRows(database, {
        terms: termsOf(text, chosen),
        limit: limit + 1,
        before,
      })
      const last = rows[limit - 1]
      return {
        records: rows.slice(0, limit).map(recordOf),
        ...(rows.length > limit && last !== undefined ? { before: last.seq } : {}),
      }
    },

    async get(id) {
      await ready()
      const row = await calls.where('id').equals(id).first()
      return row && recordOf(row)
    },

    async *all() {
      await ready()
      for (let after = 0; ; ) {
        const rows = await calls.where('seq').above(after).limit(PIECE).toArray()
        if (rows.length > 0) yield rows.map(recordOf)
        const last = rows.at(-1)
        if (last === undefined || rows.length < PIECE) return
        after = last.seq
      }
    },

    async remark(id, remarks, now, posts) {
      await ready()
      await database.transaction('rw', calls, parcels, async () => {
        const row = await calls.where('id').equals(id).first()
        if (row === undefined) return
        const { note, disposition, ...record } = recordOf(row)
        const next = {
          ...(note ? { note } : {}),
          ...(disposition ? { disposition } : {}),
          ...remarks,
        }
        if (next.note === (note ?? '') && next.disposition === (disposition ?? '')) return
        await calls.put(rowOf({ ...record, ...filled(next) }, row.seq))
        const waits = await parcels.where('[call+kind]').equals([id, 'ended']).count()
        // One that has not left yet takes it along.
        if (posts && row.over && waits === 0) await post(database, id, 'noted', now)
      })
    },

    async calledBack(id) {
      await ready()
      await database.transaction('rw', calls, async () => {
        const row = await calls.where('id').equals(id).first()
        if (row?.waiting !== undefined) await settleWaiting(row.waiting)
      })
    },

    async waiting() {
      await ready()
      return calls.where('waiting').above('').count()
    },

    async hasDialled(number) {
      await ready()
      return (await calls.where('dialled').equals(number).count()) > 0
    },

    async sweep(before) {
      await ready()
      await database.transaction('rw', calls, parcels, facts, async () => {
        const unsent = new Set((await parcels.toArray()).map(({ call }) => call))
        const swept = await calls
          .where('main.startedAt')
          .below(before)
          .and(({ id, over }) => over === true && !unsent.has(id))
          .delete()
        if (swept === 0) return
        await facts.put({ name: GONE, value: { ...(await gone()), sweptBefore: before } })
      })
    },

    async wipe(now) {
      await ready()
      await database.transaction('rw', calls, parcels, facts, async () => {
        await facts.put({ name: GONE, value: { ...(await gone()), wipedAt: now } })
        await parcels.clear()
        await calls.filter(({ over }) => over === true).delete()
      })
    },

    outbox: createOutbox(database, ready),
  }
}

const filled = ({ note, disposition }: Remarks): Remarks => ({
  ...(note ? { note } : {}),
  ...(disposition ? { disposition } : {}),
})

/** The numbers that the agent has dialled. */
const dialledIn = ({ main, consulted, direction }: Story): readonly string[] =>
  [...(direction === 'outbound' ? [main] : []), ...consulted].flatMap(({ number }) => number ?? [])
