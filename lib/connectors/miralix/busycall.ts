/**
 * A tolerant reading of `GET agents/{t}/{id}/busycall`: the names of most fields are not known
 * (miralix.md 6.1, INFERRED), so every plausible one is tried and nothing is claimed that none shows.
 */
import { z } from 'zod'

export type SeenState = 'alerting' | 'connected' | 'held' | 'unknown'

export interface SeenCall {
  /** What tells this call from the next one. */
  readonly key: string
  /** The queue call's id on the wire, where the answer has one. */
  readonly reference?: string
  readonly state: SeenState
  readonly number?: string
  readonly withheld: boolean
  readonly queue?: { readonly id?: string; readonly name?: string }
  readonly agentName?: string
  /** Milliseconds since 1970. */
  readonly startedAt?: number
}

export type Busycall =
  | { readonly kind: 'idle' }
  | { readonly kind: 'call'; readonly call: SeenCall }
  | { readonly kind: 'unreadable' }

const fields = z.record(z.string(), z.unknown())
const envelope = z.union([
  z.null().transform(() => undefined),
  z
    .array(fields)
    .max(1)
    .transform((list) => list[0]),
  fields,
])

const IDENTITY = ['QueueCallId', 'QueueInquiryId', 'CallId', 'Id'] as const
const CALLER = [
  'Caller',
  'CallerNumber',
  'Calling',
  'CallingNumber',
  'CallerEndpoint',
  'ContactEndpoint',
  'PhoneNumber',
] as const
const WITHHELD = ['', 'anonymous', 'unknown']
const ANSWERED_AT = /^(?:Answered|ConversationStarted|PickedUp)/
const STATE_WORDS: readonly (readonly [RegExp, SeenState])[] = [
  [/held|hold/i, 'held'],
  [/(?<!un)answer|busy|talk|convers|(?<!in)active/i, 'connected'],
  [/offer|(?<!r)ring|alert/i, 'alerting'],
]

/** Reads the body of a 200 or 204: zero bytes and `null` mean that there is no call. */
export function readBusycall(body: string): Busycall {
  const text = body.trim()
  if (text === '') return { kind: 'idle' }
  const json = parseJson(text)
  const parsed = envelope.safeParse(json)
  if (json === undefined || !parsed.success) return { kind: 'unreadable' }
  return parsed.data === undefined
    ? { kind: 'idle' }
    : { kind: 'call', call: readCall(parsed.data) }
}

/** `undefined` when `text` is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readCall(call: Readonly<Record<string, unknown>>): SeenCall {
  const reference = first(call, IDENTITY)
  const caller = first(call, CALLER)
  const queueId = first(call, ['QueueId'])
  const queueName = first(call, ['QueueName'])
  const agentName = first(call, ['AgentName'])
  const startedAt = first(call, ['StartedUtc', 'QueuedUtc', 'ArrivedUtc', 'OfferedUtc'])
  const began = startedAt === undefined ? Number.NaN : parseTime(startedAt)
  const withheld =
    CALLER.some((name) => typeof call[name] === 'string') &&
    (caller === undefined || WITHHELD.includes(caller.toLowerCase()))
  return {
    key: reference ?? `caller ${caller ?? ''}`,
    ...(reference === undefined ? {} : { reference }),
    state: readState(call),
    withheld,
    ...(caller === undefined || withheld ? {} : { number: caller }),
    ...(queueId === undefined && queueName === undefined
      ? {}
      : {
          queue: {
            ...(queueId === undefined ? {} : { id: queueId }),
            ...(queueName === undefined ? {} : { name: queueName }),
          },
        }),
    ...(agentName === undefined ? {} : { agentName }),
    ...(Number.isNaN(began) ? {} : { startedAt: began }),
  }
}

function readState(call: Readonly<Record<string, unknown>>): SeenState {
  for (const [name, value] of Object.entries(call)) {
    if (typeof value !== 'string' || !/(?:State|Status)$/.test(name)) continue
    const word = STATE_WORDS.find(([pattern]) => pattern.test(value))
    if (word !== undefined) return word[1]
  }
  // .NET writes a time that is not set as the first day of the year 1.
  const answered = Object.entries(call).some(
    ([name, value]) =>
      ANSWERED_AT.test(name) &&
      (value === true ||
        (typeof value === 'number' && value > 0) ||
        (typeof value === 'string' && !/^(?:0001-|$)/.test(value))),
  )
  return answered ? 'connected' : 'unknown'
}

function first(
  call: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const value = call[name]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** Times come with 7 fractional digits, which not every engine reads (miralix.md 6.1). */
function parseTime(text: string): number {
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
}
