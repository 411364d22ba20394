/** Asks the gateway what is true now, and for the lists that a person can see. */
import type { Instant, Problem } from '../../telephony/model.ts'
import type { Shown } from '../connector.ts'
import type { HuaweiConfig } from './config.ts'
import type { Gateway } from './gateway.ts'
import {
  asQueues,
  readFigures,
  readIdle,
  readSkills,
  readWaiting,
  type WaitingCall,
  withIdle,
  withWaiting,
} from './lists.ts'
import { type Reply, readProblem, succeeded } from './problems.ts'
import { type Reading, readCalls, readStatus } from './sync.ts'
import type { Step, Tracked } from './tracked.ts'
import * as wire from './wire.ts'

/** Huawei 7: the hold list is empty. */
const NONE_HELD = '400-003'
/** Huawei 7: no agent, or an empty group. */
const NOBODY: readonly string[] = ['300-002', '300-003', '300-004']

export interface Reader {
  /** The agent's state and calls as they are now (huawei 4.1, 8). */
  state(signal: AbortSignal): Promise<Reading | Problem>
  /** The lists that can be seen; calls and queues first, colleagues after them. */
  lists(shown: readonly Shown[], signal: AbortSignal): AsyncGenerator<(state: Tracked) => Step>
}

export function createReader(config: HuaweiConfig, gateway: Gateway, now: () => Instant): Reader {
  const ask = (request: wire.Request, signal: AbortSignal): Promise<Reply> =>
    gateway.ask(request, wire.READ_LIMIT, signal)

  const queues = async (signal: AbortSignal): Promise<((state: Tracked) => Step) | undefined> => {
    const asked = now()
    const known = await ask(wire.agentSkills(config), signal)
    if (!succeeded(known)) return undefined
    const skills = readSkills(known.result)
    const ids = skills.map(({ id }) => id).slice(0, MOST_SKILLS)
    const counted = ids.length === 0 ? undefined : await ask(wire.queueFigures(config, ids), signal)
    const counts = readFigures(counted === undefined ? undefined : resultOf(counted))
    const calls = new Map<number, readonly WaitingCall[]>()
    for (const skill of skills) {
      const reply = await ask(wire.waitingCalls(config, String(skill.id)), signal)
      // Refused while the agent is idle (huawei 8): then only their number is known.
      if (succeeded(reply)) calls.set(skill.id, readWaiting(reply.result, skill, config, now()))
    }
    return (state) => {
      const step = withWaiting(state, [...calls.values()].flat(), asked)
      const read = { type: 'queuesRead' as const, queues: asQueues(skills, counts, calls) }
      return { state: step.state, events: [read, ...step.events] }
    }
  }

  return {
    async state(signal) {
      const asked = now()
      const status = await ask(wire.agentStatus(config), signal)
      const failed = readProblem(status)
      if (failed !== undefined) return failed
      const { working, ...known } = readStatus(status.kind === 'reply' ? status.result : undefined)
      if (working === false) return { asked, ...known, current: null, held: [] }
      const current = await ask(wire.callInfo(config), signal)
      const held = await ask(wire.holdList(config), signal)
      const [told] = succeeded(current) ? readCalls(current.result) : []
      const noneHeld = held.kind === 'reply' && held.code === NONE_HELD
      return {
        asked,
        ...known,
        ...(succeeded(current) ? { current: told === undefined ? null : { told } } : {}),
        ...(succeeded(held) ? { held: readCalls(held.result) } : noneHeld ? { held: [] } : {}),
      }
    },

    async *lists(shown, signal) {
      if (shown.includes('queues')) {
        const step = await queues(signal)
        if (signal.aborted) return
        if (step !== undefined) yield step
      }
      if (shown.includes('colleagues')) {
        const reply = await ask(wire.idleAgents(config), signal)
        const none = reply.kind === 'reply' && NOBODY.includes(reply.code)
        if (!succeeded(reply) && !none) return
        const idle = none ? [] : readIdle(resultOf(reply))
        yield (state) => withIdle(state, idle, config.agent)
      }
    },
  }
}

/** Huawei 2.10: of so many queues at once. */
const MOST_SKILLS = 100

const resultOf = (reply: Reply): unknown => (succeeded(reply) ? reply.result : undefined)
