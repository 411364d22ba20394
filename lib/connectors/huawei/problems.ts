/** From an answer on the wire to what the gateway said, or to why it said nothing. */
import { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { meaningOf } from './codes.ts'

/** What came back for a request. */
export type Reply =
  | {
      readonly kind: 'reply'
      /** `0`: done, or accepted. */
      readonly code: string
      readonly message: string
      readonly result: unknown
      readonly event: unknown
    }
  /** 404 or 405: nothing was done (huawei 7: INFERRED). */
  | { readonly kind: 'unknownRoute'; readonly status: number }
  | { readonly kind: 'blocked'; readonly status: number }
  | { readonly kind: 'unreadable'; readonly status: number }
  | { readonly kind: 'timeout' | 'unreachable' | 'aborted' }

const envelope = z.object({
  retcode: z.union([z.string(), z.number()]).transform(String),
  // The development guide's sample says `msg` (huawei 2.6).
  message: z.string().nullish(),
  msg: z.string().nullish(),
  result: z.unknown().optional(),
  event: z.unknown().optional(),
})

/** Some samples show an event without its envelope (huawei 5.2). */
const bareEvent = z.looseObject({ eventType: z.string() })

/** The retcode decides, not the HTTP status (huawei 10). */
export function readReply(answer: HttpAnswer): Reply {
  if (answer.kind !== 'answer') return answer
  const { status, text } = answer
  const body = parseJson(text)
  const read = envelope.safeParse(body)
  if (read.success) {
    const { retcode, message, msg, result, event } = read.data
    return { kind: 'reply', code: retcode, message: message ?? msg ?? '', result, event }
  }
  if (status === 404 || status === 405) return { kind: 'unknownRoute', status }
  if (status >= 300) return { kind: 'blocked', status }
  if (bareEvent.safeParse(body).success) {
    return { kind: 'reply', code: '0', message: '', result: undefined, event: body }
  }
  return { kind: 'unreadable', status }
}

/** The value of a JSON text without the NUL characters that pad some (huawei 5.1). */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll('\u0000', ''), (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
    )
  } catch {
    return undefined
  }
}

export const succeeded = (reply: Reply): reply is Extract<Reply, { kind: 'reply' }> =>
  reply.kind === 'reply' && reply.code === '0'

/** Why a read, a poll or a sign-in brought nothing; `undefined` when it succeeded. */
export function readProblem(reply: Reply): Problem | undefined {
  switch (reply.kind) {
    case 'reply':
      return reply.code === '0' ? undefined : codeProblem(reply.code, reply.message)
    case 'timeout':
      return problem('timeout', 'huawei.slow')
    case 'unreachable':
      return problem('unreachable', 'huawei.unreachable')
    case 'aborted':
      return problem('timeout', 'huawei.givenUp')
    default:
      return notOfTheGateway(reply, 'huawei.notUnderstood')
  }
}

export type CommandFailure = { readonly kind: 'refused' | 'unknown'; readonly problem: Problem }

/** Why a command failed, and whether it may have been carried out; `undefined` when it was accepted. */
export function commandFailure(reply: Reply): CommandFailure | undefined {
  switch (reply.kind) {
    case 'reply':
      return reply.code === '0'
        ? undefined
        : { kind: 'refused', problem: codeProblem(reply.code, reply.message) }
    case 'unknownRoute':
      return { kind: 'refused', problem: notOfTheGateway(reply, 'huawei.notUnderstoodCommand') }
    case 'timeout':
      return { kind: 'unknown', problem: problem('timeout', 'huawei.slowCommand') }
    case 'unreachable':
      return { kind: 'unknown', problem: problem('unreachable', 'huawei.unreachableCommand') }
    case 'aborted':
      return { kind: 'unknown', problem: problem('timeout', 'huawei.givenUp') }
    default: {
      const blocked = reply.kind === 'blocked' && reply.status < 500
      return {
        // A proxy that will not let it through is not the gateway; one that breaks may have passed it.
        kind: blocked ? 'refused' : 'unknown',
        problem: blocked
          ? notOfTheGateway(reply, 'huawei.notUnderstoodCommand')
          : reply.kind === 'blocked'
            ? problem('unreachable', 'huawei.unreachableCommand', String(reply.status))
            : notOfTheGateway(reply, 'huawei.notUnderstoodCommand'),
      }
    }
  }
}

export function codeProblem(code: string, message: string): Problem {
  const [kind, sentence] = meaningOf(code, message)
  return problem(kind, sentence, code, { code, message: message === '' ? code : message })
}

function notOfTheGateway(
  reply: Extract<Reply, { kind: 'unknownRoute' | 'blocked' | 'unreadable' }>,
  unreadable: SentenceKey,
): Problem {
  const status = String(reply.status)
  if (reply.kind === 'unknownRoute') {
    return problem('protocol', 'huawei.unknownRequest', status, { status })
  }
  if (reply.kind === 'unreadable') return problem('protocol', unreadable, status)
  if (reply.status < 400) return problem('protocol', 'huawei.redirected', status)
  return reply.status === 401 || reply.status === 403
    ? problem('auth', 'huawei.blockedAuth', status, { status })
    : problem('unreachable', 'huawei.blocked', status, { status })
}
