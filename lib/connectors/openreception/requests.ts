/** Requests and reads of one association, each sent once; the last answer is kept for support. */
import type { Http, HttpAnswer } from '../http.ts'
import { COMMAND_LIMIT, READ_LIMIT, type Request } from './wire.ts'

export interface Requests {
  read(request: Request, signal: AbortSignal): Promise<HttpAnswer>
  command(request: Request, signal: AbortSignal, limit?: number): Promise<HttpAnswer>
  /** The last answer as it came, without the token. */
  readonly raw: string | null
}

/** A server may repeat the address that it was asked at: the token is taken out of all it says. */
export function createRequests(http: Http, token: string): Requests {
  let raw: string | null = null
  const hidden = new Set(token === '' ? [] : [token, encodeURIComponent(token)])
  const blotted = (text: string): string =>
    [...hidden].reduce((rest, secret) => rest.replaceAll(secret, BLOT), text)
  const send = async (
    request: Request,
    timeout: number,
    signal: AbortSignal,
  ): Promise<HttpAnswer> => {
    const answer = await http({ ...request, timeout, signal })
    if (answer.kind !== 'answer') return answer
    const text = blotted(answer.text)
    raw = text === '' ? `HTTP ${answer.status}` : text
    return { ...answer, text }
  }
  return {
    read: (request, signal) => send(request, READ_LIMIT, signal),
    command: (request, signal, limit = COMMAND_LIMIT) => send(request, limit, signal),
    get raw() {
      return raw
    },
  }
}

const BLOT = '•••'
