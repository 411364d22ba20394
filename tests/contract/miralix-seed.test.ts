import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/server.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { exchangeAt } from '../../scripts/exchange.ts'

/** The vendor's page "Consultation call", to the letter (protocols/miralix.md, section 3.1). */

const samples = [
  'agents/id/12/call/consultation?ContactEndpoint=+4583509040',
  'agents/email/derek.a@company.local/call/consultation?ContactEndpoint=+4583509040',
  'agents/syncId/f4fd9e5f-017d-4350-adf8-8dd811bc1a2e/call/consultation?ContactEndpoint=+4583509040',
]
const requestLine = 'agents/id/12/call/Consultation?ContactEndpoint=103'

let running: RunningSandbox

beforeAll(async () => {
  running = await startSandbox({ port: 0 })
})
afterAll(() => running.close())

const control = (method: string, path: string, body?: object) =>
  fetch(`${running.url}/sandbox/${path}`, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
const put = (path: string) =>
  fetch(`${running.url}/mot/greenbox/${path}`, {
    method: 'PUT',
    headers: { 'X-Miralix-Shared-Secret': 'sandbox-secret' },
  })
const lastRequest = async () => (await exchangeAt(running.url).requests()).at(-1)
const state = () => exchangeAt(running.url).state()
const advance = (advanceMs: number) => control('POST', 'clock', { advanceMs })

beforeEach(async () => {
  await control('POST', 'reset')
  await control('POST', 'clock', { mode: 'manual' })
  await control('POST', 'calls', { from: '+4561774427', to: { queue: 'support' } })
  await control('POST', 'agents/miralix/12', { do: 'answer' })
})

describe('the consultation call of the vendor’s page', () => {
  it.each([requestLine, ...samples])('PUT %s is answered 200 without a body', async (path) => {
    const answer = await put(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })

  it.each([requestLine, ...samples])(
    'after PUT %s the client holds the call and dials',
    async (path) => {
      await put(path)
      await advance(800)
      const { calls } = await state()
      expect(calls).toMatchObject([
        { legs: [{ party: '+4561774427' }, { agent: 'miralix/12', state: 'held' }] },
        { legs: [{ agent: 'miralix/12', state: 'initiated' }, { state: 'alerting' }] },
      ])
      expect(calls[1]?.legs[1]).toHaveProperty('party')
    },
  )

  it('is recorded with the raw plus as it was sent, and as it was decoded', async () => {
    await put(`${samples[0]}`)
    expect(await lastRequest()).toMatchObject({
      path: '/mot/greenbox/agents/id/12/call/consultation',
      query: 'ContactEndpoint=+4583509040',
      endpoint: ' 4583509040',
    })
  })

  it('reaches the number itself when the plus is encoded, or taken literally', async () => {
    await put('agents/id/12/call/Consultation?ContactEndpoint=%2B4583509040')
    expect(await lastRequest()).toMatchObject({ endpoint: '+4583509040' })
    await control('PUT', 'switches', { miralix: { plusDecoding: 'literal' } })
    await put(`${samples[0]}`)
    expect(await lastRequest()).toMatchObject({ endpoint: '+4583509040' })
  })

  it('takes the parameter name of the table, too', async () => {
    expect((await put('agents/id/12/call/Consultation?contactEndpoint=103')).status).toBe(200)
  })

  it('is answered 400 when a parameter is not valid', async () => {
    expect((await put('agents/id/12/call/Consultation')).status).toBe(400)
    expect((await put('agents/name/12/call/Consultation?ContactEndpoint=103')).status).toBe(400)
    expect((await put('agents/email/12/call/Consultation?ContactEndpoint=103')).status).toBe(400)
  })

  it.each([
    'agents/id/99/call/consultation?ContactEndpoint=103',
    'agents/email/nobody@company.local/call/consultation?ContactEndpoint=103',
    'agents/syncId/00000000-0000-0000-0000-000000000000/call/consultation?ContactEndpoint=103',
    'agents/sipUri/sip:nobody@company.local/call/consultation?ContactEndpoint=103',
  ])('PUT %s is answered 404, because no agent has that identification', async (path) => {
    expect((await put(path)).status).toBe(404)
  })

  it('is answered 500 when processing fails', async () => {
    await control('PUT', 'switches', { miralix: { verb500: { next: 1, carriedOut: false } } })
    expect((await put(requestLine)).status).toBe(500)
    await advance(5000)
    expect((await state()).calls).toHaveLength(1)
  })

  it('finds the agent by every kind of identification', async () => {
    const kinds = [
      'id/12',
      'email/derek.a@company.local',
      'syncId/f4fd9e5f-017d-4350-adf8-8dd811bc1a2e',
      'sipUri/sip:derek.a@company.local',
      'sipUri/sip:lp1@company.local',
    ]
    for (const kind of kinds)
      expect((await put(`agents/${kind}/call/Consultation?ContactEndpoint=103`)).status).toBe(200)
  })
})
