/** The rest of what OfficeTeam can be asked: roles, queues, who works in them, recordings (miralix.md 13). */
import type { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import type { Http, HttpAnswer, HttpRequest } from '../http.ts'
import { problem } from '../problems.ts'
import { parseJson } from './busycall.ts'
import type { MiralixConfig } from './config.ts'
import { readProblem } from './problems.ts'
import * as wire from './wire.ts'

export type Resource<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export interface Resources {
  /** The agent's roles, each with the ids of its queues. */
  roles(signal: AbortSignal): Promise<Resource<z.output<typeof wire.roleList>>>
  queues(signal: AbortSignal): Promise<Resource<z.output<typeof wire.queueList>>>
  /** `loggedIn`: and active in a role that has the queue. */
  queueAgents(
    queue: string,
    state: 'any' | 'loggedIn' | 'loggedout',
    signal: AbortSignal,
  ): Promise<Resource<z.output<typeof wire.queueAgentList>>>
  /** Recorded queue calls of the agent with an id above `from`. */
  recordings(
    from: number | undefined,
    signal: AbortSignal,
  ): Promise<Resource<z.output<typeof wire.recordingList>>>
  /** Recorded direct calls of the agent, from 7.2 on, with an id above `from`. */
  userRecordings(
    from: number | undefined,
    signal: AbortSignal,
  ): Promise<Resource<z.output<typeof wire.recordingList>>>
  queueRecordings(
    queue: string,
    from: number | undefined,
    signal: AbortSignal,
  ): Promise<Resource<z.output<typeof wire.recordingList>>>
  /** The audio of one recorded queue call, as the server has it (public client code saves it as mp3). */
  recordingAudio(queueCall: string, signal: AbortSignal): Promise<Resource<Uint8Array>>
}

/** Reads over `http`, each once and with the limit of all reads. */
export function createResources(config: MiralixConfig, secret: string, http: Http): Resources {
  const get = async (
    request: Pick<HttpRequest, 'method' | 'url' | 'as'>,
    signal: AbortSignal,
  ): Promise<Resource<Extract<HttpAnswer, { kind: 'answer' }>>> => {
    const headers = { [wire.SECRET_HEADER]: secret }
    const answer = await http({ ...request, headers, timeout: wire.READ_LIMIT, signal })
    const failed = readProblem(answer, config.server)
    if (failed !== undefined) return { ok: false, problem: failed }
    return answer.kind !== 'answer' || answer.status === 404
      ? { ok: false, problem: problem('notFound', 'miralix.resourceUnknown', '404') }
      : { ok: true, value: answer }
  }
  const read = async <Schema extends z.ZodType>(
    request: Pick<HttpRequest, 'method' | 'url'>,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<Resource<z.output<Schema>>> => {
    const got = await get(request, signal)
    if (!got.ok) return got
    const parsed = schema.safeParse(parseJson(got.value.text))
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, problem: problem('protocol', 'miralix.notUnderstood', '200') }
  }
  return {
    roles: (signal) => read(wire.roles(config), wire.roleList, signal),
    queues: (signal) => read(wire.queues(config), wire.queueList, signal),
    queueAgents: (queue, state, signal) =>
      read(wire.queueAgents(config, queue, state), wire.queueAgentList, signal),
    recordings: (from, signal) => read(wire.recordings(config, from), wire.recordingList, signal),
    userRecordings: (from, signal) =>
      read(wire.userRecordings(config, from), wire.recordingList, signal),
    queueRecordings: (queue, from, signal) =>
      read(wire.queueRecordings(config, queue, from), wire.recordingList, signal),
    async recordingAudio(queueCall, signal) {
      const got = await get({ ...wire.recordingAudio(config, queueCall), as: 'bytes' }, signal)
      return got.ok ? { ok: true, value: got.value.bytes } : got
    },
  }
}
