/** From the guide of the first day to a consultation that is begun in the address bar. */
import type { Browser } from 'webextension-polyfill'
import { BEGIN_KEY } from '../../lib/desk/desk.ts'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { agent12, openPopup } from '../../scripts/popup.ts'
import { enterAddress, pressKeys } from './extension-page.ts'
import { expect, test } from './fixtures.ts'

/** Inside functions that run in a page of the extension. */
declare const chrome: Browser

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

test('somebody new signs in, tries a number, and consults from the address bar', async ({
  browserContext,
  extensionId,
  sandbox,
  exchange,
}) => {
  const guide = await browserContext.newPage()
  await guide.goto(`chrome-extension://${extensionId}/welcome.html`)
  await guide.getByRole('radio', { name: en['miralix.name'] }).check()
  const { server, account, agent, secret } = agent12(sandbox.url)
  const fields = [
    [en['connect.address'], server],
    [en['connect.account'], account],
    [en['connect.agent'], agent],
    [en['connect.secret'], secret],
  ] as const
  for (const [label, value] of fields) await guide.getByLabel(label, { exact: true }).fill(value)
  await guide.getByRole('button', { name: en['connect.submit'], exact: true }).click()
  await expect(guide.getByText(say('welcome.signedIn', { agent: 'Derek Andersen' }))).toBeVisible()

  await exchange.call(CALLER, { queue: 'support' })
  await expect.poll(async () => (await exchange.state()).calls.length).toBe(1)
  await expect(async () => {
    await pressKeys(browserContext, 'answer')
    const { calls } = await exchange.state()
    expect(calls[0]?.legs.map(({ state }) => state)).toEqual(['connected', 'connected'])
  }).toPass()

  await guide.getByLabel(en['welcome.try.number']).fill('51 90 22 36')
  await guide.getByRole('button', { name: '51 90 22 36', exact: true }).click()
  const card = guide.getByRole('dialog', {
    name: say('page.card.label', { number: '51 90 22 36' }),
  })
  await expect(card.getByRole('button', { name: en.consultationCall })).toBeEnabled()

  // The key for it cannot be pressed in a test; what it leaves for the popup can.
  const popup = await openPopup(browserContext, extensionId)
  await popup.evaluate((key) => chrome.storage.session.set({ [key]: 'dial' }), BEGIN_KEY)
  await expect(popup.getByRole('combobox')).toBeFocused()

  await enterAddress(browserContext, '+45 51 90 22 36')
  await expect
    .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state)
    .toBe('connected')
})
