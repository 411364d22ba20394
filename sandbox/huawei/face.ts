import { Hono } from 'hono'
import type { Chats } from '../exchange/chats.ts'
import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Face } from '../face.ts'
import type { Switches } from '../switches.ts'
import { leave } from './after-call.ts'
import { createCallBook } from './call-book.ts'
import { callRoutes } from './call-routes.ts'
import { calldataRoutes } from './calldata-routes.ts'
import { createChatBook } from './chat-book.ts'
import { chatRoom, reportChats } from './chat-events.ts'
import { huaweiControl } from './control.ts'
import type { Desk } from './desk.ts'
import { accessCodes, members } from './directory.ts'
import { createDisaster } from './disaster.ts'
import { eventRoutes } from './event-routes.ts'
import type { Env } from './gateway.ts'
import { base } from './gateway.ts'
import { calledNumber } from './lines.ts'
import { listRoutes } from './list-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { noteRoutes } from './note-routes.ts'
import { createFollow, report } from './reporter.ts'
import { requestedRoutes } from './requested-routes.ts'
import type { Seat } from './seat.ts'
import { createSeat } from './seat.ts'
import { createSessions } from './sessions.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { stateRoutes } from './state-routes.ts'
import type { HuaweiSwitches } from './switches.ts'
import { syncRoutes } from './sync-routes.ts'
import { transferRoutes } from './transfer-routes.ts'

interface Setup {
  readonly clock: Clock
  readonly exchange: Exchange
  readonly switches: Switches<HuaweiSwitches>
  readonly random: () => number
  readonly chats: Chats
}

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, Guid',
}

/** Huawei's CC-Gateway (protocols/huawei-cc-gateway.md) under `/agentgateway/resource/`. */
export function createHuaweiFace({ clock, exchange, switches, random, chats }: Setup): Face {
  const seats = new Map<string, Seat>()
  const seatAll = () => {
    for (const member of members) seats.set(member.key, createSeat(member, clock.now()))
  }
  seatAll()
  const silent = new Set<() => void>()
  const follow = createFollow()
  const sessions = createSessions(clock, switches, (session) => {
    if (session.seat.session === session) leave(desk, session.seat, { silently: true })
    else sessions.end(session)
  })
  const book = createCallBook(
    exchange,
    (call) =>
      calledNumber(
        call,
        (queue) => accessCodes.find((one) => one.queue === queue)?.code,
        (agent) => exchange.agent(agent)?.extension,
      ),
    (call) => ('agent' in call.caller && seats.has(call.caller.agent) ? '6' : '0'),
  )
  const disaster = createDisaster(clock, switches, sessions)
  const desk: Desk = {
    clock,
    exchange,
    switches,
    random,
    seats,
    book,
    sessions,
    media: createChatBook(chats),
    next: follow.next,
    isTelling: follow.isTelling,
    disaster: disaster.now,
    tell(seat, eventType, content = null) {
      seat.session?.mailbox.post({ eventType, content })
    },
    silence: (signal) =>
      new Promise((resolve) => {
        const end = () => {
          silent.delete(end)
          resolve(new Response(null, { status: 503 }))
        }
        silent.add(end)
        signal.addEventListener('abort', end)
      }),
  }
  report(desk, follow)
  reportChats(desk)

  const app = new Hono<Env>({
    getPath: (request, options) => options?.env?.vendor.path ?? request.url,
  })
  app.use(async (c, next) => {
    const { cors } = switches.current
    if (cors === 'none') return c.req.method === 'OPTIONS' ? c.body(null, 405) : next()
    if (c.req.method === 'OPTIONS') return c.body(null, 200, corsHeaders)
    await next()
    for (const [name, value] of Object.entries(corsHeaders)) c.header(name, value)
    if (cors === 'full') c.header('Access-Control-Expose-Headers', 'Set-GUID')
    return
  })
  signInRoutes(app, desk)
  stateRoutes(app, desk)
  eventRoutes(app, desk)
  callRoutes(app, desk)
  transferRoutes(app, desk)
  requestedRoutes(app, desk)
  mediaRoutes(app, desk)
  calldataRoutes(app, desk)
  listRoutes(app, desk)
  noteRoutes(app, desk)
  syncRoutes(app, desk)
  app.notFound((c) => c.body(null, 404))

  return {
    system: 'huawei',
    owns: (path) => path === base || path.startsWith(`${base}/`),
    fetch: (request, env) => app.fetch(request, env),
    attends: (key) => Boolean(seats.get(key)?.session),
    chatRoom(key) {
      const seat = seats.get(key)
      return seat ? chatRoom(desk, seat) : 0
    },
    control: huaweiControl(desk),
    redacted: (body) => body.replace(/("password"\s*:\s*")(?:[^"\\]|\\.)*"/g, '$1•••"'),
    restart(keepsCalls) {
      sessions.failNode()
      if (keepsCalls) return
      for (const { key } of members) {
        for (const { call } of exchange.linesOf(key)) exchange.clearConnection(key, call.id)
        exchange.setAvailability(key, 'loggedOff')
      }
    },
    reset() {
      sessions.reset()
      book.reset()
      disaster.reset()
      seatAll()
      for (const end of [...silent]) end()
    },
  }
}
