/** Pages that a test makes up, on sites that are switched on for a Danish agent. */
import type { Page } from '@playwright/test'
import { askBackground } from './extension-page.ts'
import { test as base, expect } from './fixtures.ts'

export { expect }

/** A site that is on, another that is, and one that is off. */
export const SITE = 'http://crm.example'
export const OTHER_SITE = 'http://partner.example'
export const SITE_OFF = 'http://elsewhere.example'

interface Fixtures {
  /** Serves a document under an address of the sites above. */
  readonly serve: (url: string, body: string, contentType?: string) => Promise<void>
  /** Shows a page with this body, in front. What it says on its console fails the test. */
  readonly show: (body: string) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  serve: async ({ browserContext, popup }, use) => {
    for (const origin of [SITE, OTHER_SITE])
      await askBackground(popup, 'site.set', { origin, on: true })
    await askBackground(popup, 'settings.change', { region: 'DK' })
    await use(async (url, body, contentType = 'text/html; charset=utf-8') => {
      await browserContext.route(url, (route) => route.fulfill({ contentType, body }))
    })
  },

  show: async ({ browserContext, serve }, use) => {
    const page = await browserContext.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    let made = 0
    await use(async (body) => {
      made += 1
      const url = `${SITE}/made/${made}`
      await serve(url, `<!doctype html><title>Made</title><body>${body}</body>`)
      await page.goto(url)
      await page.bringToFront()
      return page
    })
    expect(said).toEqual([])
  },
})
