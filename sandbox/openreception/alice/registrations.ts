import type { Desk } from '../desk.ts'
import { users } from '../directory.ts'
import { isRegistered } from '../phones.ts'
import { peerJson } from './user-handlers.ts'

/** Tells who listens of phones that come and go. */
export interface Registrations {
  tellChanges(): void
  reset(): void
}

export function createRegistrations(desk: Desk): Registrations {
  const told = new Map<number, boolean>()
  const look = (tell: (user: (typeof users)[number]) => void) => {
    for (const user of users) {
      const isThere = isRegistered(desk, user)
      const was = told.get(user.uid)
      told.set(user.uid, isThere)
      if (was !== undefined && was !== isThere) tell(user)
    }
  }
  const reset = () => {
    told.clear()
    look(() => undefined)
  }
  reset()
  return {
    tellChanges: () =>
      look((user) => desk.notifier.publish('peer_state', { peer: peerJson(desk, user) })),
    reset,
  }
}
