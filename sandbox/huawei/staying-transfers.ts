import type { Cause } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import type { Line, Seat } from './seat.ts'
import { lineIn } from './seat.ts'

/**
 * Transfers and three-party help in which the agent stays until the target has answered (section 3.5,
 * modes success, talking and three-party). In the exchange each begins as a consultation.
 */

/** The target has lifted. True when nothing is told, because the agent speaks to nobody new. */
export function answeredForTransfer(desk: Desk, seat: Seat, line: Line): boolean {
  const customer = lineIn(seat, 'held')
  switch (line.purpose) {
    case 'success':
      desk.next(() => completeSuccess(desk, seat, line, customer))
      return true
    case 'three':
    case 'threeHelp':
      desk.next(() =>
        commanded(desk, seat, () => desk.exchange.conferenceCall(seat.key, customer?.call)),
      )
      return true
    default:
      return false
  }
}

function completeSuccess(desk: Desk, seat: Seat, line: Line, customer: Line | undefined): void {
  const { exchange, switches } = desk
  const { succTrans } = switches.current
  line.isReleaseTold = false
  const isRefused = typeof succTrans === 'number' && succTrans !== 0
  if (!isRefused && customer) {
    const joined = commanded(desk, seat, () => exchange.transferCall(seat.key, customer.call))
    if (joined.done) {
      tellResult(desk, seat, customer, 0)
      return
    }
  }
  commanded(desk, seat, () => exchange.clearConnection(seat.key, line.call))
  transferFailed(desk, seat, line)
}

/** The target was not reached: the customer comes back. False when the line was no transfer's. */
export function transferFailed(desk: Desk, seat: Seat, line: Line): boolean {
  const { purpose } = line
  if (purpose !== 'success' && purpose !== 'three' && purpose !== 'talking') return false
  const isCancelled = seat.third === null && purpose !== 'success'
  seat.third = null
  const customer = lineIn(seat, 'held')
  if (purpose !== 'success') desk.tell(seat, 'AgentEvent_Call_Release', line.callid)
  if (!customer) return true
  if (!isCancelled) desk.tell(seat, 'AgentEvent_Connect_Fail', customer.callid)
  if (purpose === 'success') tellResult(desk, seat, customer, failure(desk))
  takeBack(desk, seat, customer)
  return true
}

/** Three-party help that nobody answered: the customer, who was held for it untold, comes back. */
export function helpEnded(desk: Desk, seat: Seat, { purpose }: Line): void {
  const customer = lineIn(seat, 'held')
  if (purpose === 'threeHelp' && customer) takeBack(desk, seat, customer)
}

/** An agent's call has ended while a transfer was under way: of the customer, or of the target. */
export function leftDuringTransfer(desk: Desk, seat: Seat, line: Line, cause: Cause): void {
  if (cause === 'transferred') return
  const customer = lineIn(seat, 'held')
  if (line.purpose === 'talking' && customer) {
    seat.third = null
    takeBack(desk, seat, customer)
  }
  const target = seat.lines.find(
    ({ purpose, state }) =>
      (purpose === 'success' || purpose === 'three') &&
      (state === 'initiated' || state === 'queued'),
  )
  if (!target || customer) return
  target.isReleaseTold = false
  desk.next(() => commanded(desk, seat, () => desk.exchange.clearConnection(seat.key, target.call)))
}

function takeBack(desk: Desk, seat: Seat, customer: Line): void {
  desk.next(() => commanded(desk, seat, () => desk.exchange.retrieveCall(seat.key, customer.call)))
}

const failure = ({ switches }: Desk): number => {
  const { succTrans } = switches.current
  return typeof succTrans === 'number' && succTrans !== 0 ? succTrans : 1
}

function tellResult(desk: Desk, seat: Seat, customer: Line, result: number): void {
  if (desk.switches.current.succTrans === 'never arrives') return
  desk.tell(seat, 'AgentEvent_SuccTransResult', { callid: customer.callid, result })
}
