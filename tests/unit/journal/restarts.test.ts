/** Whenever the worker is stopped, each call is kept once and told once. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { answered, dialled, ends, held, rings } from '../telephony/stories.ts'
import { openOffice } from './office.ts'

const DAY: readonly TelephonyEvent[] = [
  rings('A', { direction: 'inbound', number: '+4561774427' }),
  answered('A'),
  { type: 'commandSent', command: 'c1', service: 'consultationCall', number: '103', call: 'A' },
  { type: 'commandAccepted', command: 'c1' },
  held('A'),
  dialled('B', { number: '103', consultationFor: 'A' }),
  answered('B'),
  { type: 'commandSent', command: 'c2', service: 'transferCall', call: 'B' },
  { type: 'commandAccepted', command: 'c2' },
  ends('B'),
  ends('A'),
  rings('C', { direction: 'inbound', withheld: true }),
  ends('C'),
  { type: 'commandSent', command: 'c3', service: 'makeCall', number: '+4551902236' },
  { type: 'commandConfirmed', command: 'c3' },
  dialled('D', { number: '+4551902236' }),
  answered('D'),
  ends('D'),
]

it('a day with stops is kept as the same day without', async () => {
  const told = async (stops: readonly number[]) => {
    const office = await openOffice()
    office.rules = { days: 90, posts: true }
    for (const [i, event] of DAY.entries()) {
      const done = office.happens(event)
      // In the middle of whatever it was doing: what it began is lost or done, and never half.
      if (stops.includes(i)) office.database.close()
      await done
      if (stops.includes(i)) await office.restart()
    }
    const records = await office.records()
    const parcels = await office.store.outbox.count()
    office.database.close()
    return { records, parcels }
  }
  const whole = await told([])
  expect(whole.records.map(({ ending }) => ending)).toEqual([
    'transferred',
    'missed',
    'conversation',
  ])
  expect(whole.parcels).toBe(3)
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: DAY.length - 1 }), { minLength: 1, maxLength: 6 }),
      async (stops) => {
        expect(await told(stops)).toEqual(whole)
      },
    ),
    { numRuns: 12 },
  )
})
