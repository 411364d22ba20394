import { useEffect, useState } from 'preact/hooks'
import { browser } from '../popup/browser.ts'
import { followPermissions, readAddress, type Tab } from '../popup/tab.ts'

/** The tab in front of the panel's window. */
export interface Beside {
  readonly id: number | undefined
  /** `null` where it is no page that an extension may touch. */
  readonly tab: Tab | null
  /** The browser does not say which page it is. */
  readonly hidden: boolean
  readonly loading: boolean
}

/** Follows the person from tab to tab, and each tab from page to page. */
export function useBeside(): Beside | undefined {
  const [beside, setBeside] = useState<Beside>()
  useEffect(() => {
    let turn = 0
    const look = async () => {
      turn += 1
      const own = turn
      const [front] = await browser.tabs.query({ active: true, currentWindow: true })
      const tab = await readAddress(front?.url)
      // Of two looks that overtake each other the later one is true.
      if (own !== turn) return
      setBeside({
        id: front?.id,
        tab,
        hidden: front?.url === undefined,
        loading: front?.status === 'loading',
      })
    }
    const lookAgain = () => void look()
    browser.tabs.onActivated.addListener(lookAgain)
    browser.tabs.onUpdated.addListener(lookAgain)
    const unfollow = followPermissions(lookAgain)
    return () => {
      browser.tabs.onActivated.removeListener(lookAgain)
      browser.tabs.onUpdated.removeListener(lookAgain)
      unfollow()
    }
  }, [])
  return beside
}
