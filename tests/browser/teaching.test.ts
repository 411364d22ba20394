/** A person says what is no phone number and what is one, and takes it back. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { findNamed, pressNamed } from '../../scripts/pointer.ts'
import { chooseFromMenu, menuTitles, push, watchMenu } from './extension-page.ts'
import { test as base, expect } from './fixtures.ts'
import {
  marked,
  middleOfMark,
  openCard,
  openCrm,
  seeCard,
  seeNoCard,
  verbs,
  waitForMark,
} from './page-objects.ts'
import { openSettings } from './settings-page.ts'

/** Keys that look like Danish numbers, beside numbers that are some. */
const ORDERS = `<!doctype html><title>Orders</title>
<table>
  <tr><th>Name</th><th>Key</th><th>Mobile</th></tr>
  <tr><td>Anna</td><td>61 77 44 01</td><td>61 77 44 27</td></tr>
  <tr><td>Bo</td><td>61 77 44 02</td><td>51 90 22 36</td></tr>
</table>`
const MORE_ORDERS = ORDERS.replaceAll('44 0', '55 0')
/** Short numbers, which nobody but the people here know to be some. */
const DESKS = `<!doctype html><title>Desks</title>
<p>Anna sits at desk <b id="desk">204</b>.</p>
<p id="other">Bo sits at desk 317.</p>
<p>Room 318 is free: ring 70 28 61 98.</p>`

interface Fixtures {
  readonly page: Page
  /** Shows a page of the CRM's site with its numbers clickable, for a Danish agent. */
  readonly show: (name: 'orders' | 'more-orders' | 'desks') => Promise<void>
}

const test = base.extend<Fixtures>({
  page: async ({ crm }, use) => {
    const pages = { orders: ORDERS, 'more-orders': MORE_ORDERS, desks: DESKS }
    for (const [name, body] of Object.entries(pages))
      await crm.route(`**/crm/${name}`, (route) =>
        route.fulfill({ contentType: 'text/html', body }),
      )
    await use(crm)
  },
  show: async ({ allowCrm, connect, page, popup, sandbox }, use) => {
    await connect()
    let isOn = false
    await use(async (name) => {
      const url = `${sandbox.url}/crm/${name}`
      if (isOn) await page.goto(url)
      else await openCrm({ crm: page, popup, url, allow: allowCrm })
      isOn = true
    })
  },
})

const seeMarks = (page: Page, numbers: readonly string[]): Promise<void> =>
  expect.poll(() => marked(page)).toEqual(numbers)

test('“Not a phone number” takes away its like at once and for good, until it is undone', async ({
  browserContext,
  extensionId,
  page,
  show,
}) => {
  await show('orders')
  await seeMarks(page, ['61 77 44 01', '61 77 44 27', '61 77 44 02', '51 90 22 36'])
  await openCard(page, '61 77 44 01')
  await pressNamed(page, en['page.card.not'])
  await seeNoCard(page, '61 77 44 01')
  await seeMarks(page, ['61 77 44 27', '51 90 22 36'])
  await page.reload()
  await seeMarks(page, ['61 77 44 27', '51 90 22 36'])
  await show('more-orders')
  await seeMarks(page, ['61 77 44 27', '51 90 22 36'])

  const settings = await openSettings(browserContext, extensionId)
  const lesson = say('options.taught.shape', { shape: '99 99 99 99', after: 'Key' })
  await expect(settings.getByText(lesson)).toBeVisible()
  await settings.getByRole('button', { name: say('options.taught.undo.label', { lesson }) }).click()
  await expect(settings.getByText(en['options.taught.none'])).toBeVisible()
  await page.bringToFront()
  await seeMarks(page, ['61 77 55 01', '61 77 44 27', '61 77 55 02', '51 90 22 36'])
})

test('a selected text is dialled from its card, and its like are marked once it was taught', async ({
  exchange,
  page,
  popup,
  show,
}) => {
  await show('desks')
  await waitForMark(page, '70 28 61 98')
  await exchange.call('+4551902236', { queue: 'support' })
  await exchange.agent('miralix', '12', 'answer')
  await page.locator('#desk').dblclick()
  await push(popup, page, { type: 'number.next' })
  await seeCard(page, '204')
  await pressNamed(page, en.consultationCall)
  await expect.poll(() => verbs(exchange)).toEqual(['PUT /call/Consultation?ContactEndpoint=204'])
  await pressNamed(page, en['page.card.is'])
  await seeMarks(page, ['204', '317', '70 28 61 98'])
  await page.reload()
  await seeMarks(page, ['204', '317', '70 28 61 98'])

  await test.step('and what was taught can be told to be none again', async () => {
    await openCard(page, '317')
    await pressNamed(page, en['page.card.not'])
    await seeMarks(page, ['70 28 61 98'])
  })
})

test('the context menu leads from a selection to its card, and from nothing else', async ({
  browserContext,
  page,
  show,
}) => {
  await watchMenu(browserContext)
  await show('desks')
  await page.locator('#desk').dblclick()
  await page.locator('#desk').click({ button: 'right' })
  await expect.poll(() => menuTitles(browserContext)).toContain(en['menu.teach'])
  await chooseFromMenu(browserContext, { menuItemId: 'teach' })
  await seeCard(page, '204')
  await page.keyboard.press('Escape')
  await seeNoCard(page, '204')

  const { x, y } = await middleOfMark(page, '70 28 61 98')
  await page.mouse.click(x, y, { button: 'right' })
  await expect.poll(() => menuTitles(browserContext)).not.toContain(en['menu.teach'])
})

test('by keyboard the next press goes on from the selection to the numbers of the page', async ({
  page,
  popup,
  show,
}) => {
  await show('desks')
  await waitForMark(page, '70 28 61 98')
  await page.locator('#desk').dblclick()
  await push(popup, page, { type: 'number.next' })
  await seeCard(page, '204')
  await push(popup, page, { type: 'number.next' })
  await seeCard(page, '70 28 61 98')
})

test('what a link says is not for a person to deny', async ({
  allowCrm,
  connect,
  crm,
  popup,
  sandbox,
}) => {
  await connect()
  await openCrm({ crm, popup, url: `${sandbox.url}/crm/contacts/soren-kjaer`, allow: allowCrm })
  await openCard(crm, '+45 61 77 44 27')
  expect(await findNamed(crm, 'button', en['page.card.not'])).toBeDefined()
  await crm.keyboard.press('Escape')
  await openCard(crm, '70 28 61 98')
  expect(await findNamed(crm, 'button', en['page.card.not'])).toBeUndefined()
})

test('the look “only the one you point at” shows nothing until then, and nothing afterwards', async ({
  browserContext,
  extensionId,
  page,
  show,
}) => {
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(() => name)),
    )
  await show('orders')
  const { x, y } = await middleOfMark(page, '61 77 44 27')
  const settings = await openSettings(browserContext, extensionId)
  await settings.getByRole('radio', { name: en['options.look.hover'] }).click()
  await page.bringToFront()
  await expect.poll(painted).toEqual([])
  await page.mouse.move(x, y, { steps: 6 })
  await expect.poll(painted).toEqual(['cordboard-hover'])
  await page.mouse.move(x + 400, y + 400, { steps: 6 })
  await expect.poll(painted).toEqual([])
  await settings.getByRole('radio', { name: en['options.look.underline'] }).click()
  await waitForMark(page, '61 77 44 27')
})
