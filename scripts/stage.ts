/** Sandbox, CRM, browser and extension, together and connected: what demo and tour play on. */
import type { BrowserContext, Page } from '@playwright/test'
import { mountCrm } from '../sandbox/crm/serve.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/server.ts'
import { extensionIdIn, launchChromium } from './chromium.ts'
import { type Exchange, exchangeAt } from './exchange.ts'
import { openPopup } from './popup.ts'

export interface Stage {
  readonly sandbox: RunningSandbox
  readonly exchange: Exchange
  readonly browser: BrowserContext
  /** The popup in a tab, not yet connected. */
  readonly popup: Page
  close(): Promise<void>
}

/** Starts everything on free ports. What was started is ended again when a part of it fails. */
export async function setStage(options: { readonly headless: boolean }): Promise<Stage> {
  const sandbox = await startSandbox({ port: 0, extra: mountCrm })
  let browser: BrowserContext | undefined
  const close = async () => {
    await browser?.close()
    await sandbox.close()
  }
  try {
    browser = await launchChromium(options)
    const popup = await openPopup(browser, await extensionIdIn(browser))
    return { sandbox, exchange: exchangeAt(sandbox.url), browser, popup, close }
  } catch (error) {
    await close()
    throw error
  }
}
