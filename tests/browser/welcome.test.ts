/** From the guide of the first day to a consultation that is begun in the address bar. */
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { agent12 } from '../../scripts/popup.ts'
import { enterAddress, pressKeys } from './extension-page.ts'
import { expect, test } from './fixtures.ts'

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

  await enterAddress(browserContext, '+45 51 90 22 36')
  await expect
    .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state)
    .toBe('connected')
})
