import { z } from 'zod'
import type { HuaweiSwitches } from '../../sandbox/huawei/switches.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { exchangeAt } from '../../scripts/exchange.ts'

/** The Huawei gateway of a sandbox, spoken to by hand: no connector, only what the page prints. */

export interface WireEvent {
  readonly eventType: string
  readonly workNo: string
  readonly content: unknown
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly retcode: unknown
  readonly message: unknown
  readonly result: unknown
  readonly text: string
}

/** One client of one agent, with the GUID that it was last given. */
export interface Client {
  guid: string
  cookie: string
  ask(method: string, path: string, body?: unknown): Promise<Reply>
  signIn(settings?: object, path?: string): Promise<Reply>
  /** One poll. */
  poll(): Promise<Reply & { readonly event: WireEvent | null }>
  /** All events that wait, oldest first. */
  events(): Promise<readonly WireEvent[]>
  /** The types of all events that wait. */
  types(): Promise<readonly string[]>
  /** What an interface of `voicecall` answers. */
  voice(method: string, path: string, body?: unknown): Promise<Reply>
}

/** What the control interface tells of an agent who is signed in. */
const huaweiSession = z.looseObject({
  agent: z.string(),
  node: z.string(),
  waitingPolls: z.number(),
  waitingEvents: z.number(),
})
type HuaweiSession = z.infer<typeof huaweiSession>

export async function gateway() {
  const running = await startSandbox({ port: 0 })
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${running.url}/sandbox/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })

  const { state, requests } = exchangeAt(running.url)
  const sessions = async (): Promise<readonly HuaweiSession[]> =>
    z.array(huaweiSession).parse(await (await control('GET', 'huawei/sessions')).json())

  function client(agent: string): Client {
    /** How many events wait; without end for an agent who is signing out, whose polls do not wait. */
    const waiting = async (): Promise<number> => {
      const session = (await sessions()).find((one) => one.agent === agent)
      return session?.waitingEvents ?? Number.POSITIVE_INFINITY
    }
    const own: Client = {
      guid: '',
      cookie: '',
      async ask(method, path, body) {
        const response = await fetch(`${running.url}/agentgateway/resource/${path}`, {
          method,
          headers: {
            'Content-Type': 'application/json; charset=UTF-8',
            ...(own.guid !== '' && { Guid: own.guid }),
            ...(own.cookie !== '' && { Cookie: own.cookie }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        const given = response.headers.get('Set-GUID')?.split('=')[1]
        if (given !== undefined) own.guid = given
        const text = await response.text()
        const { retcode, message, result } = parsed(text)
        return {
          status: response.status,
          headers: response.headers,
          retcode,
          message,
          result,
          text,
        }
      },
      signIn(settings = {}, path = '') {
        own.guid = ''
        return own.ask('PUT', `onlineagent/${agent}${path}`, {
          password: `Sandbox-${agent}`,
          phonenum: agent === '291' ? '40038' : '40039',
          autoanswer: false,
          ...settings,
        })
      },
      async poll() {
        const reply = await own.ask('GET', `agentevent/${agent}`)
        const { event = null } = parsed(reply.text)
        return { ...reply, event: event as WireEvent | null }
      },
      async events() {
        const found: WireEvent[] = []
        for (let left = await waiting(); left !== 0; left = await waiting())
          for (let nth = 0; nth < left; nth += 1) {
            const { event } = await own.poll()
            if (!event) return found
            found.push(event)
          }
        return found
      },
      voice: (method, path, body) => own.ask(method, `voicecall/${agent}/${path}`, body),
      types: async () => (await own.events()).map(({ eventType }) => eventType),
    }
    return own
  }

  const set = (huawei: Partial<HuaweiSwitches>) => control('PUT', 'switches', { huawei })

  const there = {
    ...running,
    control,
    client,
    set,
    advance: (advanceMs: number) => control('POST', 'clock', { mode: 'manual', advanceMs }),
    state,
    requests,
    sessions,
    callSupport: (from = '+4561774427') =>
      control('POST', 'calls', { from, to: { queue: 'support' } }),
    /** A call out of the support queue rings at an agent; its id on the wire. */
    async ringing(own: Client, from?: string): Promise<string> {
      await there.callSupport(from)
      return callidOf(await own.events())
    },
    /** A call out of the support queue that an agent has answered. */
    async talking(own: Client, from?: string): Promise<string> {
      const callid = await there.ringing(own, from)
      await own.voice('PUT', `answer?callid=${callid}`)
      await own.events()
      return callid
    },
    /** A client that is signed in, with its first events taken. */
    async signedIn(agent = '291', settings: object = {}) {
      const own = client(agent)
      await own.signIn(settings)
      await own.ask('POST', `onlineagent/${agent}/resetskill/true`)
      await own.events()
      return own
    },
  }
  return there
}

/** The id of the call that the last of some events is about. */
export function callidOf(events: readonly WireEvent[]): string {
  for (const { content } of events.toReversed()) {
    if (typeof content === 'string') return content
    if (typeof content !== 'object' || content === null) continue
    for (const [name, value] of Object.entries(content))
      if (name.toLowerCase() === 'callid') return String(value)
  }
  throw new Error('no event names a call')
}

export type Gateway = Awaited<ReturnType<typeof gateway>>

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text.replaceAll('\u0000', ''))
    return typeof json === 'object' && json !== null ? { ...json } : {}
  } catch {
    return {}
  }
}
