import { bLegOf, secondsText } from '../call-json.ts'
import type { CallNews, CallRecord, CallState } from '../call-record.ts'
import type { Desk } from '../desk.ts'
import { idOf } from '../desk.ts'

/** The states of the server of December 2013 (section 6.2), whose call object the SEED page shows. */
const states: Readonly<Record<CallState, string>> = {
  created: 'created',
  ringing: 'dialing',
  queued: 'queued',
  transferring: 'transferring',
  speaking: 'speaking',
  parked: 'parked',
  transferred: 'transferred',
  hungup: 'ended',
}

/** SEED: the prototype of a call object, in its order. */
export function callJson(desk: Desk, call: CallRecord) {
  const id = idOf(desk, call)
  return {
    id,
    state: call.inbound && call.state === 'ringing' ? 'created' : states[call.state],
    b_leg: bLegOf(desk, call, (leg) => leg.id) ?? '<null>',
    inbound: call.inbound,
    destination: call.destination,
    caller_id: call.callerId,
    assigned_to: call.owner === 0 ? null : call.owner,
    channel: id,
    organization_id: call.reception,
    arrival_time: secondsText(call.arrivedAt),
  }
}

/** SEED prints `answered` and `bridged`; park's own answer says `on hold`. */
const statuses: Readonly<Record<CallState, string>> = {
  ...states,
  speaking: 'answered',
  parked: 'on hold',
  transferred: 'bridged',
}

/** SEED: the smaller object of transfer and state. */
export function briefJson(desk: Desk, call: CallRecord, state = call.state) {
  const isTyped = !call.inbound && call.phone === 0
  return {
    call_id: idOf(desk, call),
    status: call.inbound && state === 'ringing' ? 'created' : statuses[state],
    type: isTyped ? 'pstn_number' : 'cm_id',
    callee: isTyped ? Number(call.destination.replace(/\D/g, '')) : call.phone || call.reception,
  }
}

/** SEED: the answer of a transfer; `literal` leaves the comma out that the page leaves out. */
export function transferText(desk: Desk, source: CallRecord, active: CallRecord, literal: boolean) {
  const one = JSON.stringify(briefJson(desk, source, 'transferred'))
  const other = JSON.stringify(briefJson(desk, active, 'transferred'))
  const comma = literal ? '' : ','
  return `{"status":"success","source_call":${one}${comma}\n"destination_call":${other}}`
}

/** The notification of a change; null where this server sends none. */
export function newsJson(desk: Desk, { event, call }: CallNews): object | null {
  // Section 5: the envelope of 2012-13 says so in text.
  const persistent = 'false'
  if (event === 'call_state' && call.inbound) return null
  return { persistent, call: callJson(desk, call) }
}
