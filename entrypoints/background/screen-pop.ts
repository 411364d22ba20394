/** Shows the CRM's page of a caller: once for each call, and over nothing that somebody has entered. */
import { browser } from 'wxt/browser'
import type { Desk } from '../../lib/desk/desk.ts'
import { duePops } from '../../lib/screen-pop/due.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import { say } from '../../lib/wording/say.ts'
import type { SettingsStore } from './settings.ts'
import { tell } from './tell.ts'
import { hasUnsavedInput } from './unsaved-input.ts'

export interface ScreenPop {
  show(desk: Desk): void
}

/** In `storage.session`: the calls that were shown, so that a new worker does not show them again. */
const SHOWN = 'pop.shown'
/** A call may be out of sight for a moment, while its session is taken up again. */
const KEPT = 200

export function createScreenPop(settings: SettingsStore): ScreenPop {
  let last = ''
  let working: Promise<void> = Promise.resolve()

  const update = async (desk: Desk): Promise<void> => {
    const { screenPop, region } = await settings.read()
    const due = duePops(Object.values(desk.snapshot.sessions), screenPop, region)
    const { [SHOWN]: stored } = await browser.storage.session.get(SHOWN)
    const shown: readonly unknown[] = Array.isArray(stored) ? stored : []
    const fresh = due.filter(({ id }) => !shown.includes(id))
    if (fresh.length === 0) return
    // Written before it is done: a worker that is stopped in between shows a call too seldom, not twice.
    const all = [...shown, ...fresh.map(({ id }) => id)]
    await browser.storage.session.set({ [SHOWN]: all.slice(-KEPT) })
    for (const { pop } of fresh) {
      if (pop.ok) await open(pop.address, screenPop.inFront)
      else
        await tell(
          say('pop.failed', { why: say(`pop.fault.${pop.fault}`, { example: '{number}' }) }),
        )
    }
  }

  return {
    show(desk) {
      const key = JSON.stringify(
        Object.values(desk.snapshot.sessions).flatMap(({ calls }) =>
          Object.values(calls).map(({ id, connection, parties }) => [
            id,
            connection?.state,
            parties[0]?.number,
          ]),
        ),
      )
      if (key === last) return
      last = key
      const next = () => update(desk)
      working = working.then(next, next)
    },
  }
}

interface Tab {
  readonly id?: number | undefined
  readonly windowId?: number | undefined
  readonly url?: string | undefined
  readonly active: boolean
  readonly incognito: boolean
  readonly discarded?: boolean | undefined
  readonly lastAccessed?: number | undefined
}

/** In the CRM's tab if there is one in which nothing would be lost; otherwise in a new one. */
async function open(address: string, inFront: boolean): Promise<void> {
  const { origin } = new URL(address)
  for (const tab of await tabsOf(origin)) {
    if (tab.id === undefined) continue
    const isThere = tab.url === address
    if (!isThere && (await hasUnsavedInput(tab.id))) continue
    // The tab may have been closed meanwhile: then the next one, or a new one.
    const change = { ...(isThere ? {} : { url: address }), ...(inFront ? { active: true } : {}) }
    const done = await browser.tabs.update(tab.id, change).catch(() => undefined)
    if (done === undefined) continue
    if (inFront && tab.windowId !== undefined) await bringUp(tab.windowId)
    return
  }
  const tab = await browser.tabs.create({ url: address, active: inFront })
  if (inFront && tab.windowId !== undefined) await bringUp(tab.windowId)
}

async function bringUp(window: number): Promise<void> {
  await browser.windows.update(window, { focused: true }).catch(() => undefined)
}

/** The tabs that show this site, the one that was looked at last first. */
async function tabsOf(origin: string): Promise<readonly Tab[]> {
  const found: readonly Tab[] = await browser.tabs
    .query({ url: sitePattern(origin) })
    .catch(() => [])
  return found
    .filter(({ url = '', incognito, discarded }) => {
      // Private windows are nobody's business, and a sleeping page cannot be asked.
      return URL.parse(url)?.origin === origin && !incognito && discarded !== true
    })
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
}
