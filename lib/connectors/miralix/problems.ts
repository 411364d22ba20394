/** What each status of OfficeTeam means for a person (miralix.md 7). */
import type { Problem } from '../../telephony/model.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'

type Failure = Exclude<HttpAnswer, { kind: 'answer' }>

/** A status that means the same wherever it comes; `undefined` for the others and for success. */
function everywhere(status: number): Problem | undefined {
  const code = String(status)
  if (status === 401) return problem('auth', 'miralix.secretRefused', code)
  if (status === 403) return problem('licence', 'miralix.licenceMissing', code)
  if (status === 405) return problem('protocol', 'miralix.formRefused', code)
  if (status >= 300 && status < 400) return problem('protocol', 'miralix.redirected', code)
  return undefined
}

const unexpected = (status: number): Problem =>
  problem('protocol', 'miralix.unexpectedStatus', String(status), { status: String(status) })

const gateway = (status: number) => status === 502 || status === 503 || status === 504

const unreachable = (server: string, code?: string): Problem =>
  problem(
    'unreachable',
    server.startsWith('https:') ? 'miralix.unreachable' : 'miralix.unreachableHttp',
    code,
  )

/** Why a read failed; `undefined` for 200 and 204, and for 404, whose meaning the reader knows. */
export function readProblem(answer: HttpAnswer, server: string): Problem | undefined {
  switch (answer.kind) {
    case 'timeout':
      return problem('timeout', 'miralix.slowRead')
    case 'unreachable':
      return unreachable(server)
    case 'aborted':
      return problem('timeout', 'miralix.stopped')
    case 'answer': {
      const { status } = answer
      if (status === 200 || status === 204 || status === 404) return undefined
      if (gateway(status)) return unreachable(server, String(status))
      if (status === 400) return problem('rejected', 'miralix.agentDataUnknown', '400')
      if (status === 500) return problem('rejected', 'miralix.internalErrorRead', '500')
      return everywhere(status) ?? unexpected(status)
    }
  }
}

export type VerbFailure = { readonly kind: 'refused' | 'unknown'; readonly problem: Problem }

/** Why a verb failed, and whether it may have been carried out all the same; `undefined` for success. */
export function verbFailure(
  answer: HttpAnswer,
  family: 'call' | 'pickupCall' | 'queue',
): VerbFailure | undefined {
  if (answer.kind !== 'answer') return { kind: 'unknown', problem: noAnswer(answer) }
  const { status } = answer
  const code = String(status)
  if (status >= 200 && status < 300) return undefined
  if (status >= 500) {
    return {
      kind: 'unknown',
      problem: gateway(status)
        ? problem('unreachable', 'miralix.unreachableCommand', code)
        : problem('rejected', 'miralix.internalErrorCommand', code),
    }
  }
  return { kind: 'refused', problem: refusal(status, family) }
}

function refusal(status: number, family: 'call' | 'pickupCall' | 'queue'): Problem {
  const code = String(status)
  if (status === 404) {
    const sentence = (
      {
        call: 'miralix.agentUnknown',
        pickupCall: 'miralix.notLoggedInOrUnknown',
        queue: 'miralix.callNotWaiting',
      } as const
    )[family]
    return problem('notFound', sentence, code)
  }
  if (status === 400) {
    return problem(
      'rejected',
      family === 'call' ? 'miralix.numberOrAgentRejected' : 'miralix.agentDataUnknown',
      code,
    )
  }
  if (status === 409) return problem('conflict', 'miralix.beingOffered', code)
  return everywhere(status) ?? unexpected(status)
}

function noAnswer(failure: Failure): Problem {
  switch (failure.kind) {
    case 'timeout':
      return problem('timeout', 'miralix.slowCommand')
    case 'unreachable':
      return problem('unreachable', 'miralix.unreachableCommand')
    case 'aborted':
      return problem('timeout', 'miralix.stopped')
  }
}

/** 401 and 403 end the polling: only a person can help (miralix.md 5). */
export const needsPerson = (found: Problem): boolean =>
  found.kind === 'auth' || found.kind === 'licence'
