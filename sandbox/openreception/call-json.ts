import type { CallRecord } from './call-record.ts'
import type { Desk } from './desk.ts'
import { idOf } from './desk.ts'

/** The other leg of a call: the other call after a transfer, else the way to the agent's phone. */
export function bLegOf(
  desk: Pick<Desk, 'switches'>,
  call: CallRecord,
  legId: (leg: NonNullable<CallRecord['leg']>) => string,
): string | number | null {
  if (call.partner) return idOf(desk, call.partner)
  const isStale = call.leg !== null && !call.leg.isOpen
  if (!call.leg || (isStale && desk.switches.current.staleBLeg === 'off')) return null
  return legId(call.leg)
}

/** Section 6.1: unix seconds as text, in the dialects before 2014-06-20. */
export const secondsText = (ms: number): string => String(Math.floor(ms / 1000))
