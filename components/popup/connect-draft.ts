/** What stands in the connect form, and what it means. */
import type { z } from 'zod'
import {
  accountInAddress,
  type ConnectionConfig,
  IDENTIFICATION_TYPES,
  type IdentificationType,
  type MiralixConfig,
  miralixConfig,
  serverOrigin,
} from '../../lib/connectors/configs.ts'
import { say, sentenceKey } from '../../lib/wording/say.ts'

export interface ConnectDraft {
  readonly server: string
  readonly account: string
  readonly agentType: IdentificationType
  readonly agent: string
  readonly secret: string
  readonly useTel: boolean
  readonly plus: MiralixConfig['plus']
  readonly retrieveBySwap: boolean
  /** One line for each service: its name, the method, the path. */
  readonly templates: string
}

export type DraftField = 'server' | 'account' | 'agent' | 'secret' | 'templates'
export type DraftErrors = Partial<Readonly<Record<DraftField, string>>>

export type DraftMeaning =
  | { readonly ok: true; readonly config: ConnectionConfig; readonly secret: string }
  | { readonly ok: false; readonly errors: DraftErrors }

/** In the order of the form, so that the first wrong one gets the focus. */
export const DRAFT_FIELDS: readonly DraftField[] = [
  'server',
  'account',
  'agent',
  'secret',
  'templates',
]

const EMPTY: ConnectDraft = {
  server: '',
  account: '',
  agentType: 'id',
  agent: '',
  secret: '',
  useTel: false,
  plus: 'encoded',
  retrieveBySwap: true,
  templates: '',
}

/** The form as it was filled in for `config`; the secret is never known here. */
export function draftOf(config: ConnectionConfig | undefined): ConnectDraft {
  if (config === undefined) return EMPTY
  return {
    server: config.server,
    account: config.account,
    agentType: config.identification.type,
    agent: config.identification.value,
    secret: '',
    useTel: config.useTel,
    plus: config.plus,
    retrieveBySwap: config.retrieveBySwap,
    templates: Object.entries(config.templates)
      .map(([service, path]) => `${service} ${path}`)
      .join('\n'),
  }
}

/** Takes the account out of a whole address with `/mot/{account}` in it. */
export function withServer(draft: ConnectDraft, server: string): ConnectDraft {
  return { ...draft, server, account: accountInAddress(server) ?? draft.account }
}

/** The address as it will be used, where it is one. */
export function tidied(draft: ConnectDraft): ConnectDraft {
  return { ...draft, server: serverOrigin(draft.server) ?? draft.server }
}

export function isOverHttp(draft: ConnectDraft): boolean {
  return serverOrigin(draft.server)?.startsWith('http:') ?? false
}

export function isIdentificationType(text: string): text is IdentificationType {
  return IDENTIFICATION_TYPES.some((type) => type === text)
}

export function isPlus(text: string): text is ConnectDraft['plus'] {
  return text === 'encoded' || text === 'zeros' || text === 'raw'
}

/** What the form says, or each field's own sentence. */
export function meaningOf(draft: ConnectDraft): DraftMeaning {
  const templates = readTemplates(draft.templates)
  const parsed = miralixConfig.safeParse({
    system: 'miralix',
    server: draft.server,
    account: draft.account,
    identification: { type: draft.agentType, value: draft.agent },
    useTel: draft.useTel,
    plus: draft.plus,
    retrieveBySwap: draft.retrieveBySwap,
    templates,
  })
  const secret = draft.secret.trim()
  const errors: DraftErrors = {
    ...(parsed.success ? {} : errorsOf(parsed.error.issues)),
    ...(secret === '' ? { secret: say('connect.invalid.secret') } : {}),
  }
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, config: parsed.data, secret }
    : { ok: false, errors }
}

function readTemplates(text: string): Readonly<Record<string, string>> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const [service = '', ...path] = line.split(/\s+/)
      return [service, path.join(' ')]
    }),
  )
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): DraftErrors {
  const errors: Partial<Record<DraftField, string>> = {}
  for (const issue of issues) {
    const field = fieldOf(issue.path[0])
    if (field === undefined || field in errors) continue
    errors[field] =
      field === 'templates'
        ? say('connect.invalid.template', { service: serviceOf(issue) })
        : say(sentenceKey(issue.message, `connect.invalid.${field}`))
  }
  return errors
}

function serviceOf(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  return unknown ?? String(issue.path[1] ?? '')
}

function fieldOf(name: PropertyKey | undefined): DraftField | undefined {
  if (name === 'identification') return 'agent'
  return DRAFT_FIELDS.find((field) => field === name)
}
