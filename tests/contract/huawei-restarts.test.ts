/** Whenever the worker is stopped during a day at a Huawei desk, it ends as the same day without. */
import { describe, expect, it } from 'vitest'
import type { Call } from '../../lib/telephony/model.ts'
import { randomFrom } from '../random.ts'
import { line } from './huawei-bench.ts'
import { type Office, openOffice } from './huawei-day.ts'

const CALLER = '+4561774427'
const SECOND = '+4551902236'
const WRITER = '88880021'

const callWith = ({ session }: Office, number: string): Call | undefined =>
  Object.values(session.calls).find(
    ({ parties, connection }) => connection !== undefined && parties[0]?.number === number,
  )
const stateOf = (office: Office, number: string) => callWith(office, number)?.connection?.state
const onCall =
  (office: Office, number: string, service: 'answerCall' | 'clearConnection' | 'conferenceCall') =>
  () => {
    const call = callWith(office, number)
    return call && ({ on: 'call', call: call.id, service } as const)
  }
const noVoice = ({ session }: Office) =>
  Object.values(session.calls).every(({ connection, media }) => !connection || media === 'chat')

/** The day of the browser's story, from signing in to signing out. */
async function day(office: Office) {
  const { desk } = office
  const control = (path: string, body: object) => desk.control('POST', path, body)
  const colleague = (deed: string) => control('agents/huawei/205', { do: deed })
  await colleague('login')
  await control('agents/huawei/205', { phone: 'autoAnswer' })
  await colleague('notReady')
  await office.signIn()

  await control('calls', { from: CALLER, to: { queue: 'support', system: 'huawei' } })
  await office.see('the offer', () => stateOf(office, CALLER) === 'alerting')
  await office.ask(
    onCall(office, CALLER, 'answerCall'),
    () => stateOf(office, CALLER) === 'connected',
  )

  const consult = {
    on: 'destination',
    number: '205',
    to: 'agent',
    service: 'consultationCall',
  } as const
  await office.ask(
    () => ({ ...consult, call: callWith(office, CALLER)?.id ?? '' }),
    () => stateOf(office, '205') === 'connected' && stateOf(office, CALLER) === 'held',
  )
  await office.ask(onCall(office, '205', 'conferenceCall'), async () => {
    const { calls } = await desk.exchange()
    return calls.length === 1 && callWith(office, CALLER)?.conference !== undefined
  })
  await office.ask(onCall(office, CALLER, 'clearConnection'), () => noVoice(office))
  await control(`parties/${encodeURIComponent(CALLER)}`, { do: 'hangup' })

  await office.ask(
    () => ({ on: 'agentState', option: 'workingAfterCall' }),
    () => office.session.agent.state === 'workingAfterCall',
  )
  await control('calls', { from: SECOND, to: { queue: 'support', system: 'huawei' } })
  await office.ask(
    () => {
      const call = Object.values(office.session.calls).find(({ state }) => state === 'queued')
      return call && ({ on: 'call', call: call.id, service: 'pickupCall' } as const)
    },
    () => stateOf(office, SECOND) !== undefined,
  )
  await office.see('the taken call', async () => {
    if (stateOf(office, SECOND) === 'connected') return true
    const call = callWith(office, SECOND)
    if (call?.connection?.state === 'alerting')
      await office.ask(
        onCall(office, SECOND, 'answerCall'),
        () => stateOf(office, SECOND) === 'connected',
      )
    return false
  })
  await office.ask(onCall(office, SECOND, 'clearConnection'), () => noVoice(office))
  await office.see('the end of the call', () => office.session.agent.state !== 'busy')
  await office.ask(
    () => ({ on: 'agentState', option: 'ready' }),
    () => office.session.agent.state === 'ready',
  )

  await control('chats', { from: WRITER, to: { system: 'huawei', agent: '291' }, id: '1-2' })
  await office.ask(
    onCall(office, WRITER, 'answerCall'),
    () => stateOf(office, WRITER) === 'connected',
  )
  for (const say of ['one', 'two', 'three']) {
    await control('chats/1-2', { say })
    await office.see(say, () =>
      callWith(office, WRITER)?.messages?.some(({ text }) => text === say),
    )
  }
  const read = callWith(office, WRITER)?.messages?.map(({ text }) => text)
  const hand = {
    on: 'destination',
    number: '205',
    to: 'agent',
    service: 'singleStepTransfer',
    mode: 'afterAnswer',
  } as const
  await office.ask(
    () => ({ ...hand, call: callWith(office, WRITER)?.id ?? '' }),
    async () => (await desk.exchange()).chats[0]?.offeredTo === 'huawei/205',
  )
  await control('chats/1-2', { do: 'answer', system: 'huawei', agent: '205' })
  await office.see('the end of the conversation', () => callWith(office, WRITER) === undefined)

  const { agent, calls, ended } = office.session
  const end = {
    agent: agent.state,
    calls: Object.keys(calls),
    ended: ended.map(({ call }) => call.parties[0]?.number).toReversed(),
    read,
  }
  await office.signOut()
  const records = (await office.records()).map(({ ending, media, main, consulted }) => ({
    ending,
    media,
    number: main.number,
    consulted: consulted.map(({ number }) => number),
  }))
  const verbs = (await desk.requests(({ method }) => method !== 'GET'))
    .map((request) => line(request).replace(/\?.*|\/\d+-\d+.*/, ''))
    .filter(
      (verb) =>
        !/updateGuid|syncagentinfo|queryacdstat|onlineagent\/291$|forcelogin|resetskill/.test(verb),
    )
  return { end, records, verbs, moments: office.moments, stops: office.stops }
}

const spent = async (stopAt: ReadonlySet<number>) => {
  const office = await openOffice(stopAt)
  try {
    return await day(office)
  } finally {
    await office.close()
  }
}

const DAYS = 10
const STOPS_A_DAY = 5

const seed = Number(process.env.SEED ?? 291)
const random = randomFrom(seed)
const { moments, stops: _none, ...whole } = await spent(new Set())

const someMoments = (): readonly number[] => {
  const found = new Set<number>()
  while (found.size < STOPS_A_DAY) found.add(1 + Math.floor(random() * moments))
  return [...found].toSorted((a, b) => a - b)
}

describe(`a worker that is stopped at fifty random moments of ten days (SEED=${seed})`, () => {
  for (const stopAt of Array.from({ length: DAYS }, someMoments)) {
    it(`ends the day as it ends without, stopped at ${stopAt.join(', ')}`, {
      timeout: 60_000,
    }, async () => {
      const { moments: _moments, stops, ...stopped } = await spent(new Set(stopAt))
      expect(stops).toBe(STOPS_A_DAY)
      expect(stopped).toEqual(whole)
    })
  }
})
