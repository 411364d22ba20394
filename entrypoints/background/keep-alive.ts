import { browser } from 'wxt/browser'
import type { Shown } from '../../lib/connectors/connector.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'

/** Below the 30 seconds after which a worker without events is stopped. */
const PULSE = 20_000
const ALARM = 'keep-alive'
const SHOWN: readonly Shown[] = ['calls', 'queues', 'colleagues']

/**
 * While a session is open the worker stays: a call to a browser API restarts its idle timer. Where it is
 * stopped all the same, an alarm wakes it again, and so does any of our pages that opens.
 */
export function keepAlive(parts: {
  readonly switchboard: Switchboard
  readonly ready: Promise<void>
}): void {
  const { switchboard } = parts
  const viewers = new Map<unknown, readonly Shown[]>()
  const watch = () => switchboard.watch([...new Set([...viewers.values()].flat())])
  browser.alarms.onAlarm.addListener(() => {
    // That the worker runs is all that was wanted: starting takes the sessions up again.
  })
  void browser.alarms.create(ALARM, { periodInMinutes: 0.5 })
  setInterval(() => {
    if (switchboard.desk.lines.length > 0) void browser.runtime.getPlatformInfo()
  }, PULSE)
  browser.runtime.onConnect.addListener((port) => {
    const [name, lists = 'calls'] = port.name.split(':')
    if (name !== 'desk') return
    viewers.set(
      port,
      SHOWN.filter((list) => lists.split(',').includes(list)),
    )
    watch()
    port.onDisconnect.addListener(() => {
      viewers.delete(port)
      watch()
    })
  })
}
