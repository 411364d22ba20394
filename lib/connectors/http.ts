/** The one way requests leave a connector: once, with a limit, and with every outcome as a value. */
import ky, { type KyInstance, TimeoutError } from 'ky'
import type { Environment } from './connector.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds until the request is given up. */
  readonly timeout: number
  readonly signal: AbortSignal
}

export type HttpAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Headers
      readonly text: string
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' }

export type Http = (request: HttpRequest) => Promise<HttpAnswer>

/** Requests through `env.fetch`. No status is an error here, and nothing is ever repeated. */
export function createHttp(env: Pick<Environment, 'fetch' | 'deadline'>): Http {
  const client: KyInstance = ky.create({
    fetch: env.fetch,
    retry: 0,
    throwHttpErrors: false,
    cache: 'no-store',
    redirect: 'manual',
    credentials: 'omit',
  })
  return async ({ method, url, headers, timeout, signal }) => {
    // The body belongs to the answer: the limit covers it too.
    const limit = env.deadline(timeout)
    try {
      const response = await client(url, {
        method,
        ...(headers === undefined ? {} : { headers }),
        timeout: false,
        signal: AbortSignal.any([signal, limit]),
      })
      if (response.type === 'opaqueredirect')
        return { kind: 'answer', status: 302, headers: new Headers(), text: '' }
      const text = await response.text()
      return { kind: 'answer', status: response.status, headers: response.headers, text }
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' }
      if (limit.aborted || error instanceof TimeoutError) return { kind: 'timeout' }
      return { kind: 'unreachable' }
    }
  }
}
