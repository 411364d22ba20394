import type { Exchange } from '../exchange/exchange.ts'
import type { Call } from '../exchange/model.ts'
import type { Feature } from './seat.ts'

/** What this platform knows of a call besides the exchange. */
export interface CallFacts {
  readonly callid: string
  readonly feature: Feature
  /** Associated data (`callappdata`, `calldata`); empty when none was set. */
  data: string
  /** The number that was called, as the wire shows it. */
  readonly called: string
  /** The agent who transferred the call to where it is now; empty when nobody did. */
  transferredFrom: string
}

export interface CallBook {
  /** The facts of a call, made up when it is first asked for. */
  of(call: Call): CallFacts
  byId(call: number): CallFacts | undefined
  enter(call: number, facts: CallFacts): void
  /** Finds a call of the exchange by the id that the wire has for it. */
  find(callid: string): Call | undefined
  /** A call id of a call that is about to be made: seconds, a dash, a number (section 6.1). */
  newCallId(now: number): string
  forget(call: number): void
  reset(): void
}

export function createCallBook(
  exchange: Exchange,
  calledNumber: (call: Call) => string,
  featureOf: (call: Call) => Feature,
): CallBook {
  const facts = new Map<number, CallFacts>()
  let sequence = 0

  const newCallId = (now: number) => {
    sequence += 1
    return `${Math.floor(now / 1000)}-${16_797_283 + sequence}`
  }

  return {
    of(call) {
      const known = facts.get(call.id)
      if (known) return known
      const made: CallFacts = {
        callid: newCallId(call.startedAt),
        feature: featureOf(call),
        data: '',
        called: calledNumber(call),
        transferredFrom: '',
      }
      facts.set(call.id, made)
      return made
    },
    byId: (call) => facts.get(call),
    enter: (call, entry) => void facts.set(call, entry),
    find: (callid) => exchange.calls().find((call) => facts.get(call.id)?.callid === callid),
    newCallId,
    forget: (call) => void facts.delete(call),
    reset() {
      facts.clear()
      sequence = 0
    },
  }
}
