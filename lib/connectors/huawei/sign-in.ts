/** Signing in and out (huawei 2.4 to 2.6). */
import { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import { SIGNED_OUT } from './codes.ts'
import type { HuaweiConfig } from './config.ts'
import { START_STATES } from './entry.ts'
import type { Gateway } from './gateway.ts'
import { limits } from './limits.ts'
import { codeProblem, type Reply, readProblem, succeeded } from './problems.ts'
import * as wire from './wire.ts'

const ELSEWHERE = '100-002'
const NOT_WHILE_TALKING = '100-010'
const ALREADY_OUT = '100-008'

export type SignedIn =
  | { readonly ok: true; readonly chat: boolean }
  | { readonly ok: false; readonly problem: Problem }

/** Huawei 2.5. The password is in this body and nowhere else. */
const bodyOf = (config: HuaweiConfig, password: string) => ({
  password,
  phonenum: config.phone,
  autoanswer: config.autoAnswer,
  autoenteridle: config.readyAfterCall,
  releasephone: config.releasePhone,
  agenttype: config.video ? 11 : 4,
  status: START_STATES[config.startIn],
  phonelinkage: config.phoneLinkage,
  checkInWebm: config.chat,
})

const resultOf = z.looseObject({
  /** For voice, text chat and mail: `T` or `F`. */
  mediatype: z.string().optional().catch(undefined),
  isForceChange: z.union([z.string(), z.boolean()]).transform(String).optional().catch(undefined),
})

/**
 * Signs in and resets the skills. `force`: ends a session that the agent has elsewhere. Never rejects;
 * what was begun and cannot be used is signed out again.
 */
export async function signInAt(
  gateway: Gateway,
  config: HuaweiConfig,
  secret: string,
  force: boolean,
  signal: AbortSignal,
): Promise<SignedIn> {
  const tooLong = limits.password(secret)
  if (tooLong !== undefined) return { ok: false, problem: tooLong }
  const body = bodyOf(config, secret)
  const ask = (forced: boolean) =>
    gateway.askForPass(wire.signIn(config, body, forced), wire.COMMAND_LIMIT, signal)
  let reply = await ask(false)
  // Huawei 2.3: only when the plain sign-in says so, and with the same body.
  if (force && reply.kind === 'reply' && reply.code === ELSEWHERE) reply = await ask(true)
  if (!succeeded(reply)) return { ok: false, problem: refusal(reply) }
  const undo = async (why: Problem): Promise<SignedIn> => {
    await gateway.ask(wire.signOut(config, true), wire.COMMAND_LIMIT, signal)
    return { ok: false, problem: why }
  }
  if (gateway.guid === undefined) return undo(problem('protocol', 'huawei.noGuid'))
  const read = resultOf.safeParse(reply.result)
  const { mediatype, isForceChange } = read.success ? read.data : {}
  if (isForceChange === 'true') return undo(problem('auth', 'huawei.passwordMustChange'))
  const skills = await gateway.ask(wire.resetSkill(config), wire.COMMAND_LIMIT, signal)
  const failed = readProblem(skills)
  if (failed !== undefined) return undo(failed)
  return { ok: true, chat: config.chat && mediatype?.[1] !== 'F' }
}

function refusal(reply: Reply): Problem {
  if (reply.kind !== 'reply')
    return readProblem(reply) ?? problem('protocol', 'huawei.notUnderstood')
  const found = codeProblem(reply.code, reply.message)
  return reply.code === ELSEWHERE ? { ...found, remedy: 'takeOver' } : found
}

/** Signs out; a problem means that the agent is still signed in. */
export async function signOutAt(
  gateway: Gateway,
  config: HuaweiConfig,
  anyway: boolean,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  const reply = await gateway.ask(wire.signOut(config, anyway), wire.COMMAND_LIMIT, signal)
  if (reply.kind !== 'reply') return readProblem(reply)
  if (reply.code === '0' || reply.code === ALREADY_OUT || reply.code === SIGNED_OUT)
    return undefined
  const found = codeProblem(reply.code, reply.message)
  return reply.code === NOT_WHILE_TALKING ? { ...found, remedy: 'signOutAnyway' } : found
}
