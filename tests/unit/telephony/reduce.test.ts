import { describe, expect, it } from 'vitest'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { EMPTY_SNAPSHOT, ownCalls, type Problem } from '../../../lib/telephony/model.ts'
import { reduce, reduceAll } from '../../../lib/telephony/reduce.ts'
import {
  answered,
  assumed,
  callOf,
  conferenced,
  dialled,
  ends,
  failed,
  held,
  ONLINE,
  OPENED,
  others,
  retrieved,
  rings,
  seen,
  sessionAfter,
  told,
} from './stories.ts'

const consulting = [
  answered('A'),
  assumed(held('A')),
  assumed(dialled('B', { number: '103', direction: 'outbound', consultationFor: 'A' })),
]

describe('an agent who consults', () => {
  it('hears the first caller on hold', () => {
    const session = sessionAfter(...consulting)
    expect(told(session)).toEqual(['A held (assumed)', 'B initiated (assumed)'])
    expect(callOf(session, 'A').holder).toBe('12')
    expect(callOf(session, 'B').consultationFor).toBe('A')
  })

  it('has the first caller on hold even where nobody said so', () => {
    expect(told(sessionAfter(answered('A'), answered('B')))).toEqual([
      'A held (assumed)',
      'B connected',
    ])
  })

  it('swaps, and is heard by one of the two', () => {
    const session = sessionAfter(...consulting, answered('B'), held('B'), retrieved('A'))
    expect(told(session)).toEqual(['A connected', 'B held'])
    expect(callOf(session, 'A').holder).toBeUndefined()
  })

  it('is free once the two callers are connected', () => {
    const session = sessionAfter(...consulting, ends('A'), ends('B'))
    expect(told(session)).toEqual([])
    expect(session.ended.map(({ call }) => call.id)).toEqual(['B', 'A'])
  })

  it('hears both in a conference, and the third caller waits', () => {
    const session = sessionAfter(...consulting, answered('B'), conferenced('A', 'B'), answered('C'))
    expect(told(session)).toEqual(['A held (assumed)', 'B held (assumed)', 'C connected'])
    expect(told(sessionAfter(...consulting, conferenced('A', 'B')))).toEqual([
      'A connected',
      'B connected',
    ])
  })

  it('goes on with a chat beside the call', () => {
    const session = sessionAfter(
      answered('A'),
      answered('T', { media: 'chat' }),
      answered('V', { media: 'video' }),
    )
    expect(told(session)).toEqual(['A connected', 'T connected', 'V connected'])
  })
})

describe('a late event', () => {
  it('does not make an answered call ring again, but what it tells is taken', () => {
    const session = sessionAfter(answered('A'), rings('A', { number: '+4561774427' }))
    expect(told(session)).toEqual(['A connected'])
    expect(callOf(session, 'A').parties).toEqual([{ number: '+4561774427', state: 'connected' }])
  })

  it('does not bring back a call that ended', () => {
    const session = sessionAfter(
      answered('A'),
      ends('A'),
      answered('A'),
      held('A'),
      others('queued', 'A'),
    )
    expect(session.calls).toEqual({})
    expect(session.ended).toHaveLength(1)
  })

  it('does not show a call whose end came first', () => {
    expect(sessionAfter(ends('A'), rings('A')).calls).toEqual({})
  })

  it('of a party unknown so far adds him', () => {
    const session = sessionAfter(answered('A', { number: '103' }), {
      type: 'partyChanged',
      call: 'A',
      state: 'alerting',
      number: '104',
    })
    expect(callOf(session, 'A').parties).toEqual([
      { number: '103', state: 'connected' },
      { number: '104', state: 'alerting' },
    ])
  })
})

describe('a call whose state the server does not tell', () => {
  it('is shown, and nothing is claimed', () => {
    expect(told(sessionAfter(seen('A')))).toEqual(['A unknown'])
  })

  it('stays what it was known to be', () => {
    expect(told(sessionAfter(answered('A'), seen('A')))).toEqual(['A connected'])
  })

  it('is no longer what it was only assumed to be', () => {
    expect(told(sessionAfter(answered('A'), assumed(held('A')), seen('A')))).toEqual(['A unknown'])
  })

  it('is in doubt when what was known has become doubtful', () => {
    expect(told(sessionAfter(answered('A'), assumed(seen('A'))))).toEqual(['A unknown (assumed)'])
  })
})

describe('what is assumed', () => {
  it('is confirmed by the server, and lasts since it was assumed', () => {
    const session = sessionAfter(answered('A'), assumed(held('A')), held('A'))
    expect(callOf(session, 'A').connection).toEqual({
      state: 'held',
      certainty: 'confirmed',
      since: 2000,
    })
  })

  it('does not make doubtful what the server has shown', () => {
    expect(told(sessionAfter(held('A'), assumed(held('A'))))).toEqual(['A held'])
  })
})

describe('a call of somebody else', () => {
  it('waits in its queue and is nobody’s', () => {
    const session = sessionAfter(
      others('queued', 'A', { facts: { queue: { id: '1', name: 'Support' } } }),
    )
    expect(ownCalls(session)).toEqual([])
    expect(callOf(session, 'A')).toMatchObject({ state: 'queued', queue: { name: 'Support' } })
  })

  it('parked by a colleague is held by that colleague', () => {
    const session = sessionAfter(others('held', 'A', { agent: '13' }))
    expect(callOf(session, 'A')).toMatchObject({ state: 'held', holder: '13', handler: '13' })
  })

  it('on hold by nobody known is not shown as held', () => {
    expect(sessionAfter(others('held', 'A')).calls).toEqual({})
  })

  it('becomes the agent’s own when he takes it', () => {
    expect(told(sessionAfter(others('queued', 'A'), answered('A')))).toEqual(['A connected'])
  })

  it('is no longer the agent’s own when a colleague has it', () => {
    const session = sessionAfter(
      answered('A'),
      conferenced('A'),
      others('established', 'A', { agent: '13' }),
    )
    expect(ownCalls(session)).toEqual([])
    expect(callOf(session, 'A')).toMatchObject({ state: 'connected', handler: '13' })
    expect(callOf(session, 'A').conference).toBeUndefined()
  })
})

describe('a call', () => {
  it('began when the system says that it began', () => {
    expect(callOf(sessionAfter(rings('A', { startedAt: 400 })), 'A').startedAt).toBe(400)
    expect(callOf(sessionAfter(rings('A')), 'A').startedAt).toBe(1000)
  })

  it('was answered when it was first heard, however often it is swapped', () => {
    const session = sessionAfter(rings('A'), answered('A'), held('A'), retrieved('A'))
    expect(callOf(session, 'A').answeredAt).toBe(2000)
  })

  it('that the agent dials is outbound', () => {
    expect(callOf(sessionAfter(dialled('A')), 'A').direction).toBe('outbound')
  })

  it('that fails says so, even after it was answered', () => {
    expect(told(sessionAfter(answered('A'), failed('A')))).toEqual(['A failed'])
  })

  it('with a withheld number shows that it was withheld', () => {
    expect(callOf(sessionAfter(rings('A', { withheld: true })), 'A').parties).toEqual([
      { withheld: true, state: 'connected' },
    ])
  })
})

describe('a command', () => {
  const problem: Problem = { kind: 'timeout', sentence: 'miralix.unconfirmed' }
  const sent: TelephonyEvent = { type: 'commandSent', command: 'c1', service: 'answerCall' }
  const accepted: TelephonyEvent = { type: 'commandAccepted', command: 'c1' }
  const confirmed: TelephonyEvent = { type: 'commandConfirmed', command: 'c1' }
  const unconfirmed: TelephonyEvent = { type: 'commandUnconfirmed', command: 'c1', problem }
  const unknown: TelephonyEvent = { type: 'commandUnknown', command: 'c1', problem }
  const refused: TelephonyEvent = { type: 'commandRefused', command: 'c1', problem }
  const phases = (...events: readonly TelephonyEvent[]) =>
    sessionAfter(...events).commands.map(({ phase }) => phase)

  it.each([
    ['is on its way', [sent], ['sending']],
    ['was taken', [sent, accepted], ['accepted']],
    ['had its effect and is forgotten', [sent, accepted, confirmed], []],
    ['had its effect before the answer came', [sent, confirmed, accepted], []],
    ['showed no effect in time', [sent, accepted, unconfirmed], ['unconfirmed']],
    [
      'showed no effect, and the answer comes later still',
      [sent, unconfirmed, accepted],
      ['unconfirmed'],
    ],
    ['is doubtful', [sent, unknown], ['unknown']],
    ['is doubtful, until its effect shows', [sent, unknown, confirmed], []],
    [
      'was refused, and no late answer changes that',
      [sent, refused, accepted, unknown],
      ['refused'],
    ],
    [
      'was put away by the person',
      [sent, refused, { type: 'commandDismissed', command: 'c1' }],
      [],
    ],
    ['is not sent again by being told again', [sent, accepted, sent], ['accepted']],
    ['that nobody sent is nothing', [accepted, unconfirmed, unknown, refused, confirmed], []],
  ] as const)('%s', (_, events, expected) => {
    expect(phases(...events)).toEqual(expected)
  })

  it('takes the place of one whose fate is settled, not of one that is still open', () => {
    const next: TelephonyEvent = { type: 'commandSent', command: 'c2', service: 'alternateCall' }
    expect(phases(sent, refused, next)).toEqual(['sending'])
    expect(phases(sent, accepted, next)).toEqual(['accepted', 'sending'])
  })

  it('keeps what went wrong, in the vendor’s own code', () => {
    const told401: Problem = { kind: 'auth', code: '401', sentence: 'miralix.secretRefused' }
    const session = sessionAfter(sent, { type: 'commandRefused', command: 'c1', problem: told401 })
    expect(session.commands[0]).toMatchObject({ phase: 'refused', problem: told401 })
  })
})

describe('the link', () => {
  const problem: Problem = { kind: 'unreachable', sentence: 'miralix.unreachable' }

  it('keeps the calls as last seen while the server is gone', () => {
    const session = sessionAfter(answered('A'), { type: 'linkTrouble', problem })
    expect(session).toMatchObject({ link: 'retrying', problem })
    expect(told(session)).toEqual(['A connected'])
  })

  it('forgets the trouble when it is back', () => {
    const session = sessionAfter({ type: 'linkStopped', problem }, { type: 'linkUp' })
    expect(session.link).toBe('online')
    expect(session.problem).toBeUndefined()
  })
})

describe('the agent', () => {
  it('changes state with a reason, and loses the reason with the state', () => {
    const lunch = sessionAfter({ type: 'agentStateChanged', state: 'notReady', reason: 'Lunch' })
    expect(lunch.agent).toEqual({ id: '12', state: 'notReady', reason: 'Lunch', since: 1000 })
    const back = sessionAfter(
      { type: 'agentStateChanged', state: 'notReady', reason: 'Lunch' },
      { type: 'agentStateChanged', state: 'ready' },
    )
    expect(back.agent).toEqual({ id: '12', state: 'ready', since: 2000 })
  })

  it('gets a name once it is known', () => {
    expect(sessionAfter({ type: 'agentNamed', name: 'Derek Andersen' }).agent.name).toBe(
      'Derek Andersen',
    )
  })

  it('who is another one starts anew', () => {
    const session = sessionAfter(
      { type: 'agentStateChanged', state: 'ready' },
      { type: 'sessionOpened', agent: { id: '13', name: 'Maja Lund' } },
    )
    expect(session.agent).toEqual({ id: '13', name: 'Maja Lund', state: 'unknown', since: 2000 })
  })
})

describe('a session', () => {
  const stamped = (event: TelephonyEvent, session = 'one') => ({ session, at: 0, event })

  it('that is closed is gone, and the others stay', () => {
    const both = reduceAll(EMPTY_SNAPSHOT, [
      ...ONLINE.map((event) => stamped(event)),
      stamped(OPENED, 'two'),
    ])
    const closed = reduce(both, stamped({ type: 'sessionClosed' }))
    expect(Object.keys(closed.sessions)).toEqual(['two'])
    expect(reduce(closed, stamped(answered('A')))).toBe(closed)
  })

  it('opened anew knows nothing of the one before', () => {
    const again = reduceAll(EMPTY_SNAPSHOT, [
      stamped(OPENED),
      stamped(answered('A')),
      stamped(ends('A')),
      stamped({ type: 'sessionClosed' }),
      stamped(OPENED),
      stamped(answered('A')),
    ])
    expect(Object.keys(again.sessions.one?.calls ?? {})).toEqual(['A'])
  })

  it('shows its queues', () => {
    const session = sessionAfter(
      { type: 'queueChanged', queue: { id: '1', name: 'Support', waiting: 2 } },
      { type: 'queueChanged', queue: { id: '1', name: 'Support', waiting: 3 } },
    )
    expect(session.queues).toEqual({ '1': { id: '1', name: 'Support', waiting: 3 } })
  })
})
