import type { Environment } from '../../lib/connectors/connector.ts'

/** The real clock, the real dice, the real network. */
export const environment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (input, init) => fetch(input, init),
  openSocket: (url) => new WebSocket(url),
  remark: () => {},
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
