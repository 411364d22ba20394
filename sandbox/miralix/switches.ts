import * as z from 'zod'
import type { Switches } from '../switches.ts'
import { createSwitches } from '../switches.ts'

/** Section 11 of the protocol page: one switch for each silence or contradiction of the documents. */

const relayMs = z.number().min(0).max(5000)
const count = z.int().min(0)

const schema = z.strictObject({
  /** How exactly the path must be spelled; the SEED page mixes `Consultation` and `consultation`. */
  pathCase: z.enum(['insensitive', 'request-line only', 'sample only']),
  answerVerb: z.enum(['answer', 'pickup', 'both']),
  paramCase: z.enum(['ContactEndpoint only', 'both']),
  /** What a raw `+` in a query means. */
  plusDecoding: z.enum(['space', 'literal']),
  verbWithoutCall: z.literal([200, 400, 404]),
  /** What `call/*` answers for an agent who is logged out; 200 is without effect. */
  loggedOut: z.literal([404, 200]),
  /** Milliseconds from a 200 to its effect. */
  relayDelay: z.union([
    relayMs,
    z.strictObject({ min: relayMs, max: relayMs }).refine(({ min, max }) => min <= max, {
      error: 'min must not exceed max',
    }),
  ]),
  /** So many of the next verbs are answered 200 and never reach the agent's client. */
  relayLoss: count,
  licence: z.enum(['present', 'missing', 'never 403']),
  badSecret: z.literal([401, 403]),
  busycallShape: z.enum([
    'section 6.1',
    'call status',
    'connection state',
    'answered time',
    'no state',
    'array',
  ]),
  idleBusycall: z.union([z.enum(['empty', 'null']), z.literal(204)]),
  /** Seconds, or off. */
  offerTimeout: z.union([z.number().min(5).max(60), z.literal('off')]),
  /** What becomes of the first call when `call/clear` ends the consultation. */
  clearConsult: z.enum(['stays held', 'is retrieved']),
  directCalls: z.enum(['on', 'off']),
  options: z.literal([405, 200]),
  deleteOffered: z.literal([409, 200]),
  /** So many of the next verbs are answered 500, with or without taking effect. */
  verb500: z.strictObject({ next: count, carriedOut: z.boolean().default(false) }),
  timestampDigits: z.literal([7, 6, 3]),
  /** So many of the next reads are answered with broken JSON. */
  badJson: count,
  /**
   * What `call/alternate` does when the agent has a held call and no other: the state table of
   * section 6.3 says nothing happens, sections 3 and 3.2 expect that it takes the call back.
   */
  alternateHeld: z.enum(['unchanged', 'is retrieved']),
})

export type MiralixSwitches = z.output<typeof schema>

const defaults: MiralixSwitches = {
  pathCase: 'insensitive',
  answerVerb: 'both',
  paramCase: 'both',
  plusDecoding: 'space',
  verbWithoutCall: 200,
  loggedOut: 404,
  relayDelay: { min: 150, max: 800 },
  relayLoss: 0,
  licence: 'present',
  badSecret: 401,
  busycallShape: 'section 6.1',
  idleBusycall: 'empty',
  offerTimeout: 20,
  clearConsult: 'stays held',
  directCalls: 'on',
  options: 405,
  deleteOffered: 409,
  verb500: { next: 0, carriedOut: false },
  timestampDigits: 7,
  badJson: 0,
  alternateHeld: 'unchanged',
}

export const createMiralixSwitches = (): Switches<MiralixSwitches> =>
  createSwitches(schema, defaults)

/** Uses up one of a counter. False when none is left. */
export function spend(
  switches: Switches<MiralixSwitches>,
  counter: 'relayLoss' | 'badJson',
): boolean {
  const left = switches.current[counter]
  if (left > 0) switches.current = { ...switches.current, [counter]: left - 1 }
  return left > 0
}

/** Uses up one 500. Null when none is due, otherwise whether the verb takes effect all the same. */
export function spendVerb500(
  switches: Switches<MiralixSwitches>,
): { readonly carriedOut: boolean } | null {
  const { next, carriedOut } = switches.current.verb500
  if (next === 0) return null
  switches.current = { ...switches.current, verb500: { next: next - 1, carriedOut } }
  return { carriedOut }
}
