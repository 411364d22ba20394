/**
 * One Chromium for all tests of a worker, each of which finds it as new. What the extension keeps goes with the
 * extension: each test has a copy of its own, under an id that the browser has never seen. What pages leave
 * behind is cleared by name. What only a new browser undoes, or is not seen to be undone, ends in a new browser.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test'
import { type InstalledCopy, installCopy, launchBareChromium } from '../../scripts/chromium.ts'

export interface SharedChromium {
  /** Chromium with the extension newly installed, and one empty page. To be given back before it is lent again. */
  readonly lend: () => Promise<BrowserContext>
  readonly giveBack: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Bounds {
  readonly width?: number
  readonly height?: number
}

interface Running {
  readonly context: BrowserContext
  /** A session with the browser itself. */
  readonly devtools: CDPSession
  /** A folder for its files, which goes with it. */
  readonly home: string
  /** The page that every browser begins with. */
  readonly first: Page
  readonly bounds: Bounds
  /** Where pages have been since it was lent. */
  readonly origins: Set<string>
  /** Whether something was done to it that lasts. */
  spent: boolean
}

/** What holds for all pages to come. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'routeWebSocket',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setHTTPCredentials',
  'setOffline',
  'setStorageState',
] as const
const LASTING_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const

/** What a test may listen for. */
const EVENTS = [
  'console',
  'dialog',
  'download',
  'page',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'serviceworker',
  'weberror',
]

/** How long a worker whose extension is gone may take to stop, in milliseconds. */
const PATIENCE = 5000

export function createSharedChromium(): SharedChromium {
  let running: Running | undefined
  let copy: InstalledCopy | undefined

  const close = async (): Promise<void> => {
    const { context, home } = running ?? {}
    running = undefined
    await context?.close()
    if (home !== undefined) await rm(home, { recursive: true, force: true })
  }

  return {
    async lend() {
      running ??= await start()
      const { context, devtools, home, origins } = running
      context.on('page', (page) => follow(page, origins))
      copy = await installCopy(devtools, home)
      return context
    },
    async giveBack() {
      const asNew = running && copy && (await clean(running, copy).catch(() => false))
      if (!asNew) await close()
    },
    close,
  }
}

async function start(): Promise<Running> {
  const home = await mkdtemp(join(tmpdir(), 'cordboard-chromium-'))
  const context = await launchBareChromium(home)
  const [first] = context.pages()
  const devtools = await context.browser()?.newBrowserCDPSession()
  if (first === undefined || devtools === undefined)
    throw new Error('Chromium began without a page')
  const page = await context.newCDPSession(first)
  const { bounds } = await page.send('Browser.getWindowForTarget')
  await page.detach()
  const origins = new Set<string>()
  const running: Running = { context, devtools, home, first, bounds, origins, spent: false }
  const spend = () => {
    running.spent = true
  }
  first.on('framenavigated', spend)
  before(context, LASTING, spend)
  before(context.clock, LASTING_CLOCK, spend)
  return running
}

/** Has `note` called before each call of these methods. */
function before<Name extends string>(
  owner: Readonly<Record<Name, (...args: never[]) => unknown>>,
  names: readonly Name[],
  note: () => void,
): void {
  for (const name of names) {
    const method = owner[name]
    const noted = (...args: never[]): unknown => {
      note()
      return method.apply(owner, args)
    }
    Object.assign(owner, { [name]: noted })
  }
}

function follow(page: Page, origins: Set<string>): void {
  let drawn = false
  const look = (url: string) => {
    const { origin = '', protocol = '' } = URL.parse(url) ?? {}
    if (/^https?:$/.test(protocol)) origins.add(origin)
    if (protocol !== 'chrome-extension:' || drawn) return
    drawn = true
    // A page that is closed meanwhile needs none.
    void keepDrawn(page).catch(() => undefined)
  }
  look(page.url())
  page.on('framenavigated', (frame) => look(frame.url()))
}

/**
 * Chromium draws a tab behind another once a second, and Playwright lets two drawings pass before it clicks. A
 * popup is never behind: cast, it is drawn as in front. As no picture is acknowledged, few are taken.
 */
async function keepDrawn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.startScreencast', { format: 'jpeg', maxWidth: 16, maxHeight: 16 })
}

/** Resolves with whether the browser is as new. */
async function clean(running: Running, copy: InstalledCopy): Promise<boolean> {
  const { context, devtools, first, bounds, origins } = running
  const pages = context.pages().filter((page) => page !== first)
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension:')
  const zoomed = (await Promise.all(pages.map(isZoomed))).includes(true)
  if (running.spent || zoomed || !context.serviceWorkers().every(isOurs)) return false

  await Promise.all(pages.map((page) => page.close()))
  const workers = context.serviceWorkers()
  const page = await context.newCDPSession(first)
  // Another than at the start, when its tab was moved.
  const { windowId } = await page.send('Browser.getWindowForTarget')
  await Promise.all([
    ...workers.map((worker) => worker.waitForEvent('close', { timeout: PATIENCE })),
    copy.remove(),
    context.clearCookies(),
    context.clearPermissions(),
    context.unrouteAll({ behavior: 'ignoreErrors' }),
    page.send('Browser.setWindowBounds', { windowId, bounds }),
    page.send('Network.clearBrowserCache'),
    ...[...origins].map((origin) =>
      page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
    ),
    first.evaluate(emptyClipboard),
  ])
  await page.detach()
  origins.clear()
  for (const event of EVENTS) context.removeAllListeners(event)

  const { targetInfos } = await devtools.send('Target.getTargets')
  const left = targetInfos.filter(({ type }) => type !== 'browser_ui').map(({ url }) => url)
  const workersLeft = context.serviceWorkers().length
  return !running.spent && workersLeft === 0 && left.join() === 'about:blank'
}

/** The browser keeps the zoom of a site. */
async function isZoomed(page: Page): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page)
  const { cssVisualViewport } = await devtools.send('Page.getLayoutMetrics')
  return cssVisualViewport.zoom !== 1
}

function emptyClipboard(): void {
  const empty = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', '')
    event.preventDefault()
  }
  document.addEventListener('copy', empty, { once: true })
  document.execCommand('copy')
}
