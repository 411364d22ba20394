/** What a person enters to connect to Miralix OfficeTeam; the secret is kept apart from it. */
import { z } from 'zod'
import { serverAddress } from '../address.ts'

export const IDENTIFICATION_TYPES = ['id', 'email', 'syncId', 'sipUri'] as const
export type IdentificationType = (typeof IDENTIFICATION_TYPES)[number]

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** What each kind of identification must look like (miralix.md 2.4). */
const IDENTIFICATION: Readonly<Record<IdentificationType, RegExp>> = {
  id: /^\d{1,10}$/,
  email: /^[^\s@/]+@[^\s@/]+$/,
  syncId: GUID,
  sipUri: /^sips?:[^\s@/]+@[^\s@/]+$/i,
}

/**
 * The services whose requests no page documents (miralix.md 3, NOT FOUND): an administrator who knows
 * his server better may give a path after `agents/{t}/{id}/`, with `{number}` in it.
 */
export const TEMPLATE_SERVICES = [
  'makeCall',
  'holdCall',
  'retrieveCall',
  'reconnectCall',
  'conferenceCall',
  'parkCall',
] as const

const template = z.string().regex(/^(?:PUT|POST) [\w/?=&{}.-]+$/, 'connect.invalid.template')

export const miralixConfig = z
  .object({
    system: z.literal('miralix'),
    server: serverAddress(),
    account: z
      .string()
      .trim()
      .regex(/^[\w.-]+$/, 'connect.invalid.account'),
    identification: z
      .object({ type: z.enum(IDENTIFICATION_TYPES), value: z.string().trim() })
      .refine(({ type, value }) => IDENTIFICATION[type].test(value), 'connect.invalid.agent'),
    /** Whether a fresh call may be handed to this computer's program for `tel:` links. */
    useTel: z.boolean().default(false),
    /** How a leading `+` travels (miralix.md 1, fact 12: `%2B` is INFERRED). */
    plus: z.enum(['encoded', 'zeros', 'raw']).default('encoded'),
    /** Whether alternate may take back a call alone on hold (miralix.md 3: INFERRED). */
    retrieveBySwap: z.boolean().default(true),
    templates: z.partialRecord(z.enum(TEMPLATE_SERVICES), template).default({}),
  })
  .readonly()

export type MiralixConfig = z.output<typeof miralixConfig>

/** The account, where a person pasted the whole address with `/mot/{account}` in it. */
export function accountInAddress(text: string): string | undefined {
  return /\/mot\/([\w.-]+)/.exec(text)?.[1]
}
