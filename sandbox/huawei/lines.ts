import type { Call, LegState, Outcome } from '../exchange/model.ts'
import { isOffered } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded, wireNumber } from './desk.ts'
import type { Feature, Line, Purpose, Seat } from './seat.ts'

const blank = {
  farGone: false,
  isOffhook: false,
  rang: false,
  isQuiet: false,
  isReleaseTold: true,
  ivr: null,
  talkingSince: null,
  heldSince: null,
} as const

/** The line of a call that begins to ring at a seat. */
export function ringingLine(desk: Desk, seat: Seat, call: Call): Line {
  const facts = desk.book.of(call)
  const line: Line = {
    ...blank,
    call: call.id,
    callid: facts.callid,
    feature: facts.feature,
    purpose: 'call',
    state: 'alerting',
    origin: seat.awaited.get(call.id) ?? 'offered',
    since: desk.clock.now(),
  }
  seat.awaited.delete(call.id)
  seat.lines.push(line)
  return line
}

/** The line of a call that a seat dials, by request or at the phone itself. */
export function dialledLine(desk: Desk, seat: Seat, call: Call, state: LegState): Line {
  const { book, clock } = desk
  const order = seat.dialling
  const purpose = order?.purpose ?? (seat.lines.length > 0 ? 'help' : 'call')
  const feature = featureOf(purpose)
  const called = order?.called ?? book.of(call).called
  const callid = order?.callid ?? book.newCallId(clock.now())
  book.enter(call.id, { callid, feature, data: order?.data ?? '', called, transferredFrom: '' })
  const line: Line = {
    ...blank,
    call: call.id,
    callid,
    feature,
    purpose,
    state,
    origin: 'dialled',
    since: clock.now(),
  }
  seat.lines.push(line)
  return line
}

/**
 * Takes a call away that rings too long. The exchange does so itself with what a queue offers; here it
 * is done with calls that came directly or by a transfer.
 */
export function watchRinging(desk: Desk, seat: Seat, line: Line, call: Call): void {
  const { clock, switches } = desk
  const { noAnswer } = switches.current
  if (noAnswer === 'off' || isOffered(call)) return
  clock.after(noAnswer * 1000, () => {
    if (line.state === 'alerting' && seat.lines.includes(line))
      decline(desk, seat, line, 'noAnswer')
  })
}

/** Lets a ringing call go. The agent gets no other until pressing ready. */
export function decline(desk: Desk, seat: Seat, line: Line, why: 'noAnswer' | 'rejected'): Outcome {
  const { exchange } = desk
  const clear = () => exchange.clearConnection(seat.key, line.call)
  // The agent's own call, for which the desk phone is not lifted.
  if (line.origin === 'dialled') return commanded(desk, seat, clear)
  seat.missed = why
  commanded(desk, seat, () => exchange.setAvailability(seat.key, 'notReady'))
  return commanded(desk, seat, clear)
}

function featureOf(purpose: Purpose): Feature {
  switch (purpose) {
    case 'inner':
      return '6'
    case 'help':
      return '51'
    case 'threeHelp':
      return '52'
    default:
      return '7'
  }
}

/** The number that a call that nobody of this platform dialled was made to. */
export function calledNumber(
  call: Call,
  queueNumber: (queue: string) => string | undefined,
  extension: (agent: string) => string | undefined,
): string {
  if (call.queue !== null) return queueNumber(call.queue) ?? ''
  for (const { device } of call.legs) {
    if (JSON.stringify(device) === JSON.stringify(call.caller)) continue
    return 'agent' in device ? (extension(device.agent) ?? '') : wireNumber(device.party)
  }
  return ''
}
