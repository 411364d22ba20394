/** A session told in a few words. */
import type { CallFacts, Stamped, TelephonyEvent } from '../../../lib/telephony/events.ts'
import {
  type Call,
  type Certainty,
  EMPTY_SNAPSHOT,
  ownCalls,
  type Session,
} from '../../../lib/telephony/model.ts'
import { reduceAll } from '../../../lib/telephony/reduce.ts'

export const OPENED: TelephonyEvent = { type: 'sessionOpened', agent: { id: '12' } }
export const ONLINE: readonly TelephonyEvent[] = [OPENED, { type: 'linkUp' }]

const callEvent =
  (
    type:
      | 'delivered'
      | 'established'
      | 'held'
      | 'retrieved'
      | 'observed'
      | 'serviceInitiated'
      | 'failed'
      | 'queued',
  ) =>
  (call: string, facts?: CallFacts, certainty: Certainty = 'confirmed'): TelephonyEvent => ({
    type,
    call,
    certainty,
    ...(facts === undefined ? {} : { facts }),
  })

export const rings = callEvent('delivered')
export const answered = callEvent('established')
export const held = callEvent('held')
export const retrieved = callEvent('retrieved')
export const seen = callEvent('observed')
export const dialled = callEvent('serviceInitiated')
export const failed = callEvent('failed')
export const assumed = (event: TelephonyEvent): TelephonyEvent =>
  'certainty' in event ? { ...event, certainty: 'assumed' } : event
export const ends = (call: string): TelephonyEvent => ({
  type: 'connectionCleared',
  call,
  certainty: 'confirmed',
})
export const conferenced = (...calls: readonly string[]): TelephonyEvent => ({
  type: 'conferenced',
  calls,
  conference: 'k1',
})
export const others = (
  type: 'queued' | 'delivered' | 'established' | 'held',
  call: string,
  more: { readonly agent?: string; readonly facts?: CallFacts } = {},
): TelephonyEvent => ({ type, call, certainty: 'confirmed', device: 'other', ...more })

/** The session after `events`, one second apart; the first at 1000. */
export function sessionAfter(...events: readonly TelephonyEvent[]): Session {
  const story = [...ONLINE, ...events].map(
    (event, i): Stamped => ({ session: 'one', at: i < 2 ? 0 : (i - 1) * 1000, event }),
  )
  const session = reduceAll(EMPTY_SNAPSHOT, story).sessions.one
  if (session === undefined) throw new Error('the story closes its session')
  return session
}

export function callOf(session: Session, id: string): Call {
  const call = session.calls[id]
  if (call === undefined) throw new Error(`there is no call ${id}`)
  return call
}

/** The agent's calls as a person would tell them: `A held`, `B initiated (assumed)`. */
export const told = (session: Session): readonly string[] =>
  ownCalls(session).map(
    ({ id, connection }) =>
      `${id} ${connection?.state}${connection?.certainty === 'assumed' ? ' (assumed)' : ''}`,
  )
