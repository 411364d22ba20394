import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { Chats } from '../exchange/chats.ts'
import type { Outcome } from '../exchange/model.ts'

const startInput = z.strictObject({
  from: z.string().min(1).max(64),
  to: z.union([
    z.strictObject({ queue: z.string() }),
    z.strictObject({ system: z.string(), agent: z.string() }),
  ]),
  name: z.string().min(1).optional(),
  /** The id that the vendor's wire shows; one is made up without it. */
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** A first message. */
  say: z.string().min(1).optional(),
})

const chatInput = z.union([
  z.strictObject({ say: z.string().min(1) }),
  z.strictObject({ do: z.literal('leave') }),
  /** What an agent does who has no program signed in. */
  z.strictObject({ do: z.enum(['answer', 'drop']), system: z.string(), agent: z.string() }),
])

interface Setup {
  readonly chats: Chats
  readonly read: <T>(c: Context, schema: z.ZodType<T>) => Promise<T | Response>
  readonly refusal: (c: Context, outcome: Extract<Outcome, { done: false }>) => Response
}

/** The customers of text conversations. */
export function chatRoutes(app: Hono, { chats, read, refusal }: Setup): void {
  app.post('/chats', async (c) => {
    const input = await read(c, startInput)
    if (input instanceof Response) return input
    const { from, to, name, id, say } = input
    const target = 'queue' in to ? to : { agent: `${to.system}/${to.agent}` }
    const started = chats.start({ customer: from, name, id }, target)
    if (!started.done) return refusal(c, started)
    if (say !== undefined && started.id) chats.say(started.id, 'customer', say)
    return c.json({ id: started.id }, 201)
  })

  app.post('/chats/:id', async (c) => {
    const input = await read(c, chatInput)
    if (input instanceof Response) return input
    const outcome = act(chats, c.req.param('id'), input)
    return outcome.done ? c.body(null, 204) : refusal(c, outcome)
  })
}

function act(chats: Chats, id: string, input: z.output<typeof chatInput>): Outcome {
  if ('say' in input) return chats.say(id, 'customer', input.say)
  if (input.do === 'leave') return chats.customerLeaves(id)
  const agent = `${input.system}/${input.agent}`
  return input.do === 'answer' ? chats.answer(id, agent) : chats.drop(id, agent)
}
