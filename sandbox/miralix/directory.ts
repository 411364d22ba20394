import * as z from 'zod'

/** An agent as OfficeTeam's database knows it. */
export interface Member {
  /** The agent's key on the exchange. */
  readonly key: string
  readonly id: number
  readonly forename: string
  readonly surname: string
  readonly email: string
  readonly syncId: string
  readonly sipUris: readonly string[]
  readonly tags: readonly string[]
  readonly roles: readonly Role[]
}

export interface Role {
  readonly id: number
  readonly name: string
  readonly queueIds: readonly number[]
}

export const account = 'greenbox'
export const secret = 'sandbox-secret'
export const company = { name: 'Greenbox A/S', departmentId: 3, departmentName: 'Customer service' }

const supportRole: Role = { id: 21, name: 'Support desk', queueIds: [5] }
const salesPickup: Role = { id: 22, name: 'Sales pick-up', queueIds: [6] }

export const members: readonly Member[] = [
  {
    key: 'miralix/12',
    id: 12,
    forename: 'Derek',
    surname: 'Andersen',
    email: 'derek.a@company.local',
    syncId: 'f4fd9e5f-017d-4350-adf8-8dd811bc1a2e',
    sipUris: ['sip:derek.a@company.local', 'sip:lp1@company.local'],
    tags: ['danish', 'english'],
    roles: [supportRole, salesPickup],
  },
  {
    key: 'miralix/13',
    id: 13,
    forename: 'Maja',
    surname: 'Lund',
    email: 'maja.l@company.local',
    syncId: '0b7c2f64-9d1e-4a58-8c36-52ef1a90d7b3',
    sipUris: ['sip:maja.l@company.local'],
    tags: ['danish'],
    roles: [supportRole],
  },
]

export const fullName = (member: Member): string => `${member.forename} ${member.surname}`

interface Identification {
  readonly value: z.ZodType<string>
  /** The values of this kind by which an agent is known. */
  readonly of: (member: Member) => readonly string[]
}

const identifications = new Map<string, Identification>([
  ['id', { value: z.string().regex(/^\d{1,9}$/), of: ({ id }) => [String(id)] }],
  ['email', { value: z.string().regex(/^[^\s@]+@[^\s@]+$/), of: ({ email }) => [email] }],
  ['syncId', { value: z.guid().toLowerCase(), of: ({ syncId }) => [syncId] }],
  ['sipUri', { value: z.string().regex(/^sips?:[^\s@]+@[^\s@]+$/), of: ({ sipUris }) => sipUris }],
])

/**
 * The agent that `agents/{identificationType}/{identification}` names (section 2.4): 400 when the
 * type is none of the four or the value does not fit it, 404 when nobody has that value.
 */
export function identify(type: string, text: string): Member | 400 | 404 {
  const kind = identifications.get(type)
  const value = kind?.value.safeParse(text)
  if (!kind || !value?.success) return 400
  return members.find((member) => kind.of(member).includes(value.data)) ?? 404
}
