import { describe, expect, it } from 'vitest'
import '../../../lib/wording/whole.ts'
import type { Desk } from '../../../lib/desk/desk.ts'
import { type CallCommand, meaningOf } from '../../../lib/switchboard/key-commands.ts'
import { mayRing, ringingCalls } from '../../../lib/switchboard/ringing.ts'
import type { Call } from '../../../lib/telephony/model.ts'
import { call, desk, session } from '../components/samples.ts'

const NOW = 1_000_000
const inState = (id: string, state: 'alerting' | 'connected' | 'held', more: Partial<Call> = {}) =>
  call({ id, state, connection: { state, certainty: 'confirmed', since: NOW }, ...more })
const deskOf = (...calls: readonly Call[]): Desk => desk(session({}, ...calls))

describe('a call that rings', () => {
  it('is told of with who calls, where from, and what can be done', () => {
    const [told] = ringingCalls(
      deskOf(inState('a', 'alerting', { queue: { id: '5', name: 'Support' } })),
      NOW,
    )
    expect(told?.title).toBe('61 77 44 27 is calling')
    expect(told?.message).toBe('from Support')
    expect(told?.buttons.map(({ label }) => label)).toEqual(['Answer', 'Decline'])
    expect(told?.buttons[0]?.intent).toEqual({ on: 'call', call: 'a', service: 'answerCall' })
  })

  it('is one of its own for each call, and gone when the call is answered', () => {
    const two = ringingCalls(deskOf(inState('a', 'alerting'), inState('b', 'alerting')), NOW)
    expect(new Set(two.map(({ id }) => id)).size).toBe(2)
    expect(ringingCalls(deskOf(inState('a', 'connected')), NOW)).toEqual([])
  })

  it('is heard only while the agent speaks with nobody', () => {
    expect(mayRing(deskOf(inState('a', 'alerting')))).toBe(true)
    expect(mayRing(deskOf(inState('a', 'alerting'), inState('b', 'held')))).toBe(true)
    expect(mayRing(deskOf(inState('a', 'alerting'), inState('b', 'connected')))).toBe(false)
    expect(mayRing(deskOf(inState('b', 'connected')))).toBe(false)
  })
})

describe('a key', () => {
  const meant = (command: CallCommand, ...calls: readonly Call[]) => {
    const meaning = meaningOf(deskOf(...calls), command, NOW)
    if (!meaning.ok) return meaning.sentence
    const { intent } = meaning
    return intent.on === 'call' ? `${intent.service} ${intent.call}` : intent.on
  }

  it('answers what rings', () => {
    expect(meant('answer', inState('a', 'connected'), inState('b', 'alerting'))).toBe(
      'answerCall b',
    )
    expect(meant('answer', inState('a', 'connected'))).toBe('keys.nothing.answer')
  })

  it('ends the call that is heard before it declines the one that rings', () => {
    expect(meant('hang-up', inState('a', 'connected'), inState('b', 'alerting'))).toBe(
      'clearConnection a',
    )
    expect(meant('hang-up', inState('b', 'alerting'))).toBe('clearConnection b')
    expect(meant('hang-up')).toBe('keys.nothing.hangUp')
  })

  it('holds one call, takes it back, and swaps two', () => {
    expect(meant('hold-or-swap', inState('a', 'connected'))).toBe('holdCall a')
    expect(meant('hold-or-swap', inState('a', 'held'))).toBe('retrieveCall a')
    expect(meant('hold-or-swap', inState('a', 'held'), inState('b', 'connected'))).toBe(
      'alternateCall b',
    )
    expect(meant('hold-or-swap')).toBe('keys.nothing.holdOrSwap')
  })

  it('takes the next waiting call where the system lets one be taken', () => {
    expect(meant('next-call')).toBe('next')
  })
})
