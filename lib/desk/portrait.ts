/** What one call looks like: who, where from, what it is doing, since when. */
import type { Capabilities } from '../telephony/capabilities.ts'
import {
  type Call,
  type Instant,
  type LiveState,
  mainParty,
  type Party,
} from '../telephony/model.ts'
import { say } from '../wording/say.ts'

/** Writes a number for the reader; the text itself where it cannot be read as a number. */
export type FormatNumber = (number: string) => string

export interface Portrait {
  readonly id: string
  readonly media: Call['media']
  readonly who: string
  /** The number, when `who` is a name. */
  readonly number?: string
  /** Where the call is from: a queue, an organisation; or that it is a consultation. */
  readonly where?: string
  /** The number that the caller dialled. */
  readonly called?: string
  /** What came with the call from the screen before. */
  readonly userData?: string
  readonly state: string
  /** For colour and icon: the state itself. */
  readonly kind: LiveState | 'other'
  readonly assumed: boolean
  readonly muted: boolean
  /** What the timer counts from. */
  readonly since: Instant
}

/** Whether a call that waits for the agent is parked in this system, and not held. */
export const parks = ({ services }: Pick<Capabilities, 'services'>): boolean =>
  services.parkCall.by === 'server' && services.holdCall.by === 'nobody'

/** A far end by its name, its number, or that nothing is known. */
export function whoIs(party: Party | undefined, format: FormatNumber): string {
  if (party?.name !== undefined) return party.name
  if (party?.number !== undefined) return format(party.number)
  return party?.withheld ? say('caller.withheld') : say('caller.unknown')
}

export function portray(
  call: Call,
  format: FormatNumber,
  capabilities: Pick<Capabilities, 'services'>,
): Portrait {
  const party = mainParty(call)
  const number = party?.number === undefined ? undefined : format(party.number)
  const state = call.connection?.state ?? call.state
  const where = whereFrom(call)
  return {
    id: call.id,
    media: call.media,
    who: whoIs(party, format),
    ...(party?.name !== undefined && number !== undefined ? { number } : {}),
    ...(where === undefined ? {} : { where }),
    ...(call.called === undefined ? {} : { called: format(call.called) }),
    ...(call.userData === undefined ? {} : { userData: call.userData }),
    state: stateWord(call, state, capabilities),
    kind: call.connection?.state ?? 'other',
    assumed: call.connection?.certainty === 'assumed',
    muted: call.connection?.muted === true,
    since:
      state === 'connected' && call.answeredAt !== undefined
        ? call.answeredAt
        : (call.connection?.since ?? call.startedAt),
  }
}

function whereFrom(call: Call): string | undefined {
  if (call.consultationFor !== undefined) return say('call.consultation')
  return call.queue?.name === undefined
    ? undefined
    : say('call.fromQueue', { queue: call.queue.name })
}

function stateWord(
  call: Call,
  state: LiveState,
  capabilities: Pick<Capabilities, 'services'>,
): string {
  if (call.preview && state !== 'connected') return say('state.preview')
  if (call.conference !== undefined && state === 'connected') return say('state.conference')
  return state === 'held' && parks(capabilities) ? say('state.parked') : say(`state.${state}`)
}
