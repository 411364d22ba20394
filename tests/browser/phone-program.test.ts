/** Fresh calls that the server cannot make are handed to the computer's own phone program. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { pressNamed, SOON, waitForNamed } from '../../scripts/pointer.ts'
import {
  agent12,
  chooseRegion,
  fillConnectForm,
  seeConnected,
  submitConnectForm,
} from '../../scripts/popup.ts'
import { chooseFromMenu, menuTitles, openedByWorker, told, watchMenu } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import {
  endCalls,
  middleOfMark,
  openCard,
  verbs,
  waitForMark,
  waitUntilGone,
} from './page-objects.ts'

test.setTimeout(120_000)

const MOBILE = '+45 61 77 44 27'

/** The addresses that a page asks the browser to open, whether or not anything takes them. */
async function openedBy(page: Page): Promise<readonly string[]> {
  const opened: string[] = []
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.enable')
  devtools.on('Page.frameRequestedNavigation', ({ url }) => opened.push(url))
  return opened
}

/** All that a screen reader would find on a page, closed shadow roots included. */
async function readAloud(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    return nodes.map(({ name }) => String(name?.value ?? ''))
  } finally {
    await devtools.detach()
  }
}

test('a fresh call is handed to the phone program, and nothing is sent', async ({
  allowCrm,
  browserContext,
  crm,
  exchange,
  popup,
  sandbox,
}) => {
  await fillConnectForm(popup, agent12(sandbox.url))
  await popup.getByLabel(en['connect.useTel'], { exact: true }).check()
  await submitConnectForm(popup)
  await seeConnected(popup)
  await chooseRegion(popup, 'DK')
  await watchMenu(browserContext)
  await allowCrm()
  await waitForMark(crm, MOBILE)

  await test.step('once a call is up the card offers no second fresh one', async () => {
    await openCard(crm, MOBILE)
    await waitForNamed(crm, 'button', en.makeCall)
    await exchange.call('+4551902236', { queue: 'support' })
    await exchange.agent('miralix', '12', 'answer')
    await waitForNamed(crm, 'button', en.consultationCall)
    expect((await readAloud(crm)).filter((text) => text === en.makeCall)).toEqual([])
    await crm.mouse.move(5, 5)
    await endCalls(exchange)
    await waitUntilGone(crm, 'region', en['page.bar.label'])
  })

  await test.step('Call on the card hands the number to the phone program, says so, and sends nothing', async () => {
    const opened = await openedBy(crm)
    const before = crm.url()
    await openCard(crm, MOBILE)
    await pressNamed(crm, en.makeCall)
    await expect.poll(() => opened, SOON).toEqual(['tel:+4561774427'])
    await expect.poll(() => readAloud(crm), SOON).toContain(en['phase.handedOver'])
    expect(crm.url()).toBe(before)
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('Call in the context menu hands the number over too, says so, and leaves no tab behind', async () => {
    const tabs = browserContext.pages().length
    const { x, y } = await middleOfMark(crm, MOBILE)
    await crm.mouse.click(x, y, { button: 'right' })
    await expect
      .poll(() => menuTitles(browserContext), SOON)
      .toEqual([say('makeCall.number', { number: '61 77 44 27' })])
    await chooseFromMenu(browserContext, { menuItemId: 'makeCall' })
    await expect.poll(() => told(browserContext), SOON).toEqual([en['phase.handedOver']])
    expect(await openedByWorker(browserContext)).toEqual(['tel:+4561774427'])
    await expect.poll(() => browserContext.pages(), SOON).toHaveLength(tabs)
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('the popup hands over what is typed there', async () => {
    const opened = await openedBy(popup)
    await popup.getByRole('combobox', { name: en['popup.dial.label'] }).fill('61 77 44 27')
    await popup.getByRole('button', { name: en.makeCall, exact: true }).click()
    await expect.poll(() => opened, SOON).toEqual(['tel:+4561774427'])
    expect(await verbs(exchange)).toEqual([])
  })
})
