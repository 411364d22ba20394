/** What makes sense now for the agent, apart from any one call. */
import { type Action, besides, guarded, no, yes } from './action.ts'
import { pickupAction } from './actions.ts'
import type { AgentStateOption, Capabilities } from './capabilities.ts'
import type { AgentId, Instant, Session } from './model.ts'

export interface AgentActions {
  readonly snapshotDevice: Action
  /** The waiting call whose turn it is, whichever that is. */
  readonly pickupNext: Action
}

/** What can be done for the agent now. */
export function agentActions(
  session: Session,
  capabilities: Capabilities,
  now: Instant,
): AgentActions {
  return {
    snapshotDevice: guarded(session, capabilities, 'snapshotDevice', now, () =>
      yes({ service: 'snapshotDevice' }),
    ),
    pickupNext: guarded(session, capabilities, 'pickupCall', now, () => {
      const [next] = Object.values(session.calls)
        .toSorted((one, other) => one.startedAt - other.startedAt)
        .map((call) => pickupAction(session, capabilities, call))
        .filter(({ possible }) => possible)
      if (next === undefined) return no('notWaiting')
      return capabilities.servesNext ? yes({ service: 'pickupCall' }) : next
    }),
  }
}

export interface StateAction {
  readonly option: AgentStateOption
  /** The command has neither reason nor seconds yet. */
  readonly action: Action
}

/** The states that can be asked for, one entry for each option that the system has. */
export function stateActions(
  session: Session,
  capabilities: Capabilities,
  now: Instant,
): readonly StateAction[] {
  const { agent } = session
  return capabilities.agentStates.map((option) => {
    // Where more is asked than the state, it can be asked anew: with another reason, for longer.
    const plain = option.reasons === undefined && option.seconds === undefined
    const others = capabilities.agentStates.filter(({ state }) => state === option.state)
    const so = plain && others.length === 1 && agent.state === option.state
    return {
      option,
      action: guarded(session, capabilities, 'setAgentState', now, () =>
        so && agent.wanted === undefined
          ? no('alreadySo')
          : yes({ service: 'setAgentState', state: option.state, option: option.id }),
      ),
    }
  })
}

/** Takes the call that rings at a colleague. */
export function pickupFromAction(
  session: Session,
  capabilities: Capabilities,
  agent: AgentId,
  now: Instant,
): Action {
  return guarded(session, capabilities, 'directedPickupCall', now, () => {
    const hindered = besides(capabilities.picksUpBeside, session)
    return hindered === undefined ? yes({ service: 'directedPickupCall', agent }) : no(hindered)
  })
}
