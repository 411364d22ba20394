/** A call that rings, as the system tells of it: where no page of ours is open. */
import { en } from '../../lib/wording/en.ts'
import {
  isRinging,
  pressKeys,
  pressNotice,
  ringingNotices,
  told,
  watchMenu,
} from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { verbs } from './page-objects.ts'

const CALLER = '+4561774427'

test.beforeEach(async ({ connect }) => {
  await connect()
})

test('one notification and one tone tell of a call, and both are gone when it is answered anywhere', async ({
  browserContext,
  exchange,
  killWorker,
  popup,
}) => {
  await exchange.call(CALLER, { queue: 'support' })
  await expect.poll(() => ringingNotices(browserContext)).toHaveLength(1)
  await expect.poll(() => isRinging(browserContext)).toBe(true)
  const before = await ringingNotices(browserContext)
  await killWorker()
  await popup.reload()
  await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
  await expect.poll(() => ringingNotices(browserContext)).toEqual(before)
  await exchange.agent('miralix', '12', 'answer')
  await expect.poll(() => ringingNotices(browserContext)).toEqual([])
  await expect.poll(() => isRinging(browserContext)).toBe(false)
})

test('Answer in the notification answers, and a second press finds nothing to answer', async ({
  browserContext,
  exchange,
  popup,
}) => {
  await exchange.call(CALLER, { queue: 'support' })
  await expect.poll(() => ringingNotices(browserContext)).toHaveLength(1)
  const [notice = ''] = await ringingNotices(browserContext)
  await pressNotice(browserContext, notice, 0)
  await expect(popup.getByRole('button', { name: en.clearConnection })).toBeVisible()
  await pressNotice(browserContext, notice, 0)
  await expect.poll(() => ringingNotices(browserContext)).toEqual([])
  expect((await verbs(exchange)).filter((verb) => /answer|pickup/i.test(verb))).toHaveLength(1)
})

test('the keys of the browser answer and hang up, and say so when there is nothing to do', async ({
  browserContext,
  exchange,
  popup,
}) => {
  await watchMenu(browserContext)
  await pressKeys(browserContext, 'answer')
  await expect.poll(() => told(browserContext)).toEqual([en['keys.nothing.answer']])
  await exchange.call(CALLER, { queue: 'support' })
  await expect.poll(() => ringingNotices(browserContext)).toHaveLength(1)
  await pressKeys(browserContext, 'answer')
  await expect(popup.getByRole('button', { name: en.clearConnection })).toBeVisible()
  await pressKeys(browserContext, 'hang-up')
  await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
})
