import type { Exchange } from '../exchange/exchange.ts'
import type { Call, Change, Device } from '../exchange/model.ts'
import { sameDevice } from '../exchange/model.ts'
import type { CallRecord } from './call-record.ts'
import type { CallTable } from './call-table.ts'
import { receptions, uidOf } from './directory.ts'

interface Setup {
  readonly exchange: Exchange
  readonly table: CallTable
  /** What is known of a call that an agent dials, while the exchange is asked for it. */
  readonly dialling: (
    uid: number,
  ) => Pick<CallRecord, 'reception' | 'contact' | 'phone' | 'context'>
  readonly welcome: (call: CallRecord) => void
  /** An agent's phone did not lift, and the call is back where it was. */
  readonly unanswered: (call: CallRecord) => void
  /** A call that an agent dials has ended before the agent's own phone was lifted. */
  readonly neverDialled: (exchangeCall: number) => void
}

const hallNumber = receptions[0]?.number ?? ''

/** Turns what happens on the exchange into the calls that the servers list. */
export function watchExchange({
  exchange,
  table,
  dialling,
  welcome,
  unanswered,
  neverDialled,
}: Setup): void {
  const isHall = (queue: string | null) =>
    exchange
      .queues()
      .some(({ name, systems }) => name === queue && systems.includes('openreception'))

  exchange.subscribe((change) => {
    switch (change.type) {
      case 'leg':
        return legChanged(change)
      case 'callMerged':
        return merged(change.call, change.into)
      case 'callEnded':
        return ended(change.call, change.cause)
    }
  })

  function legChanged({ call, device, from, to, cause }: Extract<Change, { type: 'leg' }>): void {
    const uid = 'agent' in device ? uidOf(device.agent) : 0
    const far = table.onExchangeCall(call.id).find((record) => isFar(record, device))
    if (far) farChanged(far, call, to, cause)
    else if (uid !== 0 && isOwn(call, device)) {
      if (from === null) legOf(call, uid)
      if (to === null) table.closeLeg(uid, call.id)
      if (to === 'connected') for (const own of table.onExchangeCall(call.id)) joined(own, call)
    } else if (to === 'queued' && isHall(call.queue)) welcome(arrive(call, device))
    else if (to === 'alerting') placed(call, device)
  }

  function farChanged(record: CallRecord, call: Call, to: string | null, cause: string): void {
    if (to === null) hungUp(record, cause)
    else if (to === 'connected') joined(record, call)
    else if (to === 'queued' && cause === 'parked') table.change(record, 'parked')
    else if (to === 'queued') unanswered(record)
  }

  /** Whether a device of a call is the agent's side of it, and not somebody whom an agent called. */
  const isOwn = (call: Call, device: Device) =>
    sameDevice(call.caller, device) ||
    table.onExchangeCall(call.id).length > 0 ||
    ('agent' in device && openLeg(call, uidOf(device.agent)) !== undefined)

  const isFar = (record: CallRecord, device: Device) =>
    record.far !== null && sameDevice(record.far, device)

  const openLeg = (call: Call, uid: number) =>
    table.legs().find((leg) => leg.isOpen && leg.call === call.id && leg.uid === uid)

  const legOf = (call: Call, uid: number) => openLeg(call, uid) ?? table.openLeg(uid, call.id)

  function arrive(call: Call, device: Device): CallRecord {
    const destination = call.dialled ?? hallNumber
    return table.add({
      number: call.id,
      far: device,
      inbound: true,
      destination,
      callerId: numberOf(device),
      reception: receptions.find(({ number }) => number === destination)?.id ?? 0,
      contact: 0,
      phone: 0,
      context: null,
      owner: 0,
    })
  }

  /** The exchange rings whom an agent dialled. */
  function placed(call: Call, device: Device | null): CallRecord | null {
    const uid = 'agent' in call.caller ? uidOf(call.caller.agent) : 0
    if (uid === 0 || table.onExchangeCall(call.id).length > 0) return null
    const record = table.add({
      ...dialling(uid),
      number: call.id,
      far: device,
      inbound: false,
      destination: call.dialled ?? '',
      callerId: numberOf(call.caller),
      owner: uid,
    })
    record.leg = legOf(call, uid)
    table.change(record, 'ringing')
    return record
  }

  /** Both sides may be up now: then they speak. */
  function joined(record: CallRecord, call: Call): void {
    if (record.state === 'speaking' || record.state === 'transferred') return
    const isUp = (device: Device | null) =>
      device !== null &&
      call.legs.some((leg) => leg.state === 'connected' && sameDevice(leg.device, device))
    const agent = call.legs.find(
      ({ device, state }) =>
        'agent' in device &&
        uidOf(device.agent) !== 0 &&
        !isFar(record, device) &&
        state === 'connected',
    )
    if (!agent || !('agent' in agent.device) || !isUp(record.far)) return
    const uid = uidOf(agent.device.agent)
    record.owner = uid
    record.leg = legOf(call, uid)
    table.change(record, 'speaking')
  }

  /** The two are joined, and their agents out of it. What came with the first call is told first. */
  function merged(from: Call, into: Call): void {
    const source = table.onExchangeCall(from.id)
    const destination = table.onExchangeCall(into.id)
    const [one] = source
    const [other] = destination
    for (const record of source) {
      record.exchangeCall = into.id
      record.partner = other ?? null
      table.change(record, 'transferred')
    }
    for (const record of destination) {
      record.partner = one ?? null
      table.change(record, 'transferred')
    }
  }

  function ended(call: Call, cause: string): void {
    if (cause === 'busy') placed(call, null)
    else if (!table.hasEnded(String(call.id))) neverDialled(call.id)
    for (const record of table.onExchangeCall(call.id)) hungUp(record, cause)
  }

  function hungUp(record: CallRecord, cause: string): void {
    table.change(record, 'hungup', hangupCauses[cause] ?? 'NORMAL_CLEARING')
  }

  function numberOf(device: Device): string {
    if ('agent' in device) return exchange.agent(device.agent)?.extension ?? ''
    return device.party
  }
}

/** In FreeSWITCH's words. */
const hangupCauses: Readonly<Record<string, string>> = {
  busy: 'USER_BUSY',
  timeout: 'NO_ANSWER',
  removed: 'NORMAL_CLEARING',
}
