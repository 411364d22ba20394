import { expect, test } from 'vitest'
import { knownIn } from '../../../lib/journal/known.ts'
import type { CallRecord, Leg } from '../../../lib/journal/record.ts'

const leg = (number?: string, more: Partial<Leg> = {}): Leg => ({
  key: `s/${number}`,
  startedAt: 1,
  ...(number === undefined ? {} : { number }),
  ...more,
})

const record = (main: Leg, more: Partial<CallRecord> = {}): CallRecord => ({
  id: main.key,
  session: 's',
  system: 'miralix',
  agent: { id: '12' },
  media: 'voice',
  direction: 'inbound',
  main,
  consulted: [],
  certainty: 'confirmed',
  ...more,
})

test('people of the history are known once each, the latest first, consulted ones too', () => {
  const known = knownIn([
    record(leg('+4561774427', { name: 'Søren Kjær' }), { consulted: [leg('+4551902236')] }),
    record(leg('+4561774427')),
    record(leg('+4533121416')),
  ])
  expect(known).toEqual([
    { number: '+4561774427', name: 'Søren Kjær' },
    { number: '+4551902236' },
    { number: '+4533121416' },
  ])
})

test('a name that one call knew belongs to the number in all of them', () => {
  const known = knownIn([
    record(leg('+4561774427')),
    record(leg('+4561774427', { name: 'Søren Kjær' })),
  ])
  expect(known).toEqual([{ number: '+4561774427', name: 'Søren Kjær' }])
})

test('who withheld a number, or wrote, cannot be called', () => {
  expect(
    knownIn([
      record(leg(undefined)),
      record(leg('+4561774427', { withheld: true })),
      record(leg('web-8842'), { media: 'chat' }),
    ]),
  ).toEqual([])
})
