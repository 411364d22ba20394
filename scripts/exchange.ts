/** The control interface of a running sandbox, for those who play the outside world. */
import type { RequestRecord } from '../sandbox/control/request-log.ts'
import type { ClockState, State } from '../sandbox/control/state.ts'

export type Destination =
  | { readonly queue: string; readonly system?: string }
  | { readonly system: string; readonly agent: string }

/** What goes wrong on the way to the vendor's server, for the next requests whose path fits. */
export interface Fault {
  /** A regular expression. */
  readonly path: string
  readonly method?: string
  /** 1 when left out. */
  readonly times?: number
  readonly do: {
    readonly status?: number
    readonly delayMs?: number
    readonly drop?: true
    readonly body?: string
  }
}

type SwitchValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface Exchange {
  /** Somebody calls in. Resolves with the id of the call. */
  call(from: string, to: Destination, name?: string): Promise<number>
  /** A customer begins a conversation. Resolves with its id. */
  chat(from: string, to: Destination): Promise<string>
  /** What the customer writes. */
  write(chat: string, say: string): Promise<void>
  /** What an agent without a program does with a conversation. */
  inChat(id: string, system: string, agent: string, deed: 'answer' | 'drop'): Promise<void>
  /** What the far end does. */
  party(number: string, deed: 'answer' | 'hangup' | 'busy' | 'ignore'): Promise<void>
  /** What an agent does at the phone itself, or at the vendor's own client. */
  agent(
    system: string,
    agent: string,
    deed: 'login' | 'logout' | 'ready' | 'notReady' | 'answer' | 'hangup' | 'hold' | 'retrieve',
  ): Promise<void>
  /** What an agent's phone does when it is rung. */
  phone(system: string, agent: string, habit: 'autoAnswer' | 'byHand'): Promise<void>
  state(): Promise<State>
  /** Every vendor request so far, oldest first. */
  requests(): Promise<readonly RequestRecord[]>
  forgetRequests(): Promise<void>
  fault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  switches(): Promise<SwitchValues>
  /** Changes the named switches only, by system: `{ miralix: { answerVerb: 'pickup' } }`. */
  setSwitches(changes: SwitchValues): Promise<void>
  /** Stops time, moves it on, or lets it run again. */
  clock(change: {
    readonly mode?: 'manual' | 'real'
    readonly advanceMs?: number
  }): Promise<ClockState>
  reset(): Promise<void>
}

/** Talks to the sandbox at `url`. Every method rejects with the sandbox's sentence when it refuses. */
export function exchangeAt(url: string): Exchange {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${url}/sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (response.ok) return response
    throw new Error(`${method} /sandbox/${path}: ${response.status} ${await response.text()}`)
  }
  /** Answers of our own sandbox are believed. */
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await send(method, path, body)
    return (await response.json()) as T
  }
  const tell = async (method: string, path: string, body?: unknown): Promise<void> => {
    const response = await send(method, path, body)
    await response.body?.cancel()
  }

  return {
    call: async (from, to, name) => {
      const { id } = await ask<{ id: number }>('POST', 'calls', { from, to, name })
      return id
    },
    chat: async (from, to) => {
      const { id } = await ask<{ id: string }>('POST', 'chats', { from, to })
      return id
    },
    write: (chat, say) => tell('POST', `chats/${chat}`, { say }),
    inChat: (id, system, agent, deed) => tell('POST', `chats/${id}`, { do: deed, system, agent }),
    party: (number, deed) => tell('POST', `parties/${encodeURIComponent(number)}`, { do: deed }),
    agent: (system, agent, deed) => tell('POST', `agents/${system}/${agent}`, { do: deed }),
    phone: (system, agent, phone) => tell('POST', `agents/${system}/${agent}`, { phone }),
    state: () => ask('GET', 'state'),
    requests: () => ask('GET', 'requests'),
    forgetRequests: () => tell('DELETE', 'requests'),
    fault: (fault) => tell('POST', 'faults', fault),
    clearFaults: () => tell('DELETE', 'faults'),
    switches: () => ask('GET', 'switches'),
    setSwitches: (changes) => tell('PUT', 'switches', changes),
    clock: (change) => ask('POST', 'clock', change),
    reset: () => tell('POST', 'reset'),
  }
}
