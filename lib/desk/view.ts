/**
 * What is shown of the calls: from snapshot and capabilities to words and buttons. Pure, so that popup,
 * card and call bar say the same; a page gets this view and never the snapshot.
 */
import type { Action } from '../telephony/action.ts'
import {
  BUTTON_SERVICES,
  type ButtonService,
  callActions,
  NUMBER_SERVICES,
  type NumberService,
  numberActions,
} from '../telephony/actions.ts'
import type { Capabilities } from '../telephony/capabilities.ts'
import {
  type Call,
  type Instant,
  mainParty,
  ownCalls,
  type SentCommand,
  type Session,
} from '../telephony/model.ts'
import { type SentenceKey, say, sayProblem, sentenceKey } from '../wording/say.ts'

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

export interface CallView {
  readonly id: string
  readonly who: string
  /** The number, when `who` is a name. */
  readonly number?: string
  readonly where?: string
  readonly state: string
  /** For colour and icon: the state itself. */
  readonly kind: NonNullable<Call['connection']>['state'] | 'other'
  readonly assumed: boolean
  /** What the timer counts from. */
  readonly since: Instant
  readonly actions: readonly ActionView[]
}

/** Writes a number for the reader; the text itself where it cannot be read as a number. */
export type FormatNumber = (number: string) => string

const EMPHASIS: Partial<Record<ButtonService | NumberService, ActionView['emphasis']>> = {
  answerCall: 'primary',
  transferCall: 'primary',
  consultationCall: 'primary',
  makeCall: 'primary',
  clearConnection: 'danger',
}

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
  return ownCalls(session).map((call) => {
    const sensible = callActions(unhindered, capabilities, call.id, now)
    const actions = callActions(session, capabilities, call.id, now)
    return {
      ...portray(call, format),
      actions: BUTTON_SERVICES.filter((service) => sensible[service].possible)
        // One Transfer and one Swap for a pair of calls: on the call that is active.
        .filter((service) => !onTheOther(call, sensible[service]))
        .map((service) => actionView(service, actions[service])),
    }
  })
}

function onTheOther(call: Call, action: Action): boolean {
  if (!action.possible || !('held' in action.command)) return false
  return call.id === action.command.held && action.command.active !== undefined
}

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

function actionView(service: ButtonService | NumberService, action: Action): ActionView {
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

function portray(call: Call, format: FormatNumber): Omit<CallView, 'actions'> {
  const party = mainParty(call)
  const number = party?.number === undefined ? undefined : format(party.number)
  const nobody = party?.withheld ? say('caller.withheld') : say('caller.unknown')
  const state = call.connection?.state ?? call.state
  const assumed = call.connection?.certainty === 'assumed'
  const where =
    call.consultationFor !== undefined
      ? say('call.consultation')
      : call.queue?.name === undefined
        ? undefined
        : say('call.fromQueue', { queue: call.queue.name })
  return {
    id: call.id,
    who: party?.name ?? number ?? nobody,
    ...(party?.name !== undefined && number !== undefined ? { number } : {}),
    ...(where === undefined ? {} : { where }),
    state: say(`state.${state}`),
    kind: call.connection?.state ?? 'other',
    assumed,
    since:
      state === 'connected' && call.answeredAt !== undefined
        ? call.answeredAt
        : (call.connection?.since ?? call.startedAt),
  }
}

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
