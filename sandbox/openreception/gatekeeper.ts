import type { Answer } from './answer.ts'
import type { Desk, Request } from './desk.ts'
import { parameter } from './desk.ts'
import type { User } from './directory.ts'
import { userOf } from './directory.ts'
import type { DialectSwitches } from './switches.ts'

/** What a server says to somebody whose token it does not take. */
export const badTokens: Readonly<Record<DialectSwitches['badToken'], Answer>> = {
  '401 JSON': { status: 401, body: { status: 'not authorized' } },
  '403 JSON': { status: 403, body: { description: 'Authorization failure.' } },
  '403 text': { status: 403, body: 'Invalid token' },
  '500 text': { status: 500, body: 'Failed to contact authserver' },
}

/** The user who sends a request; null when its token must not be let in. */
export const userBehind = (c: Request, desk: Desk): User | null =>
  userOfToken(desk, parameter(c, 'token'), c.req.method)

/**
 * The user of a token; null for one that is unknown or expired, or missing where it must be there.
 * Where none is needed, whoever has none is the session's agent.
 */
export function userOfToken(desk: Desk, token: string | undefined, method: string): User | null {
  const { sessionAgent, token: rule } = desk.switches.current
  const user = token === undefined ? undefined : desk.tokens.user(token)
  if (user) return user
  const isOpen =
    rule === 'open GETs' ? method === 'GET' : rule === 'optional' && token === undefined
  return isOpen ? (userOf(sessionAgent) ?? null) : null
}
