import { describe, expect, it } from 'vitest'
import type { Action } from '../../../lib/telephony/action.ts'
import { pickupFromAction, stateActions } from '../../../lib/telephony/agent-actions.ts'
import { type Capabilities, PLAIN } from '../../../lib/telephony/capabilities.ts'
import { SERVICES } from '../../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { answered, held, sessionAfter } from './stories.ts'

const ALL: Capabilities = {
  ...PLAIN,
  services: Object.fromEntries(
    SERVICES.map((name) => [name, { by: 'server' }]),
  ) as Capabilities['services'],
  picksUpBeside: 'heldCalls',
  agentStates: [
    { id: 'ready', state: 'ready' },
    { id: 'notReady', state: 'notReady', reasons: { from: 200, to: 250 } },
    { id: 'rest', state: 'notReady', seconds: { from: 1, to: 86_399 } },
  ],
}
const NOW = 1_000_000

const sentence = (action: Action): string =>
  action.possible ? JSON.stringify(action.command) : action.because

describe('a state of the agent', () => {
  const offered = (...events: readonly TelephonyEvent[]) =>
    stateActions(sessionAfter(...events), ALL, NOW).map(
      ({ option, action }) => `${option.id} ${sentence(action)}`,
    )

  it('is offered once for each option of the system, and not where the agent is in it', () => {
    expect(offered({ type: 'agentStateChanged', state: 'ready' })).toEqual([
      'ready alreadySo',
      'notReady {"service":"setAgentState","state":"notReady","option":"notReady"}',
      'rest {"service":"setAgentState","state":"notReady","option":"rest"}',
    ])
  })

  it('can be asked for anew where it has a reason or a time', () => {
    const [ready, notReady, rest] = offered({ type: 'agentStateChanged', state: 'notReady' })
    expect([ready, notReady, rest].map((text) => text?.includes('alreadySo'))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('that stands can be asked for, so that another one does not come after the call', () => {
    const [ready] = offered(
      { type: 'agentStateChanged', state: 'ready' },
      { type: 'agentStateWanted', state: 'notReady' },
    )
    expect(ready).toContain('setAgentState')
  })

  it('is not offered at all where the system has none', () => {
    expect(stateActions(sessionAfter(), { ...ALL, agentStates: [] }, NOW)).toEqual([])
  })
})

describe('the call that rings at a colleague', () => {
  const of = (...events: readonly TelephonyEvent[]) =>
    sentence(pickupFromAction(sessionAfter(...events), ALL, '205', NOW))

  it('is taken by one who is free, or has all his calls on hold', () => {
    const taken = '{"service":"directedPickupCall","agent":"205"}'
    expect(of()).toBe(taken)
    expect(of(held('A'))).toBe(taken)
    expect(of(answered('A'))).toBe('onACall')
  })
})
