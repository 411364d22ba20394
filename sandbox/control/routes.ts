import type { Context } from 'hono'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import type { Chats } from '../exchange/chats.ts'
import type { SandboxClock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Outcome, Refusal } from '../exchange/model.ts'
import { phoneHabits, refused } from '../exchange/model.ts'
import { sentence } from '../sentence.ts'
import type { Switches } from '../switches.ts'
import { chatRoutes } from './chat-routes.ts'
import type { Faults } from './faults.ts'
import { faultInput } from './faults.ts'
import type { Live } from './live.ts'
import type { RequestLog } from './request-log.ts'
import { clockState, viewState } from './state.ts'

interface Setup {
  readonly clock: SandboxClock
  readonly exchange: Exchange
  readonly chats: Chats
  readonly faults: Faults
  readonly log: RequestLog
  readonly live: Live
  /** By system. */
  readonly switches: ReadonlyMap<string, Switches<object>>
  /** Whether a system's agents can be called past the queues. */
  readonly takesDirectCalls: (system: string) => boolean
  /** Starts a system's server anew. False where there is no such server, or it cannot be. */
  readonly restart: (system: string, how: Restart) => boolean
  readonly reset: () => void
}

interface Restart {
  /** Whether the server still knows the calls that are up. */
  readonly keepsCalls: boolean
  /** For how long nobody answers. */
  readonly downMs: number
}

const callerNumber = z.string().regex(/^(\+\d{3,15}|[\d*#]{2,20}|anonymous)$/, {
  error: 'must be a number such as +4561774427 or 103, or anonymous',
})

const callInput = z.strictObject({
  from: callerNumber,
  to: z.union([
    z.strictObject({
      system: z.string().optional(),
      queue: z.string(),
      number: z.string().min(1).optional(),
    }),
    z.strictObject({ system: z.string(), agent: z.string() }),
  ]),
  name: z.string().min(1).optional(),
})

const partyInput = z.strictObject({ do: z.enum(['answer', 'hangup', 'busy', 'ignore']) })

const deeds = [
  'login',
  'logout',
  'ready',
  'notReady',
  'answer',
  'hangup',
  'hold',
  'retrieve',
] as const

const agentInput = z.union([
  z.strictObject({ do: z.enum(deeds) }),
  z.strictObject({ phone: z.enum(phoneHabits) }),
])

const restartInput = z.strictObject({
  system: z.string(),
  keepCalls: z.boolean().default(true),
  downMs: z.int().min(0).default(0),
})

const clockInput = z
  .strictObject({
    mode: z.enum(['manual', 'real']).optional(),
    advanceMs: z.int().min(0).optional(),
  })
  .refine((input) => Object.keys(input).length > 0, { error: 'name mode, advanceMs, or both' })

/** The control interface: the outside world, the agents' own hands, and the laws of this sandbox. */
export function controlRoutes(setup: Setup): Hono {
  const { clock, exchange, chats, faults, log, live, switches } = setup
  const app = new Hono()

  app.post('/calls', async (c) => {
    const input = await read(c, callInput)
    if (input instanceof Response) return input
    const { from, to, name } = input
    if ('agent' in to && !setup.takesDirectCalls(to.system))
      return problem(c, 400, `${to.system} has direct calls switched off`)
    const outcome =
      'queue' in to
        ? isQueueOf(exchange, to)
          ? exchange.callQueue(from, to.queue, name, { dialled: to.number, system: to.system })
          : refused('noSuchQueue')
        : exchange.callAgent(from, `${to.system}/${to.agent}`, name)
    return outcome.done ? c.json({ id: outcome.call }, 201) : refusal(c, outcome.why)
  })

  chatRoutes(app, { chats, read, refusal: (c, { why }) => refusal(c, why) })

  app.post('/parties/:number', async (c) => {
    const input = await read(c, partyInput)
    if (input instanceof Response) return input
    const number = callerNumber.safeParse(c.req.param('number'))
    if (!number.success) return problem(c, 404, `no such number: ${sentence(number.error)}`)
    return input.do === 'hangup'
      ? answer(c, exchange.hangUp(number.data))
      : answer(c, exchange.setHabit(number.data, input.do))
  })

  app.post('/agents/:system/:agent', async (c) => {
    const input = await read(c, agentInput)
    if (input instanceof Response) return input
    const agent = `${c.req.param('system')}/${c.req.param('agent')}`
    return answer(
      c,
      'phone' in input ? exchange.setPhone(agent, input.phone) : press(exchange, agent, input.do),
    )
  })

  app.get('/state', (c) => c.json(viewState(exchange, chats, clock)))

  app.get('/requests', (c) => c.json(log.list()))
  app.delete('/requests', (c) => {
    log.clear()
    live.touch()
    return c.body(null, 204)
  })

  app.post('/faults', async (c) => {
    const input = await read(c, faultInput)
    if (input instanceof Response) return input
    faults.add(input)
    return c.body(null, 204)
  })
  app.delete('/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })

  app.get('/switches', (c) => c.json(viewSwitches(switches)))
  app.put('/switches', async (c) => {
    const input = await read(c, z.record(z.string(), z.unknown()))
    if (input instanceof Response) return input
    for (const [system, changes] of Object.entries(input)) {
      const theirs = switches.get(system)
      if (!theirs) return problem(c, 400, `${system}: there is no such system`)
      const wrong = theirs.patch(changes)
      if (wrong !== null) return problem(c, 400, `${system}: ${wrong}`)
    }
    live.touch()
    return c.json(viewSwitches(switches))
  })

  app.get('/clock', (c) => c.json(clockState(clock)))
  app.post('/clock', async (c) => {
    const input = await read(c, clockInput)
    if (input instanceof Response) return input
    if ((input.mode ?? clock.mode()) === 'real' && input.advanceMs !== undefined)
      return problem(c, 400, 'the clock runs by itself; set its mode to manual first')
    if (input.mode) clock.setMode(input.mode)
    if (input.advanceMs !== undefined) clock.advance(input.advanceMs)
    live.touch()
    return c.json(clockState(clock))
  })

  app.post('/restart', async (c) => {
    const input = await read(c, restartInput)
    if (input instanceof Response) return input
    const { system, keepCalls, downMs } = input
    return setup.restart(system, { keepsCalls: keepCalls, downMs })
      ? c.body(null, 204)
      : problem(c, 400, `${system}: there is no such server that can be restarted`)
  })

  app.post('/reset', (c) => {
    setup.reset()
    live.touch()
    return c.body(null, 204)
  })

  app.get('/events', (c) => events(c, setup))

  app.all('/*', (c) => problem(c, 404, `the sandbox has no ${c.req.method} ${c.req.path}`))
  return app
}

/** Whether a queue is of the system that was named with it, if one was. */
const isQueueOf = (
  exchange: Exchange,
  { system, queue }: { readonly system?: string | undefined; readonly queue: string },
): boolean =>
  system === undefined ||
  exchange.queues().some((known) => known.name === queue && known.systems.includes(system))

/** What a person does at the desktop client or the phone itself. */
function press(exchange: Exchange, agent: string, deed: (typeof deeds)[number]): Outcome {
  const isIn = exchange.agent(agent)?.availability !== 'loggedOff'
  switch (deed) {
    case 'login':
      return exchange.setAvailability(agent, 'ready')
    case 'logout':
      return exchange.setAvailability(agent, 'loggedOff')
    case 'ready':
    case 'notReady':
      return isIn ? exchange.setAvailability(agent, deed) : { done: false, why: 'loggedOff' }
    case 'answer':
      return exchange.answerCall(agent)
    case 'hangup': {
      const lines = exchange.linesOf(agent)
      const line = lines.find(({ leg }) => leg.state !== 'held' && leg.state !== 'alerting')
      return exchange.clearConnection(agent, (line ?? lines[0])?.call.id)
    }
    case 'hold':
      return exchange.holdCall(agent)
    case 'retrieve':
      return exchange.retrieveCall(agent)
  }
}

const viewSwitches = (switches: Setup['switches']) =>
  Object.fromEntries([...switches].map(([system, { current }]) => [system, current]))

/** The state and the last vendor requests, at once and after every change. */
function events(c: Context, { clock, exchange, chats, live, log }: Setup): Response {
  return streamSSE(c, async (stream) => {
    const send = () =>
      stream.writeSSE({
        event: 'state',
        data: JSON.stringify({
          state: viewState(exchange, chats, clock),
          requests: log.list().slice(-200),
        }),
      })
    const unwatch = live.watch(() => void send())
    const closed = new Promise<void>((resolve) => stream.onAbort(resolve))
    await send()
    await closed
    unwatch()
  })
}

type Status = 400 | 404

const problem = (c: Context, status: Status, error: string): Response => c.json({ error }, status)

/** The body of a request, or the 400 that says what is wrong with it. */
async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const json: unknown = await c.req.json().catch(() => undefined)
  if (json === undefined) return problem(c, 400, 'the body is not JSON')
  const parsed = schema.safeParse(json)
  return parsed.success ? parsed.data : problem(c, 400, sentence(parsed.error))
}

const answer = (c: Context, outcome: Outcome): Response =>
  outcome.done ? c.json({ call: outcome.call }) : refusal(c, outcome.why)

const refusals: Readonly<Record<Refusal, readonly [Status, string]>> = {
  noSuchAgent: [404, 'there is no such agent'],
  noSuchQueue: [404, 'there is no such queue'],
  noSuchCall: [404, 'there is no such call'],
  noSuchChat: [404, 'there is no such conversation'],
  noSuchNumber: [400, 'nothing can be reached at that number'],
  notAMember: [400, 'the agent is no member of that queue'],
  notYours: [400, 'another agent has parked that call'],
  phoneRejects: [400, 'the phone refuses the call'],
  phoneUnregistered: [400, 'the phone is not registered'],
  loggedOff: [400, 'the agent is logged off'],
  busy: [400, 'the line is engaged'],
  wrongState: [400, 'no call is in a state that allows it'],
}

function refusal(c: Context, why: Refusal): Response {
  const [status, text] = refusals[why]
  return problem(c, status, text)
}
