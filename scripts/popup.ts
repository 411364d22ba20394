/** The toolbar popup, opened as a page of its own so that it can be driven and photographed. */
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { en } from '../lib/wording/en.ts'
import { say } from '../lib/wording/say.ts'
import '../lib/wording/whole.ts'

/** What a person types to connect to the sandbox as agent 12 of Miralix OfficeTeam. */
export interface Connection {
  readonly server: string
  readonly account: string
  readonly agent: string
  readonly secret: string
}

export const agent12 = (server: string): Connection => ({
  server,
  account: 'greenbox',
  agent: '12',
  secret: 'sandbox-secret',
})

/** Inside functions that run in a page of the extension. */
declare const chrome: Browser

/** Headless, the window made last counts as the one in front. */
async function moveOthersToFront(): Promise<void> {
  const own = await chrome.tabs.getCurrent()
  const tabs = await chrome.tabs.query({})
  const [first, ...others] = tabs.flatMap(({ id }) =>
    id === undefined || id === own.id ? [] : [id],
  )
  if (first === undefined) return
  const { id: windowId } = await chrome.windows.create({ tabId: first })
  if (others.length > 0 && windowId !== undefined)
    await chrome.tabs.move(others, { windowId, index: -1 })
}

/**
 * Opens the popup as a page in a window of its own. Chromium draws a tab behind another once a second, and
 * Playwright lets two drawings pass before it clicks; a popup is never behind.
 */
export async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const devtools = await context.browser()?.newBrowserCDPSession()
  const url = `chrome-extension://${extensionId}/popup.html`
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    devtools?.send('Target.createTarget', { url }),
  ])
  await devtools?.detach()
  await popup.setViewportSize({ width: 360, height: 600 })
  await popup.waitForLoadState()
  await popup.evaluate(moveOthersToFront)
  return popup
}

export async function fillConnectForm(popup: Page, connection: Connection): Promise<void> {
  const field = (label: string) => popup.getByLabel(label, { exact: true })
  await field(en['connect.address']).fill(connection.server)
  await field(en['connect.account']).fill(connection.account)
  await field(en['connect.agent']).fill(connection.agent)
  await field(en['connect.secret']).fill(connection.secret)
}

export const submitConnectForm = (popup: Page): Promise<void> =>
  popup.getByRole('button', { name: en['connect.submit'], exact: true }).click()

/** Waits until the popup says that the session is up. */
export const seeConnected = (popup: Page): Promise<void> =>
  // A call is announced as “… : Connected” too.
  expect(popup.locator('header').getByText(en['link.online'], { exact: true })).toBeVisible()

/** Says where numbers without a country code are from (ISO 3166-1 alpha-2). */
export async function chooseRegion(popup: Page, region: string): Promise<void> {
  await popup.getByText(en['popup.more'], { exact: true }).click()
  await popup.getByLabel(en['popup.region'], { exact: true }).selectOption(region)
  await popup.getByText(en['popup.more'], { exact: true }).click()
}

/**
 * Makes the numbers of the page's site clickable, by the switch in the popup. Leaves the page in
 * front: where the popup came to the front instead, it would be no popup but the tab that counts.
 */
export async function allowSite(popup: Page, page: Page): Promise<void> {
  const site = new URL(page.url()).host
  // The popup speaks of the tab in front of it.
  await page.bringToFront()
  await popup.reload()
  await popup.getByRole('switch', { name: say('popup.site.off', { site }) }).click()
  await expect(popup.getByRole('switch', { name: say('popup.site.on', { site }) })).toBeChecked()
}
