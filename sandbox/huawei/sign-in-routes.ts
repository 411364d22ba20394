import type { Hono } from 'hono'
import { leave } from './after-call.ts'
import type { Desk } from './desk.ts'
import type { Env, Handler, Request } from './gateway.ts'
import { base, cookieOf, integer, isAgentId, reply, resource } from './gateway.ts'
import { fail, isNodeFailure, ok } from './retcodes.ts'
import type { SignIn } from './sign-in.ts'
import { signedIn, signIn } from './sign-in.ts'

/** Signing in and out, and keeping the session (section 2.4, rows 1 to 12 and 24). */
export function signInRoutes(app: Hono<Env>, desk: Desk): void {
  const { sessions, switches } = desk

  const entrance = (path: string, kind: SignIn['kind']) =>
    app.all(`${base}/onlineagent/:agentid${path}`, (c) => {
      if (c.req.method !== 'PUT') return c.body(null, 405, { Allow: 'PUT' })
      return isAgentId(c, desk) ? enter(c, desk, kind) : c.body(null, 404)
    })

  entrance('', 'plain')
  entrance('/forcelogin', 'force')
  entrance('/loginex', 'ex')
  entrance('/forceloginex', 'forceEx')
  entrance('/forceloginexwithoutphone', 'forceExWithoutPhone')

  const logout: Handler = ({ seat }) => {
    if (seat.isOccupied) return fail('100-010')
    leave(desk, seat)
    return ok()
  }
  const forceLogout: Handler = ({ seat }) => {
    leave(desk, seat)
    return ok()
  }

  resource(app, desk, 'onlineagent/:agentid/logout', { DELETE: logout })
  resource(app, desk, 'onlineagent/:agentid/forcelogout', { DELETE: forceLogout })
  resource(app, desk, 'onlineagent/:agentid/forcelogoutwithreason/:reason', {
    DELETE: (asked) => {
      const reason = integer(asked.param('reason'))
      return reason !== null && reason >= 1 && reason <= 255 ? forceLogout(asked) : fail('000-002')
    },
  })

  resource(app, desk, 'onlineagent/:agentid/updateGuid', {
    PUT: ({ session }) => {
      sessions.renew(session)
      return { ...ok(), renewed: true }
    },
  })

  resource(app, desk, 'onlineagent/:agentid/handshake', {
    POST: ({ session }) => {
      if (session.settings.takesEvents) return ok()
      sessions.watch(session, false)
      if (sessions.isRenewalDue(session)) sessions.renew(session)
      return { ...ok(), renewed: true }
    },
  })

  resource(app, desk, 'onlineagent/:agentid/resetskill/:autoflag', {
    POST: ({ seat, session, query, param }) => {
      const asked = query.get('skillid') ?? ''
      const linkage = query.get('phonelinkage')
      if (asked.length > 4000 || !/^(\d+(;\d+)*;?)?$/.test(asked)) return fail('000-002')
      if (linkage !== null && linkage !== '0' && linkage !== '1') return fail('000-002')
      if (linkage !== null) session.settings.phoneLinkage = linkage === '1'
      const ids = asked.split(';').map(Number)
      const mine = desk.exchange.queues().filter(({ members }) => members.includes(seat.key))
      const effective = mine.filter(({ id }) => param('autoflag') === 'true' || ids.includes(id))
      desk.exchange.setQueues(
        seat.key,
        effective.map(({ name }) => name),
      )
      return ok()
    },
  })

  function enter(c: Request, { seats }: Desk, kind: SignIn['kind']): Response {
    const disaster = desk.disaster()
    if (disaster && !isNodeFailure(disaster)) return reply(c, desk, fail(disaster))
    const seat = seats.get(`huawei/${c.req.param('agentid')}`)
    const { body } = c.env.vendor
    const entered = seat ? signIn(desk, { seat, body: parse(body), kind }) : '100-004'
    if (typeof entered === 'string') return reply(c, desk, fail(entered))
    const cookie =
      switches.current.stickyCookie === 'off' ? {} : stickyCookie(sessions.guidOf(entered))
    return reply(c, desk, signedIn(entered), entered, cookie)
  }
}

const stickyCookie = (guid: string) => ({
  'Set-Cookie': `${cookieOf(guid)}; Path=/; HttpOnly`,
})

function parse(body: string): unknown {
  try {
    const json: unknown = JSON.parse(body)
    return json
  } catch {
    return undefined
  }
}
