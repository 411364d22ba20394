import type { Context, Hono } from 'hono'
import type { VendorEnv } from '../face.ts'
import type { Switches } from '../switches.ts'
import type { MiralixSwitches } from './switches.ts'
import { spend } from './switches.ts'
import { readQuery } from './wire.ts'

export type Env = { Bindings: VendorEnv }
export type Request = Context<Env>
type Handler = (c: Request) => Response
type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** Declares a path and the methods it knows; any other method is answered 405. */
export function resource(
  app: Hono<Env>,
  path: string,
  methods: Readonly<Partial<Record<Method, Handler>>>,
): void {
  const allowed = Object.keys(methods).join(', ')
  const handlers = new Map<string, Handler>(Object.entries(methods))
  app.all(path, (c) => {
    const handler = handlers.get(c.req.method)
    if (!handler) return c.body(null, 405, { Allow: allowed })
    // No known page has a request body (section 2.3).
    return c.env.vendor.body === '' ? handler(c) : c.body(null, 400)
  })
}

export const segment = (c: Request, name: string): string => c.req.param(name) ?? ''

/** A database id in a path or query; null for anything but digits. */
export const integer = (text: string): number | null =>
  /^\d{1,9}$/.test(text) ? Number(text) : null

/**
 * The query parameters of a request. Null, for a 400, when one cannot be decoded, occurs twice, or is
 * none of `known`.
 */
export function parameters(
  c: Request,
  { plusDecoding }: MiralixSwitches,
  known: readonly string[],
): ReadonlyMap<string, string> | null {
  const pairs = readQuery(c.env.vendor.query, plusDecoding)
  if (!pairs?.every(([name]) => known.includes(name))) return null
  const found = new Map(pairs)
  return found.size === pairs.length ? found : null
}

/** Answers a read with JSON, or with broken JSON while the switch asks for it. */
export function answerJson(
  c: Request,
  switches: Switches<MiralixSwitches>,
  value: unknown,
  status: 200 | 409 = 200,
): Response {
  const json = JSON.stringify(value)
  const text = spend(switches, 'badJson') ? `{"broken":${json.slice(0, json.length / 2)}` : json
  return c.body(text, status, { 'Content-Type': 'application/json; charset=utf-8' })
}
