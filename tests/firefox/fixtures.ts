/**
 * Firefox with the testing build, driven over WebDriver BiDi. Pages are puppeteer's: wait for what
 * they show with `page.locator(…)` or `expect.poll`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { Payload } from '../../lib/channel/messages.ts'
import { en } from '../../lib/wording/en.ts'
import { openFirefoxPage } from '../../scripts/firefox.ts'
import { SOON } from '../../scripts/pointer.ts'
import { agent12 } from '../../scripts/popup.ts'
import { test as base } from '../browser/sandbox.ts'
import { createSharedFirefox, type LentFirefox, type SharedFirefox } from './shared-firefox.ts'
import { type FirefoxWindow, withAltShift } from './window.ts'

export { expect }

/** Inside functions that run in a page of the extension. */
declare const browser: WebExtension

interface Fixtures {
  /** Milliseconds without work after which Firefox suspends the background. */
  readonly idleTimeout: number
  readonly lent: LentFirefox
  readonly firefox: Browser
  /** Firefox's own window. */
  readonly window: FirefoxWindow
  /** Presses a button that saves a file; resolves with its path and what is in it. */
  readonly save: (
    page: Page,
    name: string,
  ) => Promise<{ readonly path: string; readonly text: string }>
  /** Opens a page of the extension in a tab, for instance `popup.html`. */
  readonly openOwnPage: (path: string) => Promise<Page>
  /** Firefox's own sidebar, opened by a key of the agent's own choice, and signed in. */
  readonly sidebar: Page
  /** Connects by the popup's form as agent 12 of the sandbox; resolves with the popup, connected. */
  readonly connect: () => Promise<Page>
  /** A contact's page of the CRM in front, its numbers made clickable by the switch in the popup. */
  readonly openCrm: (popup: Page, contact: string) => Promise<Page>
}

interface WorkerFixtures {
  readonly sharedFirefox: SharedFirefox
}

/** What a page shows, as text. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body?.textContent ?? '')

export const sees = (page: Page, text: string): Promise<void> =>
  expect.poll(() => textOf(page), SOON).toContain(text)

/** Changes settings as our own pages do. */
export const changeSettings = (own: Page, payload: Payload<'settings.change'>): Promise<void> =>
  own.evaluate(async (settings) => {
    await browser.runtime.sendMessage({ type: 'settings.change', payload: settings })
  }, payload)

/**
 * Presses a button of one of our own pages, as soon as it is possible. It is looked for in the document: asked
 * for what a screen reader finds, Firefox never answers where a page is in no tab.
 */
export async function pressButton(page: Page, name: string, within = 'body'): Promise<void> {
  const found = await page.waitForFunction(
    (wanted, place) =>
      [...document.querySelectorAll<HTMLButtonElement>(`${place} button`)].find(
        (button) =>
          (button.getAttribute('aria-label') ?? button.textContent.trim()) === wanted &&
          button.getAttribute('aria-disabled') !== 'true' &&
          !button.disabled,
      ),
    { polling: 50 },
    name,
    within,
  )
  await (found.asElement() as ElementHandle<HTMLButtonElement> | null)?.click()
}

/** Signs in as agent 12 of the sandbox, by the form of popup, sidebar or guide. */
export async function signIn(
  page: Page,
  url: string,
  seen: string = en['link.online'],
): Promise<void> {
  const { server, account, agent, secret } = agent12(url)
  await page.locator('input[name=server]').fill(server)
  await page.locator('input[name=account]').fill(account)
  await page.locator('input[name=agent]').fill(agent)
  await page.locator('input[name=secret]').fill(secret)
  await page.locator('button[type=submit]').click()
  await sees(page, seen)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  idleTimeout: [30_000, { option: true }],

  sharedFirefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
    async ({}, use) => {
      const shared = createSharedFirefox()
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],

  lent: async ({ idleTimeout, sharedFirefox }, use) => {
    await use(await sharedFirefox.lend(idleTimeout))
    await sharedFirefox.giveBack()
  },

  firefox: ({ lent }, use) => use(lent.firefox),

  window: ({ lent }, use) => use(lent.window),

  save: async ({ lent: { downloads } }, use) => {
    const seen = new Set<string>()
    await use(async (page, name) => {
      await pressButton(page, name)
      const saved = { path: '', text: '' }
      await expect
        .poll(async () => {
          const files = await readdir(downloads)
          const file = files.find((one) => !seen.has(one) && !one.endsWith('.part'))
          if (file === undefined) return ''
          saved.path = join(downloads, file)
          saved.text = await readFile(saved.path, 'utf8')
          return saved.text
        }, SOON)
        .not.toBe('')
      seen.add(basename(saved.path))
      return saved
    })
  },

  openOwnPage: async ({ lent: { firefox, host } }, use) => {
    await use((path) => openFirefoxPage(firefox, path, host))
  },

  sidebar: async ({ sandbox, window }, use) => {
    const background = await window.view('background')
    await background.evaluate(async () => {
      await browser.commands.update({ name: 'open-panel', shortcut: 'Alt+Shift+P' })
    })
    await window.press(...withAltShift('P'))
    const sidebar = await window.view('sidebar')
    await signIn(sidebar, sandbox.url)
    await use(sidebar)
  },

  connect: async ({ openOwnPage, sandbox }, use) => {
    await use(async () => {
      const popup = await openOwnPage('popup.html')
      await signIn(popup, sandbox.url)
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
