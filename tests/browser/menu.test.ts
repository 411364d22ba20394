/** The browser's own context menu on phone numbers. */
import type { BrowserContext, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON, waitForNamed } from '../../scripts/pointer.ts'
import { chooseFromMenu, menuTitles, told, watchMenu } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { middleOfMark, verbs, waitForMark } from './page-objects.ts'

test.setTimeout(120_000)

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
  expect.poll(() => menuTitles(context), SOON).toEqual(titles)

test('the context menu offers what a person points at, and nothing else', async ({
  beginAnew,
  browserContext,
  crm,
  exchange,
  sandbox,
  takeCall,
  workAt,
}) => {
  const contact = `${sandbox.url}/crm/contacts/soren-kjaer`
  const elsewhere = contact.replace('127.0.0.1', 'localhost')
  const seeOffers = (...titles: readonly string[]) => seeTitles(browserContext, titles)
  // What is on its way when the calls are ended would begin another one after them.
  await exchange.setSwitches({ miralix: { relayDelay: 0 } })
  await watchMenu(browserContext)
  await workAt('/contacts/soren-kjaer')
  await waitForMark(crm, MOBILE)

  await test.step('without a call nothing is offered, and with one it is, at the same number', async () => {
    await rightClickOnMark(crm, MOBILE)
    await exchange.call(CALLER, { queue: 'support' })
    await waitForNamed(crm, 'button', en.answerCall)
    expect(await menuTitles(browserContext)).toEqual([])
    await exchange.agent('miralix', '12', 'answer')
    await seeOffers(...offers('61 77 44 27'))
    await exchange.party(CALLER, 'hangup')
    await seeOffers()
  })

  await takeCall()
  await test.step('the menu names the number under the pointer: marked, linked or selected', async () => {
    await rightClickOnMark(crm, MOBILE)
    await seeOffers(...offers('61 77 44 27'))
    await rightClickOnMark(crm, PHONE)
    await seeOffers(...offers('70 28 61 98'))
    await crm.getByTestId('contact-direct').click({ clickCount: 3 })
    await crm.getByTestId('contact-direct').locator('b').first().click({ button: 'right' })
    await seeOffers(...offers('86 12 40 11'))
    await crm.getByTestId('contact-name').click({ clickCount: 3 })
    await crm.getByTestId('contact-name').click({ button: 'right' })
    await seeOffers()
  })

  await test.step('a number of the page is not dialled from a frame in it that belongs to somebody else', async () => {
    // Nothing is selected any more.
    await crm.reload()
    await rightClickOnMark(crm, PHONE)
    await seeOffers(...offers('70 28 61 98'))
    await chooseFromMenu(browserContext, { menuItemId: 'consultationCall', frameId: 1234 })
    await seeOffers(...OFFERED_BLINDLY)
    await rightClickOnMark(crm, MOBILE)
    await seeOffers(...offers('61 77 44 27'))
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('Consult holds the caller and dials the number, once', async () => {
    await chooseFromMenu(browserContext, { menuItemId: 'consultationCall' })
    await waitForNamed(crm, 'button', en.alternateCall)
    expect(await verbs(exchange)).toEqual([CONSULT_MOBILE])
    // With two calls there is no third.
    await seeOffers()
    expect(await told(browserContext)).toEqual([])
  })

  await beginAnew()
  await test.step('on a site that is off what is no number is refused, and a phone link is taken as it stands', async () => {
    const off = await browserContext.newPage()
    await off.goto(elsewhere)
    await off.bringToFront()
    await seeOffers(...OFFERED_BLINDLY)
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall',
      selectionText: 'Søren Kjær',
    })
    await expect
      .poll(() => told(browserContext), SOON)
      .toEqual([say('number.none', { text: 'Søren Kjær' })])
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall.link',
      linkUrl: 'tel:+45-61-77-44-27',
      selectionText: PHONE,
    })
    await expect.poll(() => verbs(exchange), SOON).toEqual([CONSULT_MOBILE])
    await off.close()
  })

  await crm.bringToFront()
  await crm.reload()
  await beginAnew()
  await test.step('there a selection is taken as it stands, and not what was pointed at on the page before it', async () => {
    await rightClickOnMark(crm, PHONE)
    await seeOffers(...offers('70 28 61 98'))
    await crm.goto(elsewhere)
    await seeOffers(...OFFERED_BLINDLY)
    await chooseFromMenu(browserContext, {
      menuItemId: 'consultationCall',
      selectionText: MOBILE,
    })
    await expect.poll(() => verbs(exchange), SOON).toEqual([CONSULT_MOBILE])
  })
})
