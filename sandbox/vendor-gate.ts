import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Faults, Misfortune } from './control/faults.ts'
import type { RequestLog, RequestRecord } from './control/request-log.ts'
import { redactedHeaders, redactedQuery } from './control/request-log.ts'
import type { Clock } from './exchange/clock.ts'
import type { Face, SocketUser, VendorRequest } from './face.ts'

interface Setup {
  readonly clock: Clock
  readonly faces: readonly Face[]
  readonly faults: Faults
  readonly log: RequestLog
  /** Called when a request came in, and again when it was answered. */
  readonly onTraffic: () => void
}

/** Writes every vendor request down, lets the wanted faults happen, and hands the rest to its face. */
export interface VendorGate {
  readonly middleware: MiddlewareHandler<{ Bindings: HttpBindings }>
  /** What a request for a WebSocket gets; null when the line was dropped. */
  upgrade(incoming: IncomingMessage): Promise<Response | OpenedSocket | null>
  /** Drops all lines to a face: its WebSockets, its unanswered requests, and new ones for so long. */
  cutOff(face: Face, downMs: number): void
  /** Drops all lines, and lets everybody in again. */
  reset(): void
}

export interface OpenedSocket {
  readonly path: string
  readonly user: SocketUser
}

type Line = IncomingMessage['socket']

interface Visit {
  readonly face: Face
  readonly vendor: VendorRequest
  readonly fault: Misfortune | null
  /** Notes how the request ends. */
  ends(status: number): void
}

export function createVendorGate(setup: Setup): VendorGate {
  const { clock, faces, faults, log, onTraffic } = setup
  const upAgain = new Map<Face, number>()
  const lines = new Map<Line, Face>()

  async function receive(
    incoming: IncomingMessage,
    request: Request,
    outgoing?: NodeJS.EventEmitter,
  ): Promise<Visit | null> {
    const [path = '', ...rest] = (incoming.url ?? '').split('?')
    const face = faces.find((candidate) => candidate.owns(path))
    if (!face) return null
    const query = rest.join('?')
    const body = await request.text()
    const record: RequestRecord = {
      at: new Date(clock.now()).toISOString(),
      system: face.system,
      method: request.method,
      path,
      query: redactedQuery(query),
      headers: redactedHeaders(request.headers),
      body: face.redacted?.(body) ?? body,
      status: null,
    }
    log.add(record)
    onTraffic()
    const line = incoming.socket
    lines.set(line, face)
    const isDown = (upAgain.get(face) ?? 0) > clock.now()
    const fault = isDown ? { drop: true as const } : faults.take(record.method, path)
    if (fault?.delayMs !== undefined) await faults.delay(fault.delayMs)
    const ends = (status: number) => {
      lines.delete(line)
      record.status = status
      onTraffic()
    }
    const vendor: VendorRequest = {
      path,
      query,
      body,
      noteEndpoint(endpoint) {
        record.endpoint = endpoint
      },
      noteCredential(words) {
        record.credential = words
      },
      afterAnswer(task) {
        if (outgoing) outgoing.once('close', task)
        else task()
      },
    }
    return { face, vendor, fault, ends }
  }

  const answer = ({ ends }: Visit, response: Response): Response => {
    ends(response.status)
    return response
  }

  return {
    middleware: async (c, next) => {
      const visit = await receive(c.env.incoming, c.req.raw, c.env.outgoing)
      if (!visit) return next()
      const { face, vendor, fault } = visit
      if (fault?.drop) {
        lines.delete(c.env.incoming.socket)
        c.env.incoming.socket.destroy()
        return RESPONSE_ALREADY_SENT
      }
      const instead = replacement(fault)
      if (instead) return answer(visit, instead)
      const response = await face.fetch(c.req.raw, { vendor })
      return answer(visit, fault?.half ? await cutInHalf(response) : response)
    },

    async upgrade(incoming) {
      const url = `http://localhost${incoming.url ?? ''}`
      const request = new Request(url, { headers: headersOf(incoming) })
      const visit = await receive(incoming, request)
      if (!visit) return new Response(null, { status: 404 })
      const { face, vendor, fault } = visit
      if (fault?.drop) {
        lines.delete(incoming.socket)
        return null
      }
      const outcome = replacement(fault) ?? face.openSocket?.(vendor) ?? null
      if (outcome === null) return answer(visit, await face.fetch(request, { vendor }))
      if (outcome instanceof Response) return answer(visit, outcome)
      visit.ends(101)
      return { path: vendor.path, user: outcome }
    },

    cutOff(face, downMs) {
      upAgain.set(face, clock.now() + downMs)
      faults.cut((path) => face.owns(path))
      for (const [line, of] of lines) if (of === face) line.destroy()
    },

    reset() {
      upAgain.clear()
      faults.cut(() => true)
    },
  }
}

function replacement(fault: Misfortune | null): Response | null {
  const isReplaced = fault?.status !== undefined || fault?.body !== undefined
  return isReplaced ? new Response(fault.body || null, { status: fault.status ?? 200 }) : null
}

function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers()
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) all.append(name, one)
  return all
}

async function cutInHalf(response: Response): Promise<Response> {
  const text = await response.text()
  return new Response(text.slice(0, text.length / 2), {
    status: response.status,
    headers: response.headers,
  })
}
