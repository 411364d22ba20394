/** The web hook over real HTTP, to a receiver that does what a test says. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  createWebHook,
  type HookState,
  isSafeAddress,
  NO_HOOK_STATE,
  type Receiver,
} from '../../../lib/journal/web-hook.ts'
import { answered, ends, rings } from '../telephony/stories.ts'
import { type Office, openOffice } from './office.ts'

interface Post {
  readonly headers: IncomingHttpHeaders
  readonly body: z.infer<typeof postBody>
}
const postBody = z.looseObject({
  id: z.string(),
  type: z.string(),
  call: z.looseObject({ number: z.string(), note: z.string().optional() }).optional(),
})

type Answer = { readonly status: number; readonly headers?: Record<string, string> } | 'nothing'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function receive() {
  const posts: Post[] = []
  const answers: Answer[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    posts.push({
      headers: request.headers,
      body: postBody.parse(JSON.parse(Buffer.concat(chunks).toString())),
    })
    const answer = answers.shift() ?? { status: 204 }
    if (answer === 'nothing') return
    response.writeHead(answer.status, answer.headers).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  closing.push(close)
  const { port } = server.address() as AddressInfo
  return { posts, answers, close, address: `http://127.0.0.1:${port}/calls` }
}

async function setUp() {
  const server = await receive()
  const office = await openOffice()
  office.rules = { days: 90, posts: true }
  let state: HookState = NO_HOOK_STATE
  const world = {
    receiver: { address: server.address } as Receiver | undefined,
    allowed: true,
    limit: 5000,
  }
  const hook = () =>
    createWebHook({
      outbox: office.store.outbox,
      now: () => office.now,
      random: () => 1,
      fetch,
      deadline: () => AbortSignal.timeout(world.limit),
      receiver: async () => world.receiver,
      mayReach: async () => world.allowed,
      state: {
        read: async () => state,
        write: async (next) => {
          state = next
        },
      },
    })
  return { ...server, office, world, hook, state: () => state }
}

const call = (office: Office, id = 'A') =>
  office.happens(rings(id, { direction: 'inbound', number: '+4561774427' }), answered(id), ends(id))

describe('a call that ended', () => {
  it('is told once, as JSON, with an id of its own', async () => {
    const { office, hook, posts, world, address, state } = await setUp()
    world.receiver = { address, secret: 'open sesame' }
    await call(office)
    await hook().run()
    await hook().run()
    const [post, ...more] = posts
    expect(more).toEqual([])
    expect(post?.body).toMatchObject({
      type: 'call.ended',
      call: { number: '+4561774427', ending: 'conversation' },
    })
    expect(post?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer open sesame',
      'idempotency-key': post?.body.id,
    })
    expect(state()).toEqual({ waiting: 0, givenUp: 0, deliveredAt: office.now })
  })

  it('is not told while it is up, nor where nobody is to be told', async () => {
    const { office, hook, posts, world } = await setUp()
    await office.happens(rings('A', { direction: 'inbound' }))
    await hook().run()
    world.receiver = undefined
    await office.happens(ends('A'))
    await hook().run()
    expect(posts).toEqual([])
  })

  it('is told again under the same id until it is taken, later each time', async () => {
    const { office, hook, posts, answers, state } = await setUp()
    answers.push({ status: 503 }, { status: 500 })
    await call(office)
    await hook().run()
    expect(state()).toMatchObject({ waiting: 1, failure: { kind: 'status', status: 503 } })
    await hook().run()
    expect(posts).toHaveLength(1)
    office.now += 15_000
    await hook().run()
    office.now += 15_000
    await hook().run()
    expect(posts).toHaveLength(2)
    office.now += 15_000
    await hook().run()
    expect(new Set(posts.map(({ body }) => body.id)).size).toBe(1)
    expect(posts).toHaveLength(3)
    expect(state()).toMatchObject({ waiting: 0 })
    expect(state().failure).toBeUndefined()
  })

  it('waits as long as the receiver asks for', async () => {
    const { office, hook, posts, answers } = await setUp()
    answers.push({ status: 429, headers: { 'retry-after': '120' } })
    await call(office)
    await hook().run()
    office.now += 119_000
    await hook().run()
    expect(posts).toHaveLength(1)
    office.now += 1000
    await hook().run()
    expect(posts).toHaveLength(2)
  })

  it('is told by the next worker, and after the browser was closed', async () => {
    const { office, hook, posts, answers } = await setUp()
    answers.push({ status: 500 })
    await call(office)
    await hook().run()
    await office.closeBrowser()
    office.now += 60_000
    await hook().run()
    expect(posts.map(({ body }) => body.call?.number)).toEqual(['+4561774427', '+4561774427'])
  })

  it('does not wait for another that is refused', async () => {
    const { office, hook, posts, answers, state } = await setUp()
    answers.push({ status: 422 })
    await call(office, 'A')
    await call(office, 'B')
    await hook().run()
    expect(posts).toHaveLength(2)
    expect(state()).toMatchObject({ waiting: 1 })
  })

  it('is given up after a week, and that is said', async () => {
    const { office, hook, answers, state } = await setUp()
    answers.push({ status: 500 }, { status: 500 })
    await call(office)
    await hook().run()
    office.now += 8 * 86_400_000
    await hook().run()
    expect(state()).toMatchObject({ waiting: 0, givenUp: 1 })
  })

  it('is told with its note when it has one by then, and the note alone when it comes later', async () => {
    const { office, hook, posts } = await setUp()
    await call(office)
    const { id } = await office.only()
    await office.store.remark(id, { note: 'Wants an offer' }, office.now, true)
    await hook().run()
    await office.store.remark(id, { note: 'Has bought' }, office.now, true)
    await hook().run()
    expect(posts.map(({ body }) => [body.type, body.call?.note])).toEqual([
      ['call.ended', 'Wants an offer'],
      ['call.noted', 'Has bought'],
    ])
    expect(new Set(posts.map(({ body }) => body.id)).size).toBe(2)
  })

  it('is told no more once the history was wiped', async () => {
    const { office, hook, posts } = await setUp()
    await call(office)
    await office.store.wipe(office.now)
    await hook().run()
    expect(posts).toEqual([])
  })
})

describe('a receiver', () => {
  it('that is not there is tried with one call, and says so', async () => {
    const { office, hook, close, state } = await setUp()
    await call(office, 'A')
    await call(office, 'B')
    await close()
    await hook().run()
    expect(state()).toMatchObject({ waiting: 2, failure: { kind: 'unreachable' } })
  })

  it('that never answers is not waited for', async () => {
    const { office, hook, answers, world, state } = await setUp()
    world.limit = 50
    answers.push('nothing')
    await call(office)
    await hook().run()
    expect(state()).toMatchObject({ waiting: 1, failure: { kind: 'slow' } })
  })

  it('that sends elsewhere is not followed: the secret is not for others', async () => {
    const { office, hook, answers, posts, world, address, state } = await setUp()
    const other = await receive()
    world.receiver = { address, secret: 'open sesame' }
    answers.push({ status: 307, headers: { location: other.address } })
    await call(office)
    await hook().run()
    expect(posts).toHaveLength(1)
    expect(other.posts).toEqual([])
    expect(state()).toMatchObject({ waiting: 1, failure: { kind: 'redirect' } })
  })

  it('that the browser does not let us speak to is not spoken to', async () => {
    const { office, hook, posts, world, state } = await setUp()
    world.allowed = false
    await call(office)
    await hook().run()
    expect(posts).toEqual([])
    expect(state()).toMatchObject({ failure: { kind: 'permission' } })
  })

  it('can be tried out', async () => {
    const { hook, posts, address } = await setUp()
    expect(await hook().tryOut({ address })).toBeUndefined()
    expect(posts[0]?.body.type).toBe('test')
    expect(await hook().tryOut({ address: 'http://crm.example/calls' })).toEqual({
      kind: 'address',
    })
  })

  it.each([
    ['https://crm.example/calls', true],
    ['http://localhost:8080/calls', true],
    ['http://127.0.0.1:8080/calls', true],
    ['http://[::1]:8080/calls', true],
    ['http://crm.example/calls', false],
    ['http://localhost.evil.example/', false],
    ['http://127.0.0.1.nip.io/', false],
    ['https://user:secret@crm.example/', false],
    ['ftp://localhost/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('at %j is safe: %s', (address, safe) => {
    expect(isSafeAddress(address)).toBe(safe)
  })
})
