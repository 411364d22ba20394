/** Two receptionists at one switchboard. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { pressNamed, restOnText, SOON } from '../../scripts/pointer.ts'
import { allowSite, chooseRegion } from '../../scripts/popup.ts'
import { expect } from './fixtures.ts'
import { seeCard } from './page-objects.ts'
import { press, signInBoth, signOut, test } from './receptionist-desks.ts'

const CALLER = '+4561774427'
const SHOWN = '+45 61 77 44 27'
const OTHER = '+4551902236'
const CONTACT = '+4583509040'

const openPart = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('tab', { name }).click()
const seeState = (popup: Page, state: string) =>
  expect(popup.locator('.call .state-word').getByText(state, { exact: true })).toBeVisible()
const seeNoCall = (popup: Page) => expect(popup.getByText(en['popup.noCalls'])).toBeVisible()
const waiting = (popup: Page) =>
  popup.getByRole('button', { name: say('waiting.take', { who: SHOWN }) })

const MOBILE = '+4551902236'
const DIRECT = '+4575823107'
const TYPED = '+4583509040'
/** After how long whom one calls picks up. */
const PICK_UP = 1000
/** How long a call rings before the greeting, and how long that is. */
const [RINGING, GREETING] = [5000, 3000]

/** Lets that much time pass at the switchboard. */
async function skip(exchange: Exchange, advanceMs: number): Promise<void> {
  await exchange.clock({ mode: 'manual', advanceMs })
  await exchange.clock({ mode: 'real' })
}

const legs = async (exchange: Exchange) =>
  (await exchange.state()).calls.map(({ legs: all }) =>
    all.map((leg) => ('party' in leg ? leg.party : leg.agent)).toSorted(),
  )
const take = async (popup: Page) => {
  await openPart(popup, en['section.waiting'])
  await waiting(popup).click()
}
const seeLocked = (popup: Page) => expect(popup.locator('.waiting-call[data-locked]')).toBeVisible()
const seeUnlocked = (popup: Page) =>
  expect(popup.locator('.waiting-call:not([data-locked])')).toBeVisible()
const hangUp = async (popup: Page) => {
  await press(popup, en.clearConnection)
  await seeNoCall(popup)
}
const arrive = (exchange: Exchange, from = CALLER) =>
  exchange.call(from, { system: 'openreception', queue: 'hall' })

test('incoming calls find a receptionist, whenever she is free, and in either dialect', async ({
  anna,
  bente,
  exchange,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const takenBy = async (popup: Page) => {
    await seeState(popup, en['state.connected'])
    await expect(waiting(anna)).toBeHidden()
    await expect(waiting(bente)).toBeHidden()
  }

  await test.step('in the older dialect a call is one receptionist’s, and vanishes for the other; it is parked, its contact called, and both are joined', async () => {
    await signInBoth({ anna, bente }, sandbox.url, 'alice')
    await exchange.call(CALLER, { system: 'openreception', queue: 'hall' })
    await expect(waiting(bente)).toBeVisible()
    await press(anna, en['waiting.next'])
    await seeState(anna, en['state.connected'])
    await expect(waiting(bente)).toBeHidden()

    await openPart(anna, en['section.dial'])
    await anna.getByRole('combobox', { name: en['popup.dial.label'] }).fill(CONTACT)
    await press(anna, en.consultationCall)
    await seeState(anna, en['state.parked'])
    await seeState(anna, en['state.connected'])
    await press(anna, en.transferCall)
    await seeNoCall(anna)
    const { calls } = await exchange.state()
    const numbers = calls.flatMap(({ legs }) =>
      legs.flatMap((leg) => ('party' in leg ? [leg.party] : [])),
    )
    expect(numbers.toSorted()).toEqual([CALLER, CONTACT].toSorted())
    await signOut(anna)
    await signOut(bente)
    await exchange.reset()
  })

  await signInBoth({ anna, bente }, sandbox.url, 'b2')

  await test.step('I-1-a-i: a free receptionist takes the call while it rings', async () => {
    await arrive(exchange)
    await expect(waiting(bente)).toBeVisible()
    await take(anna)
    await takenBy(anna)
    await hangUp(anna)
  })

  await test.step('I-1-a-ii: another one takes it, and it vanishes', async () => {
    await arrive(exchange)
    await expect(waiting(anna)).toBeVisible()
    await take(bente)
    await takenBy(bente)
    await hangUp(bente)
  })

  await test.step('I-1-b-i: she becomes free before the greeting, which locks the call', async () => {
    await arrive(exchange, OTHER)
    await press(anna, en['waiting.next'])
    await seeState(anna, en['state.connected'])
    await arrive(exchange)
    await expect(waiting(anna)).toBeVisible()
    await hangUp(anna)
    await skip(exchange, RINGING)
    await seeLocked(anna)
    await skip(exchange, GREETING)
    await seeUnlocked(anna)
    await take(anna)
    await takenBy(anna)
    await hangUp(anna)
  })

  await test.step('I-1-b-ii: she becomes free after the greeting', async () => {
    await arrive(exchange, OTHER)
    await press(anna, en['waiting.next'])
    await seeState(anna, en['state.connected'])
    await arrive(exchange)
    await expect(waiting(anna)).toBeVisible()
    await skip(exchange, RINGING)
    await seeLocked(anna)
    await skip(exchange, GREETING)
    await seeUnlocked(anna)
    await hangUp(anna)
    await take(anna)
    await takenBy(anna)
    await hangUp(anna)
  })

  await exchange.phone('openreception', '10', 'byHand')
  const byHand = async () => {
    await expect
      .poll(async () => (await exchange.state()).agents['openreception/10']?.lines)
      .toMatchObject([{ state: 'alerting' }])
    await exchange.agent('openreception', '10', 'answer')
    await takenBy(anna)
    await hangUp(anna)
  }

  await test.step('I-2-a: she lifts her telephone by hand, before the greeting', async () => {
    await arrive(exchange)
    await expect(waiting(anna)).toBeVisible()
    await take(anna)
    await byHand()
  })

  await test.step('I-2-b: she lifts it after the greeting', async () => {
    await arrive(exchange)
    await expect(waiting(anna)).toBeVisible()
    await skip(exchange, RINGING)
    await seeLocked(anna)
    await skip(exchange, GREETING)
    await seeUnlocked(anna)
    await take(anna)
    await byHand()
  })

  await test.step('II-1 and II-2: nobody is free, it waits after the greeting, and the first free one takes it', async () => {
    for (const hand of [false, true]) {
      await exchange.phone('openreception', '10', 'autoAnswer')
      for (const [popup, from] of [
        [anna, OTHER],
        [bente, TYPED],
      ] as const) {
        await arrive(exchange, from)
        await press(popup, en['waiting.next'])
        await seeState(popup, en['state.connected'])
      }
      await arrive(exchange)
      await expect(waiting(anna)).toBeVisible()
      await skip(exchange, RINGING)
      await seeLocked(bente)
      await skip(exchange, GREETING)
      await seeUnlocked(anna)
      await hangUp(anna)
      await exchange.phone('openreception', '10', hand ? 'byHand' : 'autoAnswer')
      await take(anna)
      if (hand) await byHand()
      else {
        await takenBy(anna)
        await hangUp(anna)
      }
      await hangUp(bente)
    }
  })
})

test('a call is forwarded to whom the caller asks for, or comes back', async ({
  anna,
  bente,
  sandbox,
  exchange,
}) => {
  test.setTimeout(120_000)
  await signInBoth({ anna, bente }, sandbox.url, 'b2')
  await chooseRegion(anna, 'DK')
  const crm = await anna.context().newPage()
  await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
  await allowSite(anna, crm)

  const answered = async () => {
    await arrive(exchange)
    await openPart(anna, en['section.waiting'])
    await press(anna, en['waiting.next'])
    await seeState(anna, en['state.connected'])
    // What one of them has is not offered to the other.
    await expect(bente.locator('.call')).toHaveCount(0)
    await expect(bente.getByText(en['waiting.nobody'])).toBeVisible()
  }
  /** One press, in the CRM: the caller is parked, and the contact called. */
  const dial = async (field: string) => {
    await crm.bringToFront()
    await crm.mouse.move(5, 5)
    const number = crm.getByTestId(field)
    await restOnText(number)
    await seeCard(crm, await number.innerText())
    await pressNamed(crm, en.consultationCall)
    await seeState(anna, en['state.parked'])
  }
  const dialTyped = async () => {
    await openPart(anna, en['section.dial'])
    await anna.getByRole('combobox', { name: en['popup.dial.label'] }).fill(TYPED)
    await press(anna, en.consultationCall)
    await seeState(anna, en['state.parked'])
  }
  const seeAccepted = async (number: string) => {
    await seeNoCall(anna)
    await expect.poll(() => legs(exchange), SOON).toEqual([[CALLER, number].toSorted()])
    await exchange.party(CALLER, 'hangup')
    await expect.poll(() => legs(exchange), SOON).toEqual([])
  }
  const seeBack = async () => {
    await expect(anna.locator('.call')).toHaveCount(1)
    await seeState(anna, en['state.connected'])
    await expect.poll(() => legs(exchange), SOON).toEqual([[CALLER, 'openreception/10'].toSorted()])
    await hangUp(anna)
  }

  for (const [name, field, number] of [
    ['forward-1', 'contact-mobile', MOBILE],
    ['forward-2', 'contact-direct', DIRECT],
  ] as const) {
    await test.step(`${name}-a-I: the contact on the CRM’s page accepts; it took two clicks`, async () => {
      await answered()
      await dial(field)
      await skip(exchange, PICK_UP)
      await seeState(anna, en['state.connected'])
      await pressNamed(crm, en.transferCall)
      await seeAccepted(number)
    })
  }

  await test.step('forward-3-a-I: a number that was typed accepts', async () => {
    await answered()
    await dialTyped()
    await skip(exchange, PICK_UP)
    await seeState(anna, en['state.connected'])
    await press(anna, en.transferCall)
    await seeAccepted(TYPED)
  })

  const fails = [
    ['a-II: the contact declines, and the caller is taken back', 'busy'],
    ['b: nobody answers, the call is given up and the caller taken back', 'ignore'],
  ] as const
  for (const [what, habit] of fails) {
    for (const [name, number, call] of [
      ['forward-1', MOBILE, () => dial('contact-mobile')],
      ['forward-2', DIRECT, () => dial('contact-direct')],
      ['forward-3', TYPED, dialTyped],
    ] as const) {
      await test.step(`${name}-${what}`, async () => {
        await exchange.party(number, habit)
        await answered()
        await call()
        if (habit === 'ignore') {
          await seeState(anna, en['state.initiated'])
          await press(anna, en.reconnectCall)
        } else await press(anna, en.retrieveParked)
        await seeBack()
      })
    }
  }
})
