/** What goes wrong while a session is open: one clear sentence each, and a way on that works. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { agent12, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { expect, test } from './fixtures.ts'

const AGENT = 'miralix/12'
const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

const button = (popup: Page, name: SentenceKey) =>
  popup.getByRole('button', { name: say(name), exact: true })
const sentence = (popup: Page, name: SentenceKey) => popup.getByText(say(name), { exact: true })
const calls = (popup: Page) => popup.getByRole('listitem')
// A call is announced as “… : Connected” too.
const online = (popup: Page) => popup.locator('header').getByText(en['link.online'])

/** What the agent's lines do, as the exchange has it. */
async function lines(exchange: Exchange): Promise<readonly string[]> {
  const legs = (await exchange.state()).calls.flatMap((call) => call.legs)
  return legs.flatMap((leg) => ('agent' in leg && leg.agent === AGENT ? [leg.state] : [])).sort()
}

/** The verbs that OfficeTeam was sent, oldest first. */
async function verbs(exchange: Exchange): Promise<readonly string[]> {
  const all = await exchange.requests()
  return all
    .filter(({ method }) => method !== 'GET')
    .map(({ path }) => path.replace(/^.*\/call\//, ''))
}

async function answer(popup: Page, exchange: Exchange): Promise<void> {
  await exchange.call(CALLER, { queue: 'support' })
  await button(popup, 'answerCall').click()
  await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
}

async function consult(popup: Page, exchange: Exchange): Promise<void> {
  await popup.getByLabel(en['popup.dial.label']).and(popup.getByRole('combobox')).fill(COLLEAGUE)
  await button(popup, 'consultationCall').click()
  await expect(calls(popup)).toHaveCount(2)
  await expect.poll(() => lines(exchange)).toEqual(['connected', 'held'])
}

test.describe('an answer of another shape', () => {
  const shapes = [
    { shape: 'section 6.1', state: 'state.alerting' },
    { shape: 'call status', state: 'state.alerting' },
    { shape: 'connection state', state: 'state.alerting' },
    { shape: 'array', state: 'state.alerting' },
    // Nothing in these says that it rings, so nothing of the kind is claimed.
    { shape: 'answered time', state: 'state.unknown' },
    { shape: 'no state', state: 'state.unknown' },
  ] as const

  for (const { shape, state } of shapes) {
    test(`“${shape}” is read: the call is shown and can be answered`, async ({
      connect,
      exchange,
      popup,
    }) => {
      await exchange.setSwitches({ miralix: { busycallShape: shape } })
      await connect()
      await exchange.call(CALLER, { queue: 'support' })
      await expect(calls(popup).getByText(/61\s?77\s?44\s?27/)).toBeVisible()
      await expect(calls(popup).getByText(en[state], { exact: true })).toBeVisible()
      await button(popup, 'answerCall').click()
      await expect.poll(() => lines(exchange)).toEqual(['connected'])
    })
  }

  test('a field that is missing and one that is new do no harm', async ({
    connect,
    exchange,
    popup,
  }) => {
    await connect()
    const body = JSON.stringify({
      AgentId: 12,
      CallerNumber: CALLER,
      SentimentScore: { words: ['glad'], value: 0.9 },
      Status: 'Ringing',
    })
    await exchange.fault({ path: '/busycall$', times: 1000, do: { body } })
    await expect(calls(popup).getByText(/61\s?77\s?44\s?27/)).toBeVisible()
    await expect(calls(popup).getByText(en['state.alerting'], { exact: true })).toBeVisible()
    await expect(popup.getByRole('alert').filter({ hasText: 'OfficeTeam' })).toHaveCount(0)
  })
})

test.describe('trouble on the line', () => {
  test('a server that is away for a while costs no call, is told once, and is noticed when it is back', async ({
    connect,
    exchange,
    popup,
  }) => {
    await connect()
    await answer(popup, exchange)
    const told = await popup.evaluateHandle((text) => {
      const seen = { times: 0 }
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
        if (added.some((node) => node.textContent?.includes(text))) seen.times += 1
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
      return seen
    }, en['miralix.unreachableHttp'])
    await exchange.fault({ path: '/busycall$', times: 3, do: { status: 503 } })

    await expect(popup.getByRole('status').filter({ hasText: en['link.retrying'] })).toBeVisible()
    await expect(sentence(popup, 'miralix.unreachableHttp')).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
    // Three pauses of up to two, four and eight seconds.
    await expect(online(popup)).toBeVisible({ timeout: 20_000 })
    await expect(sentence(popup, 'miralix.unreachableHttp')).toHaveCount(0)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
    expect(await told.evaluate(({ times }) => times)).toBe(1)
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
  })

  test('a sign-in page that comes between is named and costs no call, and “Try again” goes on when it is gone', async ({
    connect,
    exchange,
    popup,
  }) => {
    await connect()
    await answer(popup, exchange)
    await exchange.fault({ path: '/busycall$', times: 1000, do: { status: 302 } })
    await expect(sentence(popup, 'miralix.redirected')).toHaveCount(1)
    await expect(calls(popup)).toHaveCount(1)
    await exchange.clearFaults()
    await button(popup, 'connect.retry').click()
    await expect(sentence(popup, 'miralix.redirected')).toHaveCount(0)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
  })

  test('an answer that is not understood can be copied for support as it came', async ({
    browserContext,
    connect,
    exchange,
    popup,
  }) => {
    await browserContext.grantPermissions(['clipboard-read', 'clipboard-write'])
    await connect()
    const body = '<!doctype html><title>Maintenance</title><p>Back at noon — “Greenbox”'
    await exchange.fault({ path: '/busycall$', times: 1000, do: { body } })
    await expect(sentence(popup, 'miralix.notUnderstood')).toHaveCount(1)
    await button(popup, 'popup.rawAnswer').click()
    await expect(button(popup, 'popup.rawAnswer.copied')).toBeVisible()
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(body)

    await exchange.clearFaults()
    await expect(online(popup)).toBeVisible({ timeout: 35_000 })
    await expect(sentence(popup, 'miralix.notUnderstood')).toHaveCount(0)
  })
})

test('an answer to “Try again” that is not understood can be copied as well', async ({
  browserContext,
  connect,
  exchange,
  popup,
}) => {
  await browserContext.grantPermissions(['clipboard-read', 'clipboard-write'])
  await connect()
  await exchange.setSwitches({ miralix: { licence: 'missing' } })
  await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
  await exchange.setSwitches({ miralix: { licence: 'present' } })
  await exchange.fault({ path: '/agents$', do: { body: 'Greenbox is being updated' } })
  await button(popup, 'connect.retry').click()
  await button(popup, 'popup.rawAnswer').click()
  await expect(button(popup, 'popup.rawAnswer.copied')).toBeVisible()
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(
    'Greenbox is being updated',
  )
  await button(popup, 'connect.retry').click()
  await seeConnected(popup)
})

test.describe('a licence that goes missing during a call', () => {
  test.beforeEach(async ({ connect, exchange, popup }) => {
    await connect()
    await answer(popup, exchange)
    await exchange.setSwitches({ miralix: { licence: 'missing' } })
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
    await expect(popup.getByRole('status').filter({ hasText: en['link.stopped'] })).toBeVisible()
    await expect(calls(popup)).toHaveCount(1)
  })

  test('is asked for again with “Try again”, as often as it takes', async ({ exchange, popup }) => {
    await button(popup, 'connect.retry').click()
    await expect.poll(async () => (await exchange.requests()).at(-1)?.path).toMatch(/\/agents$/)
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)

    await exchange.setSwitches({ miralix: { licence: 'present' } })
    await button(popup, 'connect.retry').click()
    await seeConnected(popup)
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(0)
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
    expect(await lines(exchange)).toEqual([])
  })

  test('leads to the form with “Change connection”, and from there to a session', async ({
    exchange,
    popup,
    sandbox,
  }) => {
    await button(popup, 'connect.edit').first().click()
    await expect(popup.getByLabel(en['connect.address'], { exact: true })).toHaveValue(sandbox.url)
    await popup.getByLabel(en['connect.secret'], { exact: true }).fill(agent12(sandbox.url).secret)
    await submitConnectForm(popup)
    await expect(
      popup.getByRole('alert').filter({ hasText: en['connect.failed.kept'] }),
    ).toHaveText(`${en['miralix.licenceMissing']} ${en['connect.failed.kept']}`)

    await button(popup, 'connect.back').click()
    await popup.reload()
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
    await expect(button(popup, 'connect.retry')).toBeVisible()

    await exchange.setSwitches({ miralix: { licence: 'present' } })
    await button(popup, 'connect.edit').first().click()
    await popup.getByLabel(en['connect.secret'], { exact: true }).fill(agent12(sandbox.url).secret)
    await submitConnectForm(popup)
    await seeConnected(popup)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
  })

  test('is left with “Disconnect”, and the form connects anew', async ({
    connect,
    exchange,
    popup,
  }) => {
    await button(popup, 'connect.disconnect').first().click()
    await expect(button(popup, 'connect.submit')).toBeVisible()
    await exchange.setSwitches({ miralix: { licence: 'present' } })
    await connect()
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
  })
})

test.describe('a command of uncertain fate', () => {
  test('says so when the worker was stopped under it, is sent once, and is settled by what the server shows', async ({
    connect,
    exchange,
    killWorker,
    popup,
  }) => {
    await connect()
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.fault({ path: '/call/answer$', do: { delayMs: 60_000 } })
    await button(popup, 'answerCall').click()
    await expect.poll(() => verbs(exchange)).toEqual(['answer'])
    await killWorker()
    await expect(sentence(popup, 'command.interrupted')).toHaveCount(1)
    await seeConnected(popup)

    await exchange.clearFaults()
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
    await expect.poll(() => lines(exchange)).toEqual(['connected'])
    expect(await verbs(exchange)).toEqual(['answer'])
  })

  test('leaves both calls in doubt when the worker was stopped under a Swap, and “Refresh” leads out', async ({
    connect,
    exchange,
    killWorker,
    popup,
  }) => {
    await connect()
    await answer(popup, exchange)
    await consult(popup, exchange)
    await exchange.fault({ path: '/call/alternate$', do: { delayMs: 60_000 } })
    await button(popup, 'alternateCall').click()
    await expect.poll(async () => (await verbs(exchange)).at(-1)).toBe('alternate')
    await killWorker()
    await expect(sentence(popup, 'command.interrupted')).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.unknown'], { exact: true })).toHaveCount(2)

    await button(popup, 'snapshotDevice').click()
    await expect(calls(popup)).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
    expect((await verbs(exchange)).filter((verb) => verb === 'alternate')).toHaveLength(1)
  })

  test('“Sent, not confirmed” is said after 5 s without effect, and the button works again', async ({
    connect,
    exchange,
    popup,
  }) => {
    await connect()
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.setSwitches({ miralix: { relayLoss: 1 } })
    await button(popup, 'answerCall').click()
    await expect(sentence(popup, 'phase.accepted')).toBeVisible()
    await expect(sentence(popup, 'miralix.unconfirmed')).toHaveCount(1)
    expect(await lines(exchange)).toEqual(['alerting'])
    expect(await verbs(exchange)).toEqual(['answer'])

    await button(popup, 'answerCall').click()
    await expect.poll(() => lines(exchange)).toEqual(['connected'])
    await expect(sentence(popup, 'miralix.unconfirmed')).toHaveCount(0)
  })

  test('after a Swap that may have been carried out, “Refresh” leads back to what the server shows', async ({
    connect,
    exchange,
    popup,
  }) => {
    await connect()
    await answer(popup, exchange)
    await consult(popup, exchange)
    await exchange.setSwitches({ miralix: { verb500: { next: 1, carriedOut: true } } })
    await button(popup, 'alternateCall').click()
    await expect(sentence(popup, 'miralix.internalErrorCommand')).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.unknown'], { exact: true })).toHaveCount(2)

    await button(popup, 'snapshotDevice').click()
    await expect(calls(popup)).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
    await expect(sentence(popup, 'state.assumed.mark')).toHaveCount(0)
    expect((await verbs(exchange)).filter((verb) => verb === 'alternate')).toHaveLength(1)
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
    // What was swapped away is on hold out of sight, as it is for OfficeTeam itself.
    expect(await lines(exchange)).toEqual(['held'])
  })
})

test.describe('a number that cannot be dialled', () => {
  const forty = '1234567890'.repeat(4)
  const numbers = [
    { typed: 'abc', said: say('number.none', { text: 'abc' }) },
    { typed: '12x34', said: say('number.characters', { text: '12x34' }) },
    { typed: forty, said: en['number.length'] },
  ]

  for (const { typed, said } of numbers) {
    test(`“${typed}” is refused before anything is sent, by Enter and by button`, async ({
      connect,
      exchange,
      popup,
    }) => {
      await connect()
      await answer(popup, exchange)
      const field = popup.getByRole('combobox', { name: en['popup.dial.label'] })
      await field.fill(typed)
      await field.press('Enter')
      await expect(popup.getByText(said, { exact: true })).toHaveCount(1)
      await popup
        .getByRole('group', { name: en['popup.dial.label'] })
        .getByRole('button', { name: en.consultationCall })
        // Playwright would wait for what is not possible to become so.
        .click({ force: true })
      await expect(popup.getByText(said, { exact: true })).toHaveCount(1)
      await expect(field).toHaveValue(typed)

      await field.fill(COLLEAGUE)
      await field.press('Enter')
      await expect.poll(() => lines(exchange)).toEqual(['connected', 'held'])
      expect(await verbs(exchange)).toEqual(['answer', 'Consultation'])
    })
  }
})
