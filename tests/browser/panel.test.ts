/** The panel beside the page, as a page of its own: a side panel is a surface that no test can reach. */
import type { BrowserContext, Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { DEFAULT_DIALLING } from '../../lib/settings/dialling.ts'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import { askBackground } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { turnOff } from './page-objects.ts'

/** Inside functions that run in a page of the extension. */
declare const chrome: Browser

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'
const COLLEAGUE_SHOWN = '51 90 22 36'

/** Opens it behind `beside`, which stays in front. */
async function openPanel(context: BrowserContext, id: string, beside: Page): Promise<Page> {
  const panel = await context.newPage()
  await panel.setViewportSize({ width: 360, height: 800 })
  await panel.goto(`chrome-extension://${id}/sidepanel.html`)
  await beside.bringToFront()
  return panel
}

const numbersOf = (panel: Page, url: string) =>
  panel
    .getByRole('list', { name: say('numbers.on', { site: new URL(url).host }) })
    .getByRole('button')

test('the panel follows the page in front, and an agent works in it with single keys alone', async ({
  browserContext,
  crm,
  exchange,
  extensionId,
  popup,
  sandbox,
  workAt,
}) => {
  test.setTimeout(90_000)
  await workAt('')
  const panel = await openPanel(browserContext, extensionId, crm)

  await test.step('it follows the page in front, and says why it shows no numbers', async () => {
    const site = new URL(sandbox.url).host
    await expect(numbersOf(panel, sandbox.url).first()).toBeVisible()

    const other = await browserContext.newPage()
    await other.bringToFront()
    await expect(panel.getByText(en['numbers.noAccess'])).toBeVisible()
    await other.goto(`chrome-extension://${extensionId}/options.html`)
    await expect(panel.getByText(en['numbers.unreadable'])).toBeVisible()
    await crm.bringToFront()
    await expect(numbersOf(panel, sandbox.url).first()).toBeVisible()
    await turnOff(panel, crm)
    await expect(panel.getByText(say('numbers.off', { site }))).toBeVisible()
    await panel.getByRole('button', { name: say('popup.site.off', { site }) }).click()
    await expect(numbersOf(panel, sandbox.url).first()).toBeVisible()

    await other.close()
    await crm.bringToFront()
  })

  await test.step('of very many numbers it lists those from what is in view on', async () => {
    const number = (at: number) => `61 77 ${10 + Math.floor(at / 90)} ${10 + (at % 90)}`
    const lines = Array.from({ length: 450 }, (_, at) => `<p>Tel. ${number(at)}</p>`).join('')
    await crm.route('**/crm/many', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><header style="position:sticky;top:0;background:#fff">Tel. 70 28 61 98</header>${lines}`,
      }),
    )
    await crm.goto(`${sandbox.url}/crm/many`)
    const listed = () => numbersOf(panel, sandbox.url).allInnerTexts()
    await expect.poll(async () => (await listed())[1], SOON).toContain(number(0))
    await expect(panel.getByText(say('numbers.most', { count: 200 }))).toBeVisible()
    await crm.locator('p').nth(440).scrollIntoViewIfNeeded()
    const inView = () =>
      crm.evaluate(() =>
        [...document.querySelectorAll('p')].findIndex(
          (line) => line.getBoundingClientRect().bottom > 0,
        ),
      )
    await expect.poll(async () => (await listed())[0], SOON).toContain(number(await inView()))
    expect(await listed()).toHaveLength(200)
    await crm.goto(`${sandbox.url}/crm`)
    await expect(numbersOf(panel, sandbox.url).filter({ hasText: COLLEAGUE_SHOWN })).toBeVisible()
  })

  await test.step('an agent answers, consults a number of the page and transfers, all with single keys', async () => {
    const url = `${sandbox.url}/crm/contacts/bodil-aagaard`
    await crm.goto(url)
    const number = numbersOf(panel, url).filter({ hasText: COLLEAGUE_SHOWN })
    await expect(number).toBeVisible()

    await exchange.call(CALLER, { queue: 'support' })
    const answer = panel.getByRole('button', { name: en.answerCall })
    await expect(answer).toBeVisible()
    // Who writes, writes.
    const dial = panel.getByRole('combobox')
    await dial.focus()
    await panel.keyboard.type('a')
    await expect(dial).toHaveValue('a')
    await expect(answer).toBeVisible()
    await dial.fill('')
    await panel.getByRole('heading', { name: en['popup.calls'] }).click()
    await panel.keyboard.press('a')
    await expect(panel.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()

    await panel.keyboard.press('p')
    await expect(numbersOf(panel, url).first()).toBeFocused()
    await number.focus()
    await panel.keyboard.press('Enter')
    const consult = panel
      .getByRole('group', { name: say('popup.openCard', { number: COLLEAGUE_SHOWN }) })
      .getByRole('button', { name: en.consultationCall })
    await expect(consult).not.toHaveAttribute('aria-disabled', 'true')
    await panel.keyboard.press('Tab')
    await expect(consult).toBeFocused()
    await panel.keyboard.press('Enter')
    await expect
      .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state, SOON)
      .toBe('connected')

    const transfer = panel.getByRole('button', { name: en.transferCall })
    await expect(transfer.first()).not.toHaveAttribute('aria-disabled', 'true')
    await panel.keyboard.press('t')
    await expect(panel.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    await panel.keyboard.press('h')
    await expect(panel.getByRole('status').getByText(en['keys.nothing.hangUp'])).toBeVisible()

    // Whom the agent spoke with is suggested, by a part of the number.
    await panel.keyboard.press('d')
    await expect(dial).toBeFocused()
    await dial.pressSequentially('6177')
    await expect(panel.getByRole('option', { name: '61 77 44 27' })).toBeVisible()

    // What is typed is of the country that was set for the page in front, and the field says so.
    const siteRegions = { [sandbox.url]: 'DE' }
    const dialling = { ...DEFAULT_DIALLING, siteRegions }
    await askBackground(panel, 'settings.change', { dialling })
    await dial.fill('030 901820')
    await expect(dial).toHaveAccessibleDescription(
      say('page.card.dialled', { number: '+49 30 901820' }),
    )
  })

  await test.step('the keys can be switched off', async () => {
    await panel.reload()
    await panel.getByRole('heading', { name: en['popup.calls'] }).click()
    await panel.keyboard.press('?')
    const help = panel.getByRole('dialog', { name: en['keys.title'] })
    await help.getByRole('switch', { name: en['keys.on'] }).click()
    await panel.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await panel.keyboard.press('h')
    await expect(panel.getByText(en['keys.nothing.hangUp'])).toBeHidden()
  })

  await test.step('from the popup’s head the browser’s own side panel is opened, and the popup goes', async () => {
    // Its window must not go.
    await popup.evaluate(async () => {
      const { id: windowId } = await chrome.windows.getCurrent()
      if (windowId !== undefined) await chrome.tabs.create({ windowId, active: false })
    })
    await popup.getByRole('button', { name: en['popup.panel'] }).click()
    const devtools = await browserContext.browser()?.newBrowserCDPSession()
    const targets = async () => (await devtools?.send('Target.getTargets'))?.targetInfos ?? []
    await expect
      .poll(async () => (await targets()).filter(({ url }) => url.includes('sidepanel')).length)
      .toBe(2)
    expect(popup.isClosed()).toBe(true)
  })
})
