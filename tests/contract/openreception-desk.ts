/** What the tests of OpenReception's three dialects share: a reception in the sandbox. */
import { openreceptionConfig } from '../../lib/connectors/configs.ts'
import type { Association, Outcome } from '../../lib/connectors/connector.ts'
import type { Call } from '../../lib/telephony/model.ts'
import { sayProblem } from '../../lib/wording/say.ts'
import type { Subject } from './connector-contract.ts'
import { createDesk, type Desk } from './desk.ts'
import { fieldOf } from './openreception-said.ts'

export type Dialect = 'wiki' | 'alice' | 'openreception'

export const CALLER = '+4561774427'
export const SECOND_CALLER = '+4528870163'
export const CALLEE = '103'

/** Where the sandbox has each dialect's server. */
const BASE: Readonly<Record<Dialect, string>> = {
  wiki: '/openreception/wiki',
  alice: '/openreception/alice',
  openreception: '/openreception/b2',
}

export const tokenOf = (agent: number): string => `sandbox-token-${agent}`

export const configOf = (url: string, dialect: Dialect, more: object = {}) =>
  openreceptionConfig.parse({
    system: 'openreception',
    server: url,
    basePath: BASE[dialect],
    dialect,
    agent: '10',
    reception: '1',
    contact: '2',
    dialplan: '12340001',
    ...more,
  })

export const subjectOf = (dialect: Dialect): Subject => ({
  system: `OpenReception (${dialect})`,
  secret: tokenOf(10),
  config: (url) => configOf(url, dialect),
  reads: '/call(/list)?$',
  commands: '/(pickup|park|hangup|originate|transfer)',
  queue: { system: 'openreception', queue: 'hall' },
  secretInQuery: true,
})

export interface RawAnswer {
  readonly status: number
  readonly text: string
  readonly type: string | null
  readonly json: unknown
}

export interface Frame {
  readonly event: string
  readonly call?: { readonly id: string }
  readonly [member: string]: unknown
}

/** One receptionist at work. */
export interface Reception {
  readonly desk: Desk
  readonly agent: number
  connect(more?: object, token?: string): Promise<Association>
  /** Somebody calls; resolves when the call may be taken. */
  offered(from?: string): Promise<Call>
  /** Somebody calls, and is spoken to. */
  taken(from?: string): Promise<Call>
  /** The call that is spoken in is parked, and the callee answers. */
  consulting(number?: string): Promise<{ readonly held: Call; readonly active: Call }>
  /** As the last caller on the line: `hangup`, `answer`. */
  party(number: string, does: string): Promise<unknown>
  /** A request to the server by this or another agent, around the connector. */
  ask(method: string, path: string, agent?: number): Promise<RawAnswer>
  /** A second event socket beside the connector's: what has come on it so far. */
  listen(): Promise<() => readonly Frame[]>
  switches(change: object, system?: string): Promise<unknown>
  fault(fault: object): Promise<unknown>
  /** What the connector sent to paths like this one: `POST /call/park?call_id=U → 200`. */
  sent(path: RegExp): Promise<readonly string[]>
  /** Another receptionist in the same sandbox. */
  colleague(agent: number): Promise<Reception>
  close(): Promise<void>
}

export const VERBS = /\/(pickup|park|hangup|originate|transfer)/

export async function openReception(
  dialect: Dialect,
  agent = 10,
  beside?: Reception,
): Promise<Reception> {
  const desk = await createDesk(beside?.desk)
  const base = BASE[dialect]
  const reception: Reception = {
    desk,
    agent,
    connect: (more = {}, token = tokenOf(agent)) =>
      desk.signIn(configOf(desk.url, dialect, { agent: String(agent), ...more }), token),
    async offered(from = CALLER) {
      await desk.control('POST', 'calls', { from, to: { system: 'openreception', queue: 'hall' } })
      return desk.until(() =>
        desk.waiting.find(({ parties, locked }) => parties[0]?.number === from && !locked),
      )
    },
    async taken(from = CALLER) {
      const { reference = '' } = await reception.offered(from)
      await desk.execute({ service: 'pickupCall', reference })
      await desk.until(() => desk.calls.includes(`connected ${from}`))
      return own(desk, from)
    },
    async consulting(number = CALLEE) {
      const held = Object.values(desk.session.calls).find(
        ({ connection }) => connection?.state === 'connected',
      )
      if (held === undefined) throw new Error('nobody is spoken to')
      const outcome = await settled(
        desk,
        desk.send({ service: 'consultationCall', call: held.id, number }),
      )
      if ('problem' in outcome) throw new Error(`not dialled: ${said(outcome)}`)
      await desk.until(() => desk.calls.includes(`connected ${number}`))
      return { held: own(desk, held.parties[0]?.number ?? ''), active: own(desk, number) }
    },
    party: (number, does) =>
      desk.control('POST', `parties/${encodeURIComponent(number)}`, { do: does }),
    async ask(method, path, by = agent) {
      const mark = path.includes('?') ? '&' : '?'
      const url = `${desk.url}${base}${path}${mark}token=${tokenOf(by)}`
      const response = await fetch(url, { method, ...(method === 'POST' ? JSON_BODY : {}) })
      const text = await response.text()
      return {
        status: response.status,
        text,
        type: response.headers.get('content-type'),
        json: parsed(text),
      }
    },
    async listen() {
      const frames: Frame[] = []
      const address = `${desk.url}${base}/notifications?token=${tokenOf(agent)}`
      const socket = desk.env.openSocket(address.replace(/^http/, 'ws'))
      socket.addEventListener('message', ({ data }) => {
        const json = parsed(String(data))
        frames.push((fieldOf(json, 'notification') ?? json) as Frame)
      })
      await desk.settle()
      return () => frames
    },
    switches: (change, system = `openreception/${base.slice(base.lastIndexOf('/') + 1)}`) =>
      desk.control('PUT', 'switches', { [system]: change }),
    fault: (fault) => desk.control('POST', 'faults', fault),
    async sent(path) {
      const requests = await desk.requests((request) => path.test(request.path))
      return requests.map(({ method, path: full, query, status }) => {
        const told = query
          .split('&')
          .filter((pair) => pair !== '' && !pair.startsWith('token='))
          .join('&')
        return `${method} ${full.replace(base, '')}${told ? `?${told}` : ''} → ${status}`
      })
    },
    colleague: (other) => openReception(dialect, other, reception),
    close: () => desk.close(),
  }
  return reception
}

const JSON_BODY = { body: '{}', headers: { 'content-type': 'application/json' } }

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The agent's own call with this far end. */
export function own(desk: Desk, number: string): Call {
  const call = Object.values(desk.session.calls).find(
    ({ connection, parties }) => connection !== undefined && parties[0]?.number === number,
  )
  if (call === undefined) throw new Error(`no call with ${number}: ${desk.calls.join(', ')}`)
  return call
}

/** Lets time pass until an outcome is there: some commands wait for events between their requests. */
export async function settled(desk: Desk, sent: Promise<Outcome>): Promise<Outcome> {
  let outcome: Outcome | undefined
  void sent.then((found) => {
    outcome = found
  })
  return desk.until(() => outcome)
}

export const said = (outcome: Outcome): string =>
  'problem' in outcome ? sayProblem(outcome.problem) : outcome.kind
