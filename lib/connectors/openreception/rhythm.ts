/** When the calls are read again beside the event socket, or instead of it. Pure; milliseconds. */
import { backoff } from '../backoff.ts'

export interface Pulse {
  /** The event socket is open. */
  readonly open: boolean
  /** Calls are there, or a person can see the toolbar. */
  readonly lively: boolean
  /** A command was sent and its effect is waited for. */
  readonly expecting: boolean
  /** Reads that failed in a row. */
  readonly failures: number
}

/** How long events may stay behind the list before the socket counts as dead. */
export const SILENCE = 2000

/** No dialect has a ping: a list that knows more than the events shows that the line is dead. */
const BESIDE_SOCKET = 20_000
const EXPECTING_BESIDE_SOCKET = 1000
const EXPECTING = 500
const LIVELY = 1000
const IDLE = 2500

/** Milliseconds until the next read; `random` from 0 up to 1 spreads the back-off over all of its range. */
export function nextRead({ open, lively, expecting, failures }: Pulse, random: number): number {
  if (failures > 0) return backoff(failures, random)
  if (open) return expecting ? EXPECTING_BESIDE_SOCKET : BESIDE_SOCKET
  if (expecting) return EXPECTING
  return lively ? LIVELY : IDLE
}
