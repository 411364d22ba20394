import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Answer } from '../answer.ts'
import { reply } from '../answer.ts'
import type { App, Desk, Env, Request } from '../desk.ts'
import { callsOf, command, findCall } from '../desk.ts'
import { badTokens, userBehind } from '../gatekeeper.ts'
import { nothing, ok } from './answers.ts'
import type { Command } from './call-handlers.ts'
import { hangup, originate, park, pickup, transfer } from './call-handlers.ts'
import { callJson } from './json.ts'
import type { Peers } from './peers.ts'

type Handler = (command: Command) => Promise<Answer>

/** The last server's call control (sections 3.4 and 3.5). */
export function b2Server(desk: Desk, peers: Peers, base: string): App {
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

  app.use(cors({ origin: '*', allowMethods: ['GET', 'PUT', 'POST', 'DELETE'] }))

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

  read('/peer', () => ok(peers.list()))
  read('/peer/:name', (c) => {
    const name = c.req.param('name') ?? ''
    const peer = peers.json(name)
    return peer ? ok(peer) : { status: 404, body: `No peer with name ${name}` }
  })
  app.all('*', (c) => answer(c, nothing))
  return app
}
