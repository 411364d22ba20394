import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench, Dialect, Ear } from './openreception-bench.ts'
import { openBench } from './openreception-bench.ts'
import { fieldOf } from './openreception-said.ts'

/** The notifications (protocols/openreception.md, section 5), and what can go wrong on the way. */

const dialects: readonly Dialect[] = ['wiki', 'alice', 'b2']
const ellen = '+4561774427'
const jonas = '+4528870163'
const felix = '+4915112345678'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const flip = (dialect: Dialect, switches: object) =>
  bench.control('PUT', 'switches', { [`openreception/${dialect}`]: switches })
const fault = (dialect: Dialect, socket: string, times = 1) =>
  bench.control('POST', 'faults', {
    path: `/openreception/${dialect}/notifications`,
    times,
    do: { socket },
  })

/** A call comes in: two events in the last dialect, one in the others. */
const seen = (ear: Ear, count: number) => ear.until(() => ear.heard.length >= count)
const callOf = async (dialect: Dialect) => (await bench.list(dialect)).at(-1)?.id

describe.each(dialects)('a socket of %s', (dialect) => {
  it('is refused to a stranger in the dialect’s own way', async () => {
    const refusals = {
      wiki: [401, '{"status":"not authorized"}'],
      alice: [401, '{"status":"not authorized"}'],
      b2: [403, 'Invalid token'],
    }
    const { status, text } = await bench.knock(dialect, '?token=wrong')
    expect([status, text]).toEqual(refusals[dialect])
    expect((await bench.knock(dialect, '')).status).toBe(dialect === 'wiki' ? 101 : status)
    expect((await bench.knock(dialect, '?token=sandbox-token-10')).status).toBe(101)
  })

  it('is not there where the server has none', async () => {
    await flip(dialect, { socket: 'off' })
    expect((await bench.knock(dialect, '?token=sandbox-token-10')).status).toBe(404)
  })

  it('tells everybody who listens', async () => {
    const ears = await Promise.all([10, 11, 19].map((agent) => bench.listen(dialect, agent)))
    await bench.ring()
    for (const ear of ears)
      await ear.until((events) => events.some((event) => event.startsWith('call_offer')))
  })

  it.each([
    ['string seconds', /^"\d{10}"$/],
    ['integer seconds', /^\d{10}$/],
    ['integer milliseconds', /^\d{13}$/],
  ])('writes times as %s, in either envelope', async (eventTime, form) => {
    const ear = await bench.listen(dialect)
    await flip(dialect, { eventTime, eventEnvelope: 'flat' })
    await bench.ring()
    await flip(dialect, { eventEnvelope: 'wrapped' })
    await bench.ring(jonas)
    const offers = () => ear.heard.filter(({ text }) => text.includes('call_offer'))
    await ear.until(() => offers().length === 2)
    const [flat, wrapped] = offers()
    expect(flat?.json).toMatchObject({ event: 'call_offer', call: { caller_id: ellen } })
    expect(wrapped?.json).toMatchObject({ notification: { event: 'call_offer' } })
    expect(JSON.stringify(fieldOf(flat?.json, 'timestamp'))).toMatch(form)
    expect(JSON.stringify(fieldOf(wrapped?.json, 'timestamp'))).toMatch(form)
  })

  it('closes when it is cut, and opens again', async () => {
    const ear = await bench.listen(dialect)
    await fault(dialect, 'close')
    await ear.closed
    const again = await bench.listen(dialect)
    await bench.ring()
    await seen(again, 1)
  })

  it('loses what is sent while it is silent, and stays open', async () => {
    const ear = await bench.listen(dialect)
    await fault(dialect, 'silence', 1000)
    await bench.ring()
    await bench.control('DELETE', 'faults')
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    await ear.until((events) => events.some((event) => event.startsWith('call_hangup')))
    const told = ear.events.filter((event) => /^(call|queue)_/.test(event))
    expect(told).toHaveLength(1)
  })

  it('brings garbage, and half a message', async () => {
    const ear = await bench.listen(dialect)
    await bench.ring()
    await ear.until((events) => events.some((event) => event.startsWith('call_offer')))
    await bench.advance(5000)
    await ear.until((events) => events.some((event) => event.startsWith('call_lock')))
    const before = ear.heard.length
    await fault(dialect, 'garbage')
    await fault(dialect, 'half')
    await bench.advance(3000)
    await seen(ear, before + 2)
    expect(ear.heard.slice(before).map(({ json }) => json)).toEqual([undefined, undefined])
  })

  it('brings a message twice, and two in the wrong order', async () => {
    const ear = await bench.listen(dialect)
    await bench.ring()
    await bench.advance(5000)
    await ear.until((events) => events.some((event) => event.startsWith('call_lock')))
    const before = ear.events.length
    await fault(dialect, 'reorder')
    await bench.advance(3000)
    await fault(dialect, 'repeat')
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    await seen(ear, before + 5)
    const names = ear.events.slice(before).map((event) => event.split(' ')[0])
    expect(names).toEqual([
      'queue_join',
      'call_unlock',
      'queue_leave',
      'queue_leave',
      'call_hangup',
    ])
  })
})

describe('the last notification server', () => {
  it('tells everybody who comes and goes', async () => {
    const ear = await bench.listen('b2', 10)
    const other = await bench.listen('b2', 11)
    await seen(ear, 2)
    expect(ear.heard.map(({ json }) => fieldOf(json, 'state'))).toEqual([
      { uid: 10, connectionCount: 1 },
      { uid: 11, connectionCount: 1 },
    ])
    expect((await bench.ask('b2', 'GET /connection')).json).toEqual([
      { uid: 10, connectionCount: 1 },
      { uid: 11, connectionCount: 1 },
    ])
    expect((await bench.ask('b2', 'GET /connection/11')).json).toMatchObject({ connectionCount: 1 })
    expect(await bench.ask('b2', 'GET /connection/12')).toMatchObject({
      status: 404,
      text: '{"error":"No connections for uid 12"}',
    })
    other.hangUp()
    await seen(ear, 3)
    expect(fieldOf(ear.heard.at(-1)?.json, 'state')).toEqual({ uid: 11, connectionCount: 0 })
  })

  it('sends a client’s words back', async () => {
    const ear = await bench.listen('b2')
    ear.say('{"hello": 1}')
    ear.say('hello')
    await seen(ear, 3)
    expect(ear.heard.slice(1).map(({ text }) => text)).toEqual([
      '{"hello":1}',
      '{"status":"Malformed content - expected JSON string."}',
    ])
  })

  it('passes on what is said to everybody, or to some', async () => {
    const agents = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
    const ears = []
    for (const agent of agents) ears.push(await bench.listen('b2', agent))
    const post = (path: string, body: unknown) =>
      bench.ask('b2', `POST /${path}`, 10, { body: JSON.stringify(body) })
    expect((await post('broadcast', { event: 'hello' })).json).toEqual({
      status: { success: 10, failed: 0 },
    })
    for (const ear of ears) await ear.until((events) => events.includes('hello'))
    expect(await post('send', { recipients: [12], message: { event: 'psst' } })).toMatchObject({
      json: { status: 'ok' },
    })
    await ears[2]?.until((events) => events.includes('psst'))
    await post('broadcast', { event: 'bye' })
    for (const ear of ears) await ear.until((events) => events.includes('bye'))
    expect(ears.filter(({ events }) => events.includes('psst'))).toHaveLength(1)
    expect(await bench.ask('b2', 'POST /broadcast', 10, { body: 'hello' })).toMatchObject({
      status: 400,
      text: 'Malformed JSON body',
    })
    expect((await bench.ask('b2', 'POST /broadcast', 0)).status).toBe(403)
  })
})

describe('a command’s events', () => {
  const pickUp = async (dialect: Dialect) =>
    bench.ask(
      dialect,
      dialect === 'b2'
        ? `POST /call/${await callOf(dialect)}/pickup`
        : `POST /call/pickup?call_id=${await callOf(dialect)}`,
    )

  it.each(dialects)(
    'of %s come without waiting, where they precede the answer',
    async (dialect) => {
      const ear = await bench.listen(dialect)
      await bench.ring()
      expect((await pickUp(dialect)).status).toBe(200)
      await ear.until((events) => events.some((event) => event.startsWith('call_pickup')))
    },
  )

  it.each(dialects)('of %s come a little later, where they follow the answer', async (dialect) => {
    await bench.ring()
    await flip(dialect, { eventOrder: 'after' })
    const { pending } = (await bench.state()).clock
    expect((await pickUp(dialect)).status).toBe(200)
    expect((await bench.state()).clock.pending).toBeGreaterThan(pending)
    const ear = await bench.listen(dialect)
    expect(ear.events.filter((event) => event.startsWith('call'))).toEqual([])
    await bench.advance(20)
  })

  it('come before or after the answer by chance, and never out of their order', async () => {
    let chance = 0.2
    const other = await openBench(() => chance)
    try {
      await other.control('PUT', 'switches', { 'openreception/alice': { eventOrder: 'random' } })
      const ear = await other.listen('alice')
      await other.ring()
      const id = (await other.list('alice'))[0]?.id
      const first = other.ask('alice', `POST /call/pickup?call_id=${id}`)
      await ear.until((events) => events.includes('call_pickup speaking 10'))
      await other.advance(29)
      await other.advance(1)
      expect((await first).status).toBe(200)
      chance = 0.9
      expect((await other.ask('alice', `POST /call/park?call_id=${id}`)).status).toBe(200)
      chance = 0.7
      expect((await other.ask('alice', `POST /call/pickup?call_id=${id}`)).status).toBe(200)
      await other.advance(20)
      await other.advance(20)
      await ear.until((events) => events.length === 5)
      expect(ear.events.slice(2)).toEqual([
        'call_park parked 10',
        'call_unpark transferring 10',
        'call_pickup speaking 10',
      ])
    } finally {
      await other.close()
    }
  })
})

describe('a server that is started anew', () => {
  const restart = (dialect: Dialect, how: object = {}) =>
    bench.control('POST', 'restart', { system: `openreception/${dialect}`, ...how })

  async function threeParked() {
    for (const caller of [ellen, jonas, felix]) {
      await bench.ring(caller)
      const id = (await bench.list('b2')).at(-1)?.id
      await bench.ask('b2', `POST /call/${id}/pickup`)
      await bench.ask('b2', `POST /call/${id}/park`)
    }
  }

  it.each(dialects)('%s drops its sockets and keeps three parked calls', async (dialect) => {
    await threeParked()
    const before = await bench.list(dialect)
    const ear = await bench.listen(dialect)
    expect((await restart(dialect)).status).toBe(204)
    await ear.closed
    expect(await bench.list(dialect)).toEqual(before)
    expect(before.map(({ state }) => state.toLowerCase())).toEqual(['parked', 'parked', 'parked'])
  })

  it('forgets the calls where that is wanted, and its sockets hear no more of them', async () => {
    await threeParked()
    await restart('alice', { keepCalls: false })
    expect(await bench.list('alice')).toEqual([])
    expect(await bench.list('b2')).toHaveLength(3)
    const ear = await bench.listen('alice')
    await bench.control('POST', `parties/${ellen}`, { do: 'hangup' })
    await bench.ring(ellen)
    await seen(ear, 1)
    expect(ear.events).toEqual(['call_offer created 0'])
  })

  it('answers nobody while it is down, and the others go on', async () => {
    await restart('b2', { downMs: 2000 })
    await expect(bench.ask('b2', 'GET /call')).rejects.toThrow('fetch failed')
    await expect(bench.knock('b2', '')).rejects.toThrow('socket hang up')
    expect((await bench.ask('alice', 'GET /call/list')).status).toBe(200)
    await bench.advance(2000)
    expect((await bench.ask('b2', 'GET /call')).status).toBe(200)
  })

  it('leaves what it was asked without an answer', async () => {
    await bench.control('POST', 'agents/openreception/10', { phone: 'byHand' })
    await bench.ring()
    const given = bench.ask('b2', `POST /call/${await callOf('b2')}/pickup`)
    const lost = expect(given).rejects.toThrow('fetch failed')
    await expect.poll(async () => (await bench.list('b2'))[0]?.assigned_to).toBe(10)
    await restart('b2')
    await lost
  })

  it('is one that there is', async () => {
    expect((await bench.control('POST', 'restart', { system: 'miralix' })).status).toBe(400)
  })
})

describe('an answer', () => {
  it('comes in half, as a web page, late, or not at all', async () => {
    await bench.ring()
    const { text } = await bench.ask('b2', 'GET /call')
    const wrong = (what: object) =>
      bench.control('POST', 'faults', { path: '/openreception/b2/call$', do: what })
    await wrong({ half: true })
    const half = await bench.ask('b2', 'GET /call')
    expect([half.status, half.text]).toEqual([200, text.slice(0, text.length / 2)])
    await wrong({ body: '<html>Welcome</html>' })
    expect((await bench.ask('b2', 'GET /call')).text).toBe('<html>Welcome</html>')
    await wrong({ drop: true })
    await expect(bench.ask('b2', 'GET /call')).rejects.toThrow('fetch failed')
    expect((await bench.ask('b2', 'GET /call')).text).toBe(text)
  })

  it('is carried out although its half is lost', async () => {
    await bench.ring()
    const id = await callOf('alice')
    await bench.control('POST', 'faults', { path: '/call/pickup', do: { half: true } })
    expect((await bench.ask('alice', `POST /call/pickup?call_id=${id}`)).json).toBeUndefined()
    expect((await bench.list('alice'))[0]).toMatchObject({ state: 'speaking', assigned_to: 10 })
  })
})

describe('the list of requests', () => {
  it('shows that a token was sent, and not which', async () => {
    await bench.ask('b2', 'GET /call')
    await bench.ask('wiki', 'GET /call/list', 0)
    const { text, json } = await bench.control('GET', 'requests')
    expect(json).toMatchObject([{ query: 'token=•••' }, { query: '' }])
    expect(text).not.toContain('sandbox-token')
  })
})
