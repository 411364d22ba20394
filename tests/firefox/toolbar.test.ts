/** What Firefox draws of Cordboard outside of pages: its button, popup, sidebar, notices and keys. */
import type { Page } from 'puppeteer-core'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import { expect, pressButton, sees, signIn, test } from './fixtures.ts'
import {
  expectAccessible,
  focusPage,
  focusSidebar,
  listenForTone,
  noticesIn,
  pressNotice,
  toolbarButton,
} from './outside.ts'
import { ENTER, ESCAPE, TAB, withAltShift } from './window.ts'

test.describe.configure({ timeout: 90_000 })

const CALLER = '+4561774427'
const CALLER_SHOWN = '61 77 44 27'
const COLLEAGUE = '+4551902236'
const COLLEAGUE_SHOWN = '51 90 22 36'

const listed = (sidebar: Page): Promise<readonly string[]> =>
  sidebar.$$eval('.page-numbers .row-button', (rows) => rows.map((row) => row.textContent ?? ''))

test('in Firefox, an agent signs in in the popup, opens the sidebar, hears of calls, and works with keys alone', async ({
  exchange,
  firefox,
  sandbox,
  window,
}) => {
  const crm = await firefox.newPage()
  await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
  const background = await window.view('background')
  const tone = await listenForTone(background)

  const sidebar =
    await test.step('the popup opens by its key, as wide as it is drawn, signs in, opens the sidebar and goes', async () => {
      await crm.bringToFront()
      await focusPage(window, crm)
      await window.press(...withAltShift('C'))
      const popup = await window.view('popup')
      await popup.waitForSelector('input[name=server]')
      await expect.poll(() => popup.evaluate(() => innerWidth), SOON).toBe(360)
      await signIn(popup, sandbox.url)
      await pressButton(popup, en['popup.panel'])
      const opened = await window.view('sidebar')
      await expect.poll(() => window.has('popup'), SOON).toBe(false)
      await sees(opened, en['popup.noCalls'])
      return opened
    })

  await test.step('the sidebar lists the numbers of the page in front, and says why it lists none', async () => {
    const { host } = new URL(sandbox.url)
    await crm.bringToFront()
    await sees(sidebar, say('numbers.off', { site: host }))
    await pressButton(sidebar, say('popup.site.off', { site: host }))
    await expect
      .poll(() => listed(sidebar), SOON)
      .toContainEqual(expect.stringContaining(COLLEAGUE_SHOWN))
    const other = await firefox.newPage()
    await other.bringToFront()
    await sees(sidebar, en['numbers.noAccess'])
    await other.close()
    await crm.bringToFront()
    await expect
      .poll(() => listed(sidebar), SOON)
      .toContainEqual(expect.stringContaining(COLLEAGUE_SHOWN))
  })

  await test.step('button, one notice and a tone tell of a call; pressed, the notice opens the popup; answered by key, all are gone', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    const title = say('ringing.title', { who: `+45 ${CALLER_SHOWN}` })
    await expect.poll(() => noticesIn(window), SOON).toEqual([title])
    await expect.poll(() => tone.rings(), SOON).toBe(true)
    expect(await tone.mayBeHeard()).toBe(true)
    await expect
      .poll(() => toolbarButton(window), SOON)
      .toEqual({ badge: '☎', title: say('badge.ringing', { who: `+45 ${CALLER_SHOWN}` }) })
    await pressNotice(window)
    const popup = await window.view('popup')
    await sees(popup, en['state.alerting'])
    await expectAccessible(window, [popup, sidebar])
    await window.press(...withAltShift('A'))
    await sees(sidebar, en.clearConnection)
    await expect.poll(() => noticesIn(window), SOON).toEqual([])
    await expect.poll(() => tone.rings(), SOON).toBe(false)
    await expect.poll(() => toolbarButton(window), SOON).toEqual({ badge: '1', title: 'Cordboard' })
  })

  await test.step('with single keys alone a number of the page is consulted and gets the call', async () => {
    await window.press(ESCAPE)
    await expect.poll(() => window.has('popup'), SOON).toBe(false)
    await focusSidebar(window)
    await window.press(['p', 'KeyP'])
    await expect
      .poll(() => sidebar.evaluate(() => document.activeElement?.className ?? ''), SOON)
      .toContain('row-button')
    const numbers = await listed(sidebar)
    const steps = numbers.findIndex((number) => number.includes(COLLEAGUE_SHOWN))
    for (let step = 0; step < steps; step += 1) await window.press(TAB)
    await window.press(ENTER)
    await sidebar.waitForSelector('.row-actions button:not([aria-disabled=true])')
    await window.press(TAB)
    await window.press(ENTER)
    await expect
      .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state, SOON)
      .toBe('connected')
    await sees(sidebar, en.transferCall)
    await window.press(['t', 'KeyT'])
    await sees(sidebar, en['popup.noCalls'])
    await window.press(['h', 'KeyH'])
    await sees(sidebar, en['keys.nothing.hangUp'])
    await expect.poll(() => toolbarButton(window), SOON).toMatchObject({ badge: '' })
  })
})
