// Layout effects: others wait for a frame, and nothing is shown before these have been answered.
import { useLayoutEffect, useState } from 'preact/hooks'
import { sitePattern } from '../../lib/settings/sites.ts'
import { browser } from './browser.ts'

export interface Tab {
  readonly origin: string
  readonly host: string
  /** Whether the browser lets us into pages of this host. */
  readonly allowed: boolean
}

/** The page at this address; `null` where it is none that an extension may touch. */
export async function readAddress(address: string | undefined): Promise<Tab | null> {
  const url = URL.parse(address ?? '')
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const { origin, host } = url
  const allowed = await browser.permissions.contains({ origins: [sitePattern(origin)] })
  return { origin, host, allowed }
}

/** Calls `look` now, and whenever the browser lets us into more sites or fewer. */
export function followPermissions(look: () => void): () => void {
  look()
  browser.permissions.onAdded.addListener(look)
  browser.permissions.onRemoved.addListener(look)
  return () => {
    browser.permissions.onAdded.removeListener(look)
    browser.permissions.onRemoved.removeListener(look)
  }
}

/** The page that the popup was opened over; `null` where it is none that an extension may touch. */
export function useTab(): Tab | null | undefined {
  const [tab, setTab] = useState<Tab | null>()
  useLayoutEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
      setTab(await readAddress(active?.url))
    }
    return followPermissions(() => void look())
  }, [])
  return tab
}
