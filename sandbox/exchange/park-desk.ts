import type { Floor } from './floor.ts'
import { dropLeg, merge, moveLeg, placesOf, removeLeg, settle } from './floor.ts'
import type { Call, Outcome } from './model.ts'
import { done, refused, sameDevice } from './model.ts'

/** Puts the other side of a conversation where it hears music, and frees the agent's phone. */
export function parkCall(floor: Floor, agent: string, callId?: number): Outcome {
  const place = placesOf(floor, { agent }).find(
    ({ call, leg }) => leg.state === 'connected' && (callId === undefined || call.id === callId),
  )
  const [other, ...more] = place?.call.legs.filter((leg) => leg !== place.leg) ?? []
  if (!place || !other || more.length > 0) return refused('wrongState')
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
  if (from === into || !hasSomebody(from, source.agent) || !hasSomebody(into, destination.agent))
    return refused('wrongState')
  leave(floor, from, source.agent)
  leave(floor, into, destination.agent)
  merge(floor, from, into, 'transferred')
  settle(floor, into, 'transferred')
  return done(into.id)
}

/** Whether others than the agent are in a call, and nobody of them still rings. */
function hasSomebody(call: Call, agent: string): boolean {
  const others = call.legs.filter(({ device }) => !sameDevice(device, { agent }))
  return others.length > 0 && others.every(({ state }) => state !== 'alerting')
}

function leave(floor: Floor, call: Call, agent: string): void {
  for (const leg of [...call.legs])
    if (sameDevice(leg.device, { agent })) removeLeg(floor, call, leg, 'transferred')
  call.parkedBy = null
  for (const leg of call.legs) moveLeg(floor, call, leg, 'connected', 'transferred')
}
