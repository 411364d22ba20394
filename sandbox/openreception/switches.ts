import * as z from 'zod'
import type { PhoneHabit } from '../exchange/model.ts'
import type { Switches } from '../switches.ts'
import { createSwitches } from '../switches.ts'

/**
 * Section 11.1 of the protocol page. The table's `dialect` is the base path, and each base path has a
 * set of its own; its `phone`, and the length of the greeting, are of the exchange behind all three.
 */

const exchangeSchema = z.strictObject({
  /** Sets every receptionist's phone; one phone is set by `POST /sandbox/agents/openreception/{uid}`. */
  phone: z.enum(['auto-answer', 'unregistered', 'rejects', 'no answer', 'busy']),
  /** Milliseconds for which a call is locked while it hears the recorded greeting. */
  greeting: z.int().min(0),
})

const habits: Readonly<Record<z.output<typeof exchangeSchema>['phone'], PhoneHabit>> = {
  'auto-answer': 'autoAnswer',
  unregistered: 'unregistered',
  rejects: 'rejects',
  'no answer': 'byHand',
  busy: 'busy',
}

export type ExchangeSwitches = z.output<typeof exchangeSchema>

const schema = z.strictObject({
  transferMethod: z.enum(['GET', 'POST', 'both']),
  stateMethod: z.enum(['GET', 'POST', 'both', 'absent']),
  /** What the method that is not wanted is answered with. */
  refusedMethod: z.literal([404, 405]),
  callIds: z.enum(['UUID', 'integer']),
  parkStatus: z.literal([404, 400]),
  literalTransferBody: z.enum(['off', 'on']),
  parkParameter: z.enum(['optional', 'required']),
  token: z.enum(['optional', 'required', 'open GETs']),
  badToken: z.enum(['401 JSON', '403 JSON', '403 text', '500 text']),
  /** The agent of a request that names none, where none need be named. */
  sessionAgent: z.int().min(10).max(19),
  busyPolicy: z.enum(['implicit park', 'refuse']),
  loserCode: z.literal([400, 403]),
  lockedCode: z.literal([404, 409]),
  parkOwnership: z.enum(['owner', 'anyone', 'owner or group']),
  transferOwnership: z.enum(['owner', 'none']),
  outboundOnly: z.enum(['on', 'off']),
  eventEnvelope: z.enum(['wrapped', 'flat']),
  eventTime: z.enum(['string seconds', 'integer seconds', 'integer milliseconds']),
  /** When a command's events come, seen from its answer. */
  eventOrder: z.enum(['random', 'before', 'after']),
  emptyPostBody: z.enum(['accepted', 'hang']),
  deadLegs: z.enum(['on', 'off']),
  staleBLeg: z.enum(['on', 'off']),
  /** So many of the next commands are answered 500, because the exchange refuses them. */
  exchangeRefuses: z.int().min(0),
  /** Whether there are notifications at all; a server of 2013 may have none. */
  socket: z.enum(['on', 'off']),
})

export type DialectSwitches = z.output<typeof schema>
export type DialectName = 'wiki' | 'alice' | 'b2'

const wiki: DialectSwitches = {
  transferMethod: 'both',
  stateMethod: 'both',
  refusedMethod: 404,
  callIds: 'UUID',
  parkStatus: 404,
  literalTransferBody: 'off',
  parkParameter: 'optional',
  token: 'optional',
  badToken: '401 JSON',
  sessionAgent: 10,
  busyPolicy: 'implicit park',
  loserCode: 403,
  lockedCode: 404,
  parkOwnership: 'owner',
  transferOwnership: 'owner',
  outboundOnly: 'on',
  eventEnvelope: 'wrapped',
  eventTime: 'string seconds',
  eventOrder: 'random',
  emptyPostBody: 'accepted',
  deadLegs: 'off',
  staleBLeg: 'off',
  exchangeRefuses: 0,
  socket: 'on',
}

const defaults: Readonly<Record<DialectName, DialectSwitches>> = {
  wiki,
  alice: {
    ...wiki,
    transferMethod: 'POST',
    stateMethod: 'absent',
    parkParameter: 'required',
    token: 'required',
    loserCode: 400,
    parkOwnership: 'anyone',
    transferOwnership: 'none',
    outboundOnly: 'off',
    deadLegs: 'on',
    staleBLeg: 'on',
  },
  b2: {
    ...wiki,
    transferMethod: 'POST',
    stateMethod: 'absent',
    parkParameter: 'required',
    token: 'open GETs',
    badToken: '500 text',
    busyPolicy: 'refuse',
    lockedCode: 409,
    parkOwnership: 'owner or group',
    transferOwnership: 'none',
    outboundOnly: 'off',
    eventEnvelope: 'flat',
    eventTime: 'integer milliseconds',
  },
}

export interface OpenReceptionSwitches {
  readonly exchange: Switches<ExchangeSwitches>
  readonly wiki: Switches<DialectSwitches>
  readonly alice: Switches<DialectSwitches>
  readonly b2: Switches<DialectSwitches>
}

/** `setPhones` is called when the switch for the phones is changed. */
export const createOpenReceptionSwitches = (
  setPhones: (phone: PhoneHabit) => void,
): OpenReceptionSwitches => ({
  exchange: createSwitches(
    exchangeSchema,
    { phone: 'auto-answer', greeting: 3000 },
    ({ phone }, before) => {
      if (phone !== before.phone) setPhones(habits[phone])
    },
  ),
  wiki: createSwitches(schema, defaults.wiki),
  alice: createSwitches(schema, defaults.alice),
  b2: createSwitches(schema, defaults.b2),
})

/** Uses up one refusal of the exchange. False when none is left. */
export function exchangeRefuses(switches: Switches<DialectSwitches>): boolean {
  const left = switches.current.exchangeRefuses
  if (left > 0) switches.current = { ...switches.current, exchangeRefuses: left - 1 }
  return left > 0
}
