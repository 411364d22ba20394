import type { Exchange } from '../exchange/exchange.ts'
import type { MiralixSwitches } from './switches.ts'

export type Verb =
  | 'answer'
  | 'clear'
  | 'Consultation'
  | 'alternate'
  | 'transfer'
  | 'singleStepTransfer'

/** Where an agent's desktop client stands, in the words of the state table of section 6.3. */
type Situation = 'idle' | 'offered' | 'active' | 'dialling' | 'consulting' | 'held'

function situation(exchange: Exchange, agent: string): Situation {
  const states = exchange.linesOf(agent).map(({ leg }) => leg.state)
  const held = states.filter((state) => state === 'held').length
  if (states.includes('initiated')) return 'dialling'
  if (states.includes('connected')) return held > 0 ? 'consulting' : 'active'
  if (states.includes('alerting')) return 'offered'
  return held > 0 ? 'held' : 'idle'
}

export interface Relayed {
  readonly verb: Verb
  readonly agent: string
  /** The dial string, for the two verbs that need one. */
  readonly dialled: string
}

type Effect = (() => void) | null

/**
 * What the agent's client would do now with a verb, by the state table of section 6.3. Null where the
 * table says that everything stays as it is.
 */
export function effectOf(exchange: Exchange, relayed: Relayed, switches: MiralixSwitches): Effect {
  const { verb, agent, dialled } = relayed
  const now = situation(exchange, agent)
  switch (verb) {
    case 'answer':
      return now === 'offered' ? () => exchange.answerCall(agent) : null
    case 'clear':
      return now === 'active' || now === 'consulting' || now === 'dialling'
        ? () => clear(exchange, agent, switches)
        : null
    case 'Consultation':
      return now === 'active' ? () => exchange.consultationCall(agent, dialled) : null
    case 'alternate':
      if (now === 'held' && switches.alternateHeld === 'is retrieved')
        return () => exchange.retrieveCall(agent)
      return now === 'consulting' ? () => exchange.alternateCall(agent) : null
    case 'transfer':
      return now === 'consulting' ? () => exchange.transferCall(agent) : null
    case 'singleStepTransfer':
      return now === 'active' ? () => exchange.singleStepTransfer(agent, dialled) : null
  }
}

function clear(exchange: Exchange, agent: string, { clearConsult }: MiralixSwitches): void {
  exchange.clearConnection(agent)
  if (clearConsult === 'is retrieved') exchange.retrieveCall(agent)
}
