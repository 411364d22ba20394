/**
 * `callRush` of openreception.md 12.3 (D39), in real time: many agents, each with a connector and a socket
 * of its own, empty one hall of many calls. Each loops: list, first free, pick up, hang up.
 */
import type { Association, Environment, Outcome } from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { Command } from '../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../lib/telephony/events.ts'
import {
  type Call,
  EMPTY_SNAPSHOT,
  ownCalls,
  type Session,
  type Snapshot,
} from '../../lib/telephony/model.ts'
import { reduce } from '../../lib/telephony/reduce.ts'
import type { RequestRecord } from '../../sandbox/control/request-log.ts'
import type { State } from '../../sandbox/control/state.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { configOf, type Dialect, tokenOf } from './openreception-desk.ts'

export interface RushFigures {
  readonly spawned: number
  readonly handled: number
  /** Pickups that were sent, and those of them that another agent won. */
  readonly pickups: number
  readonly lostRaces: number
  /** Calls that two agents had at once, by their references. */
  readonly doubleOwned: readonly string[]
  /** What is left in the end: on the exchange, and in front of the agents. */
  readonly leftOnExchange: number
  readonly leftShown: number
  /** Milliseconds from the first pickup to the last hangup. */
  readonly took: number
}

interface Worker {
  readonly session: Session
  execute(command: Command): Promise<Outcome>
}

const env: Environment = {
  now: Date.now,
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
  deadline: (ms) => AbortSignal.timeout(ms),
  fetch,
  openSocket: (url) => new WebSocket(url),
  remark: () => {},
}

const mine = (session: Session): readonly Call[] =>
  ownCalls(session).filter(({ connection }) => connection?.state === 'connected')

const waiting = (session: Session): readonly Call[] =>
  Object.values(session.calls)
    .filter((call) => call.connection === undefined && call.state === 'queued' && !call.locked)
    .sort((a, b) => a.startedAt - b.startedAt)

/**
 * `firstFree`: each agent takes the call that he sees waiting longest, and everybody sees the same one.
 * `next`: he asks for the next call, and the server says which it is.
 */
export type How = 'firstFree' | 'next'

export async function connectorRush(
  dialect: Dialect,
  how: How,
  agents: number,
  spawned: number,
): Promise<RushFigures> {
  const sandbox = await startSandbox({ port: 0 })
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return response.json()
  }
  const over = new AbortController()
  const following: Promise<void>[] = []
  const workers: Worker[] = []
  const doubleOwned = new Set<string>()
  let handled = 0

  let ring = () => {}
  let bell = new Promise<void>((resolve) => {
    ring = resolve
  })
  const changed = (): void => {
    const rung = ring
    bell = new Promise((resolve) => {
      ring = resolve
    })
    rung()
  }
  /** Until something is so; every event of every agent may make it so. */
  const until = async (found: () => boolean): Promise<void> => {
    while (!found()) await bell
  }

  /** Two agents who have the same call at the same moment: it must never be. */
  const checkOwners = (): void => {
    const owned = workers.flatMap(({ session }) =>
      mine(session).flatMap(({ reference }) => reference ?? []),
    )
    for (const [i, reference] of owned.entries()) {
      if (owned.indexOf(reference) !== i) doubleOwned.add(reference)
    }
  }

  const hire = async (agent: number): Promise<Worker> => {
    const config = configOf(sandbox.url, dialect, { agent: String(agent) })
    const signedIn = await connectorFor(config).signIn(tokenOf(agent), env, over.signal)
    if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.problem))
    const { association }: { association: Association } = signedIn
    let snapshot: Snapshot = EMPTY_SNAPSHOT
    const apply = (event: TelephonyEvent) => {
      snapshot = reduce(snapshot, { session: 's', at: Date.now(), event })
    }
    apply({ type: 'sessionOpened', agent: association.agent })
    const session = (): Session => {
      const { s } = snapshot.sessions
      if (s === undefined) throw new Error('no session')
      return s
    }
    following.push(
      (async () => {
        for await (const { events } of association.events(over.signal)) {
          for (const event of events) apply(event)
          checkOwners()
          changed()
        }
      })(),
    )
    let sent = 0
    return {
      get session() {
        return session()
      },
      execute: (command) => {
        sent += 1
        return association.execute(command, `${agent}-${sent}`, over.signal)
      },
    }
  }

  const work = async (worker: Worker): Promise<void> => {
    const lost = new Set<string>()
    const free = () => waiting(worker.session).find(({ reference = '' }) => !lost.has(reference))
    for (;;) {
      await until(() => free() !== undefined || handled === spawned)
      const reference = free()?.reference
      if (reference === undefined) return
      const outcome = await worker.execute({
        service: 'pickupCall',
        ...(how === 'next' ? {} : { reference }),
      })
      if (outcome.kind === 'refused') {
        // Somebody was faster: on to the one behind it.
        lost.add(reference)
        continue
      }
      await until(() => mine(worker.session).length > 0)
      const [taken] = mine(worker.session)
      const hungUp = await worker.execute({ service: 'clearConnection', call: taken?.id ?? '' })
      if (hungUp.kind === 'refused') throw new Error(JSON.stringify(hungUp))
      await until(() => ownCalls(worker.session).length === 0)
      handled += 1
      changed()
    }
  }

  try {
    await control('PUT', 'switches', { openreception: { greeting: 0 } })
    for (let i = 0; i < agents; i += 1) workers.push(await hire(10 + i))
    const to = { system: 'openreception', queue: 'hall' }
    await Promise.all(
      Array.from({ length: spawned }, (_, i) =>
        control('POST', 'calls', { from: `+4570${String(100_000 + i)}`, to }),
      ),
    )
    const began = performance.now()
    await Promise.all(workers.map(work))
    const took = performance.now() - began
    const shown = () => workers.flatMap(({ session }) => Object.keys(session.calls)).length
    await until(() => shown() === 0)
    const { calls } = (await control('GET', 'state')) as State
    const requests = (await control('GET', 'requests')) as readonly RequestRecord[]
    const pickups = requests.filter(({ path }) => /pickup/.test(path))
    return {
      spawned,
      handled,
      pickups: pickups.length,
      lostRaces: pickups.filter(({ status }) => status !== 200).length,
      doubleOwned: [...doubleOwned],
      leftOnExchange: calls.length,
      leftShown: shown(),
      took,
    }
  } finally {
    over.abort()
    await Promise.all(following)
    await sandbox.close()
  }
}
