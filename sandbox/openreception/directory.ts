/** Who works at the switchboard, and for whom it answers. */

export type Group = 'Receptionist' | 'Administrator' | 'Service agent'

export interface User {
  readonly uid: number
  readonly name: string
  readonly address: string
  /** Extension of the user's phone; empty for a user without one. */
  readonly extension: string
  readonly groups: readonly Group[]
}

const receptionist = (uid: number, name: string, ...more: readonly Group[]): User => ({
  uid,
  name,
  address: `${name.split(' ')[0]?.toLowerCase()}@switchboard.local`,
  extension: String(1090 + uid),
  groups: ['Receptionist', ...more],
})

export const users: readonly User[] = [
  receptionist(10, 'Anna Winther'),
  receptionist(11, 'Bente Mikkelsen'),
  receptionist(12, 'Carla Juhl'),
  receptionist(13, 'Dorthe Lassen'),
  receptionist(14, 'Elin Bertelsen'),
  receptionist(15, 'Frida Kjær'),
  receptionist(16, 'Gitte Overgaard'),
  receptionist(17, 'Hanne Thorup'),
  receptionist(18, 'Ida Rasmussen', 'Administrator'),
  receptionist(19, 'Jette Friis', 'Administrator', 'Service agent'),
  {
    uid: 20,
    name: 'Klaus Bay',
    address: 'klaus@switchboard.local',
    extension: '',
    groups: ['Service agent'],
  },
]

export const tokenOf = (uid: number): string => `sandbox-token-${uid}`

export const userOf = (uid: number): User | undefined => users.find((user) => user.uid === uid)

export const agentKey = (uid: number): string => `openreception/${uid}`

/** The user behind an agent of the exchange; 0 for anybody else. */
export function uidOf(key: string): number {
  const uid = Number(/^openreception\/(\d+)$/.exec(key)?.[1] ?? 0)
  return userOf(uid) ? uid : 0
}

export interface Contact {
  readonly id: number
  readonly name: string
  readonly receptions: readonly number[]
  /** `id` is what the documents call a phone id, or a contact method (`cm_id`). */
  readonly phones: readonly { readonly id: number; readonly number: string }[]
}

export interface Reception {
  readonly id: number
  readonly organisation: string
  /** The number by which the reception's calls come into the hall. */
  readonly number: string
}

export const receptions: readonly Reception[] = [
  { id: 1, organisation: 'Greenbox A/S', number: '12340001' },
  { id: 2, organisation: 'Havnens Advokater', number: '12340002' },
  { id: 3, organisation: 'Klinik Søndergade', number: '12340003' },
  { id: 4, organisation: 'Nordlys Ejendomme', number: '12340004' },
  { id: 5, organisation: 'Vestkyst Transport', number: '12340005' },
]

export const contacts: readonly Contact[] = [
  {
    id: 1,
    name: 'Kirsten Holm',
    receptions: [1, 2],
    phones: [
      { id: 41, number: '+4583509040' },
      { id: 42, number: '39990141' },
    ],
  },
  { id: 2, name: 'Peter Dam', receptions: [1], phones: [{ id: 43, number: '103' }] },
  {
    id: 3,
    name: 'Astrid Lindqvist',
    receptions: [2, 3],
    phones: [{ id: 44, number: '+46701740605' }],
  },
  {
    id: 4,
    name: 'Felix Brandt',
    receptions: [4, 5],
    phones: [{ id: 45, number: '+4915112345678' }],
  },
]

export const phoneById = (id: number): string | undefined =>
  contacts.flatMap(({ phones }) => phones).find((phone) => phone.id === id)?.number
