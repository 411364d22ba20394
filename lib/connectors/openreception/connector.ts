/** OpenReception: a receptionist's switchboard, in the three dialects that its call servers speak. */
import type { Problem } from '../../telephony/model.ts'
import type { Connector, SignIn } from '../connector.ts'
import { createHttp, type HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { createAssociation } from './association.ts'
import { openreceptionCapabilities } from './capabilities.ts'
import type { OpenreceptionConfig } from './config.ts'
import { findDialect } from './find-dialect.ts'
import { parseJson } from './frame.ts'
import { memory, type Remembered } from './memory.ts'
import { type Person, readPerson } from './people.ts'
import { readProblem } from './problems.ts'
import { callsIn, NOT_UNDERSTOOD } from './reading.ts'
import { createRequests, type Requests } from './requests.ts'
import * as wire from './wire.ts'

export const openreception: Connector<OpenreceptionConfig> = {
  profile: (config) => ({
    agent: config.agent,
    // Until the dialect is found out: the one that asks for most.
    capabilities: openreceptionCapabilities(
      config,
      config.dialect === 'find' ? 'openreception' : config.dialect,
    ),
  }),

  async signIn(config, secret, env, signal) {
    const token = secret.trim()
    const http = createHttp(env)
    const requests = createRequests(http, token)
    const failed = (found: Problem): SignIn => ({
      ok: false,
      problem: found,
      ...(requests.raw === null ? {} : { raw: requests.raw }),
    })
    const found =
      config.dialect === 'find'
        ? await findDialect(config, token, requests, signal)
        : { ok: true as const, dialect: config.dialect }
    if (!found.ok) return failed(found.problem)
    const caller: wire.Caller = { config, token, dialect: found.dialect }
    const refused = await tryToken(caller, requests, signal)
    if (refused !== undefined) return failed(refused)
    const me = await whoAmI(caller, requests, signal)
    if (me !== undefined && me.uid !== config.agent) {
      return failed(problem('invalid', 'openreception.otherToken', '200', { agent: me.uid }))
    }
    if (signal.aborted) return failed(problem('timeout', 'openreception.stopped'))
    const start: Remembered = {
      ...memory.parse({ dialect: caller.dialect }),
      ...(me?.name === undefined ? {} : { agentName: me.name }),
      ...(me?.extension === undefined ? {} : { extension: me.extension }),
    }
    return { ok: true, association: createAssociation(config, token, http, env, start) }
  },

  async resume(config, secret, stored, env, signal) {
    const remembered = memory.safeParse(stored)
    if (!remembered.success) return openreception.signIn(config, secret, env, signal)
    const http = createHttp(env)
    return {
      ok: true,
      association: createAssociation(config, secret.trim(), http, env, remembered.data),
    }
  },
}

/** Why calls cannot be read with this token at this address; undefined when they can. */
async function tryToken(
  caller: wire.Caller,
  requests: Requests,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  const answer = await requests.read(wire.calls(caller), signal)
  const failed = readProblem(caller.dialect, answer)
  if (failed !== undefined) return failed
  if (callsIn(answer) === undefined) return NOT_UNDERSTOOD
  if (caller.dialect !== 'openreception') return undefined
  // The final call server lets everybody read: only its neighbour looks at the token (3.5).
  const asked = await requests.read(wire.connections(caller), signal)
  return asked.kind === 'answer' && asked.status === 403
    ? problem('auth', 'openreception.tokenRefused', '403')
    : undefined
}

/** The agent as the server knows him, where it has a page for that. */
async function whoAmI(
  caller: wire.Caller,
  requests: Requests,
  signal: AbortSignal,
): Promise<Person | undefined> {
  if (caller.dialect === 'wiki') return undefined
  const request = caller.dialect === 'alice' ? wire.profile(caller) : wire.user(caller)
  return personIn(await requests.read(request, signal))
}

const personIn = (answer: HttpAnswer): Person | undefined =>
  answer.kind === 'answer' && answer.status === 200 ? readPerson(parseJson(answer.text)) : undefined
