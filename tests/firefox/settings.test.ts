/** In Firefox, from the guide of the first day to settings that are found, spoken, taken along and reset. */
import { writeFile } from 'node:fs/promises'
import { sentencesOf } from '../../lib/wording/dictionaries.ts'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import { expect, pressButton, sees, signIn, test } from './fixtures.ts'
import { expectAccessible } from './outside.ts'
import { withAltShift } from './window.ts'

test.describe.configure({ timeout: 90_000 })

const CALLER = '+4561774427'
const DAYS = 'input[name=days]'

test('in Firefox, somebody new signs in by the guide, tries a number, and finds, takes along and resets the settings', async ({
  exchange,
  openOwnPage,
  sandbox,
  save,
  window,
}) => {
  await test.step('the guide asks for the system, signs in, and shows the card of a number', async () => {
    const guide = await openOwnPage('welcome.html')
    await guide.locator('input[type=radio][value=miralix]').click()
    await signIn(guide, sandbox.url, say('welcome.signedIn', { agent: 'Derek Andersen' }))
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.agent('miralix', '12', 'answer')
    await guide.locator('input[name=number]').fill('51 90 22 36')
    await guide.locator('.sample-number').click()
    await sees(guide, en.consultationCall)
    await exchange.party(CALLER, 'hangup')
  })

  const settings = await openOwnPage('options.html')
  const search = settings.locator('input[type=search]')
  const shown = () =>
    settings.$$eval('main > section:not([hidden]) > h2', (titles) =>
      titles.map(({ textContent }) => textContent),
    )

  await test.step('axe finds nothing, in light and in dark', () =>
    expectAccessible(window, [settings]))

  await test.step('what does not fit a search is hidden, and comes back', async () => {
    await search.fill('days')
    await expect.poll(shown, SOON).toEqual([en['options.history']])
    await search.fill('xyzzy')
    await sees(settings, en['options.search.none'])
    await search.click({ count: 3 })
    await settings.keyboard.press('Backspace')
    await expect.poll(shown, SOON).toContain(en['options.pages'])
  })

  const days = () => settings.$eval(DAYS, ({ value }) => value)
  const choose = async (path: string) => {
    const field = await settings.waitForSelector('input[type=file]')
    await field?.uploadFile(path)
  }

  await test.step('settings go into a file and come back; what is no such file says what it is', async () => {
    await settings.locator(DAYS).fill('30')
    await settings.keyboard.press('Enter')
    const { path, text } = await save(settings, en['transfer.save'])
    expect(JSON.parse(text)).toMatchObject({ program: 'cordboard' })
    await pressButton(settings, en['transfer.reset'])
    await pressButton(settings, en['transfer.reset.yes'], '[role=alertdialog]')
    await expect.poll(days, SOON).toBe('90')
    const broken = `${path}.broken`
    await writeFile(broken, text.slice(0, -20))
    await choose(broken)
    await sees(settings, en['transfer.fault.broken'])
    await choose(path)
    await pressButton(settings, en['transfer.yes'])
    await expect.poll(days, SOON).toBe('30')
  })

  await test.step('the language that is chosen is spoken at once, in the popup too', async () => {
    const german = sentencesOf('de', 'everywhere')
    await settings.select('select[name=language]', 'de')
    await sees(settings, String(german['options.title']))
    expect(await settings.evaluate(() => document.documentElement.lang)).toMatch(/^de/)
    await window.press(...withAltShift('C'))
    await sees(await window.view('popup'), String(german['popup.noCalls']))
  })
})
