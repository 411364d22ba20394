import type { Clock } from '../exchange/clock.ts'
import type { Switches } from '../switches.ts'
import type { CallRecord } from './call-record.ts'
import type { CallTable } from './call-table.ts'
import type { ExchangeSwitches } from './switches.ts'

/** Section 11.2: how long it rings before the greeting. */
const ringMs = 5000

/**
 * Welcomes a call that came into the hall: it rings, then it is locked for the length of the greeting,
 * then it is queued (section 6.4). Whoever takes it meanwhile ends that.
 */
export function welcome(
  call: CallRecord,
  table: CallTable,
  clock: Clock,
  switches: Switches<ExchangeSwitches>,
): void {
  table.change(call, 'created')
  table.change(call, 'ringing')

  clock.after(ringMs, () => {
    if (call.state !== 'ringing') return
    call.isWelcomed = true
    if (call.owner !== 0) return
    table.change(call, 'transferring')
    table.setLocked(call, true)
    clock.after(switches.current.greeting, () => {
      if (!call.locked) return
      table.setLocked(call, false)
      if (call.state === 'transferring') table.change(call, 'queued')
    })
  })
}

/** Puts a call back into the hall whose agent's phone did not answer; a parked one stays its agent's. */
export function giveBack(call: CallRecord, table: CallTable): void {
  if (call.state === 'parked') return
  call.owner = 0
  const isLeftBehind = call.state === 'ringing' || call.state === 'transferring'
  if (isLeftBehind && call.isWelcomed && !call.locked) table.change(call, 'queued')
}
