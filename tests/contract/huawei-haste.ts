/** A Huawei session without the pauses between its polls: for thousands of them, over real HTTP. */
import { huaweiConfig } from '../../lib/connectors/configs.ts'
import type { Association, Environment } from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { TelephonyEvent } from '../../lib/telephony/events.ts'

/** Longer sleeps are time-outs, and waited for. */
const PAUSE = 5000

const hasty: Environment = {
  now: () => Date.now(),
  random: () => 0.5,
  fetch: (input, init) => fetch(input, init),
  openSocket: (url) => new WebSocket(url),
  remark: () => {},
  deadline: (ms) => AbortSignal.timeout(ms),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      if (ms < PAUSE) return void setImmediate(resolve)
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

export interface HastySession {
  /** Takes all that comes, until it has seen enough. */
  until(enough: (event: TelephonyEvent) => boolean): Promise<void>
  close(): void
}

/** Signs agent 291 in at the sandbox of that address. */
export async function signInHastily(server: string): Promise<HastySession> {
  const config = huaweiConfig.parse({ system: 'huawei', server, agent: '291', phone: '40038' })
  const ended = new AbortController()
  const result = await connectorFor(config).signIn('Sandbox-291', hasty, ended.signal, true)
  if (!result.ok) throw new Error(`sign-in failed: ${JSON.stringify(result.problem)}`)
  const association: Association = result.association
  const batches = association.events(ended.signal)[Symbol.asyncIterator]()
  return {
    async until(enough) {
      for (;;) {
        const { value, done } = await batches.next()
        if (done === true) throw new Error('the session has ended')
        if (value.events.some(enough)) return
      }
    },
    close: () => ended.abort(),
  }
}
