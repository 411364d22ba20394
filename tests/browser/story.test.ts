/** The whole story with real pointer and keyboard; after each step the exchange itself is asked. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import type { State } from '../../sandbox/control/state.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { pressNamed, restOnText, SOON, waitForNamed } from '../../scripts/pointer.ts'
import { allowSite } from '../../scripts/popup.ts'
import { expect, test } from './fixtures.ts'
import { waitUntilGone } from './page-objects.ts'

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'
const COLLEAGUE_PAGE = 'bodil-aagaard'

interface Actors {
  readonly popup: Page
  readonly crm: Page
  readonly exchange: Exchange
  readonly url: string
}

interface Step {
  readonly name: string
  readonly play: (actors: Actors) => Promise<void>
  /** The legs of each call, as the exchange has them afterwards. */
  readonly legs: readonly (readonly string[])[]
}

const legs = (state: State) =>
  state.calls.map(({ legs: all }) =>
    all.map((leg) => `${'party' in leg ? leg.party : leg.agent} ${leg.state}`).sort(),
  )

const story: readonly Step[] = [
  {
    name: 'somebody calls the support queue, and the bar rings on the page',
    play: async ({ exchange, crm }) => {
      await exchange.call(CALLER, { queue: 'support' })
      await waitForNamed(crm, 'button', en.answerCall)
    },
    legs: [[`${CALLER} connected`, 'miralix/12 alerting']],
  },
  {
    name: 'the agent answers from the bar',
    play: async ({ crm, popup }) => {
      await pressNamed(crm, en.answerCall)
      await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    },
    legs: [[`${CALLER} connected`, 'miralix/12 connected']],
  },
  {
    name: 'she rests the pointer on a number of the page and consults it from the card',
    play: async ({ crm, popup }) => {
      await restOnText(crm.getByTestId('contact-mobile'))
      await pressNamed(crm, en.consultationCall)
      await expect(popup.getByRole('button', { name: en.alternateCall })).toBeVisible()
    },
    legs: [
      [`${CALLER} connected`, 'miralix/12 held'],
      [`${COLLEAGUE} connected`, 'miralix/12 connected'],
    ],
  },
  {
    name: 'she swaps back to the first caller in the popup, by keyboard',
    play: async ({ popup }) => {
      const swap = popup.getByRole('button', { name: en.alternateCall })
      await expect(swap).not.toHaveAttribute('aria-disabled', 'true')
      await swap.focus()
      await popup.keyboard.press('Enter')
    },
    legs: [
      [`${CALLER} connected`, 'miralix/12 connected'],
      [`${COLLEAGUE} connected`, 'miralix/12 held'],
    ],
  },
  {
    name: 'she completes the transfer in the popup, and is free',
    play: async ({ popup }) => {
      await popup.getByRole('list').getByRole('button', { name: en.transferCall }).click()
      await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    },
    legs: [[`${COLLEAGUE} connected`, `${CALLER} connected`]],
  },
]

async function play(
  actors: Actors,
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (const step of story) {
    await test.step(step.name, async () => {
      await step.play(actors)
      await expect.poll(async () => legs(await actors.exchange.state()), SOON).toEqual(step.legs)
    })
    await between()
  }
}

const VERBS = [
  'PUT /call/answer → 200',
  'PUT /call/Consultation?ContactEndpoint=%2B4551902236 → 200',
  'PUT /call/alternate → 200',
  'PUT /call/transfer → 200',
]

async function verbs(exchange: Exchange): Promise<readonly string[]> {
  const all = await exchange.requests()
  return all
    .filter(({ method }) => method !== 'GET')
    .map(
      ({ method, path, query, status }) =>
        `${method} ${path.replace(/^.*(?=\/call\/)/, '')}${query && `?${query}`} → ${status}`,
    )
}

test('an agent consults a number of a CRM page, swaps, transfers, and is free', async ({
  connect,
  crm,
  exchange,
  killWorker,
  popup,
  sandbox,
}) => {
  test.setTimeout(90_000)
  await connect()
  await crm.goto(`${sandbox.url}/crm/contacts/${COLLEAGUE_PAGE}`)
  await allowSite(popup, crm)
  await crm.bringToFront()
  const fromPage: string[] = []
  crm.on('request', (request) => {
    if (request.url().includes('/mot/')) fromPage.push(request.url())
  })

  await test.step('and no step fails', async () => {
    await play({ crm, exchange, popup, url: sandbox.url })
    expect(await verbs(exchange)).toEqual(VERBS)
  })

  await test.step('M31 the background sends the verbs without asking the server for leave, and no page sends any', async () => {
    const methods = (await exchange.requests()).map(({ method }) => method)
    expect(methods).not.toContain('OPTIONS')
    expect(fromPage).toEqual([])
    expect(sandbox.url).toContain('127.0.0.1')
  })

  await test.step('the same story ends the same when the worker is stopped between any two steps', async () => {
    await exchange.reset()
    await crm.mouse.move(1, 1)
    await waitUntilGone(crm, 'button', en.consultationCall)
    await play({ crm, exchange, popup, url: sandbox.url }, killWorker)
    expect(await verbs(exchange)).toEqual(VERBS)
  })
})
