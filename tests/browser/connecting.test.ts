/** Connecting by the popup: how it goes well, how it fails, and that every failure leads on. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import type { RunningSandbox } from '../../sandbox/server.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import {
  agent12,
  type Connection,
  fillConnectForm,
  seeConnected,
  submitConnectForm,
} from '../../scripts/popup.ts'
import { createElsewhere, type Elsewhere } from './elsewhere.ts'
import { test as base, expect } from './fixtures.ts'

const test = base.extend<{ readonly elsewhere: Elsewhere }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
  elsewhere: async ({}, use) => {
    const elsewhere = createElsewhere()
    await use(elsewhere)
    elsewhere.close()
  },
})

const LABELS: Readonly<Record<keyof Connection, string>> = {
  server: en['connect.address'],
  account: en['connect.account'],
  agent: en['connect.agent'],
  secret: en['connect.secret'],
}

const field = (popup: Page, name: keyof Connection) =>
  popup.getByLabel(LABELS[name], { exact: true })

async function seeKept(popup: Page, typed: Connection): Promise<void> {
  for (const name of ['server', 'account', 'agent', 'secret'] as const)
    await expect(field(popup, name)).toHaveValue(typed[name])
}

const button = (popup: Page, name: SentenceKey) =>
  popup.getByRole('button', { name: say(name), exact: true })
const sentenceOf = (popup: Page, name: SentenceKey) => popup.getByText(say(name), { exact: true })

/** Ends the session, after which there is the empty form, and a contact centre as new. */
async function startOver(popup: Page, exchange: Exchange): Promise<void> {
  const more = popup.getByText(en['popup.more'], { exact: true })
  await more.click()
  await button(popup, 'connect.disconnect').click()
  await seeKept(popup, { server: '', account: '', agent: '', secret: '' })
  await more.click()
  await exchange.reset()
}

interface World {
  readonly exchange: Exchange
  readonly sandbox: RunningSandbox
  readonly elsewhere: Elsewhere
}

interface Failure {
  readonly because: string
  /** Brings the fault about; resolves with what is typed otherwise than it should be. */
  readonly arrange: (world: World) => Promise<Partial<Connection>>
  readonly sentence: SentenceKey
  /** Takes the fault away, where it lasts. */
  readonly mend?: (world: World) => Promise<void>
}

const signInAnswered =
  (answer: { readonly status?: number; readonly body?: string }) =>
  async ({ exchange }: World) => {
    await exchange.fault({ path: '/agents$', do: answer })
    return {}
  }

/** It is not the contact centre that answers. */
const atTheAddress: readonly Failure[] = [
  {
    because: 'nobody listens at the address',
    arrange: async ({ elsewhere }) => ({ server: await elsewhere.nowhere() }),
    sentence: 'miralix.unreachableHttp.connecting',
  },
  {
    because: 'the browser does not trust the certificate',
    arrange: async ({ elsewhere, sandbox }) => ({ server: await elsewhere.untrusted(sandbox) }),
    sentence: 'miralix.unreachable.connecting',
  },
  {
    because: 'a sign-in page stands in front of the server',
    arrange: async ({ elsewhere }) => ({
      server: await elsewhere.servedBy(({ url }, response) => {
        if (url === '/login') response.end('<h1>Sign in</h1>')
        else response.writeHead(302, { location: '/login' }).end()
      }),
    }),
    sentence: 'miralix.redirected',
  },
  {
    because: 'a web server answers with a page',
    arrange: async ({ elsewhere }) => ({
      server: await elsewhere.servedBy((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works</h1>')
      }),
    }),
    sentence: 'miralix.notUnderstood.connecting',
  },
]

/** It is the contact centre that says no. */
const atTheServer: readonly Failure[] = [
  {
    because: 'the secret is wrong and the server answers 401',
    arrange: async () => ({ secret: 'guessed' }),
    sentence: 'miralix.secretRefused',
  },
  {
    because: 'the secret is wrong and the server answers 403',
    arrange: async ({ exchange }) => {
      await exchange.setSwitches({ miralix: { badSecret: 403 } })
      return { secret: 'guessed' }
    },
    sentence: 'miralix.licenceMissing',
  },
  {
    because: 'the licence is missing',
    arrange: async ({ exchange }) => {
      await exchange.setSwitches({ miralix: { licence: 'missing' } })
      return {}
    },
    sentence: 'miralix.licenceMissing',
    mend: ({ exchange }) => exchange.setSwitches({ miralix: { licence: 'present' } }),
  },
  {
    because: 'the server has no such account',
    arrange: async () => ({ account: 'redbox' }),
    sentence: 'miralix.notFoundHere',
  },
  {
    because: 'the server knows no such agent',
    arrange: async () => ({ agent: '99' }),
    sentence: 'miralix.agentUnknown',
  },
  {
    because: 'the answer is not JSON',
    arrange: signInAnswered({ body: '{"AgentId":' }),
    sentence: 'miralix.notUnderstood.connecting',
  },
  {
    because: 'the answer is empty',
    arrange: signInAnswered({ status: 200 }),
    sentence: 'miralix.notUnderstood.connecting',
  },
  {
    because: 'the server has an internal error',
    arrange: signInAnswered({ status: 500 }),
    sentence: 'miralix.internalErrorRead.connecting',
  },
  {
    because: 'the server is being restarted',
    arrange: signInAnswered({ status: 503 }),
    sentence: 'miralix.unreachableHttp.connecting',
  },
]

async function failAndGoOn(popup: Page, world: World, failure: Failure): Promise<void> {
  const right = agent12(world.sandbox.url)
  const typed = { ...right, ...(await failure.arrange(world)) }
  await fillConnectForm(popup, typed)
  await submitConnectForm(popup)
  await expect(popup.getByRole('alert')).toHaveText(
    `${en[failure.sentence]} ${en['connect.failed.kept']}`,
  )
  await seeKept(popup, typed)
  if (atTheAddress.includes(failure)) expect(await world.exchange.requests()).toEqual([])

  await failure.mend?.(world)
  await fillConnectForm(popup, right)
  await submitConnectForm(popup)
  await seeConnected(popup)
  await startOver(popup, world.exchange)
}

const notAddresses = ['ftp://192.168.1.10', 'https://two words', 'https://', 'http://me:pass@host']

test('a wrong address is told from a right one: the form says so, keeps what was typed, and leads on', async ({
  elsewhere,
  exchange,
  popup,
  sandbox,
}) => {
  test.setTimeout(90_000)
  await test.step('each field that is missing has its own sentence, and the first of them gets the focus', async () => {
    await submitConnectForm(popup)
    for (const name of ['server', 'account', 'agent', 'secret'] as const)
      await expect(sentenceOf(popup, `connect.invalid.${name}`)).toBeVisible()
    await expect(field(popup, 'server')).toBeFocused()
    expect(await exchange.requests()).toEqual([])
  })

  for (const address of notAddresses) {
    await test.step(`“${address}” is refused as an address, and nothing is sent`, async () => {
      const right = agent12(sandbox.url)
      await fillConnectForm(popup, right)
      await expect(sentenceOf(popup, 'connect.invalid.server')).toBeHidden()
      const typed = { ...right, server: address }
      await fillConnectForm(popup, typed)
      await submitConnectForm(popup)
      await expect(sentenceOf(popup, 'connect.invalid.server')).toBeVisible()
      await expect(field(popup, 'server')).toBeFocused()
      await expect(field(popup, 'server')).toHaveAttribute('aria-invalid', 'true')
      await seeKept(popup, typed)
      expect(await exchange.requests()).toEqual([])
    })
  }

  await test.step('a right address in its place connects', async () => {
    await field(popup, 'server').fill(sandbox.url)
    await submitConnectForm(popup)
    await seeConnected(popup)
    await startOver(popup, exchange)
  })

  for (const failure of atTheAddress)
    await test.step(`${failure.because}, and the contact centre hears of nothing`, () =>
      failAndGoOn(popup, { elsewhere, exchange, sandbox }, failure))
})

test('what the server has against a sign-in the form says; it keeps what was typed, and leads on', async ({
  elsewhere,
  exchange,
  popup,
  sandbox,
}) => {
  test.setTimeout(90_000)
  for (const failure of atTheServer)
    await test.step(failure.because, () =>
      failAndGoOn(popup, { elsewhere, exchange, sandbox }, failure),
    )
})

test('an agent who is not there is told so, and gets in', async ({ exchange, popup, sandbox }) => {
  test.setTimeout(90_000)
  const right = agent12(sandbox.url)
  await test.step('an e-mail that the server does not know ends in a sentence with ways on', async () => {
    await popup.getByLabel(en['connect.agentType'], { exact: true }).selectOption('email')
    await fillConnectForm(popup, { ...right, agent: 'nobody@company.local' })
    await submitConnectForm(popup)
    await expect(sentenceOf(popup, 'miralix.notLoggedInOrUnknown')).toBeVisible()

    await button(popup, 'connect.edit').first().click()
    await expect(field(popup, 'agent')).toHaveValue('nobody@company.local')
    await field(popup, 'agent').fill('derek.a@company.local')
    await field(popup, 'secret').fill(right.secret)
    await submitConnectForm(popup)
    await seeConnected(popup)
    await startOver(popup, exchange)
  })

  await test.step('an agent who is not logged in is told so, and the popup notices the login by itself', async () => {
    await exchange.agent('miralix', '12', 'logout')
    await fillConnectForm(popup, right)
    await submitConnectForm(popup)
    const sentence = sentenceOf(popup, 'miralix.notLoggedIn')
    await expect(sentence).toHaveCount(1)
    await expect(sentenceOf(popup, 'agent.loggedOff')).toBeVisible()

    await exchange.agent('miralix', '12', 'login')
    // Somebody who is away is asked for every ten seconds.
    await expect(sentence).toHaveCount(0, { timeout: 15_000 })
    await seeConnected(popup)
  })
})

test('an attempt may be given up or break off, and so may the worker: the next one connects', async ({
  exchange,
  killWorker,
  popup,
  sandbox,
}) => {
  test.setTimeout(90_000)
  const typed = agent12(sandbox.url)
  const submitInVain = async () => {
    await exchange.fault({ path: '/agents$', do: { delayMs: 60_000 } })
    await fillConnectForm(popup, typed)
    await submitConnectForm(popup)
  }

  await test.step('an attempt that is given up leaves the form as it was typed, and the next one connects', async () => {
    await submitInVain()
    await button(popup, 'connect.cancel').click()
    await expect(button(popup, 'connect.submit')).toBeVisible()
    await seeKept(popup, typed)
    await expect(popup.getByText(en['connect.failed.kept'])).toHaveCount(0)

    await exchange.clearFaults()
    await submitConnectForm(popup)
    await seeConnected(popup)
    await startOver(popup, exchange)
  })

  await test.step('a server that does not answer is given up, and the next attempt connects', async () => {
    await submitInVain()
    await expect(popup.getByRole('alert')).toHaveText(
      `${en['miralix.slowRead.connecting']} ${en['connect.failed.kept']}`,
    )
    await seeKept(popup, typed)

    await submitConnectForm(popup)
    await seeConnected(popup)
    await startOver(popup, exchange)
  })

  await test.step('a worker that is stopped while it tries goes on trying when it is back', async () => {
    await submitInVain()
    await expect.poll(async () => (await exchange.requests()).length).toBe(1)
    await killWorker()
    await seeConnected(popup)
  })

  await test.step('a worker that is stopped comes back with the session, and a call of the queue is answered', async () => {
    await killWorker()
    await exchange.call('+4561774427', { queue: 'support' })
    await button(popup, 'answerCall').click()
    await expect
      .poll(async () => (await exchange.state()).calls.flatMap(({ legs }) => legs))
      .toContainEqual(expect.objectContaining({ agent: 'miralix/12', state: 'connected' }))
  })
})
