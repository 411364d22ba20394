/** Connecting by the popup: how it goes well, how it fails, and that every failure leads on. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
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

interface World {
  readonly exchange: Exchange
  readonly sandbox: RunningSandbox
  readonly elsewhere: Elsewhere
}

interface Failure {
  readonly because: string
  /** Brings the fault about; resolves with what is typed otherwise than it should be. */
  readonly arrange: (world: World) => Promise<Partial<Connection>>
  readonly sentence: keyof typeof en
  /** Takes the fault away, where it lies with the server. */
  readonly mend?: (world: World) => Promise<void>
  /** The fault is such that the contact centre must not have heard of the attempt. */
  readonly unheard?: true
}

const signInAnswered =
  (answer: { readonly status?: number; readonly body?: string }) =>
  async ({ exchange }: World) => {
    await exchange.fault({ path: '/agents$', do: answer })
    return {}
  }

const failures: readonly Failure[] = [
  {
    because: 'nobody listens at the address',
    arrange: async ({ elsewhere }) => ({ server: await elsewhere.nowhere() }),
    sentence: 'miralix.unreachableHttp.connecting',
    unheard: true,
  },
  {
    because: 'the browser does not trust the certificate',
    arrange: async ({ elsewhere, sandbox }) => ({ server: await elsewhere.untrusted(sandbox) }),
    sentence: 'miralix.unreachable.connecting',
    unheard: true,
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
    unheard: true,
  },
  {
    because: 'a web server answers with a page',
    arrange: async ({ elsewhere }) => ({
      server: await elsewhere.servedBy((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works</h1>')
      }),
    }),
    sentence: 'miralix.notUnderstood.connecting',
    unheard: true,
  },
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

for (const { because, arrange, sentence, mend, unheard } of failures) {
  test(`when ${because}, the form says so, keeps what was typed, and leads on`, async ({
    elsewhere,
    exchange,
    popup,
    sandbox,
  }) => {
    const world = { elsewhere, exchange, sandbox }
    const right = agent12(sandbox.url)
    const typed = { ...right, ...(await arrange(world)) }
    await fillConnectForm(popup, typed)
    await submitConnectForm(popup)
    await expect(popup.getByRole('alert')).toHaveText(
      `${en[sentence]} ${en['connect.failed.kept']}`,
    )
    await seeKept(popup, typed)
    if (unheard) expect(await exchange.requests()).toEqual([])

    await mend?.(world)
    await fillConnectForm(popup, right)
    await submitConnectForm(popup)
    await seeConnected(popup)
  })
}

const notAddresses = ['ftp://192.168.1.10', 'https://two words', 'https://', 'http://me:pass@host']

for (const address of notAddresses) {
  test(`“${address}” is refused as an address, and nothing is sent`, async ({
    exchange,
    popup,
    sandbox,
  }) => {
    const right = agent12(sandbox.url)
    const typed = { ...right, server: address }
    await fillConnectForm(popup, typed)
    await submitConnectForm(popup)
    await expect(popup.getByText(en['connect.invalid.server'], { exact: true })).toBeVisible()
    await expect(field(popup, 'server')).toBeFocused()
    await expect(field(popup, 'server')).toHaveAttribute('aria-invalid', 'true')
    await seeKept(popup, typed)
    expect(await exchange.requests()).toEqual([])

    await field(popup, 'server').fill(sandbox.url)
    await submitConnectForm(popup)
    await seeConnected(popup)
  })
}

test('each field that is missing has its own sentence, and the first of them gets the focus', async ({
  exchange,
  popup,
}) => {
  await submitConnectForm(popup)
  for (const name of ['server', 'account', 'agent', 'secret'] as const)
    await expect(popup.getByText(en[`connect.invalid.${name}`], { exact: true })).toBeVisible()
  await expect(field(popup, 'server')).toBeFocused()
  expect(await exchange.requests()).toEqual([])
})

test('an agent who is not logged in is told so, and the popup notices the login by itself', async ({
  exchange,
  popup,
  sandbox,
}) => {
  await exchange.agent('miralix', '12', 'logout')
  await fillConnectForm(popup, agent12(sandbox.url))
  await submitConnectForm(popup)
  const sentence = popup.getByText(en['miralix.notLoggedIn'], { exact: true })
  await expect(sentence).toHaveCount(1)
  await expect(popup.getByText(en['agent.loggedOff'], { exact: true })).toBeVisible()

  await exchange.agent('miralix', '12', 'login')
  // Somebody who is away is asked for every ten seconds.
  await expect(sentence).toHaveCount(0, { timeout: 15_000 })
  await seeConnected(popup)
})

test('an e-mail that the server does not know ends in a sentence with ways on', async ({
  popup,
  sandbox,
}) => {
  await popup.getByLabel(en['connect.agentType'], { exact: true }).selectOption('email')
  await fillConnectForm(popup, { ...agent12(sandbox.url), agent: 'nobody@company.local' })
  await submitConnectForm(popup)
  await expect(popup.getByText(en['miralix.notLoggedInOrUnknown'], { exact: true })).toBeVisible()

  await popup.getByRole('button', { name: en['connect.edit'] }).first().click()
  await expect(field(popup, 'agent')).toHaveValue('nobody@company.local')
  await field(popup, 'agent').fill('derek.a@company.local')
  await field(popup, 'secret').fill(agent12(sandbox.url).secret)
  await submitConnectForm(popup)
  await seeConnected(popup)
})

test('an attempt that is given up leaves the form as it was typed, and the next one connects', async ({
  exchange,
  popup,
  sandbox,
}) => {
  const typed = agent12(sandbox.url)
  await exchange.fault({ path: '/agents$', do: { delayMs: 60_000 } })
  await fillConnectForm(popup, typed)
  await submitConnectForm(popup)
  await popup.getByRole('button', { name: en['connect.cancel'] }).click()
  await expect(popup.getByRole('button', { name: en['connect.submit'], exact: true })).toBeVisible()
  await seeKept(popup, typed)
  await expect(popup.getByText(en['connect.failed.kept'])).toHaveCount(0)

  await exchange.clearFaults()
  await submitConnectForm(popup)
  await seeConnected(popup)
})

test('a server that does not answer is given up, and the next attempt connects', async ({
  exchange,
  popup,
  sandbox,
}) => {
  const typed = agent12(sandbox.url)
  await exchange.fault({ path: '/agents$', do: { delayMs: 60_000 } })
  await fillConnectForm(popup, typed)
  await submitConnectForm(popup)
  await expect(popup.getByRole('alert')).toHaveText(
    `${en['miralix.slowRead.connecting']} ${en['connect.failed.kept']}`,
  )
  await seeKept(popup, typed)

  await submitConnectForm(popup)
  await seeConnected(popup)
})

test('a worker that is stopped while it tries goes on trying when it is back', async ({
  exchange,
  killWorker,
  popup,
  sandbox,
}) => {
  await exchange.fault({ path: '/agents$', do: { delayMs: 60_000 } })
  await fillConnectForm(popup, agent12(sandbox.url))
  await submitConnectForm(popup)
  await expect.poll(async () => (await exchange.requests()).length).toBe(1)
  await killWorker()
  await seeConnected(popup)
})

test('an agent connects by the popup, and answers a call from the queue', async ({
  connect,
  exchange,
  popup,
}) => {
  await connect()
  await exchange.call('+4561774427', { queue: 'support' })
  await popup.getByRole('button', { name: en.answerCall }).click()
  await expect
    .poll(async () => (await exchange.state()).calls.flatMap(({ legs }) => legs))
    .toContainEqual(expect.objectContaining({ agent: 'miralix/12', state: 'connected' }))
})

test('a worker that is stopped comes back with the session', async ({
  connect,
  exchange,
  killWorker,
  popup,
}) => {
  await connect()
  await killWorker()
  await exchange.call('+4561774427', { queue: 'support' })
  await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
})
