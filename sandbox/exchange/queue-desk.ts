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

/** A far end, by that name from now on, dials into a queue; `dialled` is how, where a queue has several numbers. */
export function callQueue(
  floor: Floor,
  number: string,
  queue: string,
  name?: string,
  dialled?: string,
): Outcome {
  if (!floor.queues.has(queue)) return refused('noSuchQueue')
  const caller = { party: number }
  if (placesOf(floor, caller).length > 0) return refused('busy')
  const party = meet(floor, number)
  if (name !== undefined) party.name = name
  const call = startCall(floor, { queue, caller, dialled: dialled ?? null })
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

/** Offers each waiting call to the member that has been idle longest; to one with a program first. */
export function distribute(floor: Floor): void {
  for (const call of waitingCalls(floor)) {
    const queue = call.queue === null ? undefined : floor.queues.get(call.queue)
    const agent = queue?.mode === 'distribute' ? longestIdle(floor, queue) : undefined
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

function longestIdle(floor: Floor, queue: Queue): Agent | undefined {
  const free = [...floor.agents.values()].filter(
    (agent) =>
      agent.availability === 'ready' &&
      queue.members.includes(agent.key) &&
      phoneRefusal(floor, agent.key) === null &&
      placesOf(floor, { agent: agent.key }).length === 0,
  )
  const { isAttended } = floor.policy
  return free.sort(
    (a, b) => Number(isAttended(b.key)) - Number(isAttended(a.key)) || a.idleSince - b.idleSince,
  )[0]
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
