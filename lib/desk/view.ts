/**
 * What is shown of the calls: from snapshot and capabilities to words and buttons. Pure, so that popup,
 * card and call bar say the same; a page gets this view and never the snapshot.
 */
import type { Action } from '../telephony/action.ts'
import {
  activeCall,
  type ButtonService,
  type CallActions,
  callActions,
  destinationActions,
  NUMBER_SERVICES,
  type NumberService,
  numberActions,
  partyAction,
} from '../telephony/actions.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import { DESTINATION_KINDS } from '../telephony/commands.ts'
import {
  type Call,
  type Instant,
  ownCalls,
  type SentCommand,
  type Session,
} from '../telephony/model.ts'
import { type SentenceKey, say, sayProblem, sentenceKey } from '../wording/say.ts'
import { type FormatNumber, type Portrait, parks, portray, whoIs } from './portrait.ts'

export interface ActionView {
  readonly service: ButtonService | NumberService
  readonly label: string
  readonly hint?: string
  /** `device`: hands the number to this computer's phone program instead of the server. */
  readonly by: 'server' | 'device'
  readonly enabled: boolean
  /** Why it is not enabled, as a sentence. */
  readonly because?: string
  readonly emphasis: 'primary' | 'danger' | 'plain'
}

/** One line on what became of the last thing that was asked. */
export interface Notice {
  readonly command: string
  readonly tone: 'busy' | 'warning' | 'error'
  readonly text: string
}

export interface CallView extends Portrait {
  readonly actions: readonly ActionView[]
  /** Whether digits can be sent into the call; nothing where it makes no sense for this call. */
  readonly keypad?: Possibility
  /** Whether the call can be handed to something that is chosen; nothing as above. */
  readonly chooser?: Possibility
  /** The far ends, where there is more than the one that the call is shown by. */
  readonly members: readonly MemberView[]
}

export interface Possibility {
  readonly enabled: boolean
  /** Why it is not enabled, as a sentence. */
  readonly because?: string
}

/** One far end of several. */
export interface MemberView extends Possibility {
  /** As it is named to be let go; nothing where it cannot be named. */
  readonly party?: string
  readonly who: string
}

const EMPHASIS: Partial<Record<ButtonService | NumberService, ActionView['emphasis']>> = {
  answerCall: 'primary',
  makePreviewCall: 'primary',
  pickupCall: 'primary',
  transferCall: 'primary',
  consultationCall: 'primary',
  makeCall: 'primary',
  clearConnection: 'danger',
}

/** The order of a call's buttons: what most calls need stands first. */
const ORDER: readonly ButtonService[] = [
  'makePreviewCall',
  'answerCall',
  'pickupCall',
  'clearConnection',
  'alternateCall',
  'transferCall',
  'conferenceCall',
  'retrieveCall',
  'holdCall',
  'parkCall',
  'muteCall',
  'reconnectCall',
  'clearQueuedCall',
]

/** Of a call that waits: it is gone on with sooner than it is ended. */
const ORDER_HELD: readonly ButtonService[] = [
  'alternateCall',
  'retrieveCall',
  'transferCall',
  'clearConnection',
  'conferenceCall',
  'reconnectCall',
]

/**
 * Offered are the actions that are possible, and those that are about to be again; an action that makes
 * no sense for this call now is left out. What a system lacks altogether is said on request, not here.
 */
export function callViews(
  session: Session,
  capabilities: Capabilities,
  format: FormatNumber,
  now: Instant,
): readonly CallView[] {
  // What the calls themselves allow, once the line is there and the last command is through.
  const unhindered: Session = { ...session, link: 'online', commands: [] }
  const own = ownCalls(session)
  const several = own.filter(({ connection }) => connection?.state === 'held').length > 1
  return own.map((call) => {
    const sensible = callActions(unhindered, capabilities, call.id, now)
    const actions = callActions(session, capabilities, call.id, now)
    const chooser = chooserFor(unhindered, session, capabilities, call, now)
    return {
      ...portray(call, format, capabilities),
      actions: (call.connection?.state === 'held' ? ORDER_HELD : ORDER)
        .filter((service) => sensible[service].possible)
        .filter((service) => belongsHere(call, sensible[service], several))
        .filter((service) => !isSaidTwice(service, sensible))
        .map((service) => callActionView(service, actions[service], call, capabilities)),
      ...(sensible.generateDigits.possible ? { keypad: possibility(actions.generateDigits) } : {}),
      ...(chooser === undefined ? {} : { chooser }),
      members: members(session, capabilities, call, format, now),
    }
  })
}

/**
 * One Transfer and one Swap for a pair of calls: on the call that is active. Of several that are held
 * each has its own, so that it is clear with which one the active call is joined.
 */
function belongsHere(call: Call, action: Action, several: boolean): boolean {
  if (!action.possible || !('held' in action.command)) return true
  const { held, active } = action.command
  return active === undefined || call.id === (several ? held : active)
}

/** Taking a call back is one thing: by whichever of its two names fits, or by a swap with another call. */
function isSaidTwice(
  service: ButtonService,
  { retrieveCall, alternateCall }: CallActions,
): boolean {
  if (!retrieveCall.possible || !alternateCall.possible) return false
  const swaps = 'active' in alternateCall.command && alternateCall.command.active !== undefined
  return service === (swaps ? 'retrieveCall' : 'alternateCall')
}

function members(
  session: Session,
  capabilities: Capabilities,
  call: Call,
  format: FormatNumber,
  now: Instant,
): readonly MemberView[] {
  if (call.parties.length < 2) return []
  return call.parties.map((party) => {
    const who = whoIs(party, format)
    if (party.number === undefined) return { who, enabled: false }
    const action = partyAction(session, capabilities, call.id, party.number, now)
    return { who, party: party.number, ...possibility(action) }
  })
}

/** There is something to choose where a call can go anywhere at all. */
function chooserFor(
  unhindered: Session,
  session: Session,
  capabilities: Capabilities,
  call: Call,
  now: Instant,
): Possibility | undefined {
  if (call.media !== 'chat' && activeCall(session)?.id !== call.id) return undefined
  const anywhere = (one: Session): readonly Action[] =>
    DESTINATION_KINDS.flatMap((to) =>
      destinationActions(one, capabilities, { number: ANYWHERE, to }, now, call.id).flatMap(
        ({ rule, action }) => (rule.service === 'makeCall' ? [] : [action]),
      ),
    )
  if (!anywhere(unhindered).some(({ possible }) => possible)) return undefined
  const [first, ...others] = anywhere(session)
  return [first, ...others].some((action) => action?.possible) || first === undefined
    ? { enabled: true }
    : possibility(first)
}

/** Any number stands for all when only the state of the calls decides. */
const ANYWHERE = '0'

export const possibility = (action: Action): Possibility =>
  action.possible ? { enabled: true } : { enabled: false, because: reasonSentence(action) }

/** The buttons for a number: what can be done with it now, and for the others why not. */
export function numberActionViews(
  session: Session,
  capabilities: Capabilities,
  number: string,
  now: Instant,
): readonly ActionView[] {
  const actions = numberActions(session, capabilities, number, now)
  return NUMBER_SERVICES.map((service) => actionView(service, actions[service]))
}

/** A button whose label depends on the call it stands at. */
function callActionView(
  service: ButtonService,
  action: Action,
  call: Call,
  capabilities: Capabilities,
): ActionView {
  // Where a call waits among others nothing stands out: there is one choice for each of them.
  const plain = call.connection?.state === 'held' && service === 'transferCall'
  const view: ActionView = {
    ...actionView(service, action),
    ...(plain ? { emphasis: 'plain' } : {}),
  }
  if (service === 'clearConnection' && isOffered(call)) {
    return { ...view, label: say('decline'), hint: say('decline.hint') }
  }
  if (service === 'clearConnection' && call.media === 'chat') {
    return { ...view, label: say('endChat'), hint: say('endChat.hint') }
  }
  if (service === 'muteCall' && call.connection?.muted) return { ...view, label: say('unmute') }
  return service === 'retrieveCall' && parks(capabilities)
    ? { ...view, label: say('retrieveParked') }
    : view
}

/** Whether it rings at the agent, who has not asked for it. */
const isOffered = ({ connection, direction }: Call): boolean =>
  connection?.state === 'alerting' && direction !== 'outbound'

export function actionView(service: ButtonService | NumberService, action: Action): ActionView {
  const device = action.possible && action.by === 'device'
  const hint = sentenceKey(
    device ? `hint.${service}.device` : `hint.${service}`,
    service satisfies SentenceKey,
  )
  return {
    service,
    label: say(service),
    by: device ? 'device' : 'server',
    enabled: action.possible,
    emphasis: EMPHASIS[service] ?? 'plain',
    ...(action.possible ? { hint: say(hint) } : { because: reasonSentence(action) }),
  }
}

/** Why an action is not possible: the entry of the desk of sentences. */
export function reasonKey(action: Extract<Action, { possible: false }>): SentenceKey {
  const general = sentenceKey(`reason.${action.because}`, 'reason.notSupported')
  return action.detail === undefined ? general : sentenceKey(action.detail, general)
}

/** Why an action is not possible, as a sentence. */
export const reasonSentence = (action: Extract<Action, { possible: false }>): string =>
  say(reasonKey(action))

/** What to say of the latest command, if there is something to say. */
export function latestNotice(session: Session): Notice | undefined {
  const command = session.commands.at(-1)
  return command === undefined ? undefined : notice(command)
}

function notice(command: SentCommand): Notice {
  const said = command.problem === undefined ? undefined : sayProblem(command.problem)
  switch (command.phase) {
    case 'sending':
    case 'accepted':
      return { command: command.id, tone: 'busy', text: say(`phase.${command.phase}`) }
    case 'unconfirmed':
      return { command: command.id, tone: 'warning', text: said ?? say('phase.unconfirmed') }
    case 'unknown':
      return { command: command.id, tone: 'warning', text: said ?? say('phase.unconfirmed') }
    case 'refused':
      return { command: command.id, tone: 'error', text: said ?? say('reason.notSupported') }
  }
}
