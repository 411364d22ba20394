import type { Environment } from '../../lib/connectors/connector.ts'
import type { Log } from '../../lib/diagnostics/log.ts'
import { notedFetch, notedSocket } from '../../lib/diagnostics/noted.ts'

/** The real clock, the real dice, the real network; what goes over it is noted. */
export function createEnvironment(log: Log): Environment {
  const now = () => Date.now()
  return {
    now,
    random: () => Math.random(),
    fetch: notedFetch((input, init) => fetch(input, init), log, now),
    openSocket: notedSocket((url) => new WebSocket(url), log, now),
    remark: ({ kind, detail }) => log.remark(now(), kind, detail),
    deadline: (ms) => AbortSignal.timeout(ms),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const done = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        signal.addEventListener('abort', done)
      }),
  }
}
