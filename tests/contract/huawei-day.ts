/**
 * The extension's background at a Huawei desk, over real HTTP, in a browser that can stop it at any moment:
 * whatever it was doing is lost or done, and the next worker has only what was stored.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Intent } from '../../lib/channel/messages.ts'
import { huaweiConfig } from '../../lib/connectors/configs.ts'
import type { Environment } from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import { DESK_KEY, type Desk, EMPTY_DESK } from '../../lib/desk/desk.ts'
import { type Database, openDatabase } from '../../lib/journal/database.ts'
import { createKeeper, type Keeper } from '../../lib/journal/keeper.ts'
import type { CallRecord } from '../../lib/journal/record.ts'
import { createStore, type JournalStore } from '../../lib/journal/store.ts'
import { defaultSettings } from '../../lib/settings/schema.ts'
import { readDesk } from '../../lib/switchboard/stored.ts'
import { createSwitchboard, type Switchboard } from '../../lib/switchboard/switchboard.ts'
import type { Session } from '../../lib/telephony/model.ts'
import { createDesk, type Desk as Exchange } from './desk.ts'

const STEP = 100
/** For how long a person waits for an effect before pressing again, in milliseconds. */
const PATIENCE = 4000

export interface Office {
  readonly desk: Exchange
  /** What the person sees: what was stored last. */
  readonly session: Session
  /** How many moments there were so far at which the worker could have been stopped. */
  readonly moments: number
  /** At how many of them it was. */
  readonly stops: number
  signIn(): Promise<void>
  signOut(): Promise<void>
  /** Asks for something until it is so, as a person does who looks before pressing again. */
  ask(intent: (session: Session) => Intent | undefined, done: () => unknown): Promise<void>
  /** Lets time pass until it is so. */
  see(what: string, done: () => unknown): Promise<void>
  records(): Promise<readonly CallRecord[]>
  close(): Promise<void>
}

interface Worker {
  readonly switchboard: Switchboard
  readonly keeper: Keeper
  readonly store: JournalStore
  readonly database: Database
  readonly dead: AbortController
  ready: Promise<void>
}

/**
 * No request tells of a session or its messages again (huawei 8, 9): an event of one is lost to a worker
 * that is stopped between its arrival and its storing, so it is not stopped there.
 */
const OF_A_SESSION = /"mediaAbility":"?5|AgentEvent_MessageData/

const never = new Promise<never>(() => {})

/** `stopAt`: the moments, counted from one, at which the worker is stopped. */
export async function openOffice(stopAt: ReadonlySet<number>): Promise<Office> {
  const desk = await createDesk()
  const factory = new IDBFactory()
  const secrets = new Map<string, string>()
  let settings = defaultSettings('da-DK')
  let stored: Record<string, unknown> = {}
  let moments = 0
  let stops = 0
  let ids = 0

  /** Whether a stop is due that waits until what has come is stored. */
  let due = false
  let irretrievable = false

  /** Whether the worker lives on. */
  const moment = (dead: AbortController): boolean => {
    if (dead.signal.aborted) return false
    moments += 1
    due ||= stopAt.has(moments)
    if (!due || irretrievable) return true
    due = false
    stops += 1
    dead.abort()
    return false
  }

  const environment = (dead: AbortController): Environment => ({
    ...desk.env,
    sleep: async (ms, signal) => {
      await desk.env.sleep(ms, AbortSignal.any([signal, dead.signal]))
      if (dead.signal.aborted) await never
    },
    fetch: async (input, init) => {
      if (!moment(dead)) return never
      const request = new Request(input, init)
      const signal = AbortSignal.any([request.signal, dead.signal])
      const answer = await desk.env.fetch(request, { signal }).catch((error: unknown) => {
        if (!dead.signal.aborted) throw error
        return never
      })
      // All of it has come, or nothing.
      const text = await answer.text()
      irretrievable ||= OF_A_SESSION.test(text)
      if (!moment(dead)) return never
      const { status, headers } = answer
      return new Response(status === 204 ? null : text, { status, headers })
    },
  })

  const startWorker = (): Worker => {
    const dead = new AbortController()
    const database = openDatabase({ indexedDB: factory, IDBKeyRange })
    const store = createStore(database, () => 'today')
    const keeper = createKeeper({
      store,
      now: desk.env.now,
      rules: async () => ({ days: 90, posts: false, write: (number) => number }),
      troubled: () => {},
      ended: () => {},
    })
    const switchboard = createSwitchboard({
      env: environment(dead),
      newId: () => {
        ids += 1
        return `session ${ids}`
      },
      connectorFor,
      storage: {
        get: async (keys) =>
          structuredClone(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
        set: async (values) => {
          if (!moment(dead)) return never
          stored = { ...stored, ...structuredClone(values) }
          irretrievable = false
          return moment(dead) ? undefined : never
        },
      },
      secrets: {
        get: async (id) => secrets.get(id),
        set: async (id, secret) => void secrets.set(id, secret),
        remove: async (id) => void secrets.delete(id),
      },
      mayReach: async () => true,
      knownNumbers: { has: async () => false, add: async () => undefined },
      settings: {
        read: async () => settings,
        change: async (change) => {
          settings = change(settings)
          return settings
        },
      },
      shown: (now) => {
        if (!dead.signal.aborted) keeper.take(now)
      },
    })
    dead.signal.addEventListener('abort', () => database.close())
    const ready = Promise.resolve()
    return { switchboard, keeper, store, database, dead, ready }
  }

  let worker = startWorker()
  /** A stopped worker is started again, as the popup's port and the alarm do. */
  const revive = (): void => {
    if (!worker.dead.signal.aborted) return
    worker = startWorker()
    const { switchboard, keeper } = worker
    worker.ready = switchboard.start()
    void worker.ready.then(() => keeper.take(switchboard.desk))
    switchboard.watch(['queues', 'colleagues'])
  }
  const pass = async (): Promise<void> => {
    await desk.advance(STEP)
    revive()
  }
  /** The toolbar shows what is stored, whether a worker runs or not. */
  const shown = (): Desk => readDesk(stored[DESK_KEY]) ?? EMPTY_DESK
  const onlySession = (): Session | undefined => Object.values(shown().snapshot.sessions)[0]
  const seenSession = (): Session => {
    const session = onlySession()
    if (session === undefined) throw new Error('there is no session')
    return session
  }
  const see: Office['see'] = async (what, done) => {
    for (let passed = 0; passed <= 120_000; passed += STEP) {
      if (await done()) return
      await pass()
    }
    throw new Error(`not seen: ${what}; shown: ${JSON.stringify(shown())}`)
  }
  const soon = async (done: () => unknown): Promise<boolean> => {
    for (let passed = 0; passed <= PATIENCE; passed += STEP) {
      if (await done()) return true
      await pass()
    }
    return false
  }

  return {
    desk,
    get session() {
      return seenSession()
    },
    get moments() {
      return moments
    },
    get stops() {
      return stops
    },
    async signIn() {
      const config = huaweiConfig.parse({
        system: 'huawei',
        server: desk.url,
        agent: '291',
        phone: '40038',
      })
      await worker.switchboard.draft({ config, secret: 'Sandbox-291' })
      void worker.switchboard.open()
      worker.switchboard.watch(['queues', 'colleagues'])
      await see('the session', () => {
        const { switchboard } = worker
        const { opening } = shown()
        // A worker that was stopped in the middle may have signed in: the person takes that over.
        if (opening.phase === 'failed' && opening.problem.remedy) void switchboard.open(true)
        const session = onlySession()
        if (opening.phase === 'idle' && session === undefined) void switchboard.open()
        if (session?.problem?.remedy === 'takeOver') void switchboard.retry(session.id, true)
        return session?.agent.state === 'ready'
      })
    },
    async signOut() {
      for (let tries = 0; tries < 10; tries += 1) {
        const session = onlySession()
        if (session === undefined) return
        const { ready, switchboard } = worker
        void ready.then(() => switchboard.close(session.id))
        if (await soon(() => onlySession() === undefined)) return
      }
      throw new Error('still signed in')
    },
    async ask(intent, done) {
      for (let tries = 0; tries < 10; tries += 1) {
        let wanted: Intent | undefined
        await see(`a way to ask (${intent})`, async () => {
          if (await done()) return true
          const busy = seenSession().commands.some(
            ({ phase }) => phase === 'sending' || phase === 'accepted',
          )
          wanted = busy || seenSession().link !== 'online' ? undefined : intent(seenSession())
          return wanted !== undefined
        })
        if (wanted === undefined || (await done())) return
        ids += 1
        const [{ ready, switchboard }, gesture, asked] = [worker, `gesture ${ids}`, wanted]
        void ready.then(() => switchboard.intend(gesture, asked))
        if (await soon(done)) return
      }
      throw new Error(`never came about: ${done}; shown: ${JSON.stringify(seenSession())}`)
    },
    see,
    async records() {
      await worker.keeper.settled()
      const records: CallRecord[] = []
      for await (const piece of worker.store.all()) records.push(...piece)
      return records
    },
    async close() {
      worker.dead.abort()
      await desk.close()
    },
  }
}
