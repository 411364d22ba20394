/** What Firefox shows of an extension outside of its pages, and what is heard of it. */
import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { SOON } from '../../scripts/pointer.ts'
import { AXE, COLOURS, FOR_PAGES, findFaults } from '../browser/axe.ts'
import { ENTER, type FirefoxWindow } from './window.ts'

/** Inside functions that run in Firefox's own window. */
declare const gBrowser: { readonly selectedBrowser: HTMLElement }
declare const gURLBar: {
  readonly focused: boolean
  readonly view: { readonly selectedResult?: { readonly payload: { readonly content?: string } } }
}
declare const SidebarController: { readonly browser: HTMLIFrameElement }
declare const Services: {
  readonly prefs: { setIntPref(name: string, value: number): void }
  readonly focus: { readonly activeWindow: Window | null }
  readonly wm: { getEnumerator(type: string): Iterable<Window & { readonly gIsActive?: boolean }> }
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly views: Iterable<{
        readonly viewType: string
        readonly xulBrowser: { readonly browsingContext: { prefersColorSchemeOverride: string } }
      }>
    }
  } | null
}

/** The titles of the notices that are shown. */
export const noticesIn = (window: FirefoxWindow): Promise<readonly string[]> =>
  window.run(
    () =>
      [...Services.wm.getEnumerator('alert:alert')].map(
        ({ document }) => document.getElementById('alertTitleLabel')?.getAttribute('value') ?? '',
      ),
    null,
  )

/** Presses the only notice, and sees it go. It has its title before it is in front and hears of presses. */
export async function pressNotice(window: FirefoxWindow): Promise<void> {
  const isInFront = () => {
    const [notice] = Services.wm.getEnumerator('alert:alert')
    return notice?.gIsActive === true && Services.focus.activeWindow === notice
  }
  await expect.poll(() => window.run(isInFront, null), SOON).toBe(true)
  await window.run(() => {
    const [notice] = Services.wm.getEnumerator('alert:alert')
    notice?.document.getElementById('alertBox')?.click()
  }, null)
  await expect.poll(() => noticesIn(window), SOON).toEqual([])
}

/** Gives the sidebar the keyboard, as F6 does; a pointer of WebDriver's leaves it where it is. */
export const focusSidebar = (window: FirefoxWindow): Promise<void> =>
  window.run(() => {
    SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')?.focus()
  }, null)

/** As {@link focusSidebar}, for the page in front; resolves once the page knows. */
export async function focusPage(window: FirefoxWindow, page: Page): Promise<void> {
  await window.run(() => gBrowser.selectedBrowser.focus(), null)
  await expect.poll(() => page.evaluate(() => document.hasFocus()), SOON).toBe(true)
}

/** What the extension's button in the toolbar says. */
export const toolbarButton = (window: FirefoxWindow) =>
  window.run(() => {
    const button = document.getElementById('cordboard_cordboard_dev-BAP')
    return { badge: button?.getAttribute('badge') ?? '', title: button?.getAttribute('label') }
  }, null)

interface Tone {
  /** Whether something sounds. */
  readonly rings: () => Promise<boolean>
  /** Whether the browser lets a background be heard. */
  readonly mayBeHeard: () => Promise<boolean>
}

type World = typeof globalThis & { sounding?: Set<AudioContext> }

/** Firefox has no page for sounds: the background itself rings. */
export async function listenForTone(background: Page): Promise<Tone> {
  await background.evaluate(() => {
    const world: World = globalThis
    const sounding = new Set<AudioContext>()
    world.sounding = sounding
    world.AudioContext = class extends AudioContext {
      constructor() {
        super()
        sounding.add(this)
      }
      override async close(): Promise<void> {
        sounding.delete(this)
        await super.close()
      }
    }
  })
  return {
    rings: () => background.evaluate(() => ((globalThis as World).sounding?.size ?? 0) > 0),
    mayBeHeard: () =>
      background.evaluate(() => {
        const own = navigator as Navigator & { getAutoplayPolicy(what: string): string }
        return own.getAutoplayPolicy('audiocontext') === 'allowed'
      }),
  }
}

/** What the extension has in the context menu that is open. */
export const menuTitles = (window: FirefoxWindow): Promise<readonly string[]> =>
  window.run(
    () =>
      [...document.querySelectorAll('#contentAreaContextMenu menuitem[id^="cordboard"]')]
        .filter((item) => !item.hasAttribute('hidden'))
        .map((item) => item.getAttribute('label') ?? ''),
    null,
  )

export const closeMenu = (window: FirefoxWindow): Promise<void> =>
  window.run(() => document.querySelector<MenuPopup>('#contentAreaContextMenu')?.hidePopup(), null)

/** Chooses one of them, and the menu goes. */
export async function chooseFromMenu(window: FirefoxWindow, title: string): Promise<void> {
  await window.run((wanted) => {
    const items = document.querySelectorAll<MenuItem>('menuitem[id^="cordboard"]')
    const item = [...items].find((one) => one.getAttribute('label') === wanted)
    item?.doCommand()
  }, title)
  await closeMenu(window)
}

/** Types into the address bar, and presses Enter once all of it stands for the extension whose keyword comes first. */
export async function enterAddress(window: FirefoxWindow, text: string): Promise<void> {
  await window.press(['Control', 'ControlLeft'], ['l', 'KeyL'])
  await expect.poll(() => window.run(() => gURLBar.focused, null), SOON).toBe(true)
  await window.type(text)
  await expect
    .poll(() => window.run(() => gURLBar.view.selectedResult?.payload.content, null), SOON)
    .toBe(text)
  await window.press(ENTER)
}

interface MenuItem extends Element {
  doCommand(): void
}

interface MenuPopup extends Element {
  hidePopup(): void
}

/** The system's colours, for pages in tabs and for those that are in none. */
const setColours = (window: FirefoxWindow, scheme: 'light' | 'dark'): Promise<void> =>
  window.run((wanted) => {
    const name = 'layout.css.prefers-color-scheme.content-override'
    Services.prefs.setIntPref(name, wanted === 'dark' ? 0 : 1)
    const { extension } = WebExtensionPolicy.getByID('cordboard@cordboard.dev') ?? {}
    for (const { viewType, xulBrowser } of extension?.views ?? [])
      if (viewType !== 'background') xulBrowser.browsingContext.prefersColorSchemeOverride = wanted
  }, scheme)

/** Nothing on these pages is against the rules of axe-core, in light and in dark, nor wider than the page. */
export async function expectAccessible(
  window: FirefoxWindow,
  pages: readonly Page[],
): Promise<void> {
  const found: string[] = []
  for (const page of pages) {
    // As text: the pages' own policy lets no script in.
    await page.evaluate(AXE)
    found.push(...(await page.evaluate(findFaults, FOR_PAGES)))
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      found.push(`${page.url()} scrolls sideways`)
  }
  await setColours(window, 'dark')
  for (const page of pages) {
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
    found.push(...(await page.evaluate(findFaults, COLOURS)))
  }
  await setColours(window, 'light')
  expect(found).toEqual([])
}
