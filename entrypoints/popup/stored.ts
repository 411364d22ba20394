// Layout effects: others wait for a frame, and nothing is shown before these have been answered.
import { useLayoutEffect, useState } from 'preact/hooks'
import { DESK_KEY, type Desk, EMPTY_DESK } from '../../lib/desk/desk.ts'
import type { Settings } from '../../lib/settings/schema.ts'
import { browser } from './browser.ts'

/**
 * What the background stored, as soon as it is stored; `undefined` until the first reading. What lies
 * there is the background's own writing, of this version: it is believed as it is. `watched` names the
 * lists that this page shows, as `desk:calls,queues`.
 */
export function useDesk(watched: string): Desk | undefined {
  const stored = useStored<Desk>('session', DESK_KEY)
  useKeptBackground(watched)
  return stored && (stored.value ?? EMPTY_DESK)
}

export function useSettings(): Settings | undefined {
  return useStored<Settings>('local', 'settings')?.value
}

interface StoredValue<T> {
  readonly value: T | undefined
}

/** What lies under `key`, as soon as it is read, and whenever it changes. */
export function useStored<T>(area: 'session' | 'local', key: string): StoredValue<T> | undefined {
  const [stored, setStored] = useState<StoredValue<T>>()
  useLayoutEffect(() => {
    let heard = false
    const hear = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
      const change = changed === area ? changes[key] : undefined
      if (change === undefined) return
      heard = true
      setStored({ value: change.newValue as T | undefined })
    }
    browser.storage.onChanged.addListener(hear)
    void browser.storage[area].get(key).then((found) => {
      // A change that came while we read is newer than what we read.
      if (!heard) setStored({ value: found[key] as T | undefined })
    })
    return () => browser.storage.onChanged.removeListener(hear)
  }, [area, key])
  return stored
}

/** While this page is open the background is there, and asks the server often for what is `watched`. */
function useKeptBackground(watched: string): void {
  useLayoutEffect(() => {
    let port: ReturnType<typeof browser.runtime.connect> | undefined
    let closed = false
    const connect = () => {
      port = browser.runtime.connect({ name: watched })
      // A stopped background drops the port; connecting again wakes it.
      port.onDisconnect.addListener(() => {
        if (!closed) connect()
      })
    }
    connect()
    return () => {
      closed = true
      port?.disconnect()
    }
  }, [watched])
}
