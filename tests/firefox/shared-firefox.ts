/**
 * One Firefox for all stories of a worker, each of which finds it as new: the extension goes with all that it
 * keeps, and comes back at an address that the browser has never seen. Its own window is one of the fixtures.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Browser } from 'puppeteer-core'
import { installInFirefox, launchBareFirefox } from '../../scripts/firefox.ts'
import { SOON } from '../../scripts/pointer.ts'
import { type FirefoxWindow, windowOf } from './window.ts'

export interface LentFirefox {
  readonly firefox: Browser
  readonly window: FirefoxWindow
  /** The host of the extension's own pages. */
  readonly host: string
  /** The folder that files are saved in. */
  readonly downloads: string
}

export interface SharedFirefox {
  /** `idleTimeout` in milliseconds: so long without work, and the background is suspended. */
  readonly lend: (idleTimeout: number) => Promise<LentFirefox>
  readonly giveBack: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Running {
  readonly firefox: Browser
  readonly window: FirefoxWindow
  /** A folder for what it saves, which goes with it. */
  readonly home: string
}

/** Inside functions that run in Firefox's own window. */
declare const Services: {
  readonly prefs: {
    setStringPref(name: string, value: string): void
    setIntPref(name: string, value: number): void
    setBoolPref(name: string, value: boolean): void
  }
  readonly wm: { getEnumerator(type: string): Iterable<Window> }
}
declare const SidebarController: { hide(): void }
declare const gBrowser: {
  readonly tabs: readonly object[]
  addTrustedTab(url: string): object
  removeTab(tab: object): void
}

export function createSharedFirefox(): SharedFirefox {
  let running: Running | undefined
  let installed: string | undefined

  return {
    async lend(idleTimeout) {
      running ??= await start(idleTimeout)
      const { firefox, window, home } = running
      const host = randomUUID()
      const downloads = await mkdtemp(join(home, 'story-'))
      await window.run(
        ({ address, idle, folder }) => {
          const { prefs } = Services
          prefs.setStringPref(
            'extensions.webextensions.uuids',
            JSON.stringify({ 'cordboard@cordboard.dev': address }),
          )
          prefs.setIntPref('extensions.background.idle.timeout', idle)
          // Where the system draws notices, no test presses them.
          prefs.setBoolPref('alerts.useSystemBackend', false)
          // The folder that is named.
          prefs.setIntPref('browser.download.folderList', 2)
          prefs.setStringPref('browser.download.dir', folder)
          // While the list of downloads stands open, Firefox opens no popup.
          prefs.setBoolPref('browser.download.alwaysOpenPanel', false)
          // Colours that are on their way to others are neither.
          prefs.setIntPref('ui.prefersReducedMotion', 1)
          prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 1)
        },
        { address: host, idle: idleTimeout, folder: downloads },
      )
      installed = await installInFirefox(firefox)
      const hasKeys = () =>
        document.getElementById('ext-keyset-id-cordboard_cordboard_dev') !== null
      await expect.poll(() => window.run(hasKeys, null), SOON).toBe(true)
      return { firefox, window, host, downloads }
    },
    async giveBack() {
      if (running === undefined || installed === undefined) return
      const { firefox, window } = running
      await window.run(() => {
        SidebarController.hide()
        const before = [...gBrowser.tabs]
        gBrowser.addTrustedTab('about:blank')
        for (const tab of before) gBrowser.removeTab(tab)
        for (const notice of [...Services.wm.getEnumerator('alert:alert')]) notice.close()
      }, null)
      await firefox.uninstallExtension(installed)
      installed = undefined
    },
    async close() {
      const { firefox, home } = running ?? {}
      running = undefined
      await firefox?.close()
      if (home !== undefined) await rm(home, { recursive: true, force: true })
    },
  }
}

async function start(idleTimeout: number): Promise<Running> {
  const firefox = await launchBareFirefox({ idleTimeout })
  const home = await mkdtemp(join(tmpdir(), 'cordboard-firefox-'))
  return { firefox, window: await windowOf(firefox), home }
}
