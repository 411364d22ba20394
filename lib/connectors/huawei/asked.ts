/** What follows from what was asked of the gateway, and from what it said to that. Pure. */
import { type Command, subject } from '../../telephony/commands.ts'
import type { CallId, Instant } from '../../telephony/model.ts'
import { patience } from './awaiting.ts'
import { clear, hold, tell } from './call-steps.ts'
import { noLongerWanted, want } from './track-agent.ts'
import {
  type Awaited,
  andThen,
  blankCall,
  callById,
  callByReference,
  nextId,
  type Step,
  still,
  type Tracked,
  withCall,
} from './tracked.ts'
import { withMessage } from './tracker.ts'

/** The calls of ours that a command is about; the one whose change is waited for comes first. */
function callsOf(command: Command): readonly CallId[] {
  switch (command.service) {
    case 'alternateCall':
      return [command.held, ...(command.active === undefined ? [] : [command.active])]
    case 'reconnectCall':
    case 'transferCall':
    case 'conferenceCall':
      return [command.held, command.active]
    default: {
      const call = subject(command)
      return call === undefined ? [] : [call]
    }
  }
}

/** Whether the gateway makes a second call of the agent's for it. */
const makesCall = (command: Command): boolean =>
  command.service === 'makeCall' ||
  command.service === 'consultationCall' ||
  (command.service === 'singleStepConference' && (command.to ?? 'number') !== 'number')

/**
 * A command is about to be sent: from now on its effect may come, even before its answer
 * (huawei 10). Nothing is shown of it yet.
 */
export function begun(state: Tracked, command: Command, id: string, at: Instant): Tracked {
  const dials = makesCall(command) && 'number' in command
  const { id: made, state: counted } = nextId(state, 'dialled')
  const calls = dials ? [made, ...callsOf(command)] : callsOf(command)
  const wait: Awaited = {
    command: id,
    service: command.service,
    calls: [...calls],
    ...(command.service === 'clearConnection' && command.party !== undefined
      ? { party: command.party }
      : {}),
    ...(command.service === 'setAgentState'
      ? {
          state: command.state,
          ...(command.reason === undefined ? {} : { reason: command.reason }),
          ...(command.seconds === undefined ? {} : { seconds: command.seconds }),
        }
      : {}),
    rest: command.service === 'setAgentState' && command.seconds !== undefined,
    accepted: false,
    until: at + patience(command),
  }
  const awaiting = [...state.awaiting, wait]
  if (!dials) return { ...state, awaiting }
  const to = command.to ?? 'number'
  const consults = command.service === 'makeCall' ? undefined : subject(command)
  const call = {
    ...blankCall(made, at),
    dialled: true,
    assumed: true,
    direction: to === 'number' ? ('outbound' as const) : ('internal' as const),
    number: command.number,
    outside: command.service === 'consultationCall' && to === 'number',
    ...(consults === undefined ? {} : { consults }),
  }
  return withCall({ ...counted, awaiting }, call)
}

/** The gateway said no, or it never got there: nothing comes of it. */
export function withdrawn(state: Tracked, id: string, at: Instant): Step {
  const wait = state.awaiting.find(({ command }) => command === id)
  if (wait === undefined) return still(state)
  const rest = { ...state, awaiting: state.awaiting.filter((one) => one !== wait) }
  const made = callById(rest, wait.calls[0])
  return made?.dialled === true && !made.shown ? clear(rest, made, at) : still(rest)
}

/** The gateway took it. `result`: the id of the call that it made, where it made one. */
export function accepted(
  state: Tracked,
  command: Command,
  id: string,
  result: string | undefined,
  at: Instant,
): Step {
  const wait = state.awaiting.find((one) => one.command === id)
  const marked = {
    ...state,
    awaiting: state.awaiting.map((one) => (one === wait ? { ...one, accepted: true } : one)),
  }
  return assume(marked, command, wait, result, at)
}

function assume(
  state: Tracked,
  command: Command,
  wait: Awaited | undefined,
  result: string | undefined,
  at: Instant,
): Step {
  switch (command.service) {
    case 'makeCall':
    case 'consultationCall':
    case 'singleStepConference':
      return andThen(showDialled(state, wait?.calls[0], result, at), (now) => {
        const first = 'call' in command ? callById(now, command.call) : undefined
        const made = callById(now, wait?.calls[0])
        // Huawei 3.5, mode talking: the customer waits while the agent speaks with the other one.
        return made?.outside === true && first?.state === 'connected'
          ? hold(now, first, at, 'assumed')
          : still(now)
      })
    case 'makePreviewCall': {
      const call = callById(state, command.call)
      if (call === undefined || call.state !== 'initiated') return still(state)
      const other = result === undefined ? undefined : callByReference(state, result)
      if (other !== undefined && other.id !== call.id) return clear(state, call, at)
      const { control: _dialled, ...rest } = call
      const reference = call.reference ?? result
      const next = { ...rest, assumed: true, ...(reference === undefined ? {} : { reference }) }
      return tell(state, next, at, { as: 'originated', facts: { preview: false } })
    }
    case 'muteCall':
      return {
        state,
        events: [{ type: 'microphoneChanged', call: command.call, muted: command.on }],
      }
    case 'sendMessage':
      return withMessage(state, command.call, 'self', command.text, at)
    case 'setAgentState':
      return wait === undefined ? still(state) : stateAsked(state, wait)
    default:
      return still(state)
  }
}

/** Huawei 6.5: asked for during a call, or while wrapping up, it comes afterwards. */
function stateAsked(state: Tracked, { state: to, reason, rest }: Awaited): Step {
  if (to === undefined) return still(state)
  if (to === 'ready' && state.wanted !== undefined) return noLongerWanted(state)
  const later =
    state.agent.state === 'busy' || (state.agent.state === 'workingAfterCall' && to === 'notReady')
  return later ? want(state, { state: to, reason, rest }) : still(state)
}

function showDialled(
  state: Tracked,
  made: string | undefined,
  result: string | undefined,
  at: Instant,
): Step {
  const call = callById(state, made)
  if (call === undefined || call.shown || call.reference !== undefined) return still(state)
  if (result === undefined) return tell(state, call, at)
  const over = state.over.some(({ reference }) => reference === result)
  // Its events were here before the answer, and did not look like its own.
  if (over || callByReference(state, result) !== undefined) return clear(state, call, at)
  return tell(state, { ...call, reference: result }, at)
}
