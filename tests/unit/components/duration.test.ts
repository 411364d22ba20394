import { expect, test } from 'vitest'
import { duration } from '../../../components/duration.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

test.each([
  [0, '00:00', '0 s'],
  [7 * SECOND, '00:07', '7 s'],
  [2 * MINUTE + 13 * SECOND + 999, '02:13', '2 min 13 s'],
  [59 * MINUTE + 59 * SECOND, '59:59', '59 min 59 s'],
  [HOUR + 3 * MINUTE + 5 * SECOND, '1:03:05', '1 h 3 min 5 s'],
  [27 * HOUR, '27:00:00', '27 h 0 min 0 s'],
])('a call that lasts %i ms shows %s and is read as %s', (lasts, shown, spoken) => {
  expect(duration(5000, 5000 + lasts)).toEqual({ shown, spoken })
})

test('a clock that was set back does not count below zero', () => {
  expect(duration(5000, 1000).shown).toBe('00:00')
})
