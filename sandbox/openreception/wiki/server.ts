import { Hono } from 'hono'
import type { Answer } from '../answer.ts'
import { reply } from '../answer.ts'
import type { App, Desk, Env, Request } from '../desk.ts'
import { command, parameter } from '../desk.ts'
import type { User } from '../directory.ts'
import { userOf } from '../directory.ts'
import { badTokens, userBehind } from '../gatekeeper.ts'
import { limitedWorkers } from '../workers.ts'
import { badAgentId, noSuchAgent } from './answers.ts'
import { hangup, list, originate, park, pickup, queue, state } from './call-handlers.ts'
import { transfer } from './transfer.ts'

type Handler = (c: Request, desk: Desk, user: User) => Answer | Promise<Answer>
type Method = 'GET' | 'POST'

/** The server that the SEED page describes (section 3.1), with what is known beyond it (section 3.2). */
export function wikiServer(desk: Desk, base: string): App {
  const app = new Hono<Env>().basePath(base)
  const answer = (c: Request, given: Answer) => reply(c, given, JSON.stringify)

  const handle = async (c: Request, handler: Handler): Promise<Response> => {
    const user = agentOf(c, desk)
    return answer(c, 'uid' in user ? await handler(c, desk, user) : user)
  }
  const notHere = (c: Request, status: 404 | 405 = 404): Response =>
    answer(c, {
      status,
      body: `The requested resource, '${c.env.vendor.path.slice(base.length)}' was not found on the server.`,
    })
  /** A command that the documents spell with one method or the other. */
  const eitherMethod = (path: string, wanted: () => Method | 'both' | 'absent', handler: Handler) =>
    app.on(['GET', 'POST'], path, (c) => {
      const method = wanted()
      if (method === 'absent') return notHere(c)
      return method === 'both' || method === c.req.method
        ? handle(c, handler)
        : notHere(c, desk.switches.current.refusedMethod)
    })
  const commanded =
    (handler: Handler): Handler =>
    (c, own, user) =>
      command(own, () => handler(c, own, user))

  app.use(limitedWorkers(desk))
  app.get('/call/list', (c) => handle(c, list))
  app.get('/call/queue', (c) => handle(c, queue))
  app.on(['GET', 'POST'], '/call/pickup', (c) => handle(c, commanded(pickup)))
  app.post('/call/hangup', (c) => handle(c, commanded(hangup)))
  app.post('/call/park', (c) => handle(c, commanded(park(() => desk.switches.current.parkStatus))))
  app.post('/call/hold', (c) => handle(c, commanded(park(() => 400))))
  app.post('/call/originate', (c) => handle(c, commanded(originate)))
  eitherMethod('/call/transfer', () => desk.switches.current.transferMethod, commanded(transfer))
  eitherMethod('/call/state', () => desk.switches.current.stateMethod, state)
  app.all('*', (c) => notHere(c))
  return app
}

/** The agent of a request: by `agent_id`, else by its token, else the session's own. */
function agentOf(c: Request, desk: Desk): User | Answer {
  const user = userBehind(c, desk)
  if (!user) return badTokens[desk.switches.current.badToken]
  const named = parameter(c, 'agent_id')
  if (named === undefined) return user
  if (!/^\d+$/.test(named)) return badAgentId
  return userOf(Number(named)) ?? noSuchAgent
}
