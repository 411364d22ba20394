/**
 * What is sent for a command, decided before anything is: the request or requests, or why there is none.
 * Pure. A vendor's quirk is here and nowhere else.
 */
import type { Command, Service } from '../../telephony/commands.ts'
import { subject } from '../../telephony/commands.ts'
import type { Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import { problem } from '../problems.ts'
import { DEVICE_TYPES, TALKING_MODE, THREE_PARTY_MODE, transferMode } from './capabilities.ts'
import type { HuaweiConfig } from './config.ts'
import { limits } from './limits.ts'
import { toWire } from './numbers.ts'
import { activeCall, callById, isVoice, type Tracked, type TrackedCall } from './tracked.ts'
import * as wire from './wire.ts'

export type Plan =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | {
      readonly kind: 'request'
      readonly request: wire.Request
      /** Whether the answer itself says that it is done; no event follows. */
      readonly settles?: true
    }
  /** Phone linkage: POST, or PUT where POST is not known (huawei 3.6). */
  | { readonly kind: 'linkage'; readonly verb: 'phonepickup' | 'phonehangup' }
  /** A waiting call: `skillId`, or both names where that is refused (huawei 3.6). */
  | { readonly kind: 'queueCall'; readonly reference: string; readonly queue: string }
  /** Two requests, the second once the first has shown its effect. */
  | {
      readonly kind: 'swap' | 'goBack'
      readonly first: wire.Request
      /** The call that the first request holds or ends. */
      readonly from: string
      readonly back: wire.Request
      /** The call that the second request takes back. */
      readonly to: string
    }
  /** Nothing is sent: it is done here. */
  | { readonly kind: 'here' }

const refused = (sentence: SentenceKey): Plan => ({
  kind: 'refused',
  problem: problem('invalid', sentence),
})
const request = (what: wire.Request): Plan => ({ kind: 'request', request: what })

/** The first thing that is wrong, or what is to be sent when nothing is. */
const measured = (wrong: readonly (Problem | undefined)[], plan: () => Plan): Plan => {
  const [first] = wrong.filter((found) => found !== undefined)
  return first === undefined ? plan() : { kind: 'refused', problem: first }
}

const NOT_DONE: Partial<Readonly<Record<Service, SentenceKey>>> = {
  parkCall: 'huawei.noPark',
  clearQueuedCall: 'huawei.noRemoval',
}

/** `chat`: whether the agent is signed in to the chat server. */
export function planOf(
  command: Command,
  state: Tracked,
  config: HuaweiConfig,
  chat = config.chat,
): Plan {
  const call = callById(state, subject(command))
  switch (command.service) {
    case 'makeCall':
      return makeCall(command, config)
    case 'answerCall':
      return call === undefined ? unnamed(command, config) : answerCall(call, state, config)
    case 'clearConnection':
      return call === undefined
        ? refused('huawei.noSuchCall')
        : clearConnection(command, call, state, config)
    case 'holdCall':
      return request(wire.plain(config, 'hold'))
    case 'retrieveCall':
      return call === undefined
        ? refused('huawei.noSuchCall')
        : request(wire.getHold(config, call.reference))
    case 'consultationCall':
    case 'singleStepConference':
      return secondParty(command, call, config)
    case 'alternateCall':
    case 'reconnectCall':
    case 'transferCall':
    case 'conferenceCall':
      return ofPair(command, state, config)
    case 'singleStepTransfer':
      return call === undefined ? refused('huawei.noSuchCall') : transfer(command, call, config)
    case 'generateDigits':
      return measured([limits.digits(command.digits)], () => ({
        kind: 'request',
        request: wire.digits(config, command.digits),
        settles: true,
      }))
    case 'muteCall':
      // Huawei 6.2: internal calls cannot be muted.
      return call?.direction === 'internal'
        ? refused('huawei.notForInternal')
        : {
            kind: 'request',
            request: wire.plain(config, command.on ? 'beginmute' : 'endmute'),
            settles: true,
          }
    case 'makePreviewCall':
      return call?.control === undefined || call.number === undefined
        ? refused('huawei.noSuchCall')
        : previewed(call.number, call.control, config)
    case 'sendMessage':
      if (!chat) return refused('huawei.noChat')
      return call?.reference === undefined
        ? refused('huawei.noSuchCall')
        : message(call.reference, command.text, config)
    case 'pickupCall': {
      const { reference, queue } = command
      if (reference === undefined || queue === undefined) return refused('huawei.needsQueueCall')
      return measured([limits.queue(queue)], () => ({ kind: 'queueCall', reference, queue }))
    }
    case 'directedPickupCall':
      return measured([limits.agent(command.agent)], () =>
        request(wire.snatchPickup(config, command.agent)),
      )
    case 'setAgentState':
      return agentState(command, state, config)
    case 'parkCall':
    case 'clearQueuedCall':
    case 'snapshotDevice':
      return refused(NOT_DONE[command.service] ?? 'huawei.noSuchCall')
  }
}

type Of<S extends Service> = Extract<Command, { readonly service: S }>

function makeCall({ number, to = 'number', userData }: Of<'makeCall'>, config: HuaweiConfig): Plan {
  const data = userData === undefined ? {} : { callappdata: userData }
  const called = toWire(config, number)
  const wrong = [limits.called(called), limits.callData(userData)]
  if (to === 'queue') return refused('huawei.noQueueCall')
  const verb = to === 'agent' ? 'callinner' : 'callout'
  return measured(wrong, () => request(wire.dial(config, verb, { called, ...data })))
}

/** Huawei 3.4: a call that is offered to be dialled is called out by the id of its offer. */
function previewed(number: string, control: string, config: HuaweiConfig): Plan {
  const called = toWire(config, number)
  const callcontrolid = /^\d{1,15}$/.test(control) ? Number(control) : control
  return measured([limits.called(called)], () =>
    request(wire.dial(config, 'callout', { called, callcontrolid })),
  )
}

/** A call that was not shown to us: the gateway will know whether there is one to answer. */
const unnamed = (_command: Command, config: HuaweiConfig): Plan =>
  request(wire.answer(config, undefined))

const phoneRings = (call: TrackedCall, state: Tracked, config: HuaweiConfig): boolean =>
  config.phoneLinkage && isVoice(call) && state.phone === 'alerting'

function answerCall(call: TrackedCall, state: Tracked, config: HuaweiConfig): Plan {
  if (phoneRings(call, state, config)) return { kind: 'linkage', verb: 'phonepickup' }
  if (call.offered && call.reference !== undefined) {
    return request(wire.answer(config, call.reference))
  }
  return refused(state.phone === 'alerting' ? 'huawei.pickUpPhone' : 'huawei.notRingingYet')
}

function clearConnection(
  { party }: Of<'clearConnection'>,
  call: TrackedCall,
  state: Tracked,
  config: HuaweiConfig,
): Plan {
  if (party !== undefined) {
    const number = toWire(config, party)
    return measured([limits.party(number)], () => request(wire.disconnect(config, number)))
  }
  // No interface declines the offer of a number to dial: it is put away here.
  if (call.control !== undefined) return { kind: 'here' }
  if (call.state === 'alerting' && phoneRings(call, state, config)) {
    return { kind: 'linkage', verb: 'phonehangup' }
  }
  // Huawei 3.1, cancel transfer: the outside number that is consulted has no call of its own.
  if (call.outside) return request(wire.plain(config, 'canceltransfer'))
  const active = activeCall(state)
  const isActive = active === undefined || active.id === call.id
  const byId = !isVoice(call) || call.state === 'held' || !isActive
  if (!byId) return request(wire.release(config))
  return call.reference === undefined
    ? refused('huawei.noLineOfCall')
    : request(wire.dropCall(config, call.reference))
}

function secondParty(
  command: Of<'consultationCall' | 'singleStepConference'>,
  call: TrackedCall | undefined,
  config: HuaweiConfig,
): Plan {
  const { number, to = 'number', userData } = command
  const threeParty = command.service === 'singleStepConference'
  const data = userData === undefined ? {} : { callappdata: userData }
  if (to === 'agent' || to === 'queue') {
    const body = {
      dstaddress: number,
      devicetype: DEVICE_TYPES[to],
      mode: threeParty ? 2 : 1,
      ...data,
    }
    return measured([limits.address(number), limits.callData(userData)], () =>
      request(wire.innerHelp(config, body)),
    )
  }
  if (to !== 'number') return refused('huawei.noSuchTransfer')
  // Huawei 6.2: a transfer, and internal calls cannot be transferred.
  if (call?.direction === 'internal') return refused('huawei.notForInternal')
  const address = toWire(config, number)
  const body = {
    devicetype: DEVICE_TYPES.number,
    address,
    mode: threeParty ? THREE_PARTY_MODE : TALKING_MODE,
    ...data,
  }
  return measured([limits.addressOutside(address), limits.callData(userData)], () =>
    request(wire.transfer(config, 'voicecall', body)),
  )
}

function ofPair(
  command: Of<'alternateCall' | 'reconnectCall' | 'transferCall' | 'conferenceCall'>,
  state: Tracked,
  config: HuaweiConfig,
): Plan {
  const held = callById(state, command.held)
  const active = callById(state, command.active)
  if (held === undefined) return refused('huawei.noSuchCall')
  const outside = active?.outside === true || held.outside
  const back = wire.getHold(config, held.reference)
  switch (command.service) {
    case 'alternateCall': {
      if (outside) return refused('huawei.noSwapOutside')
      if (active === undefined || active.state === 'held') return request(back)
      const first = wire.plain(config, 'hold')
      return { kind: 'swap', first, from: active.id, back, to: held.id }
    }
    case 'reconnectCall': {
      if (outside) return request(wire.plain(config, 'canceltransfer'))
      if (active === undefined) return request(back)
      const first =
        active.reference === undefined
          ? wire.release(config)
          : wire.dropCall(config, active.reference)
      return { kind: 'goBack', first, from: active.id, back, to: held.id }
    }
    case 'transferCall':
      // The two are joined when the agent leaves (huawei 3.1: INFERRED).
      if (outside) return request(wire.release(config))
      return held.reference === undefined
        ? refused('huawei.noLineOfCall')
        : request(wire.connectHold(config, held.reference))
    case 'conferenceCall':
      if (outside) return refused('huawei.noConferenceOutside')
      return held.reference === undefined
        ? refused('huawei.noLineOfCall')
        : request(wire.confJoin(config, held.reference))
  }
}

function transfer(
  { number, to = 'number', mode = 'blind', userData }: Of<'singleStepTransfer'>,
  call: TrackedCall,
  config: HuaweiConfig,
): Plan {
  const code = transferMode(call.media, to, mode)
  if (code === undefined) return refused('huawei.noSuchTransfer')
  if (call.media === 'chat') {
    if (call.reference === undefined) return refused('huawei.noLineOfCall')
    const body = {
      callid: call.reference,
      ...(call.number === undefined || call.dialled ? {} : { caller: toWire(config, call.number) }),
      devicetype: DEVICE_TYPES[to],
      mode: code,
      address: number,
      ...(userData === undefined ? {} : { calldata: userData }),
    }
    return measured([limits.address(number), limits.sessionData(userData)], () =>
      request(wire.transfer(config, 'mediacall', body)),
    )
  }
  // Huawei 6.2: internal calls cannot be transferred.
  if (call.direction === 'internal') return refused('huawei.notForInternal')
  const released = to === 'number' && mode === 'blind'
  // Huawei 3.5: release to an outside number is not for a call that the agent has dialled, nor for video.
  if (released && call.direction === 'outbound') return refused('huawei.notForOutbound')
  if (released && call.media === 'video') return refused('huawei.noSuchTransfer')
  const address = to === 'number' ? toWire(config, number) : number
  const body = {
    devicetype: DEVICE_TYPES[to],
    address,
    mode: code,
    ...(userData === undefined ? {} : { callappdata: userData }),
  }
  const wrong = to === 'number' ? limits.addressOutside(address) : limits.address(address)
  return measured([wrong, limits.callData(userData)], () =>
    request(wire.transfer(config, 'voicecall', body)),
  )
}

const message = (reference: string, text: string, config: HuaweiConfig): Plan =>
  measured([limits.message(text)], () => ({
    kind: 'request',
    request: wire.sendMessage(config, reference, text),
    settles: true,
  }))

function agentState(
  { state: to, reason, seconds }: Of<'setAgentState'>,
  state: Tracked,
  config: HuaweiConfig,
): Plan {
  const { agent } = state
  switch (to) {
    case 'ready':
      return request(wire.setState(config, readyVerb(state)))
    case 'workingAfterCall':
      return request(wire.setState(config, 'work'))
    case 'notReady': {
      const already = agent.state === 'notReady'
      if (seconds !== undefined) {
        const cause = reason ?? '0'
        return measured([limits.restSeconds(String(seconds)), limits.restCause(cause)], () =>
          request(wire.rest(config, seconds, cause, already && agent.rest)),
        )
      }
      // Huawei 4.1: 0 is no reason at all.
      if (reason === undefined || reason === '0') {
        return request(wire.sayBusy(config, undefined, false))
      }
      return measured([limits.busyReason(reason)], () =>
        request(wire.sayBusy(config, reason, already && !agent.rest)),
      )
    }
    default:
      return refused('huawei.notHere')
  }
}

/** Huawei 4.1: what is cancelled is named; idle itself is asked for where nothing is. */
function readyVerb({ agent, wanted }: Tracked): wire.StateVerb {
  const { state, rest } = wanted ?? agent
  if (state === 'notReady' && rest) return 'cancelrest'
  if (state === 'workingAfterCall') return 'cancelwork'
  return wanted === undefined ? 'sayfree' : 'cancelbusy'
}
