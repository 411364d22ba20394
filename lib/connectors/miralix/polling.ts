/** When `busycall` is asked next (miralix.md 5, the polling plan). Pure; milliseconds. */
import { backoff } from '../backoff.ts'

export interface Pulse {
  /** A call is known, or a person can see the toolbar. */
  readonly lively: boolean
  /** A verb was just sent and its effect is waited for. */
  readonly expecting: boolean
  /** The agent is not logged in, or not known. */
  readonly absent: boolean
  /** Reads that failed in a row. */
  readonly failures: number
}

const AFTER_VERB = 500
const LIVELY = 1000
const IDLE = 2500
const ABSENT = 10_000

/** Milliseconds until the next poll; `random` from 0 up to 1 spreads the back-off over all of its range. */
export function nextPoll({ lively, expecting, absent, failures }: Pulse, random: number): number {
  if (failures > 0) return backoff(failures, random)
  if (expecting) return AFTER_VERB
  if (absent) return ABSENT
  return lively ? LIVELY : IDLE
}
