/**
 * Firefox with the testing build, driven over WebDriver BiDi. Pages are puppeteer's: wait for what
 * they show with `page.locator(…)` or `expect.poll`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowser } from '../../scripts/browsers.ts'
import { root } from '../../scripts/steps.ts'
import { test as base } from '../browser/sandbox.ts'

export { expect }

const testingBuild = join(root, '.output/firefox-mv3-testing')

// Firefox gives every installation an address of its own by chance; this fixes it.
const extensionAddress = '5f0c1c58-6a52-4c53-9d0a-2b6f6f1a7c11'

interface Fixtures {
  readonly firefox: Browser
  /** Opens a page of the extension in a tab, for instance `popup.html`. */
  readonly openOwnPage: (path: string) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
  firefox: async ({}, use) => {
    if (!existsSync(join(testingBuild, 'manifest.json')))
      throw new Error(`There is no extension in ${testingBuild}: run wxt build first.`)
    const firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureBrowser('firefox'),
      headless: true,
      // Without it, WebDriver may not open an extension's own pages.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({
          'cordboard@cordboard.dev': extensionAddress,
        }),
      },
    })
    await firefox.installExtension(testingBuild)
    await use(firefox)
    await firefox.close()
  },

  openOwnPage: async ({ firefox }, use) => {
    await use(async (path) => {
      const page = await firefox.newPage()
      // An extension's page lives in another process, and the tab's load event is lost on the way there.
      await page.goto(`moz-extension://${extensionAddress}/${path}`, { waitUntil: [] })
      await page.waitForFunction(() => document.readyState === 'complete')
      return page
    })
  },
})
