import type { Outcome } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded, phoneOf } from './desk.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { DialOrder, Purpose, Seat } from './seat.ts'

interface Wanted {
  readonly purpose: Purpose
  /** As the wire shows the number. */
  readonly called: string
  readonly data: string
  /** What the exchange is asked. */
  readonly run: () => Outcome
}

/** Dials for a seat. The call id that the answer carries, or the refusal of the exchange. */
export function dial(desk: Desk, seat: Seat, wanted: Wanted, isOffhook = false): Dialled {
  return carryOut(desk, seat, wanted, {
    purpose: wanted.purpose,
    called: wanted.called,
    data: wanted.data,
    callid: desk.book.newCallId(desk.clock.now()),
    isOffhook,
  })
}

type Dialled = { readonly callid: string } | { readonly refused: true }

function carryOut(desk: Desk, seat: Seat, wanted: Wanted, order: DialOrder): Dialled {
  seat.dialling = order
  const outcome = commanded(desk, seat, wanted.run)
  seat.dialling = null
  return outcome.done ? { callid: order.callid } : { refused: true }
}

/**
 * Dials on a free phone. With phone linkage the desk phone rings first, and nobody is dialled until it
 * has been lifted.
 */
export function dialOut(desk: Desk, seat: Seat, wanted: Wanted): Answer {
  if (!seat.session?.settings.phoneLinkage) {
    const dialled = dial(desk, seat, wanted)
    return 'callid' in dialled ? ok(dialled.callid) : fail('200-001')
  }
  const { clock, book, switches } = desk
  const callid = book.newCallId(clock.now())
  const { noAnswer } = switches.current
  seat.pending = {
    callid,
    dial() {
      const order = { ...wanted, callid, isOffhook: true }
      carryOut(desk, seat, wanted, order)
    },
    cancel: clock.after((noAnswer === 'off' ? 120 : noAnswer) * 1000, () => giveUp(desk, seat)),
  }
  desk.tell(seat, 'AgentOther_PhoneAlerting', null)
  return ok(callid)
}

/** The desk phone is lifted, and the number is dialled. False when it does not ring for that. */
export function liftForDialling(desk: Desk, seat: Seat): boolean {
  const { pending } = seat
  if (!pending) return false
  seat.pending = null
  pending.cancel()
  desk.tell(seat, 'AgentOther_PhoneOffhook', { type: 'main' })
  pending.dial()
  return true
}

/** The desk phone was not lifted (section 6.5, own phone not picked up). False when it does not ring for that. */
export function giveUp(desk: Desk, seat: Seat): boolean {
  const { pending } = seat
  if (!pending) return false
  seat.pending = null
  pending.cancel()
  desk.tell(seat, 'AgentEvent_Connect_Fail', pending.callid)
  desk.tell(seat, 'AgentOther_PhoneRelease', { phoneState: 3 })
  return true
}

type Target = { readonly extension: string; readonly called: string } | 'unknown' | 'unreachable'

/** The phone of a colleague by agent id; `unreachable` when nobody is signed in there. */
export function colleague(desk: Desk, seat: Seat, workno: string): Target {
  const other = desk.seats.get(`huawei/${workno}`)
  if (!other || other === seat) return 'unknown'
  const isThere = desk.exchange.agent(other.key)?.availability !== 'loggedOff'
  return isThere ? { extension: phoneOf(desk, other), called: `A${workno}` } : 'unreachable'
}
