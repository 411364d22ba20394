/** The acceptance cases W1 to W25 of openreception.md 12.1: agents 7 and 8 are the sandbox's 10 and 11. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../lib/connectors/http.ts'
import { commandFailure, type Verb } from '../../lib/connectors/openreception/problems.ts'
import { sayProblem } from '../../lib/wording/say.ts'
import type { Desk } from './desk.ts'
import {
  CALLEE,
  CALLER,
  openReception,
  own,
  type RawAnswer,
  type Reception,
  SECOND_CALLER,
  said,
  settled,
  VERBS,
} from './openreception-desk.ts'

let room: Reception
let desk: Desk
beforeEach(async () => {
  room = await openReception('wiki')
  desk = room.desk
})
afterEach(() => room.close())

/** What a person reads when a command is answered so. */
function sentence(verb: Verb, { status, text }: RawAnswer): string {
  const none = { headers: new Headers(), bytes: new Uint8Array() }
  const answer: HttpAnswer = { kind: 'answer', status, text, ...none }
  const failure = commandFailure('wiki', verb, answer)
  return failure === undefined ? 'taken' : sayProblem(failure.problem)
}

const idsOf = ({ held, active }: Awaited<ReturnType<Reception['consulting']>>) => ({
  held: held.id,
  active: active.id,
})
/** U on hold, O dialled and answered. */
const bothUp = async () => {
  await room.connect()
  await room.taken()
  return room.consulting()
}
const transfer = (ids: { held: string; active: string }) =>
  settled(desk, desk.send({ service: 'transferCall', ...ids }))
/** The next events do not come: the client believes what it saw last. */
const silence = () => room.fault({ path: '/notifications', times: 9, do: { socket: 'silence' } })

describe('wiki: transfer', () => {
  it('W1 is GET with the call on hold as source, and both calls are bridged', async () => {
    const pair = await bothUp()
    expect((await transfer(idsOf(pair))).kind).not.toBe('refused')
    expect(await room.sent(/transfer/)).toEqual([
      `GET /call/transfer?source=${pair.held.reference} → 200`,
    ])
    expect(desk.remarks).toEqual([])
  })

  it('W1 is answered with the ids of both calls and the word bridged', async () => {
    const { held, active } = await bothUp()
    const answer = await room.ask('GET', `/call/transfer?source=${held.reference}`)
    expect(answer).toMatchObject({
      status: 200,
      json: {
        status: 'success',
        source_call: { call_id: held.reference, status: 'bridged' },
        destination_call: { call_id: active.reference, status: 'bridged' },
      },
    })
  })

  it('W2 leaves the agent free to take another call', async () => {
    await transfer(idsOf(await bothUp()))
    await desk.until(() => desk.calls.length === 0)
    await room.taken(SECOND_CALLER)
    expect(desk.calls).toEqual([`connected ${SECOND_CALLER}`])
  })

  it('W3 to an inbound call is refused, and both calls stay as they were', async () => {
    await room.connect()
    const first = await room.taken()
    await desk.execute({ service: 'parkCall', call: first.id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    const second = await room.taken(SECOND_CALLER)
    const before = desk.calls
    const outcome = await transfer({ held: first.id, active: second.id })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'rejected', code: '400' } })
    expect(said(outcome)).toContain('a call that you have placed yourself')
    await desk.advance(3000)
    expect(desk.calls).toEqual(before)
  })

  it('W4 while the person called hangs up says so, and the caller is still on hold', async () => {
    const pair = await bothUp()
    await room.fault({ path: 'transfer', do: { delayMs: 1000 } })
    const sent = desk.send({ service: 'transferCall', ...idsOf(pair) })
    await desk.settle()
    await room.party(CALLEE, 'hangup')
    expect(said(await settled(desk, sent))).toBe(
      'The person you called has hung up; the caller is still on hold.',
    )
    await desk.until(() => desk.calls.length === 1)
    expect(desk.calls).toEqual([`held ${CALLER}`])
  })

  it('W5 with a source that is no call is a bad destination', async () => {
    await bothUp()
    const answer = await room.ask('GET', '/call/transfer?source=nobody')
    expect(answer).toMatchObject({
      status: 400,
      json: { status: 'bridge failed', description: 'Bad destination' },
    })
    expect(sentence('transfer', answer)).toContain('cannot connect to this destination')
  })

  it('W6 of a caller who has just hung up says so, and the other call goes on', async () => {
    const pair = await bothUp()
    await silence()
    await room.party(CALLER, 'hangup')
    const outcome = await transfer(idsOf(pair))
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'notFound', code: '400' } })
    expect(said(outcome)).toBe('The caller on hold has hung up. Your other call goes on.')
    await desk.until(() => desk.calls.length === 1)
    expect(desk.calls).toEqual([`connected ${CALLEE}`])
  })

  it.each([404, 405])(
    'W7 is sent as POST once where GET is answered with %i, and is POST from then on',
    async (refusedMethod) => {
      await room.switches({ transferMethod: 'POST', refusedMethod })
      const first = await bothUp()
      await transfer(idsOf(first))
      const [u, o] = [first.held.reference, first.active.reference]
      const posted = `POST /call/transfer?source=${u}&destination=${o} → 200`
      expect(await room.sent(/transfer/)).toEqual([
        `GET /call/transfer?source=${u} → ${refusedMethod}`,
        posted,
      ])
      await desk.until(() => desk.calls.length === 0)
      await room.taken(SECOND_CALLER)
      await transfer(idsOf(await room.consulting('+4583509040')))
      expect((await room.sent(/transfer/)).slice(2).map((line) => line.split('?')[0])).toEqual([
        'POST /call/transfer',
      ])
    },
  )

  it('W8 with an answer that cannot be read counts as taken, with a remark and no second request', async () => {
    await room.switches({ literalTransferBody: 'on' })
    const outcome = await transfer(idsOf(await bothUp()))
    expect(['accepted', 'done']).toContain(outcome.kind)
    expect(desk.remarks).toContainEqual({
      kind: 'notUnderstood',
      detail: 'the answer to a transfer',
    })
    await desk.until(() => desk.calls.length === 0)
    expect(await room.sent(/transfer/)).toHaveLength(1)
  })

  it('W20 names calls by numbers where the server does, and finds them again in the answer', async () => {
    await room.switches({ callIds: 'integer' })
    const pair = await bothUp()
    expect(pair.held.reference).toMatch(/^\d+$/)
    await transfer(idsOf(pair))
    expect(await room.sent(/transfer/)).toEqual([
      `GET /call/transfer?source=${pair.held.reference} → 200`,
    ])
    await desk.until(() => desk.calls.length === 0)
  })

  it('W24 without an answer is given up once, never sent again, and settled by the list', async () => {
    const pair = await bothUp()
    await room.fault({ path: 'transfer', do: { delayMs: 60_000 } })
    const lists = (await room.sent(/list/)).length
    const sent = desk.send({ service: 'transferCall', ...idsOf(pair) })
    await desk.settle()
    desk.floor.sandbox.sandbox.clock.advance(10_000)
    expect(await desk.come(sent)).toMatchObject({ kind: 'unknown', problem: { kind: 'timeout' } })
    await desk.settle()
    expect(await room.sent(/transfer/)).toHaveLength(1)
    expect((await room.sent(/list/)).length).toBeGreaterThan(lists)
    expect(desk.calls).toEqual([`held ${CALLER}`, `connected ${CALLEE}`])
  })

  it('W25 without an active call is answered with a failed bridge, whose reason is shown', async () => {
    await room.connect()
    const { id, reference } = await room.taken()
    await desk.execute({ service: 'parkCall', call: id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    const answer = await room.ask('GET', `/call/transfer?source=${reference}`)
    expect(answer).toMatchObject({ status: 400, json: { status: 'bridge failed' } })
    expect(sentence('transfer', answer)).not.toBe('taken')
  })
})

describe('wiki: park', () => {
  it('W9 puts the call on hold, by its id', async () => {
    await room.connect()
    const { id, reference } = await room.taken()
    await desk.execute({ service: 'parkCall', call: id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    expect(await room.sent(/park/)).toEqual([`POST /call/park?call_id=${reference} → 200`])
  })

  it('W9 is answered with a status document', async () => {
    await room.connect()
    const { reference } = await room.taken()
    expect(await room.ask('POST', `/call/park?call_id=${reference}`)).toMatchObject({
      status: 200,
      json: { status: 'on hold', description: `${reference} was put on hold` },
    })
  })

  it('W10 W11 of a call that is gone reads the same, whichever status comes with it', async () => {
    const sentences: string[] = []
    await room.connect()
    for (const parkStatus of [404, 400]) {
      await room.switches({ parkStatus })
      const { id } = await room.taken()
      await silence()
      await room.party(CALLER, 'hangup')
      await desk.settle()
      const outcome = await desk.execute({ service: 'parkCall', call: id })
      expect(outcome).toMatchObject({ kind: 'refused', problem: { code: String(parkStatus) } })
      sentences.push(said(outcome))
      await desk.until(() => desk.calls.length === 0)
      await desk.control('DELETE', 'faults')
      await desk.advance(10_000)
    }
    expect(sentences).toEqual([sentences[0], sentences[0]])
    expect(sentences[0]).toBe('There is no call to park. Nothing was changed.')
    expect(await room.ask('POST', '/call/park')).toMatchObject({
      status: 400,
      json: { status: 'not found', description: 'No call available to put on hold' },
    })
  })
})

describe('wiki: state', () => {
  it('W12 of a call that the list leaves out is asked for, and believed', async () => {
    await room.connect()
    const { reference } = await room.taken()
    expect(await room.ask('GET', `/call/state?call_id=${reference}`)).toMatchObject({
      status: 200,
      json: { call: { call_id: reference, status: 'answered', type: 'cm_id' } },
    })
    await room.fault({ path: 'call/list$', do: { body: '{"calls":[]}' } })
    await desk.execute({ service: 'snapshotDevice' })
    await desk.advance(3000)
    expect(await room.sent(/state/)).toContain(`GET /call/state?call_id=${reference} → 200`)
    expect(desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('W13 of a call that does not exist is answered for good: no other method is tried', async () => {
    expect(await room.ask('GET', '/call/state?call_id=999')).toMatchObject({
      status: 404,
      json: { status: 'not found', description: '999 does not exist.' },
    })
    await room.connect()
    const { reference } = await room.taken()
    await silence()
    await room.party(CALLER, 'hangup')
    await desk.execute({ service: 'snapshotDevice' })
    await desk.until(() => desk.calls.length === 0)
    expect((await room.sent(/state/)).slice(1)).toEqual([
      `GET /call/state?call_id=${reference} → 404`,
    ])
  })

  it.each([404, 405])(
    'W22 is asked for by POST where GET is answered with %i, and remembered',
    async (refusedMethod) => {
      await room.switches({ stateMethod: 'POST', refusedMethod })
      await room.connect()
      const { reference } = await room.taken()
      for (let i = 0; i < 2; i += 1) {
        await room.fault({ path: 'call/list$', do: { body: '{"calls":[]}' } })
        await desk.execute({ service: 'snapshotDevice' })
        await desk.advance(3000)
      }
      const asked = `/call/state?call_id=${reference}`
      expect(await room.sent(/state/)).toEqual([
        `GET ${asked} → ${refusedMethod}`,
        `POST ${asked} → 200`,
        `POST ${asked} → 200`,
      ])
      expect(desk.calls).toEqual([`connected ${CALLER}`])
    },
  )
})

describe('wiki: whose call it is', () => {
  const othersCall = async () => {
    const other = await room.colleague(11)
    await other.connect()
    const { reference = '' } = await other.taken()
    return reference
  }

  it.each<[string, Verb, string, (call: string) => string]>([
    ['W14', 'hangup', 'POST', (call) => `/call/hangup?call_id=${call}`],
    ['W15', 'park', 'POST', (call) => `/call/park?call_id=${call}`],
    ['W16', 'transfer', 'GET', (call) => `/call/transfer?source=${call}`],
  ])(
    '%s a %s of another agent’s call is forbidden, and names him',
    async (_, verb, method, path) => {
      const call = await othersCall()
      const answer = await room.ask(method, path(call))
      expect(answer).toMatchObject({
        status: 403,
        json: { status: 'forbidden', description: `Call|${call} belongs to 11` },
      })
      expect(sentence(verb, answer)).toBe('This call is handled by 11. Nothing was changed.')
      expect((await desk.exchange()).calls).toHaveLength(1)
    },
  )

  it('W14 is never offered: the call has left the hall of everybody else', async () => {
    await room.connect()
    await othersCall()
    await desk.settle()
    expect(Object.keys(desk.session.calls)).toEqual([])
  })

  it('W21 two agents who take one call at once: one has it, the other reads who', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    const { reference = '' } = await room.offered()
    const take = { service: 'pickupCall', reference } as const
    const outcomes = await Promise.all([desk.execute(take), other.desk.execute(take)])
    await desk.advance(1000)
    const winners = [desk, other.desk].filter(({ calls }) => calls.length === 1)
    expect(winners).toHaveLength(1)
    const winner = desk.calls.length === 1 ? '10' : '11'
    const refused = outcomes.filter(({ kind }) => kind === 'refused')
    expect(refused.map(said)).toEqual([`This call is handled by ${winner}. Nothing was changed.`])
  })
})

describe('wiki: the list', () => {
  it('W17 has exactly the fields of the prototype', async () => {
    await room.connect()
    const { reference } = await room.offered()
    // The greeting is over, and the call waits in the queue.
    await desk.advance(15_000)
    const { json } = await room.ask('GET', '/call/list')
    const [call] = (json as { calls: readonly Record<string, unknown>[] }).calls
    expect(Object.keys(call ?? {})).toEqual([
      'id',
      'state',
      'b_leg',
      'inbound',
      'destination',
      'caller_id',
      'assigned_to',
      'channel',
      'organization_id',
      'arrival_time',
    ])
    expect(call).toMatchObject({
      id: reference,
      state: 'queued',
      b_leg: '<null>',
      inbound: true,
      assigned_to: null,
      channel: reference,
    })
    expect(call?.arrival_time).toMatch(/^\d{10}$/)
  })

  it('W18 is read with its odd types: nobody’s call, waiting since 20 December 2013', async () => {
    const id = '86c83e07-f020-4c06-9e80-8e9f296fbfe3'
    const prototype = {
      id,
      state: 'queued',
      b_leg: '<null>',
      inbound: true,
      destination: '5900',
      caller_id: '1001',
      assigned_to: null,
      channel: id,
      organization_id: 1,
      arrival_time: '1387566878',
    }
    const body = JSON.stringify({ calls: [prototype] })
    await room.fault({ path: 'call/list$', times: 9, do: { body } })
    await room.connect()
    expect(desk.waiting).toMatchObject([
      {
        reference: id,
        called: '5900',
        parties: [{ number: '1001' }],
        queue: { id: '1' },
        startedAt: Date.UTC(2013, 11, 20, 19, 14, 38),
      },
    ])
  })

  it('W19 without calls is 204, and so is a pickup; nothing is wrong then', async () => {
    for (const [method, path] of [
      ['GET', '/call/list'],
      ['GET', '/call/queue'],
      ['POST', '/call/pickup'],
    ] as const) {
      expect(await room.ask(method, path)).toMatchObject({ status: 204, text: '' })
    }
    await room.connect()
    const outcome = await desk.execute({ service: 'pickupCall' })
    expect(said(outcome)).toBe('No call is waiting.')
    expect(desk.session).toMatchObject({ link: 'online', calls: {} })
    expect(desk.session.problem).toBeUndefined()
    expect(desk.remarks).toEqual([])
  })

  it('W23 without a token is asked without one, as is everything else', async () => {
    await room.connect({}, '')
    await room.taken()
    await transfer(idsOf(await room.consulting()))
    await desk.until(() => desk.calls.length === 0)
    const requests = await desk.requests()
    expect(requests.length).toBeGreaterThan(5)
    expect(requests.filter(({ query }) => /(^|&)token=/.test(query))).toEqual([])
    const verbs = requests.filter(({ path }) => VERBS.test(path))
    expect(verbs.every(({ query }) => query.includes('agent_id=10'))).toBe(true)
    expect(() => own(desk, CALLER)).toThrow()
  })
})
