import type { Call } from '../exchange/model.ts'
import { sameDevice } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { deviceNumber, wireNumber } from './desk.ts'
import type { Line, Seat } from './seat.ts'

/** Contents of call events (section 5.2). All values are strings there, unless the page says int. */

const callerOf = (desk: Desk, call: Call): string => deviceNumber(desk, call.caller)

export const talking = (desk: Desk, line: Line, call: Call) => ({
  caller: callerOf(desk, call),
  called: desk.book.of(call).called,
  callid: line.callid,
  feature: line.feature,
  type: 'main',
  mediaAbility: '1',
})

export const ringing = (desk: Desk, line: Line, call: Call, transferredFrom: string) => ({
  caller: callerOf(desk, call),
  called: desk.book.of(call).called,
  callid: line.callid,
  transfer: transferredFrom === '' ? 'no' : 'yes',
  transfrom: transferredFrom,
  type: 'main',
  mediaAbility: '1',
  feature: line.feature,
  mediaType: '5',
})

/** `AgentEvent_Incoming_CallInfo`; null for a call that came by no queue. */
export function incomingCallInfo(desk: Desk, line: Line, call: Call) {
  const queue = desk.exchange.queues().find(({ name }) => name === call.queue)
  if (!queue) return null
  return {
    callid: line.callid,
    skillName: queue.name,
    skillId: queue.id,
    caller: callerOf(desk, call),
    called: desk.book.of(call).called,
    lastReleaseAgentId: 0,
    mediaType: 5,
    releaseAndReQueueCount: 0,
    releaseAndReQueueCallFlag: 0,
  }
}

/** Tells the third-party call, with everybody else in it as `partner`. */
export function tellConference(desk: Desk, seat: Seat, line: Line, call: Call): void {
  const partner = call.legs
    .filter(({ device }) => !sameDevice(device, { agent: seat.key }))
    .map(({ device }) => partyNumber(desk, device))
    .join(',')
  desk.tell(seat, 'AgentEvent_Conference', { callid: line.callid, partner })
}

/** A party by a number that `disconnect` takes: the agent id of an agent, digits of a far end. */
export function partyNumber(desk: Desk, device: Call['caller']): string {
  if ('party' in device) return wireNumber(device.party)
  return desk.seats.get(device.agent)?.member.workno ?? deviceNumber(desk, device)
}
