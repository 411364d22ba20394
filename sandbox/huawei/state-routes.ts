import type { Hono } from 'hono'
import { availabilityOf, planAfterCall, setState, tellState } from './after-call.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import type { Env, Handler } from './gateway.ts'
import { integer, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { AgentState, Seat } from './seat.ts'

/** Agent states (section 4.1). What is asked for during a call is accepted and comes after it. */
export function stateRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk

  const state = (path: string, handle: Handler) =>
    resource(app, desk, `onlineagent/:agentid/${path}`, { POST: handle })

  state('sayfree', ({ seat }) => {
    if (seat.isOccupied) return ask(desk, seat, null)
    if (seat.state.kind === 'busy') desk.tell(seat, 'AgentState_CancelNotReady_Success')
    if (seat.state.kind === 'rest') desk.tell(seat, 'AgentState_CancelRest_Success')
    if (seat.state.kind === 'work') return leaveWork(desk, seat, 'AgentState_Ready')
    desk.tell(seat, 'AgentState_Ready')
    return become(desk, seat, { kind: 'idle' })
  })

  state('saybusy', ({ seat, query }) => {
    const asked = integer(query.get('reason') ?? '0')
    if (asked === null || (asked !== 0 && (asked < 200 || asked > 250))) return fail('000-002')
    const { setNotReadyReason } = switches.current
    const reason = setNotReadyReason === 'as asked' ? asked : setNotReadyReason
    return becomeAside(desk, seat, { kind: 'busy', reason }, query.get('prolong') === 'true')
  })

  state('cancelbusy', ({ seat }) => cancel(desk, seat, 'busy', 'AgentState_CancelNotReady_Success'))

  state('rest/:time/:restcause', ({ seat, query, param }) => {
    const seconds = integer(param('time'))
    const cause = integer(param('restcause'))
    if (seconds === null || seconds < 1 || seconds > 86_399) return fail('000-002')
    if (cause === null || cause > 255) return fail('000-002')
    const rest = { kind: 'rest', cause, seconds } as const
    return becomeAside(desk, seat, rest, query.get('prolong') === 'true')
  })

  state('cancelrest', ({ seat }) => cancel(desk, seat, 'rest', 'AgentState_CancelRest_Success'))

  state('work', ({ seat }) => {
    if (seat.isOccupied) return ask(desk, seat, { kind: 'work' })
    if (seat.state.kind === 'work') return fail('100-009')
    desk.tell(seat, 'AgentState_SetWork_Success')
    return become(desk, seat, { kind: 'work' })
  })

  state('cancelwork', ({ seat }) =>
    seat.state.kind === 'work' && !seat.isOccupied
      ? leaveWork(desk, seat, 'AgentState_CancelWork_Success')
      : fail('100-009'),
  )

  state('autoanswer/:isautoanswer', ({ session, param }) => {
    session.settings.autoAnswer = param('isautoanswer') === 'true'
    return ok()
  })

  state('autoenteridle/:flag', ({ seat, session, param }) => {
    if (param('flag').length > 5) return fail('000-002')
    session.settings.autoEnterIdle = param('flag') === 'true'
    planAfterCall(desk, seat)
    return ok()
  })

  state('setselfrecord/:recordflag/:recordbeforetalking', ({ seat, param }) => {
    seat.isSelfRecording = ['true', '1'].includes(param('recordflag'))
    return ok()
  })

  resource(app, desk, 'onlineagent/:agentid/agentstatus', {
    GET: ({ seat }) => ok({ agentState: agentState(desk, seat), isWorking: seat.isOccupied }),
  })

  const skills = (seat: Seat | undefined): Answer =>
    seat
      ? ok(
          exchange
            .queues()
            .filter(({ members }) => members.includes(seat.key))
            .map(({ name, id }) => ({ name, id, mediatype: 5 })),
        )
      : fail('300-002')

  resource(app, desk, 'onlineagent/:agentid/agentskills', { GET: ({ seat }) => skills(seat) })
  resource(app, desk, 'onlineagent/:agentid/agentskillsbyworkno/:workno', {
    GET: ({ param }) => skills(desk.seats.get(`huawei/${param('workno')}`)),
  })
}

/** `agentState` of section 4.2. */
export function agentState({ exchange }: Pick<Desk, 'exchange'>, seat: Seat): number {
  const availability = exchange.agent(seat.key)?.availability
  if (availability === undefined || availability === 'loggedOff') return 2
  if (seat.isOccupied) return seat.asked?.kind === 'rest' ? 9 : 7
  // Of an agent who is there without a client the exchange alone knows.
  return seat.session === null
    ? { ready: 4, notReady: 3, workingAfterCall: 5 }[availability]
    : { idle: 4, busy: 3, rest: 8, work: 5 }[seat.state.kind]
}

/** Takes a state at once, and lets the queues know. */
function become(desk: Desk, seat: Seat, state: AgentState): Answer {
  setState(desk, seat, state)
  seat.asked = null
  planAfterCall(desk, seat)
  commanded(desk, seat, () => desk.exchange.setAvailability(seat.key, availabilityOf(state)))
  return ok()
}

function ask(desk: Desk, seat: Seat, asked: AgentState | null): Answer {
  seat.asked = asked
  planAfterCall(desk, seat)
  return ok()
}

/** Busy or rest: at once, after the call, or after the wrap-up. */
function becomeAside(
  desk: Desk,
  seat: Seat,
  wanted: Extract<AgentState, { kind: 'busy' | 'rest' }>,
  prolongs: boolean,
): Answer {
  if (seat.isOccupied) {
    if (desk.switches.current.busyWhileTalking === 'deferred' || wanted.kind === 'rest')
      return ask(desk, seat, wanted)
  } else if (seat.state.kind === 'work') return ask(desk, seat, wanted)
  else if (seat.state.kind === wanted.kind && !prolongs) return fail('100-009')
  const answer = become(desk, seat, wanted)
  tellState(desk, seat)
  return answer
}

function cancel(desk: Desk, seat: Seat, kind: 'busy' | 'rest', event: string): Answer {
  // What has not come yet is taken back untold: the event would say that the agent is idle now.
  if (seat.asked?.kind === kind) return ask(desk, seat, null)
  if (seat.state.kind !== kind || seat.isOccupied) return fail('100-009')
  desk.tell(seat, event)
  return become(desk, seat, { kind: 'idle' })
}

/** After the wrap-up comes what was asked for meanwhile, or idleness. */
function leaveWork(desk: Desk, seat: Seat, event: string): Answer {
  const next = seat.asked ?? { kind: 'idle' }
  desk.tell(seat, event)
  const answer = become(desk, seat, next)
  if (next.kind !== 'idle') tellState(desk, seat)
  return answer
}
