/** What a page's reader sees of Cordboard, and what the page itself does not. */
import type { Frame, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { mountCrm } from '../../sandbox/crm/serve.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { SOON, waitForNamed } from '../../scripts/pointer.ts'
import { allowSite, chooseRegion } from '../../scripts/popup.ts'
import { push } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import {
  buttonsInFrames,
  companyFrame,
  marked,
  middleOfMark,
  openCard,
  openCrm,
  seeCard,
  seeNoCard,
  turnOff,
  waitForMark,
  waitUntilGone,
  waitUntilUnmarked,
} from './page-objects.ts'

test.setTimeout(120_000)

const CONTACT = '/crm/contacts/soren-kjaer'
const PHONE = '70 28 61 98'
const MOBILE = '+45 61 77 44 27'
const DIRECT = '+45 86 12 40 11'
const SWITCHBOARD = '+45 86 12 40 00'
const ACCOUNTS = '86 12 40 18'
const AFTER_HOURS = '+45 40 55 19 62'
/** So many rows above those in sight are in the document too. */
const SPARE_ROWS = 6
/** Somewhere on the page without a number near it. */
const AWAY = { x: 1000, y: 20 }

/** Keeps every shadow root that the page makes, closed ones too, where the test can see them. */
function keepShadowRoots(): void {
  const roots: ShadowRoot[] = []
  Object.assign(window, { shadowRootsOfThePage: roots })
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options)
    roots.push(root)
    return root
  }
}

/** All that a script of the page could find changed. */
const traces = (frame: Page | Frame) =>
  frame.evaluate(() => {
    const world: typeof globalThis & { shadowRootsOfThePage?: ShadowRoot[] } = globalThis
    const { shadowRootsOfThePage: roots = [] } = world
    return {
      document: document.documentElement.outerHTML,
      shadows: roots.map((root) => root.innerHTML),
      styleSheets: [document, ...roots].map((root) => root.styleSheets.length),
      adopted: [document, ...roots].map((root) => root.adoptedStyleSheets.length),
      names: Object.getOwnPropertyNames(window).sort(),
      onDocument: Object.getOwnPropertyNames(document).sort(),
      focus: document.activeElement?.outerHTML,
    }
  })

/** A marked contact, where the pointer rests on nothing. */
async function openContact(crm: Page, url: string): Promise<void> {
  await crm.mouse.move(AWAY.x, AWAY.y)
  await crm.goto(url)
  await waitForMark(crm, AFTER_HOURS)
}

test('a page shows its numbers marked and offered, cannot tell, and keeps nothing of it', async ({
  allowCrm,
  connect,
  crm,
  exchange,
  popup,
  sandbox,
}) => {
  await crm.addInitScript(keepShadowRoots)
  await connect()
  await crm.goto(`${sandbox.url}${CONTACT}`)
  await expect(crm.getByTestId('after-hours-card')).toBeVisible()
  const frameBefore = await companyFrame(crm)
  await expect(frameBefore.getByTestId('company-switchboard')).toBeVisible()
  const before = [await traces(crm), await traces(frameBefore)]
  expect(before[0]?.shadows).toHaveLength(2)

  await openCrm({ crm, popup, url: crm.url(), allow: allowCrm })
  await waitForMark(crm, AFTER_HOURS)
  const frame = await companyFrame(crm)
  const seeNoTraces = async () => expect([await traces(crm), await traces(frame)]).toEqual(before)

  await test.step('numbers are marked in the page, in its frame, and in open and closed shadow roots', async () => {
    const numbers = await marked(crm)
    for (const number of [PHONE, MOBILE, DIRECT, ACCOUNTS, AFTER_HOURS])
      expect(numbers).toContain(number)
    await waitForMark(frame, SWITCHBOARD)
  })

  await test.step('each row of the list offers its number alone, not glued to what stands beside it', async () => {
    const numbers = await marked(crm)
    const rows = await crm.locator('.contact-row .number').allInnerTexts()
    const withCountry = rows.filter((number) => number.startsWith('+') || /^\d\d \d\d/.test(number))
    expect(withCountry.length).toBeGreaterThan(10)
    expect(numbers).toEqual(expect.arrayContaining(withCountry))
    expect(numbers).toEqual(expect.not.arrayContaining([expect.stringMatching(/[A-Z]/i)]))
  })

  await test.step('what is no number of a phone is not marked', async () => {
    const numbers = (await marked(crm)).join('\n')
    for (const other of await crm.getByTestId('billing').locator('dd').allInnerTexts())
      expect(numbers).not.toContain(other)
  })

  await test.step('a page cannot tell that its numbers are marked', seeNoTraces)

  await test.step('resting on a number opens its card, wherever it stands, and leaving closes it', async () => {
    const numbers = {
      'in the page': MOBILE,
      'in a link': PHONE,
      'in groups that are set apart': DIRECT,
      'in an open shadow root': ACCOUNTS,
      'in a closed shadow root': AFTER_HOURS,
    }
    for (const [where, number] of Object.entries(numbers))
      await test.step(where, async () => {
        await openCard(crm, number)
        await crm.mouse.move(AWAY.x, AWAY.y, { steps: 6 })
        await seeNoCard(crm, number)
      })
    await openCard(crm, MOBILE)
    await crm.keyboard.press('Escape')
    await seeNoCard(crm, MOBILE)
  })

  await test.step('nor that a card was open', seeNoTraces)

  await test.step('turning the site off takes marks, card and call bar away at once', async () => {
    await exchange.call('+4551902236', { queue: 'support' })
    await waitForNamed(crm, 'region', en['page.bar.label'])
    await openCard(crm, ACCOUNTS)
    await turnOff(popup, crm)
    await waitUntilUnmarked(crm)
    await waitUntilUnmarked(frame)
    await seeNoCard(crm, ACCOUNTS)
    await waitUntilGone(crm, 'region', en['page.bar.label'])
  })

  await test.step('nor that any of it was there', seeNoTraces)
})

test('marks and cards keep up with what a person does on a page', async ({
  allowCrm,
  connect,
  crm,
  popup,
  sandbox,
  takeCall,
}) => {
  const contact = `${sandbox.url}${CONTACT}`
  const search = crm.getByTestId('contact-search')
  await connect()
  await allowCrm()

  await test.step('a page that is open is read anew when the agent says where numbers are from', async () => {
    await waitForMark(crm, '(415) 555-0100')
    expect(await marked(crm)).not.toContain('26 18 90 47')
    await chooseRegion(popup, 'DK')
    await waitForMark(crm, '26 18 90 47')
    await expect.poll(() => marked(crm), SOON).not.toContain('(415) 555-0100')
  })

  await test.step('by keyboard, one number after the other, with the focus given back at the end', async () => {
    await openContact(crm, contact)
    const [first = '', second = ''] = await marked(crm)
    await search.focus()
    await push(popup, crm, { type: 'number.next' })
    await seeCard(crm, first)
    await push(popup, crm, { type: 'number.next' })
    await seeCard(crm, second)
    await seeNoCard(crm, first)
    await expect(search).not.toBeFocused()
    await crm.keyboard.press('Escape')
    await seeNoCard(crm, second)
    await expect(search).toBeFocused()
  })

  await test.step('a card that the pointer opened leaves the focus where somebody writes', async () => {
    await crm.keyboard.type('Kj')
    await openCard(crm, MOBILE)
    await expect(search).toBeFocused()
    await crm.keyboard.type('ær')
    await expect(search).toHaveValue('Kjær')
    await crm.keyboard.press('Escape')
    await seeNoCard(crm, MOBILE)
    await expect(search).toBeFocused()
  })

  await test.step('a card does not outlive the number that it is about', async () => {
    await openContact(crm, contact)
    await crm.getByTestId('edit-contact').focus()
    await openCard(crm, MOBILE)
    await crm.keyboard.press('Enter')
    await expect(crm.getByTestId('edit-mobile')).toBeVisible()
    await seeNoCard(crm, MOBILE)
  })

  await test.step('marks follow a page that renders itself anew', async () => {
    await crm.getByTestId('edit-mobile').fill('+45 51 90 22 77')
    await crm.getByTestId('edit-save').click()
    await waitForMark(crm, '+45 51 90 22 77')
    await crm.getByTestId('tab-activities').click()
    await expect.poll(() => marked(crm), SOON).not.toContain(PHONE)
    await crm.getByTestId('tab-overview').click()
    await waitForMark(crm, PHONE)
    await openCard(crm, '+45 51 90 22 77')
  })

  await test.step('what somebody writes in a note is never marked; the saved note is', async () => {
    await openContact(crm, contact)
    await crm.getByTestId('new-note').click()
    await crm.getByTestId('note-editor').fill('Call back on +45 51 90 22 88')
    // The saved notes below came with the same tab, and show that it has been read.
    await waitForMark(crm, '20 33 51 76')
    expect(await marked(crm)).not.toContain('+45 51 90 22 88')
    await crm.getByTestId('note-save').click()
    await waitForMark(crm, '+45 51 90 22 88')
  })

  await test.step('a number in a frame is consulted from its card there', async () => {
    await openContact(crm, contact)
    await takeCall()
    const { x, y } = await middleOfMark(await companyFrame(crm), SWITCHBOARD)
    await crm.mouse.move(x, y, { steps: 6 })
    await expect.poll(() => buttonsInFrames(crm), SOON).toContain(en.consultationCall)
  })
})

test('in the log of calls marks follow what comes and goes, and one site says nothing of another', async ({
  browserContext,
  crm,
  popup,
  sandbox,
  workAt,
}) => {
  const log = `${sandbox.url}/crm/calls`
  const live = crm.getByTestId('live-toggle')
  const danishNumbers = crm
    .locator('td[data-column="number"]')
    .filter({ hasText: /^\+45 \d\d \d\d \d\d \d\d$/ })
  const seeMarks = () => expect.poll(() => marked(crm), SOON).not.toEqual([])
  await workAt('/calls')
  await seeMarks()

  await test.step('a row that was scrolled into view offers its own number', async () => {
    const before = await marked(crm)
    const scroller = crm.getByTestId('call-scroller')
    await scroller.hover()
    await crm.mouse.wheel(0, 30_000)
    await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop), SOON).toBe(30_000)
    await expect(crm.getByTestId('call-row-760')).toBeAttached()
    const number = await crm
      .locator(`tbody tr:nth-child(n + ${SPARE_ROWS + 3}) td[data-column="number"]`)
      .filter({ hasText: /^\+4/ })
      .first()
      .innerText()
    expect(before).not.toContain(number)
    await openCard(crm, number)
  })

  await test.step('a card closes when another number takes its place under the pointer', async () => {
    await crm.mouse.move(AWAY.x, AWAY.y)
    await crm.goto(log)
    await seeMarks()
    const number = await danishNumbers.filter({ visible: true }).nth(1).innerText()
    await live.focus()
    await openCard(crm, number)
    await crm.keyboard.press('Space')
    await seeNoCard(crm, number)
  })

  await test.step('marks follow a table that changes each second', async () => {
    await expect(crm.getByTestId('call-count')).toHaveText(/ ([3-9]|\d\d+) new/)
    await crm.keyboard.press('Space')
    await expect(live).not.toBeChecked()
    const shown = await danishNumbers.allInnerTexts()
    await expect.poll(() => marked(crm), SOON).toEqual(expect.arrayContaining(shown))
    const rows = await crm.locator('td[data-column="number"]').allInnerTexts()
    expect(rows).toEqual(expect.arrayContaining([...(await marked(crm))]))
  })

  const other = await startSandbox({ port: 0, extra: mountCrm })
  try {
    await test.step('a site on another port of the same computer stays on when this one is turned off', async () => {
      const neighbour = await browserContext.newPage()
      await neighbour.goto(`${other.url}${CONTACT}`)
      await allowSite(popup, neighbour)
      await waitForMark(neighbour, MOBILE)
      await crm.bringToFront()
      await popup.reload()
      await turnOff(popup, crm)
      await waitUntilUnmarked(crm)
      await neighbour.bringToFront()
      await openCard(neighbour, MOBILE)
    })
  } finally {
    await other.close()
  }
})
