/** A contact centre of its own for each browser test, whatever the browser. */
import { test as base } from '@playwright/test'
import { mountCrm } from '../../sandbox/crm/serve.ts'
import { type RunningSandbox, startSandbox } from '../../sandbox/server.ts'
import { type Exchange, exchangeAt } from '../../scripts/exchange.ts'

interface Fixtures {
  /** With the CRM under `/crm`. */
  readonly sandbox: RunningSandbox
  /** The sandbox's control interface. */
  readonly exchange: Exchange
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox({ port: 0, extra: mountCrm })
    await use(sandbox)
    await sandbox.close()
  },

  exchange: async ({ sandbox }, use) => {
    await use(exchangeAt(sandbox.url))
  },
})
