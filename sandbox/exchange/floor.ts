import type { Cancel } from './clock.ts'
import type {
  Agent,
  Call,
  Cause,
  Change,
  Device,
  Leg,
  LegState,
  Party,
  Policy,
  Queue,
  Refusal,
  World,
} from './model.ts'
import { isActive, isWaiting, sameDevice } from './model.ts'

/** Everything the exchange holds, and how its parts reach time and listeners. */
export interface Floor {
  readonly parties: Map<string, Party>
  readonly agents: Map<string, Agent>
  readonly queues: Map<string, Queue>
  readonly calls: Map<number, Call>
  readonly policy: Policy
  /** What waits for a ringing leg; forgotten when the leg stops ringing. */
  readonly ringing: Map<Leg, Cancel>
  nextCallId: number
  now(): number
  /** Runs `task` later as an operation of its own. */
  later(delayMs: number, task: () => void): Cancel
  emit(change: Change): void
}

/** Puts the floor back to how `world` begins. */
export function furnish(floor: Floor, world: World): void {
  const { parties, agents, queues, calls, ringing } = floor
  for (const shelf of [parties, agents, queues, calls, ringing]) shelf.clear()
  floor.nextCallId = world.firstCallId
  const idleSince = floor.now()
  for (const agent of world.agents)
    floor.agents.set(agent.key, {
      phone: 'byHand',
      queues: null,
      afterCall: null,
      ...agent,
      missedOffer: false,
      idleSince,
    })
  for (const party of world.parties) floor.parties.set(party.number, { ...party, habit: 'answer' })
  for (const queue of world.queues) floor.queues.set(queue.name, queue)
}

/** The party behind a number. Every number of the outside world exists; it is met when first named. */
export function meet(floor: Floor, number: string): Party {
  const known = floor.parties.get(number)
  if (known) return known
  const party: Party = { number, name: null, habit: 'answer' }
  floor.parties.set(number, party)
  return party
}

export interface Place {
  readonly call: Call
  readonly leg: Leg
}

/** Every leg of a device, the most recently changed first. */
export function placesOf(floor: Floor, device: Device): readonly Place[] {
  const places: Place[] = []
  for (const call of floor.calls.values())
    for (const leg of call.legs) if (sameDevice(leg.device, device)) places.push({ call, leg })
  return places.sort((a, b) => b.leg.since - a.leg.since || b.call.id - a.call.id)
}

/** Where an agent speaks, dials, or waits in a queue. */
export const activePlace = (floor: Floor, device: Device): Place | undefined =>
  placesOf(floor, device).find(({ leg }) => isActive(leg) || leg.state === 'queued')

export function startCall(
  floor: Floor,
  {
    queue = null,
    system = null,
    caller,
    dialled = null,
  }: Pick<Call, 'caller'> & Partial<Pick<Call, 'queue' | 'system' | 'dialled'>>,
): Call {
  const call: Call = {
    id: floor.nextCallId++,
    queue,
    system,
    caller,
    dialled,
    startedAt: floor.now(),
    answeredAt: null,
    parkedBy: null,
    legs: [],
  }
  floor.calls.set(call.id, call)
  floor.emit({ type: 'callStarted', call })
  return call
}

export function addLeg(
  floor: Floor,
  call: Call,
  device: Device,
  state: LegState,
  cause: Cause,
): Leg {
  const leg: Leg = { device, state, since: floor.now() }
  call.legs.push(leg)
  floor.emit({ type: 'leg', call, device, from: null, to: state, cause })
  return leg
}

export function moveLeg(floor: Floor, call: Call, leg: Leg, state: LegState, cause: Cause): void {
  if (leg.state === state) return
  const from = leg.state
  stopRinging(floor, leg)
  leg.state = state
  leg.since = floor.now()
  floor.emit({ type: 'leg', call, device: leg.device, from, to: state, cause })
}

/** Takes a leg out of its call, and ends the call when nobody is left to talk to. */
export function dropLeg(floor: Floor, call: Call, leg: Leg, cause: Cause): void {
  removeLeg(floor, call, leg, cause)
  settle(floor, call, cause)
}

/** Takes a leg out and leaves the rest of the call to the caller of this function. */
export function removeLeg(floor: Floor, call: Call, leg: Leg, cause: Cause): void {
  const at = call.legs.indexOf(leg)
  if (at < 0) return
  stopRinging(floor, leg)
  call.legs.splice(at, 1)
  floor.emit({ type: 'leg', call, device: leg.device, from: leg.state, to: null, cause })
  if ('agent' in leg.device && placesOf(floor, leg.device).length === 0) {
    const agent = floor.agents.get(leg.device.agent)
    if (agent) becomeFree(floor, agent, leg)
  }
}

function becomeFree(floor: Floor, agent: Agent, last: Leg): void {
  agent.idleSince = floor.now()
  if (last.state === 'alerting' || agent.afterCall === null) return
  agent.availability = agent.afterCall
  floor.emit({ type: 'agent', agent })
}

/** Ends a call that has become a monologue: no one waits, and no two are left of whom one is up. */
export function settle(floor: Floor, call: Call, cause: Cause): void {
  const goesOn = call.legs.length >= 2 && call.legs.some((leg) => leg.state !== 'alerting')
  if (!goesOn && !isWaiting(call)) endCall(floor, call, cause)
}

export function endCall(floor: Floor, call: Call, cause: Cause): void {
  for (const leg of [...call.legs]) removeLeg(floor, call, leg, cause)
  if (floor.calls.delete(call.id)) floor.emit({ type: 'callEnded', call, cause })
}

/** The ringing device lifts; whoever heard it ring is connected too. */
export function answerLeg(floor: Floor, call: Call, leg: Leg): void {
  call.answeredAt ??= floor.now()
  call.parkedBy = null
  moveLeg(floor, call, leg, 'connected', 'answered')
  for (const other of call.legs)
    if (other.state === 'initiated') moveLeg(floor, call, other, 'connected', 'answered')
}

/** Rings a device in a call. False when it is engaged or in the call already, and nothing changes. */
export function ring(floor: Floor, call: Call, device: Device, cause: Cause): boolean {
  const isIn = call.legs.some((leg) => sameDevice(leg.device, device))
  if (isIn || isEngaged(floor, device)) return false
  const leg = addLeg(floor, call, device, 'alerting', cause)
  const { answerDelayMs } = floor.policy
  if ('party' in device) {
    const party = meet(floor, device.party)
    afterRinging(floor, leg, answerDelayMs, (current) => {
      if (party.habit === 'answer') answerLeg(floor, current, leg)
    })
  } else if (floor.agents.get(device.agent)?.phone === 'autoAnswer')
    afterRinging(floor, leg, answerDelayMs, (current) => {
      if (!activePlace(floor, device)) answerLeg(floor, current, leg)
    })
  return true
}

/**
 * Runs `task` when a leg has rung for so long, with the call it then rings in: a ringing leg can be
 * moved by a transfer.
 */
export function afterRinging(
  floor: Floor,
  leg: Leg,
  delayMs: number,
  task: (call: Call) => void,
): void {
  stopRinging(floor, leg)
  const cancel = floor.later(delayMs, () => {
    floor.ringing.delete(leg)
    for (const call of floor.calls.values()) if (call.legs.includes(leg)) return task(call)
  })
  floor.ringing.set(leg, cancel)
}

function stopRinging(floor: Floor, leg: Leg): void {
  floor.ringing.get(leg)?.()
  floor.ringing.delete(leg)
}

/** An agent's phone is engaged while it rings, is spoken on or lets nobody through; a far end has one line. */
export function isEngaged(floor: Floor, device: Device): boolean {
  const places = placesOf(floor, device)
  if ('agent' in device)
    return phoneRefusal(floor, device.agent) !== null || isOnThePhone(floor, device.agent)
  return places.length > 0 || meet(floor, device.party).habit === 'busy'
}

export const isOnThePhone = (floor: Floor, agent: string): boolean =>
  placesOf(floor, { agent }).some(({ leg }) => leg.state !== 'held')

/** Why an agent's phone cannot be rung at all; null when it can. */
export function phoneRefusal(floor: Floor, agent: string): Refusal | null {
  switch (floor.agents.get(agent)?.phone) {
    case 'rejects':
      return 'phoneRejects'
    case 'unregistered':
      return 'phoneUnregistered'
    case 'busy':
      return 'busy'
    default:
      return null
  }
}

/** Puts everybody of one call into another; the first is over. */
export function merge(floor: Floor, from: Call, into: Call, cause: Cause): void {
  into.legs.push(...from.legs)
  from.legs = []
  floor.calls.delete(from.id)
  floor.emit({ type: 'callMerged', call: from, into, cause })
}
