import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Faults } from './control/faults.ts'
import type { RequestLog, RequestRecord } from './control/request-log.ts'
import { redactedHeaders } from './control/request-log.ts'
import type { Clock } from './exchange/clock.ts'
import type { Face } from './face.ts'

interface Setup {
  readonly clock: Clock
  readonly faces: readonly Face[]
  readonly faults: Faults
  readonly log: RequestLog
  /** Called when a request came in, and again when it was answered. */
  readonly onTraffic: () => void
}

/** Writes every vendor request down, lets the wanted faults happen, and hands the rest to its face. */
export function vendorGate(setup: Setup): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const { clock, faces, faults, log, onTraffic } = setup
  return async (c, next) => {
    const [path = '', ...query] = (c.env.incoming.url ?? '').split('?')
    const face = faces.find((candidate) => candidate.owns(path))
    if (!face) return next()

    const record: RequestRecord = {
      at: new Date(clock.now()).toISOString(),
      system: face.system,
      method: c.req.method,
      path,
      query: query.join('?'),
      headers: redactedHeaders(c.req.raw.headers),
      body: await c.req.text(),
      status: null,
    }
    log.add(record)
    onTraffic()

    const answer = (response: Response) => {
      record.status = response.status
      onTraffic()
      return response
    }
    const fault = faults.take(record.method, path)
    if (fault?.delayMs !== undefined) await faults.delay(fault.delayMs)
    if (fault?.drop) {
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
    if (fault?.status !== undefined || fault?.body !== undefined)
      return answer(new Response(fault.body || null, { status: fault.status ?? 200 }))
    const { query: rawQuery, body } = record
    const noteEndpoint = (endpoint: string) => {
      record.endpoint = endpoint
    }
    return answer(
      await face.fetch(c.req.raw, { vendor: { path, query: rawQuery, body, noteEndpoint } }),
    )
  }
}
