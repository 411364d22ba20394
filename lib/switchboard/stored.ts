/** What the switchboard keeps while the browser runs, and where: all of it in one write. */
import { z } from 'zod'
import { connectionConfig } from '../connectors/configs.ts'
import type { Memory } from '../connectors/connector.ts'
import { DESK_KEY, type Desk } from '../desk/desk.ts'
import type { SessionId } from '../telephony/model.ts'

/** `storage.session`, or anything like it. A write of several keys is one write. */
export interface SessionStorage {
  get(keys: readonly string[]): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
}

/** Where secrets lie: out of reach of every page and content script. */
export interface SecretStore {
  get(id: string): Promise<string | undefined>
  set(id: string, secret: string): Promise<void>
  remove(id: string): Promise<void>
}

const GESTURES_KEPT = 200

/** Beside the desk: what only the switchboard itself reads. */
export interface Backstage {
  readonly memories: Readonly<Record<SessionId, Memory>>
  /** Ids of the latest gestures: the second message with one does nothing. */
  readonly gestures: readonly string[]
}

export const EMPTY_BACKSTAGE: Backstage = { memories: {}, gestures: [] }

const backstageSchema = z.object({
  memories: z.record(z.string(), z.record(z.string(), z.unknown())),
  gestures: z.array(z.string()),
})

/** What `storage.session` holds is our own writing; only its outline is checked. */
const deskSchema = z.custom<Desk>(
  (value) =>
    z
      .object({
        snapshot: z.object({ sessions: z.record(z.string(), z.object({ id: z.string() })) }),
        lines: z.array(z.object({ session: z.string(), config: connectionConfig })),
        opening: z.object({ phase: z.string() }),
        numbers: z.record(z.string(), z.string()),
      })
      .safeParse(value).success,
)

export interface Stored {
  readonly desk: Desk
  readonly backstage: Backstage
}

const BACKSTAGE_KEY = 'backstage'

/** What the last worker left, or `undefined` in a fresh browser. */
export async function readStored(storage: SessionStorage): Promise<Stored | undefined> {
  const found = await storage.get([DESK_KEY, BACKSTAGE_KEY])
  const desk = readDesk(found[DESK_KEY])
  const backstage = backstageSchema.safeParse(found[BACKSTAGE_KEY])
  return desk !== undefined && backstage.success ? { desk, backstage: backstage.data } : undefined
}

/** What the last worker has stored, if it can be a desk of this version. */
export function readDesk(value: unknown): Desk | undefined {
  const desk = deskSchema.safeParse(value)
  return desk.success ? desk.data : undefined
}

export const writeStored = (storage: SessionStorage, { desk, backstage }: Stored): Promise<void> =>
  storage.set({ [DESK_KEY]: desk, [BACKSTAGE_KEY]: backstage })

export const withGesture = (backstage: Backstage, gesture: string): Backstage => ({
  ...backstage,
  gestures: [...backstage.gestures, gesture].slice(-GESTURES_KEPT),
})
