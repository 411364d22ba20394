/** Telephones and agents as the dialects show them (openreception.md 4). */
import { z } from 'zod'
import type { AgentState, PhoneState } from '../../telephony/model.ts'

export interface SeenPhone {
  /** The exchange's name of it: the extension. */
  readonly name: string
  readonly state: PhoneState
  /** Whether a call can be made or taken now: known, registered, not in transition, no channel (4). */
  readonly free: boolean
  /** Who it belongs to, where the exchange says so. */
  readonly label?: string
}

export interface SeenUser {
  readonly uid: string
  readonly state: AgentState
}

export interface Person {
  readonly uid: string
  readonly name?: string
  readonly extension?: string
}

const id = z.union([z.string().min(1), z.number()]).transform(String)
const channels = z.number().optional()

/** B2 `{name,inTransition,registered,activeChannels}`, B1 `{id,…}`, B0 lists `userid`, its event `peer_id`. */
const named = z
  .looseObject({
    name: id.optional(),
    id: id.optional(),
    userid: id.optional(),
    peer_id: id.optional(),
    registered: z.boolean(),
    inTransition: z.boolean().default(false),
    activeChannels: channels,
  })
  .transform((peer, context): SeenPhone => {
    const name = peer.name ?? peer.id ?? peer.userid ?? peer.peer_id
    if (name === undefined) {
      context.addIssue({ code: 'custom', message: 'a telephone without a name' })
      return z.NEVER
    }
    return { name, ...stateOf(peer.registered, peer.inTransition, peer.activeChannels) }
  })

/** Alice keys the telephone by its own name: `{expires,registered,"<name>":{…}}`. */
const keyed = z.looseObject({ registered: z.boolean() }).transform((peer, context): SeenPhone => {
  const [name, about] = Object.entries(peer).find(([, value]) => isObject(value)) ?? []
  if (name === undefined) {
    context.addIssue({ code: 'custom', message: 'a telephone without a name' })
    return z.NEVER
  }
  const label = z.looseObject({ effective_caller_id_name: z.string().min(1) }).safeParse(about)
  return {
    name,
    ...stateOf(peer.registered, false, undefined),
    ...(label.success ? { label: label.data.effective_caller_id_name } : {}),
  }
})

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** B1's event says −1 channels, and Alice none at all: then it is not known whether somebody speaks. */
function stateOf(
  registered: boolean,
  inTransition: boolean,
  count: number | undefined,
): Pick<SeenPhone, 'state' | 'free'> {
  if (!registered) return { state: 'unregistered', free: false }
  if (inTransition || (count ?? 0) > 0) return { state: 'busy', free: false }
  return count === 0 ? { state: 'free', free: true } : { state: 'unknown', free: false }
}

export const phone = z.union([named, keyed])

const phones = z.union([
  z.array(z.unknown()),
  z.looseObject({ peers: z.array(z.unknown()) }).transform(({ peers }) => peers),
])

/** The telephones that can be read; undefined when it is no list of them. */
export function readPhones(json: unknown): readonly SeenPhone[] | undefined {
  const list = phones.safeParse(json)
  if (!list.success) return undefined
  return list.data.flatMap((entry) => {
    const read = phone.safeParse(entry)
    return read.success ? [read.data] : []
  })
}

/** B1's words; every other one leaves the state unknown (section 4, INFERRED mapping). */
const STATES: Readonly<Record<string, AgentState>> = {
  loggedOut: 'loggedOff',
  paused: 'notReady',
  idle: 'ready',
  handlingOffHook: 'ready',
  speaking: 'busy',
  receivingCall: 'busy',
  hangingUp: 'busy',
  transferring: 'busy',
  dialing: 'busy',
  parking: 'busy',
  unParking: 'busy',
  wrappingUp: 'workingAfterCall',
}

/** B2 `{uid,paused}`, B1 `{userID,state}`. */
export const userState = z
  .looseObject({
    uid: id.optional(),
    userID: id.optional(),
    paused: z.boolean().optional(),
    state: z.string().optional(),
  })
  .transform((user, context): SeenUser => {
    const uid = user.uid ?? user.userID
    if (uid === undefined || (user.paused === undefined && user.state === undefined)) {
      context.addIssue({ code: 'custom', message: 'a state of nobody' })
      return z.NEVER
    }
    if (user.paused !== undefined) return { uid, state: user.paused ? 'notReady' : 'ready' }
    const { state = '' } = user
    return { uid, state: (Object.hasOwn(STATES, state) ? STATES[state] : undefined) ?? 'unknown' }
  })

const person = z
  .looseObject({
    id,
    name: z.string().nullish(),
    extension: id.nullish(),
  })
  .transform(
    ({ id: uid, name, extension }): Person => ({
      uid,
      ...(name ? { name } : {}),
      ...(extension ? { extension } : {}),
    }),
  )

/** One record of the user server, or Alice's own profile: `{id:"11", user:{…}, name, …}` (3.3). */
export const readPerson = (json: unknown): Person | undefined => {
  const read = person.safeParse(json)
  return read.success ? read.data : undefined
}

const listOf = <T>(schema: z.ZodType<T>) =>
  z.array(z.unknown()).transform((entries) =>
    entries.flatMap((entry) => {
      const read = schema.safeParse(entry)
      return read.success ? [read.data] : []
    }),
  )

const people = listOf<Person>(person)
const userStates = listOf<SeenUser>(userState)

export const readPeople = (json: unknown): readonly Person[] => people.safeParse(json).data ?? []
export const readUserStates = (json: unknown): readonly SeenUser[] =>
  userStates.safeParse(json).data ?? []
