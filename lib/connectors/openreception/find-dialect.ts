/** Which dialect a server speaks, found out by reads alone (openreception.md 1, 3). */
import { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import type { OpenreceptionConfig } from './config.ts'
import type { Dialect } from './entry.ts'
import { parseJson } from './frame.ts'
import { readProblem } from './problems.ts'
import type { Requests } from './requests.ts'
import * as wire from './wire.ts'

export type Found =
  | { readonly ok: true; readonly dialect: Dialect }
  | { readonly ok: false; readonly problem: Problem }

/** Asks for the calls as each dialect has them, until an answer can only be one's. */
export async function findDialect(
  config: OpenreceptionConfig,
  token: string,
  requests: Requests,
  signal: AbortSignal,
): Promise<Found> {
  const ask = (dialect: Dialect) => requests.read(wire.calls({ config, dialect, token }), signal)
  const final = await ask('openreception')
  const spoken = judged('openreception', final)
  if (spoken !== undefined) return spoken
  if (final.kind === 'answer' && final.status === 200 && Array.isArray(parseJson(final.text))) {
    return { ok: true, dialect: 'openreception' }
  }
  // The Dart servers of 2014 have paths of their own, which no dialect here speaks (3.4, B0).
  if (final.kind === 'answer' && /no handler found/i.test(final.text)) return NONE
  const older = await ask('alice')
  const refused = judged('alice', older)
  if (refused !== undefined) return refused
  const dialect = older.kind === 'answer' ? olderDialect(older.status, older.text) : undefined
  return dialect === undefined ? NONE : { ok: true, dialect }
}

const NONE: Found = { ok: false, problem: problem('protocol', 'openreception.noDialect') }

/** What ends the search whichever dialect it is. */
function judged(dialect: Dialect, answer: HttpAnswer): Found | undefined {
  const found = readProblem(dialect, answer)
  if (found === undefined) return undefined
  return ['auth', 'unreachable', 'timeout'].includes(found.kind)
    ? { ok: false, problem: found }
    : undefined
}

const olderList = z.looseObject({
  status: z.string().optional(),
  calls: z.array(z.record(z.string(), z.unknown())),
})

/** Alice's answers all have a status, her calls a reception; the wiki's calls an organisation (3.2, 6.1). */
function olderDialect(status: number, text: string): Dialect | undefined {
  if (status === 204) return 'wiki'
  const list = olderList.safeParse(parseJson(text))
  if (status !== 200 || !list.success) return undefined
  const { calls } = list.data
  if (calls.some((call) => 'reception_id' in call || 'is_call' in call)) return 'alice'
  if (calls.some((call) => 'organization_id' in call)) return 'wiki'
  return list.data.status === 'ok' ? 'alice' : 'wiki'
}
