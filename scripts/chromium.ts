/** Chromium with the extension in it, for browser tests and the demo. */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { ensureBrowser } from './browsers.ts'
import { root } from './steps.ts'

/** Where `wxt build --mode testing` leaves the extension that holds every host permission. */
export const testingBuild = join(root, '.output/chrome-mv3-testing')

/** Nothing that is not asked for. */
const PLAIN = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function seeTestingBuild(): void {
  if (!existsSync(join(testingBuild, 'manifest.json')))
    throw new Error(`There is no extension in ${testingBuild}: run wxt build --mode testing first.`)
}

interface Launch {
  readonly headless: boolean
  readonly profile?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const launch = ({ headless, profile = '', args, env }: Launch): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    // Whoever started the browser ends it; it also ends by itself when this process is gone.
    handleSIGINT: false,
    handleSIGTERM: false,
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    env: { ...process.env, ...env },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...args, ...PLAIN],
  })

/**
 * Starts Chromium with the testing build loaded: in the folder `profile`, or in a new, empty one that is
 * gone afterwards. Rejects when that is not built, or no Chromium can be had. Closing the context ends the browser.
 */
export async function launchChromium(options: {
  readonly headless: boolean
  readonly profile?: string
}): Promise<BrowserContext> {
  seeTestingBuild()
  return await launch({
    ...options,
    args: [`--disable-extensions-except=${testingBuild}`, `--load-extension=${testingBuild}`],
  })
}

/**
 * Starts headless Chromium with the testing build as it is for people: a tab behind another is hidden, which
 * Playwright keeps from its pages wherever it starts the browser itself.
 */
export async function launchPlainChromium(): Promise<{
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}> {
  seeTestingBuild()
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: true,
    enableExtensions: [testingBuild],
    args: [
      ...PLAIN,
      '--window-size=1280,900',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const connected = await chromium.connectOverCDP(browser.wsEndpoint(), { noDefaults: true })
  const [context] = connected.contexts()
  if (context === undefined) throw new Error('Chromium has no pages')
  return {
    context,
    async close() {
      await connected.close()
      await browser.close()
    },
  }
}

/**
 * Starts headless Chromium with an empty profile and no extension: {@link installCopy} puts one in. What it
 * would leave among a person's own files, as it does when an extension is taken out, goes into `home`.
 */
export const launchBareChromium = (home: string): Promise<BrowserContext> =>
  launch({
    headless: true,
    args: ['--enable-unsafe-extension-debugging'],
    env: { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  })

export interface InstalledCopy {
  readonly id: string
  /** Takes the extension out again, and closes its pages. */
  readonly remove: () => Promise<void>
}

/**
 * Installs the testing build from a new folder in `home`, hence under an id that this browser has never seen.
 * `devtools` is a session with the browser itself.
 */
export async function installCopy(devtools: CDPSession, home: string): Promise<InstalledCopy> {
  seeTestingBuild()
  const folder = await mkdtemp(join(home, 'extension-'))
  await cp(testingBuild, folder, { recursive: true })
  const { id } = await devtools.send('Extensions.loadUnpacked', { path: folder })
  return {
    id,
    remove: async () => {
      await devtools.send('Extensions.uninstall', { id })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The extension's id, as soon as its service worker runs. */
export async function extensionIdIn(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}
