import * as agentDesk from './agent-desk.ts'
import type { Clock } from './clock.ts'
import type { Floor, Place } from './floor.ts'
import { furnish, placesOf } from './floor.ts'
import type {
  Agent,
  Availability,
  Call,
  Change,
  Device,
  Outcome,
  Party,
  PartyHabit,
  PhoneHabit,
  Policy,
  Queue,
  World,
} from './model.ts'
import { done, refused } from './model.ts'
import type { Side } from './park-desk.ts'
import * as parkDesk from './park-desk.ts'
import * as partyDesk from './party-desk.ts'
import type { Addressing } from './queue-desk.ts'
import * as queueDesk from './queue-desk.ts'
import * as thirdDesk from './third-desk.ts'

/**
 * One telephone exchange: calls with their legs, agents, queues and far ends. It knows no vendor
 * and no network. A verb either takes effect at once or is refused and changes nothing.
 */
export interface Exchange {
  calls(): readonly Call[]
  call(id: number): Call | undefined
  agents(): readonly Agent[]
  agent(key: string): Agent | undefined
  parties(): readonly Party[]
  queues(): readonly Queue[]
  waitingCalls(queue?: string): readonly Call[]
  /** An agent's legs, the most recently changed first. */
  linesOf(agent: string): readonly Place[]

  callQueue(number: string, queue: string, name?: string, how?: Addressing): Outcome
  callAgent(number: string, agent: string, name?: string): Outcome
  setHabit(number: string, habit: PartyHabit): Outcome
  hangUp(number: string): Outcome

  setAvailability(agent: string, availability: Availability): Outcome
  setPhone(agent: string, phone: PhoneHabit): Outcome
  answerCall(agent: string, call?: number): Outcome
  clearConnection(agent: string, call?: number): Outcome
  holdCall(agent: string, call?: number): Outcome
  retrieveCall(agent: string, call?: number): Outcome
  makeCall(agent: string, dialled: string): Outcome
  consultationCall(agent: string, dialled: string): Outcome
  alternateCall(agent: string, held?: number): Outcome
  transferCall(agent: string, held?: number): Outcome
  conferenceCall(agent: string, held?: number): Outcome
  singleStepTransfer(agent: string, dialled: string): Outcome
  consultQueue(agent: string, queue: string): Outcome
  transferToQueue(agent: string, queue: string): Outcome
  inviteParty(agent: string, call: number, dialled: string): Outcome
  dropParty(agent: string, call: number, device: Device): Outcome
  groupPickupCall(agent: string, from: string): Outcome
  /** What the agent becomes when the last call has ended; null for no change. */
  setAfterCall(agent: string, availability: Availability | null): Outcome
  setExtension(agent: string, extension: string): Outcome
  /** Signs an agent in to some of the queues of which the agent is a member; null for all. */
  setQueues(agent: string, queues: readonly string[] | null): Outcome
  originateCall(agent: string, dialled: string): Outcome
  parkCall(agent: string, call?: number): Outcome
  giveUp(call: number): Outcome
  bridgeCalls(source: Side, destination: Side): Outcome

  pickupCall(agent: string, call: number): Outcome
  removeQueued(call: number): Outcome

  /** Tells every change, after the operation that made it is complete. Returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void
  /** Tells when everybody has heard all changes of one operation. Returns how to stop. */
  onSettled(listener: () => void): () => void
  reset(): void
}

interface Setup {
  readonly clock: Clock
  readonly world: World
  readonly policy: Policy
}

export function createExchange({ clock, world, policy }: Setup): Exchange {
  const listeners = new Set<(change: Change) => void>()
  const settledListeners = new Set<() => void>()
  let unheard: Change[] = []
  let untold: (readonly Change[])[] = []
  let isTelling = false

  const floor: Floor = {
    parties: new Map(),
    agents: new Map(),
    queues: new Map(),
    calls: new Map(),
    ringing: new Map(),
    policy,
    nextCallId: world.firstCallId,
    now: () => clock.now(),
    later: (delayMs, task) => clock.after(delayMs, () => act(task)),
    emit: (change) => {
      unheard.push(change)
    },
  }
  furnish(floor, world)

  function act<T>(operation: () => T): T {
    const result = operation()
    queueDesk.distribute(floor)
    untold.push(unheard)
    unheard = []
    if (!isTelling) tell()
    return result
  }

  /** What a listener does in its turn is told when everybody has heard the first. */
  function tell(): void {
    isTelling = true
    try {
      for (let changes = untold.shift(); changes; changes = untold.shift()) {
        for (const change of changes) for (const listener of listeners) listener(change)
        for (const listener of settledListeners) listener()
      }
    } finally {
      isTelling = false
    }
  }

  const asAgent = (key: string, operation: (agent: Agent) => Outcome): Outcome =>
    act(() => {
      const agent = floor.agents.get(key)
      return agent ? operation(agent) : refused('noSuchAgent')
    })

  return {
    calls: () => [...floor.calls.values()],
    call: (id) => floor.calls.get(id),
    agents: () => [...floor.agents.values()],
    agent: (key) => floor.agents.get(key),
    parties: () => [...floor.parties.values()],
    queues: () => [...floor.queues.values()],
    waitingCalls: (queue) => queueDesk.waitingCalls(floor, queue),
    linesOf: (agent) => placesOf(floor, { agent }),

    callQueue: (number, queue, name, how) =>
      act(() => queueDesk.callQueue(floor, number, queue, name, how)),
    callAgent: (number, agent, name) => act(() => partyDesk.callAgent(floor, number, agent, name)),
    setHabit: (number, habit) => act(() => partyDesk.setHabit(floor, number, habit)),
    hangUp: (number) => act(() => partyDesk.hangUp(floor, number)),

    setAvailability: (key, availability) =>
      asAgent(key, (agent) => {
        agent.availability = availability
        agent.missedOffer = false
        if (availability === 'ready') agent.idleSince = floor.now()
        if (availability === 'loggedOff') queueDesk.withdrawOffers(floor, key, 'logout')
        floor.emit({ type: 'agent', agent })
        return done()
      }),
    setPhone: (key, phone) =>
      asAgent(key, (agent) => {
        agent.phone = phone
        floor.emit({ type: 'agent', agent })
        return done()
      }),
    answerCall: (key, call) => asAgent(key, () => agentDesk.answerCall(floor, key, call)),
    clearConnection: (key, call) => asAgent(key, () => agentDesk.clearConnection(floor, key, call)),
    holdCall: (key, call) => asAgent(key, () => agentDesk.holdCall(floor, key, call)),
    retrieveCall: (key, call) => asAgent(key, () => agentDesk.retrieveCall(floor, key, call)),
    makeCall: (key, dialled) => asAgent(key, () => agentDesk.makeCall(floor, key, dialled)),
    consultationCall: (key, dialled) =>
      asAgent(key, () => agentDesk.consultationCall(floor, key, dialled)),
    alternateCall: (key, held) => asAgent(key, () => agentDesk.alternateCall(floor, key, held)),
    transferCall: (key, held) => asAgent(key, () => agentDesk.transferCall(floor, key, held)),
    conferenceCall: (key, held) => asAgent(key, () => agentDesk.conferenceCall(floor, key, held)),
    singleStepTransfer: (key, dialled) =>
      asAgent(key, () => agentDesk.singleStepTransfer(floor, key, dialled)),
    consultQueue: (key, queue) => asAgent(key, () => thirdDesk.consultQueue(floor, key, queue)),
    transferToQueue: (key, queue) =>
      asAgent(key, () => thirdDesk.transferToQueue(floor, key, queue)),
    inviteParty: (key, call, dialled) =>
      asAgent(key, () => thirdDesk.inviteParty(floor, key, call, dialled)),
    dropParty: (key, call, device) =>
      asAgent(key, () => thirdDesk.dropParty(floor, key, call, device)),
    groupPickupCall: (key, from) =>
      asAgent(key, (agent) => thirdDesk.groupPickupCall(floor, agent, from)),
    setAfterCall: (key, availability) =>
      asAgent(key, (agent) => {
        agent.afterCall = availability
        return done()
      }),
    setQueues: (key, queues) =>
      asAgent(key, (agent) => {
        agent.queues = queues
        return done()
      }),
    setExtension: (key, extension) =>
      asAgent(key, (agent) => {
        if (agent.extension === extension) return done()
        if ([...floor.agents.values()].some((other) => other.extension === extension))
          return refused('busy')
        agent.extension = extension
        floor.emit({ type: 'agent', agent })
        return done()
      }),

    originateCall: (key, dialled) =>
      asAgent(key, () => agentDesk.originateCall(floor, key, dialled)),
    parkCall: (key, call) => asAgent(key, () => parkDesk.parkCall(floor, key, call)),
    giveUp: (call) => act(() => parkDesk.giveUp(floor, call)),
    bridgeCalls: (source, destination) =>
      act(() => parkDesk.bridgeCalls(floor, source, destination)),

    pickupCall: (key, call) => act(() => queueDesk.pickupCall(floor, key, call)),
    removeQueued: (call) => act(() => queueDesk.removeQueued(floor, call)),

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSettled(listener) {
      settledListeners.add(listener)
      return () => settledListeners.delete(listener)
    },

    reset() {
      unheard = []
      untold = []
      furnish(floor, world)
    },
  }
}
