import * as z from 'zod'
import type { Answer } from '../answer.ts'
import type { App, Desk, Request } from '../desk.ts'
import { parameter } from '../desk.ts'
import { badTokens, userOfToken } from '../gatekeeper.ts'
import { badRequest, ok } from './answers.ts'

const letter = z.object({ recipients: z.array(z.int()), message: z.unknown() })

/** The notification server's requests (section 13); its socket is the face's. */
export function notificationRoutes(
  app: App,
  desk: Desk,
  answer: (c: Request, given: Answer) => Response,
): void {
  const { notifier } = desk
  // The reads that are open to everybody are the call server's (section 2); here they need a token too.
  const mayAsk = (c: Request) => userOfToken(desk, parameter(c, 'token'), 'POST') !== null
  const guarded = (handler: (c: Request) => Answer) => (c: Request) =>
    answer(c, mayAsk(c) ? handler(c) : badTokens['403 text'])

  app.post(
    '/broadcast',
    guarded((c) => {
      const message = jsonOf(c)
      if (message === undefined) return badRequest('Malformed JSON body')
      return ok({ status: { success: notifier.send(message), failed: 0 } })
    }),
  )
  app.post(
    '/send',
    guarded((c) => {
      const parsed = letter.safeParse(jsonOf(c))
      if (!parsed.success) return badRequest('Malformed JSON body')
      notifier.send(parsed.data.message, parsed.data.recipients)
      return ok({ status: 'ok' })
    }),
  )
  app.get(
    '/connection',
    guarded(() =>
      ok([...notifier.connections()].map(([uid, connectionCount]) => ({ uid, connectionCount }))),
    ),
  )
  app.get(
    '/connection/:uid',
    guarded((c) => {
      const uid = Number(c.req.param('uid'))
      const connectionCount = notifier.connections().get(uid)
      return connectionCount === undefined
        ? { status: 404, body: { error: `No connections for uid ${c.req.param('uid')}` } }
        : ok({ uid, connectionCount })
    }),
  )
}

function jsonOf(c: Request): unknown {
  try {
    return JSON.parse(c.env.vendor.body)
  } catch {
    return undefined
  }
}
