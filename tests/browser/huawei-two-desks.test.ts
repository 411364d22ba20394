/** Two browsers at one Huawei gateway: of one agent who moves, and of two who hand a call over. */
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { extensionIdIn, launchChromium } from '../../scripts/chromium.ts'
import { pressNamed } from '../../scripts/pointer.ts'
import { openPopup } from '../../scripts/popup.ts'
import { expect, test } from './fixtures.ts'
import {
  AGENT_205,
  AGENT_291,
  handOver,
  press,
  seeSignedIn,
  seeState,
  signIn,
} from './huawei-desk.ts'
import { openCard, openCrm } from './page-objects.ts'
import { openSettings } from './settings-page.ts'

const CALLER = '+4561774427'
const ATTACHED = 'Order 4711, 订单在路上'

test('a second browser takes the agent over, and a call is handed to whom the first one is then', async ({
  allowCrm,
  browserContext,
  crm,
  exchange,
  extensionId,
  popup: first,
  sandbox,
}) => {
  test.setTimeout(90_000)
  const context = await launchChromium({ headless: true })
  try {
    const second = await openPopup(context, await extensionIdIn(context))

    await test.step('the second asks whether to take over', async () => {
      await signIn(first, sandbox.url, AGENT_291)
      await seeSignedIn(first)
      await signIn(second, sandbox.url, AGENT_291)
      await expect(second.getByText(en['huawei.code.elsewhere'])).toBeVisible()
      await expect(first.locator('header').getByText(en['link.online'])).toBeVisible()
    })

    await test.step('it takes over, and the first says that it was signed out, and by what', async () => {
      await press(second, en['connect.takeOver'])
      await seeSignedIn(second)
      await expect(first.getByText(en['huawei.code.signedOut'])).toBeVisible()
      await expect(first.locator('header').getByText(en['link.stopped'])).toBeVisible()
      await seeState(first, en['agent.loggedOff'])
    })

    await test.step('the first goes on as her colleague', async () => {
      await press(first, en['connect.disconnect'])
      await signIn(first, sandbox.url, AGENT_205)
      await seeSignedIn(first)
      await seeState(first, en['agent.ready'])
      await seeState(second, en['agent.ready'])
    })

    await test.step('what she attaches to the call she hands over is on his screen', async () => {
      await exchange.call(CALLER, { system: 'huawei', agent: '291' })
      await press(second, en.answerCall)
      await expect(second.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
      const way = [en['way.blind'], en.singleStepTransfer] as const
      await handOver(second, '+45 61 77 44 27', 'Tomas Novak', ...way, ATTACHED)
      await expect(first.getByText(ATTACHED)).toBeVisible()
      await expect(second.getByText(en['popup.noCalls'])).toBeVisible()
      await press(first, en.answerCall)
      await expect(first.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    })

    await test.step('he consults from a page of the CRM, and the page goes along as he wishes', async () => {
      const settings = await openSettings(browserContext, extensionId)
      await settings.getByRole('switch', { name: en['options.sendPage'] }).check()
      await settings.close()
      const address = `${sandbox.url}/crm/contacts/bodil-aagaard`
      await openCrm({ crm, popup: first, url: address, allow: allowCrm })
      await openCard(crm, '+45 51 90 22 36')
      await pressNamed(crm, say('consultationCall'))
      const along = async () => (await exchange.requests()).map(({ body }) => body).join('\n')
      await expect.poll(along).toContain(`${await crm.title()}\\n${address}`)
    })
  } finally {
    await context.close()
  }
})
