import type { MiddlewareHandler } from 'hono'
import type { Desk, Env } from './desk.ts'

const workers = 8

/**
 * Observed (section 2): a server may wait for ever for the body of a POST that has none, and each such
 * request takes up one of its eight workers. They are let go with a 500 when the sandbox is reset.
 */
export function limitedWorkers(desk: Desk): MiddlewareHandler<Env> {
  let waiting = 0
  return async (c, next) => {
    if (desk.switches.current.emptyPostBody === 'accepted') return next()
    const isEmpty = c.env.vendor.body === '' || c.req.header('content-type') === undefined
    const hangs = c.req.method === 'POST' && isEmpty
    if (!hangs && waiting < workers) return next()
    waiting += 1
    await desk.pauses.hang()
    waiting -= 1
    return c.body(null, 500)
  }
}
