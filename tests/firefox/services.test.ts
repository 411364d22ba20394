/** What Cordboard does around calls, in Firefox: the CRM's page, dialling rules, history, diagnostics. */
import { DEFAULT_DIALLING } from '../../lib/settings/dialling.ts'
import { DEFAULT_SCREEN_POP } from '../../lib/settings/services.ts'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import { changeSettings, expect, pressButton, sees, test, textOf } from './fixtures.ts'

test.describe.configure({ timeout: 90_000 })

const CALLER = '+4561774427'

test('in Firefox, a call opens the CRM’s page, is asked about where rules say so, and is found afterwards', async ({
  exchange,
  firefox,
  openOwnPage,
  sandbox,
  save,
  sidebar,
}) => {
  const pageOf = (number: string) =>
    `${sandbox.url}/crm/contacts/soren-kjaer?number=${encodeURIComponent(number)}`
  const addresses = () => firefox.pages().then((pages) => pages.map((page) => page.url()))
  const crm = await firefox.newPage()
  await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
  const screenPop = {
    ...DEFAULT_SCREEN_POP,
    on: true,
    inFront: false,
    template: `${sandbox.url}/crm/contacts/soren-kjaer{?number}`,
  }
  await changeSettings(sidebar, {
    region: 'DK',
    dialling: { ...DEFAULT_DIALLING, outsideLine: '0' },
    screenPop,
  })

  await test.step('as soon as it rings, the CRM’s tab shows its caller', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await expect.poll(() => crm.url(), SOON).toBe(pageOf(CALLER))
    await pressButton(sidebar, en.answerCall)
    await sees(sidebar, en.clearConnection)
  })

  await test.step('a number with a question before it is not dialled when a person says no', async () => {
    await sidebar.locator('input[name=number]').fill('112')
    await pressButton(sidebar, en.consultationCall)
    await sees(sidebar, say('dial.ask.title', { number: '112' }))
    await pressButton(sidebar, en['dial.ask.no'])
    await exchange.party(CALLER, 'hangup')
    await sees(sidebar, en['popup.noCalls'])
  })

  await test.step('once it is answered, where that was chosen; what somebody is entering stays', async () => {
    await changeSettings(sidebar, { screenPop: { ...screenPop, when: 'answered' } })
    await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
    await crm.bringToFront()
    await crm.locator('[data-testid=edit-contact]').click()
    await crm.locator('[data-testid=edit-name]').fill('Bodil Aagaard Holm')
    await exchange.call(CALLER, { queue: 'support' })
    await sees(sidebar, en['state.alerting'])
    expect(await addresses()).not.toContain(pageOf(CALLER))
    await pressButton(sidebar, en.answerCall)
    await expect.poll(addresses, SOON).toContain(pageOf(CALLER))
    expect(
      await crm.$eval('[data-testid=edit-name]', (field) => 'value' in field && field.value),
    ).toBe('Bodil Aagaard Holm')
    await exchange.party(CALLER, 'hangup')
    await sees(sidebar, en['popup.noCalls'])
  })

  await test.step('the history holds both, finds one by its note, and saves them', async () => {
    const history = await openOwnPage('history.html')
    const records = () => history.$$eval('.record', ({ length }) => length)
    const search = history.locator('input[type=search]')
    await expect.poll(records, SOON).toBe(2)
    await sees(history, en['history.ending.conversation'])
    await history.locator('.record button[aria-expanded=false]').click()
    await history.locator('[name=note]').fill('Wants an offer')
    await search.fill('offer')
    await expect.poll(records, SOON).toBe(1)
    await search.fill('nobody at all')
    await sees(history, en['history.none.found'])
    await search.fill('77 44')
    await expect.poll(records, SOON).toBe(2)
    const { text } = await save(history, en['history.export.csv'])
    expect(text.match(/\+4561774427/g)).toHaveLength(2)
    expect(text).toContain('Wants an offer')
  })

  await test.step('the rules are tried step by step', async () => {
    const options = await openOwnPage('options.html')
    await options.locator('input[name=try-number]').fill('83 50 90 40')
    await sees(options, say('rules.result', { number: '083509040' }))
  })

  await test.step('diagnostics say that all is well, and their report holds no number and no secret', async () => {
    const diagnostics = await openOwnPage('diagnostics.html')
    await sees(diagnostics, en['diag.is.session'])
    await sees(diagnostics, 'established')
    expect(await textOf(diagnostics)).not.toContain(CALLER)
    const { text } = await save(diagnostics, en['diag.report.save'])
    expect(JSON.parse(text)).toMatchObject({ program: 'cordboard', kind: 'report' })
    expect(text).toContain('/call/answer')
    expect(text).not.toContain(CALLER)
    expect(text).not.toContain('sandbox-secret')
  })
})
