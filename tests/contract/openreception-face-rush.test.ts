import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench, Dialect } from './openreception-bench.ts'
import { openBench } from './openreception-bench.ts'
import { callRush } from './openreception-rush.ts'

const agents = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
const races: Readonly<Record<Dialect, readonly string[]>> = {
  wiki: ['403', '404'],
  alice: ['400', '404'],
  b2: ['403', '404'],
}

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

describe.each<readonly [Dialect, number]>([
  ['wiki', 60],
  ['alice', 60],
  ['b2', 200],
])('ten receptionists of %s and %i calls', (dialect, calls) => {
  it('take each call once, and leave the hall empty', { timeout: 120_000 }, async () => {
    const ear = await bench.listen(dialect)
    const { handled, refused, shared } = await callRush(bench, dialect, agents, calls)
    expect({ handled, shared }).toEqual({ handled: calls, shared: 0 })
    expect(races[dialect]).toEqual(expect.arrayContaining(Object.keys(refused)))
    expect(await bench.list(dialect)).toEqual([])
    expect((await bench.state()).calls).toEqual([])
    const count = (name: string) =>
      ear.events.filter((event) => event.startsWith(`${name} `)).length
    await ear.until(() => count('call_hangup') === calls)
    expect([count('call_offer'), count('call_pickup')]).toEqual([calls, calls])
  })
})
