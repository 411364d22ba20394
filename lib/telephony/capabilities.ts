/** What a system can do, as its connector states it. */
import type { Service } from './commands.ts'

export type Support =
  /** The system's own interface does it. */
  | { readonly by: 'server' }
  /** This computer does it: the number is handed to the program for `tel:` links. */
  | { readonly by: 'device' }
  /** Nobody does it; `because` names an entry of the desk of sentences. */
  | { readonly by: 'nobody'; readonly because: string }

export interface Capabilities {
  readonly services: Readonly<Record<Service, Support>>
  /** How many calls an agent can have at once, held ones included. */
  readonly maxCalls: number
  /** Whether alternateCall also takes back a held call when no other is active. */
  readonly alternateRetrieves: boolean
  /** Which calls the system shows: all of the agent's, or those from queues only. */
  readonly sees: 'allCalls' | 'queueCalls'
}
