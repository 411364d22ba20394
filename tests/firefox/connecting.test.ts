import { en } from '../../lib/wording/en.ts'
import { expect, pressButton, test, textOf } from './fixtures.ts'

test('in Firefox, an agent connects by the popup and answers a call from the queue', async ({
  connect,
  exchange,
}) => {
  const popup = await connect()
  await exchange.call('+4561774427', { queue: 'support' })
  await expect.poll(() => textOf(popup)).toContain(en['state.alerting'])
  await pressButton(popup, en.answerCall)
  await expect
    .poll(async () => (await exchange.state()).calls.flatMap(({ legs }) => legs))
    .toContainEqual(expect.objectContaining({ agent: 'miralix/12', state: 'connected' }))
})
