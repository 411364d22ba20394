/** Pages that a test makes up, in one Firefox for all tests of a worker. */
import { inflateSync } from 'node:zlib'
import { test as base, expect } from '@playwright/test'
import type { Browser as Firefox, Frame, Page } from 'puppeteer-core'
import type { Browser } from 'webextension-polyfill'
import type { Push } from '../../lib/channel/replies.ts'
import { launchFirefox, openFirefoxPage } from '../../scripts/firefox.ts'
import { cardOf, type Scope, type Shown, type Site, UNDO } from '../made-pages/shown.ts'
import { type MadeSite, makeSite } from '../made-pages/site.ts'
import { findNamed, pressNamed } from './pointer.ts'

/** Inside functions that run in a page of the extension. */
declare const browser: Browser

interface Shared {
  readonly firefox: Firefox
  readonly popup: Page
  readonly made: MadeSite
}

interface Fixtures {
  readonly site: Site
}

/** What a PDF draws, and with what; not when it was made, which differs from one second to the next. */
function drawnIn(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf)
  const streams = bytes.toString('latin1').matchAll(/<<([^>]*)>>\s*stream\r?\n/g)
  const drawing = [...streams].filter(([, dictionary]) => !dictionary?.includes('/Type '))
  return Buffer.concat(
    drawing.map(({ 0: head, index }) => inflateSync(bytes.subarray(index + head.length))),
  )
}

export const test = base.extend<Fixtures, { readonly shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
    async ({}, use) => {
      const firefox = await launchFirefox({ idleTimeout: 600_000 })
      const popup = await openFirefoxPage(firefox, 'popup.html')
      const made = await makeSite()
      const ask = (type: string, payload: object) =>
        popup.evaluate(
          (type, payload) => browser.runtime.sendMessage({ type, payload }),
          type,
          payload,
        )
      for (const origin of [made.origin, made.otherOrigin])
        await ask('site.set', { origin, on: true })
      await ask('settings.change', { region: 'DK' })
      await use({ firefox, popup, made })
      await firefox.close()
      made.close()
    },
    { scope: 'worker' },
  ],

  site: async ({ shared: { firefox, made, popup } }, use) => {
    const page = await firefox.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    const said: string[] = []
    // Firefox's own viewer of papers speaks on the console of the page.
    const isViewer = (text: string) => /^PDF |^Warning: Indexing all PDF/.test(text)
    page.on('console', (message) => {
      if (!isViewer(message.text())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(String(error)))
    const goTo = async (path: string) => {
      await page.goto(made.origin + path)
      await page.bringToFront()
      return shownIn(page, popup)
    }
    await use({
      ...made,
      goTo,
      show(body) {
        made.serve('/made', `<!doctype html><title>Made</title><body>${body}</body>`)
        return goTo('/made')
      },
      async undoLessons() {
        const settings = await openFirefoxPage(firefox, 'options.html')
        await settings.locator(UNDO).click()
        await expect.poll(() => settings.$(UNDO)).toBeNull()
        await settings.close()
        await page.bringToFront()
      },
    })
    await page.close()
    expect(said).toEqual([])
  },
})

const scopeOf = (document: Page | Frame): Scope => ({
  evaluate: (work, given) => document.evaluate(work as never, given) as never,
})

const shownIn = (page: Page, popup: Page): Shown => ({
  ...scopeOf(page),
  async frame(url) {
    const find = () => page.frames().find((frame) => frame.url() === url)
    await expect.poll(find, { message: `there is a frame ${url}` }).toBeDefined()
    return scopeOf(find() ?? page.mainFrame())
  },
  moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 4 }),
  findCard: (number) => findNamed(page, 'dialog', cardOf(number)),
  pressNamed: (name) => pressNamed(page, name),
  pressKey: (key) => page.keyboard.press(key),
  async picture(media) {
    return media === 'screen' ? page.screenshot() : drawnIn(await page.pdf())
  },
  goToNext: () =>
    popup.evaluate(
      async (push: Push) => {
        const [tab] = await browser.tabs.query({ active: true })
        if (tab?.id === undefined) throw new Error('no tab is in front')
        await browser.tabs.sendMessage(tab.id, push)
      },
      { type: 'number.next' } as const,
    ),
  async whileHidden(work) {
    const other = await page.browser().newPage()
    await other.bringToFront()
    await work()
    await other.close()
    await page.bringToFront()
  },
})
