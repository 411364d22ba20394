import { describe, expect, it } from 'vitest'
import { connectorRush } from './connector-rush.ts'

const AGENTS = 10
/** The bench has 200, in every dialect. */
const CALLS = 50
/** In real time, and beside whatever else this computer does. */
const LONGEST = 120_000

describe('ten agents who empty a hall of fifty calls', () => {
  it.each([
    ['openreception', 'firstFree'],
    ['wiki', 'next'],
    ['alice', 'next'],
  ] as const)(
    'D39 %s, %s: each call is handled once, by one agent, and nothing is left',
    async (dialect, how) => {
      const figures = await connectorRush(dialect, how, AGENTS, CALLS)
      expect(figures).toMatchObject({
        spawned: CALLS,
        handled: CALLS,
        doubleOwned: [],
        leftOnExchange: 0,
        leftShown: 0,
      })
      expect(figures.pickups - figures.lostRaces).toBe(CALLS)
    },
    LONGEST,
  )
})
