/** The one copy of the state: changed in order, stored before it is shown. */
import { type Desk, EMPTY_DESK } from '../desk/desk.ts'
import {
  EMPTY_BACKSTAGE,
  readStored,
  type SessionStorage,
  type Stored,
  withGesture,
  writeStored,
} from './stored.ts'

export interface Shelf {
  /** What was stored last: what is shown. */
  readonly current: Stored
  /** What is true now, also where it is still being stored: what is decided on. */
  readonly latest: Stored
  /** Applies a change to the latest state and stores it; resolves when it is stored. */
  commit(change: (state: Stored) => Stored): Promise<void>
  /** Whether this gesture is new; from now on it is not, not even to the next worker. */
  firstTime(gesture: string): boolean
  /** Takes up what the last worker left; false in a fresh browser. */
  restore(): Promise<boolean>
}

export function createShelf(storage: SessionStorage, shown: (desk: Desk) => void): Shelf {
  let latest: Stored = { desk: EMPTY_DESK, backstage: EMPTY_BACKSTAGE }
  let current = latest
  let writing: Promise<void> = Promise.resolve()

  const write = async (state: Stored): Promise<void> => {
    await writeStored(storage, state)
    const changed = state.desk !== current.desk
    current = state
    if (changed) shown(state.desk)
  }

  return {
    get current() {
      return current
    },
    get latest() {
      return latest
    },
    commit(change) {
      const next = change(latest)
      if (next === latest) return writing
      latest = next
      // Every write holds all there is: one that failed is made good by the next.
      writing = writing.catch(() => undefined).then(() => write(next))
      return writing
    },
    firstTime(gesture) {
      if (latest.backstage.gestures.includes(gesture)) return false
      latest = { ...latest, backstage: withGesture(latest.backstage, gesture) }
      return true
    },
    async restore() {
      const stored = await readStored(storage)
      if (stored === undefined) return false
      latest = stored
      current = stored
      return true
    },
  }
}
