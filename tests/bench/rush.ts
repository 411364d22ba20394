/**
 * Ten receptionists and 200 calls against the sandbox's OpenReception faces, by hand and without a
 * connector: how many calls a second they handle, and what part of their requests comes too late.
 */
import { openBench } from '../contract/openreception-bench.ts'
import { callRush } from '../contract/openreception-rush.ts'

const agents = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
const bench = await openBench()

for (const dialect of ['wiki', 'alice', 'b2'] as const) {
  await bench.reset()
  const { handled, refused, requests, seconds, shared } = await callRush(
    bench,
    dialect,
    agents,
    200,
  )
  const late = Object.values(refused).reduce((sum, count) => sum + count, 0)
  console.log(
    `${dialect.padEnd(6)} ${handled} of 200 calls, ${shared} held by two, ${(handled / seconds).toFixed(0)} calls/s,`,
    `${((100 * late) / requests).toFixed(1)} % of ${requests} requests refused as too late`,
    JSON.stringify(refused),
  )
}
await bench.close()
