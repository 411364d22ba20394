/**
 * The one way requests leave for the gateway: with the pass of the sign-in, the GUID (huawei 2.2).
 * Whichever answer brings a new one, the next request carries it. No request waits for another, and no
 * late answer brings back a pass that was replaced.
 */
import type { Http } from '../http.ts'
import { type Reply, readReply } from './problems.ts'
import type { Request } from './wire.ts'

export interface Gateway {
  /** The pass that the next request carries; none before the first sign-in. */
  readonly guid: string | undefined
  /** The last answer as it came. */
  readonly raw: string | null
  /** Sends one request, once, and gives it up after `limit` milliseconds. */
  ask(request: Request, limit: number, signal: AbortSignal): Promise<Reply>
  /** Sends a request without a pass; what it answers with is a sign-in of its own. */
  askForPass(request: Request, limit: number, signal: AbortSignal): Promise<Reply>
}

/** Huawei 2.1: on every request, with and without a body. */
const JSON_TYPE = 'application/json; charset=UTF-8'
/** How many passes are remembered as replaced. */
const FORMER_KEPT = 8

export function createGateway(http: Http, kept?: string): Gateway {
  let guid = kept
  let former: readonly string[] = []
  /** Which sign-in a request belongs to: the pass of an older one is no longer taken. */
  let signIns = 0
  let raw: string | null = null

  const take = (next: string | undefined, of: number): void => {
    if (next === undefined || of !== signIns || next === guid || former.includes(next)) return
    if (guid !== undefined) former = [...former, guid].slice(-FORMER_KEPT)
    guid = next
  }

  const send = async (
    request: Request,
    limit: number,
    signal: AbortSignal,
    pass: string | undefined,
  ): Promise<Reply> => {
    const of = signIns
    const headers = { 'content-type': JSON_TYPE, ...(pass === undefined ? {} : { guid: pass }) }
    const answer = await http({ ...request, headers, timeout: limit, signal })
    if (answer.kind === 'answer') {
      raw = answer.text === '' ? `HTTP ${answer.status}` : answer.text
      take(passIn(answer.headers), of)
    }
    return readReply(answer)
  }

  return {
    get guid() {
      return guid
    },
    get raw() {
      return raw
    },
    ask: (request, limit, signal) => send(request, limit, signal, guid),
    askForPass(request, limit, signal) {
      signIns += 1
      if (guid !== undefined) former = [...former, guid].slice(-FORMER_KEPT)
      guid = undefined
      return send(request, limit, signal, undefined)
    },
  }
}

/** `Set-GUID: JSESSIONID=<guid>` (huawei 2.2). */
function passIn(headers: Headers): string | undefined {
  const value = headers.get('set-guid')
  return value === null
    ? undefined
    : (/(?:^|;)\s*(?:JSESSIONID=)?([^\s;=]+)/i.exec(value)?.[1] ?? undefined)
}
