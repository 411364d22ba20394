/** The network, with a note of everything that goes over it. */
import type { Instant } from '../telephony/model.ts'
import type { Log } from './log.ts'

/** As `send`; what it answers and how long that took is noted, and neither headers nor bodies. */
export function notedFetch(send: typeof fetch, log: Log, now: () => Instant): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined
    const method = init?.method ?? request?.method ?? 'GET'
    const address = request?.url ?? String(input)
    const at = now()
    const note = (status: number | 'redirected' | 'aborted' | 'failed') =>
      log.request({ at, method, address, status, took: now() - at })
    try {
      const response = await send(input, init)
      note(response.type === 'opaqueredirect' ? 'redirected' : response.status)
      return response
    } catch (error) {
      note((init?.signal ?? request?.signal)?.aborted ? 'aborted' : 'failed')
      throw error
    }
  }
}

/** As `open`; that the socket was opened, failed or was closed is noted, and nothing that came on it. */
export function notedSocket(
  open: (address: string) => WebSocket,
  log: Log,
  now: () => Instant,
): (address: string) => WebSocket {
  return (address) => {
    const socket = open(address)
    socket.addEventListener('open', () => log.socket({ at: now(), address, status: 'opened' }))
    socket.addEventListener('error', () => log.socket({ at: now(), address, status: 'failed' }))
    socket.addEventListener('close', ({ code }) =>
      log.socket({ at: now(), address, status: 'closed', code }),
    )
    return socket
  }
}
