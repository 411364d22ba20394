/** What Cordboard does around calls, in Firefox: the CRM's page, dialling rules, history, diagnostics. */
import { DEFAULT_DIALLING } from '../../lib/settings/dialling.ts'
import { DEFAULT_SCREEN_POP } from '../../lib/settings/services.ts'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import { changeSettings, expect, pressButton, test, textOf } from './fixtures.ts'

test.describe.configure({ timeout: 90_000 })

const CALLER = '+4561774427'

test('in Firefox, a call opens the CRM’s page, is asked about where rules say so, and is found afterwards', async ({
  connect,
  exchange,
  openCrm,
  openOwnPage,
  sandbox,
}) => {
  const popup = await connect()
  const crm = await openCrm(popup, 'bodil-aagaard')
  await changeSettings(popup, {
    region: 'DK',
    dialling: { ...DEFAULT_DIALLING, outsideLine: '0' },
    screenPop: {
      ...DEFAULT_SCREEN_POP,
      on: true,
      inFront: false,
      template: `${sandbox.url}/crm/contacts/soren-kjaer{?number}`,
    },
  })
  await exchange.call(CALLER, { queue: 'support' })
  await expect
    .poll(() => crm.url(), SOON)
    .toBe(`${sandbox.url}/crm/contacts/soren-kjaer?number=%2B4561774427`)

  await popup.bringToFront()
  await pressButton(popup, en.answerCall)
  await expect.poll(() => textOf(popup), SOON).toContain(en['state.connected'])
  await popup.locator('input[name=number]').fill('112')
  await pressButton(popup, en.consultationCall)
  await expect.poll(() => textOf(popup), SOON).toContain(say('dial.ask.title', { number: '112' }))
  await pressButton(popup, en['dial.ask.no'])
  await exchange.party(CALLER, 'hangup')
  await expect.poll(() => textOf(popup), SOON).toContain(en['popup.noCalls'])

  const history = await openOwnPage('history.html')
  await expect.poll(() => textOf(history), SOON).toContain(en['history.ending.conversation'])

  const options = await openOwnPage('options.html')
  await options.locator('input[name=try-number]').fill('83 50 90 40')
  await expect
    .poll(() => textOf(options), SOON)
    .toContain(say('rules.result', { number: '083509040' }))

  const diagnostics = await openOwnPage('diagnostics.html')
  await expect.poll(() => textOf(diagnostics), SOON).toContain(en['diag.is.session'])
  await expect.poll(() => textOf(diagnostics), SOON).toContain('established')
  expect(await textOf(diagnostics)).not.toContain(CALLER)
})
