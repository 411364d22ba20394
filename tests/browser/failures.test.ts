/** What goes wrong while a session is open: one clear sentence each, and a way on that works. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { SOON } from '../../scripts/pointer.ts'
import { agent12, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { hurryWorker, makeWorkerWait, passTime } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { endCalls } from './page-objects.ts'

test.setTimeout(120_000)

const AGENT = 'miralix/12'
const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'
/** Never called before, hence not suggested over the button. */
const OTHER_COLLEAGUE = '+4583509040'

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
  await seeOneConnected(popup)
}

async function seeOneConnected(popup: Page): Promise<void> {
  await expect(calls(popup)).toHaveCount(1)
  await expect(calls(popup).getByText(en['state.connected'], { exact: true })).toBeVisible()
}

async function consult(popup: Page, exchange: Exchange, number: string): Promise<void> {
  await popup.getByLabel(en['popup.dial.label']).and(popup.getByRole('combobox')).fill(number)
  await button(popup, 'consultationCall').click()
  await expect(calls(popup)).toHaveCount(2)
  await expect.poll(() => lines(exchange), SOON).toEqual(['connected', 'held'])
}

async function endAll(popup: Page, exchange: Exchange): Promise<void> {
  await endCalls(exchange)
  await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
  await exchange.forgetRequests()
}

test.beforeEach(({ exchange }) => exchange.setSwitches({ miralix: { relayDelay: 0 } }))

test('an answer of another shape', async ({ connect, exchange, popup }) => {
  await connect()
  const seeCaller = () => expect(calls(popup).getByText(/61\s?77\s?44\s?27/)).toBeVisible()

  const shapes = [
    { shape: 'array', state: 'state.alerting' },
    // Nothing in it says that it rings, so nothing of the kind is claimed.
    { shape: 'no state', state: 'state.unknown' },
  ] as const
  for (const { shape, state } of shapes) {
    await test.step(`“${shape}” is read: the call is shown and can be answered`, async () => {
      await exchange.setSwitches({ miralix: { busycallShape: shape } })
      await exchange.call(CALLER, { queue: 'support' })
      await seeCaller()
      await expect(calls(popup).getByText(en[state], { exact: true })).toBeVisible()
      await button(popup, 'answerCall').click()
      await expect.poll(() => lines(exchange), SOON).toEqual(['connected'])
      await endAll(popup, exchange)
    })
  }

  await test.step('a field that is missing and one that is new do no harm', async () => {
    const body = JSON.stringify({
      AgentId: 12,
      CallerNumber: CALLER,
      SentimentScore: { words: ['glad'], value: 0.9 },
      Status: 'Ringing',
    })
    await exchange.fault({ path: '/busycall$', times: 1000, do: { body } })
    await seeCaller()
    await expect(calls(popup).getByText(en['state.alerting'], { exact: true })).toBeVisible()
    await expect(popup.getByRole('alert').filter({ hasText: 'OfficeTeam' })).toHaveCount(0)
  })
})

test('trouble on the line', async ({ browserContext, connect, exchange, popup }) => {
  await browserContext.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => popup.evaluate(() => navigator.clipboard.readText())
  await connect()
  await answer(popup, exchange)
  await hurryWorker(browserContext)

  await test.step('a server that is away for a while costs no call, is told once, and is noticed when it is back', async () => {
    const told = await popup.evaluateHandle((text) => {
      const seen = { times: 0 }
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
        if (added.some((node) => node.textContent?.includes(text))) seen.times += 1
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
      return seen
    }, en['miralix.unreachableHttp'])
    await exchange.forgetRequests()
    await exchange.fault({ path: '/busycall$', times: 1000, do: { status: 503 } })

    await expect(popup.getByRole('status').filter({ hasText: en['link.retrying'] })).toBeVisible()
    await expect(sentence(popup, 'miralix.unreachableHttp')).toHaveCount(1)
    await seeOneConnected(popup)
    const refused = async () =>
      (await exchange.requests()).filter(({ status }) => status === 503).length
    await expect.poll(refused, SOON).toBeGreaterThan(2)
    await exchange.clearFaults()
    await expect(online(popup)).toBeVisible()
    await expect(sentence(popup, 'miralix.unreachableHttp')).toHaveCount(0)
    await seeOneConnected(popup)
    expect(await told.evaluate(({ times }) => times)).toBe(1)
  })

  await test.step('a sign-in page that comes between is named and costs no call, and “Try again” goes on when it is gone', async () => {
    await makeWorkerWait(browserContext)
    await exchange.fault({ path: '/busycall$', times: 1000, do: { status: 302 } })
    await expect(sentence(popup, 'miralix.redirected')).toHaveCount(1)
    await seeOneConnected(popup)
    await exchange.clearFaults()
    await button(popup, 'connect.retry').click()
    await expect(sentence(popup, 'miralix.redirected')).toHaveCount(0)
    await seeOneConnected(popup)
    await hurryWorker(browserContext)
  })

  await test.step('an answer that is not understood can be copied for support as it came', async () => {
    const body = '<!doctype html><title>Maintenance</title><p>Back at noon — “Greenbox”'
    await exchange.fault({ path: '/busycall$', times: 1000, do: { body } })
    await expect(sentence(popup, 'miralix.notUnderstood')).toHaveCount(1)
    await button(popup, 'popup.rawAnswer').click()
    await expect(button(popup, 'popup.rawAnswer.copied')).toBeVisible()
    expect(await copied()).toBe(body)
    await exchange.clearFaults()
    await expect(online(popup)).toBeVisible()
    await expect(sentence(popup, 'miralix.notUnderstood')).toHaveCount(0)
  })

  await test.step('an answer to “Try again” that is not understood can be copied as well', async () => {
    await exchange.setSwitches({ miralix: { licence: 'missing' } })
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
    await exchange.setSwitches({ miralix: { licence: 'present' } })
    await exchange.fault({ path: '/agents$', do: { body: 'Greenbox is being updated' } })
    await button(popup, 'connect.retry').click()
    await button(popup, 'popup.rawAnswer').click()
    await expect(button(popup, 'popup.rawAnswer.copied')).toBeVisible()
    expect(await copied()).toBe('Greenbox is being updated')
    await button(popup, 'connect.retry').click()
    await seeConnected(popup)
  })

  await test.step('the call that was there all the while can be ended', async () => {
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
    expect(await lines(exchange)).toEqual([])
  })
})

test('a licence that goes missing during a call', async ({ connect, exchange, popup, sandbox }) => {
  const lose = async () => {
    await exchange.setSwitches({ miralix: { licence: 'missing' } })
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
    await expect(popup.getByRole('status').filter({ hasText: en['link.stopped'] })).toBeVisible()
    await expect(calls(popup)).toHaveCount(1)
  }
  const find = () => exchange.setSwitches({ miralix: { licence: 'present' } })
  await connect()
  await answer(popup, exchange)

  await test.step('is asked for again with “Try again”, as often as it takes', async () => {
    await lose()
    await button(popup, 'connect.retry').click()
    await expect
      .poll(async () => (await exchange.requests()).at(-1)?.path, SOON)
      .toMatch(/\/agents$/)
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)

    await find()
    await button(popup, 'connect.retry').click()
    await seeConnected(popup)
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(0)
    await seeOneConnected(popup)
  })

  await test.step('leads to the form with “Change connection”, and from there to a session', async () => {
    await lose()
    const enterSecret = async () => {
      await button(popup, 'connect.edit').first().click()
      const field = popup.getByLabel(en['connect.secret'], { exact: true })
      await field.fill(agent12(sandbox.url).secret)
    }
    await enterSecret()
    await expect(popup.getByLabel(en['connect.address'], { exact: true })).toHaveValue(sandbox.url)
    await submitConnectForm(popup)
    await expect(
      popup.getByRole('alert').filter({ hasText: en['connect.failed.kept'] }),
    ).toHaveText(`${en['miralix.licenceMissing']} ${en['connect.failed.kept']}`)

    await button(popup, 'connect.back').click()
    await popup.reload()
    await expect(sentence(popup, 'miralix.licenceMissing')).toHaveCount(1)
    await expect(button(popup, 'connect.retry')).toBeVisible()

    await find()
    await enterSecret()
    await submitConnectForm(popup)
    await seeConnected(popup)
    await seeOneConnected(popup)
  })

  await test.step('is left with “Disconnect”, and the form connects anew', async () => {
    await lose()
    await button(popup, 'connect.disconnect').first().click()
    await expect(button(popup, 'connect.submit')).toBeVisible()
    await find()
    await connect()
    await seeOneConnected(popup)
  })

  await test.step('ends with the call, which is there no more', async () => {
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
    expect(await lines(exchange)).toEqual([])
  })
})

test('a command of uncertain fate', async ({
  browserContext,
  connect,
  exchange,
  killWorker,
  popup,
}) => {
  await connect()

  await test.step('says so when the worker was stopped under it, is sent once, and is settled by what the server shows', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.fault({ path: '/call/answer$', do: { delayMs: 60_000 } })
    await button(popup, 'answerCall').click()
    await expect.poll(() => verbs(exchange), SOON).toEqual(['answer'])
    await killWorker()
    await expect(sentence(popup, 'command.interrupted')).toHaveCount(1)
    await seeConnected(popup)

    await exchange.clearFaults()
    await seeOneConnected(popup)
    await expect.poll(() => lines(exchange), SOON).toEqual(['connected'])
    expect(await verbs(exchange)).toEqual(['answer'])
  })

  await test.step('leaves both calls in doubt when the worker was stopped under a Swap, and “Refresh” leads out', async () => {
    await consult(popup, exchange, COLLEAGUE)
    await expect(sentence(popup, 'command.interrupted')).toHaveCount(0)
    await exchange.fault({ path: '/call/alternate$', do: { delayMs: 60_000 } })
    await button(popup, 'alternateCall').click()
    await expect.poll(async () => (await verbs(exchange)).at(-1), SOON).toBe('alternate')
    await killWorker()
    await expect(sentence(popup, 'command.interrupted')).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.unknown'], { exact: true })).toHaveCount(2)

    await button(popup, 'snapshotDevice').click()
    await seeOneConnected(popup)
    expect((await verbs(exchange)).filter((verb) => verb === 'alternate')).toHaveLength(1)
    await exchange.clearFaults()
    await endAll(popup, exchange)
  })

  await test.step('“Sent, not confirmed” is said after 5 s without effect, and the button works again', async () => {
    await exchange.call(CALLER, { queue: 'support' })
    await exchange.setSwitches({ miralix: { relayLoss: 1 } })
    await button(popup, 'answerCall').click()
    await expect(sentence(popup, 'phase.accepted')).toBeVisible()
    await passTime(browserContext, 5000)
    await expect(sentence(popup, 'miralix.unconfirmed')).toHaveCount(1)
    expect(await lines(exchange)).toEqual(['alerting'])
    expect(await verbs(exchange)).toEqual(['answer'])

    await button(popup, 'answerCall').click()
    await expect.poll(() => lines(exchange), SOON).toEqual(['connected'])
    await expect(sentence(popup, 'miralix.unconfirmed')).toHaveCount(0)
  })

  await test.step('after a Swap that may have been carried out, “Refresh” leads back to what the server shows', async () => {
    await seeOneConnected(popup)
    await exchange.forgetRequests()
    await consult(popup, exchange, OTHER_COLLEAGUE)
    await exchange.setSwitches({ miralix: { verb500: { next: 1, carriedOut: true } } })
    await button(popup, 'alternateCall').click()
    await expect(sentence(popup, 'miralix.internalErrorCommand')).toHaveCount(1)
    await expect(calls(popup).getByText(en['state.unknown'], { exact: true })).toHaveCount(2)

    await button(popup, 'snapshotDevice').click()
    await seeOneConnected(popup)
    await expect(sentence(popup, 'state.assumed.mark')).toHaveCount(0)
    expect((await verbs(exchange)).filter((verb) => verb === 'alternate')).toHaveLength(1)
    await button(popup, 'clearConnection').click()
    await expect(sentence(popup, 'popup.noCalls')).toBeVisible()
    // What was swapped away is on hold out of sight, as it is for OfficeTeam itself.
    expect(await lines(exchange)).toEqual(['held'])
  })
})

test('a number that cannot be dialled', async ({ connect, exchange, popup }) => {
  await connect()
  await answer(popup, exchange)
  const field = popup.getByRole('combobox', { name: en['popup.dial.label'] })
  const numbers = [
    { typed: 'abc', said: say('number.none', { text: 'abc' }) },
    { typed: '12x34', said: say('number.characters', { text: '12x34' }) },
    { typed: '1234567890'.repeat(4), said: en['number.length'] },
  ]

  for (const { typed, said } of numbers)
    await test.step(`“${typed}” is refused before anything is sent, by Enter and by button`, async () => {
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
      expect(await verbs(exchange)).toEqual(['answer'])
    })

  await test.step('and what can be dialled is, after all of them', async () => {
    await field.fill(COLLEAGUE)
    await field.press('Enter')
    await expect.poll(() => lines(exchange), SOON).toEqual(['connected', 'held'])
    expect(await verbs(exchange)).toEqual(['answer', 'Consultation'])
  })
})
