/**
 * What was typed into the connect form, until it has become a session. It lies with the secrets: the
 * browser's question for permission may close the popup, and even the worker, in between.
 */
import { z } from 'zod'
import { type ConnectionConfig, connectionConfig } from '../connectors/configs.ts'
import type { SecretStore } from './stored.ts'

export interface Draft {
  readonly config: ConnectionConfig
  readonly secret: string
  /** The session that this one takes the place of, once it is open. */
  readonly replaces?: string | undefined
}

const DRAFT_ID = 'draft'
const draftSchema = z.object({
  config: connectionConfig,
  secret: z.string(),
  replaces: z.string().optional(),
})

export const keepDraft = (secrets: SecretStore, draft: Draft): Promise<void> =>
  secrets.set(DRAFT_ID, JSON.stringify(draft))

export const dropDraft = (secrets: SecretStore): Promise<void> => secrets.remove(DRAFT_ID)

export async function readDraft(secrets: SecretStore): Promise<Draft | undefined> {
  const text = await secrets.get(DRAFT_ID)
  if (text === undefined) return undefined
  // One that an older version kept, in another shape, is typed again.
  const draft = draftSchema.safeParse(JSON.parse(text))
  return draft.success ? draft.data : undefined
}
