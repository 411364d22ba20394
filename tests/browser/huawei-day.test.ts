/** A day at the desk of an agent of a Huawei contact centre, told by what she sees and what the exchange has. */

import type { Locator, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import type { State } from '../../sandbox/control/state.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { randomFrom } from '../random.ts'
import { expect, test } from './fixtures.ts'
import {
  AGENT_291,
  askState,
  fillIn,
  handOver,
  openPart,
  press,
  seeSignedIn,
  seeState,
  signIn,
  signOut,
} from './huawei-desk.ts'

const CALLER = '+4561774427'
const SECOND = '+4551902236'
const WRITER = '88880021'

const legs = ({ calls }: State) =>
  calls.map(({ legs: all }) =>
    all.map((leg) => `${'party' in leg ? leg.party : leg.agent} ${leg.state}`).sort(),
  )

interface Actors {
  readonly exchange: Exchange
  readonly popup: Page
  readonly sandbox: { readonly url: string }
}

/** From signing in to signing out. `meanwhile` is called where she waits, or looks at what has come. */
async function day(
  { exchange, popup, sandbox }: Actors,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const seeLegs = (...expected: readonly (readonly string[])[]) =>
    expect.poll(async () => legs(await exchange.state())).toEqual(expected)

  await test.step('she signs in and is ready', async () => {
    await exchange.agent('huawei', '205', 'login')
    await signIn(popup, sandbox.url, AGENT_291)
    await seeSignedIn(popup)
    await seeState(popup, en['agent.ready'])
    await meanwhile()
  })

  await test.step('a call of her queue is offered, and she answers', async () => {
    await exchange.agent('huawei', '205', 'notReady')
    await exchange.call(CALLER, { queue: 'support' })
    await meanwhile()
    await press(popup, en.answerCall)
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    await seeLegs([`${CALLER} connected`, 'huawei/291 connected'])
    await meanwhile()
  })

  await test.step('she consults a colleague', async () => {
    await exchange.agent('huawei', '205', 'ready')
    await handOver(
      popup,
      '+45 61 77 44 27',
      'Tomas Novak',
      en['way.consultationCall'],
      en.consultationCall,
    )
    await expect(popup.getByText(en['state.held'], { exact: true })).toBeVisible()
    await meanwhile()
    await exchange.agent('huawei', '205', 'answer')
    await seeLegs(
      [`${CALLER} connected`, 'huawei/291 held'],
      ['huawei/205 connected', 'huawei/291 connected'],
    )
    await meanwhile()
  })

  await test.step('all three speak', async () => {
    await press(popup, en.conferenceCall)
    await seeLegs([`${CALLER} connected`, 'huawei/205 connected', 'huawei/291 connected'])
    await meanwhile()
  })

  await test.step('she leaves the two alone, and is ready again', async () => {
    await press(popup, en.clearConnection)
    await expect(popup.getByText(en['popup.noCalls'])).toBeVisible()
    await meanwhile()
  })

  await test.step('she wraps up, and takes a call out of the queue', async () => {
    await askState(popup, en['agentState.workingAfterCall'])
    await seeState(popup, en['agentState.workingAfterCall'])
    await meanwhile()
    await exchange.call(SECOND, { queue: 'support' })
    await meanwhile()
    await openPart(popup, en['section.waiting'])
    await press(popup, say('waiting.take', { who: '+45 51 90 22 36' }))
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    await exchange.party(CALLER, 'hangup')
    await meanwhile()
    await exchange.agent('huawei', '205', 'ready')
    await press(popup, en.clearConnection)
    await expect(popup.getByText(en['popup.noCalls'])).toBeVisible()
  })

  await test.step('a customer writes, and the conversation goes on to her colleague', async () => {
    await meanwhile()
    const id = await exchange.chat(WRITER, { system: 'huawei', agent: '291' })
    await press(popup, en.answerCall)
    await expect(popup.getByRole('log')).toBeVisible()
    await meanwhile()
    await exchange.write(id, 'Good morning')
    await expect(popup.getByRole('log').getByText('Good morning')).toBeVisible()
    await meanwhile()
    await handOver(popup, WRITER, 'Tomas Novak', en['way.afterAnswer'], en.singleStepTransfer)
    // It is offered to him as soon as the gateway has passed it on.
    await expect(() => exchange.inChat(id, 'huawei', '205', 'answer')).toPass()
    await expect(popup.getByRole('log')).toBeHidden()
    await meanwhile()
    expect((await exchange.state()).chats).toMatchObject([{ id, agent: 'huawei/205' }])
  })

  await test.step('she signs out', async () => {
    await expect(popup.getByRole('heading', { name: 'Lena Vogt' })).toBeVisible()
    await meanwhile()
    await signOut(popup)
    expect((await exchange.state()).agents['huawei/291']?.availability).toBe('loggedOff')
  })
}

/** Where in the day she waits: see `meanwhile`. */
const MOMENTS = 15
const STOPS = 50

const seed = Number(process.env.SEED ?? 291)

test(`a day at the desk, with the worker stopped ${STOPS} times at random (SEED=${seed}), ends as it should, and each call was seen once`, async ({
  browserContext,
  exchange,
  extensionId,
  killWorker,
  popup,
  sandbox,
}) => {
  test.setTimeout(240_000)
  const random = randomFrom(seed)
  const stopsAt = Array.from({ length: STOPS }, () => Math.floor(MOMENTS * random()))
  let moment = 0
  await day({ exchange, popup, sandbox }, async () => {
    for (const _stop of stopsAt.filter((at) => at === moment)) {
      await new Promise((resolve) => setTimeout(resolve, 300 * random()))
      await killWorker()
    }
    moment += 1
  })
  expect(moment).toBe(MOMENTS)
  const history = await browserContext.newPage()
  await history.goto(`chrome-extension://${extensionId}/history.html`)
  const records = history.locator('.record')
  await expect(records).toHaveCount(3)
  for (const [nth, who] of [WRITER, '+45 51 90 22 36', '+45 61 77 44 27'].entries()) {
    await expect(records.nth(nth)).toContainText(who)
  }
})

/** Presses a button of the popup, and stops the worker `after` milliseconds. */
async function stopper(popup: Page): Promise<(after: number, button: Locator) => Promise<void>> {
  const devtools = await popup.context().newCDPSession(popup)
  await devtools.send('ServiceWorker.enable')
  return async (after, button) => {
    await button.hover()
    await popup.mouse.down()
    await Promise.all([
      popup.mouse.up(),
      new Promise((resolve) => setTimeout(resolve, after)).then(() =>
        devtools.send('ServiceWorker.stopAllWorkers'),
      ),
    ])
  }
}

test('a press while the browser stops the worker is carried out or told, and never sent twice', async ({
  exchange,
  popup,
  sandbox,
}) => {
  await signIn(popup, sandbox.url, AGENT_291)
  await seeState(popup, en['agent.ready'])
  await exchange.call(CALLER, { queue: 'support' })
  await press(popup, en.answerCall)
  const stoppedAt = await stopper(popup)
  const key = (name: 'holdCall' | 'retrieveCall') =>
    popup.getByRole('button', { name: en[name], exact: true })
  const doubt = popup.getByText(en['command.interrupted'], { exact: true })
  const isHeld = async () =>
    legs(await exchange.state())
      .flat()
      .includes('huawei/291 held')

  for (let after = 0; after < 12; after += 1)
    await test.step(`stopped ${after} ms after the press`, async () => {
      await expect(async () => {
        if (await doubt.isVisible()) await press(popup, en['popup.dismiss'])
        expect(await doubt.isVisible()).toBe(false)
        const shown = key((await isHeld()) ? 'retrieveCall' : 'holdCall')
        expect(
          await shown.and(popup.locator(':not([aria-busy], [aria-disabled])')).isVisible(),
        ).toBe(true)
      }).toPass()
      const held = await isHeld()
      await exchange.forgetRequests()
      await stoppedAt(after, key(held ? 'retrieveCall' : 'holdCall'))
      await expect(async () => {
        expect((await isHeld()) !== held || (await doubt.isVisible())).toBe(true)
      }).toPass()
      const asked = (await exchange.requests()).filter(({ path }) => /hold$/.test(path))
      expect(asked.length).toBeLessThan(2)
    })
})

test('signing in and out while the browser stops the worker comes about all the same', async ({
  popup,
  sandbox,
}) => {
  const stoppedAt = await stopper(popup)
  const button = (name: string) => popup.getByRole('button', { name, exact: true })
  const online = popup.locator('header').getByText(en['link.online'], { exact: true })
  const more = popup.locator('details').filter({ hasText: en['popup.more'] })
  for (const after of [1, 3, 5, 8])
    await test.step(`stopped ${after} ms after the press`, async () => {
      await fillIn(popup, sandbox.url, AGENT_291)
      await stoppedAt(after, button(en['connect.submit']))
      // Where the gateway had signed her in already, nobody can tell that from somebody else.
      const takeOver = button(en['connect.takeOver'])
      await expect(online.or(takeOver)).toBeVisible()
      if (await takeOver.isVisible()) await takeOver.click()
      await seeSignedIn(popup)
      await more.evaluate((fold: HTMLDetailsElement) => {
        fold.open = true
      })
      await stoppedAt(after, button(en['connect.disconnect']))
      await expect(popup.getByLabel(en['connect.system'], { exact: true })).toBeVisible()
    })
})
