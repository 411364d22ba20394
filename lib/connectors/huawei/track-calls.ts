/** What the gateway's news of calls mean for the calls that are known (huawei 6.4, 6.5). Pure. */
import type { Instant } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import { confirm, refuse } from './awaiting.ts'
import {
  assumeConnected,
  bury,
  clear,
  conference,
  connect,
  explain,
  fail,
  failConsultation,
  hold,
  learnt,
  madeBy,
  tell,
} from './call-steps.ts'
import type { CallNews, Told } from './events.ts'
import { farEnd } from './numbers.ts'
import {
  activeCall,
  andThen,
  blankCall,
  callByReference,
  isUp,
  isVoice,
  type Line,
  nameless,
  nextId,
  ringingPhone,
  type Step,
  still,
  type Tracked,
  type TrackedCall,
  unnamedFor,
  withAnnounced,
  withCall,
} from './tracked.ts'

/** Why news of a call were passed over: no such call, or one that is over. */
export type Passed = 'unknownCall' | 'tooLate'

/** More calls than any agent can have: a wire that brings more is not believed. */
const MOST_CALLS = 80

const wasOver = (state: Tracked, { reference }: Told): boolean =>
  state.over.some((one) => one.reference === reference)

const passed = (state: Tracked, told: Told): Passed =>
  wasOver(state, told) ? 'tooLate' : 'unknownCall'

/** A call may be told to end more than once: by each of its ends, and by a transfer before. */
const goneAlready = (state: Tracked, told: Told): Step | Passed =>
  wasOver(state, told) ? still(state) : 'unknownCall'

/** The outside number that is consulted from within `call`. */
const outsideOf = (state: Tracked, call: TrackedCall | undefined): TrackedCall | undefined =>
  call === undefined
    ? undefined
    : state.calls.find((one) => one.outside && one.consults === call.id)

function arrival(state: Tracked, told: Told, line: Line, at: Instant): [Tracked, TrackedCall] {
  const { id, state: counted } = nextId(state, told.reference ?? 'call')
  return [counted, learnt(blankCall(id, at), told, line)]
}

/** What the queue has told of the call before it came. */
function announcedFor(state: Tracked, told: Told): Told {
  const known = state.announced.find(({ reference }) => reference === told.reference)
  if (known === undefined || told.queue !== undefined) return told
  const queue = {
    ...(known.id === undefined ? {} : { id: known.id }),
    ...(known.name === undefined ? {} : { name: known.name }),
  }
  return {
    ...told,
    ...(known.id === undefined && known.name === undefined ? {} : { queue }),
    ...(told.caller === undefined && known.number !== undefined ? { caller: known.number } : {}),
  }
}

/** A waiting call that has become the agent's own waits no longer. */
export function noLongerWaiting(step: Step, reference: string | undefined): Step {
  if (reference === undefined || !step.state.waiting.includes(reference)) return step
  return {
    state: { ...step.state, waiting: step.state.waiting.filter((one) => one !== reference) },
    events: [{ type: 'diverted', call: waitingId(reference) }, ...step.events],
  }
}

export const waitingId = (reference: string): string => `waiting ${reference}`

export function onCall(
  state: Tracked,
  news: CallNews,
  told: Told,
  line: Line,
  at: Instant,
): Step | Passed {
  const known = told.reference === undefined ? undefined : callByReference(state, told.reference)
  switch (news) {
    case 'ringing':
    case 'autoAnswered':
      return rings(state, known, announcedFor(state, told), news === 'ringing', line, at)
    case 'announced':
      return announced(state, known, told, line, at)
    case 'farSideRings':
      return farSideRings(state, known, told, line, at)
    case 'talking':
      return talks(state, known, announcedFor(state, told), line, at)
    case 'cameBack': {
      if (known !== undefined) return connect(state, known, at, told)
      const [counted, call] = arrival(state, told, line, at)
      return counted.calls.length < MOST_CALLS ? connect(counted, call, at, told) : 'unknownCall'
    }
    case 'held':
      if (known === undefined) return passed(state, told)
      return known.state === 'connected' || known.state === 'held'
        ? hold(state, known, at)
        : 'unknownCall'
    case 'retrieved':
      if (known === undefined) return passed(state, told)
      return known.state === 'held' ? connect(state, known, at, told) : still(state)
    case 'conference':
      return known === undefined ? passed(state, told) : joins(state, known, told, line, at)
    case 'callFailed': {
      const call = known ?? (wasOver(state, told) ? undefined : nameless(state))
      if (call === undefined) return passed(state, told)
      if (call.state === 'connected' || call.state === 'held') return 'tooLate'
      const named = learnt(call, told, line)
      return call.consults === undefined
        ? fail(state, named, at)
        : failConsultation(state, named, at)
    }
    case 'consultFailed': {
      const call =
        (known?.consults === undefined ? undefined : known) ??
        state.calls.find((one) => one.consults !== undefined && one.state === 'initiated')
      return call === undefined ? passed(state, told) : failConsultation(state, call, at)
    }
    case 'connectFailed':
      return connectFailed(state, known, told, line, at)
    case 'notAnswered': {
      const call = known ?? ringingPhone(state)
      if (call === undefined) return passed(state, told)
      return call.state === 'alerting' ? clear(state, learnt(call, told, line), at) : 'tooLate'
    }
    case 'released':
      return known === undefined ? goneAlready(state, told) : released(state, known, at)
    case 'partyLeft':
      return known === undefined
        ? goneAlready(state, told)
        : partyLeft(state, known, told, line, at)
    case 'muted':
    case 'unmuted':
      if (known === undefined) return passed(state, told)
      return {
        state,
        events: [{ type: 'microphoneChanged', call: known.id, muted: news === 'muted' }],
      }
  }
}

function rings(
  state: Tracked,
  known: TrackedCall | undefined,
  told: Told,
  offered: boolean,
  line: Line,
  at: Instant,
): Step | Passed {
  const call = known ?? (mayBind(told) ? ringingPhone(state) : undefined)
  if (call?.state === 'connected' || call?.state === 'held') return 'tooLate'
  if (call === undefined && state.calls.length >= MOST_CALLS) return 'unknownCall'
  const [counted, found] = call === undefined ? arrival(state, told, line, at) : [state, call]
  const ringing = { ...learnt(found, told, line), state: 'alerting' as const, assumed: false }
  const step = tell(counted, { ...ringing, offered }, at, { told })
  return noLongerWaiting(step, told.reference)
}

/** A written session rings no phone. */
const mayBind = (told: Told): boolean => {
  const { mediaType, mediaAbility } = told
  return mediaAbility !== 5 && (mediaType === undefined || mediaType === 5 || mediaType === 19)
}

function announced(
  state: Tracked,
  known: TrackedCall | undefined,
  told: Told,
  line: Line,
  at: Instant,
): Step {
  const call = known ?? (mayBind(told) ? ringingPhone(state) : undefined)
  if (call !== undefined) {
    return tell(state, learnt(call, told, line), at, { told })
  }
  const { reference, queue, caller } = told
  if (reference === undefined || wasOver(state, told)) return still(state)
  const number = farEnd(line, caller ?? '')?.number
  const news = { reference, ...queue, ...(number === undefined ? {} : { number }) }
  return still(withAnnounced(state, news))
}

function farSideRings(
  state: Tracked,
  known: TrackedCall | undefined,
  told: Told,
  line: Line,
  at: Instant,
): Step | Passed {
  const outside = outsideOf(state, known)
  const call =
    outside?.state === 'initiated'
      ? outside
      : (known ?? (wasOver(state, told) ? undefined : nameless(state)))
  if (call !== undefined) {
    // The one whom a transferred call rings at is no party of ours.
    if (call.state !== 'initiated') return still(state)
    const named = call.outside ? call : learnt(call, told, line)
    const step = tell(state, { ...named, assumed: false }, at, { as: 'originated' })
    return {
      state: step.state,
      events: [...step.events, { type: 'partyChanged', call: call.id, state: 'alerting' }],
    }
  }
  const transferring = state.awaiting.some(({ service }) => service === 'singleStepTransfer')
  if (transferring) return still(state)
  if (wasOver(state, told) || activeCall(state) !== undefined) return passed(state, told)
  if (state.calls.length >= MOST_CALLS) return 'unknownCall'
  // Dialled at the phone itself.
  const [counted, fresh] = arrival(state, told, line, at)
  const number = farEnd(line, told.number ?? '')?.number
  const dialled: TrackedCall = {
    ...fresh,
    dialled: true,
    direction: 'outbound',
    ...(number === undefined ? {} : { number }),
  }
  const step = tell(counted, dialled, at, { as: 'originated' })
  return {
    state: step.state,
    events: [...step.events, { type: 'partyChanged', call: dialled.id, state: 'alerting' }],
  }
}

function talks(
  state: Tracked,
  known: TrackedCall | undefined,
  told: Told,
  line: Line,
  at: Instant,
): Step | Passed {
  const outside = outsideOf(state, known)
  if (known !== undefined && outside !== undefined && known.state === 'held') {
    if (outside.state === 'initiated') return answers(state, outside, at)
    // Huawei 3.1, cancel transfer: the agent speaks with the first one again.
    return andThen(clear(state, outside, at, 'assumed'), (now) => connect(now, known, at, told))
  }
  if (known !== undefined) {
    if (known.state === 'connected' && !known.assumed) {
      return tell({ ...state }, { ...learnt(known, told, line), leaving: false }, at, { told })
    }
    return answers(state, learnt(known, told, line), at, told)
  }
  // A call that is over comes back only by way of the phone, or because it was asked for.
  const asked = state.awaiting.some(({ service }) => service.endsWith('ickupCall'))
  if (wasOver(state, told) && state.phone === 'onHook' && !asked) return 'tooLate'
  const bound = mayBind(told) ? unnamedFor(state, told) : undefined
  if (bound === undefined && state.calls.length >= MOST_CALLS) return 'unknownCall'
  const [counted, call] = bound === undefined ? arrival(state, told, line, at) : [state, bound]
  return noLongerWaiting(answers(counted, learnt(call, told, line), at, told), told.reference)
}

function answers(state: Tracked, call: TrackedCall, at: Instant, told: Told = {}): Step {
  const offHook: Tracked = isVoice(call) ? { ...state, phone: 'offHook' } : state
  const step = connect(offHook, { ...call, offered: false }, at, told)
  if (!call.dialled) return step
  return {
    state: step.state,
    events: [...step.events, { type: 'partyChanged', call: call.id, state: 'connected' }],
  }
}

function joins(state: Tracked, known: TrackedCall, told: Told, line: Line, at: Instant): Step {
  const joining = state.awaiting.find(
    ({ service }) => service === 'conferenceCall' || service === 'singleStepConference',
  )
  const members = state.calls.filter(
    (call) =>
      isUp(call) &&
      call.state !== 'alerting' &&
      !call.outside &&
      (call.id === known.id ||
        call.consults === known.id ||
        known.consults === call.id ||
        joining?.calls.includes(call.id) === true ||
        (call.conference !== undefined && call.conference === known.conference)),
  )
  const partners = (told.partners ?? []).flatMap((text) => {
    const number = farEnd(line, text)?.number
    const own = number === line.agent || number === line.phone || number === known.number
    return number === undefined || own ? [] : [number]
  })
  return members.length === 0 ? still(state) : conference(state, members, partners, at)
}

function connectFailed(
  state: Tracked,
  known: TrackedCall | undefined,
  told: Told,
  line: Line,
  at: Instant,
): Step | Passed {
  const transferring = state.awaiting.find(
    ({ service, calls }) =>
      (service === 'singleStepTransfer' || service === 'transferCall') &&
      (known === undefined || calls.includes(known.id)),
  )
  if (transferring !== undefined) {
    const why = problem('rejected', 'huawei.transferFailed')
    return refuse(state, (wait) => wait === transferring, why)
  }
  const outside = outsideOf(state, known)
  if (outside?.state === 'initiated') return failConsultation(state, outside, at)
  const call = known ?? (wasOver(state, told) ? undefined : nameless(state))
  if (call === undefined) return passed(state, told)
  if (call.state === 'alerting') return clear(state, call, at)
  if (call.state !== 'initiated') return still(state)
  const named = learnt(call, told, line)
  if (call.consults !== undefined) return failConsultation(state, named, at)
  // Huawei 6.5: alone it means that the agent's own phone was not picked up.
  const why = problem('rejected', 'huawei.connectFailed')
  return andThen(fail(state, named, at), (now) => refuse(now, madeBy(call), why))
}

function released(state: Tracked, known: TrackedCall, at: Instant): Step {
  if (known.state === 'failed') return bury(state, known, at)
  // Huawei H33: the agent leaves both calls at once, whichever of them is named.
  const joined = state.awaiting.find(
    ({ service, calls }) => service === 'transferCall' && calls.includes(known.id),
  )
  const outside = outsideOf(state, known)
  const together = state.calls.filter(
    (call) =>
      call.id !== known.id &&
      (joined?.calls.includes(call.id) === true ||
        call.id === outside?.id ||
        (call.conference !== undefined && call.conference === known.conference)),
  )
  const first = known.outside ? state.calls.find(({ id }) => id === known.consults) : undefined
  const left = together.reduce<Step>(
    (step, call) => andThen(step, (now) => clear(now, call, at, 'assumed')),
    clear(state, known, at),
  )
  return first?.state === 'held' && joined === undefined
    ? andThen(left, (now) => assumeConnected(now, first, at))
    : left
}

function partyLeft(state: Tracked, known: TrackedCall, told: Told, line: Line, at: Instant): Step {
  const number = farEnd(line, told.number ?? '')?.number
  const outside = outsideOf(state, known)
  if (outside !== undefined && number !== known.number) {
    return andThen(clear(state, outside, at), (now) => assumeConnected(now, known, at))
  }
  if (number !== undefined && known.conference !== undefined) {
    return { state, events: [{ type: 'partyCleared', call: known.id, number }] }
  }
  return still(withCall(state, { ...known, leaving: true }))
}

/** What became of a transfer for which the agent waits (huawei 5.2, SuccTransResult). */
export function onOutcome(state: Tracked, told: Told, succeeded: boolean): Step | Passed {
  const known = told.reference === undefined ? undefined : callByReference(state, told.reference)
  if (known === undefined) return passed(state, told)
  const about = (wait: Tracked['awaiting'][number]) =>
    wait.service === 'singleStepTransfer' && wait.calls.includes(known.id)
  if (!succeeded) return refuse(state, about, problem('rejected', 'huawei.transferFailed'))
  return confirm(withCall(state, { ...known, leaving: true }), about)
}

/** Why a call that was dialled failed (huawei 5.2, OUTBOUND_DETECT_EVENT). */
export function onCause(state: Tracked, told: Told, why: string): Step | Passed {
  const known =
    (told.reference === undefined ? undefined : callByReference(state, told.reference)) ??
    (wasOver(state, told) ? undefined : nameless(state))
  if (known === undefined) return passed(state, told)
  return known.state === 'failed'
    ? explain(state, known, why)
    : still(withCall(state, { ...known, why }))
}
