import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import type { MeetingPlace } from '../../lib/page/meeting.ts'
import {
  EVERY_SITE,
  isOn,
  needsEverySite,
  type SiteMode,
  type Sites as SiteSettings,
  scopeOf,
  sitePattern,
  withSite,
} from '../../lib/settings/sites.ts'
import type { Lesson } from '../../lib/wording/fetched.ts'
import type { SettingsStore } from './settings.ts'
import type { Words } from './words.ts'

/** Script and style of a page, as WXT names their files. */
const SCRIPT = { js: ['/page.js' as const], css: ['/content-scripts/marks.css'] }
/** Card and call bar, which come when they are needed. */
const SURFACE = '/surface.js'
const ID = 'page'
/** In `storage.session`: the worker may be stopped while the browser waits for an answer. */
const WANTED = 'site.wanted'

export interface Sites {
  /** Whether numbers of this origin's pages are to be clickable. */
  has(origin: string): Promise<boolean>
  /**
   * Switches a site on or off; pages that are open already follow at once. A site that the browser has
   * not yet been allowed for is noted, and switched on by {@link Sites.granted}.
   */
  set(origin: string, on: boolean): Promise<void>
  /** As {@link Sites.set}, for all sites. Without the permission that the mode needs, nothing changes. */
  setMode(mode: SiteMode): Promise<void>
  /** Takes over the sites of other settings; a mode that the browser does not allow stays out. */
  replace(next: SiteSettings): Promise<void>
  /** The browser's question may have closed the popup that asked it: go on where it stopped. */
  granted(): Promise<void>
  /** Puts card and call bar into a frame; resolves when they are there, or the frame is gone. */
  injectSurface(tab: number, frame: number): Promise<void>
  /** Card and call bar that are open speak the language that is spoken now. */
  teach(): Promise<void>
  /** Open pages are to begin anew with what the settings say now: all, or those of one origin. */
  tell(origin?: string): Promise<void>
}

/** The browser starts the page's script where a site is on, and nothing at all anywhere else. */
export function createSites(settings: SettingsStore, words: Words): Sites {
  // One after the other: of two registrations at the same time, the browser refuses one.
  let registering: Promise<void> = Promise.resolve()

  const register = (): Promise<void> => {
    registering = registering.catch(() => undefined).then(registerNow)
    return registering
  }

  const registerNow = async (): Promise<void> => {
    const scope = scopeOf((await settings.read()).sites, !import.meta.env.FIREFOX)
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    if (scope === null) return
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        ...SCRIPT,
        matches: [...scope.matches],
        ...(scope.excludeMatches.length > 0 ? { excludeMatches: [...scope.excludeMatches] } : {}),
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ])
  }

  const inject = async (wanted: (origin: string) => boolean): Promise<void> => {
    const tabs = await browser.tabs.query({ url: [...EVERY_SITE], discarded: false })
    await Promise.all(
      tabs.map(async ({ id, url = '' }) => {
        if (id === undefined || !wanted(URL.parse(url)?.origin ?? '')) return
        const target = { tabId: id, allFrames: true }
        await browser.scripting.insertCSS({ target, files: SCRIPT.css }).catch(ignoreGone)
        await browser.scripting.executeScript({ target, files: [...SCRIPT.js] }).catch(ignoreGone)
      }),
    )
  }

  const speak = async (target: { readonly tabId: number }): Promise<void> => {
    const args: [Lesson] = [await words.forPages()]
    await browser.scripting.executeScript({ target, func: hear, args }).catch(ignoreGone)
  }

  const allowed = (patterns: readonly string[]) =>
    browser.permissions.contains({ origins: [...patterns] })

  const change = async (
    to: (sites: SiteSettings) => SiteSettings,
    alsoInto?: string,
  ): Promise<void> => {
    const { sites: before } = await settings.read()
    const { sites: after } = await settings.change((now) => ({ ...now, sites: to(now.sites) }))
    await register()
    await tellTabs({ type: 'settings.changed' })
    await inject((origin) =>
      origin === alsoInto ? isOn(after, origin) : isOn(after, origin) && !isOn(before, origin),
    )
  }

  // An update of the extension takes its registrations away, and cuts its scripts off in open pages.
  browser.runtime.onInstalled.addListener(() => {
    void (async () => {
      const { sites } = await settings.read()
      await register()
      await inject((origin) => isOn(sites, origin))
    })()
  })

  const sites: Sites = {
    has: async (origin) => isOn((await settings.read()).sites, origin),
    async granted() {
      const { [WANTED]: origin } = await browser.storage.session.get(WANTED)
      if (typeof origin === 'string' && (await allowed([sitePattern(origin)])))
        await sites.set(origin, true)
    },
    async set(origin, on) {
      if (on && !(await allowed([sitePattern(origin)]))) {
        await browser.storage.session.set({ [WANTED]: origin })
        return
      }
      await browser.storage.session.remove(WANTED)
      // It may have been on without the browser's permission, and so without a script.
      await change((now) => withSite(now, origin, on), origin)
    },
    async setMode(mode) {
      if (needsEverySite(mode) && !(await allowed(EVERY_SITE))) return
      await change((now) => ({ ...now, mode }))
    },
    async replace(next) {
      const mayAll = !needsEverySite(next.mode) || (await allowed(EVERY_SITE))
      await change(() => (mayAll ? next : { ...next, mode: 'chosen' }))
    },
    async injectSurface(tab, frame) {
      const target = { tabId: tab, frameIds: [frame] }
      await speak(target)
      await browser.scripting.executeScript({ target, files: [SURFACE] }).catch(ignoreGone)
    },
    async teach() {
      const tabs = await browser.tabs.query({ url: [...EVERY_SITE], discarded: false })
      const targets = tabs.flatMap(({ id }) =>
        id === undefined ? [] : [{ tabId: id, allFrames: true }],
      )
      await Promise.all(targets.map(speak))
    },
    tell: (origin) =>
      tellTabs({ type: 'settings.changed', ...(origin === undefined ? {} : { origin }) }),
  }
  return sites
}

/** Runs in a page, and so uses nothing that stands outside of it. */
function hear(lesson: Lesson): void {
  const place: MeetingPlace = globalThis
  place.cordboardLesson = lesson
  place.cordboard?.teach?.(lesson)
}

/** The tab was closed, or left the site, between the question and the injection: nothing is lost. */
function ignoreGone(_error: unknown): void {}

/** A frame of a site may be in any tab. Who is told asks what is true for its own origin. */
async function tellTabs(push: Push): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, push).catch(ignoreGone),
    ),
  )
}
