import { randomUUID } from 'node:crypto'
import type { Clock } from '../exchange/clock.ts'
import type { AgentLeg, CallEvent, CallNews, CallRecord, CallState } from './call-record.ts'

type Beginning = Pick<
  CallRecord,
  | 'number'
  | 'far'
  | 'inbound'
  | 'destination'
  | 'callerId'
  | 'reception'
  | 'contact'
  | 'phone'
  | 'context'
  | 'owner'
>

/** The calls that the servers of all dialects list, and what becomes of them. */
export interface CallTable {
  /** Oldest first; without those that have ended. */
  calls(): readonly CallRecord[]
  /** By UUID or number. */
  call(id: string): CallRecord | undefined
  /** Whether a call of that id has been, and is over. */
  hasEnded(id: string): boolean
  onExchangeCall(number: number): readonly CallRecord[]
  add(beginning: Beginning): CallRecord
  /** Moves a call to a state and tells what section 5.1 says of it, even where the state is the same. */
  change(call: CallRecord, to: CallState, hangupCause?: string): void
  setLocked(call: CallRecord, locked: boolean): void

  legs(): readonly AgentLeg[]
  openLeg(uid: number, exchangeCall: number): AgentLeg
  closeLeg(uid: number, exchangeCall: number): void

  subscribe(listener: (news: CallNews) => void): void
  reset(): void
}

/** Section 5.1: the event of the state that is entered. */
const entering: Readonly<Record<CallState, CallEvent | null>> = {
  created: 'call_offer',
  ringing: 'call_state',
  queued: 'queue_join',
  transferring: null,
  speaking: 'call_pickup',
  parked: 'call_park',
  transferred: 'call_transfer',
  hungup: 'call_hangup',
}

const remembered = 2000

export function createCallTable(clock: Clock): CallTable {
  const listeners = new Set<(news: CallNews) => void>()
  let calls: CallRecord[] = []
  let legs: AgentLeg[] = []
  let ended: CallRecord[] = []

  const tell = (news: CallNews) => {
    for (const listener of listeners) listener(news)
  }
  const has = (id: string) => (call: CallRecord) => call.id === id || String(call.number) === id

  return {
    calls: () => calls,
    call: (id) => calls.find(has(id)),
    hasEnded: (id) => ended.some(has(id)),
    onExchangeCall: (number) => calls.filter((call) => call.exchangeCall === number),

    add(beginning) {
      const call: CallRecord = {
        ...beginning,
        id: randomUUID(),
        exchangeCall: beginning.number,
        state: 'created',
        isCall: beginning.inbound,
        greetingPlayed: false,
        locked: false,
        leg: null,
        partner: null,
        arrivedAt: clock.now(),
        answeredAt: 0,
        isWelcomed: !beginning.inbound,
      }
      calls.push(call)
      return call
    },

    change(call, to, hangupCause) {
      const before = call.state
      call.state = to
      if (to === 'queued') {
        call.greetingPlayed = true
        call.isWelcomed = true
      }
      if (to === 'speaking') {
        call.isCall = true
        call.answeredAt ||= clock.now()
      }
      if (before === 'queued') tell({ event: 'queue_leave', call, before })
      if (before === 'parked') tell({ event: 'call_unpark', call, before })
      const event = entering[to]
      if (event !== null)
        tell({ event, call, before, ...(hangupCause === undefined ? {} : { hangupCause }) })
      if (to !== 'hungup') return
      calls = calls.filter((other) => other !== call)
      legs = legs.filter((leg) => leg.isOpen || leg.call !== call.number)
      ended = [...ended.slice(-remembered), call]
    },

    setLocked(call, locked) {
      call.locked = locked
      tell({ event: locked ? 'call_lock' : 'call_unlock', call, before: call.state })
    },

    legs: () => legs,
    openLeg(uid, call) {
      const last = Math.max(0, ...legs.filter((leg) => leg.uid === uid).map(({ since }) => since))
      // A leg's name in the last dialect is its agent and its time, so no two begin at once.
      const since = Math.max(clock.now(), last + 1)
      const leg = { id: randomUUID(), uid, since, call, isOpen: true }
      legs.push(leg)
      return leg
    },
    closeLeg(uid, call) {
      for (const leg of legs) if (leg.uid === uid && leg.call === call) leg.isOpen = false
      const isListed = calls.some((record) => record.number === call)
      if (!isListed) legs = legs.filter((leg) => leg.isOpen || leg.call !== call)
    },

    subscribe: (listener) => void listeners.add(listener),
    reset() {
      calls = []
      legs = []
      ended = []
    },
  }
}
