/** What an answer to a poll means for the session, and when the next one is sent. Pure; milliseconds. */
import type { Instant, Problem } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import { EXPIRED, SIGN_IN_AGAIN, SIGNED_OUT } from './codes.ts'
import { codeProblem, type Reply, readProblem } from './problems.ts'

/** Huawei 5.1: the next poll follows 200 to 500 ms after each answer. */
const SHORT_PAUSE = 200
const LONG_PAUSE = 500
/** An empty answer that came sooner was not held back: the gateway does not wait for events. */
const HELD_BACK = 1000
/** Huawei 7, 000-003: repeated so often, andThen the sign-in is made anew. */
const EXPIRED_REPEATED = 5
/** Huawei 2.3: failures that are repeated at once, before they are waited for and said. */
const FAILURES_REPEATED = 10
const LONGEST_PAUSE = 5000
/** Huawei 2.3: without a request for so long the gateway signs the agent out. */
const SIGNED_OUT_AFTER = 120_000
/** It may count from a little earlier than we do. */
const NEARLY = 115_000

export interface Health {
  /** When the gateway answered last. */
  readonly heardAt: Instant
  /** Answers that failed in a row. */
  readonly failures: number
  /** Of those: answers that the pass has expired. */
  readonly expired: number
}

export type Verdict =
  | { readonly kind: 'answered'; readonly event: unknown }
  /** `trouble`: what a person should know. */
  | { readonly kind: 'again'; readonly trouble?: Problem }
  /** `force`: whether the session that the gateway has is surely ours. */
  | { readonly kind: 'signIn'; readonly force: boolean; readonly problem: Problem }
  | { readonly kind: 'stop'; readonly problem: Problem }

export interface Judged {
  readonly verdict: Verdict
  readonly health: Health
  /** Until the next poll. */
  readonly pause: number
}

export const healthy = (now: Instant): Health => ({ heardAt: now, failures: 0, expired: 0 })

export function judge(reply: Reply, before: Health, sent: Instant, now: Instant): Judged {
  if (reply.kind !== 'reply') return notHeard(reply, before, now)
  const { code, message, event } = reply
  const heard = healthy(now)
  if (code === '0') {
    const some = event !== null && event !== undefined
    const pause = some || now - sent >= HELD_BACK ? SHORT_PAUSE : LONG_PAUSE
    return { verdict: { kind: 'answered', event: some ? event : undefined }, health: heard, pause }
  }
  const found = codeProblem(code, message)
  if (code === SIGNED_OUT) {
    return { verdict: { kind: 'stop', problem: signedOut(before, now) }, health: heard, pause: 0 }
  }
  if (SIGN_IN_AGAIN.includes(code)) {
    const verdict = { kind: 'signIn', force: true, problem: found } as const
    return { verdict, health: heard, pause: 0 }
  }
  if (code === EXPIRED) {
    const expired = before.expired + 1
    // Another place may have taken the sign-in over: it is not taken back without asking.
    return expired > EXPIRED_REPEATED
      ? { verdict: { kind: 'signIn', force: false, problem: found }, health: heard, pause: 0 }
      : { verdict: { kind: 'again' }, health: { ...heard, expired }, pause: LONG_PAUSE }
  }
  const failures = before.failures + 1
  // Huawei 5.1, 000-007: another poll is still under way.
  const passing = code === '000-007' && failures <= FAILURES_REPEATED
  return {
    verdict: { kind: 'again', ...(passing ? {} : { trouble: found }) },
    health: { ...heard, failures },
    pause: pauseAfter(failures),
  }
}

function notHeard(reply: Reply, before: Health, now: Instant): Judged {
  const failures = before.failures + 1
  const health = { ...before, failures }
  const silence = now - before.heardAt
  const found = readProblem(reply)
  const lost = silence >= SIGNED_OUT_AFTER
  // No answer in time, or one that cannot be read: said only when it lasts (huawei 7).
  const quiet = reply.kind === 'timeout' || reply.kind === 'unreadable'
  const trouble = lost
    ? problem('unreachable', 'huawei.heartbeatLost', undefined, { seconds: seconds(silence) })
    : quiet && failures <= FAILURES_REPEATED
      ? undefined
      : found
  return {
    verdict: { kind: 'again', ...(trouble === undefined ? {} : { trouble }) },
    health,
    pause: pauseAfter(failures),
  }
}

const pauseAfter = (failures: number): number =>
  failures <= FAILURES_REPEATED ? LONG_PAUSE : LONGEST_PAUSE

const seconds = (ms: number): string => String(Math.round(ms / 1000))

/** 100-006, and whether it came because nothing was heard of this browser for too long. */
function signedOut({ heardAt }: Health, now: Instant): Problem {
  const silence = now - heardAt
  return silence >= NEARLY
    ? problem('auth', 'huawei.signedOutSilent', SIGNED_OUT, { seconds: seconds(silence) })
    : codeProblem(SIGNED_OUT, '')
}
