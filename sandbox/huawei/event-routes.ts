import type { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { eventBody } from './event-json.ts'
import type { Env, Request } from './gateway.ts'
import { base, envelope, identify, isAgentId, reply, setGuid } from './gateway.ts'
import type { Delivery } from './mailbox.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Session } from './seat.ts'
import { spendTimeout } from './switches.ts'

/** The event poll (section 5.1): one event in each answer, or none after a long wait. */
export function eventRoutes(app: Hono<Env>, desk: Desk): void {
  app.all(`${base}/agentevent/:agentid`, (c) => {
    if (c.req.method !== 'GET') return c.body(null, 405, { Allow: 'GET' })
    return isAgentId(c, desk) ? poll(c, desk) : c.body(null, 404)
  })
}

async function poll(c: Request, desk: Desk): Promise<Response> {
  const { switches, sessions } = desk
  const session = identify(c, desk)
  if (typeof session === 'string') return reply(c, desk, fail(session))
  if (!session.settings.takesEvents) return reply(c, desk, fail('000-001'))
  if (spendTimeout(switches, 'polls')) {
    sessions.watch(session, false)
    return desk.silence(c.req.raw.signal)
  }
  const { mailbox } = session
  if (switches.current.secondPoller === '000-007' && mailbox.waitingPolls() > 0)
    return reply(c, desk, fail('000-007'))

  sessions.watch(session, true)
  const delivery = await mailbox.next(waitMs(session, desk), c.req.raw.signal)
  if (mailbox.waitingPolls() === 0) sessions.watch(session, false)
  const isOver = session.stage === 'closing' && mailbox.size() === 0
  const answer = delivered(c, desk, session, delivery)
  if (isOver) sessions.end(session)
  return answer
}

function waitMs(session: Session, { switches }: Desk): number {
  const { pollWait } = switches.current
  if (pollWait === 'off' || session.stage === 'closing') return 0
  return pollWait.times * pollWait.intervalMs
}

function delivered(c: Request, desk: Desk, session: Session, delivery: Delivery): Response {
  const { badGuidCode } = desk.switches.current
  if (delivery === 'closed') return reply(c, desk, fail(desk.disaster() ?? badGuidCode))
  if (delivery === 'abandoned') return new Response(null, { status: 499 })
  if (delivery === 'nothing' && session.stage === 'closing')
    return reply(c, desk, fail(badGuidCode))
  const headers = { 'Content-Type': 'application/json; charset=UTF-8', ...renewed(desk, session) }
  const empty: Answer = { ...ok(), message: '' }
  if (delivery === 'nothing')
    return c.body(JSON.stringify({ ...envelope(desk, empty), event: null }), 200, headers)
  const { letter } = delivery
  if ('raw' in letter) return c.body(letter.raw, 200, headers)
  const told = { workNo: session.seat.member.workno, ...letter, at: desk.clock.now() }
  return c.body(eventBody(told, desk.switches.current, envelope(desk, empty)), 200, headers)
}

function renewed(desk: Desk, session: Session): Record<string, string> {
  if (!desk.sessions.isRenewalDue(session)) return {}
  desk.sessions.renew(session)
  return setGuid(desk, session)
}
