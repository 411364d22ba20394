/** What the gateway's news of the agent mean (huawei 4.4, 5.2, 6.5). Pure. */
import type { AgentState, Instant } from '../../telephony/model.ts'
import { bury, clear } from './call-steps.ts'
import type { AgentNews } from './events.ts'
import { andThen, isUp, isVoice, type Step, still, type Tracked } from './tracked.ts'

interface NextState {
  readonly state: AgentState
  readonly reason?: string | undefined
  readonly rest?: boolean
  readonly until?: number | undefined
}

/** Huawei 5.2: reasons that nobody has chosen; 1 and the agent's own have no words of ours. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  '0': undefined,
  '1': undefined,
  '2': 'huawei.reason.noAnswer',
  '3': 'huawei.reason.forced',
  '4': 'huawei.reason.rest',
  '5': 'huawei.reason.phone',
  '7': 'huawei.reason.rejected',
}

/** A code of the contact centre's own stays as it is. */
const reasonOf = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(REASONS, code) ? REASONS[code] : code

export function enter(state: Tracked, next: NextState, at: Instant): Step {
  const { agent } = state
  const rest = next.rest === true
  const same = agent.state === next.state && agent.reason === next.reason && agent.rest === rest
  if (same && next.until === undefined)
    return still({ ...state, agent: { ...agent, changedAt: at } })
  const { wanted, ...others } = state
  const reason = next.reason === undefined ? {} : { reason: next.reason }
  return {
    state: {
      ...others,
      ...(wanted === undefined || wanted.state === next.state ? {} : { wanted }),
      agent: { state: next.state, ...reason, rest, changedAt: at },
    },
    events: [
      {
        type: 'agentStateChanged',
        state: next.state,
        ...reason,
        ...(next.until === undefined ? {} : { until: next.until }),
      },
    ],
  }
}

/** A voice call is up: whatever was said before, the agent is on a call. */
export const busy = (state: Tracked, at: Instant): Step =>
  state.agent.state === 'busy' ? still(state) : enter(state, { state: 'busy' }, at)

const onACall = (state: Tracked): boolean => state.calls.some(isUp)

export function onAgent(
  state: Tracked,
  news: AgentNews,
  code: string | undefined,
  at: Instant,
): Step {
  switch (news) {
    case 'busy':
      return enter(state, { state: 'busy' }, at)
    case 'ready':
      return andThen(putAway(state, at), (now) => enter(now, { state: 'ready' }, at))
    case 'wrapUp':
      return andThen(putAway(state, at), (now) => enter(now, { state: 'workingAfterCall' }, at))
    case 'notReady':
      return notReady(
        state,
        { state: 'notReady', reason: asked(state, code), rest: code === '4' },
        at,
      )
    case 'forcedNotReady':
      return notReady(state, { state: 'notReady', reason: 'huawei.reason.forced' }, at)
    case 'rest':
      return notReady(state, resting(state, at), at)
    case 'noLongerNotReady':
      return onACall(state) ? noLongerWanted(state) : enter(state, { state: 'ready' }, at)
    case 'signedOut':
      return enter(state, { state: 'loggedOff' }, at)
  }
}

/** Huawei 5.2: `0` where the agent gave no reason; what was asked for says more. */
const asked = (state: Tracked, code: string | undefined): string | undefined =>
  reasonOf(code) ?? state.awaiting.find(({ service }) => service === 'setAgentState')?.reason

function resting(state: Tracked, at: Instant): NextState {
  const wait = state.awaiting.find(({ rest }) => rest)
  const reason = wait?.reason === undefined || wait.reason === '0' ? undefined : wait.reason
  return {
    state: 'notReady',
    reason: reason ?? state.wanted?.reason ?? 'huawei.reason.rest',
    rest: true,
    until: wait?.seconds === undefined ? undefined : at + wait.seconds * 1000,
  }
}

/**
 * Huawei 6.5: asked for during a call it comes when the call has ended. A gateway that says so at once
 * does not end the call by it: until then it is what is wanted.
 */
function notReady(state: Tracked, next: NextState, at: Instant): Step {
  if (!onACall(state)) return enter(state, next, at)
  return want(state, next, true)
}

export function want(
  state: Tracked,
  { state: to, reason, rest }: NextState,
  granted = false,
): Step {
  const given = reason === undefined ? {} : { reason }
  return {
    state: { ...state, wanted: { state: to, ...given, rest: rest === true, granted } },
    events: [{ type: 'agentStateWanted', state: to, ...given }],
  }
}

export function noLongerWanted(state: Tracked): Step {
  const { wanted, ...rest } = state
  return wanted === undefined
    ? still(state)
    : { state: rest, events: [{ type: 'agentStateWanted' }] }
}

/** The last call has ended, and the gateway has granted before what was asked for during it. */
export function afterCalls(state: Tracked, at: Instant): Step {
  const { wanted } = state
  if (wanted?.granted !== true || onACall(state)) return still(state)
  return enter(state, wanted, at)
}

/** The agent is idle: calls that the other side has left, or that failed, are over. */
function putAway(state: Tracked, at: Instant): Step {
  return state.calls
    .filter((call) => isVoice(call) && (call.state === 'failed' || call.leaving))
    .reduce<Step>(
      (step, call) =>
        andThen(step, (now) =>
          call.state === 'failed' ? bury(now, call, at) : clear(now, call, at, 'assumed'),
        ),
      still(state),
    )
}
