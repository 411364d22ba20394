import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import type { SettingsStore } from './settings.ts'

/** Script and style of a page, as WXT names their files. */
const SCRIPT = { js: ['/page.js' as const], css: ['/content-scripts/marks.css'] }
const ID = 'page'

export interface Sites {
  /** Whether numbers of this origin's pages are to be clickable. */
  has(origin: string): Promise<boolean>
  /**
   * Switches a site on or off; pages that are open already follow at once. A site that the browser has
   * not yet been allowed for is noted, and switched on by {@link Sites.granted}.
   */
  set(origin: string, on: boolean): Promise<void>
  /** The browser's question may have closed the popup that asked it: go on where it stopped. */
  granted(): Promise<void>
}

/** In `storage.session`: the worker may be stopped while the browser waits for an answer. */
const WANTED = 'site.wanted'

export function createSites(settings: SettingsStore): Sites {
  const register = async (): Promise<void> => {
    const { sites } = await settings.read()
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    if (sites.length === 0) return
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        ...SCRIPT,
        matches: [...new Set(sites.map(sitePattern))],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ])
  }

  const inject = async (origin: string): Promise<void> => {
    const tabs = await browser.tabs.query({ url: sitePattern(origin), discarded: false })
    await Promise.all(
      tabs.map(async ({ id }) => {
        if (id === undefined) return
        const target = { tabId: id, allFrames: true }
        await browser.scripting.insertCSS({ target, files: SCRIPT.css }).catch(ignoreGone)
        await browser.scripting.executeScript({ target, files: [...SCRIPT.js] }).catch(ignoreGone)
      }),
    )
  }

  const allowed = (origin: string) =>
    browser.permissions.contains({ origins: [sitePattern(origin)] })

  const sites: Sites = {
    has: async (origin) => (await settings.read()).sites.includes(origin),
    async granted() {
      const { [WANTED]: origin } = await browser.storage.session.get(WANTED)
      if (typeof origin === 'string' && (await allowed(origin))) await sites.set(origin, true)
    },
    async set(origin, on) {
      if (on && !(await allowed(origin))) {
        await browser.storage.session.set({ [WANTED]: origin })
        return
      }
      await browser.storage.session.remove(WANTED)
      await settings.change((now) => ({
        ...now,
        sites: [...now.sites.filter((site) => site !== origin), ...(on ? [origin] : [])],
      }))
      await register()
      if (on) await inject(origin)
      else await tellTabs()
    },
  }
  return sites
}

/** The tab was closed, or left the site, between the question and the injection: nothing is lost. */
function ignoreGone(_error: unknown): void {}

/** A frame of the site may be in any tab. Who is told asks what is true for its own origin. */
async function tellTabs(): Promise<void> {
  const push: Push = { type: 'settings.changed' }
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, push).catch(ignoreGone),
    ),
  )
}
