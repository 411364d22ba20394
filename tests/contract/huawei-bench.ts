/** Agent 291 of the sandbox's Huawei gateway at a desk, for the acceptance cases of the protocol page. */
import { type HuaweiConfig, huaweiConfig } from '../../lib/connectors/configs.ts'
import type { Association, Memory, Outcome, SignIn } from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { Command } from '../../lib/telephony/commands.ts'
import type { Call } from '../../lib/telephony/model.ts'
import { sayProblem } from '../../lib/wording/say.ts'
import type { RequestRecord } from '../../sandbox/control/request-log.ts'
import { createDesk, type Desk } from './desk.ts'

const SECRET = 'Sandbox-291'
export const CALLER = '+4561774427'
const BASE = '/agentgateway/resource/'

/** What a test says of what was sent, in the page's words: `PUT voicecall/291/answer?callid=…`. */
export const line = ({ method, path, query }: RequestRecord): string =>
  `${method} ${path.replace(BASE, '')}${query === '' ? '' : `?${query}`}`

export interface Bench {
  readonly desk: Desk
  config(changes?: Partial<HuaweiConfig>): HuaweiConfig
  connect(changes?: Partial<HuaweiConfig>): Promise<Association>
  /** A sign-in that may fail. */
  trySignIn(changes?: Partial<HuaweiConfig>, secret?: string, takeOver?: boolean): Promise<SignIn>
  /** Stops the worker and starts another with what was stored, or with `memory`. */
  restart(memory?: Memory): Promise<void>
  resume(memory: Memory, changes?: Partial<HuaweiConfig>): Promise<void>
  switches(changes: object): Promise<unknown>
  fault(body: object): Promise<unknown>
  /** Puts an event into the agent's queue, as the gateway does. */
  tell(eventType: string, content?: unknown, more?: object): Promise<unknown>
  callIn(from?: string, to?: object): Promise<unknown>
  /** A call that rings at the agent. */
  ringing(): Promise<Call>
  /** A call that the agent has answered. */
  talking(): Promise<Call>
  /** Agent 205 at the phone, not ready for queues. */
  colleague(phone?: 'autoAnswer' | 'byHand'): Promise<void>
  /** A chat that the agent has. */
  chatting(id?: string): Promise<Call>
  execute(command: Command): Promise<Outcome>
  readonly agent: Desk['session']['agent']
  /** Whatever changes something, in order, without the sign-in. */
  verbs(): Promise<readonly string[]>
  /** The body of the last request that was sent to `path`. */
  bodyOf(path: string): Promise<unknown>
  polls(): Promise<readonly RequestRecord[]>
  /** What is shown of the last command, and of the link. */
  said(): string | undefined
  linkSays(): string | undefined
  close(): Promise<void>
}

export async function createBench(beside?: Bench): Promise<Bench> {
  const desk = await createDesk(beside?.desk)
  const signal = () => new AbortController().signal
  const config: Bench['config'] = (changes = {}) =>
    huaweiConfig.parse({
      system: 'huawei',
      server: desk.url,
      agent: '291',
      phone: '40038',
      ...changes,
    })
  const bench: Bench = {
    desk,
    config,
    connect: (changes) => desk.signIn(config(changes), SECRET),
    trySignIn: (changes, secret = SECRET, takeOver = false) =>
      connectorFor(config(changes)).signIn(secret, desk.env, signal(), takeOver),
    async restart(memory) {
      await desk.kill()
      await bench.resume(memory ?? desk.kept())
    },
    async resume(memory, changes) {
      const resumed = await connectorFor(config(changes)).resume(SECRET, memory, desk.env, signal())
      if (!resumed.ok) throw new Error('not resumed')
      desk.follow(resumed.association)
      await desk.settle()
    },
    switches: (changes) => desk.control('PUT', 'switches', { huawei: changes }),
    fault: (body) => desk.control('POST', 'faults', body),
    tell: (eventType, content = null, more = {}) =>
      desk.control('POST', 'huawei/events', {
        agent: '291',
        event: { eventType, content },
        ...more,
      }),
    callIn: (from = CALLER, to = { queue: 'support', system: 'huawei' }) =>
      desk.control('POST', 'calls', { from, to }),
    async ringing() {
      await bench.callIn()
      await desk.until(() => desk.calls[0]?.startsWith('alerting'))
      return desk.call
    },
    async talking() {
      const { id } = await bench.ringing()
      await desk.execute({ service: 'answerCall', call: id })
      await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
      return desk.call
    },
    async colleague(phone = 'autoAnswer') {
      await desk.control('POST', 'agents/huawei/205', { do: 'login' })
      await desk.control('POST', 'agents/huawei/205', { phone })
      await desk.control('POST', 'agents/huawei/205', { do: 'notReady' })
    },
    async chatting(id = '1552524689-16797284') {
      await desk.control('POST', 'chats', {
        from: '88880021',
        to: { system: 'huawei', agent: '291' },
        id,
      })
      const { id: call } = await desk.until(() =>
        Object.values(desk.session.calls).find(({ media }) => media === 'chat'),
      )
      await desk.execute({ service: 'answerCall', call })
      return desk.until(() => {
        const chat = desk.session.calls[call]
        return chat?.connection?.state === 'connected' && chat
      })
    },
    execute: (command) => desk.execute(command),
    get agent() {
      return desk.session.agent
    },
    async verbs() {
      const sent = await desk.requests(({ method }) => method !== 'GET')
      return sent
        .map(line)
        .filter(
          (text) => !/^PUT onlineagent\/\d+(?:\/forcelogin)?$|resetskill|queryacdstat/.test(text),
        )
    },
    async bodyOf(path) {
      const sent = await desk.requests((request) => request.path === BASE + path)
      const body = sent.at(-1)?.body ?? ''
      return body === '' ? undefined : JSON.parse(body)
    },
    polls: () => desk.requests(({ path }) => path.includes('/agentevent/')),
    said() {
      const { problem } = desk.session.commands.at(-1) ?? {}
      return problem === undefined ? undefined : sayProblem(problem)
    },
    linkSays() {
      const { problem } = desk.session
      return problem === undefined ? undefined : sayProblem(problem)
    },
    close: () => desk.close(),
  }
  return bench
}
