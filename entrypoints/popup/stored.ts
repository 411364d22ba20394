import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { type Desk, EMPTY_DESK } from '../../lib/desk/desk.ts'
import { readSettings, type Settings } from '../../lib/settings/schema.ts'
import { DESK_KEY, readDesk } from '../../lib/switchboard/stored.ts'

/** What the background stored, as soon as it is stored; `undefined` until the first reading. */
export function useDesk(): Desk | undefined {
  const stored = useStored('session', DESK_KEY)
  useKeptBackground()
  return stored === undefined ? undefined : (readDesk(stored.value) ?? EMPTY_DESK)
}

export function useSettings(): Settings | undefined {
  const stored = useStored('local', 'settings')
  return stored && readSettings(stored.value, browser.i18n.getUILanguage()).settings
}

function useStored(area: 'session' | 'local', key: string): { value: unknown } | undefined {
  const [stored, setStored] = useState<{ value: unknown }>()
  useEffect(() => {
    let heard = false
    const hear = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
      const change = changed === area ? changes[key] : undefined
      if (change === undefined) return
      heard = true
      setStored({ value: change.newValue })
    }
    browser.storage.onChanged.addListener(hear)
    void browser.storage[area].get(key).then((found) => {
      // A change that came while we read is newer than what we read.
      if (!heard) setStored({ value: found[key] })
    })
    return () => browser.storage.onChanged.removeListener(hear)
  }, [area, key])
  return stored
}

/** While this page is open the background is there, and asks the server often. */
function useKeptBackground(): void {
  useEffect(() => {
    let port: ReturnType<typeof browser.runtime.connect> | undefined
    let closed = false
    const connect = () => {
      port = browser.runtime.connect({ name: 'desk' })
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
  }, [])
}
