import type { Floor } from './floor.ts'
import {
  addLeg,
  afterRinging,
  answerLeg,
  endCall,
  isOnThePhone,
  meet,
  moveLeg,
  phoneRefusal,
  placesOf,
  removeLeg,
  ring,
  startCall,
} from './floor.ts'
import type { Agent, Call, Cause, Leg, Outcome, Queue, Refusal } from './model.ts'
import { done, isOffered, isWaiting, refused } from './model.ts'

/** How a far end reaches a queue, where there is a choice. */
export interface Addressing {
  /** One of the queue's numbers. */
  readonly dialled?: string | null | undefined
  /** The system whose agents alone are offered the call. */
  readonly system?: string | null | undefined
}

/** A far end, by that name from now on, dials into a queue. */
export function callQueue(
  floor: Floor,
  number: string,
  queue: string,
  name?: string,
  { dialled = null, system = null }: Addressing = {},
): Outcome {
  if (!floor.queues.has(queue)) return refused('noSuchQueue')
  const caller = { party: number }
  if (placesOf(floor, caller).length > 0) return refused('busy')
  const party = meet(floor, number)
  if (name !== undefined) party.name = name
  const call = startCall(floor, { queue, system, caller, dialled })
  addLeg(floor, call, caller, 'queued', 'queued')
  return done(call.id)
}

/** The calls that wait in a queue, the longest first. A parked call is not among them. */
export function waitingCalls(floor: Floor, queue?: string): readonly Call[] {
  return [...floor.calls.values()]
    .filter((call) => isWaiting(call) && call.parkedBy === null)
    .filter((call) => queue === undefined || call.queue === queue)
    .sort((a, b) => a.startedAt - b.startedAt || a.id - b.id)
}

/** Offers each waiting call to the member that has been idle longest. */
export function distribute(floor: Floor): void {
  for (const call of waitingCalls(floor)) {
    const queue = call.queue === null ? undefined : floor.queues.get(call.queue)
    const agent = queue?.mode === 'distribute' ? longestIdle(floor, queue, call) : undefined
    if (agent) offer(floor, call, agent, 'offered')
  }
}

/** A member takes a waiting call out of its queue, or a parked one back; it then rings at that agent. */
export function pickupCall(floor: Floor, agentKey: string, callId: number): Outcome {
  const agent = floor.agents.get(agentKey)
  const call = floor.calls.get(callId)
  if (!agent) return refused('noSuchAgent')
  if (!call || !isWaiting(call)) return refused('noSuchCall')
  if (agent.availability === 'loggedOff') return refused('loggedOff')
  const why = mayTake(floor, agentKey, call) ?? phoneRefusal(floor, agentKey)
  if (why !== null) return refused(why)
  if (isOnThePhone(floor, agentKey)) return refused('busy')
  offer(floor, call, agent, 'pickedUp')
  return done(call.id)
}

/** Why an agent may not take a waiting or parked call; null when it may. */
function mayTake(floor: Floor, agent: string, call: Call): Refusal | null {
  if (call.parkedBy !== null) return call.parkedBy === agent ? null : 'notYours'
  const queue = call.queue === null ? undefined : floor.queues.get(call.queue)
  return queue?.members.includes(agent) ? null : 'notAMember'
}

/** Ends a call that nobody has answered yet, whether it waits or is being offered. */
export function removeQueued(floor: Floor, callId: number): Outcome {
  const call = floor.calls.get(callId)
  if (!call || !(isWaiting(call) || isOffered(call))) return refused('noSuchCall')
  endCall(floor, call, 'removed')
  return done(callId)
}

/** An offer goes unanswered: the call waits again. */
export function missOffer(floor: Floor, agent: Agent, call: Call, leg: Leg, cause: Cause): void {
  if (floor.policy.restsAfterMiss(agent.key)) {
    agent.missedOffer = true
    agent.availability = 'notReady'
    floor.emit({ type: 'agent', agent })
  }
  requeue(floor, call, leg, cause)
}

/** Puts every queue call that rings at this agent back where it waited. */
export function withdrawOffers(floor: Floor, agentKey: string, cause: Cause): void {
  for (const { call, leg } of placesOf(floor, { agent: agentKey }))
    if (leg.state === 'alerting' && isOffered(call)) requeue(floor, call, leg, cause)
}

/**
 * Where programs are signed in for some members of a queue, a call that names no system waits for them;
 * the others are the agents of systems that nobody uses at the moment.
 */
function longestIdle(floor: Floor, queue: Queue, { system }: Call): Agent | undefined {
  const { isAttended } = floor.policy
  const isServed = system === null && queue.members.some(isAttended)
  const free = [...floor.agents.values()].filter(
    (agent) =>
      agent.availability === 'ready' &&
      queue.members.includes(agent.key) &&
      (agent.queues?.includes(queue.name) ?? true) &&
      phoneRefusal(floor, agent.key) === null &&
      (system === null || agent.key.startsWith(`${system}/`)) &&
      (!isServed || isAttended(agent.key)) &&
      placesOf(floor, { agent: agent.key }).length === 0,
  )
  return free.sort((a, b) => a.idleSince - b.idleSince)[0]
}

/** Rings an agent in a queue call. A caller then hears the queue's music, an agent hears it ring. */
export function offer(floor: Floor, call: Call, agent: Agent, cause: Cause): void {
  for (const leg of call.legs)
    moveLeg(floor, call, leg, 'agent' in leg.device ? 'initiated' : 'connected', cause)
  ring(floor, call, { agent: agent.key }, cause)
  const leg = call.legs.at(-1)
  const timeoutMs = floor.policy.offerTimeoutMs(agent.key)
  if (!leg) return
  if (agent.phone === 'autoAnswer') answerLeg(floor, call, leg)
  else if (timeoutMs !== null)
    afterRinging(floor, leg, timeoutMs, () => missOffer(floor, agent, call, leg, 'timeout'))
}

function requeue(floor: Floor, call: Call, leg: Leg, cause: Cause): void {
  removeLeg(floor, call, leg, cause)
  for (const waiting of call.legs) moveLeg(floor, call, waiting, 'queued', cause)
}
