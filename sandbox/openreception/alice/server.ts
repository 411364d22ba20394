import { Hono } from 'hono'
import type { Answer } from '../answer.ts'
import { reply } from '../answer.ts'
import type { App, Desk, Env, Request } from '../desk.ts'
import type { User } from '../directory.ts'
import { badTokens, userBehind } from '../gatekeeper.ts'
import { tokenRoutes } from '../token-routes.ts'
import { limitedWorkers } from '../workers.ts'
import { ok } from './answers.ts'
import { callHandlers } from './call-handlers.ts'
import { adaJson } from './json.ts'
import { userHandlers } from './user-handlers.ts'

/** The Ada server of March to June 2014 (section 3.3). */
export function aliceServer(desk: Desk, base: string): App {
  const app = new Hono<Env>().basePath(base)

  const answer = (c: Request, given: Answer): Response => {
    const origin = c.req.header('origin')
    return reply(c, given, adaJson, origin === undefined ? {} : corsOf(origin))
  }

  app.use(limitedWorkers(desk))
  app.options('*', (c) => answer(c, ok()))
  for (const resource of [...callHandlers(desk), ...userHandlers(desk)]) {
    const { method, path, groups, handler, isThere = () => true } = resource
    app.on(method, path, async (c, next) => {
      if (!isThere()) return next()
      if (groups.length === 0) return answer(c, await handler(c, nobody))
      const user = userBehind(c, desk)
      if (!user?.groups.some((group) => groups.includes(group)))
        return answer(c, badTokens[desk.switches.current.badToken])
      return answer(c, await handler(c, user))
    })
  }
  tokenRoutes(app, desk, answer)
  app.all('*', (c) =>
    reply(c, { status: 404, body: notHere(c.env.vendor.path.slice(base.length)) }, adaJson),
  )
  return app
}

const nobody: User = { uid: 0, name: '', address: '', extension: '', groups: [] }

const notHere = (path: string) => `The requested resource, '${path}' was not found on the server.`

/** Section 2: the origin is echoed, and the methods are named as if they were headers. */
const corsOf = (origin: string) => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Max-Age': '86400.000000000',
  'Access-Control-Allow-Headers': 'GET, POST',
})
