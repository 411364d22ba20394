/** One browser around the switchboard: its storage outlives the worker, which a test can stop. */
import type { Environment } from '../../../lib/connectors/connector.ts'
import type { Desk } from '../../../lib/desk/desk.ts'
import { defaultSettings, type Settings } from '../../../lib/settings/schema.ts'
import { createSwitchboard, type Switchboard } from '../../../lib/switchboard/switchboard.ts'
import type { Session } from '../../../lib/telephony/model.ts'
import { createFakeCentre, type FakeCentre } from './fake-connector.ts'

export interface Bench {
  readonly centre: FakeCentre
  /** Everything that was ever written to the session's storage, in order. */
  readonly writes: readonly Record<string, unknown>[]
  /** What the session's storage holds now. */
  readonly stored: Readonly<Record<string, unknown>>
  readonly secrets: Map<string, string>
  readonly settings: () => Settings
  /** Every version of the settings. */
  readonly settingsWrites: readonly Settings[]
  readonly shown: readonly Desk[]
  /** `write`, `shown` and `execute`, in the order they happened. */
  readonly log: readonly string[]
  /** The pauses that are waited out now, in milliseconds. */
  readonly pauses: readonly number[]
  /** Somebody changes the settings. */
  set(change: Partial<Settings>): void
  allow(reachable: boolean): void
  /** Writes wait until the returned function is called. */
  holdWrites(): () => void
  /** The next write fails. */
  failNextWrite(): void
  readonly waitingWrites: number
  /** Somebody else writes to the session's storage. */
  overwrite(values: Readonly<Record<string, unknown>>): void
  /** Ends the pauses that are waited out now. */
  endPauses(): void
  /** Starts a worker; the one before is stopped, and nothing it does reaches the browser any more. */
  worker(): Switchboard
  /** Stops the worker and closes the browser: the session's storage is gone, the rest is not. */
  closeBrowser(): void
}

export function createBench(): Bench {
  const centre = createFakeCentre()
  const writes: Record<string, unknown>[] = []
  const secrets = new Map<string, string>()
  const known = new Set<string>()
  const shown: Desk[] = []
  const log: string[] = []
  const settingsWrites: Settings[] = []
  let stored: Record<string, unknown> = {}
  let current: Settings = { ...defaultSettings('da-DK') }
  let reachable = true
  let gate: Promise<void> = Promise.resolve()
  let waitingWrites = 0
  let failing = false
  let ids = 0
  let alive = { now: true }
  let pauses: { ms: number; end: () => void }[] = []
  centre.onExecute(() => log.push('execute'))

  const env: Environment = {
    now: () => 1_000_000,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const pause = { ms, end: resolve }
        pauses.push(pause)
        signal.addEventListener('abort', () => {
          pauses = pauses.filter((one) => one !== pause)
          resolve()
        })
      }),
    deadline: () => new AbortController().signal,
    random: () => 0.5,
    fetch: () => Promise.reject(new Error('nothing here speaks to a network')),
    openSocket: () => {
      throw new Error('nothing here speaks to a network')
    },
    remark: () => {},
  }
  const never = new Promise<never>(() => {})

  const worker = (): Switchboard => {
    alive.now = false
    const life = { now: true }
    alive = life
    pauses = []
    return createSwitchboard({
      env,
      newId: () => {
        ids += 1
        return `session ${ids}`
      },
      connectorFor: () => centre.bound,
      storage: {
        get: async (keys) =>
          structuredClone(
            Object.fromEntries(
              keys.flatMap((key) => (Object.hasOwn(stored, key) ? [[key, stored[key]]] : [])),
            ),
          ),
        set: async (values) => {
          const copy = structuredClone(values)
          waitingWrites += 1
          await gate
          waitingWrites -= 1
          if (!life.now) return never
          if (failing) {
            failing = false
            throw new Error('the quota is used up')
          }
          stored = { ...stored, ...copy }
          writes.push(copy)
          log.push('write')
        },
      },
      secrets: {
        get: async (id) => secrets.get(id),
        set: async (id, secret) => void secrets.set(id, secret),
        remove: async (id) => void secrets.delete(id),
      },
      mayReach: async () => reachable,
      settings: {
        read: async () => current,
        change: async (change) => {
          current = change(current)
          settingsWrites.push(current)
          return current
        },
      },
      knownNumbers: {
        has: async (number) => known.has(number),
        add: async (number) => void known.add(number),
      },
      shown: (desk) => {
        shown.push(desk)
        log.push('shown')
      },
    })
  }

  return {
    centre,
    writes,
    get stored() {
      return stored
    },
    secrets,
    settings: () => current,
    settingsWrites,
    shown,
    log,
    get pauses() {
      return pauses.map(({ ms }) => ms)
    },
    set(change) {
      current = { ...current, ...change }
    },
    allow(next) {
      reachable = next
    },
    holdWrites() {
      const held = Promise.withResolvers<void>()
      gate = held.promise
      return () => {
        gate = Promise.resolve()
        held.resolve()
      }
    },
    failNextWrite() {
      failing = true
    },
    get waitingWrites() {
      return waitingWrites
    },
    overwrite(values) {
      stored = { ...stored, ...values }
    },
    endPauses() {
      const ended = pauses
      pauses = []
      for (const { end } of ended) end()
    },
    worker,
    closeBrowser() {
      alive.now = false
      stored = {}
    },
  }
}

/** The only session there is. */
export function onlySession({ desk }: { readonly desk: Desk }): Session {
  const [session, ...others] = Object.values(desk.snapshot.sessions)
  if (session === undefined || others.length > 0) throw new Error('there is not one session')
  return session
}
