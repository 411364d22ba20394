/** Where Cordboard is in Firefox, whose match patterns know no ports. */
import type { Page } from 'puppeteer-core'
import type { Browser } from 'webextension-polyfill'
import type { SiteMode } from '../../lib/settings/sites.ts'
import { en } from '../../lib/wording/en.ts'
import { mountCrm } from '../../sandbox/crm/serve.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { SOON } from '../../scripts/pointer.ts'
import { expect, test } from './fixtures.ts'

/** Inside functions that run in a page of the extension. */
declare const browser: Browser

const CONTACT = '/crm/contacts/bodil-aagaard'
const NUMBER = '+45 51 90 22 36'

const marked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('cordboard-number') ?? [])].map((mark) =>
      String(mark.startContainer.nodeValue).slice(mark.startOffset, mark.endOffset),
    ),
  )

const seeMarked = async (page: Page): Promise<void> => {
  await page.bringToFront()
  await expect.poll(() => marked(page), SOON).toContain(NUMBER)
}

const seeUnmarked = (page: Page): Promise<void> => expect.poll(() => marked(page), SOON).toEqual([])

const chooseMode = async (settings: Page, mode: SiteMode): Promise<void> => {
  await settings.bringToFront()
  await settings.locator(`::-p-aria([name="${en[`options.mode.${mode}`]}"][role="radio"])`).click()
}

const registered = (settings: Page) =>
  settings.evaluate(async () =>
    (await browser.scripting.getRegisteredContentScripts()).map(({ matches, excludeMatches }) => ({
      matches,
      excludeMatches: excludeMatches ?? [],
    })),
  )

test('in Firefox, each mode is where it says at once, and nowhere else', async ({
  firefox,
  openOwnPage,
  sandbox,
}) => {
  const other = await startSandbox({ port: 0, extra: mountCrm })
  try {
    const here = await firefox.newPage()
    await here.goto(`${sandbox.url}${CONTACT}`)
    const there = await firefox.newPage()
    await there.goto(`${other.url}${CONTACT}`)
    const settings = await openOwnPage('options.html')
    expect(await registered(settings)).toEqual([])

    await chooseMode(settings, 'everywhere')
    await seeMarked(here)
    await seeMarked(there)

    await here.bringToFront()
    const popup = await openOwnPage('popup.html')
    await here.bringToFront()
    await popup.evaluate(() => location.reload())
    await popup.waitForSelector('.foot > .switch input')
    // Below the fold of a tab that is not in front there is nothing for a pointer.
    await popup.$eval('.foot > .switch input', (input) => input.click())
    await seeUnmarked(here)
    await there.reload()
    await seeMarked(there)
    // No port in a pattern: leaving out this one would leave out the other.
    await expect
      .poll(() => registered(settings), SOON)
      .toEqual([{ matches: ['http://*/*', 'https://*/*'], excludeMatches: [] }])

    await chooseMode(settings, 'off')
    await there.bringToFront()
    await seeUnmarked(there)
    expect(await registered(settings)).toEqual([])
  } finally {
    await other.close()
  }
})
