/** How numbers are dialled, and which are not, or only after a question. */
import { z } from 'zod'

/** What is done before a number of some kind is dialled. */
const CAUTIONS = ['allow', 'askFirstTime', 'ask', 'refuse'] as const

export const regionSchema = z.string().regex(/^[A-Z]{2}$/)
const dialled = z
  .string()
  .max(16)
  .regex(/^[\d*#]*$/)

export const diallingSchema = z.object({
  /** By origin: where numbers without a country code are from on that site (ISO 3166-1 alpha-2). */
  siteRegions: z.record(z.string(), regionSchema),
  /** How many digits the house's own numbers have; empty where nobody says. */
  extensions: z.array(z.int().min(1).max(8)).max(8),
  /** Dialled before a number outside the house. */
  outsideLine: dialled,
  /** The prefix of a carrier, dialled after that. */
  carrier: dialled,
  /** Tried in this order, each once. */
  rewrites: z
    .array(z.object({ pattern: z.string().max(64), replacement: z.string().max(64) }))
    .max(50),
  cautions: z.object({
    emergency: z.enum(CAUTIONS),
    premium: z.enum(CAUTIONS),
    international: z.enum(CAUTIONS),
    /** For the numbers in `never`. */
    listed: z.enum(CAUTIONS),
  }),
  /** The do-not-call list: numbers and patterns. */
  never: z.array(z.string().min(1).max(64)).max(2000),
})
export type Dialling = z.output<typeof diallingSchema>

export const DEFAULT_DIALLING: Dialling = {
  siteRegions: {},
  extensions: [],
  outsideLine: '',
  carrier: '',
  rewrites: [],
  cautions: { emergency: 'ask', premium: 'ask', international: 'allow', listed: 'refuse' },
  never: [],
}
