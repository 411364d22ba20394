import { browser } from 'wxt/browser'
import type { Journal } from './journal.ts'

/** Knows which page a call is started from. */
export interface StartPages {
  /** Notes it for the journal, beside the call, which never waits for it. */
  from(gesture: string, tab: number | undefined): void
  /** As {@link StartPages.from}, for what is asked for outside of pages. */
  fromTabInFront(gesture: string): void
  /** Title and address of the page that a gesture was made on, as the next screen may show them. */
  textOf(gesture: string): Promise<string | undefined>
}

interface TabFacts {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly incognito: boolean
}

interface Page {
  readonly title: string
  readonly address: string
}

/** Gestures whose page is remembered: each is asked for at once, or never. */
const LATEST = 20

export function createStartPages(journal: Journal): StartPages {
  const latest = new Map<string, Promise<Page | undefined>>()

  const note = (gesture: string, looked: Promise<TabFacts | undefined>): void => {
    // The tab may be gone by now; then the call has no page.
    const page = looked.then(pageOf).catch(() => undefined)
    latest.set(gesture, page)
    for (const old of [...latest.keys()].slice(0, -LATEST)) latest.delete(old)
    void page.then((known) => {
      if (known !== undefined) journal.startedOn(gesture, known)
    })
  }
  return {
    from(gesture, tab) {
      if (tab !== undefined) note(gesture, browser.tabs.get(tab))
    },
    fromTabInFront(gesture) {
      const inFront = browser.tabs.query({ active: true, lastFocusedWindow: true })
      note(
        gesture,
        inFront.then(([facts]) => facts),
      )
    },
    async textOf(gesture) {
      const page = await latest.get(gesture)
      return page && [page.title, page.address].filter(Boolean).join('\n')
    },
  }
}

function pageOf(tab: TabFacts | undefined): Page | undefined {
  const url = URL.parse(tab?.url ?? '')
  // What is done in a private window leaves no trace.
  if (tab === undefined || tab.incognito || url === null || !/^https?:$/.test(url.protocol))
    return undefined
  url.username = ''
  url.password = ''
  return { title: tab.title ?? '', address: url.href }
}
