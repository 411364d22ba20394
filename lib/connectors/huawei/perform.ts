/** Sends what was planned for a command: each request once, but for the one other form of huawei 3.6. */
import { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import { sayProblem } from '../../wording/say.ts'
import type { Outcome } from '../connector.ts'
import { problem } from '../problems.ts'
import type { HuaweiConfig } from './config.ts'
import type { Gateway } from './gateway.ts'
import type { Plan } from './plans.ts'
import { type CommandFailure, commandFailure, type Reply } from './problems.ts'
import { callById, type Tracked } from './tracked.ts'
import * as wire from './wire.ts'

/** Which of two documented forms this gateway took (huawei 3.6). */
export const habits = z.object({
  linkage: z.enum(wire.LINKAGE_METHODS).optional(),
  skillName: z.enum(wire.SKILL_NAMES).optional(),
})
export type Habits = z.output<typeof habits>

export interface Performed {
  readonly outcome: Outcome
  /** The last thing that the gateway said. */
  readonly reply?: Reply
  readonly habits: Habits
}

export interface Parts {
  readonly config: HuaweiConfig
  readonly gateway: Gateway
  readonly habits: Habits
  readonly state: () => Tracked
  /** Resolves when `seen` holds, with whether it did in the time that is given to an event to come. */
  readonly until: (seen: (state: Tracked) => boolean, signal: AbortSignal) => Promise<boolean>
}

const ACCEPTED: Outcome = { kind: 'accepted' }
const BAD_PARAMETER = '000-002'

export async function perform(plan: Plan, parts: Parts, signal: AbortSignal): Promise<Performed> {
  const { config, gateway, habits: known } = parts
  const send = (request: wire.Request) => gateway.ask(request, wire.COMMAND_LIMIT, signal)
  const told = (reply: Reply, done = ACCEPTED): Performed => ({
    outcome: commandFailure(reply) ?? done,
    reply,
    habits: known,
  })
  switch (plan.kind) {
    case 'refused':
      return { outcome: plan, habits: known }
    case 'here':
      return { outcome: { kind: 'done' }, habits: known }
    case 'request':
      return told(await send(plan.request), plan.settles === true ? { kind: 'done' } : ACCEPTED)
    case 'linkage': {
      const forms = known.linkage === undefined ? wire.LINKAGE_METHODS : [known.linkage]
      const found = await firstKnown(forms, (method) =>
        send(wire.linkage(config, plan.verb, method)),
      )
      const { reply, took } = found
      return { ...told(reply), habits: took === undefined ? known : { ...known, linkage: took } }
    }
    case 'queueCall': {
      const forms = known.skillName === undefined ? wire.SKILL_NAMES : [known.skillName]
      const found = await firstKnown(
        forms,
        (name) => send(wire.requestCall(config, plan.reference, plan.queue, name)),
        // Either refusal means that nothing was done (huawei 3.6: INFERRED).
        (reply) => reply.kind === 'reply' && reply.code === BAD_PARAMETER,
      )
      const { reply, took } = found
      return { ...told(reply), habits: took === undefined ? known : { ...known, skillName: took } }
    }
    case 'swap':
    case 'goBack':
      return inTwo(plan, parts, send, signal)
  }
}

/** The first form that is neither unknown nor, where that counts, refused; it is what is remembered. */
async function firstKnown<F>(
  forms: readonly F[],
  send: (form: F) => Promise<Reply>,
  refused: (reply: Reply) => boolean = () => false,
): Promise<{ readonly reply: Reply; readonly took?: F }> {
  let reply: Reply = { kind: 'aborted' }
  for (const form of forms) {
    reply = await send(form)
    if (reply.kind !== 'reply' && reply.kind !== 'unknownRoute') return { reply }
    if (reply.kind === 'reply' && !refused(reply)) return { reply, took: form }
  }
  return { reply }
}

const SENTENCES = {
  swap: {
    notSeen: 'huawei.holdNotSeen',
    refused: 'huawei.heldOnly',
    unknown: 'huawei.heldOnlyUnknown',
  },
  goBack: {
    notSeen: 'huawei.dropNotSeen',
    refused: 'huawei.droppedOnly',
    unknown: 'huawei.droppedOnlyUnknown',
  },
} as const satisfies Record<string, Record<string, SentenceKey>>

/**
 * No request swaps two calls or goes back to the first (huawei 3.1: INFERRED): each part is sent once,
 * the second when the first has shown its effect. Where the second fails, it is said what is true then.
 */
async function inTwo(
  plan: Extract<Plan, { kind: 'swap' | 'goBack' }>,
  { habits: known, state, until }: Parts,
  send: (request: wire.Request) => Promise<Reply>,
  signal: AbortSignal,
): Promise<Performed> {
  const sentences = SENTENCES[plan.kind]
  const first = await send(plan.first)
  const failed = commandFailure(first)
  if (failed !== undefined) return { outcome: failed, reply: first, habits: known }
  const isBack = (now: Tracked) => callById(now, plan.to)?.state === 'connected'
  const left = (now: Tracked) => {
    const call = callById(now, plan.from)
    return call === undefined || (plan.kind === 'swap' && call.state === 'held')
  }
  if (!(await until((now) => left(now) || isBack(now), signal))) {
    const why = problem('timeout', sentences.notSeen)
    return { outcome: { kind: 'unknown', problem: why }, reply: first, habits: known }
  }
  // The gateway may take the other one back by itself (huawei 14, 17: not known).
  if (isBack(state())) return { outcome: ACCEPTED, reply: first, habits: known }
  const second = await send(plan.back)
  const refusedBack = commandFailure(second)
  return {
    outcome: refusedBack === undefined ? ACCEPTED : half(refusedBack, sentences),
    reply: second,
    habits: known,
  }
}

function half(
  { kind, problem: why }: CommandFailure,
  sentences: (typeof SENTENCES)['swap' | 'goBack'],
): Outcome {
  const found: Problem = problem(why.kind, sentences[kind], why.code, { why: sayProblem(why) })
  return { kind, problem: found }
}
