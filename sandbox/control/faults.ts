import * as z from 'zod'
import type { Clock } from '../exchange/clock.ts'
import { createPauses } from '../exchange/pauses.ts'

/**
 * What goes wrong on an open WebSocket. `close` cuts those that are open, at once; the others befall
 * its next messages: they are lost (`silence`), unreadable, cut in half, sent twice, or sent after the
 * one that follows.
 */
const socketFaults = ['close', 'silence', 'garbage', 'half', 'repeat', 'reorder'] as const

/**
 * What goes wrong on the way to a vendor's server. A delay comes first; the rest replaces the answer,
 * but for `half`, which cuts the true one.
 */
const misfortune = z
  .strictObject({
    delayMs: z.int().min(0).optional(),
    drop: z.literal(true).optional(),
    status: z.int().min(200).max(599).optional(),
    body: z.string().optional(),
    half: z.literal(true).optional(),
    socket: z.enum(socketFaults).optional(),
  })
  .refine((doing) => Object.keys(doing).length > 0, {
    error: 'name at least one of delayMs, drop, status, body, half, socket',
  })
  .refine(({ drop, status, body }) => !drop || (status === undefined && body === undefined), {
    error: 'a dropped request has neither status nor body',
  })
  .refine((doing) => doing.socket === undefined || Object.keys(doing).length === 1, {
    error: 'what happens on a socket stands alone',
  })

export const faultInput = z.strictObject({
  /** A regular expression for the raw path, without the query. */
  path: z.string().refine(isRegExp, { error: 'not a regular expression' }),
  method: z.string().toUpperCase().optional(),
  times: z.int().min(1).default(1),
  do: misfortune,
})

export type Misfortune = z.output<typeof misfortune>

/** An open WebSocket, as the vendor's side of the sandbox holds it. */
export interface Wire {
  send(text: string): void
  unplug(): void
}

export interface Faults {
  add(fault: z.output<typeof faultInput>): void
  /** Uses up the first fault that fits a request. */
  take(method: string, path: string): Misfortune | null
  /** Puts the faults for sockets between a vendor and a client's WebSocket. */
  socket(path: string, client: Client): Wire
  /** Cuts the open WebSockets whose path fits. */
  cut(fits: (path: string) => boolean): void
  /** Waits; also ends when the faults are cleared. */
  delay(ms: number): Promise<void>
  clear(): void
}

interface Client {
  send(text: string): void
  close(): void
}

interface Armed {
  readonly method: string | undefined
  readonly path: RegExp
  left: number
  readonly misfortune: Misfortune
}

export function createFaults(clock: Clock): Faults {
  let armed: Armed[] = []
  const pauses = createPauses(clock)
  const plugged = new Map<Client, string>()

  const use = (fits: (fault: Armed) => boolean): Misfortune | null => {
    const fault = armed.find(fits)
    if (!fault) return null
    fault.left -= 1
    if (fault.left === 0) armed = armed.filter((one) => one !== fault)
    return fault.misfortune
  }

  const cut = (fits: (path: string) => boolean) => {
    for (const [client, path] of [...plugged]) if (fits(path)) client.close()
  }

  return {
    add({ method, path, times, do: misfortune }) {
      const wanted = new RegExp(path)
      if (misfortune.socket === 'close') cut((open) => wanted.test(open))
      else armed.push({ method, path: wanted, left: times, misfortune })
    },

    take: (method, path) =>
      use(
        (one) =>
          one.misfortune.socket === undefined &&
          (one.method === undefined || one.method === method) &&
          one.path.test(path),
      ),

    socket(path, client) {
      plugged.set(client, path)
      let late: string | null = null
      const next = () => use((one) => one.misfortune.socket !== undefined && one.path.test(path))
      return {
        send(text) {
          if (late === null) late = mangled(text, next()?.socket, client)
          else {
            client.send(text)
            client.send(late)
            late = null
          }
        },
        unplug: () => void plugged.delete(client),
      }
    },

    cut,

    delay: (ms) => pauses.wait(ms),

    clear() {
      armed = []
      pauses.end()
    },
  }
}

/** Sends a message as its fault wants it. Returns the message when it is to follow the next one. */
function mangled(text: string, fault: Misfortune['socket'], client: Client): string | null {
  switch (fault) {
    case 'silence':
      return null
    case 'reorder':
      return text
    case 'garbage':
      client.send('\u0000{not json')
      return null
    case 'half':
      client.send(text.slice(0, text.length / 2))
      return null
    case 'repeat':
      client.send(text)
  }
  client.send(text)
  return null
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
