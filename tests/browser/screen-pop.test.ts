/** The CRM's page of a caller opens by itself: in its tab, once, and over nothing that was entered. */
import { en } from '../../lib/wording/en.ts'
import { expect, test } from './fixtures.ts'
import { openSettings } from './settings-page.ts'

const CALLER = '+4561774427'

test('a call opens its page in the CRM’s tab, once, and in a new tab where something was entered', async ({
  browserContext,
  connect,
  crm,
  exchange,
  extensionId,
  killWorker,
  popup,
  sandbox,
}) => {
  await connect()
  const settings = await openSettings(browserContext, extensionId)
  const section = settings.getByRole('region', { name: en['pop.title'], exact: true })
  const template = section.getByLabel(en['pop.template'], { exact: true })
  const page = (number: string) =>
    `${sandbox.url}/crm/contacts/soren-kjaer?number=${encodeURIComponent(number)}`

  await test.step('what gives no web address is not kept, and says so', async () => {
    await template.fill('javascript:alert({number})')
    await template.blur()
    await expect(section.getByText(en['pop.fault.scheme'])).toBeVisible()
    await template.fill(`${sandbox.url}/crm/contacts/soren-kjaer{?number`)
    await template.blur()
    await expect(section.getByText(en['pop.fault.template'].split('{')[0] ?? '')).toBeVisible()
    await template.fill(`${sandbox.url}/crm/contacts/soren-kjaer{?number}`)
    await template.blur()
    await section.getByLabel(en['pop.try'], { exact: true }).fill(CALLER)
    await expect(section.getByText(page(CALLER))).toBeVisible()
    await section.getByLabel(en['pop.on']).check()
  })

  await test.step('the tab that shows the CRM is used', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await expect(crm).toHaveURL(page(CALLER))
    await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
    await killWorker()
    await popup.getByRole('listitem').getByRole('button', { name: en.answerCall }).click()
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    await exchange.party(CALLER, 'hangup')
    await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    expect(new URL(crm.url()).pathname).toBe('/crm/contacts/bodil-aagaard')
  })

  await test.step('what somebody is entering stays', async () => {
    await crm.getByTestId('edit-contact').click()
    await crm.getByTestId('edit-name').fill('Bodil Aagaard Holm')
    const before = crm.url()
    const opened = browserContext.waitForEvent('page')
    await exchange.call(CALLER, { queue: 'support' })
    await expect(await opened).toHaveURL(page(CALLER))
    expect(crm.url()).toBe(before)
    await expect(crm.getByTestId('edit-name')).toHaveValue('Bodil Aagaard Holm')
  })
})
