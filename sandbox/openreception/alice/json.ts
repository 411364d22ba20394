import { bLegOf, secondsText } from '../call-json.ts'
import type { AgentLeg, CallNews, CallRecord, CallState } from '../call-record.ts'
import type { Desk } from '../desk.ts'
import { callsOf, idOf } from '../desk.ts'
import { userOf } from '../directory.ts'

/** A call as the Ada server writes it (section 6.1, in the order observed). */
export function callJson(desk: Desk, call: CallRecord, state = stateOf(call)) {
  const id = idOf(desk, call)
  return {
    id,
    state,
    b_leg: bLegOf(desk, call, (leg) => leg.id) ?? '<null>',
    inbound: call.inbound,
    is_call: call.isCall,
    destination: call.destination,
    caller_id: call.callerId,
    greeting_played: call.greetingPlayed,
    reception_id: call.reception,
    // Observed: the owner is cleared before the call ends.
    assigned_to: call.state === 'hungup' ? 0 : call.owner,
    channel: id,
    arrival_time: secondsText(call.arrivedAt),
  }
}

/** This server has no ringing inbound calls: they are `created` until the greeting. */
const stateOf = (call: CallRecord): CallState =>
  call.state === 'ringing' && call.inbound ? 'created' : call.state

/** Everything that this server lists: the calls, and the ways to agents' phones, also dead ones. */
export function listJson(desk: Desk) {
  const { deadLegs } = desk.switches.current
  const legs = desk.table.legs().filter(({ isOpen }) => isOpen || deadLegs === 'on')
  return {
    calls: [...callsOf(desk).map((call) => callJson(desk, call)), ...legs.map(legJson(desk))],
    status: 'ok',
  }
}

const legJson = (desk: Desk) => (leg: AgentLeg) => {
  const call = callsOf(desk).find(({ number }) => number === leg.call)
  return {
    id: leg.id,
    state: 'speaking',
    b_leg: call ? idOf(desk, call) : '<null>',
    inbound: false,
    is_call: false,
    destination: userOf(leg.uid)?.extension ?? '',
    caller_id: call?.callerId ?? '',
    greeting_played: false,
    reception_id: 0,
    assigned_to: leg.uid,
    channel: leg.id,
    arrival_time: secondsText(leg.since),
  }
}

/** The notification of a change; null where this server sends none. */
export function newsJson(desk: Desk, { event, call, before }: CallNews): object | null {
  if (event === 'call_state' && call.inbound) return null
  if (event === 'call_hangup' && !call.isCall) return null
  // Observed: a call that leaves the parking lot is `transferring` on its way to its agent.
  const isFetched = event === 'call_unpark' && before === 'parked' && call.state === 'speaking'
  return { call: isFetched ? callJson(desk, call, 'transferring') : callJson(desk, call) }
}

/** JSON with the spaces of the Ada server: one after each colon, none after a comma. */
export function adaJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(adaJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, item]) => `"${name}": ${adaJson(item)}`)
  return `{${members.join(',')}}`
}
