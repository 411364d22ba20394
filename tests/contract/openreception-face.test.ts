import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bench, Dialect } from './openreception-bench.ts'
import { kirsten, openBench } from './openreception-bench.ts'
import type { CallId } from './openreception-said.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

/** A dialect's requests for what a receptionist does with two calls. */
const requests: Readonly<
  Record<
    Dialect,
    {
      pickup(call?: CallId): string
      park(call?: CallId): string
      dial(number: string): string
      transfer(active?: CallId, held?: CallId): string
      hangup(call?: CallId): string
    }
  >
> = {
  wiki: {
    pickup: (call) => `POST /call/pickup?call_id=${call}`,
    park: (call) => `POST /call/park?call_id=${call}`,
    dial: (number) => `POST /call/originate?pstn_number=${number}`,
    transfer: (_, held) => `GET /call/transfer?source=${held}`,
    hangup: (call) => `POST /call/hangup?call_id=${call}`,
  },
  alice: {
    pickup: (call) => `POST /call/pickup?call_id=${call}`,
    park: (call) => `POST /call/park?call_id=${call}`,
    dial: (number) => `POST /call/originate?context=1@1&extension=${number}`,
    transfer: (active, held) => `POST /call/transfer?source=${active}&destination=${held}`,
    hangup: (call) => `POST /call/hangup?call_id=${call}`,
  },
  b2: {
    pickup: (call) => `POST /call/${call}/pickup`,
    park: (call) => `POST /call/${call}/park`,
    dial: (number) => `POST /call/originate/${number}/dialplan/sandbox/reception/1/contact/1`,
    transfer: (active, held) => `POST /call/${active}/transfer/${held}`,
    hangup: (call) => `POST /call/${call}/hangup`,
  },
}

const lower = (events: readonly string[]) =>
  events.filter((event) => !event.startsWith('peer_state')).map((event) => event.toLowerCase())

describe.each<{ dialect: Dialect; told: readonly string[] }>([
  {
    dialect: 'wiki',
    told: [
      'call_offer created null',
      'call_lock transferring null',
      'call_unlock transferring null',
      'queue_join queued null',
      'queue_leave speaking 10',
      'call_pickup speaking 10',
      'call_park parked 10',
      'call_state dialing 10',
      'call_pickup speaking 10',
      'call_transfer transferred 10',
      'call_unpark transferred 10',
      'call_transfer transferred 10',
      'call_hangup ended 10',
      'call_hangup ended 10',
    ],
  },
  {
    dialect: 'alice',
    told: [
      'call_offer created 0',
      'call_lock transferring 0',
      'call_unlock transferring 0',
      'queue_join queued 0',
      'queue_leave speaking 10',
      'call_pickup speaking 10',
      'call_park parked 10',
      // Observed: who dials parks once more what is parked already.
      'call_unpark parked 10',
      'call_park parked 10',
      'call_state ringing 10',
      'call_pickup speaking 10',
      'call_transfer transferred 10',
      'call_unpark transferred 10',
      'call_transfer transferred 10',
      'call_hangup hungup 0',
      'call_hangup hungup 0',
    ],
  },
  {
    dialect: 'b2',
    told: [
      'connectionstate',
      'call_offer created 0',
      'call_state ringing 0',
      'call_lock transferring 0',
      'call_unlock transferring 0',
      'queue_join queued 0',
      'queue_leave speaking 10',
      'call_pickup speaking 10',
      'call_unlock speaking 10',
      'call_park parked 10',
      'call_state ringing 10',
      'call_pickup speaking 10',
      'call_transfer transferred 10',
      'call_unpark transferred 10',
      'call_transfer transferred 10',
      'call_hangup hungup 10',
      'call_hangup hungup 10',
    ],
  },
])('a receptionist of $dialect', ({ dialect, told }) => {
  it('takes a caller out of the hall, parks, dials, bridges, and is free; each step is told in order', async () => {
    const ask = requests[dialect]
    const ear = await bench.listen(dialect, 11)
    await bench.ring()
    await bench.advance(5000)
    await bench.advance(3000)
    const [caller] = await bench.list(dialect)
    for (const request of [ask.pickup(caller?.id), ask.park(caller?.id), ask.dial(kirsten)])
      expect(await bench.ask(dialect, request)).toMatchObject({ status: 200 })
    await bench.advance(1000)
    const callee = (await bench.list(dialect)).find((call) => !call.inbound)
    const transfer = await bench.ask(dialect, ask.transfer(callee?.id, caller?.id))
    expect(transfer.status).toBe(200)
    const { calls, agents } = await bench.state()
    expect(calls).toMatchObject([
      {
        legs: [
          { party: '+4561774427', state: 'connected' },
          { party: kirsten, state: 'connected' },
        ],
      },
    ])
    expect(agents['openreception/10']?.lines).toEqual([])
    expect(await bench.ask(dialect, ask.hangup(callee?.id))).toMatchObject({ status: 200 })
    await ear.until((events) => events.filter((one) => one.startsWith('call_hangup')).length === 2)
    expect(lower(ear.events)).toEqual(told)
    expect(await bench.list(dialect)).toEqual([])
  })
})
