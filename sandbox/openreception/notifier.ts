import type { Clock } from '../exchange/clock.ts'
import type { SocketUser, VendorSocket } from '../face.ts'
import type { Switches } from '../switches.ts'
import type { DialectSwitches } from './switches.ts'

/** The sockets of one server, and what is sent to them. */
export interface Notifier {
  /** Tells everybody an event, in the envelope of section 5. */
  publish(event: string, payload: object): void
  /** Sends a message as it is, to everybody or to the sockets of some users. Returns to how many. */
  send(message: unknown, users?: readonly number[]): number
  /** How many sockets a user has open, by user. */
  connections(): ReadonlyMap<number, number>
  connect(uid: number): SocketUser
  /** While `work` runs until its first wait, events are sent so many milliseconds late. */
  late<T>(ms: number, work: () => T): T
  reset(): void
}

export interface NotifierSetup {
  readonly clock: Clock
  readonly switches: Switches<DialectSwitches>
  readonly stringify: (value: unknown) => string
  /** Called after a user's first or further socket was opened, or one was closed. */
  readonly onConnection?: (uid: number) => void
  /** What the server sends back for a message of a client. */
  readonly answer?: (text: string) => string
}

export function createNotifier(setup: NotifierSetup): Notifier {
  const { clock, switches, stringify, onConnection, answer } = setup
  const sockets = new Map<VendorSocket, number>()
  let delay = 0
  let lastDue = 0

  function enqueue(text: string, users: readonly number[] | null): number {
    const receivers = [...sockets].filter(([, uid]) => users === null || users.includes(uid))
    const due = Math.max(clock.now() + delay, lastDue)
    lastDue = due
    const deliver = () => {
      for (const [socket] of receivers) if (sockets.has(socket)) socket.send(text)
    }
    if (due <= clock.now()) deliver()
    else clock.after(due - clock.now(), deliver)
    return receivers.length
  }

  return {
    publish(event, payload) {
      const { eventEnvelope, eventTime } = switches.current
      const timestamp = timeOf(clock.now(), eventTime)
      const message =
        eventEnvelope === 'wrapped'
          ? { timestamp, notification: { event, ...payload } }
          : { event, timestamp, ...payload }
      enqueue(stringify(message), null)
    },
    send: (message, users) => enqueue(stringify(message), users ?? null),

    connections() {
      const counts = new Map<number, number>()
      for (const uid of sockets.values()) counts.set(uid, (counts.get(uid) ?? 0) + 1)
      return counts
    },

    connect(uid) {
      let own: VendorSocket | undefined
      return {
        opened(socket) {
          own = socket
          sockets.set(socket, uid)
          onConnection?.(uid)
        },
        received(text) {
          if (own && answer) own.send(answer(text))
        },
        closed() {
          if (own && sockets.delete(own)) onConnection?.(uid)
        },
      }
    },

    late(ms, work) {
      delay = ms
      try {
        return work()
      } finally {
        delay = 0
      }
    },

    reset() {
      sockets.clear()
      lastDue = 0
    },
  }
}

function timeOf(ms: number, form: DialectSwitches['eventTime']): string | number {
  const seconds = Math.floor(ms / 1000)
  switch (form) {
    case 'string seconds':
      return String(seconds)
    case 'integer seconds':
      return seconds
    case 'integer milliseconds':
      return ms
  }
}
