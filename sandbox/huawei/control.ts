import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { sentence } from '../sentence.ts'
import type { Desk } from './desk.ts'
import type { Letter } from './mailbox.ts'

const eventInput = z.union([
  z.strictObject({
    agent: z.string(),
    event: z.strictObject({
      eventType: z.string(),
      content: z.unknown().optional(),
      /** Another agent's id, for an event that is not this agent's. */
      workNo: z.string().optional(),
    }),
    times: z.int().min(1).max(100_000).default(1),
  }),
  /** The whole body of a poll's answer, as it is. */
  z.strictObject({ agent: z.string(), raw: z.string(), times: z.int().min(1).default(1) }),
])

const previewInput = z.strictObject({
  agent: z.string(),
  number: z.string().regex(/^[\d*#]{1,24}$/),
  kind: z
    .enum(['AgentEvent_Preview', 'AgentEvent_Preview_CallOut', 'AgentEvent_Preview_CallOut_Ex'])
    .default('AgentEvent_Preview'),
  callData: z.string().max(16_384).default(''),
})

/** What a test can do to this gateway besides the control interface of all systems. */
export function huaweiControl(desk: Desk): Hono {
  const app = new Hono()
  let previews = 0

  app.post('/events', async (c) => {
    const input = await read(c, eventInput)
    if (input instanceof Response) return input
    const session = desk.seats.get(`huawei/${input.agent}`)?.session
    if (!session) return c.json({ error: `agent ${input.agent} is not signed in` }, 404)
    for (let nth = 0; nth < input.times; nth += 1) session.mailbox.post(letterOf(input))
    return c.body(null, 204)
  })

  app.post('/previews', async (c) => {
    const input = await read(c, previewInput)
    if (input instanceof Response) return input
    const seat = desk.seats.get(`huawei/${input.agent}`)
    if (!seat?.session) return c.json({ error: `agent ${input.agent} is not signed in` }, 404)
    previews += 1
    const controlid = `${previews}`
    seat.previews.set(controlid, input.number)
    const { kind, callData } = input
    const data = kind === 'AgentEvent_Preview' ? {} : { callData }
    desk.tell(seat, kind, { controlid, dialeddigits: input.number, ...data })
    return c.json({ controlid }, 201)
  })

  app.get('/sessions', (c) =>
    c.json(
      [...desk.seats.values()].flatMap(({ member, session }) =>
        session
          ? [
              {
                agent: member.workno,
                node: session.node,
                guids: session.guids.length,
                waitingPolls: session.mailbox.waitingPolls(),
                waitingEvents: session.mailbox.size(),
              },
            ]
          : [],
      ),
    ),
  )

  return app
}

function letterOf(input: z.output<typeof eventInput>): Letter {
  if ('raw' in input) return { raw: input.raw }
  const { eventType, content = null, workNo } = input.event
  return { eventType, content, ...(workNo !== undefined && { workNo }) }
}

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const json: unknown = await c.req.json().catch(() => undefined)
  const parsed = schema.safeParse(json)
  return parsed.success ? parsed.data : c.json({ error: sentence(parsed.error) }, 400)
}
