import type { Call, Cause, LegState } from '../exchange/model.ts'
import { endOfCalls } from './after-call.ts'
import { incomingCallInfo, ringing, talking, tellConference } from './call-events.ts'
import { callInfo } from './call-info.ts'
import type { Desk, LegChange } from './desk.ts'
import { commanded, deviceNumber } from './desk.ts'
import { dialledLine, ringingLine, watchRinging } from './lines.ts'
import type { Line, Seat } from './seat.ts'
import {
  answeredForTransfer,
  helpEnded,
  leftDuringTransfer,
  transferFailed,
} from './staying-transfers.ts'

/** What an agent is told about the agent's own connection. */
export function ownLeg(desk: Desk, seat: Seat, change: LegChange): void {
  const { call, from, to } = change
  if (from === null) {
    appeared(desk, seat, change)
    return
  }
  const line = seat.lines.find((own) => own.call === call.id && own.state !== 'gone')
  if (!line) return
  if (to === null) {
    left(desk, seat, line, change)
    return
  }
  line.state = to
  if (to === 'initiated' && change.from === 'alerting') liftedForDialling(desk, seat, line)
  if (to === 'connected') connected(desk, seat, line, change)
  if (to === 'held') held(desk, seat, line)
}

function appeared(desk: Desk, seat: Seat, { call, to, cause }: LegChange): void {
  if (seat.lines.every(({ state }) => state === 'gone')) endOfCalls(desk, seat)
  if (cause === 'prompted') prompted(desk, seat, call)
  else if (to === 'alerting') alerting(desk, seat, call)
  if (to === 'initiated' || to === 'queued') dialling(desk, seat, call, to)
}

function alerting(desk: Desk, seat: Seat, call: Call): void {
  const line = ringingLine(desk, seat, call)
  watchRinging(desk, seat, line, call)
  // The list of the SEED page of `requestcall` begins with the phone.
  if (!seat.isOccupied && line.origin !== 'requested') desk.tell(seat, 'AgentState_Busy')
  seat.isOccupied = true
  const isTold = desk.switches.current.phoneAlertingContent === 'call'
  const { callid } = line
  const content = isTold ? { callid, caller: deviceNumber(desk, call.caller) } : null
  desk.tell(seat, 'AgentOther_PhoneAlerting', content)
  if (!seat.session || seat.session.settings.phoneLinkage) return
  const { autoAnswer } = seat.session.settings
  if (line.origin !== 'snatched') offhook(desk, seat, line)
  if (line.origin === 'offered') offered(desk, seat, line, call, autoAnswer)
  if (autoAnswer || line.origin === 'requested')
    desk.next(() => commanded(desk, seat, () => desk.exchange.answerCall(seat.key, line.call)))
}

function offered(desk: Desk, seat: Seat, line: Line, call: Call, autoAnswer: boolean): void {
  tellCallInfo(desk, seat, line, call, 'before Ringing')
  line.rang = !autoAnswer
  const eventType = autoAnswer ? 'AgentEvent_Auto_Answer' : 'AgentEvent_Ringing'
  desk.tell(seat, eventType, ringing(desk, line, call, desk.book.of(call).transferredFrom))
}

function dialling(desk: Desk, seat: Seat, call: Call, to: LegState): void {
  const line = dialledLine(desk, seat, call, to)
  if (seat.isOccupied) return
  seat.isOccupied = true
  seat.calledOut += 1
  if (!line.isOffhook) {
    desk.tell(seat, 'AgentOther_PhoneAlerting')
    offhook(desk, seat, line)
  }
  desk.tell(seat, 'AgentState_Busy')
}

/** With phone linkage the desk phone rings before the agent's own call is dialled. */
function prompted(desk: Desk, seat: Seat, call: Call): void {
  dialledLine(desk, seat, call, 'alerting')
  desk.tell(seat, 'AgentOther_PhoneAlerting')
}

function liftedForDialling(desk: Desk, seat: Seat, line: Line): void {
  seat.isOccupied = true
  seat.calledOut += 1
  offhook(desk, seat, line)
  desk.tell(seat, 'AgentState_Busy')
}

function offhook(desk: Desk, seat: Seat, line: Line): void {
  line.isOffhook = true
  desk.tell(seat, 'AgentOther_PhoneOffhook', { type: 'main' })
}

function connected(desk: Desk, seat: Seat, line: Line, change: LegChange): void {
  line.heldSince = null
  line.talkingSince ??= desk.clock.now()
  seat.hasTalked = true
  if (change.from === 'held') retrieved(desk, seat, line, change)
  else if (change.from === 'alerting') answered(desk, seat, line, change)
  else if (!answeredForTransfer(desk, seat, line)) tellTalking(desk, seat, line, change.call)
}

function retrieved(desk: Desk, seat: Seat, line: Line, { call, cause }: LegChange): void {
  const { isQuiet } = line
  line.isQuiet = false
  if (cause === 'conference') tellConference(desk, seat, line, call)
  else if (!isQuiet) {
    linkage(desk, seat, 'UnHold', line)
    desk.tell(seat, 'AgentEvent_Talking', talking(desk, line, call))
  }
}

function answered(desk: Desk, seat: Seat, line: Line, { call }: LegChange): void {
  seat.answered += 1
  if (!seat.isCommanded && seat.session?.settings.phoneLinkage)
    desk.tell(seat, 'AgentEvent_linkagePhoneStatus', { result: '0' })
  if (!line.isOffhook) offhook(desk, seat, line)
  tellTalking(desk, seat, line, call)
  tellCallInfo(desk, seat, line, call, 'after Talking')
}

function tellTalking(desk: Desk, seat: Seat, line: Line, call: Call): void {
  desk.tell(seat, 'AgentEvent_Talking', talking(desk, line, call))
  if (desk.switches.current.recording === 'on')
    desk.tell(seat, 'AgentMediaEvent_Record', recordOf(desk, seat, line, call))
}

function held(desk: Desk, seat: Seat, line: Line): void {
  line.heldSince = desk.clock.now()
  const { isQuiet } = line
  line.isQuiet = false
  if (isQuiet) return
  linkage(desk, seat, 'Hold', line)
  desk.tell(seat, 'AgentEvent_Hold', line.callid)
}

/** What the desk phone tells of itself when a hand and no request did it. */
function linkage(desk: Desk, seat: Seat, what: 'Hold' | 'UnHold', line: Line): void {
  if (!seat.isCommanded && seat.session?.settings.phoneLinkage)
    desk.tell(seat, `AgentEvent_linkagePhone${what}`, { callid: line.callid })
}

function left(desk: Desk, seat: Seat, line: Line, { call, from, cause }: LegChange): void {
  line.state = 'gone'
  seat.lastCall = { ...callInfo(desk, call), callid: line.callid, endtime: desk.clock.now() }
  if (line.talkingSince !== null) seat.talkedMs += desk.clock.now() - line.talkingSince
  seat.phoneState = cause === 'cleared' && !line.farGone ? 2 : 3
  // The call goes on under the id of the one that it was joined to.
  if (cause === 'conference') return
  const isDialled = from === 'initiated' || from === 'queued'
  if (from === 'alerting' && line.origin === 'dialled') notLifted(desk, seat, line)
  else if (from === 'alerting') declined(desk, seat, line, cause)
  else if (isDialled && (cause === 'busy' || line.farGone)) dialFailed(desk, seat, line, call)
  else if (!isDialled || !transferFailed(desk, seat, line)) {
    if (isDialled) helpEnded(desk, seat, line)
    leftDuringTransfer(desk, seat, line, cause)
    if (line.isReleaseTold) desk.tell(seat, 'AgentEvent_Call_Release', line.callid)
  }
}

/** Section 6.5: the agent's own phone was not picked up. */
function notLifted(desk: Desk, seat: Seat, line: Line): void {
  desk.tell(seat, 'AgentEvent_Connect_Fail', line.callid)
  desk.tell(seat, 'AgentOther_PhoneRelease', { phoneState: seat.phoneState })
}

/** A call that rang here rings here no more. */
function declined(desk: Desk, seat: Seat, line: Line, cause: Cause): void {
  if (cause === 'timeout') seat.missed = 'noAnswer'
  else if (cause === 'cleared' && !line.farGone) seat.missed ??= 'rejected'
  const isByPhone = seat.missed === 'rejected' && seat.session?.settings.phoneLinkage
  const isUnanswered = seat.missed === 'noAnswer' || isByPhone
  desk.tell(seat, isUnanswered ? 'AgentEvent_No_Answer' : 'AgentEvent_Call_Release', line.callid)
}

function dialFailed(desk: Desk, seat: Seat, line: Line, call: Call): void {
  const { callid, purpose } = line
  if (purpose === 'call') {
    desk.tell(seat, 'AgentEvent_Call_Out_Fail', callid)
    const desc = `${desk.book.of(call).called} is engaged or refused the call`
    if (desk.switches.current.outboundDetect === 'on')
      desk.tell(seat, 'OUTBOUND_DETECT_EVENT', { callid, detect: 1, desc })
    desk.tell(seat, 'AgentEvent_Connect_Fail', callid)
  } else if (purpose === 'inner') desk.tell(seat, 'AgentEvent_Inside_Call_Fail', callid)
  else if (purpose === 'help' || purpose === 'threeHelp') {
    desk.tell(seat, 'AgentEvent_Consult_Fail', callid)
    helpEnded(desk, seat, line)
  } else transferFailed(desk, seat, line)
}

function tellCallInfo(
  desk: Desk,
  seat: Seat,
  line: Line,
  call: Call,
  place: 'after Talking' | 'before Ringing',
): void {
  if (desk.switches.current.incomingCallInfo !== place) return
  const info = incomingCallInfo(desk, line, call)
  if (info) desk.tell(seat, 'AgentEvent_Incoming_CallInfo', info)
}

const recordOf = (desk: Desk, seat: Seat, line: Line, call: Call) => ({
  taskId: call.id,
  caller: deviceNumber(desk, call.caller),
  called: desk.book.of(call).called,
  locationId: '0',
  recordID: `${line.callid}-${seat.member.workno}`,
  fileName: `Y:/${seat.member.workno}/${line.callid}.V3`,
  callid: line.callid,
  fileMediaType: '1',
})
