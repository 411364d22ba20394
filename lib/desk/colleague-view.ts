/** The colleagues: who is there, what their telephones are doing, and what can be done with them now. */
import { destinationActions, numberActions } from '../telephony/actions.ts'
import { pickupFromAction } from '../telephony/agent-actions.ts'
import type { Capabilities, DestinationRule } from '../telephony/capabilities.ts'
import type { AgentState, Colleague, Instant, PhoneState, Session } from '../telephony/model.ts'
import { say } from '../wording/say.ts'
import type { FormatNumber } from './portrait.ts'
import { type Possibility, possibility } from './view.ts'

export interface ColleagueView {
  readonly id: string
  readonly who: string
  /** The number or id, when `who` is a name. */
  readonly number?: string
  readonly state: AgentState
  readonly phone?: PhoneState
  /** State and telephone in words. */
  readonly words: string
}

/** All colleagues that `query` fits, those who can be reached first, then by name. */
export function colleagueViews(
  session: Session,
  format: FormatNumber,
  query = '',
): readonly ColleagueView[] {
  const wanted = fold(query.trim())
  return Object.values(session.colleagues)
    .filter(({ id }) => id !== session.agent.id)
    .map((colleague) => view(colleague, format))
    .filter(({ who, number = '', id }) =>
      [who, number, number.replace(/\D/g, ''), id].some((text) => fold(text).includes(wanted)),
    )
    .toSorted((one, other) => rank(one) - rank(other) || one.who.localeCompare(other.who))
}

/** For comparing: case and accents aside, so that “soren” finds Søren and “muller” Müller. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')

function view({ id, name, number, state, phone }: Colleague, format: FormatNumber): ColleagueView {
  const reached = number === undefined ? id : format(number)
  const words = [
    state === 'unknown' && phone !== undefined ? undefined : say(`agent.${state}`),
    phone === undefined || phone === 'unknown' ? undefined : say(`phone.${phone}`),
  ].filter((word) => word !== undefined)
  const unknown = say(isNotFree({ state, phone }) ? 'colleague.notFree' : 'agent.unknown')
  return {
    id,
    who: name ?? reached,
    ...(name === undefined ? {} : { number: reached }),
    state,
    ...(phone === undefined ? {} : { phone }),
    words: isNotFree({ state, phone }) || words.length === 0 ? unknown : words.join(' · '),
  }
}

/** A system that lists those who are free, and says nothing of the others. */
const isNotFree = ({
  state,
  phone,
}: {
  readonly state: AgentState
  readonly phone?: PhoneState | undefined
}): boolean => state === 'unknown' && phone === undefined

const RANKS: Readonly<Record<AgentState, number>> = {
  ready: 0,
  unknown: 1,
  workingAfterCall: 2,
  busy: 3,
  notReady: 4,
  loggedOff: 5,
}
const rank = ({ state, phone }: ColleagueView): number =>
  (phone === 'unregistered' ? 10 : phone === 'busy' ? 5 : 0) + RANKS[state]

export interface ColleagueActionView extends Possibility {
  readonly id: string
  readonly label: string
  readonly emphasis: 'primary' | 'plain'
  /** What is asked for when it is pressed. */
  readonly asks:
    | {
        readonly on: 'destination'
        readonly number: string
        readonly to: 'agent'
        readonly service: DestinationRule['service']
        readonly mode?: NonNullable<DestinationRule['mode']>
      }
    | {
        readonly on: 'number'
        readonly number: string
        readonly service: 'makeCall' | 'consultationCall' | 'singleStepTransfer'
      }
    | { readonly on: 'colleague'; readonly agent: string }
}

/** What can be done with a colleague, where it makes sense now; the rest of the ways is the chooser's. */
export function colleagueActions(
  session: Session,
  capabilities: Capabilities,
  { id, state, phone }: ColleagueView,
  now: Instant,
): readonly ColleagueActionView[] {
  const unhindered: Session = { ...session, link: 'online', commands: [] }
  const number = session.colleagues[id]?.number ?? id
  const found: ColleagueActionView[] = []
  const asAgent = capabilities.destinations.some(({ to }) => to === 'agent')
  if (asAgent) {
    const agent = { number: id, to: 'agent' } as const
    const sensible = destinationActions(unhindered, capabilities, agent, now)
    for (const [i, { rule, action }] of destinationActions(
      session,
      capabilities,
      agent,
      now,
    ).entries()) {
      const { service, mode } = rule
      const shown = service !== 'singleStepConference' && (mode === undefined || mode === 'blind')
      if (!shown || !sensible[i]?.action.possible) continue
      found.push({
        id: service,
        label: say(service),
        emphasis: service === 'singleStepTransfer' ? 'plain' : 'primary',
        asks: { on: 'destination', ...agent, service, ...(mode === undefined ? {} : { mode }) },
        ...possibility(action),
      })
    }
  } else {
    const sensible = numberActions(unhindered, capabilities, number, now)
    const actions = numberActions(session, capabilities, number, now)
    for (const service of ['makeCall', 'consultationCall', 'singleStepTransfer'] as const) {
      if (!sensible[service].possible) continue
      found.push({
        id: service,
        label: say(service),
        emphasis: service === 'singleStepTransfer' ? 'plain' : 'primary',
        asks: { on: 'number', number, service },
        ...possibility(actions[service]),
      })
    }
  }
  // Only at somebody whose telephone may be ringing is there a call to take.
  if (state === 'busy' || phone === 'busy' || isNotFree({ state, phone })) {
    const pickup = pickupFromAction(session, capabilities, id, now)
    if (pickupFromAction(unhindered, capabilities, id, now).possible) {
      found.push({
        id: 'directedPickupCall',
        label: say('directedPickupCall'),
        emphasis: 'plain',
        asks: { on: 'colleague', agent: id },
        ...possibility(pickup),
      })
    }
  }
  return found
}
