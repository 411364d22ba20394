import type { Desk } from '../desk.ts'
import type { User } from '../directory.ts'
import { users } from '../directory.ts'
import type { Phone } from '../phones.ts'
import { phoneOf } from '../phones.ts'

/** The phones, and which of them a request is just working with (section 4). */
export interface Peers {
  /** Why a phone is not ready for another call; null when it is. */
  notReady(user: User): string | null
  /** Has a phone in transition while `work` runs. */
  during<T>(user: User, work: () => Promise<T>): Promise<T>
  json(name: string): object | undefined
  list(): readonly object[]
  /** Tells who listens of every phone that is not as it was told before. */
  tellChanges(): void
  reset(): void
}

export function createPeers(desk: Desk): Peers {
  const working = new Map<number, number>()
  const told = new Map<string, string>()
  const isInTransition = ({ uid }: User) => (working.get(uid) ?? 0) > 0

  const withPhone = users.filter(({ extension }) => extension !== '')
  const peerOf = (user: User, phone: Phone) => ({
    name: phone.name,
    inTransition: isInTransition(user),
    registered: phone.registered,
    activeChannels: phone.channels,
  })
  const peers = () =>
    withPhone.flatMap((user) => {
      const phone = phoneOf(desk, user)
      return phone ? [peerOf(user, phone)] : []
    })

  function tellChanges(): void {
    for (const peer of peers()) {
      const text = JSON.stringify(peer)
      const before = told.get(peer.name)
      told.set(peer.name, text)
      if (before !== undefined && before !== text) desk.notifier.publish('peer_state', { peer })
    }
  }

  function work(uid: number, by: 1 | -1): void {
    working.set(uid, (working.get(uid) ?? 0) + by)
    tellChanges()
  }

  tellChanges()
  return {
    notReady(user) {
      const phone = phoneOf(desk, user)
      const {
        name,
        activeChannels: n,
        inTransition: b,
      } = peerOf(user, phone ?? { name: user.extension, registered: false, channels: 0 })
      return n > 0 || b ? `Phone is not ready. ${name}: channels: ${n},inTransition: ${b}` : null
    },
    async during(user, run) {
      work(user.uid, 1)
      try {
        return await run()
      } finally {
        work(user.uid, -1)
      }
    },
    json: (name) => peers().find((peer) => peer.name === name),
    list: peers,
    tellChanges,
    reset() {
      working.clear()
      told.clear()
      tellChanges()
    },
  }
}
