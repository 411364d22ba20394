import type { Floor } from './floor.ts'
import { dropLeg, merge, moveLeg, placesOf, removeLeg, settle } from './floor.ts'
import type { Call, Leg, Outcome } from './model.ts'
import { done, refused, sameDevice } from './model.ts'

/** Puts the other side of a conversation where it hears music, and frees the agent's phone. */
export function parkCall(floor: Floor, agent: string, callId?: number): Outcome {
  const place = placesOf(floor, { agent }).find(
    ({ call, leg }) => leg.state === 'connected' && (callId === undefined || call.id === callId),
  )
  const [other, ...more] = place?.call.legs.filter((leg) => leg !== place.leg) ?? []
  // Who has put the agent on hold may be speaking elsewhere.
  if (!place || other?.state !== 'connected' || more.length > 0) return refused('wrongState')
  place.call.parkedBy = agent
  moveLeg(floor, place.call, other, 'queued', 'parked')
  removeLeg(floor, place.call, place.leg, 'parked')
  return done(place.call.id)
}

/** Stops ringing whoever has not answered a call yet. */
export function giveUp(floor: Floor, callId: number): Outcome {
  const call = floor.calls.get(callId)
  const ringing = call?.legs.find(({ state }) => state === 'alerting')
  if (!call || !ringing) return refused('wrongState')
  dropLeg(floor, call, ringing, 'timeout')
  return done(callId)
}

/** A call, and the agent whose part in it ends when it is joined to another. */
export interface Side {
  readonly call: number
  readonly agent: string
}

/** Joins those who are left of two calls without their agents. The second call's id goes on. */
export function bridgeCalls(floor: Floor, source: Side, destination: Side): Outcome {
  const from = floor.calls.get(source.call)
  const into = floor.calls.get(destination.call)
  if (!from || !into) return refused('noSuchCall')
  const one = otherSide(from, source.agent)
  const other = otherSide(into, destination.agent)
  if (from === into || !one || !other || sameDevice(one.device, other.device))
    return refused('wrongState')
  leave(floor, from, source.agent)
  leave(floor, into, destination.agent)
  merge(floor, from, into, 'transferred')
  settle(floor, into, 'transferred')
  return done(into.id)
}

/** Whom an agent talks to, or has parked; null while that cannot be told from others, rings or waits. */
function otherSide(call: Call, agent: string): Leg | null {
  const isAgent = ({ device }: Leg) => sameDevice(device, { agent })
  const [other, ...more] = call.legs.filter((leg) => !isAgent(leg))
  if (!other || more.length > 0) return null
  const isParked = call.parkedBy === agent && other.state === 'queued'
  return isParked || (other.state === 'connected' && call.legs.some(isAgent)) ? other : null
}

function leave(floor: Floor, call: Call, agent: string): void {
  for (const leg of [...call.legs])
    if (sameDevice(leg.device, { agent })) removeLeg(floor, call, leg, 'transferred')
  call.parkedBy = null
  for (const leg of call.legs) moveLeg(floor, call, leg, 'connected', 'transferred')
}
