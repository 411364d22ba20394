/**
 * Owns the sessions: their event loops, commands and recovery. Everything that changes goes through the
 * shelf, one after the other: applied, stored, and only then shown.
 */
import type { Intent, IntentReply } from '../channel/messages.ts'
import type { ConnectionConfig } from '../connectors/configs.ts'
import type { Association, Environment, Memory, Shown, SignIn } from '../connectors/connector.ts'
import type { BoundConnector } from '../connectors/registry.ts'
import type { Desk, Opening } from '../desk/desk.ts'
import { reasonKey } from '../desk/view.ts'
import { formatNumber } from '../dialling/numbers.ts'
import type { Settings } from '../settings/schema.ts'
import { agentActions } from '../telephony/agent-actions.ts'
import { type Command, dialled, subject } from '../telephony/commands.ts'
import type { TelephonyEvent } from '../telephony/events.ts'
import { entryOf, type Problem, type SessionId } from '../telephony/model.ts'
import { reduce, reduceAll } from '../telephony/reduce.ts'
import { say, sayProblem } from '../wording/say.ts'
import { createDialQuestions, type KnownNumbers } from './dial-questions.ts'
import { type Planner, plannerFor } from './dialling.ts'
import type { Draft } from './draft.ts'
import { decide, mainSession, serviceOf, withUserData } from './intents.ts'
import { type Adopt, createOpener } from './opener.ts'
import { FAILED, interruptedCommands, OFFLINE, outcomeEvent, outcomeReply } from './outcomes.ts'
import { createShelf } from './shelf.ts'
import type { SecretStore, SessionStorage } from './stored.ts'

export interface SwitchboardParts {
  readonly env: Environment
  readonly newId: () => string
  readonly connectorFor: (config: ConnectionConfig) => BoundConnector
  readonly storage: SessionStorage
  readonly secrets: SecretStore
  /** Whether the browser lets us speak to this connection's server. */
  readonly mayReach: (config: ConnectionConfig) => Promise<boolean>
  readonly settings: {
    read(): Promise<Settings>
    change(change: (settings: Settings) => Settings): Promise<Settings>
  }
  readonly knownNumbers: KnownNumbers
  /** What of the page that a gesture was made on may go along with the call. */
  readonly goesAlong?: (gesture: string) => Promise<string | undefined>
  /** Called with what is about to be applied, for whoever keeps notes. */
  readonly heard?: (events: readonly TelephonyEvent[]) => void
  /** Called after a change was stored: for badge, menus, and the bars of visible pages. */
  readonly shown: (desk: Desk) => void
}

export interface Switchboard {
  readonly desk: Desk
  /** Takes up what the last worker left, or signs in where settings say so. */
  start(): Promise<void>
  /** Keeps what was typed until {@link Switchboard.open} is asked for. */
  draft(draft: Draft): Promise<void>
  /**
   * Signs in with the draft; what became of it is in the desk's `opening`. `takeOver` ends a session
   * that the agent has elsewhere.
   */
  open(takeOver?: boolean): Promise<void>
  /** Gives up what {@link Switchboard.open} is trying. */
  cancel(): Promise<void>
  /** Signs in again where a session has stopped. */
  retry(session: SessionId, takeOver?: boolean): Promise<void>
  /**
   * Ends a session and forgets its secret. A problem means that the server would not have it: the
   * session stands, unless `anyway` was given.
   */
  close(session: SessionId, anyway?: boolean): Promise<Problem | undefined>
  /**
   * Does what a person asked for with one gesture: at most once for each gesture id. Every way to dial
   * leads through here. `origin` is the site that a number stands on; `asker` the origin of the page that
   * asks, where it is none of our own: the questions of others are not its to answer.
   */
  intend(
    gesture: string,
    intent: Intent,
    session?: SessionId,
    origin?: string,
    asker?: string,
  ): Promise<IntentReply>
  /** Asks the server what is true now and drops what was only assumed. */
  refresh(gesture: string, session: SessionId): Promise<IntentReply>
  dismiss(session: SessionId, command: string): Promise<void>
  /** What a person can see now. */
  watch(shown: readonly Shown[]): void
  /** Numbers are written anew, for a reader in the region that settings name now. */
  rewrite(): Promise<void>
  rawAnswer(session: SessionId): string | null
}

interface Running {
  readonly ended: AbortController
  association?: Association
  /** What was answered to a sign-in that failed. */
  raw?: string | undefined
}

/** Popup, panel, menus and the like: no site has this for its origin. */
const OURSELVES = 'own'

const FIRST_PAUSE = 2000
const LONGEST_PAUSE = 30_000

export function createSwitchboard(parts: SwitchboardParts): Switchboard {
  const { env, connectorFor, secrets, settings } = parts
  const running = new Map<SessionId, Running>()
  const shelf = createShelf(parts.storage, parts.shown)
  let region = 'US'
  let watched: readonly Shown[] = []
  const questions = createDialQuestions(env.now)

  const withNumbers = (desk: Desk, known = desk.numbers): Desk => {
    const calls = Object.values(desk.snapshot.sessions).flatMap((session) => [
      ...Object.values(session.calls),
      ...session.ended.map(({ call }) => call),
    ])
    const numbers = calls.flatMap(({ parties }) => parties.flatMap(({ number }) => number ?? []))
    const written = numbers.map(
      (number) => [number, entryOf(known, number) ?? formatNumber(number, region)] as const,
    )
    return { ...desk, numbers: Object.fromEntries(written) }
  }

  const apply = (
    session: SessionId,
    events: readonly TelephonyEvent[],
    memory?: Memory,
  ): Promise<void> => {
    parts.heard?.(events)
    return shelf.commit((state) => {
      const at = env.now()
      const stamped = events.map((event) => ({ session, at, event }))
      const snapshot = reduceAll(state.desk.snapshot, stamped)
      const same = snapshot === state.desk.snapshot
      if (same && memory === undefined) return state
      const { backstage } = state
      return {
        desk: same ? state.desk : withNumbers({ ...state.desk, snapshot }),
        backstage:
          memory === undefined
            ? backstage
            : { ...backstage, memories: { ...backstage.memories, [session]: memory } },
      }
    })
  }

  const changeDesk = (change: (desk: Desk) => Desk): Promise<void> =>
    shelf.commit((state) => ({ ...state, desk: change(state.desk) }))

  const setOpening = (next: Opening) => changeDesk((desk) => ({ ...desk, opening: next }))

  /** Follows one association until it ends; what it tells is stored before more is fetched. */
  const follow = async (
    session: SessionId,
    association: Association,
    entry: Running,
  ): Promise<void> => {
    entry.association = association
    association.watch(watched)
    try {
      for await (const { events, memory } of association.events(entry.ended.signal)) {
        if (entry.ended.signal.aborted) return
        await apply(session, events, memory)
      }
    } catch {
      if (entry.ended.signal.aborted) return
      await apply(session, [{ type: 'linkStopped', problem: INTERNAL_ERROR }])
    }
  }

  const signIn = async (
    config: ConnectionConfig,
    secret: string,
    signal: AbortSignal,
    takeOver?: boolean,
  ): Promise<SignIn> =>
    (await parts.mayReach(config))
      ? connectorFor(config).signIn(secret, env, signal, takeOver)
      : { ok: false, problem: NOT_ALLOWED }

  const enter = (session: SessionId): Running => {
    running.get(session)?.ended.abort()
    const entry: Running = { ended: new AbortController() }
    running.set(session, entry)
    return entry
  }

  const addLine = async (session: SessionId, config: ConnectionConfig): Promise<void> => {
    const { agent, capabilities } = connectorFor(config).profile
    await changeDesk((desk) => ({
      ...desk,
      lines: [
        ...desk.lines.filter((line) => line.session !== session),
        { session, config, capabilities },
      ],
    }))
    await apply(session, [
      { type: 'sessionOpened', agent: { id: agent } },
      { type: 'linkConnecting' },
    ])
  }

  const begin = async (
    session: SessionId,
    config: ConnectionConfig,
    association: Association,
    entry: Running,
  ): Promise<void> => {
    await changeDesk((desk) => ({
      ...desk,
      lines: desk.lines.map((line) =>
        line.session === session
          ? { session, config, capabilities: association.capabilities }
          : line,
      ),
    }))
    // A new association knows nothing of the calls that the one before has shown, nor of their ids.
    const anew: readonly TelephonyEvent[] = [
      { type: 'sessionClosed' },
      { type: 'sessionOpened', agent: association.agent },
    ]
    await apply(session, anew, association.memory)
    void follow(session, association, entry)
  }

  /** Signs in to a session that is kept, and goes on trying where only the way there is closed. */
  const signInAgain = async (
    session: SessionId,
    config: ConnectionConfig,
    takeOver?: boolean,
  ): Promise<void> => {
    const entry = enter(session)
    const { signal } = entry.ended
    await addLine(session, config)
    const secret = (await secrets.get(session)) ?? ''
    for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const result = await signIn(config, secret, signal, takeOver)
      if (signal.aborted) return
      if (result.ok) return begin(session, config, result.association, entry)
      const { problem } = result
      entry.raw = result.raw
      const passing = problem.kind === 'unreachable' || problem.kind === 'timeout'
      await apply(session, [{ type: passing ? 'linkTrouble' : 'linkStopped', problem }])
      if (!passing) return
      await env.sleep(pause, signal)
    }
  }

  const resume = async (session: SessionId, config: ConnectionConfig): Promise<void> => {
    const entry = enter(session)
    const secret = (await secrets.get(session)) ?? ''
    const memory = shelf.current.backstage.memories[session] ?? {}
    const taken = await connectorFor(config).resume(secret, memory, env, entry.ended.signal)
    if (taken.ok) void follow(session, taken.association, entry)
    else await apply(session, [{ type: 'linkStopped', problem: taken.problem }])
  }

  const restore = async (): Promise<void> => {
    const { desk, backstage } = shelf.current
    for (const { session, config } of desk.lines) {
      const known = entryOf(desk.snapshot.sessions, session)
      await apply(session, interruptedCommands(known?.commands ?? []))
      if (known?.link === 'stopped') continue
      const signedIn = entryOf(backstage.memories, session) !== undefined
      if (signedIn && known !== undefined && known.link !== 'connecting') {
        await resume(session, config)
      } else void signInAgain(session, config)
    }
    // Signing in only asks: the attempt that the last worker did not finish is made anew.
    if (desk.opening.phase === 'trying') await opener.again()
  }

  const close = async (session: SessionId, anyway = false): Promise<Problem | undefined> => {
    const entry = running.get(session)
    const refused = await entry?.association?.signOut(new AbortController().signal, anyway)
    if (refused !== undefined && !anyway) return refused
    running.delete(session)
    entry?.ended.abort()
    await secrets.remove(session)
    await settings.change((now) => ({
      ...now,
      connections: now.connections.filter(({ id }) => id !== session),
    }))
    await shelf.commit(({ desk, backstage }) => {
      const { [session]: _gone, ...memories } = backstage.memories
      const event = { type: 'sessionClosed' } as const
      const snapshot = reduce(desk.snapshot, { session, at: env.now(), event })
      const lines = desk.lines.filter((line) => line.session !== session)
      return {
        desk: withNumbers({ ...desk, snapshot, lines }),
        backstage: { ...backstage, memories },
      }
    })
    return undefined
  }

  /** A session of its own for what the connect form has signed in to. */
  const adopt: Adopt = async ({ config, secret, replaces }, association) => {
    const session = parts.newId()
    await secrets.set(session, secret)
    await settings.change((now) => ({
      ...now,
      connections: [...now.connections, { id: session, config }],
    }))
    if (replaces !== undefined) await close(replaces, true)
    const entry = enter(session)
    await addLine(session, config)
    await setOpening({ phase: 'idle' })
    await begin(session, config, association, entry)
  }

  const opener = createOpener({ secrets, signIn, setOpening, adopt })

  const execute = async (
    gesture: string,
    session: SessionId,
    command: Command,
  ): Promise<IntentReply> => {
    const number = dialled(command)
    const call = subject(command)
    await apply(session, [
      {
        type: 'commandSent',
        command: gesture,
        service: command.service,
        ...(call === undefined ? {} : { call }),
        ...(number === undefined ? {} : { number }),
      },
    ])
    const entry = running.get(session)
    const sent = entry?.association?.execute(command, gesture, entry.ended.signal)
    const outcome = sent === undefined ? OFFLINE : await sent.catch(() => FAILED)
    await apply(session, [outcomeEvent(gesture, outcome)])
    return outcomeReply(outcome)
  }

  /** Whether a person has said yes to what must be asked before this number is dialled: now, or once before. */
  const isAnswered = async (intent: Intent, plan: Planner, asker: string): Promise<boolean> => {
    if (intent.on !== 'number' && intent.on !== 'destination') return false
    const dial = plan(intent.number)
    const asking = dial.ok ? dial.question : undefined
    if (asking === undefined) return false
    const { answers } = intent
    if (answers !== undefined && questions.takeAnswer(answers, asking, asker)) {
      await parts.knownNumbers.add(asking.number)
      return true
    }
    return asking.caution === 'askFirstTime' && parts.knownNumbers.has(asking.number)
  }

  return {
    get desk() {
      return shelf.current.desk
    },

    async start() {
      const known = await settings.read()
      region = known.region
      if (await shelf.restore()) await restore()
      const { lines } = shelf.current.desk
      for (const { id, config } of known.connections) {
        if (!lines.some(({ session }) => session === id)) void signInAgain(id, config)
      }
    },

    draft: opener.draft,
    open: opener.open,
    cancel: opener.cancel,

    async retry(session, takeOver) {
      const line = shelf.current.desk.lines.find((one) => one.session === session)
      if (line !== undefined) await signInAgain(session, line.config, takeOver)
    },

    close,

    async intend(gesture, intent, wanted, origin, asker = OURSELVES) {
      if (!shelf.firstTime(gesture)) return repeated()
      const known = await settings.read()
      const plan = plannerFor(known, origin)
      const mayDial = await isAnswered(intent, plan, asker)
      const along = known.sendPage ? await parts.goesAlong?.(gesture) : undefined
      // From here to what is sent nothing is waited for: it is decided on what is true now.
      const { desk } = shelf.latest
      const session =
        wanted === undefined ? mainSession(desk) : entryOf(desk.snapshot.sessions, wanted)
      const line = desk.lines.find((one) => one.session === session?.id)
      if (session === undefined || line === undefined) {
        return { kind: 'refused', sentence: say('page.card.noSession') }
      }
      const decision = decide(session, line, intent, plan, env.now())
      if (decision.kind === 'refused') {
        const { problem } = decision
        await apply(session.id, [
          { type: 'commandSent', command: gesture, service: serviceOf(intent) },
          { type: 'commandRefused', command: gesture, problem },
        ])
        return { kind: 'refused', sentence: sayProblem(problem) }
      }
      const { asking } = decision
      if (asking !== undefined && !mayDial) {
        await shelf.commit((state) => ({ ...state }))
        const question = questions.ask(gesture, asking, serviceOf(intent), asker)
        return { kind: 'asked', question }
      }
      const { by, command } = decision.action
      if (by === 'server')
        return execute(gesture, session.id, withUserData(command, line.capabilities, along))
      // Nothing else is stored here, and the next worker is to know this gesture too.
      await shelf.commit((state) => ({ ...state }))
      // In an address a plain # begins a fragment.
      const open = `tel:${(dialled(command) ?? '').replaceAll('#', '%23')}`
      return { kind: 'handedOver', sentence: say('phase.handedOver'), open }
    },

    async refresh(gesture, session) {
      if (!shelf.firstTime(gesture)) return repeated()
      const { desk } = shelf.latest
      const known = entryOf(desk.snapshot.sessions, session)
      const line = desk.lines.find((one) => one.session === session)
      if (known === undefined || line === undefined) {
        return { kind: 'refused', sentence: say('reason.offline') }
      }
      const { snapshotDevice } = agentActions(known, line.capabilities, env.now())
      return snapshotDevice.possible
        ? execute(gesture, session, snapshotDevice.command)
        : { kind: 'refused', sentence: say(reasonKey(snapshotDevice)) }
    },

    dismiss: (session, command) => apply(session, [{ type: 'commandDismissed', command }]),

    watch(shown) {
      watched = shown
      for (const { association } of running.values()) association?.watch(shown)
    },

    async rewrite() {
      region = (await settings.read()).region
      await changeDesk((desk) => withNumbers(desk, {}))
    },

    rawAnswer(session) {
      const entry = running.get(session)
      return entry?.association?.rawAnswer() ?? entry?.raw ?? null
    },
  }
}

const repeated = (): IntentReply => ({ kind: 'repeated', sentence: say('phase.repeated') })

const INTERNAL_ERROR: Problem = { kind: 'protocol', sentence: 'internal.error' }
const NOT_ALLOWED: Problem = { kind: 'rejected', sentence: 'connect.permissionDenied' }
