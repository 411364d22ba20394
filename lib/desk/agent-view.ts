/** The agent as the toolbar shows him: his state, since when, what he has asked for, what he can ask for. */
import { stateActions } from '../telephony/agent-actions.ts'
import type { AgentStateOption, Capabilities } from '../telephony/capabilities.ts'
import type { AgentState, Instant, Session } from '../telephony/model.ts'
import { type SentenceKey, say, sayOrSelf, sentenceKey } from '../wording/say.ts'
import { type Possibility, possibility } from './view.ts'

export interface StateOptionView extends Possibility {
  /** Names the option in an intent. */
  readonly id: string
  readonly label: string
  /** For colour: the state it leads to. */
  readonly state: AgentState
  readonly current: boolean
  readonly reasons?: NonNullable<AgentStateOption['reasons']>
  readonly seconds?: NonNullable<AgentStateOption['seconds']>
}

export interface AgentView {
  readonly state: AgentState
  readonly label: string
  readonly since: Instant
  /** When a rest that was asked for is over. */
  readonly until?: Instant
  /** What comes when the call has ended, as a sentence. */
  readonly wanted?: string
  /** Empty where the system has no states that can be asked for. */
  readonly options: readonly StateOptionView[]
}

export function agentView(session: Session, capabilities: Capabilities, now: Instant): AgentView {
  const { state, reason, since, until, wanted } = session.agent
  const options =
    capabilities.services.setAgentState.by === 'server'
      ? stateActions(session, capabilities, now).map(({ option, action }) => ({
          ...option,
          label: say(sentenceKey(`agentState.${option.id}`, stateKey(option.state))),
          current: isCurrent(session, capabilities, option),
          ...possibility(action),
        }))
      : []
  return {
    state,
    label: withReason(currentLabel(options) ?? say(stateKey(state)), reason),
    since,
    ...(until === undefined ? {} : { until }),
    ...(wanted === undefined
      ? {}
      : {
          wanted: say('agent.wanted', {
            state: withReason(say(stateKey(wanted.state)), wanted.reason),
          }),
        }),
    options,
  }
}

const stateKey = (state: AgentState): SentenceKey => `agent.${state}`

const withReason = (label: string, reason: string | undefined): string =>
  reason === undefined || reason === '' ? label : `${label} · ${sayOrSelf(reason)}`

/** Of several options that lead to one state, the one with a time is meant where there is an end. */
function isCurrent(
  { agent }: Session,
  { agentStates }: Capabilities,
  option: AgentStateOption,
): boolean {
  if (agent.state !== option.state) return false
  const several = agentStates.filter(({ state }) => state === option.state).length > 1
  return !several || (option.seconds !== undefined) === (agent.until !== undefined)
}

const currentLabel = (options: readonly StateOptionView[]): string | undefined =>
  options.find(({ current }) => current)?.label
