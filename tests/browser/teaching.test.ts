/** A person says what is no phone number and what is one, and takes it back. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { findNamed, pressNamed, SOON } from '../../scripts/pointer.ts'
import { letRest } from '../made-pages/shown.ts'
import { chooseFromMenu, menuTitles, push, watchMenu } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import {
  marked,
  middleOfMark,
  openCard,
  seeCard,
  seeNoCard,
  verbs,
  waitForMark,
} from './page-objects.ts'
import { openSettings } from './settings-page.ts'

test.setTimeout(120_000)

/** Numbers of orders that look like Danish telephone numbers, beside some that are. */
const ORDERS = `<!doctype html><title>Orders</title>
<table>
  <tr><th>Name</th><th>Number</th><th>Mobile</th></tr>
  <tr><td>Anna</td><td>61 77 44 01</td><td>61 77 44 27</td></tr>
  <tr><td>Bo</td><td>61 77 44 02</td><td>51 90 22 36</td></tr>
</table>`
const MORE_ORDERS = ORDERS.replaceAll('44 0', '55 0')
/** Short numbers, which nobody but the people here know to be some. */
const DESKS = `<!doctype html><title>Desks</title>
<p>Anna sits at desk <b id="desk">204</b>.</p>
<p id="other">Bo sits at desk 317.</p>
<p>Room 318 is free: ring 70 28 61 98.</p>`

/** Pages of the CRM's site that it does not have. */
async function addPages(crm: Page): Promise<void> {
  const pages = { orders: ORDERS, 'more-orders': MORE_ORDERS, desks: DESKS }
  for (const [name, body] of Object.entries(pages))
    await crm.route(`**/crm/${name}`, (route) => route.fulfill({ contentType: 'text/html', body }))
}

const seeMarks = (page: Page, numbers: readonly string[]): Promise<void> =>
  expect.poll(() => marked(page), SOON).toEqual(numbers)

test('what is no phone number is said once, and can be taken back', async ({
  browserContext,
  crm,
  extensionId,
  sandbox,
  workAt,
}) => {
  const site = `${sandbox.url}/crm`
  const all = ['61 77 44 01', '61 77 44 27', '61 77 44 02', '51 90 22 36']
  const mobiles = ['61 77 44 27', '51 90 22 36']
  await addPages(crm)
  await workAt('/orders')

  await test.step('“Not a phone number” takes away its like at once and for good', async () => {
    await seeMarks(crm, all)
    await openCard(crm, '61 77 44 01')
    await pressNamed(crm, en['page.card.not'])
    await seeNoCard(crm, '61 77 44 01')
    await seeMarks(crm, mobiles)
    await crm.reload()
    await seeMarks(crm, mobiles)
    await crm.goto(`${site}/more-orders`)
    await seeMarks(crm, mobiles)
  })

  const settings = await openSettings(browserContext, extensionId)
  await test.step('until it is undone', async () => {
    const lesson = say('options.taught.shape', { shape: '99 99 99 99', after: 'Number' })
    await expect(settings.getByText(lesson)).toBeVisible()
    await settings
      .getByRole('button', { name: say('options.taught.undo.label', { lesson }) })
      .click()
    await expect(settings.getByText(en['options.taught.none'])).toBeVisible()
    await crm.bringToFront()
    await seeMarks(crm, ['61 77 55 01', '61 77 44 27', '61 77 55 02', '51 90 22 36'])
  })

  await test.step('the look “only the one you point at” shows nothing until then, and nothing afterwards', async () => {
    const painted = () =>
      crm.evaluate(() =>
        [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(() => name)),
      )
    const { x, y } = await openCard(crm, '61 77 44 27')
    await settings.getByRole('radio', { name: en['options.look.hover'] }).click()
    await crm.bringToFront()
    // The pointer has not moved: what it rests on is offered on.
    await expect.poll(painted, SOON).toEqual(['cordboard-hover'])
    await seeCard(crm, '61 77 44 27')
    await crm.mouse.move(x + 400, y + 400)
    await expect.poll(painted, SOON).toEqual([])
    await crm.mouse.move(x, y, { steps: 6 })
    await expect.poll(painted, SOON).toEqual(['cordboard-hover'])
    // Out of the page: where it was last means nothing any more.
    await crm.mouse.move(-10, -10)
    await settings.getByRole('radio', { name: en['options.look.underline'] }).click()
    await waitForMark(crm, '61 77 44 27')
    await letRest(crm)
    await seeNoCard(crm, '61 77 44 27')
  })

  await test.step('what a link says is not for a person to deny', async () => {
    await crm.goto(`${site}/contacts/soren-kjaer`)
    await openCard(crm, '+45 61 77 44 27')
    expect(await findNamed(crm, 'button', en['page.card.not'])).toBeDefined()
    await crm.keyboard.press('Escape')
    await openCard(crm, '70 28 61 98')
    expect(await findNamed(crm, 'button', en['page.card.not'])).toBeUndefined()
  })
})

test('what is one is said by selecting it', async ({
  browserContext,
  crm,
  exchange,
  popup,
  workAt,
}) => {
  await watchMenu(browserContext)
  await addPages(crm)
  await workAt('/desks')
  await waitForMark(crm, '70 28 61 98')

  await test.step('by keyboard the next press goes on from the selection to the numbers of the page', async () => {
    await crm.locator('#desk').dblclick()
    await push(popup, crm, { type: 'number.next' })
    await seeCard(crm, '204')
    await push(popup, crm, { type: 'number.next' })
    await seeCard(crm, '70 28 61 98')
    await crm.keyboard.press('Escape')
    await seeNoCard(crm, '70 28 61 98')
  })

  await test.step('the context menu leads from a selection to its card, and from nothing else', async () => {
    await crm.locator('#desk').dblclick()
    await crm.locator('#desk').click({ button: 'right' })
    await expect.poll(() => menuTitles(browserContext), SOON).toContain(en['menu.teach'])
    await chooseFromMenu(browserContext, { menuItemId: 'teach' })
    await seeCard(crm, '204')
    await crm.keyboard.press('Escape')
    await seeNoCard(crm, '204')

    const { x, y } = await middleOfMark(crm, '70 28 61 98')
    await crm.mouse.click(x, y, { button: 'right' })
    await expect.poll(() => menuTitles(browserContext), SOON).not.toContain(en['menu.teach'])
  })

  await test.step('a selected text is dialled from its card, and its like are marked once it was taught', async () => {
    await crm.reload()
    await waitForMark(crm, '70 28 61 98')
    await exchange.call('+4551902236', { queue: 'support' })
    await exchange.agent('miralix', '12', 'answer')
    await crm.locator('#desk').dblclick()
    await push(popup, crm, { type: 'number.next' })
    await seeCard(crm, '204')
    await pressNamed(crm, en.consultationCall)
    await expect
      .poll(() => verbs(exchange), SOON)
      .toEqual(['PUT /call/Consultation?ContactEndpoint=204'])
    await pressNamed(crm, en['page.card.is'])
    await seeMarks(crm, ['204', '317', '70 28 61 98'])
    await crm.reload()
    await seeMarks(crm, ['204', '317', '70 28 61 98'])
  })

  await test.step('and what was taught can be told to be none again', async () => {
    await openCard(crm, '317')
    await pressNamed(crm, en['page.card.not'])
    await seeMarks(crm, ['70 28 61 98'])
  })
})
