import { bLegOf } from '../call-json.ts'
import type { AgentLeg, CallNews, CallRecord } from '../call-record.ts'
import type { Desk } from '../desk.ts'
import { idOf } from '../desk.ts'

/** The way to an agent's phone, as this server names it. */
export const channelOf = (leg: AgentLeg): string => `agent-${leg.uid}-${leg.since}`

/** A call as the last servers write it (section 6.1); times in milliseconds. */
export function callJson(desk: Desk, call: CallRecord) {
  const id = idOf(desk, call)
  return {
    id,
    state: call.state.toUpperCase(),
    b_leg: bLegOf(desk, call, channelOf),
    locked: call.locked,
    inbound: call.inbound,
    destination: call.destination,
    caller_id: call.callerId,
    greeting_played: call.greetingPlayed,
    __or__rid: call.reception,
    __or__cid: call.contact,
    assigned_to: call.owner,
    channel: id,
    arrival_time: call.arrivedAt,
    answered_at: call.answeredAt,
  }
}

export const newsJson = (desk: Desk, { call, hangupCause }: CallNews): object => ({
  call: callJson(desk, call),
  ...(hangupCause === undefined ? {} : { hangupCause }),
})
