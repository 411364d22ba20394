/**
 * The state as the gateway reads it out (huawei 2.8, 4.2, 8), and what follows from it for what is
 * known: after a restart, and wherever an answer says that our picture is wrong. Pure.
 */
import { z } from 'zod'
import type { AgentState, Instant } from '../../telephony/model.ts'
import { clear, conference, connect, fail, hold, learnt, tell } from './call-steps.ts'
import type { Told } from './events.ts'
import { enter, want } from './track-agent.ts'
import { noLongerWaiting } from './track-calls.ts'
import {
  andThen,
  blankCall,
  callByReference,
  isUp,
  isVoice,
  type Line,
  nextId,
  type Step,
  still,
  type Tracked,
  type TrackedCall,
  unnamedFor,
} from './tracked.ts'

/** What was read out. What is absent is not known; `null` is known not to be. */
export interface Reading {
  /** When the question was sent: what has changed since then is newer than the answer. */
  readonly asked: Instant
  readonly agent?: { readonly state: AgentState; readonly rest: boolean }
  readonly current?: {
    readonly told: Told
    readonly state?: TrackedCall['state']
    /** A call of three. */
    readonly conference?: true
  } | null
  readonly held?: readonly Told[]
  /** Whether one held call is named at most, however many there are. */
  readonly oneHeld?: true
  readonly wanted?: { readonly state: AgentState; readonly rest: boolean } | null
  /** By the gateway's clock. */
  readonly serverTime?: number
}

const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .nullish()
  .catch(undefined)
const flag = z
  .union([z.boolean(), z.string()])
  .transform((value) => String(value) === 'true')
  .nullish()
  .catch(undefined)

const agentStateInfo = z.looseObject({
  state: z.coerce.number().int(),
  callFeature: text,
  callerNo: text,
  calledNo: text,
  curCallId: text,
  holdCallId: text,
  preBusy: flag,
  preRest: flag,
  currentTime: text,
})
const synced = z.looseObject({ agentStateInfo })

/** Monitoring states (huawei 4.2, third list). */
const MONITORED: Readonly<Record<number, AgentState>> = {
  1: 'ready',
  2: 'workingAfterCall',
  3: 'notReady',
  4: 'notReady',
  255: 'unknown',
}
/** And what the current call is doing in them. */
const CALL_IN: Readonly<Record<number, TrackedCall['state'] | undefined>> = {
  6: 'initiated',
  8: 'alerting',
  9: 'connected',
  10: 'connected',
  11: 'held',
  12: 'connected',
  13: 'connected',
}
const REST = 3
const THREE_PARTY = 10

/** Whether it names a call of which nothing is known. */
export const namesUnknown = (state: Tracked, { current, held = [] }: Reading): boolean =>
  [...(current ? [current.told] : []), ...held].some(
    ({ reference = '' }) => callByReference(state, reference) === undefined,
  )

/** The answer of `syncagentinfo`; `undefined` when it is not one. */
export function readSync(result: unknown, asked: Instant): Reading | undefined {
  const read = synced.safeParse(result)
  if (!read.success) return undefined
  const info = read.data.agentStateInfo
  const state = MONITORED[info.state] ?? (info.state >= 5 && info.state <= 17 ? 'busy' : 'unknown')
  const inCall = CALL_IN[info.state]
  const feature = Number(info.callFeature)
  const serverTime = Number(info.currentTime)
  return {
    asked,
    agent: { state, rest: info.state === REST },
    current: info.curCallId
      ? {
          told: {
            reference: info.curCallId,
            ...(info.callerNo ? { caller: info.callerNo } : {}),
            ...(info.calledNo ? { called: info.calledNo } : {}),
            ...(Number.isInteger(feature) ? { feature } : {}),
          },
          ...(inCall === undefined ? {} : { state: inCall }),
          ...(info.state === THREE_PARTY ? { conference: true as const } : {}),
        }
      : null,
    held:
      info.holdCallId && info.holdCallId !== info.curCallId ? [{ reference: info.holdCallId }] : [],
    wanted:
      info.preRest === true || info.preBusy === true
        ? { state: 'notReady', rest: info.preRest === true }
        : null,
    ...(info.currentTime && Number.isFinite(serverTime) ? { serverTime } : {}),
  }
}

const status = z.looseObject({ agentState: z.coerce.number().int(), isWorking: flag })

/** Agent states (huawei 4.2, first list); 7 is a call, 9 a rest that was asked for during one. */
const STATUS: Readonly<Record<number, AgentState>> = {
  2: 'loggedOff',
  3: 'notReady',
  4: 'ready',
  5: 'workingAfterCall',
  6: 'ready',
  7: 'busy',
  8: 'notReady',
  9: 'busy',
}

/** The answer of `agentstatus`: an object by its sample, an array of one by its table (huawei 4.1). */
export function readStatus(
  result: unknown,
): Pick<Reading, 'agent'> & { readonly working?: boolean } {
  const read = status.safeParse(Array.isArray(result) ? result[0] : result)
  if (!read.success) return {}
  const { agentState, isWorking } = read.data
  const state = STATUS[agentState] ?? 'unknown'
  return {
    agent: { state, rest: agentState === 8 },
    ...(typeof isWorking === 'boolean' ? { working: isWorking } : {}),
  }
}

const callInfo = z.looseObject({
  callid: text,
  callId: text,
  caller: text,
  called: text,
  callfeature: text,
  mediaType: text,
  mediaAbility: text,
})

const number = (value: string | null | undefined): number | undefined =>
  value !== undefined && value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined

/** The calls of `callinfo`, `holdlist` and `callinfobycallid`: an object or an array (huawei 8). */
export function readCalls(result: unknown): readonly Told[] {
  return (Array.isArray(result) ? result : [result]).flatMap((item): Told[] => {
    const read = callInfo.safeParse(item)
    const reference = read.success ? (read.data.callid ?? read.data.callId) : undefined
    if (!read.success || !reference) return []
    const { caller, called, callfeature, mediaType, mediaAbility } = read.data
    const numbers = {
      feature: number(callfeature),
      mediaType: number(mediaType),
      mediaAbility: number(mediaAbility),
    }
    return [
      {
        reference,
        ...(caller ? { caller } : {}),
        ...(called ? { called } : {}),
        ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
      },
    ]
  })
}

/** Brings what is known in line with what was read; what has changed since the question stands. */
export function reconcile(state: Tracked, reading: Reading, line: Line, at: Instant): Step {
  const { asked, agent, current, held, wanted, serverTime } = reading
  const named = [...(current ? [current.told] : []), ...(held ?? [])].map((told) => told.reference)
  const stays = (call: TrackedCall): boolean =>
    !isVoice(call) ||
    call.control !== undefined ||
    call.changedAt >= asked ||
    named.includes(call.reference) ||
    keepsWith(state, call, named) ||
    (current?.conference === true && membersWith(state, current.told).includes(call)) ||
    (call.state === 'held' && reading.oneHeld === true && named.length > 0) ||
    // A ringing phone has no call yet by which it could be named.
    (call.reference === undefined && agent?.state === 'busy')
  // Nothing is cleared where it was not read what is up.
  const complete = current !== undefined && held !== undefined
  const gone = complete ? state.calls.filter((call) => !stays(call)) : []
  let step = gone.reduce<Step>(
    (now, call) => andThen(now, (known) => clear(known, call, at)),
    still(serverTime === undefined ? state : { ...state, syncedAt: serverTime }),
  )
  for (const told of held ?? [])
    step = andThen(step, (now) => taken(seen(now, told, 'held', reading, line, at), told))
  if (current) {
    const { told, state: inState } = current
    step = andThen(step, (now) => taken(seen(now, told, inState, reading, line, at), told))
    if (current.conference) step = andThen(step, (now) => inConference(now, current.told, at))
  }
  if (agent !== undefined && state.agent.changedAt < asked) {
    step = andThen(step, (now) => readAgent(now, agent, at))
  }
  return wanted
    ? andThen(step, (now) => (now.wanted === undefined ? want(now, wanted) : still(now)))
    : step
}

const taken = (step: Step, { reference }: Told): Step => noLongerWaiting(step, reference)

/** An outside number that is consulted has no call of its own, nor have the members of a conference. */
const keepsWith = (
  state: Tracked,
  call: TrackedCall,
  named: readonly (string | undefined)[],
): boolean =>
  state.calls.some(
    ({ id, reference, conference }) =>
      reference !== undefined &&
      named.includes(reference) &&
      ((call.outside && call.consults === id) ||
        (call.conference !== undefined && call.conference === conference)),
  )

/** The call of that id, and those that were made from within it, or it from within them. */
function membersWith(state: Tracked, { reference = '' }: Told): readonly TrackedCall[] {
  const named = callByReference(state, reference)
  if (named === undefined) return []
  return state.calls.filter(
    (call) =>
      isUp(call) &&
      !call.outside &&
      (call.id === named.id || call.consults === named.id || named.consults === call.id),
  )
}

/** Three speak with each other, and the event that says so was not seen. */
function inConference(state: Tracked, told: Told, at: Instant): Step {
  const members = membersWith(state, told)
  const known = members.some((call) => call.conference !== undefined)
  return members.length === 0 || known ? still(state) : conference(state, members, [], at)
}

function readAgent(
  state: Tracked,
  { state: to, rest }: { readonly state: AgentState; readonly rest: boolean },
  at: Instant,
): Step {
  const { agent } = state
  // What was read does not tell why; what the events have told before does.
  const reason = agent.state === to && agent.rest === rest ? agent.reason : undefined
  return enter(state, { state: to, reason, rest }, at)
}

function seen(
  state: Tracked,
  told: Told,
  inState: TrackedCall['state'] | undefined,
  { asked }: Reading,
  line: Line,
  at: Instant,
): Step {
  const known =
    (told.reference === undefined ? undefined : callByReference(state, told.reference)) ??
    unnamedFor(state, told)
  if (known !== undefined && known.changedAt >= asked) {
    // Newer than the question; only who is at the other end may still be told.
    const named = learnt(known, told, line)
    return known.number === named.number ? still(state) : tell(state, named, at, { told })
  }
  if (known === undefined && endedSince(state, told, asked)) return still(state)
  const { id, state: counted } = nextId(state, told.reference ?? 'call')
  const call = learnt(known ?? blankCall(id, at), told, line)
  const base = known === undefined ? counted : state
  switch (inState ?? known?.state ?? 'connected') {
    case 'connected':
      if (known?.state === 'connected' && !known.assumed) return still(state)
      // A call that was not known is up; what it is doing was not read.
      return inState === undefined
        ? tell(base, { ...call, state: 'connected', assumed: true }, at, { told })
        : connect(base, call, at, told)
    case 'held':
      return hold(base, call, at)
    case 'alerting':
      return tell(base, { ...call, state: 'alerting', offered: true, assumed: false }, at, { told })
    case 'initiated':
      return tell(base, { ...call, state: 'initiated', assumed: false }, at, { told })
    case 'failed':
      return fail(base, call, at)
  }
}

const endedSince = (state: Tracked, { reference }: Told, asked: Instant): boolean =>
  state.over.some((one) => one.reference === reference && one.at >= asked)
