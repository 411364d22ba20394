import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { VendorEnv } from '../face.ts'
import type { Desk } from './desk.ts'
import type { Answer, Retcode } from './retcodes.ts'
import { fail, isNodeFailure, ok, textOf } from './retcodes.ts'
import type { Seat, Session } from './seat.ts'
import { spendLoss, spendTimeout } from './switches.ts'

/** How this gateway takes a request and wraps an answer (sections 2.1, 2.2 and 11). */

export type Env = { Bindings: VendorEnv }
export type Request = Context<Env>
type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

export const base = '/agentgateway/resource'

/** A request of an agent who is signed in. */
export interface Asked {
  readonly seat: Seat
  readonly session: Session
  readonly query: URLSearchParams
  /** The JSON of the body; undefined when there is none. */
  readonly body: unknown
  param(name: string): string
  /** Writes a dialled number or digits into the request's record. */
  note(number: string): void
}

export type Handler = (asked: Asked) => Answer

interface Endpoint {
  readonly handle: Handler
  /** Answers a command that is accepted and lost; a command that dials still has a call id. */
  readonly lost?: () => Answer
}

type Methods = Readonly<Partial<Record<Method, Handler | Endpoint>>>

/** Declares a path below the base and its methods; any other method is answered 405. */
export function resource(app: Hono<Env>, desk: Desk, path: string, methods: Methods): void {
  const endpoints = new Map<string, Handler | Endpoint>(Object.entries(methods))
  const allowed = Object.keys(methods).join(', ')
  app.all(`${base}/${path}`, (c) => {
    const found = endpoints.get(c.req.method)
    if (!found) return c.body(null, 405, { Allow: allowed })
    if (!isAgentId(c, desk)) return c.body(null, 404)
    const endpoint = typeof found === 'function' ? { handle: found } : found
    return command(c, desk, endpoint)
  })
}

/** Agent ids out of range match no route (section 2.1). */
export function isAgentId(c: Request, { switches }: Desk): boolean {
  const id = c.req.param('agentid') ?? ''
  if (!/^[1-9]\d{0,5}$/.test(id)) return false
  const { agentIdRange } = switches.current
  const lowest = agentIdRange === '1 to 59999' ? 1 : 101
  const highest = agentIdRange === '101 to 999999' ? 999_999 : 59_999
  return Number(id) >= lowest && Number(id) <= highest
}

/** The session that a request belongs to, or the code that refuses it. */
export function identify(c: Request, desk: Desk): Session | Retcode {
  const { badGuidCode } = desk.switches.current
  const trouble = troubleOf(c, desk)
  if (trouble) return trouble
  const guid = c.req.header('Guid')
  const found = guid === undefined ? null : desk.sessions.find(guid)
  if (!found) return badGuidCode
  const { session, nth } = found
  const { workno } = session.seat.member
  c.env.vendor.noteCredential(`${workno} #${nth}${nth === session.guids.length ? '' : ' (old)'}`)
  return workno === c.req.param('agentid') ? session : '000-003'
}

/** What stands in the way of every request of a client that is signed in. */
function troubleOf(c: Request, desk: Desk): Retcode | null {
  const { stickyCookie } = desk.switches.current
  const disaster = desk.disaster()
  if (disaster && !isNodeFailure(disaster)) return disaster
  const guid = c.req.header('Guid') ?? ''
  if (disaster && !guid.endsWith(`.${desk.sessions.node()}`)) return disaster
  if (stickyCookie !== 'required' || guid === '') return null
  return c.req.header('Cookie')?.includes(cookieOf(guid)) ? null : '105-006'
}

/** The load balancer's cookie for the node that a GUID names. */
export const cookieOf = (guid: string): string => `huaweielbsession=${guid.split('.').at(-1)}`

async function command(c: Request, desk: Desk, endpoint: Endpoint): Promise<Response> {
  const { switches } = desk
  const session = identify(c, desk)
  if (typeof session === 'string') return reply(c, desk, fail(session))
  if (session.stage === 'closing') return reply(c, desk, fail(switches.current.badGuidCode))
  const isCommand = c.req.method !== 'GET'
  const silence = isCommand ? spendTimeout(switches, 'commands') : null
  if (silence?.carriedOut === false) return desk.silence(c.req.raw.signal)
  const body = readBody(c)
  if (body === unreadable) return reply(c, desk, fail('000-006'))
  if (isCommand && spendLoss(switches)) return reply(c, desk, endpoint.lost?.() ?? ok())
  const asked: Asked = {
    seat: session.seat,
    session,
    query: new URLSearchParams(c.env.vendor.query),
    body,
    param: (name) => c.req.param(name) ?? '',
    note: (number) => c.env.vendor.noteEndpoint(number),
  }
  const answer = await inOrder(c, desk, session, () => endpoint.handle(asked))
  return silence ? desk.silence(c.req.raw.signal) : reply(c, desk, answer, session)
}

/** Lets the events of a command overtake its answer, or follow it. */
async function inOrder(
  c: Request,
  desk: Desk,
  { mailbox }: Session,
  handle: () => Answer,
): Promise<Answer> {
  const { eventBeforeAnswer } = desk.switches.current
  const isBefore =
    eventBeforeAnswer === 'random' ? desk.random() < 0.5 : eventBeforeAnswer === 'before'
  const polls = mailbox.waitingPolls()
  const release = isBefore ? () => {} : mailbox.hold()
  const answer = handle()
  c.env.vendor.afterAnswer(release)
  if (isBefore && mailbox.waitingPolls() < polls) await new Promise((sent) => setImmediate(sent))
  return answer
}

const unreadable = Symbol('unreadable')

function readBody(c: Request): unknown {
  const { body } = c.env.vendor
  if (body === '') return undefined
  try {
    const json: unknown = JSON.parse(body)
    return json
  } catch {
    return unreadable
  }
}

/** The envelope `{message, retcode, result}`, as the switches spell it. */
export function reply(
  c: Request,
  desk: Desk,
  answer: Answer,
  session?: Session,
  headers: Record<string, string> = {},
): Response {
  const { httpErrors } = desk.switches.current
  const isFine = answer.retcode === '0'
  const result = answer.withoutResult ? {} : resultOf(desk, answer)
  const body = JSON.stringify({ ...envelope(desk, answer), ...result })
  return c.body(body, isFine ? 200 : httpErrors, {
    'Content-Type': 'application/json; charset=UTF-8',
    ...headers,
    ...(session && answer.retcode === '0' && answer.renewed && setGuid(desk, session)),
  })
}

/** `message` and `retcode`. */
export function envelope(
  { switches }: Desk,
  { retcode, message }: Answer,
): Record<string, string | number> {
  const { messageKey, retcodeType } = switches.current
  const isNumber = retcodeType === 'number' && retcode === '0'
  return { [messageKey]: message ?? textOf(retcode), retcode: isNumber ? 0 : retcode }
}

function resultOf({ switches }: Desk, { result }: Answer): { readonly result?: unknown } {
  if (result !== undefined) return { result }
  const shapes = { '{}': { result: {} }, absent: {}, null: { result: null }, '""': { result: '' } }
  return shapes[switches.current.resultShape]
}

export const setGuid = ({ sessions }: Desk, session: Session): Record<string, string> => ({
  'Set-GUID': `JSESSIONID=${sessions.guidOf(session)}`,
})

/** Reads a body's fields; null when they are not what the page lists. */
export function fields<T>(body: unknown, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(body)
  return parsed.success ? parsed.data : null
}

/** An integer in a path, query or body, as digits or as a number; null for anything else. */
export function integer(text: unknown): number | null {
  if (typeof text === 'number') return Number.isInteger(text) ? text : null
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** An integer that may be written as a string. */
export const lenientInt = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])

/** A boolean that may be written as a string. */
export const lenientBoolean = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((word) => word === 'true'),
])
