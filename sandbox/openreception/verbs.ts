import type { Exchange } from '../exchange/exchange.ts'
import type { Refusal } from '../exchange/model.ts'
import type { AgentLeg, CallRecord } from './call-record.ts'
import type { CallTable } from './call-table.ts'
import { agentKey } from './directory.ts'

/** What comes of ringing an agent's phone. */
export type Rung = 'lifted' | 'noAnswer' | 'gone' | Refusal

export interface Wish {
  readonly dialled: string
  readonly reception: number
  readonly contact: number
  /** Id of the contact's phone; 0 when a number was typed. */
  readonly phone: number
  readonly context: string | null
}

export interface Dialled {
  readonly leg: AgentLeg | null
  /** Undefined until the agent's own phone is lifted. */
  readonly call: () => CallRecord | undefined
  readonly rung: Promise<Rung>
}

/** What the servers of every dialect do with calls, once they have decided that they may. */
export interface Verbs {
  /** The call that an agent speaks on, or dials. */
  activeCall(uid: number): CallRecord | undefined
  /** The call that an agent took or placed last, for as long as it lives. */
  currentCall(uid: number): CallRecord | undefined
  /** The calls that anybody may take: nobody's, and not locked. The oldest first. */
  waiting(): readonly CallRecord[]
  /** Gives a call to an agent and rings the agent's phone; where that cannot be rung nothing changes. */
  pickup(
    uid: number,
    call: CallRecord,
  ): { readonly isRinging: boolean; readonly rung: Promise<Rung> }
  park(call: CallRecord): boolean
  hangup(call: CallRecord): void
  originate(uid: number, wish: Wish): Dialled
  transfer(source: CallRecord, destination: CallRecord): boolean

  /** What is known of the call that an agent dials now. */
  dialling(uid: number): Omit<Wish, 'dialled'>
  /** An agent's phone was lifted for this call of the exchange, or was not. */
  settle(exchangeCall: number, rung: Rung): void
  reset(): void
}

const nothing = { reception: 0, contact: 0, phone: 0, context: null }

export function createVerbs(exchange: Exchange, table: CallTable): Verbs {
  const waiting = new Map<number, (rung: Rung) => void>()
  const wishes = new Map<number, Wish>()
  const current = new Map<number, CallRecord>()

  table.subscribe(({ call, event }) => {
    if (event === 'call_pickup') {
      current.set(call.owner, call)
      settle(call.exchangeCall, 'lifted')
    }
    if (event === 'call_state' && !call.inbound) {
      current.set(call.owner, call)
      settle(call.exchangeCall, 'lifted')
    }
    if (event === 'call_hangup') settle(call.exchangeCall, 'gone')
  })

  function settle(exchangeCall: number, rung: Rung): void {
    waiting.get(exchangeCall)?.(rung)
    waiting.delete(exchangeCall)
  }

  const untilLifted = (exchangeCall: number): Promise<Rung> =>
    new Promise((resolve) => waiting.set(exchangeCall, resolve))

  const owned = (uid: number) => table.calls().filter(({ owner }) => owner === uid)
  const isMineNow = (call: CallRecord | undefined, uid: number) =>
    call !== undefined && call.owner === uid

  return {
    activeCall: (uid) =>
      owned(uid).find(
        ({ state, inbound }) => state === 'speaking' || (state === 'ringing' && !inbound),
      ),
    currentCall: (uid) => {
      const call = current.get(uid)
      return isMineNow(call, uid) && call?.state !== 'hungup' ? call : undefined
    },
    waiting: () =>
      table
        .calls()
        .filter(
          ({ inbound, owner, locked, state }) =>
            inbound && owner === 0 && !locked && state !== 'transferring',
        ),

    pickup(uid, call) {
      const before = call.owner
      call.owner = uid
      const rung = untilLifted(call.exchangeCall)
      const outcome = exchange.pickupCall(agentKey(uid), call.exchangeCall)
      if (outcome.done) return { isRinging: true, rung }
      waiting.delete(call.exchangeCall)
      call.owner = before
      return { isRinging: false, rung: Promise.resolve(outcome.why) }
    },

    park(call) {
      const leg = call.leg
      return leg !== null && exchange.parkCall(agentKey(leg.uid), call.exchangeCall).done
    },

    hangup({ far, exchangeCall }) {
      if (far && 'agent' in far) exchange.clearConnection(far.agent, exchangeCall)
      else if (far) exchange.hangUp(far.party)
    },

    originate(uid, wish) {
      wishes.set(uid, wish)
      const outcome = exchange.originateCall(agentKey(uid), wish.dialled)
      if (!outcome.done || outcome.call === null)
        return {
          leg: null,
          call: () => undefined,
          rung: Promise.resolve(outcome.done ? 'gone' : outcome.why),
        }
      const id = outcome.call
      const leg = table.legs().find((one) => one.call === id && one.uid === uid) ?? null
      const call = () => {
        const last = current.get(uid)
        return last?.number === id ? last : undefined
      }
      return { leg, call, rung: call() ? Promise.resolve('lifted') : untilLifted(id) }
    },

    transfer: (source, destination) =>
      exchange.bridgeCalls(
        { call: source.exchangeCall, agent: agentKey(source.owner) },
        { call: destination.exchangeCall, agent: agentKey(destination.owner) },
      ).done,

    dialling: (uid) => wishes.get(uid) ?? nothing,
    settle,
    reset() {
      for (const resolve of waiting.values()) resolve('gone')
      waiting.clear()
      wishes.clear()
      current.clear()
    },
  }
}
