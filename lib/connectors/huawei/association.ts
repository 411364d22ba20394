/**
 * A session with the gateway: one poll at a time, which is also the heartbeat; what each brings is
 * taken before the next is sent. Commands go beside it, each once.
 */
import { z } from 'zod'
import type { Command } from '../../telephony/commands.ts'
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { Problem } from '../../telephony/model.ts'
import type { Association, Batch, Environment, Outcome, Shown } from '../connector.ts'
import { createStream, flow } from '../stream.ts'
import { accepted, begun, withdrawn } from './asked.ts'
import { settle } from './awaiting.ts'
import { createCallData } from './call-data.ts'
import { clear } from './call-steps.ts'
import { huaweiCapabilities } from './capabilities.ts'
import { EXPIRED, NO_CALL, SIGN_IN_AGAIN, SIGNED_OUT } from './codes.ts'
import type { HuaweiConfig } from './config.ts'
import type { Gateway } from './gateway.ts'
import { habits, perform } from './perform.ts'
import { planOf } from './plans.ts'
import { type Health, healthy, judge } from './polling.ts'
import { type Reply, succeeded } from './problems.ts'
import { createReader } from './reader.ts'
import { signInAt, signOutAt } from './sign-in.ts'
import { namesUnknown, readSync, reconcile } from './sync.ts'
import { andThen, callById, isVoice, type Step, still, type Tracked, tracked } from './tracked.ts'
import { dueAt, expire, observe } from './tracker.ts'
import * as wire from './wire.ts'

/** Milliseconds a poll waits without an answer before its queue counts as empty. */
const QUIET = 500
/** After a restart the old worker's poll may still take an event with it, as long as it is held back. */
const SECOND_LOOK = 11_000
/** Milliseconds in which the first part of a composite must show its effect. */
const PART_WITHIN = 5000
/** How often the lists are read that a person can see. */
const LISTS_EVERY = 5000

export const memory = z.object({
  /** The pass: not the password, and of no use after two minutes of silence (huawei 2.2). */
  guid: z.string().optional(),
  chat: z.boolean().default(false),
  tracked: tracked.prefault({}),
  habits: habits.prefault({}),
})
export type Remembered = z.output<typeof memory>

export interface AssociationParts {
  readonly config: HuaweiConfig
  readonly secret: string
  readonly gateway: Gateway
  readonly env: Environment
  readonly start: Remembered
  /** Whether a session is taken up that another worker has left. */
  readonly resumed: boolean
}

export function createAssociation(parts: AssociationParts): Association {
  const { config, secret, gateway, env, start } = parts
  const stream = createStream<Batch>()
  const reader = createReader(config, gateway, env.now)
  const callData = createCallData(config, gateway, env.now)
  const stopped = new AbortController()
  let state = start
  /** What was last given away to be stored. */
  let stored = start
  let health: Health = healthy(env.now())
  /** The sentence that is shown for the link: said once, however often it is true. */
  let trouble: string | null = 'not asked yet'
  /** Whether a sign-in was made anew, and no poll has been answered since: it is not made twice. */
  let renewed = false
  let mustSignIn: Problem | undefined
  let hurry = () => {}
  let watched: readonly Shown[] = []
  let wakeLists = () => {}
  const waiters = new Set<() => void>()
  let alarm = new AbortController()
  let alarmAt = Number.POSITIVE_INFINITY

  const tell = (told: Step, more: readonly TelephonyEvent[] = []): Promise<void> => {
    const step = settle(told)
    const events = [...step.events, ...more]
    if (step.state !== state.tracked) state = { ...state, tracked: step.state }
    if (state.guid !== gateway.guid) {
      const { guid: _old, ...rest } = state
      state = gateway.guid === undefined ? rest : { ...rest, guid: gateway.guid }
    }
    for (const look of waiters) look()
    arm()
    for (const reference of callData.due(state.tracked)) void readData(reference)
    if (events.length === 0 && state === stored) return Promise.resolve()
    stored = state
    return stream.push({ events, memory: state })
  }
  const same = (): Step => still(state.tracked)

  const readData = async (reference: string): Promise<void> => {
    const step = await callData.read(reference, stopped.signal)
    if (step !== undefined && !stopped.signal.aborted) await tell(step(state.tracked))
  }

  /** Wakes when time alone changes something. */
  const arm = (): void => {
    const due = dueAt(state.tracked)
    if (due === alarmAt) return
    alarm.abort()
    alarmAt = due
    if (due === Number.POSITIVE_INFINITY) return
    alarm = new AbortController()
    const signal = AbortSignal.any([alarm.signal, stopped.signal])
    void env.sleep(Math.max(0, due - env.now()), signal).then(() => {
      if (signal.aborted) return
      alarmAt = Number.POSITIVE_INFINITY
      return tell(expire(state.tracked, env.now()))
    })
  }

  const stop = async (problem: Problem): Promise<void> => {
    const off = problem.kind === 'auth' || problem.kind === 'conflict'
    await tell(off ? observeSignOut(state.tracked) : same(), [{ type: 'linkStopped', problem }])
    stopped.abort()
  }
  const observeSignOut = (now: Tracked): Step =>
    observe(now, { eventType: 'AgentOther_ShutdownService' }, config, env.now())

  const troubled = async (problem: Problem): Promise<void> => {
    const told = trouble === problem.sentence
    trouble = problem.sentence
    await tell(same(), told ? [] : [{ type: 'linkTrouble', problem }])
  }
  const linkUp = (): readonly TelephonyEvent[] => {
    if (trouble === null) return []
    trouble = null
    return [{ type: 'linkUp' }]
  }

  const reread = async (signal: AbortSignal): Promise<Problem | undefined> => {
    const reading = await reader.state(signal)
    if (signal.aborted) return undefined
    if ('sentence' in reading) return reading
    await tell(reconcile(state.tracked, reading, config, env.now()))
    return undefined
  }

  /** Signs in anew, as long as the way there is closed; whatever else is said ends the session. */
  const signInAnew = async (force: boolean, why: Problem, signal: AbortSignal): Promise<void> => {
    if (renewed) return stop(why)
    renewed = true
    mustSignIn = undefined
    await tell(same(), [{ type: 'linkConnecting' }])
    for (let failures = 1; !signal.aborted; failures += 1) {
      const result = await signInAt(gateway, config, secret, force, signal)
      if (signal.aborted) return
      if (result.ok) {
        health = healthy(env.now())
        trouble = null
        await reread(signal)
        return tell(same(), [{ type: 'linkUp' }])
      }
      const { problem } = result
      if (problem.kind !== 'unreachable' && problem.kind !== 'timeout') return stop(problem)
      await troubled(problem)
      await env.sleep(Math.min(500 * failures, 5000), signal)
    }
  }

  /** What the poll has brought; resolves when it is stored. `pause`: until the next one. */
  const polled = async (reply: Reply, sent: number, signal: AbortSignal): Promise<number> => {
    const now = env.now()
    const judged = judge(reply, health, sent, now)
    const { verdict, pause } = judged
    health = judged.health
    switch (verdict.kind) {
      case 'answered':
        renewed = false
        await taken(verdict.event, now)
        return pause
      case 'again':
        if (reply.kind === 'unreadable' && health.failures === 1) {
          env.remark({ kind: 'notUnderstood', detail: 'an answer to a poll' })
        }
        if (verdict.trouble === undefined) await tell(same())
        else await troubled(verdict.trouble)
        return pause
      case 'signIn':
        await signInAnew(verdict.force, verdict.problem, signal)
        return 0
      case 'stop':
        await stop(verdict.problem)
        return 0
    }
  }

  const taken = async (event: unknown, now: number): Promise<void> => {
    const up = linkUp()
    if (event === undefined) return tell(same(), up)
    const before = state.tracked
    const { remark, ...step } = observe(before, event, config, now)
    if (remark !== undefined) env.remark(remark)
    await tell(step, up)
    const signedOff = step.state.agent.state === 'loggedOff' && before.agent.state !== 'loggedOff'
    if (!signedOff) return
    await stop({ kind: 'auth', sentence: 'huawei.signedOutByItself' })
  }

  /**
   * The state as it is after a restart. `syncagentinfo` empties the queue of events (huawei 2.4), so it
   * is asked only once the queue is empty, while a poll waits; and not while somebody writes: an event that
   * comes at that very moment is lost, and of a conversation no request tells again.
   */
  const sync = async (signal: AbortSignal): Promise<void> => {
    if (!state.tracked.calls.every(isVoice)) {
      const failed = await reread(signal)
      return failed !== undefined || signal.aborted ? undefined : tell(same(), linkUp())
    }
    const asked = env.now()
    const reply = await gateway.ask(wire.syncAgentInfo(config), wire.READ_LIMIT, signal)
    if (signal.aborted) return
    if (reply.kind === 'reply' && badPass(reply.code)) return
    const reading = succeeded(reply) ? readSync(reply.result, asked) : undefined
    if (reading === undefined) {
      const failed = await reread(signal)
      if (failed !== undefined || signal.aborted) return
      return tell(same(), linkUp())
    }
    const more = namesUnknown(state.tracked, reading)
    await tell(reconcile(state.tracked, reading, config, env.now()), linkUp())
    // It names calls without telling who is at the other end of those on hold.
    if (more) await reread(signal)
  }

  /** Takes the session up with its kept pass, or with a new sign-in where that is dead. */
  const takeUp = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const sent = env.now()
      const reply = await gateway.ask(wire.updateGuid(config), wire.READ_LIMIT, signal)
      if (signal.aborted) return
      // A build of about 2018 does not know the request (huawei 13.2).
      const taken = reply.kind === 'unknownRoute' || (reply.kind === 'reply' && reply.code === '0')
      if (taken) return tell(same())
      if (reply.kind === 'reply' && (badPass(reply.code) || SIGN_IN_AGAIN.includes(reply.code))) {
        const { verdict } = judge(reply, health, sent, env.now())
        const why: Problem =
          'problem' in verdict ? verdict.problem : { kind: 'auth', sentence: 'huawei.code.expired' }
        return signInAnew(true, why, signal)
      }
      if (reply.kind === 'reply') return
      await env.sleep(await polled(reply, sent, signal), signal)
    }
  }

  const loop = async (signal: AbortSignal): Promise<void> => {
    let syncDue = parts.resumed
    let lookAt = parts.resumed ? env.now() + SECOND_LOOK : Number.POSITIVE_INFINITY
    if (parts.resumed) await takeUp(signal)
    else await tell(same(), linkUp())
    while (!signal.aborted) {
      if (mustSignIn !== undefined) {
        await signInAnew(true, mustSignIn, signal)
        continue
      }
      const nap = new AbortController()
      hurry = () => nap.abort()
      const sent = env.now()
      const polling = gateway.ask(
        wire.poll(config),
        wire.POLL_LIMIT,
        AbortSignal.any([signal, nap.signal]),
      )
      if (syncDue) {
        const answered = new AbortController()
        const quiet = env.sleep(QUIET, AbortSignal.any([signal, answered.signal]))
        const first = await Promise.race([polling.then(() => 'answer'), quiet.then(() => 'quiet')])
        answered.abort()
        if (first === 'quiet' && !signal.aborted) {
          syncDue = false
          await sync(signal)
        }
      }
      const reply = await polling
      if (signal.aborted) return
      if (nap.signal.aborted && reply.kind === 'aborted') continue
      const pause = await polled(reply, sent, signal)
      if (signal.aborted) return
      const empty = succeeded(reply) && (reply.event === null || reply.event === undefined)
      if (syncDue && empty) {
        syncDue = false
        await sync(signal)
      }
      if (env.now() >= lookAt) {
        lookAt = Number.POSITIVE_INFINITY
        await reread(signal)
      }
      await env.sleep(pause, signal)
    }
  }

  const readLists = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const nap = new AbortController()
      wakeLists = () => nap.abort()
      if (watched.includes('queues') || watched.includes('colleagues')) {
        for await (const step of reader.lists(watched, signal)) {
          if (signal.aborted) return
          await tell(step(state.tracked))
        }
      }
      if (!nap.signal.aborted) await env.sleep(LISTS_EVERY, AbortSignal.any([signal, nap.signal]))
    }
  }

  const until = (seen: (now: Tracked) => boolean, signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const given = new AbortController()
      const look = () => {
        if (seen(state.tracked)) end(true)
      }
      const end = (found: boolean) => {
        waiters.delete(look)
        given.abort()
        resolve(found)
      }
      waiters.add(look)
      void env
        .sleep(PART_WITHIN, AbortSignal.any([signal, given.signal]))
        .then(() => end(seen(state.tracked)))
      look()
    })

  /** What a command's answer says of the session, or of what we took to be true. */
  const heed = (code: string, problem: Problem): void => {
    if (SIGN_IN_AGAIN.includes(code)) {
      mustSignIn = problem
      hurry()
    } else if (code === SIGNED_OUT) hurry()
    else if (DOUBTFUL.test(code)) void reread(stopped.signal)
  }

  const execute = async (command: Command, id: string, signal: AbortSignal): Promise<Outcome> => {
    if (command.service === 'snapshotDevice') {
      const failed = await reread(AbortSignal.any([signal, stopped.signal]))
      return failed === undefined ? { kind: 'done' } : { kind: 'refused', problem: failed }
    }
    const plan = planOf(command, state.tracked, config, state.chat)
    if (plan.kind === 'refused') return plan
    state = { ...state, tracked: begun(state.tracked, command, id, env.now()) }
    void tell(same())
    const sent = await perform(
      plan,
      { config, gateway, habits: state.habits, state: () => state.tracked, until },
      AbortSignal.any([signal, stopped.signal]),
    )
    state = { ...state, habits: sent.habits }
    const code = sent.reply?.kind === 'reply' ? sent.reply.code : '0'
    const outcome = endedAlready(command, code) ? ({ kind: 'done' } as const) : sent.outcome
    const now = env.now()
    switch (outcome.kind) {
      case 'accepted':
        void tell(accepted(state.tracked, command, id, resultOf(sent.reply), now))
        break
      case 'done': {
        const call = 'call' in command ? callById(state.tracked, command.call) : undefined
        const ends = command.service === 'clearConnection' && call !== undefined
        void tell(
          andThen(withdrawn(state.tracked, id, now), (known) =>
            ends ? clear(known, call, now) : accepted(known, command, id, undefined, now),
          ),
        )
        break
      }
      case 'refused':
        void tell(withdrawn(state.tracked, id, now))
        if (code !== '0') heed(code, outcome.problem)
        if (command.service === 'pickupCall') wakeLists()
        break
      case 'unknown':
        // What was begun is still waited for: the events settle it.
        void tell(same())
    }
    return outcome
  }

  return {
    agent: { id: config.agent },
    capabilities: huaweiCapabilities(config, start.chat),
    memory: start,
    rawAnswer: () => gateway.raw,
    watch: (shown) => {
      const more = shown.some((one) => !watched.includes(one))
      watched = shown
      if (more) wakeLists()
    },
    events: (signal) =>
      flow(stream, (ended) => Promise.all([loop(ended), readLists(ended)]), signal, stopped),
    execute,
    async signOut(signal, anyway = false) {
      const refused = await signOutAt(gateway, config, anyway, signal)
      if (refused === undefined || anyway) stopped.abort()
      return refused
    },
  }
}

/** Huawei 7: what is shown here may be wrong. */
const DOUBTFUL = /^(?:200-\d{3}|100-007|100-009)$/

const badPass = (code: string): boolean => code === SIGNED_OUT || code === EXPIRED

/** Huawei 7, 200-017: there is no call to release, so it is as the agent wants it. */
const endedAlready = (command: Command, code: string): boolean =>
  command.service === 'clearConnection' && NO_CALL.includes(code)

/** The id of the call that was made (huawei 3.7). */
function resultOf(reply: Reply | undefined): string | undefined {
  const result = reply?.kind === 'reply' ? reply.result : undefined
  const id = typeof result === 'number' ? String(result) : result
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined
}
