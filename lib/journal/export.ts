/** Calls as they leave the journal: for a program as JSON, for a spreadsheet as CSV (RFC 4180). */
import type { Instant } from '../telephony/model.ts'
import { type CallRecord, endOf, type Leg, spoken } from './record.ts'

/** A far end as other programs are given it. Times are ISO 8601 in UTC. */
interface ToldLeg {
  readonly number?: string
  readonly name?: string
  readonly withheld?: true
  readonly startedAt: string
  readonly answeredAt?: string
  readonly endedAt?: string
  /** How long somebody spoke. */
  readonly seconds: number
  readonly page?: { readonly title: string; readonly address: string }
}

/** A call as other programs are given it. Fields are only ever added. */
export interface ToldCall extends ToldLeg {
  readonly id: string
  readonly system: string
  readonly agent: { readonly id: string; readonly name?: string }
  readonly media: string
  readonly direction: string
  readonly queue?: { readonly id?: string; readonly name?: string }
  readonly called?: string
  readonly userData?: string
  /** The system's own id. */
  readonly reference?: string
  /** How it ended; `unknown` also while it is up. */
  readonly ending: string
  readonly transfer?: {
    readonly how: string
    readonly certainty: string
    readonly number?: string
    readonly name?: string
  }
  readonly consulted: readonly ToldLeg[]
  /** When the last far end was gone. */
  readonly overAt?: string
  readonly note?: string
  readonly disposition?: string
}

const iso = (at: Instant): string => new Date(at).toISOString()

function toldLeg(leg: Leg): ToldLeg {
  const { number, name, withheld, startedAt, answeredAt, endedAt, page } = leg
  return {
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    ...(withheld ? { withheld: true } : {}),
    startedAt: iso(startedAt),
    ...(answeredAt === undefined ? {} : { answeredAt: iso(answeredAt) }),
    ...(endedAt === undefined ? {} : { endedAt: iso(endedAt) }),
    seconds: Math.round(spoken(leg) / 1000),
    ...(page === undefined ? {} : { page }),
  }
}

export function tell(record: CallRecord): ToldCall {
  const { id, system, agent, media, direction, main, consulted, ending = 'unknown' } = record
  const { queue, called, userData, reference, transfer, note, disposition } = record
  const over = endOf(record)
  return {
    id,
    system,
    agent,
    media,
    direction,
    ...toldLeg(main),
    ...(queue === undefined ? {} : { queue }),
    ...(called === undefined ? {} : { called }),
    ...(userData === undefined ? {} : { userData }),
    ...(reference === undefined ? {} : { reference }),
    ending,
    ...(transfer === undefined ? {} : { transfer }),
    consulted: consulted.map(toldLeg),
    ...(over === undefined ? {} : { overAt: iso(over) }),
    ...(note === undefined ? {} : { note }),
    ...(disposition === undefined ? {} : { disposition }),
  }
}

const COLUMNS: readonly (readonly [name: string, value: (call: ToldCall) => string | undefined])[] =
  [
    ['started', ({ startedAt }) => startedAt],
    ['answered', ({ answeredAt }) => answeredAt],
    ['ended', ({ overAt }) => overAt],
    ['seconds', ({ seconds }) => String(seconds)],
    ['direction', ({ direction }) => direction],
    ['number', ({ number }) => number],
    ['name', ({ name }) => name],
    ['withheld', ({ withheld }) => (withheld ? 'yes' : undefined)],
    ['queue', ({ queue }) => queue?.name ?? queue?.id],
    ['called', ({ called }) => called],
    ['ending', ({ ending }) => ending],
    ['consulted', ({ consulted }) => consulted.map(who).join('; ')],
    ['transferred to', ({ transfer }) => transfer && who(transfer)],
    ['note', ({ note }) => note],
    ['disposition', ({ disposition }) => disposition],
    ['page title', ({ page }) => page?.title],
    ['page address', ({ page }) => page?.address],
    ['user data', ({ userData }) => userData],
    ['agent', ({ agent }) => agent.name ?? agent.id],
    ['system', ({ system }) => system],
    ['id', ({ id }) => id],
  ]

const who = ({ name, number }: { readonly name?: string; readonly number?: string }): string =>
  [name, number].filter((part) => part !== undefined).join(' ')

/** A spreadsheet takes these for the beginning of a formula, and so would run what a caller calls himself. */
const FORMULA = /^[=+\-@\t\r]/
/** What begins like a formula and can do nothing. */
const PLAIN_NUMBER = /^\+\d+$/

/** One cell: harmless to a spreadsheet, and quoted where it must be. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** The first row; before it the mark by which a spreadsheet knows UTF-8. */
export const csvHead = (): string => `\uFEFF${csvRow(COLUMNS.map(([name]) => name))}`

export const csvLine = (call: ToldCall): string =>
  csvRow(COLUMNS.map(([, value]) => value(call) ?? ''))
