/** The browser's own context menu on phone numbers. */
import type { BrowserContext, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { waitForNamed } from '../../scripts/pointer.ts'
import { chooseFromMenu, menuTitles, told, watchMenu } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { middleOfMark, openCrm, verbs, waitForMark } from './page-objects.ts'

const CALLER = '+4551902236'
const PHONE = '70 28 61 98'
const MOBILE = '+45 61 77 44 27'
const CONSULT_MOBILE = 'PUT /call/Consultation?ContactEndpoint=%2B4561774427'

const offers = (number: string) => [
  say('consultationCall.number', { number }),
  say('singleStepTransfer.number', { number }),
]

async function rightClickOnMark(crm: Page, number: string): Promise<void> {
  const { x, y } = await middleOfMark(crm, number)
  await crm.mouse.click(x, y, { button: 'right' })
}

/** On a site that is off: a selection as it stands, and the number of a phone link. */
const OFFERED_BLINDLY = [
  ...offers('%s'),
  en['consultationCall.link'],
  en['singleStepTransfer.link'],
]

const seeTitles = (context: BrowserContext, titles: readonly string[]) =>
  expect.poll(() => menuTitles(context)).toEqual(titles)

test.beforeEach(async ({ allowCrm, browserContext, connect, crm, popup, sandbox }) => {
  await connect()
  await watchMenu(browserContext)
  await openCrm({ crm, popup, url: `${sandbox.url}/crm/contacts/soren-kjaer`, allow: allowCrm })
  await waitForMark(crm, MOBILE)
})

test.describe('in a call', () => {
  test.beforeEach(async ({ crm, exchange }) => {
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.agent('miralix', '12', 'answer')
    await waitForNamed(crm, 'button', en.clearConnection)
  })

  test('the menu names the number under the pointer: marked, linked or selected', async ({
    browserContext,
    crm,
  }) => {
    await rightClickOnMark(crm, MOBILE)
    await seeTitles(browserContext, offers('61 77 44 27'))
    await rightClickOnMark(crm, PHONE)
    await seeTitles(browserContext, offers('70 28 61 98'))
    await crm.getByTestId('contact-direct').click({ clickCount: 3 })
    await crm.getByTestId('contact-direct').locator('b').first().click({ button: 'right' })
    await seeTitles(browserContext, offers('86 12 40 11'))
    await crm.getByTestId('contact-name').click({ clickCount: 3 })
    await crm.getByTestId('contact-name').click({ button: 'right' })
    await seeTitles(browserContext, [])
  })

  test('Consult holds the caller and dials the number, once', async ({
    browserContext,
    crm,
    exchange,
  }) => {
    await rightClickOnMark(crm, MOBILE)
    await seeTitles(browserContext, offers('61 77 44 27'))
    await chooseFromMenu(browserContext, { menuItemId: 'consultationCall' })
    await waitForNamed(crm, 'button', en.alternateCall)
    expect(await verbs(exchange)).toEqual([CONSULT_MOBILE])
    // With two calls there is no third.
    await seeTitles(browserContext, [])
    expect(await told(browserContext)).toEqual([])
  })

  test('on a site that is off a selection or a phone link is taken as it stands; what is no number is refused', async ({
    browserContext,
    exchange,
    sandbox,
  }) => {
    const off = await browserContext.newPage()
    await off.goto(`${sandbox.url.replace('127.0.0.1', 'localhost')}/crm/contacts/soren-kjaer`)
    await off.bringToFront()
    await seeTitles(browserContext, OFFERED_BLINDLY)
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall',
      selectionText: 'Søren Kjær',
    })
    await expect
      .poll(() => told(browserContext))
      .toEqual([say('number.none', { text: 'Søren Kjær' })])
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall.link',
      linkUrl: 'tel:+45-61-77-44-27',
      selectionText: PHONE,
    })
    await expect.poll(() => verbs(exchange)).toEqual([CONSULT_MOBILE])
  })

  test('a number that was pointed at is not dialled from the page that came after it', async ({
    browserContext,
    crm,
    exchange,
    sandbox,
  }) => {
    await rightClickOnMark(crm, PHONE)
    await seeTitles(browserContext, offers('70 28 61 98'))
    await crm.goto(`${sandbox.url.replace('127.0.0.1', 'localhost')}/crm/contacts/soren-kjaer`)
    await seeTitles(browserContext, OFFERED_BLINDLY)
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall',
      selectionText: MOBILE,
    })
    await expect.poll(() => verbs(exchange)).toEqual([CONSULT_MOBILE])
  })

  test('a number of the page is not dialled from a frame in it that belongs to somebody else', async ({
    browserContext,
    crm,
    exchange,
  }) => {
    await rightClickOnMark(crm, PHONE)
    await seeTitles(browserContext, offers('70 28 61 98'))
    await chooseFromMenu(browserContext, { menuItemId: 'consultationCall', frameId: 1234 })
    await seeTitles(browserContext, OFFERED_BLINDLY)
    await rightClickOnMark(crm, MOBILE)
    await seeTitles(browserContext, offers('61 77 44 27'))
    await chooseFromMenu(browserContext, { menuItemId: 'consultationCall' })
    await expect.poll(() => verbs(exchange)).toEqual([CONSULT_MOBILE])
  })
})

test('without a call nothing is offered, and with one it is, at the same number', async ({
  browserContext,
  crm,
  exchange,
}) => {
  await rightClickOnMark(crm, MOBILE)
  await exchange.call(CALLER, { queue: 'support' })
  await waitForNamed(crm, 'button', en.answerCall)
  expect(await menuTitles(browserContext)).toEqual([])
  await exchange.agent('miralix', '12', 'answer')
  await seeTitles(browserContext, offers('61 77 44 27'))
  await exchange.party(CALLER, 'hangup')
  await seeTitles(browserContext, [])
})
