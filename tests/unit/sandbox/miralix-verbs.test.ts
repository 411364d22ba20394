import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallState } from '../../../sandbox/control/state.ts'
import { derek, ellen, kirsten, type Running, running } from './bench.ts'

let sandbox: Running

beforeAll(async () => {
  sandbox = await running()
})
beforeEach(async () => {
  await sandbox.post('/sandbox/reset')
  await sandbox.set({ relayDelay: 200 })
  await sandbox.post('/sandbox/clock', { mode: 'manual' })
})
afterAll(() => sandbox.close())

const a = 'agents/id/12'
const verb = async (name: string) => (await sandbox.vendor('PUT', `${a}/call/${name}`)).status
const state = () => sandbox.state()
const calls = async (): Promise<readonly CallState[]> => (await state()).calls
const lines = async () => (await state()).agents[derek]?.lines ?? []
const party = (number: string, deed: string) =>
  sandbox.post(`/sandbox/parties/${number}`, { do: deed })
const endpoints = async () => (await sandbox.requests()).map(({ endpoint }) => endpoint)

async function offered() {
  await sandbox.post('/sandbox/calls', { from: ellen, to: { queue: 'support' } })
}
async function active() {
  await offered()
  await verb('answer')
  await sandbox.advance(200)
}
async function consulting() {
  await active()
  await verb('Consultation?ContactEndpoint=%2B4583509040')
  await sandbox.advance(1200)
}

const heldAndActive = [
  { call: 47822, state: 'connected' },
  { call: 47821, state: 'held' },
]

describe('a verb that is answered 200', () => {
  it('has not happened yet, and happens when it reaches the agent’s client', async () => {
    await offered()
    expect(await verb('answer')).toBe(200)
    await sandbox.advance(199)
    expect(await lines()).toEqual([{ call: 47821, state: 'alerting' }])
    await sandbox.advance(1)
    expect(await lines()).toEqual([{ call: 47821, state: 'connected' }])
  })

  it('reaches the client after those that were sent before it', async () => {
    await active()
    await sandbox.set({ relayDelay: 3000 })
    await verb('Consultation?ContactEndpoint=103')
    await sandbox.set({ relayDelay: 0 })
    await verb('clear')
    await sandbox.advance(2999)
    expect(await lines()).toEqual([{ call: 47821, state: 'connected' }])
    await sandbox.advance(1)
    expect(await lines()).toEqual([{ call: 47821, state: 'held' }])
  })

  it('can be lost on its way', async () => {
    await offered()
    await sandbox.set({ relayLoss: 1 })
    expect(await verb('answer')).toBe(200)
    await sandbox.advance(5000)
    expect(await lines()).toEqual([{ call: 47821, state: 'alerting' }])
    await verb('answer')
    await sandbox.advance(200)
    expect(await lines()).toEqual([{ call: 47821, state: 'connected' }])
  })
})

describe('the state table', () => {
  it('puts the first call on hold while a consultation rings and is answered', async () => {
    await active()
    await verb('Consultation?ContactEndpoint=103')
    await sandbox.advance(200)
    expect(await lines()).toEqual([
      { call: 47822, state: 'initiated' },
      { call: 47821, state: 'held' },
    ])
    await sandbox.advance(1000)
    expect(await lines()).toEqual(heldAndActive)
  })

  it('swaps the calls on alternate', async () => {
    await consulting()
    await verb('alternate')
    await sandbox.advance(200)
    expect(await lines()).toContainEqual({ call: 47821, state: 'connected' })
    expect(await lines()).toContainEqual({ call: 47822, state: 'held' })
  })

  it('joins both parties on transfer, and the agent is free', async () => {
    await consulting()
    await verb('transfer')
    await sandbox.advance(200)
    expect(await lines()).toEqual([])
    expect(await calls()).toMatchObject([{ legs: [{ party: ellen }, { party: kirsten }] }])
    expect(await sandbox.busycall()).toBe('')
  })

  it('sends the caller on with singleStepTransfer', async () => {
    await active()
    await verb('singleStepTransfer?ContactEndpoint=%2B4583509040')
    await sandbox.advance(200)
    expect(await calls()).toMatchObject([
      {
        legs: [
          { party: ellen, state: 'connected' },
          { party: kirsten, state: 'alerting' },
        ],
      },
    ])
  })

  it('ends the call on clear', async () => {
    await active()
    await verb('clear')
    await sandbox.advance(200)
    expect(await calls()).toEqual([])
  })

  it.each([
    ['stays held', 'held'],
    ['is retrieved', 'connected'],
  ])('on clear in a consultation the first call %s', async (clearConsult, expected) => {
    await sandbox.set({ clearConsult })
    await consulting()
    await verb('clear')
    await sandbox.advance(200)
    expect(await lines()).toEqual([{ call: 47821, state: expected }])
  })

  it.each([
    ['unchanged', 'held'],
    ['is retrieved', 'connected'],
  ])('on alternate with one held call and no other, it is %s', async (alternateHeld, expected) => {
    await sandbox.set({ alternateHeld })
    await consulting()
    await party(kirsten, 'hangup')
    await verb('alternate')
    await sandbox.advance(200)
    expect(await lines()).toEqual([{ call: 47821, state: expected }])
  })

  it.each(['clear', 'alternate', 'transfer', 'Consultation?ContactEndpoint=103'])(
    'leaves an offered call alone on %s, and still answers 200',
    async (name) => {
      await offered()
      expect(await verb(name)).toBe(200)
      await sandbox.advance(200)
      expect(await lines()).toEqual([{ call: 47821, state: 'alerting' }])
    },
  )

  it.each(['answer', 'Consultation?ContactEndpoint=103', 'singleStepTransfer?ContactEndpoint=103'])(
    'leaves a consultation alone on %s',
    async (name) => {
      await consulting()
      expect(await verb(name)).toBe(200)
      await sandbox.advance(200)
      expect(await lines()).toEqual(heldAndActive)
    },
  )
})

describe('a switch for a verb', () => {
  it.each([400, 404])('answers %i where there is nothing to act on', async (code) => {
    await sandbox.set({ verbWithoutCall: code })
    expect(await verb('clear')).toBe(code)
    await active()
    expect(await verb('clear')).toBe(200)
  })

  it.each([
    [true, 'connected'],
    [false, 'alerting'],
  ])('answers 500, and carried out is %s', async (carriedOut, expected) => {
    await offered()
    await sandbox.set({ verb500: { next: 1, carriedOut } })
    expect(await verb('answer')).toBe(500)
    await sandbox.advance(200)
    expect(await lines()).toMatchObject([{ state: expected }])
    expect(await verb('clear')).toBe(200)
  })

  it.each([
    ['answer', 200, 404],
    ['pickup', 404, 200],
    ['both', 200, 200],
  ])('knows the answer verb as %s', async (answerVerb, answer, pickup) => {
    await sandbox.set({ answerVerb })
    expect([await verb('answer'), await verb('pickup')]).toEqual([answer, pickup])
  })

  it.each([
    ['insensitive', 200, 200, 200],
    ['request-line only', 200, 404, 404],
    ['sample only', 404, 200, 404],
  ])('with the path %s', async (pathCase, requestLine, sample, shouted) => {
    await sandbox.set({ pathCase })
    const spelled = (word: string) => verb(`${word}?ContactEndpoint=103`)
    expect(await spelled('Consultation')).toBe(requestLine)
    expect(await spelled('consultation')).toBe(sample)
    expect(await spelled('CONSULTATION')).toBe(shouted)
  })

  it('takes the other spelling of the parameter or not', async () => {
    expect(await verb('Consultation?contactEndpoint=103')).toBe(200)
    await sandbox.set({ paramCase: 'ContactEndpoint only' })
    expect(await verb('Consultation?contactEndpoint=103')).toBe(400)
  })

  it.each([
    ['space', ' 4583509040', '4583509040'],
    ['literal', '+4583509040', '+4583509040'],
  ])('reads a raw plus as %s, and dials what it read', async (plusDecoding, logged, dialled) => {
    await sandbox.set({ plusDecoding })
    await active()
    await verb('Consultation?ContactEndpoint=+4583509040')
    await sandbox.advance(200)
    expect((await endpoints()).at(-1)).toBe(logged)
    expect((await calls()).at(-1)?.legs).toContainEqual({ party: dialled, state: 'alerting' })
  })

  it('answers 404 or 200 for an agent who is logged out, without effect', async () => {
    await active()
    await sandbox.post('/sandbox/agents/miralix/12', { do: 'logout' })
    expect(await verb('clear')).toBe(404)
    await sandbox.set({ loggedOut: 200 })
    expect(await verb('clear')).toBe(200)
    await sandbox.advance(200)
    expect(await lines()).toEqual([{ call: 47821, state: 'connected' }])
  })
})

describe('what the documents do not allow', () => {
  it.each([
    ['GET', `${a}/call/clear`, 405],
    ['POST', `${a}/call/clear`, 405],
    ['PUT', `${a}/busycall`, 405],
    ['PUT', `${a}/calls/47821/pickupCall`, 405],
    ['GET', 'queues/5/calls/47821', 405],
    ['PUT', `${a}/call/make`, 404],
    ['PUT', `${a}/call/hold`, 404],
    ['PUT', `${a}/call/retrieve`, 404],
    ['PUT', `${a}/call/clear/`, 404],
    ['GET', 'queues/5/calls', 404],
    ['PUT', 'agents/name/12/call/clear', 400],
    ['PUT', 'agents/constructor/12/call/clear', 400],
    ['PUT', 'agents/id/twelve/call/clear', 400],
    ['PUT', 'agents/email/12/call/clear', 400],
    ['PUT', 'agents/id/99/call/clear', 404],
    ['PUT', 'agents/email/nobody@company.local/call/clear', 404],
    ['PUT', `${a}/call/Consultation`, 400],
    ['PUT', `${a}/call/Consultation?ContactEndpoint=`, 400],
    ['PUT', `${a}/call/Consultation?ContactEndpoint=Peter`, 400],
    ['PUT', `${a}/call/Consultation?ContactEndpoint=103&ContactEndpoint=104`, 400],
    ['PUT', `${a}/call/Consultation?ContactEndpoint=103&fast=1`, 400],
    ['PUT', `${a}/call/Consultation?ContactEndpoint=%E0%A4%A`, 400],
    ['PUT', `${a}/call/clear?now=1`, 400],
    ['GET', 'agents?filter=ids', 400],
    ['GET', 'agents?state=asleep', 400],
    ['GET', 'queues/9/agents', 404],
  ])('%s %s is answered %i', async (method, path, status) => {
    expect((await sandbox.vendor(method, path)).status).toBe(status)
  })

  it('a verb with a body is answered 400', async () => {
    const answer = await sandbox.vendor('PUT', `${a}/call/clear`, { body: '{}' })
    expect(answer.status).toBe(400)
  })

  it('another account is answered 404', async () => {
    const answer = await fetch(`${sandbox.url}/mot/redbox/agents`, {
      headers: { 'X-Miralix-Shared-Secret': 'sandbox-secret' },
    })
    expect(answer.status).toBe(404)
  })
})

describe('the agent of a path', () => {
  it.each([
    'id/12',
    'email/derek.a@company.local',
    'syncId/f4fd9e5f-017d-4350-adf8-8dd811bc1a2e',
    'sipUri/sip:derek.a@company.local',
    'sipUri/sip:lp1@company.local',
    'sipUri/sip%3Alp1%40company.local',
  ])('is found by %s', async (who) => {
    await active()
    expect((await sandbox.vendor('PUT', `agents/${who}/call/clear`)).status).toBe(200)
    await sandbox.advance(200)
    expect(await calls()).toEqual([])
  })
})
