import type { Request } from './desk.ts'

/** How a request ends: an object is sent as JSON, text as it is, null as nothing. */
export interface Answer {
  readonly status: 200 | 204 | 400 | 401 | 403 | 404 | 405 | 409 | 500
  readonly body: object | string | null
  /** Of a text that is not just text. */
  readonly type?: 'application/json' | 'text/plain'
}

export function reply(
  c: Request,
  { status, body, type = 'text/plain' }: Answer,
  stringify: (value: unknown) => string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (status === 204 || body === null) return c.body(null, status, headers)
  return typeof body === 'string'
    ? c.body(body, status, { ...headers, 'Content-Type': type })
    : c.body(stringify(body), status, { ...headers, 'Content-Type': 'application/json' })
}
