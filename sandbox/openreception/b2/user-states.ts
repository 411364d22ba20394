import type { Availability } from '../../exchange/model.ts'
import type { Desk } from '../desk.ts'
import { agentKey, uidOf } from '../directory.ts'

/** Who is paused, as the user server keeps it (section 4). */
export interface UserStates {
  /** Undefined until it is first set. */
  paused(uid: number): boolean | undefined
  all(): readonly { readonly uid: number; readonly paused: boolean }[]
  set(uid: number, paused: boolean): void
  reset(): void
}

/** What an agent does at the phone, or the control interface in the agent's name, is told as well. */
export function createUserStates({ exchange, notifier }: Desk): UserStates {
  const states = new Map<number, boolean>()
  const known = new Map<string, Availability>()

  const note = (uid: number, paused: boolean) => {
    states.set(uid, paused)
    notifier.publish('userState', { uid, paused })
  }
  const look = () => {
    known.clear()
    for (const { key, availability } of exchange.agents()) known.set(key, availability)
  }
  look()

  exchange.subscribe((change) => {
    if (change.type !== 'agent' || known.get(change.agent.key) === change.agent.availability) return
    const { key, availability } = change.agent
    known.set(key, availability)
    const uid = uidOf(key)
    const paused = availability !== 'ready'
    if (uid !== 0 && states.get(uid) !== paused) note(uid, paused)
  })

  return {
    paused: (uid) => states.get(uid),
    all: () => [...states].map(([uid, paused]) => ({ uid, paused })),
    set(uid, paused) {
      note(uid, paused)
      exchange.setAvailability(agentKey(uid), paused ? 'notReady' : 'ready')
    },
    reset() {
      states.clear()
      look()
    },
  }
}
