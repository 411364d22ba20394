/**
 * The requests of the three dialects (openreception.md 3). The token stands in the query and nowhere
 * else; no address made here may be shown.
 */
import type { HttpRequest } from '../http.ts'
import { callUrl, notificationUrl, type OpenreceptionConfig, userUrl } from './config.ts'
import type { Dialect } from './entry.ts'

/** Milliseconds after which a read is given up. */
export const READ_LIMIT = 5000
/** Milliseconds after which a command counts as unanswered. */
export const COMMAND_LIMIT = 10_000
/** An agent's phone may ring for long before the server says that nobody answered it (D26). */
export const ORIGINATE_LIMIT = 30_000

export type Request = Pick<HttpRequest, 'method' | 'url' | 'body'>

/** Who asks: the connection's settings, the dialect in force, and the token, which may be empty. */
export interface Caller {
  readonly config: OpenreceptionConfig
  readonly dialect: Dialect
  readonly token: string
}

type Query = Readonly<Record<string, string | undefined>>

const segment = encodeURIComponent

function address(base: string, path: string, token: string, query: Query): string {
  const pairs = Object.entries({ ...query, token: token === '' ? undefined : token })
  const given = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${base}${path}${given.length === 0 ? '' : `?${given.join('&')}`}`
}

const get = ({ config, token }: Caller, path: string, query: Query = {}): Request => ({
  method: 'GET',
  url: address(callUrl(config), path, token, query),
})

function post(caller: Caller, path: string, query: Query = {}): Request {
  const { config, token, dialect } = caller
  return {
    method: 'POST',
    url: address(callUrl(config), path, token, query),
    // Alice's server waits for ever on a POST without a body (openreception.md 2, OBS).
    ...(dialect === 'alice' ? { body: '{}' } : {}),
  }
}

/** Without a token the wiki's server can know the agent only so (openreception.md 2, [BOB0]). */
const agentWithoutToken = ({ config, token }: Caller): Query =>
  token === '' ? { agent_id: config.agent } : {}

export const calls = (caller: Caller): Request =>
  get(caller, caller.dialect === 'openreception' ? '/call' : '/call/list')

/** The state of one call; only in `wiki`, which does not name the method (3.1). */
export const callState = (caller: Caller, method: 'GET' | 'POST', call: string): Request =>
  (method === 'GET' ? get : post)(caller, '/call/state', { call_id: call })

/** Takes `call`, or in `wiki` and `alice` the next one. */
export function pickup(caller: Caller, id: string | undefined): Request {
  switch (caller.dialect) {
    case 'wiki':
      return post(caller, '/call/pickup', { agent_id: caller.config.agent, call_id: id })
    case 'alice':
      return post(caller, '/call/pickup', { call_id: id })
    case 'openreception':
      return post(caller, `/call/${segment(id ?? '')}/pickup`)
  }
}

const verbOn = (caller: Caller, verb: 'park' | 'hangup', id: string): Request =>
  caller.dialect === 'openreception'
    ? post(caller, `/call/${segment(id)}/${verb}`)
    : post(caller, `/call/${verb}`, {
        call_id: id,
        ...(caller.dialect === 'wiki' ? agentWithoutToken(caller) : {}),
      })

export const park = (caller: Caller, id: string): Request => verbOn(caller, 'park', id)
export const hangup = (caller: Caller, id: string): Request => verbOn(caller, 'hangup', id)

export interface Dialling {
  readonly number: string
  /** The reception it is made for, and the call, where there is one. */
  readonly reception: string
  readonly forCall?: string
}

export function originate(caller: Caller, { number, reception, forCall }: Dialling): Request {
  const { config } = caller
  switch (caller.dialect) {
    case 'wiki':
      return post(caller, '/call/originate', {
        agent_id: config.agent,
        [config.wikiNumber]: number,
      })
    case 'alice':
      return post(caller, '/call/originate', {
        context: `${config.contact}@${reception}`,
        extension: number,
      })
    case 'openreception': {
      const { dialplan, contact } = config
      const path = `/call/originate/${segment(number)}/dialplan/${segment(dialplan)}/reception/${segment(reception)}/contact/${segment(contact)}`
      return post(caller, forCall === undefined ? path : `${path}/call/${segment(forCall)}`)
    }
  }
}

/** Joins the two. In `wiki` by the page: GET, and only the call on hold is named (3.1). */
export function transfer(
  caller: Caller,
  method: 'GET' | 'POST',
  held: string,
  active: string,
): Request {
  switch (caller.dialect) {
    case 'wiki': {
      const query = { source: held, ...agentWithoutToken(caller) }
      return method === 'GET'
        ? get(caller, '/call/transfer', query)
        : post(caller, '/call/transfer', { ...query, destination: active })
    }
    case 'alice':
      return post(caller, '/call/transfer', { source: active, destination: held })
    case 'openreception':
      return post(caller, `/call/${segment(active)}/transfer/${segment(held)}`)
  }
}

/** Telephones: of `openreception` by its call server, of Alice by a debug page; `wiki` has none known. */
export function phones(caller: Caller): Request | undefined {
  switch (caller.dialect) {
    case 'wiki':
      return undefined
    case 'alice':
      return get(caller, '/debug/peer/list')
    case 'openreception':
      return get(caller, '/peer')
  }
}

export const phone = (caller: Caller, name: string): Request =>
  get(caller, `/peer/${segment(name)}`)

/** Alice's own profile of the token's user. */
export const profile = (caller: Caller): Request => get(caller, '/users')

const ofUsers = ({ config, token }: Caller, method: 'GET' | 'POST', path: string): Request => ({
  method,
  url: address(userUrl(config), path, token, {}),
})

export const users = (caller: Caller): Request => ofUsers(caller, 'GET', '/user')
export const user = (caller: Caller): Request =>
  ofUsers(caller, 'GET', `/user/${segment(caller.config.agent)}`)
export const userStates = (caller: Caller): Request => ofUsers(caller, 'GET', '/user/all/state')
export const userState = (caller: Caller): Request =>
  ofUsers(caller, 'GET', `/user/${segment(caller.config.agent)}/state`)
export const setUserState = (caller: Caller, state: 'ready' | 'paused'): Request =>
  ofUsers(caller, 'POST', `/user/${segment(caller.config.agent)}/state/${state}`)

/** Who is connected: the one read of `openreception` that is refused for a bad token (3.5, 13). */
export const connections = ({ config, token, dialect }: Caller): Request => ({
  method: 'GET',
  url: address(notificationUrl(config, dialect), '/connection', token, {}),
})

/** The address of the event socket. */
export const eventSocket = ({ config, token, dialect }: Caller): string =>
  address(notificationUrl(config, dialect), '/notifications', token, {}).replace(/^http/, 'ws')
