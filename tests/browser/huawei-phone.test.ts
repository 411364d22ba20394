/** An agent of a Huawei contact centre with an IP phone on the desk, which the gateway picks up for her. */
import { en } from '../../lib/wording/en.ts'
import { pressNotice, ringingNotices } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { AGENT_291, press, seeSignedIn, seeState, signIn } from './huawei-desk.ts'

const CALLER = '+4561774427'

test('the phone on the desk rings, is picked up from the notification, spoken into and hung up', async ({
  browserContext,
  exchange,
  popup,
  sandbox,
}) => {
  const linkage = async () =>
    (await exchange.requests())
      .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
      .filter((sent) => /phonepickup|phonehangup|answer|release/.test(sent))
  const phone = async () => {
    const { agents } = await exchange.state()
    return agents['huawei/291']?.lines.map(({ state }) => state)
  }

  await test.step('it rings, and the notification and the toolbar tell of it', async () => {
    await signIn(popup, sandbox.url, AGENT_291, [en['connect.huawei.phoneLinkage']])
    await seeSignedIn(popup)
    await seeState(popup, en['agent.ready'])
    await exchange.call(CALLER, { queue: 'support' })
    await expect.poll(() => ringingNotices(browserContext)).toHaveLength(1)
    await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
    expect(await phone()).toEqual(['alerting'])
  })

  await test.step('she picks it up from the notification', async () => {
    const [notice = ''] = await ringingNotices(browserContext)
    await pressNotice(browserContext, notice, 0)
    await expect.poll(phone).toEqual(['connected'])
    expect(await linkage()).toEqual(['POST phonepickup'])
  })

  await test.step('she speaks', async () => {
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    await seeState(popup, en['agent.busy'])
    await expect.poll(() => ringingNotices(browserContext)).toEqual([])
  })

  await test.step('she hangs up', async () => {
    await press(popup, en.clearConnection)
    await expect(popup.getByText(en['popup.noCalls'])).toBeVisible()
    await expect.poll(phone).toEqual([])
    expect(await linkage()).toEqual(['POST phonepickup', 'DELETE release'])
  })
})
