/**
 * Which commands make sense now, and for the others why not. The one place that decides; popup, card,
 * call bar and context menu ask it before they offer, and the background asks it again before it sends.
 */
import type { Capabilities, Support } from './capabilities.ts'
import type { Command, DialString, Service } from './commands.ts'
import {
  type AgentState,
  type Call,
  type CallId,
  entryOf,
  type Instant,
  ownCalls,
  type Session,
} from './model.ts'

export const REASONS = [
  'offline',
  'commandRunning',
  'justSent',
  'notSupported',
  'notYours',
  'notRinging',
  'noCall',
  'notActive',
  'notHeld',
  'noHeldCall',
  'noSecondCall',
  'onACall',
  'tooManyCalls',
  'notWaiting',
  'alreadySo',
  'notAnswered',
] as const
export type Reason = (typeof REASONS)[number]

/** `by: 'device'`: the number is handed to the program that this computer keeps for `tel:` links. */
export type Action =
  | { readonly possible: true; readonly command: Command; readonly by: 'server' | 'device' }
  | {
      readonly possible: false
      readonly because: Reason
      /** For `notSupported`: the entry of the desk of sentences that says why. */
      readonly detail?: string
    }

export const CALL_SERVICES = [
  'answerCall',
  'clearConnection',
  'alternateCall',
  'transferCall',
  'reconnectCall',
  'conferenceCall',
  'holdCall',
  'retrieveCall',
  'parkCall',
  'pickupCall',
  'clearQueuedCall',
  'generateDigits',
] as const satisfies readonly Service[]
export type CallService = (typeof CALL_SERVICES)[number]

export const NUMBER_SERVICES = [
  'makeCall',
  'consultationCall',
  'singleStepTransfer',
] as const satisfies readonly Service[]
export type NumberService = (typeof NUMBER_SERVICES)[number]

export type CallActions = Readonly<Record<CallService, Action>>
export type NumberActions = Readonly<Record<NumberService, Action>>

export interface AgentActions {
  readonly snapshotDevice: Action
  /** By the state that would be set. */
  readonly setAgentState: Readonly<
    Record<'ready' | 'notReady' | 'workingAfterCall' | 'loggedOff', Action>
  >
}

/** How long the button that was just pressed rests, whatever the server says, in milliseconds. */
export const REST_AFTER_SENT = 2000

const no = (because: Reason, detail?: string): Action =>
  detail === undefined ? { possible: false, because } : { possible: false, because, detail }

/** What can be done with one call now. The command of generateDigits has no digits yet. */
export function callActions(
  session: Session,
  capabilities: Capabilities,
  id: CallId,
  now: Instant,
): CallActions {
  const call = entryOf(session.calls, id)
  const decide = (service: CallService): Action =>
    guarded(session, capabilities, service, now, () =>
      call === undefined ? no('noCall') : callAction(session, capabilities, service, call),
    )
  return Object.fromEntries(CALL_SERVICES.map((service) => [service, decide(service)])) as Record<
    CallService,
    Action
  >
}

/** What can be done with a number now: call it, consult it, transfer to it. */
export function numberActions(
  session: Session,
  capabilities: Capabilities,
  number: DialString,
  now: Instant,
): NumberActions {
  const decide = (service: NumberService): Action =>
    guarded(session, capabilities, service, now, () =>
      numberAction(session, capabilities, service, number),
    )
  return {
    makeCall: decide('makeCall'),
    consultationCall: decide('consultationCall'),
    singleStepTransfer: decide('singleStepTransfer'),
  }
}

/** What can be done for the agent now. */
export function agentActions(
  session: Session,
  capabilities: Capabilities,
  now: Instant,
): AgentActions {
  const yes = (command: Command) => (): Action => ({ possible: true, by: 'server', command })
  const ask = yes({ service: 'snapshotDevice' })
  const change = (state: AgentState): Action =>
    guarded(session, capabilities, 'setAgentState', now, () =>
      session.agent.state === state ? no('alreadySo') : yes({ service: 'setAgentState', state })(),
    )
  return {
    snapshotDevice: guarded(session, capabilities, 'snapshotDevice', now, ask),
    setAgentState: {
      ready: change('ready'),
      notReady: change('notReady'),
      workingAfterCall: change('workingAfterCall'),
      loggedOff: change('loggedOff'),
    },
  }
}

function guarded(
  session: Session,
  capabilities: Capabilities,
  service: Service,
  now: Instant,
  decide: () => Action,
): Action {
  const support: Support = capabilities.services[service]
  if (support.by === 'nobody') return no('notSupported', support.because)
  if (session.link !== 'online' && support.by === 'server') return no('offline')
  if (session.commands.some((command) => command.phase === 'sending')) return no('commandRunning')
  const resting = session.commands.some(
    (command) =>
      command.service === service &&
      command.phase === 'accepted' &&
      now - command.at < REST_AFTER_SENT,
  )
  return resting ? no('justSent') : decide()
}

const talking = (call: Call) =>
  call.connection?.state === 'connected' || call.connection?.state === 'unknown'

/** The call that is heard, or was last dialled: what Hang up, Swap and Transfer act on first. */
export function activeCall(session: Session): Call | undefined {
  const calls = ownCalls(session).filter(({ media }) => media === 'voice')
  return (
    calls.find(talking) ?? calls.findLast(({ connection }) => connection?.state === 'initiated')
  )
}

/** The held call that a second one was made for; of several, the one held last. */
export function heldCall(session: Session, active = activeCall(session)): Call | undefined {
  const others = ownCalls(session).filter(({ id, media }) => id !== active?.id && media === 'voice')
  const held = others.filter(({ connection }) => connection?.state === 'held')
  return (
    held.find((call) => call.id === active?.consultationFor) ??
    held.toSorted((a, b) => (b.connection?.since ?? 0) - (a.connection?.since ?? 0))[0] ??
    // Of two calls in doubt one is held: which one, the server will know.
    others.find(({ connection }) => connection?.state === 'unknown')
  )
}

function callAction(
  session: Session,
  capabilities: Capabilities,
  service: CallService,
  call: Call,
): Action {
  const state = call.connection?.state
  const yes = (command: Command): Action => ({ possible: true, by: 'server', command })
  if (service === 'pickupCall') {
    return state === undefined && call.state === 'queued' && call.reference !== undefined
      ? yes({ service, reference: call.reference })
      : no('notWaiting')
  }
  if (service === 'clearQueuedCall') {
    const queue = call.queue?.id
    return state === undefined && call.state === 'queued' && call.reference !== undefined
      ? yes({ service, reference: call.reference, ...(queue === undefined ? {} : { queue }) })
      : no('notWaiting')
  }
  if (state === undefined) return no('notYours')
  switch (service) {
    case 'answerCall':
      return state === 'alerting' || state === 'unknown'
        ? yes({ service, call: call.id })
        : no('notRinging')
    case 'clearConnection':
      // A held call must be taken back before it can be ended: the verbs of the wires end what is active.
      return state === 'held' || state === 'queued'
        ? no('notActive')
        : yes({ service, call: call.id })
    case 'generateDigits':
      return talking(call) ? yes({ service, call: call.id, digits: '' }) : no('notActive')
    case 'holdCall':
      return talking(call) ? yes({ service, call: call.id }) : no('notActive')
    case 'parkCall':
      return talking(call) ? yes({ service, call: call.id }) : no('notActive')
    case 'retrieveCall':
      return state === 'held' ? yes({ service, call: call.id }) : no('notHeld')
    case 'alternateCall':
    case 'transferCall':
    case 'reconnectCall':
    case 'conferenceCall':
      return pairAction(session, capabilities, service, call)
  }
}

function pairAction(
  session: Session,
  capabilities: Capabilities,
  service: 'alternateCall' | 'transferCall' | 'reconnectCall' | 'conferenceCall',
  call: Call,
): Action {
  // Swap, transfer and conference join what is heard: a chat has no part in them.
  if (call.media !== 'voice') return no('noSecondCall')
  const active = activeCall(session)
  const held = call.connection?.state === 'held' ? call : heldCall(session, active)
  if (held === undefined) return no('noHeldCall')
  if (active === undefined) {
    return service === 'alternateCall' && capabilities.alternateRetrieves
      ? { possible: true, by: 'server', command: { service, held: held.id } }
      : no('noSecondCall')
  }
  if (call.id !== held.id && call.id !== active.id) return no('notActive')
  return {
    possible: true,
    by: 'server',
    command: { service, held: held.id, active: active.id },
  }
}

function numberAction(
  session: Session,
  capabilities: Capabilities,
  service: NumberService,
  number: DialString,
): Action {
  const own = ownCalls(session).filter(({ media }) => media === 'voice')
  const active = own.find(talking)
  const by = capabilities.services[service].by === 'device' ? 'device' : 'server'
  if (service === 'makeCall') {
    return own.length > 0 ? no('onACall') : { possible: true, by, command: { service, number } }
  }
  if (active === undefined) {
    const rings = own.some(({ connection }) => connection?.state === 'alerting')
    return no(own.length === 0 ? 'noCall' : rings ? 'notAnswered' : 'notActive')
  }
  if (own.length >= capabilities.maxCalls) return no('tooManyCalls')
  return { possible: true, by, command: { service, call: active.id, number } }
}

/** What a button alone can ask for: digits need a keypad beside it. */
export type ButtonService = Exclude<CallService, 'generateDigits'>
export const BUTTON_SERVICES = CALL_SERVICES.filter(
  (service): service is ButtonService => service !== 'generateDigits',
)

/** What card and call bar have buttons for; all else is for our own pages. */
export const PAGE_CALL_SERVICES = [
  'answerCall',
  'clearConnection',
  'alternateCall',
  'transferCall',
] as const satisfies readonly CallService[]

export const onPage = (service: string): boolean =>
  PAGE_CALL_SERVICES.some((name) => name === service) ||
  NUMBER_SERVICES.some((name) => name === service)
