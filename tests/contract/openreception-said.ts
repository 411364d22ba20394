import { z } from 'zod'

/** What OpenReception's face says, read as far as tests look at single fields of it. */

/** A number where a switch makes it one. */
const callId = z.union([z.string(), z.number()])
export type CallId = z.infer<typeof callId>

const call = z.looseObject({
  id: callId,
  state: z.string(),
  b_leg: callId.nullable(),
  inbound: z.boolean(),
  is_call: z.boolean().optional(),
  locked: z.boolean().optional(),
  assigned_to: z.number().nullable(),
  arrival_time: z.union([z.string(), z.number()]),
})
export type SaidCall = z.infer<typeof call>

const calls = z.array(call)
const list = z.object({ calls })

/** The calls of a list: bare in the last dialect, and no body at all where nobody calls in the first. */
export function callsIn(json: unknown): readonly SaidCall[] {
  if (json === undefined) return []
  return Array.isArray(json) ? calls.parse(json) : list.parse(json).calls
}

export const callIn = (json: unknown): SaidCall => call.parse(json)

export const idIn = (json: unknown): CallId => z.object({ id: callId }).parse(json).id

/** A field at any depth; nothing where it is not there. */
export const fieldOf = (json: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined,
    json,
  )
