/** The popup for every reader: by keyboard, by screen reader, small, enlarged, and after a restart. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { extensionIdIn, launchChromium } from '../../scripts/chromium.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { SOON } from '../../scripts/pointer.ts'
import {
  agent12,
  chooseRegion,
  fillConnectForm,
  openPopup,
  seeConnected,
  submitConnectForm,
} from '../../scripts/popup.ts'
import { expect, test } from './fixtures.ts'

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

const calls = (popup: Page) => popup.getByRole('listitem')
const connected = (popup: Page) => calls(popup).getByText(en['state.connected'], { exact: true })
const callButton = (popup: Page, name: SentenceKey) =>
  calls(popup).getByRole('button', { name: say(name), exact: true })
const dialField = (popup: Page) => popup.getByRole('combobox', { name: en['popup.dial.label'] })

/** The legs of each call, as the exchange has them. */
const legs = async (exchange: Exchange): Promise<readonly (readonly string[])[]> =>
  (await exchange.state()).calls.map((call) =>
    call.legs.map((leg) => `${'agent' in leg ? leg.agent : leg.party} ${leg.state}`).sort(),
  )

test.describe('by keyboard alone', () => {
  /** More stops than the popup ever has. */
  const MOST_STOPS = 60

  async function tabTo(target: Locator): Promise<void> {
    const { keyboard } = target.page()
    await expect(target).toBeVisible()
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`no Tab reaches ${target}`)
  }

  /** Waits until it is possible: a button rests for a moment after each press. */
  async function press(target: Locator): Promise<void> {
    await expect(target).not.toHaveAttribute('aria-disabled', 'true')
    await tabTo(target)
    await target.page().keyboard.press('Enter')
  }

  test('an agent connects, answers, consults, swaps and transfers', async ({
    exchange,
    popup,
    sandbox,
  }) => {
    const { keyboard } = popup
    const { server, account, agent, secret } = agent12(sandbox.url)
    const typed = [
      ['connect.address', server],
      ['connect.account', account],
      ['connect.agent', agent],
      ['connect.secret', secret],
    ] as const
    for (const [label, text] of typed) {
      await tabTo(popup.getByLabel(en[label], { exact: true }))
      await keyboard.type(text)
    }
    await keyboard.press('Enter')
    await seeConnected(popup)

    await test.step('a button that is not possible can be reached, and says why', async () => {
      const consult = popup.getByRole('button', { name: en.consultationCall, exact: true })
      await tabTo(consult)
      await expect(consult).toHaveAttribute('aria-disabled', 'true')
      await expect(popup.getByRole('status').filter({ hasText: en['reason.noCall'] })).toBeVisible()
    })

    await exchange.call(CALLER, { queue: 'support' })
    await press(callButton(popup, 'answerCall'))
    await expect
      .poll(() => legs(exchange), SOON)
      .toEqual([[`${CALLER} connected`, 'miralix/12 connected']])
    // The exchange knows it before the next poll: only what is shown can be consulted from.
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()

    await tabTo(dialField(popup))
    await keyboard.type('+45 51 90 22 36')
    await keyboard.press('Enter')
    await expect
      .poll(() => legs(exchange), SOON)
      .toEqual([
        [`${CALLER} connected`, 'miralix/12 held'],
        [`${COLLEAGUE} connected`, 'miralix/12 connected'],
      ])

    await press(callButton(popup, 'alternateCall'))
    await expect
      .poll(() => legs(exchange), SOON)
      .toEqual([
        [`${CALLER} connected`, 'miralix/12 connected'],
        [`${COLLEAGUE} connected`, 'miralix/12 held'],
      ])

    await press(callButton(popup, 'transferCall'))
    await expect
      .poll(() => legs(exchange), SOON)
      .toEqual([[`${COLLEAGUE} connected`, `${CALLER} connected`]])
    await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    const verbs = (await exchange.requests()).filter(({ method }) => method !== 'GET')
    expect(verbs.map(({ path }) => path.replace(/^.*\/call\//, ''))).toEqual([
      'answer',
      'Consultation',
      'alternate',
      'transfer',
    ])
  })
})

test.describe('by screen reader, small and enlarged', () => {
  const CONTROLS = [
    'button',
    'textbox',
    'combobox',
    'checkbox',
    'switch',
    'link',
    'DisclosureTriangle',
  ]

  interface Control {
    readonly role: string
    readonly name: string
  }

  async function controls(popup: Page): Promise<readonly Control[]> {
    const devtools = await popup.context().newCDPSession(popup)
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    await devtools.detach()
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({
        role: String(role?.value ?? ''),
        name: String(name?.value ?? '').trim(),
      }))
      .filter(({ role }) => CONTROLS.includes(role))
  }

  async function seeAllNamed(popup: Page, atLeast: number): Promise<void> {
    const all = await controls(popup)
    expect(all.length).toBeGreaterThanOrEqual(atLeast)
    expect(all.filter(({ name }) => name === '')).toEqual([])
  }

  async function seeNoSidewaysScroll(popup: Page): Promise<void> {
    const { content, room } = await popup.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(room)
  }

  /** As wide as the popup always is, as narrow as it gets, and at 200 % zoom in a window of 640 px. */
  async function seeRoomForAll(popup: Page): Promise<void> {
    await seeNoSidewaysScroll(popup)
    await popup.setViewportSize({ width: 320, height: 600 })
    await seeNoSidewaysScroll(popup)
    const devtools = await popup.context().newCDPSession(popup)
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 300,
      deviceScaleFactor: 2,
      mobile: false,
    })
    expect(await popup.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([320, 2])
    await seeNoSidewaysScroll(popup)
    await devtools.detach()
    await popup.setViewportSize({ width: 360, height: 600 })
  }

  test('every control has a name and room, in every state of the popup; a call is announced at once, and its number written as the region has it', async ({
    connect,
    exchange,
    popup,
  }) => {
    test.setTimeout(90_000)
    await test.step('a form with faults', async () => {
      await popup.getByText(en['connect.advanced'], { exact: true }).click()
      await seeAllNamed(popup, 12)
      await submitConnectForm(popup)
      await expect(popup.getByText(en['connect.invalid.server'], { exact: true })).toBeVisible()
      await seeRoomForAll(popup)
    })

    await test.step('connected', async () => {
      await connect()
      await popup.getByText(en['popup.more'], { exact: true }).click()
      await seeAllNamed(popup, 8)
      await popup.getByRole('button', { name: en['popup.whichCalls'] }).click()
      await seeRoomForAll(popup)
    })

    await test.step('a ringing call is announced at once, in a region that stood there before', async () => {
      const region = await popup.locator('.calls [role=alert]').first().elementHandle()
      await exchange.call(CALLER, { queue: 'support' })
      const announced = popup.getByRole('alert').filter({ hasText: /^Incoming call from/ })
      await expect(announced).toHaveText(
        say('badge.ringing.where', {
          who: '+45 61 77 44 27',
          where: say('call.fromQueue', { queue: 'Support' }),
        }),
      )
      expect(await announced.evaluate((element, before) => element === before, region)).toBe(true)
      const devtools = await popup.context().newCDPSession(popup)
      const { nodes } = await devtools.send('Accessibility.getFullAXTree')
      await devtools.detach()
      const alert = nodes.find(
        ({ role, ignored, childIds }) => !ignored && role?.value === 'alert' && childIds?.length,
      )
      expect(alert?.properties).toContainEqual(
        expect.objectContaining({ name: 'live', value: { type: 'token', value: 'assertive' } }),
      )
    })

    await test.step('the region decides at once how numbers are written, and what a national number dials', async () => {
      await callButton(popup, 'answerCall').click()
      await expect(connected(popup)).toBeVisible()
      const who = (text: string) => calls(popup).getByRole('heading', { name: text, exact: true })
      await expect(who('+45 61 77 44 27')).toBeVisible()
      await popup.getByLabel(en['popup.region'], { exact: true }).selectOption('DK')
      await expect(who('61 77 44 27')).toBeVisible()
      await dialField(popup).fill('51 90 22 36')
      await dialField(popup).press('Enter')
      await expect(callButton(popup, 'alternateCall')).toBeVisible()
      const all = await exchange.requests()
      expect(all.find(({ path }) => /Consultation/.test(path))?.query).toBe(
        'ContactEndpoint=%2B4551902236',
      )
    })

    await test.step('two calls, and then trouble', async () => {
      await seeAllNamed(popup, 12)
      await seeRoomForAll(popup)
      await exchange.setSwitches({ miralix: { licence: 'missing' } })
      await expect(popup.getByText(en['miralix.licenceMissing'], { exact: true })).toBeVisible()
      await seeAllNamed(popup, 10)
      await seeRoomForAll(popup)
    })
  })
})

test.describe('what is kept', () => {
  test('a browser that is started again signs in by itself, with region and switches as they were', async ({
    exchange,
    sandbox,
  }) => {
    const profile = await mkdtemp(join(tmpdir(), 'cordboard-profile-'))
    try {
      const before = await launchChromium({ headless: true, profile })
      const popup = await openPopup(before, await extensionIdIn(before))
      await fillConnectForm(popup, agent12(sandbox.url))
      await submitConnectForm(popup)
      await seeConnected(popup)
      await chooseRegion(popup, 'DK')
      await popup.getByText(en['popup.more'], { exact: true }).click()
      await popup.getByRole('switch', { name: en['popup.bar'] }).click()
      await expect(popup.getByRole('switch', { name: en['popup.bar'] })).not.toBeChecked()
      await before.close()

      await exchange.forgetRequests()
      const after = await launchChromium({ headless: true, profile })
      const again = await openPopup(after, await extensionIdIn(after))
      await seeConnected(again)
      const [first] = await exchange.requests()
      expect(first).toMatchObject({ method: 'GET', path: '/mot/greenbox/agents', status: 200 })
      await again.getByText(en['popup.more'], { exact: true }).click()
      await expect(again.getByRole('switch', { name: en['popup.bar'] })).not.toBeChecked()
      await expect(again.getByLabel(en['popup.region'], { exact: true })).toHaveValue('DK')
      await exchange.call(CALLER, { queue: 'support' })
      await callButton(again, 'answerCall').click()
      await expect(connected(again)).toBeVisible()
      await expect(
        calls(again).getByRole('heading', { name: '61 77 44 27', exact: true }),
      ).toBeVisible()
      await after.close()
    } finally {
      await rm(profile, { recursive: true, force: true })
    }
  })
})
