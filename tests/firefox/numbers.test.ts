/** In Firefox, numbers that are chosen outside of card, popup and sidebar: from its menu, address bar and links. */
import type { Page } from 'puppeteer-core'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { SOON } from '../../scripts/pointer.ts'
import { endCalls, verbs } from '../browser/page-objects.ts'
import { changeSettings, expect, pressButton, sees, test } from './fixtures.ts'
import { chooseFromMenu, closeMenu, enterAddress, menuTitles } from './outside.ts'
import { findNamed, middleOfText, waitForNamed } from './pointer.ts'
import { ESCAPE } from './window.ts'

test.describe.configure({ timeout: 90_000 })

const CALLER = '+4551902236'
const MOBILE = '[data-testid=contact-mobile]'
const LINK = 'a[href*="70286198"]'
const CARD = say('page.card.label', { number: '+4570286198' })
const CONSULT_MOBILE = 'PUT /call/Consultation?ContactEndpoint=%2B4561774427'

async function takeCall(exchange: Exchange, sidebar: Page): Promise<void> {
  await endCalls(exchange)
  await sees(sidebar, en['popup.noCalls'])
  await exchange.forgetRequests()
  await exchange.call(CALLER, { queue: 'support' })
  await exchange.agent('miralix', '12', 'answer')
  await sees(sidebar, en.clearConnection)
}

test('in Firefox, a number is consulted from the menu, the address bar and a link, and asked about where rules say so', async ({
  exchange,
  firefox,
  sandbox,
  sidebar,
  window,
}) => {
  const crm = await firefox.newPage()
  await crm.goto(`${sandbox.url}/crm/contacts/soren-kjaer`)
  await crm.bringToFront()
  await changeSettings(sidebar, { region: 'DK', links: [sandbox.url] })
  await pressButton(sidebar, say('popup.site.off', { site: new URL(sandbox.url).host }))
  await sees(sidebar, '61 77 44 27')

  await test.step('the menu names the number under the pointer, and consults it', async () => {
    await takeCall(exchange, sidebar)
    const consult = say('consultationCall.number', { number: '61 77 44 27' })
    for (const [place, number] of [
      [LINK, '70 28 61 98'],
      [MOBILE, '61 77 44 27'],
    ] as const) {
      await closeMenu(window)
      const { x, y } = await middleOfText(crm, place)
      await crm.mouse.click(x, y, { button: 'right' })
      await expect
        .poll(() => menuTitles(window), SOON)
        .toEqual([
          say('consultationCall.number', { number }),
          say('singleStepTransfer.number', { number }),
        ])
    }
    await chooseFromMenu(window, consult)
    await expect.poll(() => verbs(exchange), SOON).toEqual([CONSULT_MOBILE])
  })

  await test.step('a person’s press on a phone link opens the card, whatever the scheme, and is kept from the browser', async () => {
    for (const scheme of ['tel:', 'callto:', 'sip:']) {
      await crm.$eval(
        LINK,
        (link, start) => link.setAttribute('href', `${start}+4570286198`),
        scheme,
      )
      const { x, y } = await middleOfText(crm, LINK)
      await crm.mouse.click(x, y)
      await waitForNamed(crm, 'dialog', CARD)
      await crm.keyboard.press('Escape')
      await expect.poll(() => findNamed(crm, 'dialog', CARD), SOON).toBeUndefined()
    }
  })

  await test.step('Enter in the address bar consults the number that was typed after “call”', async () => {
    await takeCall(exchange, sidebar)
    await enterAddress(window, 'call 61774427')
    await expect.poll(() => verbs(exchange), SOON).toEqual([CONSULT_MOBILE])
  })

  await test.step('what is typed there and has a question before it is asked about in the sidebar', async () => {
    await takeCall(exchange, sidebar)
    await enterAddress(window, 'call 112')
    await sees(sidebar, say('dial.ask.title', { number: '112' }))
    await pressButton(sidebar, en['dial.ask.no'])
    expect(await verbs(exchange)).toEqual([])
    await window.press(ESCAPE)
  })
})
