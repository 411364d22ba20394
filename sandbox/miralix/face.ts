import { Hono } from 'hono'
import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Face } from '../face.ts'
import type { Switches } from '../switches.ts'
import { agentRoutes } from './agent-routes.ts'
import type { Desk } from './desk.ts'
import { secret } from './directory.ts'
import type { Env } from './http.ts'
import { queueRoutes } from './queue-routes.ts'
import { recordingRoutes } from './recording-routes.ts'
import { createRecordings } from './recordings.ts'
import { createRelay } from './relay.ts'
import type { MiralixSwitches } from './switches.ts'
import { verbRoutes } from './verb-routes.ts'
import { routedPath } from './wire.ts'

interface Setup {
  readonly clock: Clock
  readonly exchange: Exchange
  readonly switches: Switches<MiralixSwitches>
  readonly random: () => number
}

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE',
  'Access-Control-Allow-Headers': 'X-Miralix-Shared-Secret',
}

/** Miralix OfficeTeam's REST interface (protocols/miralix.md, section 13) under `/mot/greenbox/`. */
export function createMiralixFace({ clock, exchange, switches, random }: Setup): Face {
  const relay = createRelay(clock, switches, random)
  const recordings = createRecordings(clock, exchange)
  const desk: Desk = { exchange, switches, relay, recordings }

  const app = new Hono<Env>({
    getPath: (request, options) =>
      routedPath(options?.env?.vendor.path ?? request.url, switches.current.pathCase),
  })

  app.use(async (c, next) => {
    const { options, badSecret, licence } = switches.current
    if (c.req.method === 'OPTIONS')
      return options === 200 ? c.body(null, 200, corsHeaders) : c.body(null, 405)
    if (c.req.header('X-Miralix-Shared-Secret') !== secret)
      return c.body(null, licence === 'never 403' ? 401 : badSecret)
    if (licence === 'missing') return c.body(null, 403)
    return next()
  })
  verbRoutes(app, desk)
  recordingRoutes(app, desk)
  agentRoutes(app, desk)
  queueRoutes(app, desk)
  app.notFound((c) => c.body(null, 404))

  return {
    system: 'miralix',
    owns: (path) => /^\/mot(\/|$)/i.test(path),
    fetch: (request, env) => app.fetch(request, env),
    reset() {
      relay.reset()
      recordings.reset()
    },
  }
}
