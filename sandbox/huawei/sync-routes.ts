import type { Hono } from 'hono'
import { partyNumber } from './call-events.ts'
import { callInfo } from './call-info.ts'
import type { Desk } from './desk.ts'
import type { Env } from './gateway.ts'
import { resource } from './gateway.ts'
import { ok } from './retcodes.ts'
import type { Seat } from './seat.ts'
import { currentLine, lineIn } from './seat.ts'

/** What a client asks for after a reload: the whole state, for which the event queue is emptied (2.8). */
export function syncRoutes(app: Hono<Env>, desk: Desk): void {
  resource(app, desk, 'onlineagent/:agentid/syncagentinfo', {
    POST: ({ seat, session }) => {
      if (desk.switches.current.syncClearsQueue === 'on') session.mailbox.clear()
      return ok({ callinfo: callText(desk, seat), agentStateInfo: stateInfo(desk, seat) })
    },
  })
}

/** Section 14, number 10: the format is not known; this is the JSON of `callinfo`. */
function callText(desk: Desk, seat: Seat): string | null {
  const line = currentLine(seat) ?? lineIn(seat, 'alerting', 'held')
  const call = line && desk.exchange.call(line.call)
  return call ? JSON.stringify({ ...callInfo(desk, call), callid: line.callid }) : null
}

/** Monitoring states of section 4.2. */
function monitoringState({ exchange }: Desk, seat: Seat): number {
  const line = currentLine(seat)
  if (lineIn(seat, 'alerting')) return 8
  if (line?.state === 'initiated' || line?.state === 'queued') return 6
  if (line && seat.isMuted) return 12
  if (line?.feature === '51') return 13
  // Two speak with each other, or three.
  const legs = line && exchange.call(line.call)?.legs
  if (line?.feature === '52' || (legs?.length ?? 0) > 2) return 10
  if (line) return 9
  if (lineIn(seat, 'held')) return 11
  return { idle: 1, work: 2, rest: 3, busy: 4 }[seat.state.kind]
}

function stateInfo(desk: Desk, seat: Seat) {
  const { exchange, book, clock } = desk
  const line = currentLine(seat) ?? lineIn(seat, 'alerting')
  const held = lineIn(seat, 'held')
  const shown = line ?? held
  const call = shown && exchange.call(shown.call)
  const partner = call?.legs.find(({ device }) => !('agent' in device && device.agent === seat.key))
  const facts = shown && book.byId(shown.call)
  const ms = (time: number | null | undefined) => (time ? `${time}` : '')
  return {
    state: monitoringState(desk, seat),
    lastState: 255,
    curCommand: 0,
    callFeature: shown ? Number(shown.feature) : -1,
    talkingCallfeature: line?.state === 'connected' ? Number(line.feature) : -1,
    callData: facts?.data ?? '',
    callerNo: call ? callInfo(desk, call).caller : '',
    calledNo: facts?.called ?? '',
    mainCallId: (held ?? line)?.callid ?? '',
    holdCallId: held?.callid ?? '',
    curCallId: line?.callid ?? '',
    recordID: '',
    partner: partner ? partyNumber(desk, partner.device) : '',
    workNo: seat.member.workno,
    qcWorkNo: '',
    preBusy: seat.asked?.kind === 'busy',
    preRest: seat.asked?.kind === 'rest',
    firsttalkingFlag: false,
    releaseFlag: 0,
    beginTalkingTime: ms(shown?.talkingSince),
    secondTalkingTime: '',
    beginHoldTime: ms(held?.heldSince),
    currentTime: `${clock.now()}`,
    cmdBeginTime: '',
    agentStateBeginTime: seat.stateSince,
  }
}
