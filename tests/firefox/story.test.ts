/** The whole story in Firefox with a real pointer; after each step the exchange itself is asked. */
import type { Page } from 'puppeteer-core'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { SOON } from '../../scripts/pointer.ts'
import { expect, pressButton, test, textOf } from './fixtures.ts'
import { focusPage } from './outside.ts'
import { findNamed, pressNamed, restOnText, waitForNamed } from './pointer.ts'
import { withAltShift } from './window.ts'

// Firefox draws a tab that is not in front once in a second, and the popup is such a tab here.
test.describe.configure({ timeout: 90_000 })

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'
const COLLEAGUE_PAGE = 'bodil-aagaard'

async function seeLegs(exchange: Exchange, calls: readonly (readonly string[])[]): Promise<void> {
  await expect
    .poll(async () =>
      (await exchange.state()).calls.map((call) =>
        call.legs.map((leg) => `${'agent' in leg ? leg.agent : leg.party} ${leg.state}`).sort(),
      ),
    )
    .toEqual(calls)
}

const verbs = async (exchange: Exchange): Promise<readonly string[]> =>
  (await exchange.requests())
    .filter(({ method }) => method !== 'GET')
    .map(({ path, query }) => `${path.replace(/^.*\/call\//, '')}${query && `?${query}`}`)

/** All of the page that is the page's own. */
const ownMarkup = (crm: Page): Promise<string> =>
  crm.evaluate(() => document.head.outerHTML + document.body.outerHTML)

const marked = (crm: Page): Promise<readonly string[]> =>
  crm.evaluate(() =>
    [...(CSS.highlights.get('cordboard-number') ?? [])].map((mark) => {
      const range = document.createRange()
      range.setStart(mark.startContainer, mark.startOffset)
      range.setEnd(mark.endContainer, mark.endOffset)
      return range.toString()
    }),
  )

test('in Firefox, an agent consults a number of a CRM page by pointer and by keyboard, swaps, transfers, and is free', async ({
  connect,
  exchange,
  openCrm,
  window,
}) => {
  const popup = await connect()
  const crm = await openCrm(popup, COLLEAGUE_PAGE)
  await expect.poll(() => marked(crm), SOON).toContain('+45 51 90 22 36')
  const markup = await ownMarkup(crm)

  await exchange.call(CALLER, { queue: 'support' })
  await pressNamed(crm, en.answerCall)
  await seeLegs(exchange, [[`${CALLER} connected`, 'miralix/12 connected']])
  await waitForNamed(crm, 'region', en['page.bar.label'])
  await expect.poll(() => textOf(popup), SOON).toContain(en['state.connected'])

  await restOnText(crm, '[data-testid=contact-mobile]')
  await pressNamed(crm, en.consultationCall)
  await seeLegs(exchange, [
    [`${CALLER} connected`, 'miralix/12 held'],
    [`${COLLEAGUE} connected`, 'miralix/12 connected'],
  ])
  expect(await ownMarkup(crm)).toBe(markup)

  await popup.bringToFront()
  await pressButton(popup, en.alternateCall)
  await seeLegs(exchange, [
    [`${CALLER} connected`, 'miralix/12 connected'],
    [`${COLLEAGUE} connected`, 'miralix/12 held'],
  ])
  await popup.locator('.call-list .button.primary:not([aria-disabled])').click()
  await seeLegs(exchange, [[`${COLLEAGUE} connected`, `${CALLER} connected`]])
  await expect.poll(() => textOf(popup), SOON).toContain(en['popup.noCalls'])
  expect(await verbs(exchange)).toEqual([
    'answer',
    'Consultation?ContactEndpoint=%2B4551902236',
    'alternate',
    'transfer',
  ])

  await exchange.reset()
  await crm.bringToFront()
  await test.step('a click that a script of the page makes on our bar does nothing', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    const { x, y } = await waitForNamed(crm, 'button', en.answerCall)
    await crm.evaluate(
      (at) => {
        const target = document.elementFromPoint(at.x, at.y)
        for (const type of ['mousedown', 'mouseup', 'click'])
          target?.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: at.x, clientY: at.y }),
          )
      },
      { x, y },
    )
    expect(await verbs(exchange)).toEqual([])
    await pressNamed(crm, en.answerCall)
    await seeLegs(exchange, [[`${CALLER} connected`, 'miralix/12 connected']])
    expect(await verbs(exchange)).toEqual(['answer'])
  })

  await test.step('the keyboard goes to a number of the page and consults it', async () => {
    await focusPage(window, crm)
    await window.press(...withAltShift('N'))
    const cards = (await marked(crm)).map((number) => say('page.card.label', { number }))
    const areOpen = () => Promise.all(cards.map((card) => findNamed(crm, 'dialog', card)))
    await expect.poll(areOpen, SOON).toContainEqual(expect.anything())
    await waitForNamed(crm, 'button', en.consultationCall)
    await crm.keyboard.press('Tab')
    await crm.keyboard.press('Enter')
    await expect.poll(async () => (await verbs(exchange)).at(-1)).toMatch(/^Consultation\?/)
  })
})
