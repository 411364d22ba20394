import * as z from 'zod'
import { reach } from '../exchange/dialplan.ts'
import type { Outcome } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import { colleague, dial } from './dialling.ts'
import { accessCodes, ivrs } from './directory.ts'
import { integer, lenientBoolean, lenientInt } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Line, Seat } from './seat.ts'

/** The matrix of section 3.5. */

export const transferBody = z
  .object({
    devicetype: lenientInt.pipe(z.int().min(1).max(5)),
    address: z.string().min(1).max(24),
    mode: lenientInt,
    callappdata: z.string().max(16_384).nullish(),
    caller: z
      .string()
      .regex(/^\d{0,24}$/)
      .nullish(),
    mediaability: lenientInt.pipe(z.int().max(2)).nullish(),
    holdflag: lenientBoolean.nullish(),
    skillId: lenientInt.nullish(),
  })
  .refine(({ devicetype, address }) =>
    (devicetype === 5 ? /^[0-9A-Ea-e*#]+$/ : /^\d+$/).test(address),
  )

export type Wanted = z.output<typeof transferBody>

type Manner = 'release' | 'suspend' | 'success' | 'talking' | 'three'

/** By device type: what each mode means. Mode 3 to an agent ("specified") is documented as not open. */
const manners: Readonly<Record<number, Readonly<Record<number, Manner>>>> = {
  1: { 0: 'release', 2: 'success' },
  2: { 0: 'release', 2: 'success' },
  3: { 0: 'release', 1: 'suspend' },
  4: { 0: 'release', 2: 'success' },
  5: { 1: 'release', 2: 'success', 3: 'talking', 4: 'three' },
}

interface Destination {
  /** As the wire shows it. */
  readonly called: string
  /** Dials it beside the held customer. */
  readonly consult: () => Outcome
  /** Sends the customer there; the agent leaves. */
  readonly release: () => Outcome
}

/** Carries a transfer out, or answers why it is impossible. */
export function transferTo(desk: Desk, seat: Seat, line: Line, wanted: Wanted): Answer {
  const manner = manners[wanted.devicetype]?.[wanted.mode]
  if (!manner) return fail('000-002')
  // Section 3.5: an outbound call cannot be released to an outside number.
  if (wanted.devicetype === 5 && manner === 'release' && line.feature === '7')
    return fail('100-007')
  const facts = desk.book.byId(line.call)
  const data = wanted.callappdata ?? facts?.data ?? ''
  if (wanted.devicetype === 3 || manner === 'suspend')
    return toIvr(desk, seat, line, wanted, manner, data)
  const there = destination(desk, seat, wanted)
  if (there === 'unknown') return fail(wanted.devicetype === 2 ? '300-002' : '600-001')
  if (there === 'unreachable') {
    desk.tell(seat, 'AgentEvent_Connect_Fail', line.callid)
    if (manner === 'success')
      desk.tell(seat, 'AgentEvent_SuccTransResult', { callid: line.callid, result: 1 })
    return ok()
  }
  return manner === 'release'
    ? release(desk, seat, line, there, data)
    : stay(desk, seat, line, there, manner, data)
}

function destination(
  desk: Desk,
  seat: Seat,
  { devicetype, address }: Wanted,
): Destination | 'unknown' | 'unreachable' {
  const { exchange } = desk
  const byPhone = (dialled: string, called: string): Destination => ({
    called,
    consult: () => exchange.consultationCall(seat.key, dialled),
    release: () => exchange.singleStepTransfer(seat.key, dialled),
  })
  const byQueue = (name: string, called: string): Destination => ({
    called,
    consult: () => exchange.consultQueue(seat.key, name),
    release: () => exchange.transferToQueue(seat.key, name),
  })
  if (devicetype === 1) {
    const queue = exchange.queues().find(({ id }) => id === integer(address))
    return queue ? byQueue(queue.name, address) : 'unknown'
  }
  if (devicetype === 4) {
    const code = accessCodes.find((one) => one.code === address)
    return code ? byQueue(code.queue, code.code) : 'unknown'
  }
  if (devicetype === 5) return reach(address) ? byPhone(address, address) : 'unreachable'
  const target = colleague(desk, seat, address)
  if (typeof target === 'string') return target
  const busy = exchange.linesOf(`huawei/${address}`).some(({ leg }) => leg.state !== 'held')
  return busy ? 'unreachable' : byPhone(target.extension, target.called)
}

function release(
  desk: Desk,
  seat: Seat,
  line: Line,
  there: Pick<Destination, 'release'>,
  data: string,
): Answer {
  const facts = desk.book.byId(line.call)
  if (facts) {
    facts.data = data
    facts.transferredFrom = `A${seat.member.workno}`
  }
  const outcome = commanded(desk, seat, there.release)
  return outcome.done ? ok() : fail('100-007')
}

function stay(
  desk: Desk,
  seat: Seat,
  line: Line,
  there: Destination,
  purpose: 'success' | 'talking' | 'three',
  data: string,
): Answer {
  const party = reach(there.called)
  // Before the exchange is asked: the target may be busy at once.
  if (purpose !== 'success' && party) seat.third = { purpose, party }
  line.isQuiet = true
  const callid = dial(desk, seat, { purpose, called: there.called, data, run: there.consult })
  if (callid !== null) return ok()
  line.isQuiet = false
  seat.third = null
  return fail('100-007')
}

/** An IVR flow takes the call over, or has it for a while and gives it back. */
function toIvr(
  desk: Desk,
  seat: Seat,
  line: Line,
  { address }: Wanted,
  manner: Manner,
  data: string,
): Answer {
  const { clock, exchange, switches } = desk
  const ivr = ivrs.find(({ accessCode }) => accessCode === address)
  if (!ivr) return fail('600-001')
  const { ivrSeconds } = switches.current
  const whenDone = (task: () => void) => clock.after(ivrSeconds * 1000, task)
  if (manner === 'release') {
    whenDone(() => exchange.hangUp(ivr.accessCode))
    const run = () => exchange.singleStepTransfer(seat.key, ivr.accessCode)
    return release(desk, seat, line, { release: run }, data)
  }
  line.isQuiet = true
  const hold = commanded(desk, seat, () => exchange.holdCall(seat.key))
  if (!hold.done) return fail('100-007')
  line.ivr = ivr.accessCode
  const call = line.call
  const handed = commanded(desk, seat, () => exchange.inviteParty(seat.key, call, ivr.accessCode))
  if (handed.done) {
    whenDone(() => exchange.hangUp(ivr.accessCode))
    return ok()
  }
  line.ivr = null
  line.isQuiet = true
  desk.tell(seat, 'AgentEvent_Connect_Fail', line.callid)
  commanded(desk, seat, () => exchange.retrieveCall(seat.key, call))
  return ok()
}
