/** One frame of the event socket, in either envelope (openreception.md 5). */
import { z } from 'zod'
import type { Instant } from '../../telephony/model.ts'
import { callObject, instant, type SeenCall } from './call-object.ts'
import { phone, type SeenPhone, type SeenUser, userState } from './people.ts'

export const CALL_EVENTS = [
  'call_offer',
  'call_lock',
  'call_unlock',
  'call_pickup',
  'call_state',
  'call_park',
  'call_unpark',
  'call_transfer',
  'call_bridge',
  'call_hangup',
  'queue_join',
  'queue_leave',
  'originate_success',
  'originate_failed',
] as const
export type CallEventName = (typeof CALL_EVENTS)[number]

/** Events that a toolbar has no use for: known, and passed over without a word. */
const NOT_OURS: readonly string[] = [
  'agent_state',
  'connectionState',
  'channel_state',
  'call_assign',
  'call_unassign',
  'widgetSelect',
  'focusChange',
  'userChange',
  'messageChange',
  'calendarChange',
  'contactChange',
  'receptionChange',
  'receptionData',
  'organizationChange',
  'dialplanChange',
  'ivrMenuChange',
]

export type Frame =
  | {
      readonly kind: 'call'
      readonly event: CallEventName
      readonly call: SeenCall
      /** The server's own clock. */
      readonly at?: Instant
    }
  | { readonly kind: 'phone'; readonly phone: SeenPhone }
  | { readonly kind: 'user'; readonly user: SeenUser }
  /** The server has read its calls anew: so must we. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly event: string }
  | { readonly kind: 'unreadable' }

const UNREADABLE: Frame = { kind: 'unreadable' }

const flat = z.looseObject({ event: z.string(), timestamp: instant })
/** The name of the event is in the inner object, the time in the outer one. */
const enveloped = z
  .looseObject({ timestamp: instant, notification: z.looseObject({ event: z.string() }) })
  .transform(({ timestamp, notification }) => ({ ...notification, timestamp }))

export function readFrame(text: unknown): Frame {
  const parsed = z.union([enveloped, flat]).safeParse(parseJson(text))
  if (!parsed.success) return UNREADABLE
  const body: Readonly<Record<string, unknown>> & { event: string } = parsed.data
  const { event } = body
  if (event === 'callStateReload') return { kind: 'reload' }
  if (event === 'peer_state') {
    const read = phone.safeParse(body.peer)
    return read.success ? { kind: 'phone', phone: read.data } : UNREADABLE
  }
  if (event === 'userState') {
    const read = userState.safeParse(body)
    return read.success ? { kind: 'user', user: read.data } : UNREADABLE
  }
  const name = CALL_EVENTS.find((known) => known === event)
  if (name !== undefined) {
    const read = callObject.safeParse(body.call)
    if (!read.success) return UNREADABLE
    const { timestamp } = parsed.data
    return {
      kind: 'call',
      event: name,
      call: read.data,
      ...(timestamp === undefined ? {} : { at: timestamp }),
    }
  }
  return NOT_OURS.includes(event) ? { kind: 'ignored' } : { kind: 'unknown', event }
}

/** `undefined` for what is not JSON, and for what is no text. */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
