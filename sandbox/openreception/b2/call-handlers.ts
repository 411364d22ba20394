import type { Answer } from '../answer.ts'
import type { CallRecord } from '../call-record.ts'
import type { Desk, Request } from '../desk.ts'
import { findCall } from '../desk.ts'
import type { User } from '../directory.ts'
import { isRegistered } from '../phones.ts'
import { exchangeRefuses } from '../switches.ts'
import {
  alreadyAssigned,
  badRequest,
  callIsGone,
  failed,
  insufficient,
  noCalls,
  noChannel,
  notAvailable,
  nothingToPark,
  nothingToTransfer,
  ok,
} from './answers.ts'
import { callJson } from './json.ts'
import type { Peers } from './peers.ts'

/** Section 11.2: after a pickup that failed, and for the leg of whom an agent dialled. */
const cleanUpMs = 3000
const outboundLegMs = 1000

export interface Command {
  readonly c: Request
  readonly desk: Desk
  readonly peers: Peers
  readonly user: User
}

const named = ({ c, desk }: Command, name = 'id'): CallRecord | undefined =>
  findCall(desk, c.req.param(name))

export async function pickup(command: Command): Promise<Answer> {
  const { desk, peers, user } = command
  const { lockedCode, loserCode } = desk.switches.current
  const call = named(command)
  if (!call) return noCalls
  if (call.owner !== 0 && call.owner !== user.uid) return alreadyAssigned(loserCode)
  const isMine = call.owner === user.uid
  if (call.locked && !isMine) return notAvailable(lockedCode)
  const why = makeRoom(command)
  if (why !== null) return badRequest(why)
  if (exchangeRefuses(desk.switches)) return failed
  if (call.locked) desk.table.setLocked(call, false)
  return peers.during(user, async () => {
    const rung = await desk.verbs.pickup(user.uid, call).rung
    if (rung === 'lifted') {
      // Sent after every successful pickup, locked before or not (section 5.1).
      desk.notifier.publish('call_unlock', { call: callJson(desk, call) })
      return ok(callJson(desk, call))
    }
    if (rung === 'gone') return noCalls
    await desk.pauses.wait(cleanUpMs)
    return failed
  })
}

/** Why the agent's phone is not free, after what this server does to free it; null when it is. */
function makeRoom({ desk, peers, user }: Command): string | null {
  const active = desk.verbs.activeCall(user.uid)
  if (active && desk.switches.current.busyPolicy === 'implicit park') desk.verbs.park(active)
  return peers.notReady(user)
}

export async function hangup(command: Command): Promise<Answer> {
  const { c, desk, peers, user } = command
  const call = named(command)
  const isAdministrator = user.groups.includes('Administrator')
  // The owner is looked up before the call is known to be there, so others get a 500 (section 3.5).
  if (!call) return isAdministrator ? callIsGone(c.req.param('id') ?? '') : failed
  if (call.owner !== user.uid && !isAdministrator) return insufficient
  if (exchangeRefuses(desk.switches)) return failed
  return peers.during(user, async () => {
    desk.verbs.hangup(call)
    return ok(callJson(desk, call))
  })
}

export async function park(command: Command): Promise<Answer> {
  const { c, desk, user } = command
  const { parkOwnership } = desk.switches.current
  const call = named(command)
  if (!call) return nothingToPark(c.req.param('id') ?? '')
  const isOwner = call.owner === user.uid
  const isInGroup = user.groups.includes('Administrator') || user.groups.includes('Receptionist')
  const mayPark =
    isOwner || parkOwnership === 'anyone' || (parkOwnership === 'owner or group' && isInGroup)
  if (!mayPark) return insufficient
  if (exchangeRefuses(desk.switches)) return failed
  // The answer is written before the exchange has done it, and the event says when (section 3.4).
  const before = ok(callJson(desk, call))
  return desk.verbs.park(call) ? before : failed
}

export async function transfer(command: Command): Promise<Answer> {
  const { desk, peers, user } = command
  const source = named(command, 'a')
  const destination = named(command, 'b')
  if (!source || !destination) return nothingToTransfer
  const isOwner = source.owner === user.uid && destination.owner === user.uid
  if (desk.switches.current.transferOwnership === 'owner' && !isOwner) return insufficient
  if (exchangeRefuses(desk.switches)) return failed
  return peers.during(user, async () =>
    desk.verbs.transfer(source, destination) ? ok({ status: 'ok' }) : failed,
  )
}

export async function originate(command: Command): Promise<Answer> {
  const { c, desk, peers, user } = command
  // Also `{ext}@{host}:{port}` (section 3.4).
  const [dialled = ''] = (c.req.param('ext') ?? '').split('@')
  const reception = Number(c.req.param('rid'))
  const contact = Number(c.req.param('cid'))
  if (!Number.isInteger(reception) || !Number.isInteger(contact)) return failed
  if (dialled.length < 2) return badRequest(`Invalid extension: ${dialled}`)
  c.env.vendor.noteEndpoint(dialled)
  if (!isRegistered(desk, user))
    return badRequest(`User with id ${user.uid} has no peer (peer: ${user.extension}) available`)
  const why = makeRoom(command)
  if (why !== null) return badRequest(why)
  if (exchangeRefuses(desk.switches)) return failed
  return peers.during(user, async () => {
    const context = c.req.param('ctx') ?? null
    const wish = { dialled, reception, contact, phone: 0, context }
    const { call, rung } = desk.verbs.originate(user.uid, wish)
    const outcome = await rung
    const placed = call()
    if (outcome === 'lifted' && placed) return ok(callJson(desk, placed))
    switch (outcome) {
      case 'phoneRejects':
        return badRequest('Phone is not reachable (call rejected). Check configuration.')
      case 'noAnswer':
        return badRequest('Phone is not reachable (no answer). Check autoanswer.')
      default:
        await desk.pauses.wait(outboundLegMs)
        return noChannel
    }
  })
}
