/** Two receptionists, each with a browser of her own. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { extensionIdIn, launchChromium } from '../../scripts/chromium.ts'
import { openPopup, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { test as base, expect } from './fixtures.ts'

interface Desks {
  /** The toolbars of agents 10 and 11, who are not signed in yet. */
  readonly anna: Page
  readonly bente: Page
}

export const test = base.extend<Desks>({
  bente: async ({ browserContext, extensionId }, use) => {
    await use(await openPopup(browserContext, extensionId))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
  anna: async ({}, use) => {
    const browser = await launchChromium({ headless: true })
    await use(await openPopup(browser, await extensionIdIn(browser)))
    await browser.close()
  },
})

export const press = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('button', { name, exact: true }).first().click()

async function signIn(popup: Page, server: string, agent: string): Promise<void> {
  const field = (label: string) => popup.getByLabel(label, { exact: true })
  await field(en['connect.system']).selectOption('openreception')
  await field(en['connect.address']).fill(server)
  await field(en['connect.openreception.agent']).fill(agent)
  await field(en['connect.openreception.extension']).fill(String(1090 + Number(agent)))
  await field(en['connect.token']).fill(`sandbox-token-${agent}`)
  // Only the final dialect has one; its server names it in each call that is made.
  await popup.getByText(en['connect.advanced'], { exact: true }).click()
  await field(en['connect.openreception.dialplan']).fill('hall')
  await submitConnectForm(popup)
  await seeConnected(popup)
}

export async function signOut(popup: Page): Promise<void> {
  await popup.getByText(en['popup.more'], { exact: true }).click()
  await press(popup, en['connect.disconnect'])
  await expect(popup.getByRole('button', { name: en['connect.submit'], exact: true })).toBeVisible()
}

/** Both at a switchboard that speaks `dialect`. */
export async function signInBoth(
  { anna, bente }: Desks,
  url: string,
  dialect: string,
): Promise<void> {
  await signIn(bente, `${url}/openreception/${dialect}`, '11')
  await signIn(anna, `${url}/openreception/${dialect}`, '10')
}
