import { en } from '../../lib/wording/en.ts'
import { expect, test } from './fixtures.ts'

test('an agent connects by the popup, and answers a call from the queue', async ({
  connect,
  exchange,
  popup,
}) => {
  await connect()
  await exchange.call('+4561774427', { queue: 'support' })
  await popup.getByRole('button', { name: en.answerCall }).click()
  await expect
    .poll(async () => (await exchange.state()).parties['+4561774427']?.state)
    .toBe('connected')
})

test('a worker that is stopped comes back with the session', async ({
  connect,
  exchange,
  killWorker,
  popup,
}) => {
  await connect()
  await killWorker()
  await exchange.call('+4561774427', { queue: 'support' })
  await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
})
