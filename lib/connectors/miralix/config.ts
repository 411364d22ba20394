/** What connects to Miralix OfficeTeam; the secret is kept apart from it. */
import { z } from 'zod'
import { serverAddress } from '../server-address.ts'
import {
  ACCOUNT,
  IDENTIFICATION,
  IDENTIFICATION_TYPES,
  PLUS,
  TEMPLATE,
  TEMPLATE_SERVICES,
} from './entry.ts'

export const miralixConfig = z
  .object({
    system: z.literal('miralix'),
    server: serverAddress(),
    account: z.string().trim().regex(ACCOUNT, 'connect.invalid.account'),
    identification: z
      .object({ type: z.enum(IDENTIFICATION_TYPES), value: z.string().trim() })
      .refine(({ type, value }) => IDENTIFICATION[type].test(value), 'connect.invalid.agent'),
    /** Whether a fresh call may be handed to this computer's program for `tel:` links. */
    useTel: z.boolean().default(false),
    /** How a leading `+` travels (miralix.md 1, fact 12: `%2B` is INFERRED). */
    plus: z.enum(PLUS).default('encoded'),
    /** Whether alternate may take back a call alone on hold (miralix.md 3: INFERRED). */
    retrieveBySwap: z.boolean().default(true),
    templates: z
      .partialRecord(
        z.enum(TEMPLATE_SERVICES),
        z.string().regex(TEMPLATE, 'connect.invalid.template'),
      )
      .default({}),
  })
  .readonly()

export type MiralixConfig = z.output<typeof miralixConfig>
