import type { Availability } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import type { AgentState, Seat } from './seat.ts'

/** What becomes of an agent after a call, and how this face and the exchange agree on it. */

export const availabilityOf = ({ kind }: AgentState): Availability => {
  if (kind === 'idle') return 'ready'
  return kind === 'work' ? 'workingAfterCall' : 'notReady'
}

/** Whether the agent becomes idle by itself after a call; otherwise wrap-up follows. */
function entersIdle({ switches }: Desk, seat: Seat): boolean {
  const { autoEnterIdle } = switches.current
  return autoEnterIdle === 'as in sign-in'
    ? (seat.session?.settings.autoEnterIdle ?? true)
    : autoEnterIdle
}

/** Tells the exchange what comes after the call, so that no queue offers the next one too early. */
export function planAfterCall(desk: Desk, seat: Seat): void {
  const plan = entersIdle(desk, seat)
    ? seat.asked && availabilityOf(seat.asked)
    : 'workingAfterCall'
  commanded(desk, seat, () => desk.exchange.setAfterCall(seat.key, seat.session ? plan : null))
}

export function setState(desk: Desk, seat: Seat, state: AgentState): void {
  seat.state = state
  seat.stateSince = desk.clock.now()
  if (state.kind !== 'rest') return
  // A reminder only: the agent is still at rest.
  desk.clock.after(state.seconds * 1000, () => {
    if (seat.state === state) desk.tell(seat, 'AgentState_Rest_Timeout')
  })
}

/** Tells that a state has been taken that was asked for. */
export function tellState(desk: Desk, seat: Seat): void {
  const { state } = seat
  if (state.kind === 'idle') desk.tell(seat, 'AgentState_Ready')
  if (state.kind === 'work') desk.tell(seat, 'AgentState_Work')
  if (state.kind === 'busy')
    desk.tell(seat, 'AgentState_SetNotReady_Success', { reason: `${state.reason}` })
  if (state.kind === 'rest')
    desk.tell(seat, 'AgentState_SetRest_Success', { reason: `${state.cause}` })
}

/** Makes an agent busy who let an offer go. */
export function setAside(desk: Desk, seat: Seat, state: AgentState): void {
  if (seat.isOccupied) {
    seat.asked = state
    planAfterCall(desk, seat)
    return
  }
  setState(desk, seat, state)
  tellState(desk, seat)
  commanded(desk, seat, () => desk.exchange.setAvailability(seat.key, availabilityOf(state)))
}

/** Forgets the calls that are over; after the last one the phone and then the state is told. */
export function endOfCalls(desk: Desk, seat: Seat): void {
  seat.lines = seat.lines.filter(({ state }) => state !== 'gone')
  if (!seat.isOccupied || seat.lines.length > 0) return
  seat.isOccupied = false
  seat.isMuted = false
  seat.third = null
  if (seat.session?.settings.releasePhone)
    desk.tell(seat, 'AgentOther_PhoneRelease', { phoneState: seat.phoneState })
  if (desk.switches.current.recording === 'on' && seat.hasTalked)
    desk.tell(seat, 'AgentMediaEvent_StopRecordDone', {
      beginTime: seat.stateSince,
      endTime: desk.clock.now(),
      taskId: 0,
      fileMediaType: '1',
      recordFormat: 'V3',
    })
  if (seat.session?.stage === 'closing') return
  setState(desk, seat, stateAfterCall(desk, seat))
  seat.missed = null
  seat.hasTalked = false
  tellState(desk, seat)
  const wanted = availabilityOf(seat.state)
  if (seat.session && desk.exchange.agent(seat.key)?.availability !== wanted)
    commanded(desk, seat, () => desk.exchange.setAvailability(seat.key, wanted))
}

function stateAfterCall(desk: Desk, seat: Seat): AgentState {
  const { asked, missed } = seat
  if (missed) return { kind: 'busy', reason: missed === 'noAnswer' ? 2 : 7 }
  if (seat.hasTalked && !entersIdle(desk, seat)) return { kind: 'work' }
  seat.asked = null
  planAfterCall(desk, seat)
  return asked ?? seat.state
}

/**
 * Signs an agent out: what rings or is spoken on ends, and `AgentOther_ShutdownService` is the last that
 * the client hears. `silently` is for a client that has not been heard of for too long.
 */
export function leave(desk: Desk, seat: Seat, { silently = false } = {}): void {
  const { exchange, sessions } = desk
  const { session } = seat
  if (!session) return
  session.stage = 'closing'
  commanded(desk, seat, () => exchange.setAvailability(seat.key, 'loggedOff'))
  for (const { call } of exchange.linesOf(seat.key))
    commanded(desk, seat, () => exchange.clearConnection(seat.key, call.id))
  desk.media.chats.release(seat.key)
  seat.asked = null
  seat.state = { kind: 'idle' }
  if (silently) {
    sessions.end(session)
    return
  }
  desk.tell(seat, 'AgentOther_ShutdownService', { loginTime: `${session.loginTime}` })
  seat.session = null
}

/** Takes over what somebody else made of the agent: an inspector, or the phone's own login key. */
export function reconcile(desk: Desk, seat: Seat): void {
  const availability = desk.exchange.agent(seat.key)?.availability
  if (seat.session?.stage !== 'open' || availability === undefined) return
  if (availability === 'loggedOff') leave(desk, seat)
  else if (!seat.isOccupied && availability !== availabilityOf(seat.state))
    force(desk, seat, availability)
}

function force(desk: Desk, seat: Seat, availability: Availability): void {
  if (availability === 'ready') {
    setState(desk, seat, { kind: 'idle' })
    desk.tell(seat, 'AgentState_Force_Ready')
    return
  }
  // Reason 3: forced by an inspector (section 5.2).
  const isWork = availability === 'workingAfterCall'
  setState(desk, seat, isWork ? { kind: 'work' } : { kind: 'busy', reason: 3 })
  tellState(desk, seat)
}
