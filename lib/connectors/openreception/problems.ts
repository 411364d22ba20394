/** What each answer of a call server means for a person (openreception.md 7). */
import type { Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import type { Dialect } from './entry.ts'
import { parseJson } from './frame.ts'
import { statusDocument } from './status-document.ts'

export type Verb =
  | 'pickupNext'
  | 'pickup'
  | 'park'
  | 'hangup'
  | 'originate'
  | 'transfer'
  | 'setAgentState'

export type Failure = { readonly kind: 'refused' | 'unknown'; readonly problem: Problem }

type Answered = Extract<HttpAnswer, { kind: 'answer' }>
type Rule = readonly [
  verbs: readonly Verb[] | 'any',
  status: number | 'any',
  text: RegExp,
  kind: Problem['kind'],
  sentence: SentenceKey,
]

/** In order: the first that fits says what happened. `text` is looked for in description, error, title. */
const WIKI: readonly Rule[] = [
  [['transfer'], 400, /inbound call/i, 'rejected', 'openreception.transferInbound'],
  [['transfer'], 400, /^destination hung up/i, 'notFound', 'openreception.dialledGone'],
  [['transfer'], 400, /^bad destination/i, 'rejected', 'openreception.badDestination'],
  [['transfer'], 400, /call on hold hung up/i, 'notFound', 'openreception.heldGone'],
  [['pickup', 'pickupNext'], 400, /already assigned/i, 'conflict', 'openreception.takenByOther'],
  [['pickup', 'pickupNext'], 400, /peer/i, 'rejected', 'openreception.phoneUnavailable'],
  [['pickup', 'pickupNext'], 400, /no parameter/i, 'rejected', 'openreception.agentUnknown'],
  [['pickup', 'pickupNext'], 500, /uh-oh/i, 'rejected', 'openreception.agentUnknown'],
  // "HTTP 404 Bad Request" on the page: a 400 with the same body means the same.
  [['park'], 400, /./, 'notFound', 'openreception.nothingToPark'],
  [['park'], 404, /./, 'notFound', 'openreception.nothingToPark'],
  [['pickup'], 404, /./, 'notFound', 'openreception.notWaiting'],
  [['pickupNext'], 404, /./, 'notFound', 'openreception.nobodyWaits'],
  [['hangup'], 404, /./, 'notFound', 'openreception.callGone'],
  [['transfer'], 404, /./, 'notFound', 'openreception.oneGone'],
]

const ALICE: readonly Rule[] = [
  [['hangup'], 403, /./, 'conflict', 'openreception.onlyOwn'],
  [['hangup'], 404, /./, 'notFound', 'openreception.callGone'],
  [['pickupNext'], 404, /./, 'notFound', 'openreception.nobodyWaits'],
  [['pickup'], 404, /./, 'notFound', 'openreception.notWaitingOrGreeted'],
  [
    ['pickup', 'pickupNext'],
    400,
    /not available to user/i,
    'conflict',
    'openreception.takenByOther',
  ],
  [['pickup', 'pickupNext'], 400, /peer/i, 'rejected', 'openreception.phoneUnregistered'],
  [['park'], 404, /./, 'notFound', 'openreception.callGone'],
  [['originate'], 400, /context/i, 'protocol', 'openreception.contextMissing'],
  [['originate'], 400, /extension/i, 'rejected', 'openreception.numberShort'],
  [['originate'], 404, /phone_id/i, 'notFound', 'openreception.numberNotListed'],
  [['originate'], 500, /no peer registered/i, 'rejected', 'openreception.phoneUnregistered'],
  [['transfer'], 404, /./, 'notFound', 'openreception.oneGone'],
  [['transfer'], 400, /./, 'protocol', 'openreception.noCallNamed'],
]

const FINAL: readonly Rule[] = [
  ['any', 403, /invalid token/i, 'auth', 'openreception.tokenRefused'],
  ['any', 500, /authserver/i, 'auth', 'openreception.tokenUnchecked'],
  [['pickup', 'pickupNext'], 403, /./, 'conflict', 'openreception.takenByOther'],
  [['pickup', 'pickupNext'], 409, /./, 'conflict', 'openreception.greeted'],
  [['pickup', 'pickupNext'], 404, /./, 'notFound', 'openreception.notWaiting'],
  ['any', 400, /phone is not ready/i, 'conflict', 'openreception.phoneBusy'],
  ['any', 400, /has no peer/i, 'rejected', 'openreception.phoneUnregistered'],
  [['originate'], 400, /rejected/i, 'rejected', 'openreception.phoneRefused'],
  [['originate'], 400, /no answer/i, 'rejected', 'openreception.phoneSilent'],
  [['originate'], 400, /invalid extension/i, 'rejected', 'openreception.numberShort'],
  [['originate'], 500, /call channel/i, 'rejected', 'openreception.notPlaced'],
  ['any', 400, /empty call_id/i, 'protocol', 'openreception.noCallNamed'],
  [['setAgentState'], 403, /./, 'conflict', 'openreception.onlyOwnState'],
  [['setAgentState'], 500, /unknown state/i, 'protocol', 'openreception.stateUnknown'],
  ['any', 403, /./, 'conflict', 'openreception.notYours'],
  [['transfer'], 404, /./, 'notFound', 'openreception.oneGone'],
  [['hangup', 'park'], 404, /./, 'notFound', 'openreception.callGone'],
]

const RULES: Readonly<Record<Dialect, readonly Rule[]>> = {
  wiki: WIKI,
  alice: ALICE,
  openreception: FINAL,
}

/** Why a command failed, and whether it may have been carried out all the same; `undefined` for success. */
export function commandFailure(
  dialect: Dialect,
  verb: Verb,
  answer: HttpAnswer,
): Failure | undefined {
  if (answer.kind !== 'answer') return { kind: 'unknown', problem: noAnswer(answer.kind) }
  const { status } = answer
  if (status === 204 && verb === 'pickupNext') {
    return refused(problem('notFound', 'openreception.nobodyWaits', '204'))
  }
  if (status >= 200 && status < 300) return undefined
  const ruled = byRule(dialect, verb, answer) ?? everywhere(dialect, answer)
  if (ruled !== undefined) return refused(ruled)
  if (status >= 500) return { kind: 'unknown', problem: serverFailed(status) }
  const { reason } = statusDocument(answer.text)
  const code = String(status)
  const values = { reason }
  if (verb === 'transfer') {
    return refused(problem('rejected', 'openreception.bridgeFailed', code, values))
  }
  return refused(
    reason === ''
      ? problem('protocol', 'openreception.unexpectedStatus', code, { status: code })
      : problem('rejected', 'openreception.refused', code, values),
  )
}

const refused = (found: Problem): Failure => ({ kind: 'refused', problem: found })

function byRule(dialect: Dialect, verb: Verb, answer: Answered): Problem | undefined {
  if (isUnknownPath(answer)) return undefined
  const { said } = statusDocument(answer.text)
  const found = RULES[dialect].find(
    ([verbs, status, text]) =>
      (verbs === 'any' || verbs.includes(verb)) &&
      (status === 'any' || status === answer.status) &&
      // A rule for any text is one for an empty body too.
      (text.source === '.' || said.some((part) => text.test(part))),
  )
  return found && problem(found[3], found[4], String(answer.status))
}

/** `Call|<call_id> belongs to <agent_id>`, to the letter of the wiki's page. */
const BELONGS_TO = /^Call\|(.+) belongs to (.+)$/

/** Answers that mean the same to every request of a dialect. */
function everywhere(dialect: Dialect, answer: Answered): Problem | undefined {
  const { status } = answer
  const code = String(status)
  if (status === 401) return problem('auth', 'openreception.tokenRefused', code)
  if (status === 403) {
    const { said } = statusDocument(answer.text)
    const owner = said
      .map((part) => BELONGS_TO.exec(part)?.[2])
      .find((found) => found !== undefined)
    if (owner !== undefined) {
      return problem('conflict', 'openreception.handledBy', code, { agent: owner })
    }
    return /token/i.test(answer.text) || dialect !== 'wiki'
      ? problem('auth', 'openreception.tokenRefused', code)
      : problem('conflict', 'openreception.notYours', code)
  }
  if (status === 405 || isUnknownPath(answer)) {
    return problem('protocol', 'openreception.requestUnknown', code)
  }
  if (status >= 300 && status < 400) return problem('protocol', 'openreception.redirected', code)
  return undefined
}

/** A 404 that is no status document is about the address, not about a call. */
export const isUnknownPath = ({ status, text }: Answered): boolean =>
  status === 404 && (parseJson(text) === undefined || /no handler found/i.test(text))

function serverFailed(status: number): Problem {
  const code = String(status)
  return isGateway(status)
    ? problem('unreachable', 'openreception.unreachableCommand', code)
    : problem('rejected', 'openreception.couldNot', code)
}

const isGateway = (status: number) => status === 502 || status === 503 || status === 504

function noAnswer(kind: Exclude<HttpAnswer['kind'], 'answer'>): Problem {
  switch (kind) {
    case 'timeout':
      return problem('timeout', 'openreception.slowCommand')
    case 'unreachable':
      return problem('unreachable', 'openreception.unreachableCommand')
    case 'aborted':
      return problem('timeout', 'openreception.stopped')
  }
}

/** Why a read failed; `undefined` for 200, 204, and for a 404 that is an answer. */
export function readProblem(dialect: Dialect, answer: HttpAnswer): Problem | undefined {
  switch (answer.kind) {
    case 'timeout':
      return problem('timeout', 'openreception.slowRead')
    case 'unreachable':
      return problem('unreachable', 'openreception.unreachable')
    case 'aborted':
      return problem('timeout', 'openreception.stopped')
    case 'answer': {
      const { status } = answer
      if (status === 200 || status === 204) return undefined
      if (isGateway(status)) {
        return problem('unreachable', 'openreception.unreachable', String(status))
      }
      return (
        everywhere(dialect, answer) ??
        (/authserver/i.test(answer.text)
          ? problem('auth', 'openreception.tokenUnchecked', String(status))
          : problem('rejected', 'openreception.readRefused', String(status), {
              status: String(status),
            }))
      )
    }
  }
}

/** Nothing more can come of this sign-in: only a person can help. */
export const needsPerson = ({ sentence }: Problem): boolean =>
  sentence === 'openreception.tokenRefused'
