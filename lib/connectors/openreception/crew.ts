/** The agent's own state and the colleagues, from telephones, users and calls together. Pure. */
import type { TelephonyEvent } from '../../telephony/events.ts'
import { type AgentState, type Colleague, entryOf } from '../../telephony/model.ts'
import { same } from '../../telephony/same.ts'
import type { Person, SeenPhone, SeenUser } from './people.ts'
import type { Tracked } from './tracker.ts'

export interface Crew {
  /** By the exchange's name of the telephone. */
  readonly phones: Readonly<Record<string, SeenPhone>>
  /** By uid. */
  readonly states: Readonly<Record<string, AgentState>>
  readonly people: readonly Person[]
  /** What was last told, so that nothing is told twice. */
  readonly told: Told
}

interface Told {
  /** What it followed from: where all of that is the same nothing new follows. */
  readonly from?: readonly unknown[]
  readonly agent?: AgentState
  readonly colleagues?: Readonly<Record<string, Colleague>>
}

export const NOBODY: Crew = { phones: {}, states: {}, people: [], told: {} }

export const withPhone = (crew: Crew, seen: SeenPhone): Crew => {
  const known = entryOf(crew.phones, seen.name)
  return { ...crew, phones: { ...crew.phones, [seen.name]: { ...known, ...seen } } }
}

export const withUser = (crew: Crew, { uid, state }: SeenUser): Crew => ({
  ...crew,
  states: { ...crew.states, [uid]: state },
})

/** All telephones there are. */
export const withPhones = (crew: Crew, phones: readonly SeenPhone[]): Crew => ({
  ...crew,
  phones: Object.fromEntries(phones.map((seen) => [seen.name, seen])),
})

/** What has changed for a person, with the calls as they are now. */
export function crewChanges(
  crew: Crew,
  calls: Tracked['calls'],
  me: { readonly id: string; readonly extension: string },
): { readonly crew: Crew; readonly events: readonly TelephonyEvent[] } {
  const busy = new Set(
    Object.values(calls).flatMap((call) => {
      const talks = call.phase === 'speaking' || call.phase === 'ringing'
      const owner = call.place === 'own' ? me.id : call.owner
      return talks && owner !== undefined && call.place !== 'aside' ? [owner] : []
    }),
  )
  const from = [crew.phones, crew.states, crew.people, [...busy].toSorted().join(' ')]
  if (from.every((part, i) => part === crew.told.from?.[i])) return { crew, events: [] }
  const stateOf = (uid: string): AgentState =>
    busy.has(uid) ? 'busy' : (entryOf(crew.states, uid) ?? 'unknown')
  const events: TelephonyEvent[] = []
  const agent = stateOf(me.id)
  if (agent !== crew.told.agent) events.push({ type: 'agentStateChanged', state: agent })
  const colleagues = Object.fromEntries(
    colleaguesOf(crew, me, stateOf).map((colleague) => [colleague.id, colleague]),
  )
  const known = crew.told.colleagues
  if (known === undefined || !same(Object.keys(known), Object.keys(colleagues))) {
    // Nobody is told of an empty room.
    if (known !== undefined || Object.keys(colleagues).length > 0) {
      events.push({ type: 'colleaguesRead', colleagues: Object.values(colleagues) })
    }
  } else {
    for (const colleague of Object.values(colleagues)) {
      if (!same(entryOf(known, colleague.id), colleague)) {
        events.push({ type: 'colleagueChanged', colleague })
      }
    }
  }
  const told = known === undefined && events.length === 0 ? { from } : { from, agent, colleagues }
  return { crew: { ...crew, told }, events }
}

/** Everybody whom the user server names, and the telephones that are nobody's. */
function colleaguesOf(
  crew: Crew,
  me: { readonly id: string; readonly extension: string },
  stateOf: (uid: string) => AgentState,
): readonly Colleague[] {
  const owned = new Set(crew.people.flatMap(({ extension }) => extension ?? []))
  const persons = crew.people
    .filter(({ uid }) => uid !== me.id)
    .map(({ uid, name, extension }): Colleague => {
      const seen = extension === undefined ? undefined : entryOf(crew.phones, extension)
      return {
        id: uid,
        ...(name === undefined ? {} : { name }),
        ...(extension === undefined ? {} : { number: extension }),
        state: stateOf(uid),
        ...(seen === undefined ? {} : { phone: seen.state }),
      }
    })
  const others = Object.values(crew.phones)
    .filter(({ name }) => !owned.has(name) && name !== me.extension)
    .map(
      ({ name, label, state }): Colleague => ({
        id: name,
        ...(label === undefined ? {} : { name: label }),
        number: name,
        state: 'unknown',
        phone: state,
      }),
    )
  return [...persons, ...others]
}
