import type { Device } from '../exchange/model.ts'
import { sameDevice } from '../exchange/model.ts'
import { partyNumber } from './call-events.ts'
import type { Desk, LegChange } from './desk.ts'
import { commanded } from './desk.ts'
import type { Line, Seat } from './seat.ts'
import { lineIn } from './seat.ts'

/** What an agent is told about the others in one of the agent's calls. */
export function otherLeg(desk: Desk, seat: Seat, line: Line, change: LegChange): void {
  const { from, to } = change
  if (from === null && to === 'alerting' && line.state === 'initiated')
    tellAlerting(desk, seat, line, change)
  if (to === null && line.ivr !== null) suspensionOver(desk, seat, line, change)
  else if (to === null) gone(desk, seat, line, change)
}

function tellAlerting(desk: Desk, seat: Seat, line: Line, { device }: LegChange): void {
  const number = partyNumber(desk, device)
  // A success transfer has no call of its own for the agent, who speaks to nobody new.
  const told = line.purpose === 'success' ? (lineIn(seat, 'held') ?? line) : line
  const isAgent = 'agent' in device && desk.seats.has(device.agent)
  desk.tell(seat, 'AgentEvent_Customer_Alerting', {
    callid: told.callid,
    otherPhone: number,
    otherPhoneWorkno: isAgent ? number : '',
    type: 'main',
  })
}

function gone(desk: Desk, seat: Seat, line: Line, { call, device, from, cause }: LegChange): void {
  if (cause === 'transferred' || cause === 'conference' || cause === 'pickedUp') return
  // The customer has left an IVR flow, and what goes now is the flow.
  if (line.farGone) return
  if (isThird(seat, line, device)) seat.third = null
  const others = call.legs.filter((leg) => !sameDevice(leg.device, { agent: seat.key }))
  if (others.length === 0 && line.state !== 'gone') line.farGone = true
  if (from !== 'alerting' && line.isReleaseTold) tellRelease(desk, seat, line, device)
}

/** The third party that a three-party transfer brought into this call. */
const isThird = ({ third }: Seat, line: Line, device: Device): boolean =>
  third !== null &&
  'party' in device &&
  third.party === device.party &&
  line.purpose !== third.purpose

/** A call that is suspended to an IVR flow comes back when the flow lets go of it. */
function suspensionOver(desk: Desk, seat: Seat, line: Line, { device }: LegChange): void {
  const { exchange } = desk
  const isIvr = 'party' in device && device.party === line.ivr
  line.ivr = null
  if (isIvr) {
    desk.tell(seat, 'AgentEvent_ReturnFromIvr', line.callid)
    line.isQuiet = true
    desk.next(() => commanded(desk, seat, () => exchange.retrieveCall(seat.key, line.call)))
  } else {
    line.farGone = true
    tellRelease(desk, seat, line, device)
    desk.next(() => commanded(desk, seat, () => exchange.clearConnection(seat.key, line.call)))
  }
}

const tellRelease = (desk: Desk, seat: Seat, { callid }: Line, device: Device): void =>
  desk.tell(seat, 'AgentEvent_Customer_Release', { callid, number: partyNumber(desk, device) })
