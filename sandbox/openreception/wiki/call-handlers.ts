import type { Answer } from '../answer.ts'
import type { CallRecord } from '../call-record.ts'
import type { Desk, Request } from '../desk.ts'
import { callsOf, findCall, idOf, nextOf, parameter } from '../desk.ts'
import type { User } from '../directory.ts'
import { phoneById } from '../directory.ts'
import { isBusy, isRegistered } from '../phones.ts'
import { exchangeRefuses } from '../switches.ts'
import {
  alreadyAssigned,
  badNumber,
  doesNotExist,
  exchangeFailed,
  forbidden,
  hangupSent,
  noCalls,
  notAvailable,
  nothingToHangUp,
  nothingToPark,
  onHold,
  peerUnavailable,
  phoneNotReady,
  placed,
} from './answers.ts'
import { briefJson, callJson } from './json.ts'

export const list = (_: Request, desk: Desk): Answer => listed(desk, callsOf(desk))

export const queue = (_: Request, desk: Desk): Answer =>
  listed(
    desk,
    callsOf(desk).filter((call) => call.state === 'queued'),
  )

const listed = (desk: Desk, calls: readonly CallRecord[]): Answer =>
  calls.length === 0
    ? noCalls
    : { status: 200, body: { calls: calls.map((call) => callJson(desk, call)) } }

export function state(c: Request, desk: Desk): Answer {
  const id = parameter(c, 'call_id') ?? ''
  const call = findCall(desk, id)
  return call ? { status: 200, body: { call: briefJson(desk, call) } } : doesNotExist(id)
}

export function pickup(c: Request, desk: Desk, user: User): Answer {
  const { lockedCode, loserCode } = desk.switches.current
  const id = parameter(c, 'call_id')
  const call = id === undefined ? nextOf(desk) : findCall(desk, id)
  if (!call) return id === undefined ? noCalls : doesNotExist(id)
  if (call.owner !== 0 && call.owner !== user.uid)
    return loserCode === 400 ? alreadyAssigned : forbidden(idOf(desk, call), call.owner)
  if (call.locked) return lockedCode === 409 ? notAvailable : doesNotExist(String(idOf(desk, call)))
  if (!isRegistered(desk, user)) return peerUnavailable
  if (!makeRoom(desk, user)) return phoneNotReady
  if (exchangeRefuses(desk.switches)) return exchangeFailed
  const { isRinging } = desk.verbs.pickup(user.uid, call)
  return isRinging ? { status: 200, body: callJson(desk, call) } : peerUnavailable
}

/** Parks what the agent speaks on. False where this server refuses instead. */
function makeRoom(desk: Desk, user: User): boolean {
  if (desk.switches.current.busyPolicy === 'refuse') return !isBusy(desk, user)
  const active = desk.verbs.activeCall(user.uid)
  if (active) desk.verbs.park(active)
  return true
}

export function hangup(c: Request, desk: Desk, user: User): Answer {
  const call = meant(c, desk, user)
  if (!call) return nothingToHangUp
  if (call.owner !== user.uid) return forbidden(idOf(desk, call), call.owner)
  if (exchangeRefuses(desk.switches)) return exchangeFailed
  desk.verbs.hangup(call)
  return hangupSent
}

/** Parks a call; `status` is what the absence of one is answered with. */
export const park =
  (status: () => 404 | 400) =>
  (c: Request, desk: Desk, user: User): Answer => {
    const { parkOwnership, parkParameter } = desk.switches.current
    const isNamed = parameter(c, 'call_id') !== undefined
    const call = isNamed || parkParameter === 'optional' ? meant(c, desk, user) : undefined
    if (!call) return nothingToPark(status())
    if (parkOwnership === 'owner' && call.owner !== user.uid)
      return forbidden(idOf(desk, call), call.owner)
    if (exchangeRefuses(desk.switches)) return exchangeFailed
    return desk.verbs.park(call) ? onHold(idOf(desk, call)) : nothingToPark(status())
  }

/** The call that a request names, or else the agent's active one. */
function meant(c: Request, desk: Desk, user: User): CallRecord | undefined {
  const id = parameter(c, 'call_id')
  return id === undefined ? desk.verbs.activeCall(user.uid) : findCall(desk, id)
}

export async function originate(c: Request, desk: Desk, user: User): Promise<Answer> {
  const phone = Number(parameter(c, 'cm_id') ?? 0)
  const typed =
    parameter(c, 'pstn_number') ?? parameter(c, 'extension') ?? sipUser(parameter(c, 'sip'))
  const dialled = phone === 0 ? typed : phoneById(phone)
  if (dialled === undefined) return badNumber
  c.env.vendor.noteEndpoint(dialled)
  if (!isRegistered(desk, user)) return peerUnavailable
  const active = desk.verbs.activeCall(user.uid)
  if (!makeRoom(desk, user)) return phoneNotReady
  if (exchangeRefuses(desk.switches)) return exchangeFailed
  const { rung } = desk.verbs.originate(user.uid, {
    dialled,
    reception: active?.reception ?? desk.verbs.currentCall(user.uid)?.reception ?? 0,
    contact: 0,
    phone,
    context: null,
  })
  const outcome = await rung
  if (outcome === 'lifted') return placed
  return outcome === 'noSuchNumber' ? badNumber : peerUnavailable
}

/** The user part of `sip:103@host` or of `103`. */
const sipUser = (sip: string | undefined): string | undefined =>
  sip?.replace(/^sips?:/, '').split('@')[0]
