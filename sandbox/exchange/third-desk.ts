import { find, holdCall } from './agent-desk.ts'
import type { Floor, Place } from './floor.ts'
import {
  addLeg,
  dropLeg,
  isEngaged,
  moveLeg,
  placesOf,
  removeLeg,
  ring,
  startCall,
} from './floor.ts'
import type { Agent, Device, Outcome } from './model.ts'
import { done, isOffered, refused, sameDevice } from './model.ts'
import { offer } from './queue-desk.ts'

/** What an agent can do that brings queues and third parties into a conversation, or takes them out. */

const speaking = (floor: Floor, agent: string): Place | undefined =>
  placesOf(floor, { agent }).find(({ leg }) => leg.state === 'connected')

/** Holds the conversation that is up, and waits in a queue for one of its agents. */
export function consultQueue(floor: Floor, agent: string, queue: string): Outcome {
  if (!floor.queues.has(queue)) return refused('noSuchQueue')
  const hold = holdCall(floor, agent)
  if (!hold.done) return hold
  const call = startCall(floor, { queue, caller: { agent } })
  addLeg(floor, call, { agent }, 'queued', 'queued')
  return done(call.id)
}

/** Sends the far end of the conversation that is up into a queue, unannounced; the agent leaves. */
export function transferToQueue(floor: Floor, agent: string, queue: string): Outcome {
  const active = speaking(floor, agent)
  if (!floor.queues.has(queue)) return refused('noSuchQueue')
  if (!active) return refused('wrongState')
  const { call, leg } = active
  const others = call.legs.filter((other) => other !== leg)
  const [far, ...more] = others
  if (!far || more.length > 0 || 'agent' in far.device || far.state !== 'connected')
    return refused('wrongState')
  removeLeg(floor, call, leg, 'transferred')
  call.queue = queue
  call.answeredAt = null
  moveLeg(floor, call, far, 'queued', 'transferred')
  return done(call.id)
}

/** Rings one more phone in a call that the agent is in; whoever lifts it joins the others. */
export function inviteParty(floor: Floor, agent: string, call: number, dialled: string): Outcome {
  const place = placesOf(floor, { agent }).find((own) => own.call.id === call)
  const target = find(floor, dialled)
  if (!place || (place.leg.state !== 'connected' && place.leg.state !== 'held'))
    return refused('wrongState')
  if (!target || sameDevice(target, { agent })) return refused('noSuchNumber')
  return ring(floor, place.call, target, 'dialled') ? done(call) : refused('busy')
}

/** Takes another party out of a call that the agent is in. */
export function dropParty(floor: Floor, agent: string, call: number, device: Device): Outcome {
  const place = placesOf(floor, { agent }).find((own) => own.call.id === call)
  const other = place?.call.legs.find((leg) => sameDevice(leg.device, device))
  if (!place || !other) return refused('wrongState')
  dropLeg(floor, place.call, other, 'removed')
  return done(call)
}

/** Takes over a call that rings at a colleague; it then rings here. */
export function groupPickupCall(floor: Floor, agent: Agent, from: string): Outcome {
  if (!floor.agents.has(from)) return refused('noSuchAgent')
  if (agent.availability === 'loggedOff') return refused('loggedOff')
  if (isEngaged(floor, { agent: agent.key })) return refused('busy')
  const ringing = placesOf(floor, { agent: from }).find(
    ({ call, leg }) => leg.state === 'alerting' && call.legs.length > 1,
  )
  if (!ringing) return refused('wrongState')
  const { call, leg } = ringing
  const isOffer = isOffered(call)
  removeLeg(floor, call, leg, 'pickedUp')
  if (isOffer) offer(floor, call, agent, 'pickedUp')
  else ring(floor, call, { agent: agent.key }, 'pickedUp')
  return done(call.id)
}
