/**
 * Which commands make sense now, and for the others why not. The one place that decides; popup, card,
 * call bar and context menu ask it before they offer, and the background asks it again before it sends.
 */
import { type Action, besides, guarded, no, talking, yes } from './action.ts'
import type { Capabilities, DestinationRule } from './capabilities.ts'
import type { Command, Destination, Service } from './commands.ts'
import { type Call, type CallId, entryOf, type Instant, ownCalls, type Session } from './model.ts'

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
  'muteCall',
  'makePreviewCall',
  'sendMessage',
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

/** What can be done with one call now. The commands of generateDigits and sendMessage have no text yet. */
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
  number: string,
  now: Instant,
): NumberActions {
  const decide = (service: NumberService): Action =>
    guarded(session, capabilities, service, now, () =>
      numberAction(session, capabilities, service, { number }),
    )
  return {
    makeCall: decide('makeCall'),
    consultationCall: decide('consultationCall'),
    singleStepTransfer: decide('singleStepTransfer'),
  }
}

/** The call that is heard, or was last dialled: what Hang up, Swap and Transfer act on first. */
export function activeCall(session: Session): Call | undefined {
  const calls = ownCalls(session).filter(({ media }) => media !== 'chat')
  return (
    calls.find(talking) ?? calls.findLast(({ connection }) => connection?.state === 'initiated')
  )
}

/** The held call that a second one was made for; of several, the one held last. */
export function heldCall(session: Session, active = activeCall(session)): Call | undefined {
  const others = ownCalls(session).filter(({ id, media }) => id !== active?.id && media !== 'chat')
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
  if (service === 'pickupCall') return pickupAction(session, capabilities, call)
  if (service === 'clearQueuedCall') {
    const queue = call.queue?.id
    return state === undefined && call.state === 'queued' && call.reference !== undefined
      ? yes({ service, reference: call.reference, ...(queue === undefined ? {} : { queue }) })
      : no('notWaiting')
  }
  if (state === undefined) return no('notYours')
  if (call.media === 'chat' && !FOR_CHATS.some((name) => name === service)) return no('notVoice')
  switch (service) {
    case 'answerCall':
      return state === 'alerting' || state === 'unknown'
        ? yes({ service, call: call.id })
        : no('notRinging')
    case 'clearConnection':
      // A held call must be taken back before it can be ended: the verbs of the wires end what is active.
      return state === 'queued' || (state === 'held' && !capabilities.clearsHeldCalls)
        ? no('notActive')
        : yes({ service, call: call.id })
    case 'generateDigits':
      return talking(call) ? yes({ service, call: call.id, digits: '' }) : no('notActive')
    case 'muteCall':
      return talking(call)
        ? yes({ service, call: call.id, on: call.connection?.muted !== true })
        : no('notActive')
    case 'makePreviewCall':
      return call.preview === true ? yes({ service, call: call.id }) : no('notPreview')
    case 'sendMessage':
      if (call.media !== 'chat') return no('notAChat')
      return talking(call) ? yes({ service, call: call.id, text: '' }) : no('notAnswered')
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

/** Ends the connection of one far end of several; the others go on. */
export function partyAction(
  session: Session,
  capabilities: Capabilities,
  id: CallId,
  party: string,
  now: Instant,
): Action {
  return guarded(session, capabilities, 'clearConnection', now, () => {
    const call = entryOf(session.calls, id)
    if (call === undefined) return no('noCall')
    if (!talking(call)) return no('notActive')
    const others = call.parties.filter(({ number }) => number !== party)
    return others.length === call.parties.length || others.length === 0
      ? no('noSuchParty')
      : yes({ service: 'clearConnection', call: id, party })
  })
}

const FOR_CHATS = ['answerCall', 'clearConnection', 'sendMessage'] as const

/** Takes a waiting call. */
export function pickupAction(session: Session, capabilities: Capabilities, call: Call): Action {
  const { id: queue } = call.queue ?? {}
  if (call.connection !== undefined || call.state !== 'queued' || call.reference === undefined) {
    return no('notWaiting')
  }
  if (call.handler !== undefined) return no('takenByOther')
  if (call.locked === true) return no('locked')
  const hindered = besides(capabilities.picksUpBeside, session)
  if (hindered !== undefined) return no(hindered)
  return {
    possible: true,
    by: 'server',
    command: {
      service: 'pickupCall',
      reference: call.reference,
      ...(queue === undefined ? {} : { queue }),
    },
  }
}

function pairAction(
  session: Session,
  capabilities: Capabilities,
  service: 'alternateCall' | 'transferCall' | 'reconnectCall' | 'conferenceCall',
  call: Call,
): Action {
  const active = activeCall(session)
  const held = call.connection?.state === 'held' ? call : heldCall(session, active)
  if (held === undefined) return no('noHeldCall')
  if (active === undefined) {
    return service === 'alternateCall' && capabilities.alternateRetrieves
      ? { possible: true, by: 'server', command: { service, held: held.id } }
      : no('noSecondCall')
  }
  if (call.id !== held.id && call.id !== active.id) return no('notActive')
  const dialled = active.direction === 'outbound' || active.consultationFor !== undefined
  if (service === 'transferCall' && capabilities.transfersToDialledOnly && !dialled) {
    return no('notDialled')
  }
  return {
    possible: true,
    by: 'server',
    command: { service, held: held.id, active: active.id },
  }
}

function numberAction(
  session: Session,
  capabilities: Capabilities,
  service: DestinationRule['service'],
  { number, ...more }: Destination,
): Action {
  const own = ownCalls(session).filter(({ media }) => media !== 'chat')
  const active = own.find(talking)
  const by = capabilities.services[service].by === 'device' ? 'device' : 'server'
  if (service === 'makeCall') {
    const hindered = besides(capabilities.makesCallsBeside, session)
    return hindered === undefined && own.length < capabilities.maxCalls
      ? { possible: true, by, command: { service, number, ...more } }
      : no(hindered ?? 'tooManyCalls')
  }
  if (active === undefined) {
    const rings = own.some(({ connection }) => connection?.state === 'alerting')
    return no(own.length === 0 ? 'noCall' : rings ? 'notAnswered' : 'notActive')
  }
  if (service === 'consultationCall' && own.length >= capabilities.maxCalls) {
    return no('tooManyCalls')
  }
  return { possible: true, by, command: { service, call: active.id, number, ...more } }
}

/**
 * What can be done with a destination now, one entry for each legal combination of service and mode;
 * empty where the system knows no such destination for the media of `call`. `call` is the chat that is
 * to be handed over; without it the agent's voice call is meant.
 */
export function destinationActions(
  session: Session,
  capabilities: Capabilities,
  destination: Destination,
  now: Instant,
  call?: CallId,
): readonly { readonly rule: DestinationRule; readonly action: Action }[] {
  const meant = call === undefined ? activeCall(session) : entryOf(session.calls, call)
  const media = meant?.media ?? 'voice'
  const kind = destination.to ?? 'number'
  return capabilities.destinations
    .filter((rule) => rule.to === kind && rule.media === media)
    .map((rule) => ({
      rule,
      action: guarded(session, capabilities, rule.service, now, () =>
        destinationAction(session, capabilities, rule, destination, meant),
      ),
    }))
}

function destinationAction(
  session: Session,
  capabilities: Capabilities,
  rule: DestinationRule,
  destination: Destination,
  call: Call | undefined,
): Action {
  if (call !== undefined && rule.notFor?.includes(call.direction)) {
    return no(call.direction === 'internal' ? 'internalCall' : 'noSuchDestination')
  }
  const { mode } = rule
  if (call?.media === 'chat') {
    const { service } = rule
    if (service !== 'singleStepTransfer') return no('notVoice')
    if (!talking(call)) return no('notAnswered')
    const command: Command = { service, call: call.id, ...destination, ...(mode ? { mode } : {}) }
    return { possible: true, by: 'server', command }
  }
  const action = numberAction(session, capabilities, rule.service, destination)
  return action.possible && mode !== undefined && action.command.service === 'singleStepTransfer'
    ? { ...action, command: { ...action.command, mode } }
    : action
}

/** What a button alone can ask for: digits need a keypad beside it, a message its text. */
export type ButtonService = Exclude<CallService, 'generateDigits' | 'sendMessage'>
export const BUTTON_SERVICES = CALL_SERVICES.filter(
  (service): service is ButtonService => service !== 'generateDigits' && service !== 'sendMessage',
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
