import type { Hono } from 'hono'
import * as z from 'zod'
import type { Desk } from './desk.ts'
import type { Env } from './gateway.ts'
import { fields, resource } from './gateway.ts'
import { fail, ok } from './retcodes.ts'

/** Notes from one agent to others (section 4.1, row 22). */

const noteBody = z.object({
  agentIds: z
    .array(z.union([z.string(), z.int()]))
    .min(1)
    .max(100),
  content: z.string().refine((text) => new TextEncoder().encode(text).length <= 1023),
})

export function noteRoutes(app: Hono<Env>, desk: Desk): void {
  resource(app, desk, 'onlineagent/:agentid/sendnoteletex', {
    POST: ({ seat, body }) => {
      const note = fields(body, noteBody)
      if (!note) return fail('100-001')
      const receivers = note.agentIds.map((workno) => desk.seats.get(`huawei/${workno}`))
      for (const receiver of receivers)
        if (receiver)
          desk.tell(receiver, 'AgentOther_Note', {
            sender: seat.member.workno,
            context: note.content,
          })
      return receivers.some((receiver) => receiver?.session) ? ok(null) : ok({})
    },
  })
}
