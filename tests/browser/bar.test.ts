/** The call bar on the pages where an agent works. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { pressNamed, SOON, waitForNamed } from '../../scripts/pointer.ts'
import { pressKeys } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { endCalls, verbs, waitForMark, waitUntilGone } from './page-objects.ts'

test.setTimeout(120_000)

const CALLER = '+4561774427'
const BAR = en['page.bar.label']

const seeBar = (page: Page) => waitForNamed(page, 'region', BAR)
const seeNoBar = (page: Page) => waitUntilGone(page, 'region', BAR)
/** How many surfaces of ours a page has: that much, a script of the page can count. */
const surfaces = (page: Page) => page.locator('[popover]').count()

test('the bar is there with a call, where the agent is and wants it', async ({
  allowCrm,
  browserContext,
  connect,
  crm,
  exchange,
  popup,
  sandbox,
}) => {
  // A call rings for as long as it is needed.
  await exchange.setSwitches({ miralix: { offerTimeout: 'off' } })
  await connect()
  await allowCrm()
  await waitForMark(crm, '+45 61 77 44 27')

  await test.step('an agent answers and hangs up from it, and it goes with the call', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await pressNamed(crm, en.answerCall)
    await expect
      .poll(async () => (await exchange.state()).parties[CALLER]?.state, SOON)
      .toBe('connected')
    await pressNamed(crm, en.clearConnection)
    await seeNoBar(crm)
    expect(await verbs(exchange)).toEqual(['PUT /call/answer', 'PUT /call/clear'])
    await exchange.forgetRequests()
  })

  await test.step('a site that is off has no bar, also in front', async () => {
    const off = await browserContext.newPage()
    await off.goto(`${sandbox.url.replace('127.0.0.1', 'localhost')}/crm`)
    await off.bringToFront()
    await exchange.call(CALLER, { queue: 'support' })
    await crm.bringToFront()
    await crm.reload()
    await seeBar(crm)
    expect(await surfaces(off)).toBe(0)
    await off.close()
    await endCalls(exchange)
    await seeNoBar(crm)
  })

  await test.step('a tab in the background is told nothing, and asks when somebody comes back to it', async () => {
    const other = await browserContext.newPage()
    await other.goto(`${sandbox.url}/crm/calls`)
    await other.bringToFront()
    await exchange.call(CALLER, { queue: 'support' })
    await seeBar(other)
    expect(await surfaces(crm)).toBe(0)
    await crm.bringToFront()
    // The browser under test shows every tab as visible, so the page says of itself that it is back.
    await crm.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await seeBar(crm)
    await other.close()
  })

  await test.step('when it was hidden it comes back by the switch in the popup, or by keyboard', async () => {
    await pressNamed(crm, en['page.bar.hide'])
    await seeNoBar(crm)
    await popup.getByText(en['popup.more'], { exact: true }).click()
    await popup.getByRole('switch', { name: en['popup.bar'] }).click()
    await seeBar(crm)
    await pressKeys(browserContext, 'toggle-call-bar')
    await seeNoBar(crm)
    await expect(popup.getByRole('switch', { name: en['popup.bar'] })).not.toBeChecked()
    await pressKeys(browserContext, 'toggle-call-bar')
    await seeBar(crm)
  })

  await test.step('it goes where it is drawn to, and never out of the window', async () => {
    const grip = () => waitForNamed(crm, 'button', en['page.bar.move'])
    const drag = async (x: number, y: number) => {
      const from = await grip()
      await crm.mouse.move(from.x, from.y)
      await crm.mouse.down()
      await crm.mouse.move(x, y, { steps: 8 })
      await crm.mouse.up()
    }
    await drag(300, 400)
    const { x, y } = await grip()
    expect([Math.abs(x - 300) < 2, Math.abs(y - 400) < 2]).toEqual([true, true])
    for (const [toX, toY] of [
      [-200, 2000],
      [3000, -200],
    ] as const) {
      await drag(toX, toY)
      for (const button of [await grip(), await waitForNamed(crm, 'button', en['page.bar.hide'])]) {
        expect(button.x).toBeGreaterThan(0)
        expect(button.x).toBeLessThan(1280)
        expect(button.y).toBeGreaterThan(0)
        expect(button.y).toBeLessThan(800)
      }
    }
    await crm.setViewportSize({ width: 500, height: 300 })
    await expect.poll(async () => (await grip()).x, SOON).toBeLessThan(500)
    // It is still there for the hand, not only for the eye.
    await pressNamed(crm, en.answerCall)
    await expect.poll(() => verbs(exchange), SOON).toEqual(['PUT /call/answer'])
  })
})
