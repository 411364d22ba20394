/** What connects to OpenReception; the token is kept apart from it, and may be missing for `wiki`. */
import { z } from 'zod'
import { serverOrigin } from '../address.ts'
import { serverAddress } from '../server-address.ts'
import {
  AGENT_ID,
  BASE_PATH,
  basePathIn,
  DIALECT_CHOICES,
  DIALPLAN,
  type Dialect,
  EXTENSION,
  RECORD_ID,
  WIKI_NUMBER_NAMES,
} from './entry.ts'

/** An origin with an optional base path; empty where the call server itself is meant. */
const otherServer = z.string().transform((text, context) => {
  if (text.trim() === '') return ''
  const found = serverOrigin(text)
  if (found !== undefined) return found + basePathIn(text)
  context.addIssue({ code: 'custom', message: 'connect.invalid.server' })
  return z.NEVER
})

const text = (pattern: RegExp, message: string) => z.string().trim().regex(pattern, message)

export const openreceptionConfig = z
  .object({
    system: z.literal('openreception'),
    dialect: z.enum(DIALECT_CHOICES).default('find'),
    /** The call server: scheme, host and port. */
    server: serverAddress(),
    basePath: text(BASE_PATH, 'connect.invalid.basePath').default(''),
    agent: text(AGENT_ID, 'connect.invalid.agentId'),
    extension: text(EXTENSION, 'connect.invalid.extension').default(''),
    /** Where events come from; empty: see {@link notificationUrl}. */
    notificationServer: otherServer.default(''),
    /** Where agents and their states are; empty: see {@link userUrl}. */
    userServer: otherServer.default(''),
    /** For which reception a fresh call is made; a consultation takes that of its call. */
    reception: text(RECORD_ID, 'connect.invalid.recordId').default(''),
    /** The contact of calls that are made: 0 is what a call without a contact has (D6; INFERRED). */
    contact: text(RECORD_ID, 'connect.invalid.recordId').default('0'),
    /** Needed to make calls in the dialect `openreception` (openreception.md 3.4). */
    dialplan: text(DIALPLAN, 'connect.invalid.dialplan').default(''),
    /** How a number to dial travels in `wiki`: two clients of the time differ (openreception.md 3.2). */
    wikiNumber: z.enum(WIKI_NUMBER_NAMES).default('pstn_number'),
  })
  .readonly()

export type OpenreceptionConfig = z.output<typeof openreceptionConfig>

export const callUrl = ({ server, basePath }: OpenreceptionConfig): string => server + basePath

/** The ports of the services beside a call server on its documented one (openreception.md 2). */
const CALL_PORT = '4242'
const NOTIFICATION_PORT = '4200'
const USER_PORT = '4030'

/** The service's documented port beside a call server on its own, else the very same address. */
function beside(config: OpenreceptionConfig, port: string): string {
  const url = new URL(config.server)
  if (url.port !== CALL_PORT) return callUrl(config)
  url.port = port
  return url.origin + config.basePath
}

/** Where events come from; only `openreception` has a server of its own for them (section 5). */
export const notificationUrl = (config: OpenreceptionConfig, dialect: Dialect): string =>
  config.notificationServer ||
  (dialect === 'openreception' ? beside(config, NOTIFICATION_PORT) : callUrl(config))

export const userUrl = (config: OpenreceptionConfig): string =>
  config.userServer || beside(config, USER_PORT)
