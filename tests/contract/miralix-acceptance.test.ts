/** The acceptance cases M1 to M35 of the Miralix protocol page: on the wire, and what the client claims. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MiralixConfig, miralixConfig } from '../../lib/connectors/configs.ts'
import type { Outcome } from '../../lib/connectors/connector.ts'
import { createHttp } from '../../lib/connectors/http.ts'
import { createResources } from '../../lib/connectors/miralix/resources.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { Command } from '../../lib/telephony/commands.ts'
import { sayProblem } from '../../lib/wording/say.ts'
import { createDesk, type Desk } from './desk.ts'

const SECRET = 'sandbox-secret'
const A = '/mot/greenbox/agents/id/12'
const CALLER = '+4561774427'
const ACCOUNTS = '+4583509040'

let desk: Desk
beforeEach(async () => {
  desk = await createDesk()
})
afterEach(() => desk.close())

const config = (changes: Partial<MiralixConfig> = {}): MiralixConfig =>
  miralixConfig.parse({
    system: 'miralix',
    server: desk.url,
    account: 'greenbox',
    identification: { type: 'id', value: '12' },
    ...changes,
  })
const connect = (changes: Partial<MiralixConfig> = {}) => desk.signIn(config(changes), SECRET)
/** Takes up a session without a request of its own, as after a restart. */
const takeUp = async (changes: Partial<MiralixConfig> = {}, secret = SECRET) => {
  const signal = new AbortController().signal
  const taken = await connectorFor(config(changes)).resume(secret, {}, desk.env, signal)
  if (!taken.ok) throw new Error('not taken up')
  desk.follow(taken.association)
  await desk.settle()
  return taken.association
}
const switches = (miralix: object) => desk.control('PUT', 'switches', { miralix })
const fault = (body: object) => desk.control('POST', 'faults', body)
const callIn = (to: object = { queue: 'support' }, from = CALLER) =>
  desk.control('POST', 'calls', { from, to }) as Promise<{ id: number }>
const ringing = async () => {
  await callIn()
  await desk.until(() => desk.calls.length === 1)
}
const talking = async () => {
  await ringing()
  await desk.execute({ service: 'answerCall', call: desk.call.id })
  await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
}
const consult = (number: string): Promise<Outcome> =>
  desk.execute({ service: 'consultationCall', call: desk.call.id, number })
const pair = () => {
  const [held = '', active = ''] = Object.keys(desk.session.calls)
  return { held, active }
}
/** Requests that change something, as `METHOD path?query → status`. */
const verbs = async () => (await desk.requests(({ method }) => method !== 'GET')).map(line)
const line = ({
  method,
  path,
  query,
  status,
}: {
  method: string
  path: string
  query: string
  status: number | null
}) => `${method} ${path}${query ? `?${query}` : ''} → ${status}`
const polls = () => desk.requests(({ path }) => path.endsWith('/busycall'))
const said = (outcome: Outcome): string =>
  'problem' in outcome ? sayProblem(outcome.problem) : outcome.kind
const latestSentence = () => {
  const { problem } = desk.session.commands.at(-1) ?? {}
  return problem === undefined ? undefined : sayProblem(problem)
}
const linkSentence = () =>
  desk.session.problem === undefined ? undefined : sayProblem(desk.session.problem)

describe('Miralix acceptance: what goes out on the wire', () => {
  it('M1 a consultation of +4583509040 is one PUT with %2B and without a body', async () => {
    await connect()
    await talking()
    const before = (await verbs()).length
    await consult(ACCOUNTS)
    const [sent, ...more] = (await desk.requests(({ method }) => method === 'PUT')).slice(before)
    expect(more).toEqual([])
    expect(sent).toMatchObject({
      path: `${A}/call/Consultation`,
      query: 'ContactEndpoint=%2B4583509040',
      body: '',
      endpoint: ACCOUNTS,
    })
  })

  it('M2 a consultation of 103 is said to be sent, not connected', async () => {
    await connect()
    await talking()
    expect(await consult('103')).toEqual({ kind: 'accepted' })
    expect((await verbs()).at(-1)).toBe(`PUT ${A}/call/Consultation?ContactEndpoint=103 → 200`)
    expect(desk.session.commands.at(-1)?.phase).toBe('accepted')
    expect(desk.calls[1]).toBe('initiated (assumed) 103')
  })

  it.each([
    ['M3', 'email', 'derek.a@company.local'],
    ['M4', 'syncId', 'f4fd9e5f-017d-4350-adf8-8dd811bc1a2e'],
  ] as const)('%s an agent named by %s has %s literally in the path', async (_, type, value) => {
    await connect({ identification: { type, value } })
    await talking()
    await consult('103')
    expect((await verbs()).at(-1)).toBe(
      `PUT /mot/greenbox/agents/${type}/${value}/call/Consultation?ContactEndpoint=103 → 200`,
    )
  })

  it('M5 a SIP address keeps its colon and its @ in the path', async () => {
    await connect({ identification: { type: 'sipUri', value: 'sip:lp1@company.local' } })
    await talking()
    await desk.execute({ service: 'clearConnection', call: desk.call.id })
    expect((await verbs()).at(-1)).toBe(
      'PUT /mot/greenbox/agents/sipUri/sip:lp1@company.local/call/clear → 200',
    )
  })

  it('M6 the other spelling of Consultation is tried once and remembered', async () => {
    await connect()
    await talking()
    await switches({ pathCase: 'sample only' })
    const before = (await verbs()).length
    await consult('103')
    await desk.advance(6000)
    await desk.execute({ service: 'snapshotDevice' })
    await consult('103')
    expect((await verbs()).slice(before)).toEqual([
      `PUT ${A}/call/Consultation?ContactEndpoint=103 → 404`,
      `PUT ${A}/call/consultation?ContactEndpoint=103 → 200`,
      `PUT ${A}/call/consultation?ContactEndpoint=103 → 200`,
    ])
  })

  it('M7 an agent who is not known gets 404 to both spellings and no third request', async () => {
    await takeUp({ identification: { type: 'id', value: '99' } })
    const command: Command = { service: 'consultationCall', call: 'x', number: '103' }
    const first = await desk.execute(command)
    expect(first).toMatchObject({ kind: 'refused', problem: { kind: 'notFound', code: '404' } })
    await desk.execute(command)
    const path = '/mot/greenbox/agents/id/99/call'
    expect(await verbs()).toEqual([
      `PUT ${path}/Consultation?ContactEndpoint=103 → 404`,
      `PUT ${path}/consultation?ContactEndpoint=103 → 404`,
      `PUT ${path}/Consultation?ContactEndpoint=103 → 404`,
      `PUT ${path}/consultation?ContactEndpoint=103 → 404`,
    ])
  })

  it('M8 where only pickup answers, answer is tried first and pickup remembered', async () => {
    await switches({ answerVerb: 'pickup' })
    await connect()
    await ringing()
    expect(await desk.execute({ service: 'answerCall', call: desk.call.id })).toEqual({
      kind: 'accepted',
    })
    await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
    await desk.execute({ service: 'clearConnection', call: desk.call.id })
    await desk.until(() => desk.calls.length === 0)
    await ringing()
    await desk.execute({ service: 'answerCall', call: desk.call.id })
    const answers = (await verbs()).filter((verb) => /answer|pickup/.test(verb))
    expect(answers).toEqual([
      expect.stringMatching(/call\/answer → 40[45]$/),
      `PUT ${A}/call/pickup → 200`,
      `PUT ${A}/call/pickup → 200`,
    ])
  })

  it('M9 where both answer, pickup is never sent', async () => {
    await connect()
    await talking()
    expect(await verbs()).toEqual([`PUT ${A}/call/answer → 200`])
  })

  it('M10 a 400 refuses the consultation, is not repeated, and the call stays as it was', async () => {
    await connect()
    await talking()
    await fault({ path: '/call/', do: { status: 400 } })
    const before = (await verbs()).length
    const outcome = await consult('103')
    await desk.advance(10_000)
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'rejected', code: '400' } })
    expect((await verbs()).length).toBe(before + 1)
    expect(desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('M11 a missing licence ends the polling after one request', async () => {
    await connect()
    await ringing()
    await switches({ licence: 'missing' })
    await desk.execute({ service: 'answerCall', call: desk.call.id })
    const verb = (await verbs()).filter((sent) => sent.includes('/call/'))
    const asked = (await polls()).length
    await desk.advance(30_000)
    expect(verb).toEqual([`PUT ${A}/call/answer → 403`])
    expect((await polls()).length).toBe(asked)
    expect(desk.session).toMatchObject({ link: 'stopped', problem: { kind: 'licence' } })
  })

  it.each([
    [401, /shared secret/],
    [403, /licence.*shared secret/],
  ] as const)(
    'M12 a wrong secret answered %i stops the polling and names the cause',
    async (status, names) => {
      await switches({ badSecret: status })
      await takeUp({}, 'wrong')
      await desk.advance(30_000)
      expect((await desk.requests()).length).toBe(1)
      expect(desk.session.link).toBe('stopped')
      expect(linkSentence()).toMatch(names)
    },
  )

  it('M13 a 500 to alternate is not repeated; which call is heard is shown as unknown', async () => {
    await connect()
    await talking()
    await consult('103')
    await desk.advance(3000)
    await switches({ verb500: { next: 1, carriedOut: true } })
    const outcome = await desk.execute({ service: 'alternateCall', ...pair() })
    await desk.advance(10_000)
    expect(outcome).toMatchObject({ kind: 'unknown', problem: { code: '500' } })
    expect((await verbs()).filter((verb) => verb.includes('alternate'))).toHaveLength(1)
    expect(desk.calls).toEqual([`unknown (assumed) ${CALLER}`, 'unknown (assumed) 103'])
  })

  it('M13 after a 500 to transfer that was carried out, busycall settles it', async () => {
    await connect()
    await talking()
    await consult('103')
    await desk.advance(3000)
    await switches({ verb500: { next: 1, carriedOut: true } })
    await desk.execute({ service: 'transferCall', ...pair() })
    await desk.until(() => desk.calls.length === 0)
  })

  it('M14 an alternate without an answer is given up, not sent again, and its fate is unknown', async () => {
    await connect()
    await talking()
    await consult('103')
    await desk.advance(3000)
    await fault({ path: '/call/alternate', do: { delayMs: 60_000 } })
    const sent = desk.send({ service: 'alternateCall', ...pair() })
    const outcome = await desk.come(sent)
    await desk.advance(10_000)
    expect(outcome).toMatchObject({ kind: 'unknown', problem: { kind: 'timeout' } })
    expect(said(outcome)).toMatch(/not known whether the request was carried out/)
    expect((await verbs()).filter((verb) => verb.includes('alternate'))).toHaveLength(1)
  })
})

describe('Miralix acceptance: what busycall shows', () => {
  it('M15 an offered call rings, with caller and queue', async () => {
    await connect()
    await ringing()
    expect(desk.calls).toEqual([`alerting ${CALLER}`])
    expect(desk.call.queue?.name).toMatch(/support/i)
  })

  it('M16 zero bytes mean no call and no error', async () => {
    await connect()
    await desk.advance(10_000)
    expect((await polls()).at(-1)?.status).toBe(200)
    expect(desk.calls).toEqual([])
    expect(desk.session.link).toBe('online')
  })

  it.each(['null', 204])(
    'M17 an idle answer of %s means no call and no error',
    async (idleBusycall) => {
      await switches({ idleBusycall })
      await connect()
      await desk.advance(10_000)
      expect(desk.calls).toEqual([])
      expect(desk.session).toMatchObject({ link: 'online' })
      expect(desk.session.problem).toBeUndefined()
    },
  )

  const toBeAnswered = async () => {
    await desk.execute({ service: 'answerCall', call: desk.call.id })
    await desk.advance(3000)
    const { calls } = await desk.exchange()
    expect(calls[0]?.legs).toContainEqual(
      expect.objectContaining({ agent: 'miralix/12', state: 'connected' }),
    )
  }

  it.each(['no state', 'answered time'])(
    'M18 a call in the shape “%s”, which has no state, is shown, not said to ring, and can be answered',
    async (busycallShape) => {
      await switches({ busycallShape })
      await connect()
      await ringing()
      expect(desk.calls).toEqual([`unknown ${CALLER}`])
      await toBeAnswered()
    },
  )

  it.each(['array', 'call status', 'connection state'])(
    'M19 busycall in the shape “%s” shows the same ringing call, which can be answered',
    async (busycallShape) => {
      await switches({ busycallShape })
      await connect()
      await ringing()
      expect(desk.calls).toEqual([`alerting ${CALLER}`])
      expect(desk.call.queue?.name).toMatch(/support/i)
      await toBeAnswered()
    },
  )

  it('M20 an agent who is logged out is asked for once in the list, and polled every 10 s', async () => {
    await desk.control('POST', 'agents/miralix/12', { do: 'logout' })
    await takeUp()
    await desk.until(() => desk.session.agent.state === 'loggedOff')
    await desk.advance(30_000)
    const asked = (await desk.requests()).map(line)
    expect(asked[0]).toBe(`GET ${A}/busycall → 404`)
    expect(asked[1]).toBe('GET /mot/greenbox/agents?state=any&filter=ids&values=12 → 200')
    expect(asked.slice(2).every((request) => request === `GET ${A}/busycall → 404`)).toBe(true)
    expect(linkSentence()).toMatch(/not logged in to Miralix Desktop/)
    const times = (await polls()).map(({ at }) => Date.parse(at))
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(10_000)
    await desk.control('POST', 'agents/miralix/12', { do: 'login' })
    await desk.until(() => desk.session.link === 'online')
  })

  it('M21 an agent whom the list does not have is unknown', async () => {
    await takeUp({ identification: { type: 'id', value: '99' } })
    await desk.until(() => desk.session.problem)
    const list = (await desk.requests(({ path }) => path.endsWith('/agents'))).map(line)
    expect(list).toEqual(['GET /mot/greenbox/agents?state=any&filter=ids&values=99 → 200'])
    expect(linkSentence()).toMatch(/knows no agent/)
  })

  it('M22 an offer that runs out is cleared, and no reason is claimed', async () => {
    await connect()
    await ringing()
    await desk.until(() => desk.calls.length === 0)
    expect(desk.session.ended[0]).toMatchObject({ certainty: 'confirmed' })
    expect(desk.session.problem).toBeUndefined()
  })

  it('M23 consultation, alternate and transfer go out in that order, and both calls are cleared', async () => {
    await connect()
    await talking()
    const before = (await verbs()).length
    await consult('103')
    await desk.advance(2500)
    const { held, active } = pair()
    await desk.execute({ service: 'alternateCall', held, active })
    await desk.advance(2500)
    await desk.execute({ service: 'transferCall', held: active, active: held })
    await desk.until(() => desk.calls.length === 0)
    expect((await verbs()).slice(before)).toEqual([
      `PUT ${A}/call/Consultation?ContactEndpoint=103 → 200`,
      `PUT ${A}/call/alternate → 200`,
      `PUT ${A}/call/transfer → 200`,
    ])
    expect(desk.session.commands.some(({ service }) => service === 'transferCall')).toBe(false)
  })

  it('M24 a blind transfer is one PUT, and then busycall is empty', async () => {
    await connect()
    await talking()
    const before = (await verbs()).length
    await desk.execute({ service: 'singleStepTransfer', call: desk.call.id, number: ACCOUNTS })
    await desk.until(() => desk.calls.length === 0)
    expect((await verbs()).slice(before)).toEqual([
      `PUT ${A}/call/singleStepTransfer?ContactEndpoint=%2B4583509040 → 200`,
    ])
  })

  it('M25 an ended consultation leaves the first call on hold, assumed, with Swap to take it back', async () => {
    await switches({ clearConsult: 'stays held', alternateHeld: 'is retrieved' })
    const { capabilities } = await connect()
    await talking()
    await consult('103')
    await desk.advance(3000)
    const before = (await verbs()).length
    await desk.execute({ service: 'clearConnection', call: pair().active })
    await desk.advance(3000)
    expect((await verbs()).slice(before)).toEqual([`PUT ${A}/call/clear → 200`])
    expect(desk.calls).toEqual([`held (assumed) ${CALLER}`])
    expect(capabilities.alternateRetrieves).toBe(true)
    await desk.execute({ service: 'alternateCall', held: desk.call.id })
    expect(desk.calls).toEqual([`connected (assumed) ${CALLER}`])
  })

  it('M26 hanging up without a call is polled every 500 ms for 5 s, then “sent, not confirmed”', async () => {
    await connect()
    await desk.advance(1000)
    const asked = (await polls()).length
    const outcome = await desk.execute({ service: 'clearConnection', call: 'none' })
    expect(outcome).toEqual({ kind: 'accepted' })
    const at = desk.env.now()
    await desk.until(() => desk.session.commands.at(-1)?.phase === 'unconfirmed')
    const times = (await polls()).slice(asked).map((poll) => Date.parse(poll.at) - at)
    expect(times.slice(0, 11)).toEqual([
      0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000,
    ])
    expect(latestSentence()).toMatch(/Sent, not confirmed/)
  })
})

describe('Miralix acceptance: queues, trouble, and the rest', () => {
  it('M27 a waiting call is picked up with one POST, and then busycall shows it', async () => {
    await connect()
    const { id } = await callIn({ queue: 'sales' })
    await desk.settle()
    await desk.execute({ service: 'pickupCall', reference: String(id) })
    await desk.until(() => desk.calls.length === 1)
    expect(await verbs()).toEqual([`POST ${A}/calls/${id}/pickupCall → 200`])
    expect(desk.call.reference).toBe(String(id))
    expect(desk.session.commands).toEqual([])
  })

  it('M28 a pick-up by an agent who is logged out names the login', async () => {
    await connect()
    const { id } = await callIn({ queue: 'sales' })
    await desk.control('POST', 'agents/miralix/12', { do: 'logout' })
    const outcome = await desk.execute({ service: 'pickupCall', reference: String(id) })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'notFound', code: '404' } })
    expect(said(outcome)).toMatch(/not logged in/)
  })

  it('M29 a waiting call is removed, and the answer itself says so', async () => {
    await connect()
    const { id } = await callIn({ queue: 'sales' })
    const outcome = await desk.execute({
      service: 'clearQueuedCall',
      reference: String(id),
      queue: '6',
    })
    expect(outcome).toEqual({ kind: 'done' })
    expect(await verbs()).toEqual([`DELETE /mot/greenbox/queues/6/calls/${id} → 200`])
    expect((await desk.exchange()).calls).toEqual([])
  })

  it('M30 a call that is being offered is not removed, and the request is not repeated', async () => {
    await connect()
    const { id } = await callIn()
    await desk.until(() => desk.calls.length === 1)
    const outcome = await desk.execute({ service: 'clearQueuedCall', reference: String(id) })
    await desk.advance(5000)
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'conflict', code: '409' } })
    expect(await verbs()).toEqual([`DELETE /mot/greenbox/queues/calls/${id} → 409`])
  })

  it('M32 while 503 lasts polls come after 2, 4, 8, 16 and 30 s; the trouble is said once', async () => {
    await connect()
    await ringing()
    const asked = (await polls()).length
    await fault({ path: '/busycall', times: 6, do: { status: 503 } })
    await desk.advance(95_000)
    const times = (await polls()).slice(asked).map(({ at }) => Date.parse(at))
    const pauses = times.slice(1).map((at, i) => (at - (times[i] ?? 0)) / 1000)
    expect(pauses.slice(0, 6)).toEqual([2, 4, 8, 16, 30, 30])
    const troubles = desk.events.filter(({ type }) => type === 'linkTrouble')
    expect(troubles).toMatchObject([{ problem: { kind: 'unreachable', code: '503' } }])
    expect(desk.session.link).toBe('online')
  })

  it('M32 after the trouble a known call is asked for every second again', async () => {
    await switches({ offerTimeout: 'off' })
    await connect()
    await ringing()
    await fault({ path: '/busycall', times: 1, do: { status: 503 } })
    await desk.until(() => desk.session.link === 'retrying')
    await desk.until(() => desk.session.link === 'online')
    const asked = (await polls()).length
    await desk.advance(5000)
    expect((await polls()).length).toBe(asked + 5)
  })

  it('M33 a direct call is not shown, and why is known', async () => {
    const { capabilities } = await connect()
    await callIn({ system: 'miralix', agent: '12' })
    await desk.advance(5000)
    expect(desk.calls).toEqual([])
    expect((await desk.exchange()).calls).toHaveLength(1)
    expect(capabilities.sees).toBe('queueCalls')
  })

  it('M34 a raw plus reaches a decoding server as a space; %2B does not', async () => {
    await connect({ plus: 'raw' })
    await talking()
    await consult(ACCOUNTS)
    const raw = (await desk.requests(({ path }) => path.endsWith('Consultation'))).at(-1)
    expect(raw).toMatchObject({ query: 'ContactEndpoint=+4583509040', endpoint: ' 4583509040' })
  })

  it('M35 recordings come from above an exclusive lower bound', async () => {
    const resources = createResources(config(), SECRET, createHttp(desk.env))
    const { signal } = new AbortController()
    const result = await resources.recordings(100, signal)
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    const ids = result.value.map(({ QueueCallId }) => QueueCallId ?? 0)
    expect((await desk.requests()).map(line)).toEqual([
      `GET ${A}/recordings?fromQueueCallId=100 → 200`,
    ])
    expect(Math.min(...ids, 101)).toBeGreaterThan(100)
  })
})
