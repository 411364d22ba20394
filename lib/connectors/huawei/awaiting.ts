/** Commands that the gateway took, and the events that show their effect. Pure. */
import type { Command } from '../../telephony/commands.ts'
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { Instant, Problem } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import type { Awaited, Step, Tracked } from './tracked.ts'

/** Milliseconds in which an accepted command must show its effect, or it is *sent, not confirmed*. */
const CONFIRM_WITHIN = 10_000
/** The same where somebody has to answer first. */
const ANSWER_WITHIN = 120_000

const NEEDS_AN_ANSWER: readonly string[] = [
  'makeCall',
  'makePreviewCall',
  'consultationCall',
  'singleStepConference',
  'pickupCall',
  'directedPickupCall',
]

export function patience(command: Command): number {
  const waits =
    NEEDS_AN_ANSWER.includes(command.service) ||
    (command.service === 'singleStepTransfer' &&
      command.mode !== undefined &&
      command.mode !== 'blind')
  return waits ? ANSWER_WITHIN : CONFIRM_WITHIN
}

const BEGINS = ['established', 'retrieved', 'delivered'] as const

function confirms(wait: Awaited, event: TelephonyEvent): boolean {
  const [call] = wait.calls
  switch (wait.service) {
    case 'answerCall':
      return (event.type === 'established' || event.type === 'retrieved') && event.call === call
    case 'retrieveCall':
    case 'alternateCall':
    case 'reconnectCall':
      return (event.type === 'retrieved' || event.type === 'established') && event.call === call
    case 'holdCall':
      return event.type === 'held' && event.call === call
    case 'makeCall':
    case 'makePreviewCall':
    case 'consultationCall':
      return (event.type === 'partyChanged' || event.type === 'established') && event.call === call
    case 'clearConnection':
      return wait.party === undefined
        ? event.type === 'connectionCleared' && event.call === call
        : event.type === 'partyCleared' && event.call === call
    case 'transferCall':
    case 'singleStepTransfer':
      return event.type === 'connectionCleared' && wait.calls.includes(event.call)
    case 'conferenceCall':
    case 'singleStepConference':
      return event.type === 'conferenced' && event.calls.some((id) => wait.calls.includes(id))
    case 'pickupCall':
    case 'directedPickupCall':
      return BEGINS.some((type) => type === event.type)
    case 'setAgentState':
      return (
        (event.type === 'agentStateChanged' || event.type === 'agentStateWanted') &&
        event.state === wait.state
      )
    default:
      return false
  }
}

/** Commands whose call has gone: nobody waits any more to see their effect. */
const moot = (wait: Awaited, event: TelephonyEvent): boolean =>
  event.type === 'connectionCleared' && event.call === wait.calls[0]

/** Confirms what the step's own events show, and puts aside what they make pointless. */
export function settle(step: Step): Step {
  const { awaiting } = step.state
  if (awaiting.length === 0 || step.events.length === 0) return step
  const confirmed = awaiting.filter((wait) => step.events.some((event) => confirms(wait, event)))
  const pointless = awaiting.filter(
    (wait) => !confirmed.includes(wait) && step.events.some((event) => moot(wait, event)),
  )
  if (confirmed.length === 0 && pointless.length === 0) return step
  return {
    state: {
      ...step.state,
      awaiting: awaiting.filter((wait) => !confirmed.includes(wait) && !pointless.includes(wait)),
    },
    events: [
      ...step.events,
      ...confirmed.map(({ command }) => ({ type: 'commandConfirmed' as const, command })),
      ...pointless.map(({ command }) => ({ type: 'commandDismissed' as const, command })),
    ],
  }
}

/** Says no, on the gateway's behalf, to the commands that `which` picks. */
export function refuse(state: Tracked, which: (wait: Awaited) => boolean, why: Problem): Step {
  const refused = state.awaiting.filter(which)
  if (refused.length === 0) return { state, events: [] }
  return {
    state: { ...state, awaiting: state.awaiting.filter((wait) => !refused.includes(wait)) },
    events: refused.map(({ command }) => ({ type: 'commandRefused', command, problem: why })),
  }
}

/** Confirms the commands that `which` picks, where no event of a call shows it. */
export function confirm(state: Tracked, which: (wait: Awaited) => boolean): Step {
  const confirmed = state.awaiting.filter(which)
  if (confirmed.length === 0) return { state, events: [] }
  return {
    state: { ...state, awaiting: state.awaiting.filter((wait) => !confirmed.includes(wait)) },
    events: confirmed.map(({ command }) => ({ type: 'commandConfirmed', command })),
  }
}

/** Accepted is not done: commands whose effect should have shown by now. */
export function overdue(state: Tracked, at: Instant): Step {
  const late = state.awaiting.filter(({ until }) => until <= at)
  if (late.length === 0) return { state, events: [] }
  return {
    state: { ...state, awaiting: state.awaiting.filter((wait) => !late.includes(wait)) },
    events: late.map(({ command }) => ({
      type: 'commandUnconfirmed' as const,
      command,
      problem: problem('timeout', 'huawei.unconfirmed'),
    })),
  }
}
