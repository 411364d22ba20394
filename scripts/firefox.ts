/** Firefox with the extension in it, driven over WebDriver BiDi, for browser tests and benches. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowser } from './browsers.ts'
import { root } from './steps.ts'

const testingBuild = join(root, '.output/firefox-mv3-testing')

// Firefox gives every installation an address of its own by chance; this fixes it.
const extensionAddress = '5f0c1c58-6a52-4c53-9d0a-2b6f6f1a7c11'

/**
 * Starts Firefox with the testing build installed, in a new profile. `idleTimeout` is the milliseconds without
 * work after which it suspends the background. Rejects when there is no such build, or no Firefox can be had.
 */
export async function launchFirefox(options: { readonly idleTimeout: number }): Promise<Browser> {
  const firefox = await launchBareFirefox(options)
  await installInFirefox(firefox)
  return firefox
}

/** As {@link launchFirefox}, without any extension. */
export function launchBareFirefox(options: { readonly idleTimeout: number }): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: true,
    // Without it, WebDriver may not open an extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // The popup is a tab here, and one that is not in front is drawn once a second; a popup never is.
      'layout.throttled_frame_rate': 60,
      'extensions.background.idle.timeout': options.idleTimeout,
      'extensions.webextensions.uuids': JSON.stringify({
        'cordboard@cordboard.dev': extensionAddress,
      }),
    },
  })
}

/** Installs the testing build; resolves with its id. */
export async function installInFirefox(firefox: Browser): Promise<string> {
  if (!existsSync(join(testingBuild, 'manifest.json')))
    throw new Error(`There is no extension in ${testingBuild}: run wxt build --mode testing first.`)
  return firefox.installExtension(testingBuild)
}

/** Opens a page of the extension in a new tab, for instance `popup.html`. */
export async function openFirefoxPage(
  firefox: Browser,
  path: string,
  host = extensionAddress,
): Promise<Page> {
  const page = await firefox.newPage()
  // An extension's page lives in another process, and the tab's load event is lost on the way there.
  await page.goto(`moz-extension://${host}/${path}`, { waitUntil: [] })
  await page.waitForFunction(() => document.readyState === 'complete')
  return page
}
