import type { Hono } from 'hono'
import * as z from 'zod'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import { dialOut } from './dialling.ts'
import type { Asked, Env } from './gateway.ts'
import { fields, integer, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Seat } from './seat.ts'
import { currentLine, lineIn } from './seat.ts'

/** Calls that an agent asks for: out of a queue, from a colleague, or previewed (sections 3.1 and 3.3). */
export function requestedRoutes(app: Hono<Env>, desk: Desk): void {
  resource(app, desk, 'voicecall/:agentid/requestcall/:callid/:skilltype', {
    POST: (asked) => requestCall(desk, asked),
  })
  resource(app, desk, 'voicecall/:agentid/snatchpickup', {
    PUT: ({ seat, query }) => snatch(desk, seat, integer(query.get('destWorkNo'))),
  })
  resource(app, desk, 'voicecall/:agentid/previewcallout', {
    PUT: {
      handle: ({ seat, body, note }) => {
        const wanted = fields(body, previewBody)
        const controlid = wanted && `${wanted.controlid ?? wanted.callcontrolid}`
        const number = controlid && seat.previews.get(controlid)
        if (!controlid || !number) return fail('000-002')
        if (currentLine(seat) || lineIn(seat, 'alerting')) return fail('100-007')
        note(number)
        seat.previews.delete(controlid)
        return dialOut(desk, seat, { purpose: 'call', called: number, dialled: number, data: '' })
      },
      lost: () => ok(desk.book.newCallId(desk.clock.now())),
    },
  })
}

/** Section 14, number 18: the body is not known but for the control id of the preview event. */
const previewBody = z.object({
  controlid: z.union([z.string(), z.number()]).optional(),
  callcontrolid: z.union([z.string(), z.number()]).optional(),
})

function requestCall(desk: Desk, { seat, query, param }: Asked): Answer {
  const { exchange, switches, book } = desk
  const { skilltype, skillIdName, requestSelfRecording, requestWhileHeld, requestGone } =
    switches.current
  if (!/^\d+$/.test(param('skilltype'))) return fail('000-002')
  if (param('skilltype') !== '0' && skilltype === 'only 0') return fail('000-002')
  const skill =
    skillIdName === 'either'
      ? (query.get('skillId') ?? query.get('skillid'))
      : query.get(skillIdName)
  const skillId = integer(skill)
  if (skillId === null) return fail('000-002')
  // Section 3.3: neither while a call is held, nor while the agent records itself without a call.
  if (seat.isSelfRecording && seat.lines.length === 0 && requestSelfRecording !== 'success')
    return fail(requestSelfRecording)
  if (lineIn(seat, 'held') && requestWhileHeld !== 'success') return fail(requestWhileHeld)
  const call = book.find(param('callid'))
  const queue = exchange.queues().find(({ id }) => id === skillId)
  const isThere = exchange.waitingCalls(queue?.name).some(({ id }) => id === call?.id)
  if (!call || !queue || !isThere) return fail(requestGone)
  return take(desk, seat, call.id, 'requested', () => exchange.pickupCall(seat.key, call.id))
}

/** Takes over what rings at a colleague of the same group; the agent must be idle. */
function snatch(desk: Desk, seat: Seat, workno: number | null): Answer {
  if (workno === null) return fail('000-002')
  const colleague = desk.seats.get(`huawei/${workno}`)
  const ringing = colleague && lineIn(colleague, 'alerting')
  const isIdle = seat.state.kind === 'idle' && seat.lines.length === 0
  if (!ringing || ringing.feature === '6' || !isIdle) return fail('100-007')
  return take(desk, seat, ringing.call, 'snatched', () =>
    desk.exchange.groupPickupCall(seat.key, colleague.key),
  )
}

function take(
  desk: Desk,
  seat: Seat,
  call: number,
  how: 'requested' | 'snatched',
  run: Parameters<typeof commanded>[2],
): Answer {
  seat.awaited.set(call, how)
  if (commanded(desk, seat, run).done) return ok()
  seat.awaited.delete(call)
  return fail('100-007')
}
