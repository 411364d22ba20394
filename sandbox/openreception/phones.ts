import type { Exchange } from '../exchange/exchange.ts'
import type { User } from './directory.ts'
import { agentKey } from './directory.ts'

/** An agent's phone, as the later servers know it as a peer. */
export interface Phone {
  /** Its extension. */
  readonly name: string
  readonly registered: boolean
  /** How many channels it has open. */
  readonly channels: number
}

type Desk = { readonly exchange: Exchange }

export function phoneOf({ exchange }: Desk, user: User): Phone | null {
  const agent = exchange.agent(agentKey(user.uid))
  if (!agent) return null
  const lines = exchange.linesOf(agent.key).length
  return {
    name: agent.extension,
    registered: agent.phone !== 'unregistered',
    channels: lines + (agent.phone === 'busy' ? 1 : 0),
  }
}

export const isRegistered = (desk: Desk, user: User): boolean =>
  phoneOf(desk, user)?.registered ?? false

export const isBusy = (desk: Desk, user: User): boolean => (phoneOf(desk, user)?.channels ?? 0) > 0
