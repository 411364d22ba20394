import { request } from 'node:http'
import type { State } from '../../sandbox/control/state.ts'
import type { RunningSandbox } from '../../sandbox/server.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { callsIn, fieldOf, type SaidCall } from './openreception-said.ts'

/** OpenReception's face, spoken to by hand: plain requests and a plain WebSocket, on a clock that stands still. */

export type Dialect = 'wiki' | 'alice' | 'b2'

const ellen = '+4561774427'

export const kirsten = '39990141'

export interface Reply {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  readonly json: unknown
}

export interface Ear {
  /** Every message so far, parsed, with its text. */
  readonly heard: readonly Message[]
  /** Names of the events so far, with the call's state and owner: `call_pickup speaking 10`. */
  readonly events: readonly string[]
  until(found: (events: readonly string[]) => boolean): Promise<void>
  say(text: string): void
  hangUp(): void
  readonly closed: Promise<void>
}

export interface Message {
  readonly text: string
  readonly json: unknown
}

export interface Bench {
  readonly url: string
  control(method: string, path: string, body?: object): Promise<Reply>
  /** A request of an agent, with the agent's token; 0 sends none. */
  ask(dialect: Dialect, request: string, agent?: number, init?: RequestInit): Promise<Reply>
  /** Opens a dialect's notifications. */
  listen(dialect: Dialect, agent?: number): Promise<Ear>
  /** Asks for a WebSocket by hand, to see how that is refused. */
  knock(
    dialect: Dialect,
    query: string,
  ): Promise<{ readonly status: number; readonly text: string }>
  /** Somebody calls into the hall. */
  ring(from?: string, number?: string): Promise<void>
  advance(ms: number): Promise<void>
  state(): Promise<State>
  /** The calls of a dialect's list that are calls and not agents' legs. */
  list(dialect: Dialect): Promise<readonly SaidCall[]>
  reset(): Promise<void>
  close(): Promise<void>
}

/** `random` decides by how much events and answers miss each other; 0.5 is not at all. */
export async function openBench(random = () => 0.5): Promise<Bench> {
  const running: RunningSandbox = await startSandbox({ port: 0, random })
  const { url } = running

  const fetched = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(`${url}${path}`, init)
    const text = await response.text()
    return { status: response.status, text, headers: response.headers, json: parsed(text) }
  }
  const control: Bench['control'] = (method, path, body) =>
    fetched(`/sandbox/${path}`, { method, ...(body && { body: JSON.stringify(body) }) })

  const bench: Bench = {
    url,
    control,
    ask(dialect, words, agent = 10, init = {}) {
      const [method = '', path = ''] = words.split(' ')
      const token =
        agent === 0 ? '' : `${path.includes('?') ? '&' : '?'}token=sandbox-token-${agent}`
      return fetched(`/openreception/${dialect}${path}${token}`, {
        method,
        ...(method === 'POST' ? { body: '{}' } : {}),
        ...init,
      })
    },
    async listen(dialect, agent = 10) {
      const socket = new WebSocket(
        `${url.replace('http', 'ws')}/openreception/${dialect}/notifications?token=sandbox-token-${agent}`,
      )
      return ear(socket)
    },
    knock: (dialect, query) =>
      new Promise((resolve, reject) => {
        const headers = {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        }
        const path = `${url}/openreception/${dialect}/notifications${query}`
        const asked = request(path, { headers })
        asked.on('error', reject)
        asked.on('upgrade', ({ statusCode = 0 }, line) => {
          line.destroy()
          resolve({ status: statusCode, text: '' })
        })
        asked.on('response', (response) => {
          response.setEncoding('utf8')
          let text = ''
          response.on('data', (part) => {
            text += part
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
        })
        asked.end()
      }),
    async ring(from = ellen, number) {
      const to = { system: 'openreception', queue: 'hall', ...(number ? { number } : {}) }
      const reply = await control('POST', 'calls', { from, to })
      if (reply.status !== 201) throw new Error(reply.text)
    },
    async advance(ms) {
      await control('POST', 'clock', { advanceMs: ms })
    },
    state: async () => (await control('GET', 'state')).json as State,
    async list(dialect) {
      const { json } = await bench.ask(dialect, dialect === 'b2' ? 'GET /call' : 'GET /call/list')
      return callsIn(json).filter((call) => call.is_call !== false || call.state !== 'speaking')
    },
    async reset() {
      await control('POST', 'reset')
      await control('POST', 'clock', { mode: 'manual' })
      for (const dialect of ['wiki', 'alice', 'b2'])
        await control('PUT', 'switches', {
          [`openreception/${dialect}`]: { eventOrder: 'before' },
        })
    },
    close: () => running.close(),
  }
  await bench.reset()
  return bench
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function ear(socket: WebSocket): Promise<Ear> {
  const heard: Message[] = []
  const watchers = new Set<() => void>()
  socket.addEventListener('message', ({ data }) => {
    heard.push({ text: String(data), json: parsed(String(data)) })
    for (const watcher of watchers) watcher()
  })
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error('the socket was refused')))
  })
  const events = () =>
    heard.flatMap(({ json }) => {
      const body = fieldOf(json, 'notification') ?? json
      const event = fieldOf(body, 'event')
      if (typeof event !== 'string') return []
      const call = fieldOf(body, 'call')
      if (!call) return event
      return `${event} ${fieldOf(call, 'state')} ${fieldOf(call, 'assigned_to')}`
    })
  return {
    get heard() {
      return heard
    },
    get events() {
      return events()
    },
    until: (found) =>
      new Promise((resolve) => {
        const look = () => {
          if (!found(events())) return
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      }),
    say: (text) => socket.send(text),
    hangUp: () => socket.close(),
    closed,
  }
}
