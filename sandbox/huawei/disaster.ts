import type { Clock } from '../exchange/clock.ts'
import type { Switches } from '../switches.ts'
import { isNodeFailure, type Retcode } from './retcodes.ts'
import type { Sessions } from './sessions.ts'
import type { HuaweiSwitches } from './switches.ts'

/** The switch `disaster`: a code for so many seconds from when it is set, or first seen to be set. */
export interface Disaster {
  now(): Retcode | null
  reset(): void
}

export function createDisaster(
  clock: Clock,
  switches: Switches<HuaweiSwitches>,
  sessions: Sessions,
): Disaster {
  let seen: HuaweiSwitches['disaster'] = 'off'
  let until = 0
  return {
    now() {
      const { disaster } = switches.current
      if (disaster === 'off') seen = 'off'
      if (disaster === 'off') return null
      if (disaster !== seen) {
        seen = disaster
        until = clock.now() + disaster.seconds * 1000
        if (isNodeFailure(disaster.code)) sessions.failNode()
      }
      return clock.now() < until ? disaster.code : null
    },
    reset() {
      seen = 'off'
    },
  }
}
