/** What the connector wants back after the worker was stopped. */
import { z } from 'zod'
import { awaited } from './effects.ts'
import { tracked } from './tracker.ts'

const method = z.enum(['GET', 'POST'])

export const memory = z.object({
  /** The dialect in force: what the settings name, or what was found out. */
  dialect: z.enum(['wiki', 'alice', 'openreception']),
  tracked: tracked.prefault({}),
  awaiting: z.array(awaited).default([]),
  /** The method that this server took (openreception.md 3.1). */
  transferMethod: method.optional(),
  /** `none`: the server has no such request. */
  stateMethod: z.union([method, z.literal('none')]).optional(),
  agentName: z.string().optional(),
  extension: z.string().default(''),
})
export type Remembered = z.output<typeof memory>
