import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { derek, ellen, kirsten, type Running, running } from './bench.ts'

let sandbox: Running

beforeAll(async () => {
  sandbox = await running()
})
beforeEach(async () => {
  await sandbox.post('/sandbox/reset')
})
afterAll(() => sandbox.close())

const state = () => sandbox.state()
const requests = () => sandbox.requests()
const callSupport = (from = ellen) =>
  sandbox.post('/sandbox/calls', { from, to: { queue: 'support' } })
const agent = (deed: string) => sandbox.post('/sandbox/agents/miralix/12', { do: deed })
const busycall = 'agents/id/12/busycall'

describe('the outside world', () => {
  it('calls a queue, and the call rings at the agent who is ready', async () => {
    const answer = await callSupport()
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ id: 47821 })
    const now = await state()
    expect(now.calls).toMatchObject([
      {
        id: 47821,
        queue: 'support',
        stage: 'offered',
        legs: [
          { party: ellen, state: 'connected' },
          { agent: derek, state: 'alerting' },
        ],
      },
    ])
    expect(now.agents[derek]?.lines).toEqual([{ call: 47821, state: 'alerting' }])
  })

  it('calls an agent directly, past every queue', async () => {
    const answer = await sandbox.post('/sandbox/calls', {
      from: '+4570123456',
      to: { system: 'miralix', agent: '12' },
      name: 'Karen Friis',
    })
    expect(answer.status).toBe(201)
    const now = await state()
    expect(now.calls).toMatchObject([{ queue: null, stage: 'ringing' }])
    expect(now.parties['+4570123456']).toMatchObject({ name: 'Karen Friis', state: 'initiated' })
  })

  it('hangs up, also under an encoded number', async () => {
    await callSupport()
    const path = `/sandbox/parties/${encodeURIComponent(ellen)}`
    expect((await sandbox.post(path, { do: 'hangup' })).status).toBe(200)
    expect((await state()).calls).toEqual([])
    expect((await sandbox.post(path, { do: 'hangup' })).status).toBe(400)
  })

  it('is busy from then on when it is told to be', async () => {
    await sandbox.post(`/sandbox/parties/${kirsten}`, { do: 'busy' })
    expect((await state()).parties[kirsten]).toMatchObject({ does: 'busy', state: null })
  })

  it('waits in the queue while nobody is ready', async () => {
    await agent('notReady')
    await callSupport()
    expect((await state()).queues.support).toMatchObject({ id: 5, waiting: [47821] })
  })
})

describe('an agent by hand', () => {
  it('answers, holds, takes back and hangs up at the phone itself', async () => {
    await callSupport()
    const line = async () => (await state()).agents[derek]?.lines[0]?.state
    await agent('answer')
    expect(await line()).toBe('connected')
    await agent('hold')
    expect(await line()).toBe('held')
    await agent('retrieve')
    expect(await line()).toBe('connected')
    await agent('hangup')
    expect((await state()).calls).toEqual([])
  })

  it('logs out and in', async () => {
    await agent('logout')
    expect((await state()).agents[derek]?.availability).toBe('loggedOff')
    expect((await agent('ready')).status).toBe(400)
    await agent('login')
    expect((await state()).agents[derek]?.availability).toBe('ready')
  })
})

describe('an input that is not understood', () => {
  it.each([
    ['/sandbox/calls', { from: 'Ellen', to: { queue: 'support' } }, 400, /from/],
    ['/sandbox/calls', { from: ellen, to: { queue: 'lunch' } }, 404, /queue/],
    ['/sandbox/calls', { from: ellen, to: { system: 'miralix', agent: '99' } }, 404, /agent/],
    [`/sandbox/parties/${ellen}`, { do: 'dance' }, 400, /do/],
    ['/sandbox/parties/Ellen', { do: 'answer' }, 404, /number/],
    ['/sandbox/agents/miralix/99', { do: 'login' }, 404, /agent/],
    ['/sandbox/agents/miralix/12', { do: 'answer' }, 400, /call/],
    ['/sandbox/faults', { path: '(', do: { status: 500 } }, 400, /path/],
    ['/sandbox/faults', { path: '.', do: {} }, 400, /do/],
    ['/sandbox/clock', { advanceMs: 5 }, 400, /manual/],
    ['/sandbox/nowhere', {}, 404, /nowhere/],
  ])('to %s as %j is answered %i with a sentence', async (path, body, status, says) => {
    const answer = await sandbox.post(path, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(says) })
  })

  it('because it is no JSON is answered 400', async () => {
    const answer = await fetch(`${sandbox.url}/sandbox/calls`, { method: 'POST', body: '{' })
    expect(answer.status).toBe(400)
  })
})

describe('the record of vendor requests', () => {
  it('has everything about a request but the secret', async () => {
    await fetch(`${sandbox.url}/mot/greenbox/agents?state=any&filter=ids&values=12,13`, {
      headers: { 'X-Miralix-Shared-Secret': 'sandbox-secret' },
    })
    expect(await requests()).toMatchObject([
      {
        system: 'miralix',
        method: 'GET',
        path: '/mot/greenbox/agents',
        query: 'state=any&filter=ids&values=12,13',
        headers: { 'x-miralix-shared-secret': '•••' },
        body: '',
        status: 200,
      },
    ])
  })

  it('is emptied on demand, and has no entry for the control interface', async () => {
    await sandbox.vendor('GET', busycall)
    await sandbox.remove('/sandbox/requests')
    await state()
    expect(await requests()).toEqual([])
  })
})

describe('a fault', () => {
  const fault = (body: object) => sandbox.post('/sandbox/faults', body)

  it('replaces the answer so many times, and then no more', async () => {
    await fault({ path: 'busycall$', times: 2, do: { status: 503, body: 'down' } })
    const first = await sandbox.vendor('GET', busycall)
    expect([first.status, await first.text()]).toEqual([503, 'down'])
    expect((await sandbox.vendor('GET', busycall)).status).toBe(503)
    expect((await sandbox.vendor('GET', busycall)).status).toBe(200)
  })

  it('meets only the method that it names', async () => {
    await fault({ path: 'clear$', method: 'put', do: { status: 500 } })
    expect((await sandbox.vendor('GET', 'agents/id/12/call/clear')).status).toBe(405)
    expect((await sandbox.vendor('PUT', 'agents/id/12/call/clear')).status).toBe(500)
  })

  it('drops the connection without an answer', async () => {
    await fault({ path: 'busycall', do: { drop: true } })
    await expect(sandbox.vendor('GET', busycall)).rejects.toThrow()
    expect(await requests()).toMatchObject([{ status: null }])
    expect((await sandbox.vendor('GET', busycall)).status).toBe(200)
  })

  it('delays an answer by the clock of the sandbox', async () => {
    await sandbox.post('/sandbox/clock', { mode: 'manual' })
    await fault({ path: 'busycall', do: { delayMs: 8000 } })
    let answered = false
    const answer = sandbox.vendor('GET', busycall).then((response) => {
      answered = true
      return response
    })
    await expect.poll(async () => (await requests()).length).toBe(1)
    await sandbox.advance(7999)
    expect(answered).toBe(false)
    await sandbox.advance(1)
    expect((await answer).status).toBe(200)
  })

  it('that is cleared while it delays lets the request go', async () => {
    await sandbox.post('/sandbox/clock', { mode: 'manual' })
    await fault({ path: 'busycall', do: { delayMs: 8000 } })
    const answer = sandbox.vendor('GET', busycall)
    await expect.poll(async () => (await requests()).length).toBe(1)
    await sandbox.remove('/sandbox/faults')
    expect((await answer).status).toBe(200)
  })

  it('never meets the control interface', async () => {
    await fault({ path: '.', do: { status: 500 } })
    expect((await sandbox.get('/sandbox/state')).status).toBe(200)
  })
})

describe('the switches', () => {
  it('change by name, and the others stay', async () => {
    const answer = await sandbox.set({ answerVerb: 'pickup' })
    expect(await answer.json()).toMatchObject({
      miralix: { answerVerb: 'pickup', pathCase: 'insensitive' },
    })
  })

  it.each([
    [{ miralix: { answerVerb: 'shout' } }, /answerVerb/],
    [{ miralix: { nonsense: 1 } }, /nonsense/],
    [{ miralix: { offerTimeout: 20_000 } }, /offerTimeout/],
    [{ miralix: { relayDelay: { min: 9, max: 1 } } }, /relayDelay/],
    [{ avaya: {} }, /avaya/],
  ])('refuse %j and name what is wrong', async (change, says) => {
    const before = await (await sandbox.get('/sandbox/switches')).json()
    const answer = await sandbox.put('/sandbox/switches', change)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(says) })
    expect(await (await sandbox.get('/sandbox/switches')).json()).toEqual(before)
  })
})

describe('a reset', () => {
  it('puts calls, agents, switches, faults, requests, habits and the clock back', async () => {
    const before = await state()
    await sandbox.post('/sandbox/clock', { mode: 'manual' })
    await sandbox.set({ idleBusycall: 204 })
    await sandbox.post('/sandbox/faults', { path: '.', times: 9, do: { status: 500 } })
    await sandbox.post(`/sandbox/parties/${kirsten}`, { do: 'busy' })
    await callSupport()
    await sandbox.vendor('GET', busycall)
    await sandbox.post('/sandbox/reset')
    const after = await state()
    expect({ ...after, clock: null }).toEqual({ ...before, clock: null })
    expect(after.clock).toMatchObject({ mode: 'real', pending: 0 })
    expect(await requests()).toEqual([])
    expect((await sandbox.vendor('GET', busycall)).status).toBe(200)
    expect(await (await callSupport()).json()).toEqual({ id: 47821 })
  })
})

describe('the live view', () => {
  it('is sent at once and after every change', async () => {
    const leaving = new AbortController()
    const stream = await fetch(`${sandbox.url}/sandbox/events`, { signal: leaving.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const until = async (text: string) => {
      for (let seen = ''; !seen.includes(text); ) seen += (await reader?.read())?.value ?? ''
    }
    await until('"calls":[]')
    await callSupport()
    await until('"calls":[{"id":47821')
    leaving.abort()
  })

  it('has its page at /sandbox, to which the root leads', async () => {
    const page = await fetch(sandbox.url)
    expect(page.url).toBe(`${sandbox.url}/sandbox`)
    expect(page.headers.get('content-type')).toMatch('text/html')
  })
})
