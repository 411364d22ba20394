/** The one way requests leave a connector: once, with a limit, and with every outcome as a value. */
import ky, { type KyInstance, TimeoutError } from 'ky'
import type { Environment } from './connector.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, sent as such. */
  readonly body?: string
  /** Milliseconds until the request is given up. */
  readonly timeout: number
  readonly signal: AbortSignal
  /** What is wanted of the body; the other one stays empty. */
  readonly as?: 'text' | 'bytes'
}

export type HttpAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Headers
      readonly text: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' }

export type Http = (request: HttpRequest) => Promise<HttpAnswer>

const NOTHING = new Uint8Array()
const JSON_BODY = { 'content-type': 'application/json' }

/**
 * Requests through `env.fetch`. No status is an error here, and nothing is ever repeated. `include`:
 * cookies of the server are kept and sent, where a load balancer needs them.
 */
export function createHttp(
  env: Pick<Environment, 'fetch' | 'deadline'>,
  credentials: 'omit' | 'include' = 'omit',
): Http {
  const client: KyInstance = ky.create({
    fetch: env.fetch,
    retry: 0,
    throwHttpErrors: false,
    cache: 'no-store',
    redirect: 'manual',
    credentials,
  })
  return async ({ method, url, headers, body, timeout, signal, as }) => {
    // The body belongs to the answer: the limit covers it too.
    const limit = env.deadline(timeout)
    try {
      const response = await client(url, {
        method,
        headers: { ...(body === undefined ? {} : JSON_BODY), ...headers },
        ...(body === undefined ? {} : { body }),
        timeout: false,
        signal: AbortSignal.any([signal, limit]),
      })
      if (response.type === 'opaqueredirect')
        return { kind: 'answer', status: 302, headers: new Headers(), text: '', bytes: NOTHING }
      const { status, headers: received } = response
      const [text, bytes] =
        as === 'bytes'
          ? ['', new Uint8Array(await response.arrayBuffer())]
          : [await response.text(), NOTHING]
      return { kind: 'answer', status, headers: received, text, bytes }
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' }
      if (limit.aborted || error instanceof TimeoutError) return { kind: 'timeout' }
      return { kind: 'unreachable' }
    }
  }
}
