/** What browser tests stand on: a contact centre and a browser of their own, for each test. */
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { extensionIdIn } from '../../scripts/chromium.ts'
import { waitForNamed } from '../../scripts/pointer.ts'
import {
  agent12,
  allowSite,
  type Connection,
  fillConnectForm,
  openPopup,
  seeConnected,
  submitConnectForm,
} from '../../scripts/popup.ts'
import { endCalls, openCrm, waitUntilGone } from './page-objects.ts'
import { test as base } from './sandbox.ts'
import { createSharedChromium, type SharedChromium } from './shared-chromium.ts'
import { killWorker } from './worker.ts'

export { expect }

interface Fixtures {
  /** Chromium with the testing build; an exception that nobody caught on any page fails the test. */
  readonly browserContext: BrowserContext
  readonly extensionId: string
  /** The popup as a page of its own, 360 px wide. */
  readonly popup: Page
  /** The CRM's list of contacts. Its numbers are not clickable before {@link Fixtures.allowCrm}. */
  readonly crm: Page
  /** Switches the CRM on in the popup. */
  readonly allowCrm: () => Promise<void>
  /** Connects by the popup's form, as agent 12 of the sandbox unless told otherwise, and waits for the session. */
  readonly connect: (connection?: Partial<Connection>) => Promise<void>
  /** Connects, and shows a page of the CRM (its path after `/crm`) to a Danish agent, with its numbers clickable. */
  readonly workAt: (path: string) => Promise<void>
  /** A call out of the queue, answered at the agent's phone; resolves when the CRM's page shows it. */
  readonly takeCall: () => Promise<void>
  /** Takes a call instead of those that are up, with nothing sent for it yet. */
  readonly beginAnew: () => Promise<void>
  /** Stops the service worker; resolves when it has stopped. */
  readonly killWorker: () => Promise<void>
}

interface WorkerFixtures {
  readonly sharedChromium: SharedChromium
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
    async ({}, use) => {
      const shared = createSharedChromium()
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],

  browserContext: async ({ sharedChromium }, use) => {
    const context = await sharedChromium.lend()
    const uncaught: string[] = []
    context.on('weberror', (error) => uncaught.push(error.error().message))
    await use(context)
    await sharedChromium.giveBack()
    expect(uncaught).toEqual([])
  },

  extensionId: async ({ browserContext }, use) => {
    await use(await extensionIdIn(browserContext))
  },

  popup: async ({ browserContext, extensionId }, use) => {
    await use(await openPopup(browserContext, extensionId))
  },

  crm: async ({ popup, sandbox }, use) => {
    // The popup is there before it, and moves the tabs of its window when it comes.
    const crm = await popup.context().newPage()
    await crm.goto(`${sandbox.url}/crm`)
    await use(crm)
  },

  allowCrm: async ({ popup, crm }, use) => {
    await use(() => allowSite(popup, crm))
  },

  connect: async ({ popup, sandbox }, use) => {
    await use(async (connection) => {
      await fillConnectForm(popup, { ...agent12(sandbox.url), ...connection })
      await submitConnectForm(popup)
      await seeConnected(popup)
    })
  },

  workAt: async ({ allowCrm, connect, crm, popup, sandbox }, use) => {
    await use(async (path) => {
      await connect()
      await openCrm({ crm, popup, url: `${sandbox.url}/crm${path}`, allow: allowCrm })
    })
  },

  takeCall: async ({ crm, exchange }, use) => {
    await use(async () => {
      await exchange.call('+4551902236', { queue: 'support' })
      await exchange.agent('miralix', '12', 'answer')
      await waitForNamed(crm, 'button', en.clearConnection)
    })
  },

  beginAnew: async ({ crm, exchange, takeCall }, use) => {
    await use(async () => {
      await endCalls(exchange)
      await waitUntilGone(crm, 'region', en['page.bar.label'])
      await exchange.forgetRequests()
      await takeCall()
    })
  },

  killWorker: async ({ popup }, use) => {
    await use(() => killWorker(popup))
  },
})
