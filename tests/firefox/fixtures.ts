/**
 * Firefox with the testing build, driven over WebDriver BiDi. Pages are puppeteer's: wait for what
 * they show with `page.locator(…)` or `expect.poll`.
 */
import { expect } from '@playwright/test'
import type { Browser, Page } from 'puppeteer-core'
import { en } from '../../lib/wording/en.ts'
import { launchFirefox, openFirefoxPage } from '../../scripts/firefox.ts'
import { SOON } from '../../scripts/pointer.ts'
import { agent12 } from '../../scripts/popup.ts'
import { test as base } from '../browser/sandbox.ts'

export { expect }

interface Fixtures {
  /** Milliseconds without work after which Firefox suspends the background. */
  readonly idleTimeout: number
  readonly firefox: Browser
  /** Opens a page of the extension in a tab, for instance `popup.html`. */
  readonly openOwnPage: (path: string) => Promise<Page>
  /** Connects by the popup's form as agent 12 of the sandbox; resolves with the popup, connected. */
  readonly connect: () => Promise<Page>
  /** A contact's page of the CRM in front, its numbers made clickable by the switch in the popup. */
  readonly openCrm: (popup: Page, contact: string) => Promise<Page>
}

/** What a page shows, as text. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body?.textContent ?? '')

/** Presses a button of one of our own pages, as soon as it is possible. */
export const pressButton = (page: Page, name: string): Promise<void> =>
  page
    .locator(`::-p-aria([name="${name}"][role="button"])`)
    .filter((button) => button.getAttribute('aria-disabled') !== 'true')
    .click()

export const test = base.extend<Fixtures>({
  idleTimeout: [30_000, { option: true }],

  firefox: async ({ idleTimeout }, use) => {
    const firefox = await launchFirefox({ idleTimeout })
    await use(firefox)
    await firefox.close()
  },

  openOwnPage: async ({ firefox }, use) => {
    await use((path) => openFirefoxPage(firefox, path))
  },

  connect: async ({ openOwnPage, sandbox }, use) => {
    await use(async () => {
      const popup = await openOwnPage('popup.html')
      const { server, account, agent, secret } = agent12(sandbox.url)
      await popup.locator('input[name=server]').fill(server)
      await popup.locator('input[name=account]').fill(account)
      await popup.locator('input[name=agent]').fill(agent)
      await popup.locator('input[name=secret]').fill(secret)
      await popup.locator('button[type=submit]').click()
      await expect.poll(() => textOf(popup), SOON).toContain(en['popup.noCalls'])
      return popup
    })
  },

  openCrm: async ({ firefox, sandbox }, use) => {
    await use(async (popup, contact) => {
      const crm = await firefox.newPage()
      await crm.goto(`${sandbox.url}/crm/contacts/${contact}`)
      // The popup speaks of the tab in front of it.
      await crm.bringToFront()
      await popup.evaluate(() => location.reload())
      await popup.locator('.foot > .switch input').click()
      await expect
        .poll(() => popup.$eval('.foot > .switch input', ({ checked }) => checked))
        .toBe(true)
      return crm
    })
  },
})
