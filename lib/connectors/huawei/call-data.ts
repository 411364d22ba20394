/**
 * What travels with a call from screen to screen. No event brings it: it is asked for, once for each call
 * that comes to the agent (huawei 8).
 */
import type { Instant } from '../../telephony/model.ts'
import { tell } from './call-steps.ts'
import type { HuaweiConfig } from './config.ts'
import type { Gateway } from './gateway.ts'
import { succeeded } from './problems.ts'
import { callByReference, type Step, still, type Tracked, type TrackedCall } from './tracked.ts'
import * as wire from './wire.ts'

export interface CallData {
  /** The gateway's ids of calls to ask about now; each is named once, and again in the call where that was refused while it rang. */
  due(state: Tracked): readonly string[]
  /** Asks; what is told follows for the state as it is then. Nothing where nothing came with the call. */
  read(reference: string, signal: AbortSignal): Promise<((state: Tracked) => Step) | undefined>
}

export function createCallData(
  config: HuaweiConfig,
  gateway: Gateway,
  now: () => Instant,
): CallData {
  const asked = new Map<string, 'whileRinging' | 'refusedWhileRinging' | 'inCall'>()

  const wanted = ({ reference, shown, dialled, outside, state }: TrackedCall): boolean => {
    if (reference === undefined || !shown || dialled || outside) return false
    const before = asked.get(reference)
    // No page says whether a call may be asked about before it is answered.
    return before === undefined
      ? state === 'alerting' || state === 'connected'
      : before === 'refusedWhileRinging' && state === 'connected'
  }

  return {
    due({ calls }) {
      for (const reference of asked.keys()) {
        if (!calls.some((call) => call.reference === reference)) asked.delete(reference)
      }
      return calls.filter(wanted).flatMap(({ reference, state }) => {
        if (reference === undefined) return []
        asked.set(reference, state === 'alerting' ? 'whileRinging' : 'inCall')
        return [reference]
      })
    },

    async read(reference, signal) {
      const reply = await gateway.ask(wire.callData(config, reference), wire.READ_LIMIT, signal)
      if (!succeeded(reply)) {
        if (asked.get(reference) === 'whileRinging') asked.set(reference, 'refusedWhileRinging')
        return undefined
      }
      const { result: userData } = reply
      if (typeof userData !== 'string' || userData === '') return undefined
      return (state) => {
        const call = callByReference(state, reference)
        if (call === undefined) return still(state)
        return { ...still(state), events: tell(state, call, now(), { facts: { userData } }).events }
      }
    },
  }
}
