/** From what a person pointed at to the command that is sent, or the reason why none is. */
import type { Intent } from '../channel/messages.ts'
import type { Desk, LineView } from '../desk/desk.ts'
import { reasonKey } from '../desk/view.ts'
import { toDialString } from '../dialling/dial-string.ts'
import type { Action } from '../telephony/action.ts'
import {
  callActions,
  destinationActions,
  numberActions,
  partyAction,
} from '../telephony/actions.ts'
import { agentActions, pickupFromAction, stateActions } from '../telephony/agent-actions.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import type { Command, Destination, Service } from '../telephony/commands.ts'
import { entryOf, type Instant, ownCalls, type Problem, type Session } from '../telephony/model.ts'
import type { Asking } from './dial-questions.ts'
import type { Planner } from './dialling.ts'

export type Decision =
  | {
      readonly kind: 'command'
      readonly action: Extract<Action, { possible: true }>
      /** To be asked before it is sent. */
      readonly asking?: Asking
    }
  | { readonly kind: 'refused'; readonly problem: Problem }

type IntentOn<T extends Intent['on']> = Extract<Intent, { readonly on: T }>

/** Decides anew, whatever the button looked like when it was pressed. `plan` says how a number is dialled. */
export function decide(
  session: Session,
  line: LineView,
  intent: Intent,
  plan: Planner,
  now: Instant,
): Decision {
  const { capabilities } = line
  switch (intent.on) {
    case 'call':
      return fromAction(callActions(session, capabilities, intent.call, now)[intent.service])
    case 'number': {
      const dial = plan(intent.number)
      return dial.ok
        ? asking(
            fromAction(numberActions(session, capabilities, dial.number, now)[intent.service]),
            dial.question,
          )
        : refused(dial.problem)
    }
    case 'party':
      return fromAction(partyAction(session, capabilities, intent.call, intent.party, now))
    case 'digits': {
      const { generateDigits } = callActions(session, capabilities, intent.call, now)
      return fromAction(generateDigits, { digits: intent.digits })
    }
    case 'message': {
      const { sendMessage } = callActions(session, capabilities, intent.call, now)
      return fromAction(sendMessage, { text: intent.text })
    }
    case 'destination':
      return toDestination(session, line, intent, plan, now)
    case 'agentState':
      return toState(session, line, intent, now)
    case 'next':
      return fromAction(agentActions(session, capabilities, now).pickupNext)
    case 'colleague':
      return fromAction(pickupFromAction(session, capabilities, intent.agent, now))
  }
}

/** The service that an intent asks for, whatever becomes of it. */
export function serviceOf(intent: Intent): Service {
  switch (intent.on) {
    case 'call':
    case 'number':
    case 'destination':
      return intent.service
    case 'party':
      return 'clearConnection'
    case 'digits':
      return 'generateDigits'
    case 'message':
      return 'sendMessage'
    case 'agentState':
      return 'setAgentState'
    case 'next':
      return 'pickupCall'
    case 'colleague':
      return 'directedPickupCall'
  }
}

function toDestination(
  session: Session,
  { capabilities }: LineView,
  { call, number, to, service, mode, userData }: IntentOn<'destination'>,
  plan: Planner,
  now: Instant,
): Decision {
  // What an agent or a queue is known by is the system's own, and no number of a country.
  const listed = entryOf(session.colleagues, number) ?? entryOf(session.queues, number)
  const planned = to === 'number' ? plan(number) : undefined
  const dial =
    planned ?? (listed === undefined ? toDialString(number) : ({ ok: true, number } as const))
  if (!dial.ok) return refused(dial.problem)
  const destination: Destination = {
    number: dial.number,
    to,
    ...(userData === undefined ? {} : { userData }),
  }
  const found = destinationActions(session, capabilities, destination, now, call).find(
    ({ rule }) => rule.service === service && rule.mode === mode,
  )
  return found === undefined
    ? refused({ kind: 'invalid', sentence: 'reason.noSuchDestination' })
    : asking(fromAction(found.action), planned?.ok ? planned.question : undefined)
}

function toState(
  session: Session,
  { capabilities }: LineView,
  { option: id, reason, seconds }: IntentOn<'agentState'>,
  now: Instant,
): Decision {
  const found = stateActions(session, capabilities, now).find(({ option }) => option.id === id)
  if (found === undefined) return refused({ kind: 'invalid', sentence: 'reason.notSupported' })
  const { reasons, seconds: times } = found.option
  if (!isWithin(reason, reasons, 'optional')) return outOfRange('agent.reason.range', reasons)
  if (!isWithin(seconds, times, 'needed')) return outOfRange('agent.seconds.range', times)
  return fromAction(found.action, {
    ...(reason === undefined ? {} : { reason: String(reason) }),
    ...(seconds === undefined ? {} : { seconds }),
  })
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Nothing may be given where there is no range; where there is one, nothing is right if it may be left out. */
function isWithin(
  value: number | undefined,
  range: Range | undefined,
  giving: 'optional' | 'needed',
): boolean {
  if (range === undefined) return value === undefined
  return value === undefined ? giving === 'optional' : value >= range.from && value <= range.to
}

const outOfRange = (sentence: string, range: Range | undefined): Decision =>
  range === undefined
    ? refused({ kind: 'invalid', sentence: 'reason.notSupported' })
    : refused({
        kind: 'invalid',
        sentence,
        values: { from: String(range.from), to: String(range.to) },
      })

const refused = (problem: Problem): Decision => ({ kind: 'refused', problem })

/** `more` is what a button does not say: the digits, the text, the reason. */
function fromAction(action: Action, more?: object): Decision {
  if (!action.possible) return refused({ kind: 'invalid', sentence: reasonKey(action) })
  const command: Command = { ...action.command, ...more }
  return { kind: 'command', action: { ...action, command } }
}

const asking = (decision: Decision, question: Asking | undefined): Decision =>
  question === undefined || decision.kind === 'refused'
    ? decision
    : { ...decision, asking: question }

/** The session that a page means: the one with a call, else the first that is there. */
export function mainSession(desk: Desk): Session | undefined {
  const sessions = desk.lines.flatMap(({ session }) => desk.snapshot.sessions[session] ?? [])
  return (
    sessions.find((session) => ownCalls(session).length > 0) ??
    sessions.find(({ link }) => link === 'online') ??
    sessions[0]
  )
}

/** What a call that is handed on takes along, where the system carries it and nothing else was given to it. */
export function withUserData(
  command: Command,
  { userData: limits }: Capabilities,
  userData: string | undefined,
): Command {
  if (userData === undefined || new TextEncoder().encode(userData).length > (limits?.voice ?? 0))
    return command
  switch (command.service) {
    case 'consultationCall':
    case 'singleStepTransfer':
    case 'singleStepConference':
      return { userData, ...command }
    default:
      return command
  }
}
