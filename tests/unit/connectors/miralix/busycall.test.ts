import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBusycall, type SeenCall } from '../../../../lib/connectors/miralix/busycall.ts'

const read = (value: unknown) => readBusycall(JSON.stringify(value))

/** The call in an answer that has one. */
function callIn(value: unknown): SeenCall {
  const busycall = read(value)
  if (busycall.kind !== 'call') throw new Error(`no call but ${busycall.kind}`)
  return busycall.call
}

const OFFERED = {
  QueueCallId: 47821,
  Caller: '+4561774427',
  QueueId: 3,
  QueueName: 'Support',
  CallState: 'Offered',
  AgentName: 'Derek Andersen',
  StartedUtc: '2020-10-22T10:29:53.1696606Z',
}

describe('busycall says that there is no call', () => {
  it.each(['', '  \r\n', 'null', ' null\n', '[]'])('with the body %j', (body) => {
    expect(readBusycall(body)).toEqual({ kind: 'idle' })
  })
})

describe('busycall is not understood', () => {
  it.each(['<html>Sign in</html>', '{', '"call"', '42', 'true', '[1]', '[[]]', '[{},{}]'])(
    'with the body %j',
    (body) => {
      expect(readBusycall(body)).toEqual({ kind: 'unreadable' })
    },
  )
})

describe('busycall shows a call', () => {
  it('with all that is known of it', () => {
    expect(callIn(OFFERED)).toEqual({
      key: '47821',
      reference: '47821',
      state: 'alerting',
      number: '+4561774427',
      withheld: false,
      queue: { id: '3', name: 'Support' },
      agentName: 'Derek Andersen',
      startedAt: Date.UTC(2020, 9, 22, 10, 29, 53, 169),
    })
  })

  it('also in a list of one', () => {
    expect(callIn([OFFERED])).toEqual(callIn(OFFERED))
  })

  it('also with fields that nobody knows', () => {
    expect(callIn({ ...OFFERED, Future: { deep: [1] }, constructor: 'x' })).toEqual(callIn(OFFERED))
  })

  it.each(['QueueCallId', 'QueueInquiryId', 'CallId', 'Id'])('told from others by %s', (name) => {
    expect(callIn({ [name]: 47821 })).toMatchObject({ key: '47821', reference: '47821' })
    expect(callIn({ [name]: '47821' })).toMatchObject({ key: '47821', reference: '47821' })
  })

  it('told from others by the first of its ids', () => {
    expect(callIn({ Id: 1, CallId: 2, QueueInquiryId: 3, QueueCallId: 4 }).key).toBe('4')
  })

  it('told from others by its caller where it has no id, and then it has no reference', () => {
    const call = callIn({ Caller: '+4561774427' })
    expect(call.key).toContain('+4561774427')
    expect(call.reference).toBeUndefined()
  })

  it.each([
    'Caller',
    'CallerNumber',
    'Calling',
    'CallingNumber',
    'CallerEndpoint',
    'ContactEndpoint',
    'PhoneNumber',
  ])('from the number in %s', (name) => {
    expect(callIn({ Id: 1, [name]: '+4561774427' })).toMatchObject({
      number: '+4561774427',
      withheld: false,
    })
  })

  it('from the first number that is not empty', () => {
    expect(callIn({ Id: 1, Caller: '', CallerNumber: '103' }).number).toBe('103')
  })

  it.each(['', '  ', 'anonymous', 'Anonymous', 'unknown', 'UNKNOWN'])(
    'from a number that is withheld: %j',
    (caller) => {
      const call = callIn({ Id: 1, Caller: caller })
      expect(call.withheld).toBe(true)
      expect(call.number).toBeUndefined()
    },
  )

  it('from nobody known, which is not the same as withheld', () => {
    expect(callIn({ Id: 1 }).withheld).toBe(false)
    expect(callIn({ Id: 1, Caller: null }).withheld).toBe(false)
  })

  it.each([
    ['Offered', 'alerting'],
    ['OfferedToAgent', 'alerting'],
    ['Ringing', 'alerting'],
    ['ALERTING', 'alerting'],
    ['Answered', 'connected'],
    ['Busy', 'connected'],
    ['Talking', 'connected'],
    ['InConversation', 'connected'],
    ['Active', 'connected'],
    ['OnHold', 'held'],
    ['Held', 'held'],
    ['Parked', 'unknown'],
    ['', 'unknown'],
  ])('in the state %j as %s', (word, state) => {
    expect(callIn({ Id: 1, CallState: word }).state).toBe(state)
    expect(callIn({ Id: 1, AgentStatus: word }).state).toBe(state)
  })

  it('in a state only where a name ends in State or Status, as text', () => {
    expect(callIn({ Id: 1, Stateful: 'Ringing', QueueName: 'Busy line' }).state).toBe('unknown')
    expect(callIn({ Id: 1, CallState: 3 }).state).toBe('unknown')
  })

  it.each(['AnsweredUtc', 'ConversationStartedUtc', 'PickedUpUtc', 'Answered'])(
    'as connected since %s has a time',
    (name) => {
      expect(callIn({ Id: 1, [name]: '2020-10-22T10:29:53.1696606Z' }).state).toBe('connected')
      expect(callIn({ Id: 1, [name]: null }).state).toBe('unknown')
      expect(callIn({ Id: 1, [name]: '' }).state).toBe('unknown')
    },
  )

  it('by its own word rather than by a time', () => {
    expect(callIn({ Id: 1, CallState: 'OnHold', AnsweredUtc: '2020-10-22T10:29:53Z' }).state).toBe(
      'held',
    )
  })

  it.each([
    ['2020-10-22T10:29:53.1696606Z', 169],
    ['2020-10-22T10:29:53.169660Z', 169],
    ['2020-10-22T10:29:53.169Z', 169],
    ['2020-10-22T10:29:53Z', 0],
  ])('that began at %s', (text, ms) => {
    expect(callIn({ Id: 1, OfferedUtc: text }).startedAt).toBe(
      Date.UTC(2020, 9, 22, 10, 29, 53, ms),
    )
  })

  it('without a beginning where its time is none', () => {
    expect(callIn({ Id: 1, StartedUtc: 'yesterday' }).startedAt).toBeUndefined()
  })
})

describe('whatever comes', () => {
  const names = fc.constantFrom(
    ...['QueueCallId', 'Caller', 'CallerNumber', 'CallState', 'AgentStatus', 'QueueId'],
    ...['QueueName', 'StartedUtc', 'AnsweredUtc', 'AgentName', '__proto__', 'constructor'],
  )

  it('is read or is not, and never throws', () => {
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()))
    fc.assert(
      fc.property(value, (drawn) => {
        const busycall = read(drawn)
        if (busycall.kind !== 'call') return
        const { call } = busycall
        expect(typeof call.key).toBe('string')
        expect(JSON.parse(JSON.stringify(call))).toEqual(call)
        if (call.withheld) expect(call.number).toBeUndefined()
      }),
      { numRuns: 1000, examples: [[[{ AnsweredUtc: [{ toString: null }] }]]] },
    )
  })

  it('that is not JSON never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        expect(['idle', 'call', 'unreadable']).toContain(readBusycall(body).kind)
      }),
    )
  })
})
