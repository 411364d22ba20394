import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

export interface Tab {
  readonly origin: string
  readonly host: string
}

/** The page that the popup was opened over; `null` where it is none that an extension may touch. */
export function useTab(): Tab | null | undefined {
  const [tab, setTab] = useState<Tab | null>()
  useEffect(() => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([active]) => {
      const url = URL.parse(active?.url ?? '')
      const reachable = url !== null && /^https?:$/.test(url.protocol)
      setTab(reachable ? { origin: url.origin, host: url.host } : null)
    })
  }, [])
  return tab
}
