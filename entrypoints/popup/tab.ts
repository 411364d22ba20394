import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { sitePattern } from '../../lib/settings/sites.ts'

export interface Tab {
  readonly origin: string
  readonly host: string
  /** Whether the browser lets us into pages of this host. */
  readonly allowed: boolean
}

/** The page that the popup was opened over; `null` where it is none that an extension may touch. */
export function useTab(): Tab | null | undefined {
  const [tab, setTab] = useState<Tab | null>()
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
      const url = URL.parse(active?.url ?? '')
      if (url === null || !/^https?:$/.test(url.protocol)) return setTab(null)
      const { origin, host } = url
      const allowed = await browser.permissions.contains({ origins: [sitePattern(origin)] })
      setTab({ origin, host, allowed })
    }
    const lookAgain = () => void look()
    lookAgain()
    browser.permissions.onAdded.addListener(lookAgain)
    browser.permissions.onRemoved.addListener(lookAgain)
    return () => {
      browser.permissions.onAdded.removeListener(lookAgain)
      browser.permissions.onRemoved.removeListener(lookAgain)
    }
  }, [])
  return tab
}
