/** Two receptionists, each with an extension of her own, in one browser. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Worker } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { installCopy } from '../../scripts/chromium.ts'
import { openPopup, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { test as base, expect } from './fixtures.ts'

interface Desks {
  /** The toolbars of agents 10 and 11, who are not signed in yet. */
  readonly anna: Page
  readonly bente: Page
}

export const test = base.extend<Desks>({
  bente: async ({ browserContext, extensionId }, use) => {
    await use(await openPopup(browserContext, extensionId))
  },
  anna: async ({ bente, browserContext }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'cordboard-receptionist-'))
    const devtools = await browserContext.browser()?.newBrowserCDPSession()
    if (devtools === undefined) throw new Error('There is no browser to install anything in')
    const copy = await installCopy(devtools, home)
    const isHers = (worker: Worker) => new URL(worker.url()).host === copy.id
    const worker =
      browserContext.serviceWorkers().find(isHers) ??
      (await browserContext.waitForEvent('serviceworker', isHers))
    const popup = await openPopup(browserContext, copy.id)
    expect(new URL(popup.url()).host).not.toBe(new URL(bente.url()).host)
    await use(popup)
    const stopped = worker.waitForEvent('close')
    await popup.close()
    await copy.remove()
    await stopped
    await devtools.detach()
    await rm(home, { recursive: true, force: true })
  },
})

export const press = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('button', { name, exact: true }).first().click()

async function signIn(popup: Page, server: string, agent: string): Promise<void> {
  const field = (label: string) => popup.getByLabel(label, { exact: true })
  await field(en['connect.system']).selectOption('openreception')
  await field(en['connect.address']).fill(server)
  await field(en['connect.openreception.agent']).fill(agent)
  await field(en['connect.openreception.extension']).fill(String(1090 + Number(agent)))
  await field(en['connect.token']).fill(`sandbox-token-${agent}`)
  // Only the final dialect has one; its server names it in each call that is made.
  await popup.getByText(en['connect.advanced'], { exact: true }).click()
  await field(en['connect.openreception.dialplan']).fill('hall')
  await submitConnectForm(popup)
  await seeConnected(popup)
}

export async function signOut(popup: Page): Promise<void> {
  await popup.getByText(en['popup.more'], { exact: true }).click()
  await press(popup, en['connect.disconnect'])
  await expect(popup.getByRole('button', { name: en['connect.submit'], exact: true })).toBeVisible()
}

/** Both at a switchboard that speaks `dialect`. */
export async function signInBoth(
  { anna, bente }: Desks,
  url: string,
  dialect: string,
): Promise<void> {
  await signIn(bente, `${url}/openreception/${dialect}`, '11')
  await signIn(anna, `${url}/openreception/${dialect}`, '10')
}
