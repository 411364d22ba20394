import type { Answer } from '../answer.ts'
import type { CallRecord } from '../call-record.ts'
import type { Desk, Request } from '../desk.ts'
import { callsOf, command, findCall, idOf, nextOf, parameter } from '../desk.ts'
import type { User } from '../directory.ts'
import { contacts } from '../directory.ts'
import { isBusy, isRegistered } from '../phones.ts'
import { exchangeRefuses } from '../switches.ts'
import { bad, failed, forbidden, notFound, ok } from './answers.ts'
import { callJson, listJson, newsJson } from './json.ts'
import type { Resource } from './resource.ts'

const receptionist = ['Receptionist'] as const
const receptionistOrAdministrator = ['Receptionist', 'Administrator'] as const

/** The requests about calls (section 3.3). */
export function callHandlers(desk: Desk): readonly Resource[] {
  return [
    {
      method: 'GET',
      path: '/call/list',
      groups: receptionist,
      handler: () => ({ status: 200, body: listJson(desk) }),
    },
    {
      method: 'GET',
      path: '/call/queue',
      groups: receptionist,
      handler: () => {
        const queued = callsOf(desk).filter(({ state }) => state === 'queued')
        return ok({ calls: queued.map((call) => callJson(desk, call)) })
      },
    },
    {
      method: 'POST',
      path: '/call/pickup',
      groups: receptionist,
      handler: (c, user) => command(desk, () => pickup(c, desk, user)),
    },
    {
      method: 'POST',
      path: '/call/park',
      groups: receptionist,
      handler: (c, user) => command(desk, () => park(c, desk, user)),
    },
    {
      method: 'POST',
      path: '/call/hangup',
      groups: receptionistOrAdministrator,
      handler: (c, user) => command(desk, () => hangup(c, desk, user)),
    },
    {
      method: 'POST',
      path: '/call/originate',
      groups: receptionist,
      handler: (c, user) => command(desk, () => originate(c, desk, user)),
    },
    ...(['GET', 'POST'] as const).map(
      (method): Resource => ({
        method,
        path: '/call/transfer',
        groups: receptionist,
        handler: (c, user) => command(desk, () => transfer(c, desk, user)),
        isThere: () => ['both', method].includes(desk.switches.current.transferMethod),
      }),
    ),
  ]
}

function pickup(c: Request, desk: Desk, user: User): Answer {
  const { lockedCode, loserCode } = desk.switches.current
  const id = parameter(c, 'call_id')
  const call = id === undefined ? nextOf(desk) : findCall(desk, id)
  if (!call) return notFound(`Call not found ${id ?? '<null>'}`)
  if (call.locked)
    return lockedCode === 409
      ? { status: 409, body: { description: 'Call not currently available.' } }
      : notFound(`Call not found ${id ?? '<null>'}`)
  if ((call.owner !== 0 && call.owner !== user.uid) || call.state === 'transferred')
    return loserCode === 403
      ? forbidden(`${idOf(desk, call)} not assigned to you.`)
      : bad('Call is not available to user.')
  if (!isRegistered(desk, user)) return bad('User has no peer unavailable')
  if (!makeRoom(desk, user, call)) return bad('Phone is not ready.')
  if (exchangeRefuses(desk.switches)) return failed()
  const body = { ...callJson(desk, call), assigned_to: user.uid, status: 'ok' }
  return desk.verbs.pickup(user.uid, call).isRinging ? { status: 200, body } : failed()
}

/** Parks what the agent speaks on. False where this server refuses instead. */
function makeRoom(desk: Desk, user: User, wanted?: CallRecord): boolean {
  const { verbs } = desk
  if (desk.switches.current.busyPolicy === 'refuse') return !isBusy(desk, user)
  const current = verbs.currentCall(user.uid)
  const active = verbs.activeCall(user.uid)
  if (active) verbs.park(active)
  else if (current?.state === 'parked' && current !== wanted) parkAgain(desk, current)
  return true
}

/** Observed: a call that is parked already is parked once more, with both events. */
function parkAgain(desk: Desk, call: CallRecord): void {
  for (const event of ['call_unpark', 'call_park'] as const) {
    const json = newsJson(desk, { event, call, before: 'parked' })
    if (json) desk.notifier.publish(event, json)
  }
}

function park(c: Request, desk: Desk, user: User): Answer {
  const { parkOwnership } = desk.switches.current
  const id = parameter(c, 'call_id')
  const call = id === undefined ? implied(desk, user) : findCall(desk, id)
  const none: Answer = { status: desk.switches.current.parkStatus, body: { status: 'not found' } }
  if (!call) return none
  if (parkOwnership === 'owner' && call.owner !== user.uid)
    return forbidden(`${idOf(desk, call)} not assigned to you.`)
  if (exchangeRefuses(desk.switches)) return failed()
  if (call.state === 'parked') parkAgain(desk, call)
  else if (!desk.verbs.park(call)) return none
  return ok()
}

/** The call that is meant where none is named and none need be. */
const implied = (desk: Desk, user: User): CallRecord | undefined =>
  desk.switches.current.parkParameter === 'optional' ? desk.verbs.activeCall(user.uid) : undefined

function hangup(c: Request, desk: Desk, user: User): Answer {
  const id = parameter(c, 'call_id')
  if (id === undefined) return failed()
  const call = findCall(desk, id)
  if (!call)
    return {
      status: 404,
      body: { status: 'not found', description: `${id} may already be hung up.` },
    }
  if (call.owner !== user.uid && !user.groups.includes('Administrator'))
    return forbidden(`${id} not assigned to you.`)
  if (exchangeRefuses(desk.switches)) return failed()
  desk.verbs.hangup(call)
  return { status: 200, body: { status: 'ok', description: `${id} hung up successfully.` } }
}

async function originate(c: Request, desk: Desk, user: User): Promise<Answer> {
  const context = parameter(c, 'context')
  if (context === undefined) return bad('Missing required context parameter.')
  const [, contact, reception] = /^(\d+)@(\d+)$/.exec(context) ?? []
  if (contact === undefined || reception === undefined) return bad(`Malformed context: ${context}`)
  const phone = Number(parameter(c, 'phone_id') ?? 0)
  const known = contacts.find(({ id }) => id === Number(contact))
  const dialled =
    phone === 0 ? parameter(c, 'extension') : known?.phones.find(({ id }) => id === phone)?.number
  if (phone !== 0 && (dialled === undefined || !known?.receptions.includes(Number(reception))))
    return notFound(`Phone_ID ${phone} not associated with ${context}.`)
  if (dialled === undefined || dialled.length <= 2)
    return bad('Extension should be longer than 2 characters')
  c.env.vendor.noteEndpoint(dialled)
  if (!isRegistered(desk, user)) return failed('User has no peer registered')
  if (!makeRoom(desk, user)) return bad('Phone is not ready.')
  if (exchangeRefuses(desk.switches)) return failed()
  const { leg, rung } = desk.verbs.originate(user.uid, {
    dialled,
    reception: Number(reception),
    contact: Number(contact),
    phone,
    context: null,
  })
  const isLifted = (await rung) === 'lifted'
  return leg && isLifted ? ok({ call: { id: leg.id } }) : failed()
}

function transfer(c: Request, desk: Desk, user: User): Answer {
  const ids = [parameter(c, 'source'), parameter(c, 'destination')] as const
  const [from, to] = ids
  if (to === undefined || from === to) return failed()
  if (from === undefined || ids.includes('<null>')) return bad('Invalid or no call ID supplied')
  const source = findCall(desk, from)
  const destination = findCall(desk, to)
  if (!source || !destination) return notFound('At least one of the calls were no longer available')
  const strange = [source, destination].find(({ owner }) => owner !== user.uid)
  if (strange && desk.switches.current.transferOwnership === 'owner')
    return forbidden(`${idOf(desk, strange)} not assigned to you.`)
  if (exchangeRefuses(desk.switches)) return failed()
  if (source.partner === destination) bridgeAgain(desk, source, destination)
  else if (!desk.verbs.transfer(source, destination)) return failed()
  return ok()
}

function bridgeAgain({ table }: Desk, source: CallRecord, destination: CallRecord): void {
  table.change(source, 'transferred')
  table.change(destination, 'transferred')
}
