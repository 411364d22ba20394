/** A call that rings, as the system tells of it: where no page of ours is open. */
import { en } from '../../lib/wording/en.ts'
import { SOON } from '../../scripts/pointer.ts'
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

test('a call that rings is told of once, and can be answered and ended where no page of ours is open', async ({
  browserContext,
  connect,
  exchange,
  killWorker,
  popup,
}) => {
  await connect()
  await test.step('the keys of the browser answer and hang up, and say so when there is nothing to do', async () => {
    await watchMenu(browserContext)
    await pressKeys(browserContext, 'answer')
    await expect.poll(() => told(browserContext), SOON).toEqual([en['keys.nothing.answer']])
    await exchange.call(CALLER, { queue: 'support' })
    await expect.poll(() => ringingNotices(browserContext), SOON).toHaveLength(1)
    await pressKeys(browserContext, 'answer')
    await expect(popup.getByRole('button', { name: en.clearConnection })).toBeVisible()
    await pressKeys(browserContext, 'hang-up')
    await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    await expect.poll(() => ringingNotices(browserContext), SOON).toEqual([])
  })

  await test.step('Answer in the notification answers, and a second press finds nothing to answer', async () => {
    await exchange.forgetRequests()
    await exchange.call(CALLER, { queue: 'support' })
    await expect.poll(() => ringingNotices(browserContext), SOON).toHaveLength(1)
    const [notice = ''] = await ringingNotices(browserContext)
    await pressNotice(browserContext, notice, 0)
    await expect(popup.getByRole('button', { name: en.clearConnection })).toBeVisible()
    await pressNotice(browserContext, notice, 0)
    await expect.poll(() => ringingNotices(browserContext), SOON).toEqual([])
    expect((await verbs(exchange)).filter((verb) => /answer|pickup/i.test(verb))).toHaveLength(1)
    await exchange.party(CALLER, 'hangup')
    await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
  })

  await test.step('one notification and one tone tell of a call, and both are gone when it is answered anywhere', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await expect.poll(() => ringingNotices(browserContext), SOON).toHaveLength(1)
    await expect.poll(() => isRinging(browserContext), SOON).toBe(true)
    const before = await ringingNotices(browserContext)
    await killWorker()
    await popup.reload()
    await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
    await expect.poll(() => ringingNotices(browserContext), SOON).toEqual(before)
    await exchange.agent('miralix', '12', 'answer')
    await expect.poll(() => ringingNotices(browserContext), SOON).toEqual([])
    await expect.poll(() => isRinging(browserContext), SOON).toBe(false)
  })
})
