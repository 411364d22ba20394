import { en } from '../../lib/wording/en.ts'
import { agent12 } from '../../scripts/popup.ts'
import { expect, test } from './fixtures.ts'

test('in Firefox, an agent connects by the popup and sees a call from the queue', async ({
  exchange,
  openOwnPage,
  sandbox,
}) => {
  const popup = await openOwnPage('popup.html')
  const text = () => popup.evaluate(() => document.body.textContent)
  const { server, account, agent, secret } = agent12(sandbox.url)
  await popup.locator('input[name=server]').fill(server)
  await popup.locator('input[name=account]').fill(account)
  await popup.locator('input[name=agent]').fill(agent)
  await popup.locator('input[name=secret]').fill(secret)
  await popup.locator('button[type=submit]').click()
  await expect.poll(text).toContain(en['popup.noCalls'])

  await exchange.call('+4561774427', { queue: 'support' })
  await expect.poll(text).toContain(en['state.alerting'])
  await popup.locator(`::-p-aria([name="${en.answerCall}"][role="button"])`).click()
  await expect
    .poll(async () => (await exchange.state()).parties['+4561774427']?.state)
    .toBe('connected')
})
