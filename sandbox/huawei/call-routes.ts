import type { Hono } from 'hono'
import * as z from 'zod'
import { partyNumber } from './call-events.ts'
import type { Desk } from './desk.ts'
import { commanded, phoneOf } from './desk.ts'
import { colleague, dialOut } from './dialling.ts'
import type { Asked, Env, Handler } from './gateway.ts'
import { base, fields, lenientInt, resource } from './gateway.ts'
import { decline } from './lines.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Line, Seat } from './seat.ts'
import { currentLine, lineIn, lineOf } from './seat.ts'

/** Calls of one agent: dialling, answering, holding, ending (section 3.1). */

const callee = z.string().regex(/^[\d*#]{1,24}$/)
const callBody = z.object({
  called: callee,
  caller: z
    .string()
    .regex(/^\d{0,24}$/)
    .nullish(),
  skillid: lenientInt.nullish(),
  callappdata: z.string().max(16_384).nullish(),
  mediaability: lenientInt.pipe(z.int().max(2)).nullish(),
  userVideoDirection: lenientInt.nullish(),
  callcontrolid: z.union([z.string(), z.number()]).nullish(),
})

const digits = /^[\d*#]{1,24}$/

export function callRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk
  const voice = (
    method: 'PUT' | 'POST' | 'DELETE',
    path: string,
    handle: Handler,
    lost?: () => Answer,
  ) =>
    resource(app, desk, `voicecall/:agentid/${path}`, {
      [method]: lost ? { handle, lost } : handle,
    })
  const clear = (seat: Seat, line: Line) =>
    commanded(desk, seat, () => exchange.clearConnection(seat.key, line.call))
  const done = (outcome: { readonly done: boolean }): Answer =>
    outcome.done ? ok() : fail('100-007')
  const mediaAnswer = (outcome: { readonly done: boolean }): Answer =>
    outcome.done ? ok() : fail('200-002')
  const lostCall = () => ok(desk.book.newCallId(desk.clock.now()))

  voice(
    'PUT',
    'callout',
    ({ seat, body, note }) => {
      const wanted = fields(body, callBody)
      if (!wanted) return fail('200-001')
      if (isEngaged(seat)) return fail('100-007')
      note(wanted.called)
      return dialOut(desk, seat, {
        purpose: 'call',
        called: wanted.called,
        data: wanted.callappdata ?? '',
        dialled: wanted.called,
      })
    },
    lostCall,
  )

  voice(
    'PUT',
    'callinner',
    ({ seat, body, note }) => {
      const wanted = fields(body, callBody)
      if (!wanted) return fail('200-001')
      if (isEngaged(seat)) return fail('100-007')
      note(wanted.called)
      const target = colleague(desk, seat, wanted.called)
      if (target === 'unknown') return fail('200-001')
      if (target === 'unreachable') {
        const callid = desk.book.newCallId(desk.clock.now())
        desk.tell(seat, 'AgentEvent_Inside_Call_Fail', callid)
        return ok(callid)
      }
      return dialOut(desk, seat, {
        purpose: 'inner',
        called: target.called,
        data: wanted.callappdata ?? '',
        dialled: target.extension,
      })
    },
    lostCall,
  )

  voice('PUT', 'answer', ({ seat, query }) => {
    const callid = query.get('callid')
    const chat = callid === null ? undefined : desk.media.find(seat, callid)
    if (chat) return mediaAnswer(desk.media.chats.answer(chat.id, seat.key))
    const line = callid === null ? lineIn(seat, 'alerting') : lineOf(seat, callid)
    if (line?.state !== 'alerting' || !(line.rang || line.origin === 'snatched'))
      return fail('200-002')
    return done(commanded(desk, seat, () => exchange.answerCall(seat.key, line.call)))
  })

  const release: Handler = ({ seat }) => {
    const line = currentLine(seat)
    if (line) {
      // Section 3.1: a talking transfer is completed when the agent leaves (INFERRED).
      if (line.purpose === 'talking' && line.state === 'connected' && lineIn(seat, 'held'))
        return done(commanded(desk, seat, () => exchange.transferCall(seat.key)))
      return done(clear(seat, line))
    }
    const ringing = lineIn(seat, 'alerting')
    if (ringing) return done(decline(desk, seat, ringing, 'rejected'))
    return fail('200-017')
  }
  voice('DELETE', 'release', release)
  voice('DELETE', 'releasephone', release)
  resource(app, desk, 'voicecall/:agentid', { DELETE: release })

  voice('POST', 'dropcall/:callid', ({ seat, param }) => {
    const chat = desk.media.find(seat, param('callid'))
    if (chat) return done(desk.media.chats.drop(chat.id, seat.key))
    const line = lineOf(seat, param('callid'))
    if (!line) return fail('200-017')
    return done(
      line.state === 'alerting' ? decline(desk, seat, line, 'rejected') : clear(seat, line),
    )
  })

  voice('POST', 'disconnect/:number', ({ seat, param }) => disconnect(desk, seat, param('number')))

  voice('POST', 'hold', ({ seat }) => {
    if (lineIn(seat, 'connected'))
      return done(commanded(desk, seat, () => exchange.holdCall(seat.key)))
    return fail(lineIn(seat, 'alerting', 'initiated', 'queued') ? '200-014' : '200-013')
  })

  voice('POST', 'gethold', ({ seat, query }) => {
    const callid = query.get('callid')
    const line = callid ? lineOf(seat, callid) : lineIn(seat, 'held')
    if (!line || (line.state !== 'held' && !lineIn(seat, 'held'))) return fail('200-015')
    if (line.state !== 'held' || line.ivr !== null) return fail('200-016')
    if (currentLine(seat) && switches.current.getholdWhileTalking === '200-016')
      return fail('200-016')
    return done(commanded(desk, seat, () => exchange.retrieveCall(seat.key, line.call)))
  })

  voice('POST', 'beginmute', ({ seat }) => {
    const line = currentLine(seat)
    if (!line) return fail('200-003')
    // Section 6.2: internal calls cannot be muted.
    if (line.state !== 'connected' || line.feature === '6' || seat.isMuted) return fail('200-004')
    seat.isMuted = true
    return ok()
  })
  voice('POST', 'endmute', ({ seat }) => {
    if (!currentLine(seat)) return fail('200-007')
    if (!seat.isMuted) return fail('200-008')
    seat.isMuted = false
    return ok()
  })

  const picture: Handler = ({ seat }) => fail(currentLine(seat) ? '200-004' : '200-003')
  // There is no video here to be shown or hidden.
  voice('POST', 'beginmutevideo', picture)
  voice('POST', 'endmutevideo', picture)
  // Section 14, number 18: the body is not known.
  voice('POST', 'reportsound', ({ seat }) => (lineIn(seat, 'connected') ? ok() : fail('200-009')))

  const dtmf = (number: string, { seat, note }: Asked): Answer => {
    if (!digits.test(number)) return fail('000-002')
    if (!lineIn(seat, 'connected')) return fail('100-007')
    note(number)
    return ok()
  }
  voice('POST', 'seconddialex', (asked) => dtmf(asked.query.get('number') ?? '', asked))
  voice('POST', 'seconddial/:number', (asked) => dtmf(asked.param('number'), asked))

  phoneRoutes(app, desk)
}

/** Phone linkage (sections 3.2 and 3.6): which method is right is a switch. */
function phoneRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk

  const linked = (path: string, handle: (seat: Seat) => Answer) => {
    const full = `${base}/voicecall/:agentid/${path}`
    app.on(['POST', 'PUT'], full, async (c, next) => {
      const { linkageMethod, linkageRefusal } = switches.current
      if (linkageMethod === 'both' || linkageMethod === c.req.method) return next()
      return c.body(null, linkageRefusal)
    })
    const handler: Handler = ({ seat, session }) => {
      const { phoneType } = switches.current
      if (!session.settings.phoneLinkage || phoneType !== 'eSpace 7910') return fail('100-007')
      return handle(seat)
    }
    resource(app, desk, `voicecall/:agentid/${path}`, { POST: handler, PUT: handler })
  }

  linked('phonepickup', (seat) => {
    const line = lineIn(seat, 'alerting')
    if (!line) return fail('100-007')
    const lifted = commanded(desk, seat, () => exchange.answerCall(seat.key, line.call))
    return lifted.done ? ok() : fail('100-007')
  })

  linked('phonehangup', (seat) => {
    const line = lineIn(seat, 'alerting')
    if (!line) return fail('100-007')
    return decline(desk, seat, line, 'rejected').done ? ok() : fail('100-007')
  })
}

/** Whether an agent is being called, dials or speaks; held calls do not count (`callout`'s condition). */
const isEngaged = (seat: Seat): boolean =>
  lineIn(seat, 'alerting', 'connected', 'initiated', 'queued') !== undefined

/** Releases one party of the last call. */
function disconnect(desk: Desk, seat: Seat, number: string): Answer {
  const { exchange } = desk
  if (!digits.test(number)) return fail('000-002')
  const line = currentLine(seat)
  if (!line) return fail('200-017')
  if (number === phoneOf(desk, seat)) {
    const left = commanded(desk, seat, () => exchange.clearConnection(seat.key, line.call))
    return left.done ? ok() : fail('100-007')
  }
  const legs = exchange.call(line.call)?.legs ?? []
  const leg = legs.find(({ device }) => partyNumber(desk, device) === number)
  const isHelper = line.origin === 'offered' && line.feature === '52'
  if (!leg || isHelper) return fail('200-023')
  if (leg.state === 'held') return fail('200-024')
  const dropped = commanded(desk, seat, () => exchange.dropParty(seat.key, line.call, leg.device))
  return dropped.done ? ok() : fail('100-007')
}
