import { browser } from 'wxt/browser'
import type { Journal } from './journal.ts'

/** Notes which page a call is started from: beside the call, which never waits for it. */
export interface StartPages {
  from(gesture: string, tab: number | undefined): void
  /** As {@link StartPages.from}, for what is asked for outside of pages. */
  fromTabInFront(gesture: string): void
}

interface TabFacts {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly incognito: boolean
}

export function createStartPages(journal: Journal): StartPages {
  const note = (gesture: string, tab: TabFacts | undefined): void => {
    const url = URL.parse(tab?.url ?? '')
    // What is done in a private window leaves no trace.
    if (tab === undefined || tab.incognito || url === null || !/^https?:$/.test(url.protocol))
      return
    url.username = ''
    url.password = ''
    journal.startedOn(gesture, { title: tab.title ?? '', address: url.href })
  }
  const quietly = (work: Promise<void>): void => {
    // The tab may be gone by now; then the call has no page.
    work.catch(() => undefined)
  }
  return {
    from(gesture, tab) {
      if (tab !== undefined) quietly(browser.tabs.get(tab).then((facts) => note(gesture, facts)))
    },
    fromTabInFront(gesture) {
      const inFront = browser.tabs.query({ active: true, lastFocusedWindow: true })
      quietly(inFront.then(([facts]) => note(gesture, facts)))
    },
  }
}
