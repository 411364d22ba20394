/**
 * `npm run demo`: a contact centre, a CRM and a browser with Cordboard, ready to be played with.
 * `npm run demo -- --tour DIR` plays the story by itself and writes pictures of it into DIR.
 */
import { parseArgs } from 'node:util'
import { en } from '../lib/wording/en.ts'
import { ensureBrowser } from './browsers.ts'
import { buildForTesting } from './build.ts'
import {
  agent12,
  allowSite,
  chooseRegion,
  fillConnectForm,
  seeConnected,
  submitConnectForm,
} from './popup.ts'
import { type Stage, setStage } from './stage.ts'
import { playTour } from './tour.ts'

async function openDemo({ browser, popup, sandbox }: Stage): Promise<void> {
  await fillConnectForm(popup, agent12(sandbox.url))
  await submitConnectForm(popup)
  await seeConnected(popup)
  const outside = await browser.newPage()
  await outside.goto(`${sandbox.url}/sandbox`)
  const crm = await browser.newPage()
  await crm.goto(`${sandbox.url}/crm`)
  await chooseRegion(popup, 'DK')
  await allowSite(popup, crm)
  await popup.close()
}

const whatToTry = (url: string): string => `
Cordboard is connected to the sandbox as Derek, agent 12.

  The CRM            ${url}/crm
  The outside world  ${url}/sandbox

Try this:
  1. In the outside world, let somebody call the support queue.
  2. Answer in Cordboard: the button in the toolbar, or the bar on the CRM's page.
  3. In the CRM, open a contact, rest the pointer on a number, and choose ${en.consultationCall}.
  4. ${en.alternateCall} between the two, then ${en.transferCall} in the toolbar popup.

Ctrl+C, or closing the browser, ends the demo.`

/** Resolves when the browser was closed, or somebody asked this program to end. */
const theEnd = ({ browser }: Stage): Promise<void> =>
  new Promise((resolve) => {
    browser.once('close', () => resolve())
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function demo(tour: string | undefined): Promise<void> {
  ensureBrowser('chromium')
  console.log('Building the extension …')
  buildForTesting('chrome')
  const stage = await setStage({ headless: tour !== undefined || !hasDisplay() })
  try {
    if (tour !== undefined) return await playTour(stage, tour)
    await openDemo(stage)
    console.log(whatToTry(stage.sandbox.url))
    if (!hasDisplay())
      console.log(
        'There is no display, so the browser is not seen: --tour DIR makes pictures of it.',
      )
    await theEnd(stage)
  } finally {
    await stage.close()
  }
}

try {
  const { values } = parseArgs({ options: { tour: { type: 'string' } } })
  await demo(values.tour)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
