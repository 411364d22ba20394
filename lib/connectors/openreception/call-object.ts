/**
 * One reading of the call objects of all dialects (openreception.md 6.1): ids as numbers or text, states
 * in any case, owners as null, 0 or a number, times in seconds or milliseconds, as text or as numbers.
 */
import { z } from 'zod'
import type { Instant } from '../../telephony/model.ts'

/** What a call is doing, whatever the dialect's word for it (6.2, 6.3). `passing`: no state to show. */
export type Phase = 'waiting' | 'ringing' | 'speaking' | 'parked' | 'joined' | 'ended' | 'passing'

export interface SeenCall {
  /** The server's own id, as text. */
  readonly reference: string
  readonly phase: Phase
  /** Absent where the object does not tell. */
  readonly inbound?: boolean
  /** False for the leg to an agent's telephone, which is no call of its own. */
  readonly isCall: boolean
  /** Absent: nobody's. */
  readonly owner?: string
  readonly destination?: string
  readonly caller?: string
  readonly reception?: string
  /** The id of the leg it is joined with. */
  readonly otherLeg?: string
  /** Absent where the dialect has no such member. */
  readonly locked?: boolean
  readonly arrivedAt?: Instant
}

const PHASES: Readonly<Record<string, Phase>> = {
  PENDING: 'waiting',
  CREATED: 'waiting',
  IVR: 'waiting',
  QUEUED: 'waiting',
  RINGING: 'ringing',
  DIALING: 'ringing',
  SPEAKING: 'speaking',
  ANSWERED: 'speaking',
  DELEGATED: 'speaking',
  PARKED: 'parked',
  'ON HOLD': 'parked',
  TRANSFERRED: 'joined',
  BRIDGED: 'joined',
  HUNGUP: 'ended',
  ENDED: 'ended',
}

function phaseOf(word: string | undefined): Phase {
  const known = word?.trim().toUpperCase() ?? ''
  return (Object.hasOwn(PHASES, known) ? PHASES[known] : undefined) ?? 'passing'
}

const NONE: readonly string[] = ['', '<null>', 'null']

/** Text or a number, as text; nothing for null and the wire's other words for it. */
const id = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => {
    const text = value === null || value === undefined ? '' : String(value).trim()
    return NONE.includes(text.toLowerCase()) ? undefined : text
  })
/** 0 stands for nobody and nothing. */
const idAboveZero = id.transform((text) => (text === '0' ? undefined : text))

const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true'), z.null()])
  .optional()
  .transform((on) => on ?? undefined)

/** Seconds above this would be in the year 5138; milliseconds above it are all since 1973. */
const MOST_SECONDS = 1e11

/** String seconds, integer seconds or integer milliseconds; nothing for 0 and for what is no number. */
export const instant = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value): Instant | undefined => {
    const time = Number(value ?? Number.NaN)
    if (!Number.isFinite(time) || time <= 0) return undefined
    return Math.round(time < MOST_SECONDS ? time * 1000 : time)
  })

const fields = z.looseObject({
  id,
  call_id: id,
  state: z.string().nullish(),
  status: z.string().nullish(),
  b_leg: id,
  inbound: flag,
  is_call: flag,
  destination: id,
  callee: id,
  caller_id: id,
  assigned_to: idAboveZero,
  organization_id: idAboveZero,
  reception_id: idAboveZero,
  locked: flag,
  arrival_time: instant,
})

/** A call as a server shows it; undefined for what is none. */
export const callObject = fields.transform((call, context): SeenCall => {
  const reference = call.id ?? call.call_id
  if (reference === undefined) {
    context.addIssue({ code: 'custom', message: 'a call without an id' })
    return z.NEVER
  }
  const reception = call.reception_id ?? call.organization_id ?? namespaced(call)
  const destination = call.destination ?? call.callee
  return {
    reference,
    phase: phaseOf(call.state ?? call.status ?? undefined),
    isCall: call.is_call !== false,
    ...given('inbound', call.inbound),
    ...given('owner', call.assigned_to),
    ...given('destination', destination),
    ...given('caller', call.caller_id),
    ...given('reception', reception),
    ...given('otherLeg', call.b_leg),
    // Where there is no such member a call in the queue is not locked: its greeting was played.
    ...given('locked', call.locked ?? (isQueued(call) ? false : undefined)),
    ...given('arrivedAt', call.arrival_time),
  }
})

const isQueued = ({ state }: { readonly state?: string | null | undefined }) =>
  state?.toUpperCase() === 'QUEUED'

const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [name in K]?: V }

/** B1 and B2 put a namespace before the reception, which has changed: `__or__rid` (6.1). */
function namespaced(call: Readonly<Record<string, unknown>>): string | undefined {
  const key = Object.keys(call).find((candidate) => candidate.endsWith('rid'))
  const read = key === undefined ? undefined : idAboveZero.safeParse(call[key])
  return read?.success ? read.data : undefined
}

/**
 * A list as any dialect gives it: `{"calls":[…]}` or a bare array; an entry that cannot be read is
 * counted, and the others stand. Undefined when it is no list.
 */
export function readCallList(
  json: unknown,
): { readonly calls: readonly SeenCall[]; readonly unreadable: number } | undefined {
  const list = z.union([z.array(z.unknown()), wrapped]).safeParse(json)
  if (!list.success) return undefined
  const read = list.data.map((entry) => callObject.safeParse(entry))
  const calls = read.flatMap((entry) => (entry.success ? [entry.data] : []))
  return { calls, unreadable: read.length - calls.length }
}

const wrapped = z.looseObject({ calls: z.array(z.unknown()) }).transform(({ calls }) => calls)
