/** From where a call was and is to the events that say so (openreception.md 6.3). */
import type { CallFacts, CallStateEvent, TelephonyEvent } from '../../telephony/events.ts'
import { same } from '../../telephony/same.ts'
import type { Phase } from './call-object.ts'

interface Place {
  readonly id: string
  readonly place: 'hall' | 'own' | 'others' | 'aside'
  readonly phase: Phase
  readonly locked: boolean
  readonly facts: CallFacts
}

/** What has happened between the two; nothing where a person would see no difference. */
export function portray(before: Place | undefined, next: Place): readonly TelephonyEvent[] {
  switch (next.place) {
    case 'aside':
      return before?.place === 'own'
        ? [{ type: 'connectionCleared', call: next.id, certainty: 'confirmed' }]
        : away(before)
    case 'others':
      return away(before)
    case 'hall':
      return alike(before, next) ? [] : [waiting(next)]
    case 'own':
      return alike(before, next) ? [] : own(before, next)
  }
}

/** It goes on elsewhere, which matters only where it was shown. */
const away = (before: Place | undefined): readonly TelephonyEvent[] =>
  before?.place === 'hall' || before?.place === 'own' ? [{ type: 'diverted', call: before.id }] : []

const alike = (before: Place | undefined, next: Place): boolean =>
  before !== undefined &&
  before.place === next.place &&
  before.locked === next.locked &&
  (before.phase === next.phase || next.place === 'hall') &&
  same(before.facts, next.facts)

const waiting = ({ id, facts, locked }: Place): TelephonyEvent => ({
  type: 'queued',
  call: id,
  certainty: 'confirmed',
  device: 'other',
  facts: { ...facts, locked },
})

function own(before: Place | undefined, next: Place): readonly TelephonyEvent[] {
  const event: CallStateEvent = {
    type: eventOf(before, next),
    call: next.id,
    certainty: 'confirmed',
    facts: { ...next.facts, locked: false },
  }
  const { phase, facts } = next
  if (facts.direction !== 'outbound' || (phase !== 'ringing' && phase !== 'speaking')) {
    return [event]
  }
  const party = { type: 'partyChanged', call: next.id } as const
  return [event, { ...party, state: phase === 'ringing' ? 'alerting' : 'connected' }]
}

function eventOf(before: Place | undefined, { phase, facts }: Place): CallStateEvent['type'] {
  switch (phase) {
    case 'waiting':
      return facts.direction === 'outbound' ? 'serviceInitiated' : 'delivered'
    case 'ringing':
      return facts.direction === 'outbound' ? 'originated' : 'delivered'
    case 'speaking':
      return before?.phase === 'parked' ? 'retrieved' : 'established'
    case 'parked':
      return 'held'
    // Nothing in the state says what the agent hears.
    case 'passing':
    case 'joined':
    case 'ended':
      return 'observed'
  }
}
