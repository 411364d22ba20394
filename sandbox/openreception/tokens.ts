import type { Clock } from '../exchange/clock.ts'
import type { User } from './directory.ts'
import { tokenOf, userOf, users } from './directory.ts'

/** Section 11.2: twelve hours, begun anew by each validation. */
const lifeMs = 12 * 3600_000

export interface Tokens {
  /** The user behind a token that is alive. */
  user(token: string): User | undefined
  /** Gives a living token another twelve hours. False for any other. */
  validate(token: string): boolean
  /** Ends a token. False for one that is not alive. */
  invalidate(token: string): boolean
  reset(): void
}

export function createTokens(clock: Clock): Tokens {
  const uids = new Map(users.map(({ uid }) => [tokenOf(uid), uid]))
  const expiry = new Map<string, number>()
  const furnish = () => {
    for (const token of uids.keys()) expiry.set(token, clock.now() + lifeMs)
  }
  const isAlive = (token: string) => (expiry.get(token) ?? 0) > clock.now()
  furnish()

  return {
    user: (token) => (isAlive(token) ? userOf(uids.get(token) ?? 0) : undefined),
    validate(token) {
      if (!isAlive(token)) return false
      expiry.set(token, clock.now() + lifeMs)
      return true
    },
    invalidate: (token) => isAlive(token) && expiry.delete(token),
    reset: furnish,
  }
}
