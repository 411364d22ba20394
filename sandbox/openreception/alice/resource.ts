import type { Answer } from '../answer.ts'
import type { Request } from '../desk.ts'
import type { Group, User } from '../directory.ts'

type Handler = (c: Request, user: User) => Answer | Promise<Answer>

/** One request of this server. */
export interface Resource {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Who may ask; nobody named is everybody, also without a token. */
  readonly groups: readonly Group[]
  readonly handler: Handler
  /** False while a switch has it away. */
  readonly isThere?: () => boolean
}
