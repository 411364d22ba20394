/** Where a call can go, and how: what the chooser offers, by the legal combinations alone. */
import { destinationActions } from '../telephony/actions.ts'
import type { Capabilities, DestinationRule } from '../telephony/capabilities.ts'
import { DESTINATION_KINDS, type Destination, type DestinationKind } from '../telephony/commands.ts'
import { type Call, type CallId, entryOf, type Instant, type Session } from '../telephony/model.ts'
import { say } from '../wording/say.ts'
import { type Possibility, possibility } from './view.ts'

/** One way to hand a call over. */
export interface WayView extends Possibility {
  /** Service and mode in one word, for a choice. */
  readonly id: string
  readonly service: DestinationRule['service']
  readonly mode?: NonNullable<DestinationRule['mode']>
  readonly label: string
  readonly hint: string
  /** What the button says that does it. */
  readonly verb: string
}

export interface KindView {
  readonly kind: DestinationKind
  readonly label: string
}

/** The kinds of destinations that there is any way to for this call. */
export function destinationKinds(capabilities: Capabilities, call: Call): readonly KindView[] {
  return DESTINATION_KINDS.filter((kind) =>
    capabilities.destinations.some(
      ({ to, media, service, notFor }) =>
        to === kind &&
        media === call.media &&
        service !== 'makeCall' &&
        !notFor?.includes(call.direction),
    ),
  ).map((kind) => ({ kind, label: say(`destination.${kind}`) }))
}

/** The ways to a destination for a call, in the order in which they bind the agent. */
export function destinationWays(
  session: Session,
  capabilities: Capabilities,
  destination: Destination,
  now: Instant,
  call: CallId,
): readonly WayView[] {
  const media = entryOf(session.calls, call)?.media
  return destinationActions(session, capabilities, destination, now, call)
    .flatMap(({ rule, action }): readonly WayView[] => {
      const { service, mode } = rule
      if (service === 'makeCall' || rule.media !== media) return []
      const way = service === 'singleStepTransfer' ? (mode ?? 'blind') : service
      return [
        {
          id: way,
          service,
          ...(mode === undefined ? {} : { mode }),
          label: say(`way.${way}`),
          hint: say(`way.${way}.hint`),
          verb: say(service),
          ...possibility(action),
        },
      ]
    })
    .toSorted((one, other) => WAYS.indexOf(one.id) - WAYS.indexOf(other.id))
}

/** The order in which ways are offered: to ask first is what most calls need. */
const WAYS: readonly string[] = [
  'consultationCall',
  'blind',
  'afterAnswer',
  'returning',
  'singleStepConference',
]

/** How many bytes can travel with this call from screen to screen; none: 0. */
export const userDataLimit = ({ userData }: Capabilities, { media }: Call): number =>
  userData?.[media] ?? 0
