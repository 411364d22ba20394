/** What was asked and heard lately: bounded, and without anything secret from the moment it is noted. */
import type { TelephonyEvent } from '../telephony/events.ts'
import type { Instant } from '../telephony/model.ts'
import { blotAddress } from './blot.ts'

export type Entry =
  | {
      readonly kind: 'request'
      readonly at: Instant
      readonly method: string
      readonly address: string
      /** Of HTTP, or what went wrong. */
      readonly status: number | 'redirected' | 'aborted' | 'failed'
      /** Milliseconds. */
      readonly took: number
      /** How often the same was asked and answered in a row, the first time included. */
      readonly times: number
    }
  | {
      readonly kind: 'socket'
      readonly at: Instant
      readonly address: string
      readonly status: 'opened' | 'failed' | 'closed'
      /** Of RFC 6455, for `closed`. */
      readonly code?: number
    }
  | {
      readonly kind: 'event'
      readonly at: Instant
      readonly event: string
      readonly facts: string
      /** A telephone number, where the event has one. */
      readonly number?: string
    }
  | {
      readonly kind: 'remark'
      readonly at: Instant
      readonly remark: string
      readonly facts: string
    }

export type RequestEntry = Extract<Entry, { kind: 'request' }>
export type SocketEntry = Extract<Entry, { kind: 'socket' }>

export interface Log {
  /** Oldest first. */
  readonly entries: readonly Entry[]
  request(entry: Omit<RequestEntry, 'kind' | 'times'>): void
  socket(entry: Omit<SocketEntry, 'kind'>): void
  event(at: Instant, event: TelephonyEvent): void
  remark(at: Instant, remark: string, facts: string): void
  /** Takes up what the last worker has kept; its entries are the older ones. */
  restore(entries: readonly Entry[]): void
}

const MOST = 400
const LONGEST = 200

/** `noted` is called after each entry. */
export function createLog(noted: () => void): Log {
  let entries: readonly Entry[] = []
  const note = (entry: Entry): void => {
    entries = [...entries, entry].slice(-MOST)
    noted()
  }
  return {
    get entries() {
      return entries
    },
    request(asked) {
      const entry: RequestEntry = {
        ...asked,
        kind: 'request',
        address: blotAddress(asked.address),
        times: 1,
      }
      const last = entries.findLastIndex(({ kind }) => kind === 'request')
      const before = entries[last]
      // Polls say the same over and over: they are counted, and leave room for what is said between them.
      if (before?.kind === 'request' && isSame(before, entry)) {
        const counted: RequestEntry = { ...entry, times: before.times + 1 }
        entries = [...entries.slice(0, last), ...entries.slice(last + 1)]
        return note(counted)
      }
      note(entry)
    },
    socket: (entry) => note({ ...entry, kind: 'socket', address: blotAddress(entry.address) }),
    event(at, event) {
      const number = numberOf(event)
      note({
        kind: 'event',
        at,
        event: event.type,
        facts: factsOf(event),
        ...(number === undefined ? {} : { number }),
      })
    },
    remark: (at, remark, facts) =>
      note({ kind: 'remark', at, remark, facts: facts.slice(0, LONGEST) }),
    restore(older) {
      entries = [...older, ...entries].slice(-MOST)
    },
  }
}

const isSame = (a: RequestEntry, b: RequestEntry): boolean =>
  a.method === b.method && a.address === b.address && a.status === b.status

const numberOf = (event: TelephonyEvent): string | undefined => {
  if ('facts' in event && event.facts?.number !== undefined) return event.facts.number
  return 'number' in event ? event.number : undefined
}

/** What somebody who helps needs of an event: of which call, what went wrong; no content, no number. */
function factsOf(event: TelephonyEvent): string {
  const found: string[] = []
  const add = (name: string, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') found.push(`${name} ${value}`)
  }
  const fields: Readonly<Record<string, unknown>> = { ...event }
  // Enough of the id to see which of them belong together.
  if ('command' in event) add('command', event.command.slice(0, 8))
  for (const name of ['call', 'service', 'certainty', 'device', 'state']) add(name, fields[name])
  if ('facts' in event && event.facts !== undefined) {
    add('direction', event.facts.direction)
    add('queue', event.facts.queue?.id)
  }
  if ('problem' in event) {
    add('problem', event.problem.kind)
    add('sentence', event.problem.sentence)
    add('code', event.problem.code)
  }
  return found.join(', ').slice(0, LONGEST)
}
