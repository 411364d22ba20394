/**
 * Ten receptionists and 200 calls in the sandbox (`callRush` of openreception.md, D39): how many calls a
 * second they handle, and what part of the pickups somebody else had won. By hand first, without a
 * connector, as the reference; then with a connector and a socket for each.
 */
import { connectorRush } from '../contract/connector-rush.ts'
import { openBench } from '../contract/openreception-bench.ts'
import { callRush } from '../contract/openreception-rush.ts'

const AGENTS = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
const CALLS = 200
const ROUNDS = [
  ['openreception', 'firstFree', 'first free'],
  ['alice', 'firstFree', 'first free'],
  ['wiki', 'firstFree', 'first free'],
  ['alice', 'next', 'next'],
  ['wiki', 'next', 'next'],
] as const

const bench = await openBench()
console.log('by hand (reference)')
for (const dialect of ['wiki', 'alice', 'b2'] as const) {
  await bench.reset()
  const { handled, refused, requests, seconds, shared } = await callRush(
    bench,
    dialect,
    AGENTS,
    CALLS,
  )
  const late = Object.values(refused).reduce((sum, count) => sum + count, 0)
  console.log(
    `${dialect.padEnd(6)} ${handled} of ${CALLS} calls, ${shared} held by two, ${(handled / seconds).toFixed(0)} calls/s,`,
    `${((100 * late) / requests).toFixed(1)} % of ${requests} requests refused as too late`,
    JSON.stringify(refused),
  )
}
await bench.close()

console.log('\nwith connectors, whose news of each call is up to 50 ms old')
console.log('dialect        takes       handled  calls/s  pickups  refused races  had by two')
for (const [dialect, how, label] of ROUNDS) {
  const figures = await connectorRush(dialect, how, AGENTS.length, CALLS)
  const { handled, took, pickups, lostRaces, doubleOwned } = figures
  const cells = [
    dialect.padEnd(14),
    label.padEnd(10),
    String(handled).padStart(8),
    ((1000 * handled) / took).toFixed(1).padStart(8),
    String(pickups).padStart(8),
    `${((100 * lostRaces) / pickups).toFixed(1)} %`.padStart(14),
    String(doubleOwned.length).padStart(11),
  ]
  console.log(cells.join(' '))
  if (handled !== CALLS || doubleOwned.length > 0) process.exitCode = 1
}
