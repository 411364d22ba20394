import type { Bench, Dialect, Reply } from './openreception-bench.ts'
import { type CallId, callsIn, type SaidCall } from './openreception-said.ts'

/** `callRush` of protocols/openreception.md, section 12.3: many calls, and agents who all want the first. */

export interface Rush {
  readonly handled: number
  /** Calls that two agents were given at one time; there must be none. */
  readonly shared: number
  readonly requests: number
  /** Requests that were refused because somebody else was faster, by status. */
  readonly refused: Readonly<Record<string, number>>
  readonly seconds: number
}

interface Words {
  readonly pickup: (call: CallId) => string
  readonly hangup: (call: CallId) => string
}

const byQuery: Words = {
  pickup: (call) => `POST /call/pickup?call_id=${call}`,
  hangup: (call) => `POST /call/hangup?call_id=${call}`,
}

const words: Readonly<Record<Dialect, Words>> = {
  wiki: byQuery,
  alice: byQuery,
  b2: {
    pickup: (call) => `POST /call/${call}/pickup`,
    hangup: (call) => `POST /call/${call}/hangup`,
  },
}

/** Lets `calls` callers in while `agents` loop: list, first free, pick up, hang up, until all is quiet. */
export async function callRush(
  bench: Bench,
  dialect: Dialect,
  agents: readonly number[],
  calls: number,
): Promise<Rush> {
  const { pickup, hangup } = words[dialect]
  const held = new Map<CallId, number>()
  const refused: Record<string, number> = {}
  let handled = 0
  let shared = 0
  let requests = 0
  let spawned = 0

  const ask = (request: string, agent: number): Promise<Reply> => {
    requests += 1
    return bench.ask(dialect, request, agent)
  }
  const spawn = async () => {
    for (; spawned < calls; spawned += 1)
      await bench.ring(`+4520${String(spawned).padStart(6, '0')}`)
  }
  const list = async (agent: number): Promise<readonly SaidCall[]> => {
    const { json } = await ask(dialect === 'b2' ? 'GET /call' : 'GET /call/list', agent)
    return callsIn(json)
  }
  const work = async (agent: number) => {
    for (;;) {
      const listed = await list(agent)
      if (listed.length === 0 && spawned === calls) return
      const free = listed.find((call) => call.inbound && !call.assigned_to && !call.locked)
      if (!free) continue
      const taken = await ask(pickup(free.id), agent)
      if (taken.status !== 200) {
        refused[taken.status] = (refused[taken.status] ?? 0) + 1
        continue
      }
      if (held.has(free.id)) shared += 1
      held.set(free.id, agent)
      const ended = await ask(hangup(free.id), agent)
      if (ended.status !== 200) throw new Error(`${ended.status} ${ended.text}`)
      held.delete(free.id)
      handled += 1
    }
  }

  const began = performance.now()
  await Promise.all([spawn(), ...agents.map(work)])
  const seconds = (performance.now() - began) / 1000
  return { handled, shared, requests, refused, seconds }
}
