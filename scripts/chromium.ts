/** Chromium with the extension in it, for browser tests and the demo. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { ensureBrowser } from './browsers.ts'
import { root } from './steps.ts'

/** Where `wxt build --mode testing` leaves the extension that holds every host permission. */
const testingBuild = join(root, '.output/chrome-mv3-testing')

/**
 * Starts Chromium with the testing build loaded: in the folder `profile`, or in a new, empty one that is
 * gone afterwards. Rejects when that is not
 * built, or no Chromium can be had. Closing the context ends the browser.
 */
export async function launchChromium(options: {
  readonly headless: boolean
  readonly profile?: string
}): Promise<BrowserContext> {
  if (!existsSync(join(testingBuild, 'manifest.json')))
    throw new Error(`There is no extension in ${testingBuild}: run wxt build --mode testing first.`)
  return await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: ensureBrowser('chromium'),
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // Whoever started the browser ends it; it also ends by itself when this process is gone.
    handleSIGINT: false,
    handleSIGTERM: false,
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    args: [
      `--disable-extensions-except=${testingBuild}`,
      `--load-extension=${testingBuild}`,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The extension's id, as soon as its service worker runs. */
export async function extensionIdIn(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}
