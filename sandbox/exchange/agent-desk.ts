import { reach } from './dialplan.ts'
import type { Floor, Place } from './floor.ts'
import {
  activePlace,
  addLeg,
  afterRinging,
  answerLeg,
  dropLeg,
  endCall,
  isOnThePhone,
  meet,
  merge,
  moveLeg,
  phoneRefusal,
  placesOf,
  removeLeg,
  ring,
  settle,
  startCall,
} from './floor.ts'
import type { Device, Outcome } from './model.ts'
import { done, isOffered, refused, sameDevice } from './model.ts'
import { missOffer } from './queue-desk.ts'

/** What an agent can do with calls. A call id narrows a verb to one call; without it the natural one is meant. */

const lines = (floor: Floor, agent: string, call?: number): readonly Place[] =>
  placesOf(floor, { agent }).filter((place) => call === undefined || place.call.id === call)

const inState = (places: readonly Place[], ...states: readonly string[]): Place | undefined =>
  places.find((place) => states.includes(place.leg.state))

/** Lifts a ringing call. A conversation that is up goes on hold first, as on any phone with two lines. */
export function answerCall(floor: Floor, agent: string, call?: number): Outcome {
  const ringing = inState(lines(floor, agent, call), 'alerting')
  if (!ringing) return refused('wrongState')
  if (!makeRoom(floor, agent)) return refused('busy')
  if (isPrompted(ringing)) liftPrompted(floor, ringing, find(floor, ringing.call.dialled ?? ''))
  else answerLeg(floor, ringing.call, ringing.leg)
  return done(ringing.call.id)
}

/** Leaves a call: the active one, or the named one in whatever state. An offer that is declined waits again. */
export function clearConnection(floor: Floor, agent: string, call?: number): Outcome {
  const places = lines(floor, agent, call)
  const place =
    call === undefined ? inState(places, 'connected', 'initiated') : places.find(() => true)
  if (!place) return refused('wrongState')
  const declined = place.leg.state === 'alerting' && isOffered(place.call)
  const member = floor.agents.get(agent)
  if (declined && member) missOffer(floor, member, place.call, place.leg, 'cleared')
  else dropLeg(floor, place.call, place.leg, 'cleared')
  return done(place.call.id)
}

export function holdCall(floor: Floor, agent: string, call?: number): Outcome {
  const active = inState(lines(floor, agent, call), 'connected')
  if (!active) return refused('wrongState')
  moveLeg(floor, active.call, active.leg, 'held', 'held')
  return done(active.call.id)
}

/** Takes a held call back; a conversation that is up goes on hold first. */
export function retrieveCall(floor: Floor, agent: string, call?: number): Outcome {
  const held = inState(lines(floor, agent, call), 'held')
  if (!held) return refused('wrongState')
  if (!makeRoom(floor, agent)) return refused('busy')
  moveLeg(floor, held.call, held.leg, 'connected', 'retrieved')
  return done(held.call.id)
}

/** Dials on a free line. */
export function makeCall(floor: Floor, agent: string, dialled: string): Outcome {
  if (activePlace(floor, { agent })) return refused('busy')
  return dial(floor, agent, dialled)
}

/** Rings the agent's own phone, and dials when it is lifted: a call that somebody else places for the agent. */
export function originateCall(floor: Floor, agent: string, dialled: string): Outcome {
  if (!find(floor, dialled)) return refused('noSuchNumber')
  const why = phoneRefusal(floor, agent)
  if (why !== null) return refused(why)
  if (isOnThePhone(floor, agent)) return refused('busy')
  if (floor.agents.get(agent)?.phone === 'autoAnswer') return dial(floor, agent, dialled)
  const call = startCall(floor, { caller: { agent }, dialled })
  const leg = addLeg(floor, call, { agent }, 'alerting', 'prompted')
  const timeoutMs = floor.policy.offerTimeoutMs(agent)
  if (timeoutMs !== null)
    afterRinging(floor, leg, timeoutMs, (current) => endCall(floor, current, 'timeout'))
  return done(call.id)
}

/** Holds the conversation that is up and dials another. */
export function consultationCall(floor: Floor, agent: string, dialled: string): Outcome {
  if (!find(floor, dialled)) return refused('noSuchNumber')
  const hold = holdCall(floor, agent)
  return hold.done ? dial(floor, agent, dialled) : hold
}

/** Swaps the conversation that is up with a held one. */
export function alternateCall(floor: Floor, agent: string, held?: number): Outcome {
  const active = inState(lines(floor, agent), 'connected')
  const other = inState(lines(floor, agent, held), 'held')
  if (!active || !other) return refused('wrongState')
  moveLeg(floor, active.call, active.leg, 'held', 'held')
  moveLeg(floor, other.call, other.leg, 'connected', 'retrieved')
  return done(other.call.id)
}

/** Joins a held call to the conversation that is up; the agent leaves. The held call's id goes on. */
export function transferCall(floor: Floor, agent: string, held?: number): Outcome {
  const pair = joinable(floor, agent, held)
  if (!pair) return refused('wrongState')
  removeLeg(floor, pair.held.call, pair.held.leg, 'transferred')
  removeLeg(floor, pair.active.call, pair.active.leg, 'transferred')
  merge(floor, pair.active.call, pair.held.call, 'transferred')
  settle(floor, pair.held.call, 'transferred')
  return done(pair.held.call.id)
}

/** Joins a held call to the conversation that is up; the agent stays in it. */
export function conferenceCall(floor: Floor, agent: string, held?: number): Outcome {
  const pair = joinable(floor, agent, held)
  if (!pair) return refused('wrongState')
  removeLeg(floor, pair.active.call, pair.active.leg, 'conference')
  merge(floor, pair.active.call, pair.held.call, 'conference')
  moveLeg(floor, pair.held.call, pair.held.leg, 'connected', 'conference')
  return done(pair.held.call.id)
}

/** Sends the conversation that is up to a number, unannounced; the agent leaves. */
export function singleStepTransfer(floor: Floor, agent: string, dialled: string): Outcome {
  const active = inState(lines(floor, agent), 'connected')
  const target = find(floor, dialled)
  if (!active) return refused('wrongState')
  if (!target || sameDevice(target, { agent })) return refused('noSuchNumber')
  removeLeg(floor, active.call, active.leg, 'transferred')
  ring(floor, active.call, target, 'transferred')
  settle(floor, active.call, 'busy')
  return done(active.call.id)
}

/** The phone that a dial string rings: an agent's extension, or a far end. */
export function find(floor: Floor, dialled: string): Device | null {
  const number = reach(dialled)
  if (number === null) return null
  for (const agent of floor.agents.values())
    if (agent.extension === number) return { agent: agent.key }
  return { party: meet(floor, number).number }
}

function dial(floor: Floor, agent: string, dialled: string): Outcome {
  const target = find(floor, dialled)
  if (!target) return refused('noSuchNumber')
  const call = startCall(floor, { caller: { agent }, dialled })
  addLeg(floor, call, { agent }, 'initiated', 'dialled')
  if (!ring(floor, call, target, 'dialled')) endCall(floor, call, 'busy')
  return done(call.id)
}

/** True while an agent's own phone rings for a call that is yet to be dialled. */
const isPrompted = ({ call, leg }: Place): boolean =>
  call.legs.length === 1 && sameDevice(call.caller, leg.device)

function liftPrompted(floor: Floor, { call, leg }: Place, target: Device | null): void {
  moveLeg(floor, call, leg, 'initiated', 'dialled')
  if (!target || !ring(floor, call, target, 'dialled')) endCall(floor, call, 'busy')
}

/** Frees the line for another conversation. False while the agent is dialling or waits in a queue. */
function makeRoom(floor: Floor, agent: string): boolean {
  const active = activePlace(floor, { agent })
  if (active && active.leg.state !== 'connected') return false
  if (active) moveLeg(floor, active.call, active.leg, 'held', 'held')
  return true
}

interface Pair {
  readonly active: Place
  readonly held: Place
}

/** A held call and a conversation of one agent that have nobody else in common. */
function joinable(floor: Floor, agent: string, call?: number): Pair | null {
  const active = inState(lines(floor, agent), 'connected')
  const held = inState(lines(floor, agent, call), 'held')
  if (!active || !held) return null
  const inBoth = active.call.legs.filter((leg) =>
    held.call.legs.some((other) => sameDevice(leg.device, other.device)),
  )
  return inBoth.length === 1 ? { active, held } : null
}
