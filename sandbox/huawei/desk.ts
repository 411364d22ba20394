import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Change, Device, Outcome } from '../exchange/model.ts'
import type { Switches } from '../switches.ts'
import type { CallBook } from './call-book.ts'
import type { ChatBook } from './chat-book.ts'
import type { Retcode } from './retcodes.ts'
import type { Seat } from './seat.ts'
import type { Sessions } from './sessions.ts'
import type { HuaweiSwitches } from './switches.ts'

export type LegChange = Extract<Change, { type: 'leg' }>

/** What every part of this face works with. */
export interface Desk {
  readonly clock: Clock
  readonly exchange: Exchange
  readonly switches: Switches<HuaweiSwitches>
  readonly random: () => number
  /** By the agent's key in the exchange. */
  readonly seats: ReadonlyMap<string, Seat>
  readonly book: CallBook
  readonly sessions: Sessions
  readonly media: ChatBook
  /** Puts an event into the mailbox of an agent who is signed in; others hear nothing. */
  tell(seat: Seat, eventType: string, content?: unknown): void
  /** Does something to the exchange when everybody has heard what is being told. */
  next(task: () => void): void
  isTelling(): boolean
  /** The code that every request gets while a disaster lasts. */
  disaster(): Retcode | null
  /** An answer that never comes; it ends with the connection or a reset. */
  silence(signal: AbortSignal): Promise<Response>
}

/** Lets a seat act in the exchange, so that it is not taken for the hand of a person at the phone. */
export function commanded(desk: Desk, seat: Seat, act: () => Outcome): Outcome {
  seat.isCommanded = true
  const outcome = act()
  // What is done while something else is being told is told later; the reporter then lowers the flag.
  if (!desk.isTelling()) seat.isCommanded = false
  return outcome
}

/** A number of the outside world as this platform shows and dials it: digits only. */
export const wireNumber = (number: string): string =>
  number === 'anonymous' ? '' : number.replace(/^\+/, '00')

/** A device as `caller`, `called` and `otherPhone` name it; an agent's number starts with A. */
export function deviceNumber({ exchange, seats }: Desk, device: Device): string {
  if ('party' in device) return wireNumber(device.party)
  const seat = seats.get(device.agent)
  return seat ? `A${seat.member.workno}` : (exchange.agent(device.agent)?.extension ?? '')
}

/** The phone number at which a seat's agent is bound. */
export const phoneOf = ({ exchange }: Desk, seat: Seat): string =>
  exchange.agent(seat.key)?.extension ?? ''

/** Whether an agent is there, with a client of this face or at the phone alone. */
export const isSignedIn = ({ exchange }: Desk, seat: Seat): boolean =>
  exchange.agent(seat.key)?.availability !== 'loggedOff'
