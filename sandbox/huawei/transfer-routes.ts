import type { Hono } from 'hono'
import * as z from 'zod'
import { talking } from './call-events.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import { colleague, dial } from './dialling.ts'
import { accessCodes } from './directory.ts'
import type { Env, Handler } from './gateway.ts'
import { fields, integer, lenientBoolean, lenientInt, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Line, Seat } from './seat.ts'
import { lineIn, lineOf } from './seat.ts'
import { transferBody, transferTo } from './transfers.ts'

/** Consulting, connecting, three-party calls and transfers (sections 3.1 and 3.5). */

const helpBody = z.object({
  dstaddress: z.string().regex(/^\d{1,24}$/),
  devicetype: lenientInt.default(2),
  mode: lenientInt.default(1),
  callappdata: z.string().max(16_384).nullish(),
  holdflag: lenientBoolean.default(true),
})

const joinBody = z.object({ callid: z.string(), callappdata: z.string().max(16_384).nullish() })

export function transferRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches, book } = desk
  const post = (path: string, handle: Handler) =>
    resource(app, desk, `voicecall/:agentid/${path}`, { POST: handle })

  resource(app, desk, 'voicecall/:agentid/innerhelp', {
    POST: {
      lost: () => ok(book.newCallId(desk.clock.now())),
      handle: ({ seat, body, note }) => {
        const wanted = fields(body, helpBody)
        if (!wanted || ![1, 2].includes(wanted.devicetype) || ![1, 2].includes(wanted.mode))
          return fail('000-002')
        const line = lineIn(seat, 'connected')
        if (!line) return fail('200-018')
        note(wanted.dstaddress)
        return help(desk, seat, line, wanted)
      },
    },
  })

  post('connecthold/:callid', ({ seat, param }) => {
    const { connectHoldCodes, connectHoldReleases } = switches.current
    const [noCall, noHeld] =
      connectHoldCodes === 'documented'
        ? (['200-013', '200-014'] as const)
        : (['200-005', '200-006'] as const)
    const current = lineIn(seat, 'connected')
    const held = lineOf(seat, param('callid'))
    if (!current) return fail(noCall)
    if (held?.state !== 'held') return fail(noHeld)
    held.isReleaseTold = connectHoldReleases !== 'current'
    current.isReleaseTold = connectHoldReleases !== 'held'
    const joined = commanded(desk, seat, () => exchange.transferCall(seat.key, held.call))
    if (joined.done) return ok()
    held.isReleaseTold = true
    current.isReleaseTold = true
    return fail('100-007')
  })

  post('confjoin', ({ seat, body }) => {
    const wanted = fields(body, joinBody)
    if (!wanted) return fail('000-002')
    if (!lineIn(seat, 'connected')) return fail('200-010')
    const held = lineOf(seat, wanted.callid)
    if (held?.state !== 'held') return fail('200-011')
    const facts = book.byId(held.call)
    if (facts && wanted.callappdata) facts.data = wanted.callappdata
    const joined = commanded(desk, seat, () => exchange.conferenceCall(seat.key, held.call))
    return joined.done ? ok() : fail('100-007')
  })

  post('transfer', ({ seat, body, note }) => {
    const wanted = fields(body, transferBody)
    if (!wanted) return fail('000-002')
    const line = lineIn(seat, 'connected')
    if (!line) return fail('200-012')
    // Section 6.2: internal calls cannot be transferred.
    if (line.feature === '6') return fail('100-007')
    note(wanted.address)
    return transferTo(desk, seat, line, wanted)
  })

  post('canceltransfer', ({ seat }) => cancelTransfer(desk, seat))
}

/** Two-party or three-party help by a colleague or a queue. */
function help(
  desk: Desk,
  seat: Seat,
  line: Line,
  { dstaddress, devicetype, mode, callappdata, holdflag }: z.output<typeof helpBody>,
): Answer {
  const { exchange, book } = desk
  const data = callappdata ?? book.byId(line.call)?.data ?? ''
  const purpose = mode === 1 ? 'help' : 'threeHelp'
  const consult = (called: string, run: () => ReturnType<typeof exchange.holdCall>): Answer => {
    line.isQuiet = mode === 2 || !holdflag
    const callid = dial(desk, seat, { purpose, called, data, run })
    if (callid !== null) return ok(callid)
    line.isQuiet = false
    return fail('100-007')
  }
  if (devicetype === 1) {
    const queue = exchange.queues().find(({ id }) => id === integer(dstaddress))
    if (!queue) return fail('600-001')
    const { code = '' } = accessCodes.find((one) => one.queue === queue.name) ?? {}
    return consult(code, () => exchange.consultQueue(seat.key, queue.name))
  }
  const target = colleague(desk, seat, dstaddress)
  if (target === 'unknown') return fail('300-002')
  if (target !== 'unreachable')
    return consult(target.called, () => exchange.consultationCall(seat.key, target.extension))
  const callid = book.newCallId(desk.clock.now())
  desk.tell(seat, 'AgentEvent_Consult_Fail', callid)
  return ok(callid)
}

/** Only for outside numbers in mode talking or three-party, while the transfer is under way. */
function cancelTransfer(desk: Desk, seat: Seat): Answer {
  const { exchange } = desk
  const { third } = seat
  if (!third) return fail('100-007')
  seat.third = null
  const customer = lineIn(seat, 'held')
  const target = seat.lines.find(
    ({ purpose, state }) => purpose === third.purpose && state !== 'gone',
  )
  if (target && customer) {
    const outcome = commanded(desk, seat, () => exchange.clearConnection(seat.key, target.call))
    return outcome.done ? ok() : fail('100-007')
  }
  const line = lineIn(seat, 'connected')
  const device = { party: third.party }
  if (!line) return fail('100-007')
  const dropped = commanded(desk, seat, () => exchange.dropParty(seat.key, line.call, device))
  if (!dropped.done) return fail('100-007')
  const call = exchange.call(line.call)
  if (call) desk.tell(seat, 'AgentEvent_Talking', talking(desk, line, call))
  return ok()
}
