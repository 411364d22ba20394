import { contacts, primaryNumber } from './contacts.ts'

export type Direction = 'Incoming' | 'Outgoing' | 'Missed'

export type CallRecord = {
  /** Counts from 0, the oldest. */
  readonly serial: number
  readonly reference: string
  /** Milliseconds since the epoch; the office's clock is shown as if it were UTC. */
  readonly startedAt: number
  readonly direction: Direction
  readonly party: string
  readonly number: string
  readonly agent: string
  readonly seconds: number
}

export const loggedCalls = 2_000

const callsADay = 250
const millisecondsBetweenCalls = 130_000
const openingTimes = [10, 11, 12, 13, 16, 17, 18, 19].map((day) => Date.UTC(2026, 10, day, 8))
const lastDay = openingTimes.length - 1
const agents = ['Mette Dahl', 'Derek Vale', 'Samir Haddad', 'Hanna Berg', 'Yves Perrin']

/** Numbers between 0 and 1 that are the same on every run, from a call's serial number. */
const chancesFor = (serial: number) => {
  let state = (serial + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const strangersNumber = (chance: () => number): string => {
  const digits = (count: number) => String(Math.floor(chance() * 10 ** count)).padStart(count, '0')
  const forms: readonly (() => string)[] = [
    () => `+45 ${26 + Math.floor(chance() * 3)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    () => `86 ${10 + Math.floor(chance() * 9)} ${digits(2)} ${digits(2)}`,
    () => `+44 20 7946 0${digits(3)}`,
    () => `+1 (212) 555-01${digits(2)}`,
    () => `08-465 004 ${digits(2)}`,
    () => `+49 30 23125 ${digits(3)}`,
    () => `+33 1 99 00 ${digits(2)} ${digits(2)}`,
  ]
  const form = forms[Math.floor(chance() * forms.length)]
  return form ? form() : ''
}

const whenStarted = (serial: number, chance: () => number): number => {
  const day = Math.min(Math.floor(serial / callsADay), lastDay)
  const afterOpening = (serial - day * callsADay + chance()) * millisecondsBetweenCalls
  return (openingTimes[day] ?? 0) + Math.floor(afterOpening)
}

/** The call with a serial number. Calls go on for ever: those past the log are yet to come. */
export const callAt = (serial: number): CallRecord => {
  const chance = chancesFor(serial)
  const startedAt = whenStarted(serial, chance)
  const roll = chance()
  const direction = roll < 0.48 ? 'Incoming' : roll < 0.86 ? 'Outgoing' : 'Missed'
  const contact = chance() < 0.7 ? contacts[Math.floor(chance() * contacts.length)] : undefined
  return {
    serial,
    reference: `C-${new Date(startedAt).toISOString().slice(2, 10).replaceAll('-', '')}-${String(serial).padStart(5, '0')}`,
    startedAt,
    direction,
    party: contact?.name ?? 'Unknown caller',
    number: (contact && primaryNumber(contact)) ?? strangersNumber(chance),
    agent: agents[Math.floor(chance() * agents.length)] ?? '',
    seconds: direction === 'Missed' ? 0 : Math.floor(8 + chance() ** 2 * 900),
  }
}

/** The most recent calls, oldest first, when a number of new ones came in since the page opened. */
export const callLog = (newCalls: number): readonly CallRecord[] =>
  Array.from({ length: loggedCalls }, (_, index) => callAt(index + newCalls))
