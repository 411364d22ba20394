import type { Exchange } from '../exchange/exchange.ts'
import type { Switches } from '../switches.ts'
import type { Member } from './directory.ts'
import type { Recordings } from './recordings.ts'
import type { Relay } from './relay.ts'
import type { MiralixSwitches } from './switches.ts'

/** What every route of this face works with. */
export interface Desk {
  readonly exchange: Exchange
  readonly switches: Switches<MiralixSwitches>
  readonly relay: Relay
  readonly recordings: Recordings
}

export const isLoggedIn = ({ exchange }: Pick<Desk, 'exchange'>, member: Member): boolean =>
  exchange.agent(member.key)?.availability !== 'loggedOff'
