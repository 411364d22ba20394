/** Firefox suspends the background after a while without work; the session must survive it. */
import { en } from '../../lib/wording/en.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { SOON } from '../../scripts/pointer.ts'
import { expect, pressButton, test, textOf } from './fixtures.ts'

/** Milliseconds: well below the pulse that keeps the background of a session alive. */
test.use({ idleTimeout: 1000 })

test.describe.configure({ timeout: 120_000 })

/** An idle session asks every two and a half seconds; so long a silence says that nobody is there. */
const SILENCE = 5000

async function waitUntilSuspended(exchange: Exchange): Promise<void> {
  await expect
    .poll(
      async () => {
        const last = (await exchange.requests()).at(-1)
        return last === undefined ? 0 : Date.now() - Date.parse(last.at)
      },
      { timeout: 30_000, message: 'the background has gone silent' },
    )
    .toBeGreaterThan(SILENCE)
}

test('in Firefox, an alarm brings a suspended background back by itself, and so does the popup, with the session', async ({
  connect,
  exchange,
  openOwnPage,
}) => {
  const popup = await connect()
  await popup.goto('about:blank')
  await waitUntilSuspended(exchange)
  const before = (await exchange.requests()).length
  await expect
    .poll(async () => (await exchange.requests()).slice(before).map(({ path }) => path), {
      timeout: 40_000,
    })
    .toContain('/mot/greenbox/agents/id/12/busycall')
  await waitUntilSuspended(exchange)

  await exchange.call('+4561774427', { queue: 'support' })
  const again = await openOwnPage('popup.html')
  await expect.poll(() => textOf(again), SOON).toContain(en['state.alerting'])
  await pressButton(again, en.answerCall)
  await expect
    .poll(async () => (await exchange.state()).calls.flatMap(({ legs }) => legs))
    .toContainEqual(expect.objectContaining({ agent: 'miralix/12', state: 'connected' }))
  const signIns = (await exchange.requests()).filter(({ path }) => path.endsWith('/agents'))
  expect(signIns).toHaveLength(1)
})
