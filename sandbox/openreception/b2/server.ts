import { Hono } from 'hono'
import type { Answer } from '../answer.ts'
import { reply } from '../answer.ts'
import type { App, Desk, Env, Request } from '../desk.ts'
import { callsOf, command, findCall } from '../desk.ts'
import { badTokens, userBehind } from '../gatekeeper.ts'
import { tokenRoutes } from '../token-routes.ts'
import { limitedWorkers } from '../workers.ts'
import { nothing, ok } from './answers.ts'
import type { Command } from './call-handlers.ts'
import { hangup, originate, park, pickup, transfer } from './call-handlers.ts'
import { configuration } from './configuration.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { callJson } from './json.ts'
import { notificationRoutes } from './notification-routes.ts'
import type { Peers } from './peers.ts'
import { userRoutes } from './user-routes.ts'
import type { UserStates } from './user-states.ts'

type Handler = (command: Command) => Promise<Answer>

/** The last servers (sections 3.4 and 3.5): call control, users, tokens, notifications, configuration. */
export function b2Server(desk: Desk, peers: Peers, states: UserStates, base: string): App {
  const app = new Hono<Env>().basePath(base)
  const answer = (c: Request, given: Answer) => reply(c, given, JSON.stringify)

  const read = (path: string, handler: (c: Request) => Answer) =>
    app.get(path, (c) =>
      answer(c, userBehind(c, desk) ? handler(c) : badTokens[desk.switches.current.badToken]),
    )
  const post = (path: string, handler: Handler) =>
    app.post(path, async (c) => {
      const user = userBehind(c, desk)
      if (!user) return answer(c, badTokens[desk.switches.current.badToken])
      return answer(c, await command(desk, () => handler({ c, desk, peers, user })))
    })

  app.use(async (c, next) => {
    await next()
    // Section 2: on every answer, also on a 404.
    c.res.headers.set('Access-Control-Allow-Origin', '*')
    c.res.headers.set('Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE')
  })
  app.options('*', (c) => c.body('', 200))
  app.use(limitedWorkers(desk))

  read('/call', () => ok(callsOf(desk).map((call) => callJson(desk, call))))
  read('/call/:id', (c) => {
    const call = findCall(desk, c.req.param('id'))
    return call ? ok(callJson(desk, call)) : nothing
  })
  post('/call/:id/pickup', pickup)
  post('/call/:id/hangup', hangup)
  post('/call/:id/park', park)
  post('/call/:a/transfer/:b', transfer)
  const originatePath = '/call/originate/:ext/dialplan/:dp/reception/:rid/contact/:cid'
  post(originatePath, originate)
  post(`${originatePath}/call/:ctx`, originate)

  exchangeRoutes(app, desk, peers, answer)
  userRoutes(app, states, answer)
  tokenRoutes(app, desk, answer)
  notificationRoutes(app, desk, answer)
  app.get('/configuration', (c) => answer(c, ok(configuration(c.req.url, base))))
  app.all('*', (c) => answer(c, nothing))
  return app
}
