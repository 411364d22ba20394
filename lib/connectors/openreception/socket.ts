/** The one event socket: opened again when it closes, with longer and longer pauses. */
import type { Environment } from '../connector.ts'

export interface EventSocket {
  /** Whether events come now. */
  readonly open: boolean
  /** How many attempts in a row have failed, or not lasted. */
  readonly failures: number
  /** Gives up the connection that stands, so that a new one is made. */
  renew(): void
}

interface SocketParts {
  readonly env: Environment
  readonly address: string
  readonly signal: AbortSignal
  /** What came, as it came. */
  readonly onFrame: (data: unknown) => void
  /** It opened, closed, or could not be opened. */
  readonly onChange: () => void
}

/** Milliseconds after which an attempt to open it is given up. */
const OPEN_LIMIT = 5000
/** One that closes sooner has not been worth opening: the pauses get longer. */
const STEADY = 5000
const SHORT_PAUSE = 300
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 30_000

/** Milliseconds until the next attempt; `random` from 0 up to 1 keeps many agents from coming at once. */
function pauseAfter(failures: number, random: number): number {
  if (failures === 0) return Math.round(SHORT_PAUSE * random)
  const longest = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
  return Math.round(longest / 2 + (longest / 2) * random)
}

/** Keeps a socket open until `signal` aborts. Nothing is ever sent on it: no dialect asks for anything. */
export function keepSocket(parts: SocketParts): EventSocket {
  const { env, address, signal, onFrame, onChange } = parts
  let open = false
  let openedAt = 0
  let failures = 0
  let renew = () => {}

  const attempt = async (): Promise<void> => {
    const over = new AbortController()
    const limit = env.deadline(OPEN_LIMIT)
    let socket: WebSocket
    try {
      socket = env.openSocket(address)
    } catch {
      failures += 1
      return onChange()
    }
    const give = () => over.abort()
    renew = give
    const tooLate = () => {
      if (!open) give()
    }
    signal.addEventListener('abort', give, { once: true })
    limit.addEventListener('abort', tooLate, { once: true })
    socket.addEventListener('open', () => {
      if (over.signal.aborted) return
      open = true
      openedAt = env.now()
      onChange()
    })
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!over.signal.aborted) onFrame(data)
    })
    socket.addEventListener('close', give, { once: true })
    socket.addEventListener('error', give, { once: true })
    if (signal.aborted || limit.aborted) give()
    await new Promise<void>((ended) => {
      if (over.signal.aborted) return ended()
      over.signal.addEventListener('abort', () => ended(), { once: true })
    })
    signal.removeEventListener('abort', give)
    limit.removeEventListener('abort', tooLate)
    socket.close()
    failures = open && env.now() - openedAt >= STEADY ? 0 : failures + 1
    open = false
    if (!signal.aborted) onChange()
  }

  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      await attempt()
      await env.sleep(pauseAfter(failures, env.random()), signal)
    }
  }
  void keep()

  return {
    get open() {
      return open
    },
    get failures() {
      return failures
    },
    renew: () => renew(),
  }
}
