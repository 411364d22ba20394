/** Where Cordboard is, and where nothing of it is at all. */
import type { Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { mountCrm } from '../../sandbox/crm/serve.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { allowSite } from '../../scripts/popup.ts'
import { test as base, expect } from './fixtures.ts'
import { marked, turnOff, waitForMark, waitUntilUnmarked } from './page-objects.ts'
import { chooseMode, extensionWorlds, openSettings } from './settings-page.ts'

/** Inside functions that run in a page of the extension. */
declare const chrome: Browser

const CONTACT = '/crm/contacts/soren-kjaer'
const NUMBER = '+45 61 77 44 27'

interface Fixtures {
  /** A contact in the CRM of another site. */
  readonly there: Page
}

const test = base.extend<Fixtures>({
  there: async ({ browserContext }, use) => {
    const other = await startSandbox({ port: 0, extra: mountCrm })
    const page = await browserContext.newPage()
    await page.goto(`${other.url}${CONTACT}`)
    await use(page)
    await other.close()
  },
})

const host = (page: Page): string => new URL(page.url()).host
const origin = (page: Page): string => new URL(page.url()).origin

/** Where the browser starts our script, as it says itself. */
const registered = (settings: Page) =>
  settings.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts()
    return scripts.map(({ matches, excludeMatches }) => ({ matches, excludeMatches }))
  })

/** In a tab of its own: one that had a script keeps the world of it, empty, for all its pages to come. */
async function expectNothingIn(page: Page): Promise<void> {
  const fresh = await page.context().newPage()
  await fresh.goto(page.url())
  await expect(fresh.getByTestId('contact-mobile')).toBeVisible()
  expect(await extensionWorlds(fresh)).toBe(0)
  expect(await marked(fresh)).toEqual([])
  await fresh.close()
}

async function expectWorldIn(page: Page): Promise<void> {
  const fresh = await page.context().newPage()
  await fresh.goto(page.url())
  await waitForMark(fresh, NUMBER)
  expect(await extensionWorlds(fresh)).toBeGreaterThan(0)
  await fresh.close()
}

/** Marks are only made in the tab in front. */
async function expectMarked(page: Page): Promise<void> {
  await page.bringToFront()
  await waitForMark(page, NUMBER)
}

test('Cordboard is where it was chosen to be, and nowhere else', async ({
  browserContext,
  crm: here,
  extensionId,
  popup,
  sandbox,
  there,
}) => {
  test.setTimeout(120_000)
  await here.goto(`${sandbox.url}${CONTACT}`)
  const settings = await openSettings(browserContext, extensionId)
  const mode = (name: 'chosen' | 'everywhere' | 'everywhereBut') =>
    settings.getByRole('radio', { name: en[`options.mode.${name}`], exact: true })
  const removeFromList = (page: Page) =>
    settings
      .getByRole('button', { name: say('options.sites.remove.label', { site: origin(page) }) })
      .click()
  /** What the popup says of each page. */
  const labels = async () => {
    const said: boolean[] = []
    for (const page of [here, there]) {
      await page.bringToFront()
      await popup.reload()
      const shown = popup.getByRole('switch', { name: host(page) })
      await expect(shown).toBeVisible()
      said.push(await shown.isChecked())
    }
    return said
  }

  await test.step('by default there is nothing of Cordboard in any page', async () => {
    await expect(mode('chosen')).toBeChecked()
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
  })

  await test.step('on chosen sites, one is marked as soon as it is chosen, and no other is', async () => {
    await allowSite(popup, here)
    await expectMarked(here)
    expect(await registered(settings)).toEqual([
      { matches: [`${origin(here)}/*`], excludeMatches: undefined },
    ])
    await expectNothingIn(there)
    await expectWorldIn(here)
    expect(await labels()).toEqual([true, false])
  })

  await test.step('nowhere, all pages are left at once, and for good', async () => {
    await expectMarked(here)
    await chooseMode(settings, 'off')
    await waitUntilUnmarked(here)
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
    await expectNothingIn(there)
    expect(await labels()).toEqual([false, false])
  })

  await test.step('a site that is switched on in the popup after that is the only one', async () => {
    await allowSite(popup, there)
    await expectMarked(there)
    await expect(settings.getByText(origin(there))).toBeVisible()
    await expect(settings.getByText(origin(here))).toBeHidden()
    await expectNothingIn(here)
  })

  await test.step('a site that is taken off the list is left at once, and for good', async () => {
    await removeFromList(there)
    await expect(settings.getByText(en['options.sites.chosen.none'])).toBeVisible()
    await waitUntilUnmarked(there)
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(there)
  })

  await test.step('everywhere is not chosen where the browser was not allowed to', async () => {
    // In place of the browser's question, which no test can answer.
    await settings.evaluate(() => {
      chrome.permissions.request = async () => false
    })
    await settings.bringToFront()
    await mode('everywhere').click()
    await expect(settings.getByRole('alert')).toHaveText(en['options.mode.denied'])
    await expect(mode('chosen')).toBeChecked()
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
    await settings.reload()
  })

  await test.step('everywhere, every open page is marked at once, and every page that comes', async () => {
    await settings.bringToFront()
    await chooseMode(settings, 'everywhere')
    await expectMarked(here)
    await expectMarked(there)
    await expectWorldIn(there)
    expect(await labels()).toEqual([true, true])
  })

  await test.step('a site that is switched off in the popup becomes the exception', async () => {
    await expectMarked(here)
    await popup.reload()
    await turnOff(popup, here)
    await waitUntilUnmarked(here)
    await expect(mode('everywhereBut')).toBeChecked()
    await expectNothingIn(here)
    await expectWorldIn(there)

    await removeFromList(here)
    await expectMarked(here)
  })
})
