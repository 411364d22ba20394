import type { Context, Hono } from 'hono'
import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Pauses } from '../exchange/pauses.ts'
import type { VendorEnv } from '../face.ts'
import type { Switches } from '../switches.ts'
import type { CallRecord } from './call-record.ts'
import type { CallTable } from './call-table.ts'
import type { Notifier } from './notifier.ts'
import type { DialectSwitches } from './switches.ts'
import type { Tokens } from './tokens.ts'
import type { Verbs } from './verbs.ts'

export type Env = { Bindings: VendorEnv }
export type Request = Context<Env>
export type App = Hono<Env>

/** What every route of one dialect's server works with. */
export interface Desk {
  readonly clock: Clock
  readonly exchange: Exchange
  readonly table: CallTable
  readonly verbs: Verbs
  readonly tokens: Tokens
  readonly pauses: Pauses
  readonly switches: Switches<DialectSwitches>
  readonly notifier: Notifier
  readonly random: () => number
  /** Calls that this server has forgotten, though the exchange has them. */
  readonly forgotten: Set<CallRecord>
}

/** A call's id as this server writes it. */
export const idOf = ({ switches }: Pick<Desk, 'switches'>, call: CallRecord): string | number =>
  switches.current.callIds === 'UUID' ? call.id : call.number

/** The calls that this server knows. */
export const callsOf = ({ table, forgotten }: Desk): readonly CallRecord[] =>
  table.calls().filter((call) => !forgotten.has(call))

/** The call that this server knows by an id. */
export const findCall = (desk: Desk, id: string | undefined): CallRecord | undefined =>
  callsOf(desk).find((call) => String(idOf(desk, call)) === id)

/** The next call of the hall that this server knows. */
export const nextOf = (desk: Desk): CallRecord | undefined =>
  desk.verbs.waiting().find((call) => !desk.forgotten.has(call))

/** Carries out a command. Its events are sent before or after its answer, as the switch says. */
export async function command<T>(
  { notifier, pauses, random, switches }: Desk,
  work: () => T | Promise<T>,
): Promise<T> {
  const lag = lagOf(switches.current.eventOrder, random)
  const answer = await notifier.late(Math.max(0, lag), async () => work())
  if (lag < 0) await pauses.wait(-lag)
  return answer
}

/** Milliseconds by which events follow their command's answer; below 0 they precede it. */
function lagOf(order: DialectSwitches['eventOrder'], random: () => number): number {
  switch (order) {
    case 'before':
      return 0
    case 'after':
      return 20
    case 'random':
      return Math.round(random() * 100 - 50)
  }
}

export const parameter = (c: Request, name: string): string | undefined =>
  queryParameter(c.env.vendor.query, name)

/** The first value of a query parameter, percent-decoded; a plus stays a plus. */
export function queryParameter(query: string, name: string): string | undefined {
  for (const pair of query.split('&')) {
    const [key = '', ...value] = pair.split('=')
    if (key === name) return decoded(value.join('='))
  }
  return undefined
}

/** Percent-decodes; text that cannot be decoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
