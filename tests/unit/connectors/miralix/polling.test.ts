import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPoll, type Pulse } from '../../../../lib/connectors/miralix/polling.ts'

const QUIET: Pulse = { lively: false, expecting: false, absent: false, failures: 0 }

describe('busycall is asked again', () => {
  it.each<[string, Partial<Pulse>, number]>([
    ['every 2.5 s while nothing happens', {}, 2500],
    ['every second around a call', { lively: true }, 1000],
    ['every half second after a verb', { lively: true, expecting: true }, 500],
    ['every half second after a verb, also without a call', { expecting: true }, 500],
    ['every 10 s while the agent is not logged in', { absent: true }, 10_000],
    [
      'every 10 s while he is not logged in, though somebody looks',
      { absent: true, lively: true },
      10_000,
    ],
  ])('%s', (_, pulse, ms) => {
    expect(nextPoll({ ...QUIET, ...pulse }, 0.3)).toBe(ms)
  })

  it('M32: after 2, 4, 8, 16 and 30 s at the longest, while the server cannot be reached', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 50, 5000].map((failures) =>
      nextPoll({ ...QUIET, failures }, 1),
    )
    expect(longest).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000, 30_000])
  })

  it('at any moment of that range, but never at once', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const pulse = fc.record({
      lively: fc.boolean(),
      expecting: fc.boolean(),
      absent: fc.boolean(),
      failures: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(pulse, random, (drawn, at) => {
        const pause = nextPoll(drawn, at)
        expect(pause).toBeGreaterThanOrEqual(500)
        expect(pause).toBeLessThanOrEqual(Math.min(2000 * 2 ** (drawn.failures - 1), 30_000))
        expect(Number.isInteger(pause)).toBe(true)
      }),
    )
    expect(nextPoll({ ...QUIET, failures: 4 }, 0.5)).toBe(8000)
    expect(nextPoll({ ...QUIET, failures: 4 }, 0)).toBe(500)
  })
})
