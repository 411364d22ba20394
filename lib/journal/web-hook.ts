/**
 * Tells a receiver of each call that ended: one HTTPS POST of JSON, tried again until it is taken. Nothing
 * waits for it, and what is not told yet lies in the outbox.
 */
import type { Instant } from '../telephony/model.ts'
import type { Parcel } from './database.ts'
import { type ToldCall, tell } from './export.ts'
import type { Outbox } from './outbox.ts'
import type { CallRecord } from './record.ts'

/** Where calls are told. The secret is kept apart from it, and sent as a bearer token (RFC 6750). */
export interface Receiver {
  readonly address: string
  readonly secret?: string | undefined
}

/** Why the last attempt failed. */
export type Failure =
  | { readonly kind: 'address' | 'permission' | 'unreachable' | 'slow' | 'redirect' }
  /** The receiver answered, and not with a 2xx. */
  | { readonly kind: 'status'; readonly status: number }

/** How it goes, for a person to read. */
export interface HookState {
  readonly waiting: number
  readonly deliveredAt?: Instant
  readonly failedAt?: Instant
  readonly failure?: Failure
  /** Calls that nobody took for too long, and that are not told any more. */
  readonly givenUp: number
}

export const NO_HOOK_STATE: HookState = { waiting: 0, givenUp: 0 }

export interface WebHookParts {
  readonly outbox: Outbox
  readonly now: () => Instant
  /** From 0 up to 1, for jitter. */
  readonly random: () => number
  readonly fetch: typeof fetch
  /** Aborts after `ms` milliseconds. */
  readonly deadline: (ms: number) => AbortSignal
  /** `undefined` where nobody is to be told. */
  readonly receiver: () => Promise<Receiver | undefined>
  /** Whether the browser lets us speak to this address. */
  readonly mayReach: (address: string) => Promise<boolean>
  /** How it went before, and from now on. */
  readonly state: {
    read(): Promise<HookState>
    write(state: HookState): Promise<void>
  }
}

export interface WebHook {
  /** Sends what is due, one after the other; resolves when nothing more is due now. Never rejects. */
  run(): Promise<void>
  /** Sends everything that waits, whenever it is due. */
  runAll(): Promise<void>
  /** Sends a call that never was, and tells what became of it; nothing is kept of it. */
  tryOut(receiver: Receiver): Promise<Failure | undefined>
}

const LIMIT = 10_000
const FIRST_PAUSE = 15_000
const LONGEST_PAUSE = 3_600_000
const GIVE_UP_AFTER = 7 * 86_400_000
/** What a receiver answers that has something against one call and may take the next. */
const ABOUT_ONE_CALL = [400, 409, 413, 422]

/** Whether calls may be told there: https, or this very machine. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && here)
}

export function createWebHook(parts: WebHookParts): WebHook {
  const { outbox, now } = parts
  let running: Promise<void> | undefined

  const note = async (change: (state: HookState) => HookState): Promise<void> => {
    const before = await parts.state.read()
    const after = { ...change(before), waiting: await outbox.count() }
    if (JSON.stringify(after) !== JSON.stringify(before)) await parts.state.write(after)
  }

  const attempt = async (
    { address, secret }: Receiver,
    id: string,
    told: { readonly type: string; readonly call?: ToldCall },
  ): Promise<{ readonly failure?: Failure; readonly retryAfter?: number }> => {
    if (!isSafeAddress(address)) return { failure: { kind: 'address' } }
    if (!(await parts.mayReach(address))) return { failure: { kind: 'permission' } }
    const signal = parts.deadline(LIMIT)
    try {
      const answer = await parts.fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(secret ? { authorization: `Bearer ${secret}` } : {}),
        },
        body: JSON.stringify({ id, ...told }),
        credentials: 'omit',
        // The secret is for this address and no other.
        redirect: 'manual',
        cache: 'no-store',
        signal,
      })
      await answer.body?.cancel()
      if (answer.ok) return {}
      // A browser shows only that there was one.
      const { status } = answer
      if (status === 0 || (status >= 300 && status < 400)) return { failure: { kind: 'redirect' } }
      const retryAfter = secondsIn(answer.headers.get('retry-after'), now())
      return {
        failure: { kind: 'status', status },
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }
    } catch {
      return { failure: { kind: signal.aborted ? 'slow' : 'unreachable' } }
    }
  }

  const deliver = async (
    receiver: Receiver,
    parcel: Parcel,
    record: CallRecord,
  ): Promise<Failure | undefined> => {
    const { failure, retryAfter = 0 } = await attempt(receiver, keyOf(parcel), {
      type: parcel.kind === 'ended' ? 'call.ended' : 'call.noted',
      call: tell(record),
    })
    if (failure === undefined) {
      await outbox.delivered(parcel)
      await note(({ failure: _failure, failedAt: _at, ...state }) => ({
        ...state,
        deliveredAt: now(),
      }))
      return undefined
    }
    const given = now() - parcel.since >= GIVE_UP_AFTER
    if (given) await outbox.delivered(parcel)
    else await outbox.postpone(parcel, now() + Math.max(pause(parcel.tries), retryAfter * 1000))
    await note((state) => ({
      ...state,
      failedAt: now(),
      failure,
      givenUp: state.givenUp + (given ? 1 : 0),
    }))
    return failure
  }

  /** Half of it is chance, so that many agents do not come back together. */
  const pause = (tries: number): number =>
    Math.min(FIRST_PAUSE * 2 ** Math.min(tries, 20), LONGEST_PAUSE) * (0.5 + parts.random() / 2)

  const work = async (): Promise<void> => {
    const receiver = await parts.receiver()
    if (receiver === undefined) return
    for (;;) {
      const next = await outbox.next()
      if (next === undefined || next.parcel.dueAt > now()) return
      const failure = await deliver(receiver, next.parcel, next.record)
      const goesOn =
        failure === undefined ||
        (failure.kind === 'status' && ABOUT_ONE_CALL.includes(failure.status))
      if (!goesOn) return
    }
  }

  const run = (): Promise<void> => {
    running ??= work()
      .then(() => note((state) => state))
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    run,
    async runAll() {
      await running
      await outbox.hurry(now()).catch(() => undefined)
      await run()
    },
    async tryOut(receiver) {
      const { failure } = await attempt(receiver, `test-${now()}`, { type: 'test' })
      return failure
    },
  }
}

/** The same for each attempt, so that a receiver can tell a repetition. Fit for a header. */
const keyOf = ({ call, kind, seq }: Parcel): string =>
  encodeURIComponent(kind === 'ended' ? call : `${call}/${kind}/${seq}`)

/** Retry-After (RFC 9110): seconds, or a date. */
function secondsIn(text: string | null, now: Instant): number | undefined {
  if (text === null) return undefined
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_PAUSE / 1000) : undefined
}

/** In `storage.local`. */
export const HOOK_STATE_KEY = 'webHook.state'

/** What was stored is our own writing; only its outline is checked. */
export function readHookState(value: unknown): HookState {
  const isState =
    typeof value === 'object' && value !== null && 'waiting' in value && 'givenUp' in value
  return isState ? (value as HookState) : NO_HOOK_STATE
}
