/** Pages that a test makes up, in one Chromium for all tests of a worker. */
import { type BrowserContext, test as base, expect, type Frame, type Page } from '@playwright/test'
import { extensionIdIn, launchPlainChromium } from '../../scripts/chromium.ts'
import { findNamed, pressNamed } from '../../scripts/pointer.ts'
import { openPopup } from '../../scripts/popup.ts'
import { cardOf, type Scope, type Shown, type Site, UNDO } from '../made-pages/shown.ts'
import { type MadeSite, makeSite } from '../made-pages/site.ts'
import { askBackground, push } from './extension-page.ts'

interface Shared {
  readonly context: BrowserContext
  readonly popup: Page
  readonly made: MadeSite
}

interface Fixtures {
  readonly site: Site
}

export const test = base.extend<Fixtures, { readonly shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
    async ({}, use) => {
      const { context, close } = await launchPlainChromium()
      const popup = await openPopup(context, await extensionIdIn(context))
      const made = await makeSite()
      for (const origin of [made.origin, made.otherOrigin])
        await askBackground(popup, 'site.set', { origin, on: true })
      await askBackground(popup, 'settings.change', { region: 'DK' })
      await use({ context, popup, made })
      await close()
      made.close()
    },
    { scope: 'worker' },
  ],

  site: async ({ shared: { context, made, popup } }, use) => {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
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
        const settings = await context.newPage()
        await settings.goto(new URL('options.html', popup.url()).href)
        await settings.locator(UNDO).click()
        await expect(settings.locator(UNDO)).toHaveCount(0)
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
    return scopeOf(find() ?? page)
  },
  // At once: a step that takes long is a rest, and opens the card of a number on the way.
  moveTo: ({ x, y }) => page.mouse.move(x, y),
  findCard: (number) => findNamed(page, 'dialog', cardOf(number)),
  pressNamed: (name) => pressNamed(page, name),
  pressKey: (key) => page.keyboard.press(key),
  async picture(media) {
    await page.emulateMedia({ media })
    return page.screenshot()
  },
  goToNext: () => push(popup, page, { type: 'number.next' }),
  async whileHidden(work) {
    const other = await page.context().newPage()
    await other.bringToFront()
    await work()
    await other.close()
    await page.bringToFront()
  },
})
