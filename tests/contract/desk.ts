/**
 * A connector and the sandbox over real HTTP, on one clock that only the test turns: a minute passes as
 * fast as its requests are answered, and nothing depends on how fast that is.
 */
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type {
  Association,
  Batch,
  Environment,
  Memory,
  Outcome,
  Remark,
} from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { Command } from '../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../lib/telephony/events.ts'
import { type Call, EMPTY_SNAPSHOT, ownCalls, type Session } from '../../lib/telephony/model.ts'
import { reduce } from '../../lib/telephony/reduce.ts'
import type { RequestRecord } from '../../sandbox/control/request-log.ts'
import type { State } from '../../sandbox/control/state.ts'
import { type RunningSandbox, startSandbox } from '../../sandbox/server.ts'

const STEP = 100
/** Real milliseconds after which a request that did not reach its server counts as hanging. */
const HANGS = 60
/** Turns of the event loop without anything new: what was written to a socket has arrived by then. */
const QUIET = 12
/** Among how many of the last requests those are that still fly. */
const LATEST = 50
/** By it a request is found again among those that the sandbox has received. */
const TAG = 'x-desk'

/** One sandbox, and all that is under way to and from it. */
interface Floor {
  readonly sandbox: RunningSandbox
  /** Requests without an answer yet, and sockets that are being opened. */
  readonly flying: Set<string>
  tags: number
  /** What has come on sockets: a sign that more may be on its way. */
  heard: number
}

export interface Desk {
  readonly floor: Floor
  readonly url: string
  readonly env: Environment
  /** What `reduce` has made of all events so far. */
  readonly session: Session
  readonly events: readonly TelephonyEvent[]
  readonly batches: readonly Batch[]
  readonly memory: Memory | undefined
  /** The memory as the next worker gets it: written as JSON and read again. */
  kept(): Memory
  /** What the connector has passed over. */
  readonly remarks: readonly Remark[]
  /** The agent's own calls, as a person would read them: `connected +45…`, `held (assumed) 103`. */
  readonly calls: readonly string[]
  readonly call: Call
  /** The calls that wait for somebody, longest first. */
  readonly waiting: readonly Call[]
  signIn(config: ConnectionConfig, secret: string): Promise<Association>
  follow(association: Association): void
  /** Stops following without a word to the server, as a stopped worker does. */
  kill(): Promise<void>
  /** Sends a command as the switchboard does: noted, sent, its outcome noted. */
  execute(command: Command): Promise<Outcome>
  /** Like {@link Desk.execute}, without waiting for the answer. */
  send(command: Command): Promise<Outcome>
  /** Lets time pass in steps, each until all that it caused is done. */
  advance(ms: number): Promise<void>
  /** Lets time pass until `found` gives something; throws after `within` milliseconds of that time. */
  until<T>(found: () => T | undefined | false | null, within?: number): Promise<T>
  /** Lets time pass until `coming` has come. */
  come<T>(coming: Promise<T>): Promise<T>
  /** All that is under way is done. */
  settle(): Promise<void>
  control(method: string, path: string, body?: unknown): Promise<unknown>
  exchange(): Promise<State>
  requests(filter?: (request: RequestRecord) => boolean): Promise<readonly RequestRecord[]>
  close(): Promise<void>
}

const waitsForEvents = ({ service }: Command): boolean =>
  service === 'alternateCall' || service === 'reconnectCall'

/** A desk in a sandbox of its own, or in that of another desk, which closes it. */
export async function createDesk(beside?: Desk): Promise<Desk> {
  const floor: Floor = beside?.floor ?? {
    sandbox: await startSandbox({ port: 0, random: () => 0.5 }),
    flying: new Set(),
    tags: 0,
    heard: 0,
  }
  const { sandbox } = floor
  const { clock } = sandbox.sandbox
  clock.setMode('manual')
  let snapshot = EMPTY_SNAPSHOT
  let events: TelephonyEvent[] = []
  let batches: Batch[] = []
  let memory: Memory | undefined
  const remarks: Remark[] = []
  let association: Association | undefined
  let ended = new AbortController()
  let following: Promise<void> = Promise.resolve()
  let count = 0

  const env: Environment = {
    now: () => clock.now(),
    random: () => 1,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const cancel = clock.after(ms, resolve)
        signal.addEventListener('abort', () => {
          cancel()
          resolve()
        })
      }),
    deadline: (ms) => {
      const limit = new AbortController()
      clock.after(ms, () => limit.abort(new DOMException('limit', 'TimeoutError')))
      return limit.signal
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      floor.tags += 1
      const tag = String(floor.tags)
      request.headers.set(TAG, tag)
      floor.flying.add(tag)
      try {
        return await fetch(request)
      } finally {
        floor.flying.delete(tag)
      }
    },
    openSocket: (url) => {
      const socket = new WebSocket(url)
      floor.tags += 1
      const tag = `socket ${floor.tags}`
      floor.flying.add(tag)
      for (const type of ['open', 'close', 'error']) {
        socket.addEventListener(type, () => floor.flying.delete(tag))
      }
      for (const type of ['message', 'close']) {
        socket.addEventListener(type, () => {
          floor.heard += 1
        })
      }
      return socket
    },
    remark: (remark) => {
      remarks.push(remark)
    },
  }

  const apply = (batch: readonly TelephonyEvent[]): void => {
    for (const event of batch) {
      events.push(event)
      snapshot = reduce(snapshot, { session: 's', at: clock.now(), event })
    }
  }

  /** Whether a request is on a wire, or its answer is: neither at rest here nor held back there. */
  const inTransit = (): boolean => {
    const records = sandbox.sandbox.requests.list().slice(-LATEST)
    const heldBack = records.flatMap(({ status, headers }) =>
      status === null ? (headers[TAG] ?? []) : [],
    )
    return [...floor.flying].some((tag) => !heldBack.includes(tag))
  }

  const settle = async (): Promise<void> => {
    const began = performance.now()
    for (let quiet = 0, known = floor.heard; quiet < QUIET; ) {
      await new Promise((resolve) => setImmediate(resolve))
      quiet = inTransit() || floor.heard !== known ? 0 : quiet + 1
      known = floor.heard
      if (performance.now() - began > HANGS) return
    }
  }

  const read = (): Session => {
    const session = snapshot.sessions.s
    if (session === undefined) throw new Error('no session yet')
    return session
  }

  const desk: Desk = {
    floor,
    url: sandbox.url,
    env,
    get session() {
      return read()
    },
    get events() {
      return events
    },
    get batches() {
      return batches
    },
    get remarks() {
      return remarks
    },
    kept: () => JSON.parse(JSON.stringify(memory)) as Memory,
    get memory() {
      return memory
    },
    get calls() {
      return ownCalls(read()).map((call) => {
        const assumed = call.connection?.certainty === 'assumed' ? ' (assumed)' : ''
        return `${call.connection?.state}${assumed} ${call.parties[0]?.number ?? '?'}`
      })
    },
    get call() {
      const [first] = ownCalls(read())
      if (first === undefined) throw new Error('no call')
      return first
    },
    get waiting() {
      return Object.values(read().calls)
        .filter(({ connection, state }) => connection === undefined && state === 'queued')
        .sort((a, b) => a.startedAt - b.startedAt)
    },
    async signIn(config, secret) {
      const result = await connectorFor(config).signIn(secret, env, ended.signal)
      if (!result.ok) throw new Error(`sign-in failed: ${JSON.stringify(result.problem)}`)
      desk.follow(result.association)
      await desk.until(() => snapshot.sessions.s?.link !== 'connecting')
      return result.association
    },
    follow(taken) {
      association = taken
      memory ??= taken.memory
      ended = new AbortController()
      apply([{ type: 'sessionOpened', agent: taken.agent }])
      const { signal } = ended
      following = (async () => {
        for await (const batch of taken.events(signal)) {
          if (signal.aborted) return
          batches.push(batch)
          memory = batch.memory
          apply(batch.events)
        }
      })()
    },
    async kill() {
      ended.abort()
      await following
    },
    async execute(command) {
      let outcome: Outcome | undefined
      const sent = desk.send(command).then((came) => {
        outcome = came
      })
      await settle()
      // A command of several requests waits for events in between.
      while (outcome === undefined && waitsForEvents(command)) await desk.advance(STEP)
      await sent
      await settle()
      if (outcome === undefined) throw new Error('no outcome')
      return outcome
    },
    async send(command) {
      if (association === undefined) throw new Error('not signed in')
      count += 1
      const id = `command ${count}`
      apply([{ type: 'commandSent', command: id, service: command.service }])
      const outcome = await association.execute(command, id, ended.signal)
      switch (outcome.kind) {
        case 'accepted':
          apply([{ type: 'commandAccepted', command: id }])
          break
        case 'done':
          apply([{ type: 'commandConfirmed', command: id }])
          break
        case 'refused':
          apply([{ type: 'commandRefused', command: id, problem: outcome.problem }])
          break
        case 'unknown':
          apply([{ type: 'commandUnknown', command: id, problem: outcome.problem }])
      }
      return outcome
    },
    async advance(ms) {
      await settle()
      for (let left = ms; left > 0; left -= STEP) {
        clock.advance(Math.min(STEP, left))
        await settle()
      }
    },
    async until(found, within = 60_000) {
      await settle()
      for (let passed = 0; passed <= within; passed += STEP) {
        const value = found()
        if (value) return value
        await desk.advance(STEP)
      }
      throw new Error(`not seen within ${within} ms: ${found}; calls: ${desk.calls.join(', ')}`)
    },
    async come(coming) {
      let isHere = false
      const came = () => {
        isHere = true
      }
      coming.then(came, came)
      await desk.until(() => isHere)
      return coming
    },
    settle,
    async control(method, path, body) {
      const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    exchange: async () => (await desk.control('GET', 'state')) as State,
    async requests(filter = () => true) {
      return ((await desk.control('GET', 'requests')) as RequestRecord[]).filter(filter)
    },
    async close() {
      ended.abort()
      events = []
      batches = []
      if (beside === undefined) await sandbox.close()
    },
  }
  return desk
}
