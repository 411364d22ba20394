/** The settings, opened as a page, and what is read off a page that Cordboard is to keep out of. */
import type { BrowserContext, Page } from '@playwright/test'
import type { SiteMode } from '../../lib/settings/sites.ts'
import { en } from '../../lib/wording/en.ts'
import { expect } from './fixtures.ts'

export async function openSettings(context: BrowserContext, extensionId: string): Promise<Page> {
  const settings = await context.newPage()
  await settings.goto(`chrome-extension://${extensionId}/options.html`)
  await expect(settings.getByRole('heading', { name: en['options.title'] })).toBeVisible()
  return settings
}

export async function chooseMode(settings: Page, mode: SiteMode): Promise<void> {
  const choice = settings.getByRole('radio', { name: en[`options.mode.${mode}`], exact: true })
  await choice.click()
  await expect(choice).toBeChecked()
}

/** How many of the worlds of a page and its frames are an extension's: one for each frame that a script was put
 * into. */
export async function extensionWorlds(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  try {
    let worlds = 0
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) worlds += 1
    })
    // Tells of every world that there is before it is answered.
    await devtools.send('Runtime.enable')
    return worlds
  } finally {
    await devtools.detach()
  }
}
