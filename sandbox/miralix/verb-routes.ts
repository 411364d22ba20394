import type { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { isLoggedIn } from './desk.ts'
import { account, identify } from './directory.ts'
import type { Env, Request } from './http.ts'
import { integer, parameters, resource, segment } from './http.ts'
import { spendVerb500 } from './switches.ts'
import type { Verb } from './verbs.ts'
import { effectOf } from './verbs.ts'
import { dialString } from './wire.ts'

/** The verbs of section 3. A 200 says that the agent's client is told, not that it has done anything. */
export function verbRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk
  const base = `/mot/${account}/agents/:type/:identification`

  const put = (spelling: string, verb: Verb) =>
    resource(app, `${base}/call/${spelling}`, { PUT: (c) => callVerb(c, desk, verb) })

  const answerSpelled = (spelling: 'answer' | 'pickup') =>
    app.use(`${base}/call/${spelling}`, async (c, next) => {
      const { answerVerb } = switches.current
      return answerVerb === 'both' || answerVerb === spelling ? next() : c.body(null, 404)
    })

  answerSpelled('answer')
  answerSpelled('pickup')
  put('answer', 'answer')
  put('pickup', 'answer')
  put('clear', 'clear')
  put('Consultation', 'Consultation')
  put('alternate', 'alternate')
  put('transfer', 'transfer')
  put('singleStepTransfer', 'singleStepTransfer')

  resource(app, `${base}/calls/:queueCallId/pickupCall`, {
    POST: (c) => {
      const member = identify(segment(c, 'type'), segment(c, 'identification'))
      if (typeof member === 'number') return c.body(null, member)
      const id = integer(segment(c, 'queueCallId'))
      if (id === null || !parameters(c, switches.current, [])) return c.body(null, 400)
      if (!isLoggedIn(desk, member)) return c.body(null, 404)
      return relayed(c, desk, member.key, () =>
        mayPickUp(desk, member.key, id) ? () => exchange.pickupCall(member.key, id) : null,
      )
    },
  })
}

function callVerb(c: Request, desk: Desk, verb: Verb): Response {
  const { exchange, switches } = desk
  const dialled = endpointOf(c, desk, verb)
  const member = identify(segment(c, 'type'), segment(c, 'identification'))
  if (typeof member === 'number') return c.body(null, member)
  if (dialled === null) return c.body(null, 400)
  if (!isLoggedIn(desk, member)) return c.body(null, switches.current.loggedOut)
  return relayed(c, desk, member.key, () =>
    effectOf(exchange, { verb, agent: member.key, dialled }, switches.current),
  )
}

/**
 * The number to dial, noted as decoded in the request's record. Empty for a verb without a number;
 * null when the parameters are not what the verb's page lists.
 */
function endpointOf(c: Request, { switches }: Desk, verb: Verb): string | null {
  const { paramCase } = switches.current
  const dials = verb === 'Consultation' || verb === 'singleStepTransfer'
  const names = paramCase === 'both' ? ['ContactEndpoint', 'contactEndpoint'] : ['ContactEndpoint']
  const found = parameters(c, switches.current, dials ? names : [])
  if (!found) return null
  if (!dials) return ''
  const [endpoint, ...others] = found.values()
  if (endpoint === undefined || others.length > 0) return null
  c.env.vendor.noteEndpoint(endpoint)
  return dialString(endpoint)
}

/** Answers a verb and hands it on. `effect` says what the client would do at the time it is asked. */
function relayed(
  c: Request,
  desk: Desk,
  agent: string,
  effect: () => (() => void) | null,
): Response {
  const { relay, switches } = desk
  const handOn = () => relay.send(agent, () => effect()?.())
  const failure = spendVerb500(switches)
  if (failure) {
    if (failure.carriedOut) handOn()
    return c.body(null, 500)
  }
  const { verbWithoutCall } = switches.current
  if (verbWithoutCall !== 200 && effect() === null) return c.body(null, verbWithoutCall)
  handOn()
  return c.body(null, 200)
}

/** Whether a call waits in a pickup queue of which the agent is a member. */
function mayPickUp({ exchange }: Desk, agent: string, id: number): boolean {
  const call = exchange.waitingCalls().find((waiting) => waiting.id === id)
  const queue = exchange.queues().find(({ name }) => name === call?.queue)
  return queue?.mode === 'pickup' && queue.members.includes(agent)
}
