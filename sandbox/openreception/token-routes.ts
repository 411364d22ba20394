import type { Answer } from './answer.ts'
import type { App, Desk, Request } from './desk.ts'
import type { User } from './directory.ts'

/** The authentication server that stands beside a call server (section 13). */
export function tokenRoutes(
  app: App,
  { tokens }: Desk,
  answer: (c: Request, given: Answer) => Response,
): void {
  const done: Answer = { status: 200, body: {} }
  const token = (c: Request): string => c.req.param('token') ?? ''

  app.get('/token/:token', (c) => {
    const user = tokens.user(token(c))
    return answer(
      c,
      user
        ? { status: 200, body: userJson(user) }
        : { status: 404, body: { Status: `Token ${token(c)} not found` } },
    )
  })
  app.get('/token/:token/validate', (c) =>
    answer(c, tokens.validate(token(c)) ? done : { status: 404, body: {} }),
  )
  app.post('/token/:token/invalidate', (c) =>
    answer(c, tokens.invalidate(token(c)) ? done : { status: 500, body: 'Internal Server Error' }),
  )
}

export const userJson = ({ uid, name, address, extension, groups }: User) => ({
  id: uid,
  name,
  identities: [address],
  address,
  extension,
  groups,
})
