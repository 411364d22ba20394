import type { Outcome } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded, phoneOf } from './desk.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Purpose, Seat } from './seat.ts'

interface Wanted {
  readonly purpose: Purpose
  /** As the wire shows the number. */
  readonly called: string
  readonly data: string
  /** What the exchange is asked. */
  readonly run: () => Outcome
}

/** Dials for a seat. The call id that the answer carries; null when the exchange refuses. */
export function dial(
  desk: Desk,
  seat: Seat,
  { purpose, called, data, run }: Wanted,
): string | null {
  const callid = desk.book.newCallId(desk.clock.now())
  seat.dialling = { purpose, called, data, callid }
  const outcome = commanded(desk, seat, run)
  seat.dialling = null
  return outcome.done ? callid : null
}

/**
 * Dials on a free phone. With phone linkage the desk phone rings first, and nobody is dialled until it
 * has been lifted.
 */
export function dialOut(
  desk: Desk,
  seat: Seat,
  wanted: Omit<Wanted, 'run'> & { readonly dialled: string },
): Answer {
  const { exchange } = desk
  const isLinked = seat.session?.settings.phoneLinkage
  const run = () =>
    isLinked
      ? exchange.originateCall(seat.key, wanted.dialled)
      : exchange.makeCall(seat.key, wanted.dialled)
  const callid = dial(desk, seat, { ...wanted, run })
  return callid === null ? fail('200-001') : ok(callid)
}

type Target = { readonly extension: string; readonly called: string } | 'unknown' | 'unreachable'

/** The phone of a colleague by agent id; `unreachable` when nobody is signed in there. */
export function colleague(desk: Desk, seat: Seat, workno: string): Target {
  const other = desk.seats.get(`huawei/${workno}`)
  if (!other || other === seat) return 'unknown'
  const isThere = desk.exchange.agent(other.key)?.availability !== 'loggedOff'
  return isThere ? { extension: phoneOf(desk, other), called: `A${workno}` } : 'unreachable'
}
