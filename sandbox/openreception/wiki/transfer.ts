import type { Answer } from '../answer.ts'
import type { CallRecord } from '../call-record.ts'
import type { Desk, Request } from '../desk.ts'
import { findCall, idOf, parameter } from '../desk.ts'
import type { User } from '../directory.ts'
import { exchangeRefuses } from '../switches.ts'
import type { BridgeFailure } from './answers.ts'
import { bridgeFailed, exchangeFailed, forbidden } from './answers.ts'
import { transferText } from './json.ts'

/**
 * Bridges the agent's active call with the call on hold that `source` names (SEED). Which cause gets
 * which of the page's texts is the inference of section 11.2.
 */
export function transfer(c: Request, desk: Desk, user: User): Answer {
  const { literalTransferBody, outboundOnly, transferOwnership } = desk.switches.current
  const id = parameter(c, 'source') ?? ''
  const source = findCall(desk, id)
  if (!source)
    return bridgeFailed(desk.table.hasEnded(id) ? 'Call on hold hung up' : 'Bad destination')
  if (transferOwnership === 'owner' && source.owner !== user.uid)
    return forbidden(idOf(desk, source), source.owner)
  const active = desk.verbs.activeCall(user.uid)
  const failure = hindrance(source, active, outboundOnly === 'on')
  if (failure !== null) return bridgeFailed(failure)
  if (!active || exchangeRefuses(desk.switches)) return exchangeFailed
  const text = transferText(desk, source, active, literalTransferBody === 'on')
  return desk.verbs.transfer(active, source)
    ? { status: 200, body: text, type: 'application/json' }
    : exchangeFailed
}

function hindrance(
  source: CallRecord,
  active: CallRecord | undefined,
  outboundOnly: boolean,
): BridgeFailure | null {
  if (!active) return 'Destination hung up before process could complete'
  if (active.inbound && outboundOnly) return 'Cannot transfer to an inbound call.'
  if (active.state !== 'speaking' || source.state !== 'parked') return 'Bad destination'
  return null
}
