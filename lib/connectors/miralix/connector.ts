/** Miralix OfficeTeam: verbs relayed to the agent's phone client, and one polled resource. */
import { z } from 'zod'
import { SERVICES } from '../../telephony/commands.ts'
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { AgentState, Problem } from '../../telephony/model.ts'
import type { Association, Batch, Connector, Environment, SignIn } from '../connector.ts'
import { createHttp, type Http, type HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { createStream, flow } from '../stream.ts'
import { parseJson, readBusycall } from './busycall.ts'
import { miralixCapabilities } from './capabilities.ts'
import type { MiralixConfig } from './config.ts'
import { nextPoll } from './polling.ts'
import { needsPerson, readProblem } from './problems.ts'
import {
  CONFIRM_WITHIN,
  doubted,
  expire,
  forget,
  loseSight,
  observe,
  relayed,
  type Step,
  tracked,
} from './tracker.ts'
import { createVerbs, spelling } from './verbs.ts'
import * as wire from './wire.ts'

const memory = z.object({
  tracked: tracked.prefault({}),
  spelling: spelling.default({}),
  /** The verb whose answer is waited for: a worker that finds it here does not know its fate. */
  pending: z.enum(SERVICES).optional(),
  agentId: z.string().optional(),
  agentName: z.string().optional(),
})
type Remembered = z.output<typeof memory>

export const miralix: Connector<MiralixConfig> = {
  profile: (config) => ({
    agent: config.identification.value,
    capabilities: miralixCapabilities(config),
  }),

  async signIn(config, secret, env, signal) {
    const http = withSecret(createHttp(env), secret)
    const { type, value } = config.identification
    const request = wire.agents(config, type === 'id' ? value : undefined)
    const answer = await http({ ...request, timeout: wire.READ_LIMIT, signal })
    const failed = signInProblem(answer, config)
    if (failed !== undefined) return { ok: false, problem: failed, ...rawIn(answer) }
    const list = wire.agentList.safeParse(parseJson(answer.kind === 'answer' ? answer.text : ''))
    if (!list.success) {
      const found = problem('protocol', 'miralix.notUnderstood', '200')
      return { ok: false, problem: found, ...rawIn(answer) }
    }
    const me = findAgent(list.data, config)
    if (me === undefined && type === 'id') {
      return { ok: false, problem: problem('notFound', 'miralix.agentUnknown', '200') }
    }
    return associated(config, http, env, {
      // Ids of calls are never used again, not even by the next association.
      tracked: tracked.parse({ count: env.now() }),
      spelling: {},
      ...(me?.id === undefined ? {} : { agentId: String(me.id) }),
      ...(me?.name === undefined ? {} : { agentName: me.name }),
    })
  },

  async resume(config, secret, stored, env) {
    const remembered = memory.safeParse(stored)
    const state = remembered.success ? remembered.data : memory.parse({})
    return associated(config, withSecret(createHttp(env), secret), env, state)
  },
}

/** The status alone where nothing came with it. */
const rawOf = ({ text, status }: Extract<HttpAnswer, { kind: 'answer' }>): string =>
  text === '' ? `HTTP ${status}` : text

const rawIn = (answer: HttpAnswer): { readonly raw?: string } =>
  answer.kind === 'answer' ? { raw: rawOf(answer) } : {}

/** The secret is in its header and nowhere else (miralix.md 2.2). */
function withSecret(http: Http, secret: string): Http {
  return (request) =>
    http({ ...request, headers: { ...request.headers, [wire.SECRET_HEADER]: secret } })
}

function signInProblem(answer: HttpAnswer, config: MiralixConfig): Problem | undefined {
  if (answer.kind === 'answer' && answer.status === 404) {
    return problem('notFound', 'miralix.notFoundHere', '404')
  }
  return readProblem(answer, config.server)
}

/** The agent in a list whose fields are only guessed; absent when nothing in it tells. */
function findAgent(
  list: readonly wire.ListedAgent[],
  { identification: { type, value } }: MiralixConfig,
): wire.ListedAgent | undefined {
  if (type === 'id') {
    const told = list.filter(({ id }) => id !== undefined)
    return told.length === 0 ? list[0] : told.find(({ id }) => String(id) === value)
  }
  return list.find((agent) => agent[type]?.toLowerCase() === value.toLowerCase())
}

function associated(
  config: MiralixConfig,
  http: Http,
  env: Environment,
  start: Remembered,
): SignIn {
  return { ok: true, association: createAssociation(config, http, env, start) }
}

function createAssociation(
  config: MiralixConfig,
  http: Http,
  env: Environment,
  start: Remembered,
): Association {
  const stream = createStream<Batch>()
  const verbs = createVerbs(config, http)
  let state = start
  /** What was last given away to be stored. */
  let stored = start
  let raw: string | null = null
  let watched = false
  let absent: 'loggedOut' | 'unknown' | null = null
  let failures = 0
  /** The sentence that is shown for the link: said once, whatever the number of failures. */
  let trouble: string | null = 'not asked yet'
  let shownState: AgentState | null = null
  let fastUntil = 0
  let wake = () => {}
  const stopped = new AbortController()

  const tell = (step: Step, more: readonly TelephonyEvent[] = []): Promise<void> => {
    const events = [...step.events, ...more]
    if (step.state !== state.tracked) state = { ...state, tracked: step.state }
    if (events.length === 0 && state === stored) return Promise.resolve()
    stored = state
    return stream.push({ events, memory: state })
  }
  const same = (): Step => ({ state: state.tracked, events: [] })

  const fail = async (found: Problem): Promise<void> => {
    failures += 1
    absent = null
    const late = expire(state.tracked, env.now())
    if (needsPerson(found)) {
      await tell(late, [{ type: 'linkStopped', problem: found }])
      stopped.abort()
      return
    }
    const told = trouble === found.sentence
    trouble = found.sentence
    await tell(late, told ? [] : [{ type: 'linkTrouble', problem: found }])
  }

  const settle = async (body: string): Promise<void> => {
    const seen = readBusycall(body)
    if (seen.kind === 'unreadable') return fail(problem('protocol', 'miralix.notUnderstood', '200'))
    const back = trouble !== null
    failures = 0
    absent = null
    trouble = null
    const call = seen.kind === 'call' ? seen.call : undefined
    const now = env.now()
    const observed = observe(state.tracked, call)
    const late = expire(observed.state, now)
    const name = call?.agentName
    const named = name !== undefined && name !== state.agentName
    if (named) state = { ...state, agentName: name }
    const busy = call !== undefined && call.state !== 'alerting'
    await tell({ state: late.state, events: [...observed.events, ...late.events] }, [
      ...(back ? [{ type: 'linkUp' as const }] : []),
      ...(named ? [{ type: 'agentNamed' as const, name }] : []),
      ...agentState(busy ? 'busy' : 'unknown'),
    ])
  }

  const agentState = (next: AgentState): TelephonyEvent[] => {
    if (shownState === next) return []
    shownState = next
    return [{ type: 'agentStateChanged', state: next }]
  }

  /** 404 of busycall: not logged in, or not known. The list of agents tells which (miralix.md 4.1). */
  const settleAbsence = async (signal: AbortSignal): Promise<void> => {
    failures = 0
    if (absent !== null) return tell(expire(state.tracked, env.now()))
    const id = config.identification.type === 'id' ? config.identification.value : state.agentId
    let found = problem('notFound', 'miralix.notLoggedInOrUnknown', '404')
    let reason: 'loggedOut' | 'unknown' = 'loggedOut'
    if (id !== undefined) {
      const answer = await http({ ...wire.agents(config, id), timeout: wire.READ_LIMIT, signal })
      if (signal.aborted) return
      if (answer.kind === 'answer' && answer.status === 404) {
        found = problem('notFound', 'miralix.notFoundHere', '404')
      } else {
        const failed = readProblem(answer, config.server)
        if (failed !== undefined) return fail(failed)
        const list = wire.agentList.safeParse(
          parseJson(answer.kind === 'answer' ? answer.text : ''),
        )
        const listed =
          list.success &&
          list.data.some((agent) => agent.id === undefined || String(agent.id) === id)
        reason = listed ? 'loggedOut' : 'unknown'
        found = problem('notFound', listed ? 'miralix.notLoggedIn' : 'miralix.agentUnknown', '404')
      }
    }
    absent = reason
    trouble = found.sentence
    await tell(loseSight(state.tracked), [
      { type: 'linkTrouble', problem: found },
      ...agentState('loggedOff'),
    ])
  }

  const poll = async (signal: AbortSignal): Promise<void> => {
    const answer = await http({ ...wire.busycall(config), timeout: wire.READ_LIMIT, signal })
    if (signal.aborted) return
    if (answer.kind === 'answer') raw = rawOf(answer)
    if (answer.kind === 'answer' && answer.status === 404) return settleAbsence(signal)
    const failed = readProblem(answer, config.server)
    if (failed !== undefined) return fail(failed)
    return settle(answer.kind === 'answer' ? answer.text : '')
  }

  /** A verb of the last worker had no answer yet when that worker was stopped. */
  const settlePending = (): void => {
    const { pending, ...rest } = state
    if (pending === undefined) return
    state = rest
    fastUntil = env.now() + CONFIRM_WITHIN
    void tell(doubted(state.tracked, { service: pending }))
  }

  const loop = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const nap = new AbortController()
      wake = () => nap.abort()
      await poll(signal)
      const pulse = {
        lively: watched || state.tracked.queueCall !== undefined,
        expecting: state.tracked.awaiting.length > 0 || env.now() < fastUntil,
        absent: absent !== null,
        failures,
      }
      await env.sleep(nextPoll(pulse, env.random()), AbortSignal.any([signal, nap.signal]))
    }
  }

  return {
    agent: {
      id: config.identification.value,
      ...(start.agentName === undefined ? {} : { name: start.agentName }),
    },
    capabilities: miralixCapabilities(config),
    memory: start,
    rawAnswer: () => raw,
    watch: (shown) => {
      const on = shown.length > 0
      if (on && !watched) wake()
      watched = on
    },
    async *events(signal) {
      settlePending()
      yield* flow(stream, loop, signal, stopped)
    },
    async execute(command, id, signal) {
      if (command.service === 'snapshotDevice') {
        void tell(forget(state.tracked))
        wake()
        return { kind: 'done' }
      }
      const offered = state.tracked.queueCall !== undefined
      state = { ...state, pending: command.service }
      void tell(same())
      const sent = await verbs(command, state.spelling, offered, signal)
      const { pending: _answered, ...rest } = state
      state = { ...rest, spelling: sent.spelling }
      const { outcome } = sent
      switch (outcome.kind) {
        case 'accepted':
          fastUntil = env.now() + CONFIRM_WITHIN
          void tell(relayed(state.tracked, command, id, env.now()))
          wake()
          break
        case 'unknown':
          fastUntil = env.now() + CONFIRM_WITHIN
          void tell(doubted(state.tracked, command))
          wake()
          break
        case 'refused': {
          const { problem: found } = outcome
          const ends = needsPerson(found)
          void tell(same(), ends ? [{ type: 'linkStopped', problem: found }] : [])
          if (ends) stopped.abort()
          break
        }
        case 'done':
          void tell(same())
      }
      return outcome
    },
    // There is no session on the wire to end (miralix.md 2.3).
    async signOut() {
      stopped.abort()
      return undefined
    },
  }
}
