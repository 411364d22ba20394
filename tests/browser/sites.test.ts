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
  readonly settings: Page
  /** A contact in the CRM of one site, and in that of another. */
  readonly here: Page
  readonly there: Page
}

const test = base.extend<Fixtures>({
  settings: async ({ browserContext, extensionId }, use) => {
    await use(await openSettings(browserContext, extensionId))
  },
  here: async ({ crm, sandbox }, use) => {
    await crm.goto(`${sandbox.url}${CONTACT}`)
    await use(crm)
  },
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

test('by default there is nothing of Cordboard in any page', async ({ here, settings }) => {
  await expect(
    settings.getByRole('radio', { name: en['options.mode.chosen'], exact: true }),
  ).toBeChecked()
  expect(await registered(settings)).toEqual([])
  await expectNothingIn(here)
})

test.describe('on chosen sites', () => {
  test('a site is marked as soon as it is chosen, and no other is', async ({
    here,
    popup,
    settings,
    there,
  }) => {
    await allowSite(popup, here)
    await expectMarked(here)
    expect(await registered(settings)).toEqual([
      { matches: [`${origin(here)}/*`], excludeMatches: undefined },
    ])
    await expectNothingIn(there)
    await expectWorldIn(here)
  })

  test('a site that is taken off the list is left at once, and for good', async ({
    here,
    popup,
    settings,
  }) => {
    await allowSite(popup, here)
    await expectMarked(here)
    await settings
      .getByRole('button', { name: say('options.sites.remove.label', { site: origin(here) }) })
      .click()
    await expect(settings.getByText(en['options.sites.chosen.none'])).toBeVisible()
    await waitUntilUnmarked(here)
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
  })
})

test.describe('everywhere', () => {
  test('every open page is marked at once, and every page that comes', async ({
    here,
    settings,
    there,
  }) => {
    await settings.bringToFront()
    await chooseMode(settings, 'everywhere')
    await expectMarked(here)
    await expectMarked(there)
    await expectWorldIn(there)
  })

  test('a site that is switched off in the popup becomes the exception', async ({
    here,
    popup,
    settings,
    there,
  }) => {
    await settings.bringToFront()
    await chooseMode(settings, 'everywhere')
    await expectMarked(here)
    await popup.reload()
    await turnOff(popup, here)
    await waitUntilUnmarked(here)
    await expect(
      settings.getByRole('radio', { name: en['options.mode.everywhereBut'], exact: true }),
    ).toBeChecked()
    await expectNothingIn(here)
    await expectWorldIn(there)

    await settings
      .getByRole('button', { name: say('options.sites.remove.label', { site: origin(here) }) })
      .click()
    await expectMarked(here)
  })

  test('is not chosen where the browser was not allowed to', async ({ here, settings }) => {
    // In place of the browser's question, which no test can answer.
    await settings.evaluate(() => {
      chrome.permissions.request = async () => false
    })
    await settings.bringToFront()
    await settings.getByRole('radio', { name: en['options.mode.everywhere'], exact: true }).click()
    await expect(settings.getByRole('alert')).toHaveText(en['options.mode.denied'])
    await expect(
      settings.getByRole('radio', { name: en['options.mode.chosen'], exact: true }),
    ).toBeChecked()
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
  })
})

test.describe('nowhere', () => {
  test('all pages are left at once, and for good', async ({ here, popup, settings, there }) => {
    await allowSite(popup, here)
    await expectMarked(here)
    await chooseMode(settings, 'off')
    await waitUntilUnmarked(here)
    expect(await registered(settings)).toEqual([])
    await expectNothingIn(here)
    await expectNothingIn(there)
  })

  test('a site that is switched on in the popup is the only one', async ({
    here,
    popup,
    settings,
    there,
  }) => {
    await allowSite(popup, there)
    await expectMarked(there)
    await chooseMode(settings, 'off')
    await waitUntilUnmarked(there)
    await allowSite(popup, here)
    await expectMarked(here)
    await expect(settings.getByText(origin(here))).toBeVisible()
    await expect(settings.getByText(origin(there))).toBeHidden()
    await expectNothingIn(there)
  })
})

test('the popup says of each page whether its numbers are clickable', async ({
  here,
  popup,
  settings,
  there,
}) => {
  const label = async (page: Page) => {
    await page.bringToFront()
    await popup.reload()
    const shown = popup.getByRole('switch', { name: host(page) })
    await expect(shown).toBeVisible()
    return shown.isChecked()
  }
  await allowSite(popup, here)
  expect([await label(here), await label(there)]).toEqual([true, false])
  await chooseMode(settings, 'everywhere')
  expect([await label(here), await label(there)]).toEqual([true, true])
  await chooseMode(settings, 'off')
  expect([await label(here), await label(there)]).toEqual([false, false])
})
