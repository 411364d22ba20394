import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, REST_AFTER_SENT } from '../../../lib/telephony/action.ts'
import {
  activeCall,
  CALL_SERVICES,
  type CallService,
  callActions,
  destinationActions,
  heldCall,
  NUMBER_SERVICES,
  type NumberService,
  numberActions,
  onPage,
  partyAction,
} from '../../../lib/telephony/actions.ts'
import { agentActions } from '../../../lib/telephony/agent-actions.ts'
import { type Capabilities, PLAIN, type Support } from '../../../lib/telephony/capabilities.ts'
import {
  type Command,
  dialled as numberOf,
  SERVICES,
  subject,
} from '../../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import type { Session } from '../../../lib/telephony/model.ts'
import { anySession, CALL_IDS } from './arbitrary.ts'
import {
  answered,
  assumed,
  conferenced,
  dialled,
  failed,
  held,
  others,
  rings,
  seen,
  sessionAfter,
} from './stories.ts'

const supportOf = (
  support: Support,
  others: Partial<Record<(typeof SERVICES)[number], Support>> = {},
): Capabilities['services'] => ({
  ...(Object.fromEntries(SERVICES.map((name) => [name, support])) as Capabilities['services']),
  ...others,
})

const EVERYTHING: Capabilities = {
  ...PLAIN,
  services: supportOf({ by: 'server' }),
  alternateRetrieves: true,
  sees: 'allCalls',
}
const BESIDE = ['nothing', 'heldCalls', 'anyCall'] as const
const NOW = 1_000_000
const NUMBER = '+4583509040'

const sentence = (action: Action): string =>
  action.possible ? `${action.by}: ${JSON.stringify(action.command)}` : action.because

const consulting = [answered('A'), held('A'), dialled('B', { consultationFor: 'A' })]

describe('with a call', () => {
  const because = (session: Session, service: CallService, call: string) => {
    const action = callActions(session, EVERYTHING, call, NOW)[service]
    return action.possible ? 'possible' : action.because
  }

  it.each<[string, CallService, string, readonly TelephonyEvent[], string]>([
    ['a ringing call can be answered', 'answerCall', 'A', [rings('A')], 'possible'],
    ['a call in an unknown state may ring', 'answerCall', 'A', [seen('A')], 'possible'],
    ['an answered call does not ring', 'answerCall', 'A', [answered('A')], 'notRinging'],
    ['a ringing call can be refused', 'clearConnection', 'A', [rings('A')], 'possible'],
    ['an active call can be ended', 'clearConnection', 'A', [answered('A')], 'possible'],
    ['a failed call can be put away', 'clearConnection', 'A', [failed('A')], 'possible'],
    ['a held call must be taken back first', 'clearConnection', 'A', [held('A')], 'notActive'],
    ['an active call can be held', 'holdCall', 'A', [answered('A')], 'possible'],
    ['a ringing call cannot be held', 'holdCall', 'A', [rings('A')], 'notActive'],
    ['an active call can be parked', 'parkCall', 'A', [answered('A')], 'possible'],
    ['a held call cannot be parked', 'parkCall', 'A', [held('A')], 'notActive'],
    ['a held call can be taken back', 'retrieveCall', 'A', [held('A')], 'possible'],
    ['an active call is not on hold', 'retrieveCall', 'A', [answered('A')], 'notHeld'],
    ['one call cannot be swapped', 'alternateCall', 'A', [answered('A')], 'noHeldCall'],
    ['one call cannot be transferred', 'transferCall', 'A', [answered('A')], 'noHeldCall'],
    ['a held call alone has nobody to meet', 'transferCall', 'A', [held('A')], 'noSecondCall'],
    ['a held call alone is taken back by a swap', 'alternateCall', 'A', [held('A')], 'possible'],
    ['a consultation can be swapped', 'alternateCall', 'B', consulting, 'possible'],
    ['a consultation can be completed', 'transferCall', 'B', consulting, 'possible'],
    ['the first call meets the second too', 'transferCall', 'A', consulting, 'possible'],
    ['a consultation can be dropped', 'reconnectCall', 'B', consulting, 'possible'],
    ['a consultation can become a conference', 'conferenceCall', 'B', consulting, 'possible'],
    ['a ringing call joins no pair', 'transferCall', 'C', [...consulting, rings('C')], 'notActive'],
    [
      'a held chat is not swapped with a call',
      'alternateCall',
      'T',
      [answered('A'), held('T', { media: 'chat' })],
      'notVoice',
    ],
    [
      'a conference has nobody on hold',
      'transferCall',
      'A',
      [answered('A'), held('B'), conferenced('A', 'B')],
      'noHeldCall',
    ],
    [
      'a waiting call can be taken',
      'pickupCall',
      'W',
      [others('queued', 'W', { facts: { reference: '47821' } })],
      'possible',
    ],
    [
      'a waiting call needs a name on the wire',
      'pickupCall',
      'W',
      [others('queued', 'W')],
      'notWaiting',
    ],
    [
      'an own call does not wait',
      'pickupCall',
      'A',
      [rings('A', { reference: '47821' })],
      'notWaiting',
    ],
    [
      'a colleague’s call is not yours',
      'clearConnection',
      'W',
      [others('established', 'W')],
      'notYours',
    ],
    ['a call that is not there is not there', 'answerCall', 'A', [], 'noCall'],
    ['a call by a word of the language is not there', 'answerCall', 'constructor', [], 'noCall'],
  ])('%s', (_, service, call, events, expected) => {
    expect(because(sessionAfter(...events), service, call)).toBe(expected)
  })

  it('swap and transfer name the pair, whichever of the two is pressed', () => {
    const session = sessionAfter(...consulting)
    for (const call of ['A', 'B']) {
      const { transferCall, alternateCall } = callActions(session, EVERYTHING, call, NOW)
      const pair = { held: 'A', active: 'B' }
      expect(transferCall).toMatchObject({ command: { service: 'transferCall', ...pair } })
      expect(alternateCall).toMatchObject({ command: { service: 'alternateCall', ...pair } })
    }
  })

  it('of several held calls the consultation’s own is meant', () => {
    const session = sessionAfter(
      answered('C'),
      held('A'),
      held('C'),
      dialled('B', { consultationFor: 'A' }),
    )
    expect(heldCall(session)?.id).toBe('A')
  })

  it('of several held calls the one held last is meant where nobody consults', () => {
    expect(heldCall(sessionAfter(held('A'), held('C'), answered('B')))?.id).toBe('C')
    expect(heldCall(sessionAfter(held('C'), held('A'), answered('B')))?.id).toBe('A')
  })

  it('a held call that is pressed is meant itself', () => {
    const session = sessionAfter(held('A'), held('C'), answered('B'))
    expect(callActions(session, EVERYTHING, 'A', NOW).alternateCall).toMatchObject({
      command: { held: 'A', active: 'B' },
    })
  })

  it('of two calls in doubt one is taken for the held one', () => {
    const session = sessionAfter(...consulting, assumed(seen('A')), assumed(seen('B')))
    expect(activeCall(session)?.id).toBe('A')
    expect(heldCall(session)?.id).toBe('B')
  })

  it('where swap does not take back, a call alone on hold cannot be swapped', () => {
    const action = callActions(
      sessionAfter(held('A')),
      { ...EVERYTHING, alternateRetrieves: false },
      'A',
      NOW,
    ).alternateCall
    expect(sentence(action)).toBe('noSecondCall')
  })
})

describe('with a number', () => {
  const said = (
    service: NumberService,
    events: readonly TelephonyEvent[],
    capabilities = EVERYTHING,
  ) => sentence(numberActions(sessionAfter(...events), capabilities, NUMBER, NOW)[service])

  it.each<[string, NumberService, readonly TelephonyEvent[], string]>([
    [
      'a free agent calls it',
      'makeCall',
      [],
      `server: {"service":"makeCall","number":"${NUMBER}"}`,
    ],
    ['a free agent has nobody to consult for', 'consultationCall', [], 'noCall'],
    ['a free agent has nobody to transfer', 'singleStepTransfer', [], 'noCall'],
    ['an agent on a call does not make another', 'makeCall', [answered('A')], 'onACall'],
    [
      'an agent on a call consults it',
      'consultationCall',
      [answered('A')],
      `server: {"service":"consultationCall","call":"A","number":"${NUMBER}"}`,
    ],
    [
      'an agent on a call transfers to it',
      'singleStepTransfer',
      [answered('A')],
      `server: {"service":"singleStepTransfer","call":"A","number":"${NUMBER}"}`,
    ],
    ['a call that rings is answered first', 'consultationCall', [rings('A')], 'notAnswered'],
    ['a call on hold is taken back first', 'consultationCall', [held('A')], 'notActive'],
    ['two calls are enough', 'consultationCall', [held('A'), answered('B')], 'tooManyCalls'],
    [
      'a chat does not keep the agent from calling',
      'makeCall',
      [answered('T', { media: 'chat' })],
      `server: {"service":"makeCall","number":"${NUMBER}"}`,
    ],
    [
      'a chat is not consulted for',
      'consultationCall',
      [answered('T', { media: 'chat' })],
      'noCall',
    ],
    [
      'a colleague’s call does not keep the agent from calling',
      'makeCall',
      [others('established', 'W')],
      `server: {"service":"makeCall","number":"${NUMBER}"}`,
    ],
  ])('%s', (_, service, events, expected) => {
    expect(said(service, events)).toBe(expected)
  })

  it('a system that cannot start a call hands it to this computer, connected or not', () => {
    const device: Capabilities = {
      ...EVERYTHING,
      services: supportOf({ by: 'server' }, { makeCall: { by: 'device' } }),
    }
    const handed = `device: {"service":"makeCall","number":"${NUMBER}"}`
    expect(said('makeCall', [], device)).toBe(handed)
    const trouble = { kind: 'unreachable', sentence: 'miralix.unreachable' } as const
    expect(said('makeCall', [{ type: 'linkTrouble', problem: trouble }], device)).toBe(handed)
  })

  it('what a system lacks is said in its own sentence', () => {
    const nobody: Capabilities = {
      ...EVERYTHING,
      services: supportOf({ by: 'nobody', because: 'miralix.makeCallNotDocumented' }),
    }
    expect(numberActions(sessionAfter(), nobody, NUMBER, NOW).makeCall).toEqual({
      possible: false,
      because: 'notSupported',
      detail: 'miralix.makeCallNotDocumented',
    })
  })
})

describe('after a click', () => {
  const sent: TelephonyEvent = { type: 'commandSent', command: 'c1', service: 'holdCall' }
  const at = 2000

  it('nothing can be sent while the command is on its way', () => {
    const session = sessionAfter(answered('A'), sent)
    const { clearConnection, holdCall } = callActions(session, EVERYTHING, 'A', NOW)
    expect([sentence(clearConnection), sentence(holdCall)]).toEqual([
      'commandRunning',
      'commandRunning',
    ])
  })

  it('the same button rests for two seconds, the others do not', () => {
    const session = sessionAfter(answered('A'), sent, { type: 'commandAccepted', command: 'c1' })
    const early = callActions(session, EVERYTHING, 'A', at + REST_AFTER_SENT - 1)
    expect(sentence(early.holdCall)).toBe('justSent')
    expect(early.clearConnection.possible).toBe(true)
    expect(callActions(session, EVERYTHING, 'A', at + REST_AFTER_SENT).holdCall.possible).toBe(true)
  })

  it('the agent can ask for the truth again once the command is through', () => {
    expect(
      agentActions(sessionAfter(answered('A'), sent), EVERYTHING, NOW).snapshotDevice.possible,
    ).toBe(false)
    expect(agentActions(sessionAfter(answered('A')), EVERYTHING, NOW).snapshotDevice).toEqual({
      possible: true,
      by: 'server',
      command: { service: 'snapshotDevice' },
    })
  })
})

describe('whatever has happened', () => {
  const support: fc.Arbitrary<Support> = fc.constantFrom<Support[]>(
    { by: 'server' },
    { by: 'server' },
    { by: 'device' },
    { by: 'nobody', because: 'miralix.notDocumented' },
  )
  const anyCapabilities: fc.Arbitrary<Capabilities> = fc.record({
    services: fc
      .tuple(...SERVICES.map(() => support))
      .map(
        (drawn) =>
          Object.fromEntries(
            SERVICES.map((name, i) => [name, drawn[i]]),
          ) as Capabilities['services'],
      ),
    maxCalls: fc.integer({ min: 1, max: 3 }),
    alternateRetrieves: fc.boolean(),
    sees: fc.constantFrom('allCalls' as const, 'queueCalls' as const),
    makesCallsBeside: fc.constantFrom(...BESIDE),
    picksUpBeside: fc.constantFrom(...BESIDE),
    servesNext: fc.boolean(),
    clearsHeldCalls: fc.boolean(),
    transfersToDialledOnly: fc.boolean(),
    agentStates: fc.constant([]),
    destinations: fc.constant([]),
  })
  const offered = (session: Session, capabilities: Capabilities): readonly [string, Action][] => [
    ...CALL_IDS.flatMap((id) => Object.entries(callActions(session, capabilities, id, NOW))),
    ...Object.entries(numberActions(session, capabilities, NUMBER, NOW)),
    ['snapshotDevice', agentActions(session, capabilities, NOW).snapshotDevice],
  ]
  const possible = (session: Session, capabilities: Capabilities): readonly Command[] =>
    offered(session, capabilities).flatMap(([, action]) =>
      action.possible ? [action.command] : [],
    )

  const callsIn = (command: Command): readonly string[] => [
    ...('call' in command ? [command.call] : []),
    ...('held' in command ? [command.held] : []),
    ...('active' in command && command.active !== undefined ? [command.active] : []),
  ]

  it('a command names calls that are there and the agent’s own, and never one call twice', () => {
    fc.assert(
      fc.property(anySession, anyCapabilities, (session, capabilities) => {
        for (const command of possible(session, capabilities)) {
          const calls = callsIn(command)
          expect(new Set(calls).size).toBe(calls.length)
          for (const id of calls) {
            expect(Object.hasOwn(session.calls, id)).toBe(true)
            expect(session.calls[id]?.connection).toBeDefined()
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a pair is one of two voices', () => {
    fc.assert(
      fc.property(anySession, anyCapabilities, (session, capabilities) => {
        for (const command of possible(session, capabilities)) {
          if (!('held' in command)) continue
          for (const id of callsIn(command)) expect(session.calls[id]?.media).not.toBe('chat')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('an action is the command of its own name', () => {
    fc.assert(
      fc.property(anySession, anyCapabilities, (session, capabilities) => {
        for (const [name, action] of offered(session, capabilities)) {
          if (action.possible) expect(action.command.service).toBe(name)
        }
      }),
    )
  })

  it('nothing can be sent while a command is on its way', () => {
    fc.assert(
      fc.property(anySession, anyCapabilities, (session, capabilities) => {
        const busy: Session = {
          ...session,
          commands: [
            ...session.commands,
            { id: 'last', service: 'alternateCall', phase: 'sending', at: NOW },
          ],
        }
        expect(possible(busy, capabilities)).toEqual([])
      }),
    )
  })

  it('without the link, only what this computer does by itself is possible', () => {
    fc.assert(
      fc.property(
        anySession,
        anyCapabilities,
        fc.constantFrom('connecting' as const, 'retrying' as const, 'stopped' as const),
        (session, capabilities, link) => {
          for (const { service } of possible({ ...session, link }, capabilities)) {
            expect(capabilities.services[service].by).toBe('device')
          }
        },
      ),
    )
  })

  it('what nobody does is never possible', () => {
    fc.assert(
      fc.property(anySession, anyCapabilities, (session, capabilities) => {
        for (const { service } of possible(session, capabilities)) {
          expect(capabilities.services[service].by).not.toBe('nobody')
        }
      }),
    )
  })
})

describe('a command', () => {
  it.each<[Command, string | undefined, string | undefined]>([
    [{ service: 'makeCall', number: '103' }, undefined, '103'],
    [{ service: 'consultationCall', call: 'A', number: '103' }, 'A', '103'],
    [{ service: 'singleStepTransfer', call: 'A', number: '103' }, 'A', '103'],
    [{ service: 'answerCall', call: 'A' }, 'A', undefined],
    [{ service: 'transferCall', held: 'A', active: 'B' }, 'B', undefined],
    [{ service: 'alternateCall', held: 'A' }, 'A', undefined],
    [{ service: 'snapshotDevice' }, undefined, undefined],
    [{ service: 'pickupCall', reference: '47821' }, undefined, undefined],
  ])('%j acts on call %s and dials %s', (command, call, number) => {
    expect(subject(command)).toBe(call)
    expect(numberOf(command)).toBe(number)
  })

  it('that a page has a button for is one of these', () => {
    expect([...CALL_SERVICES, ...NUMBER_SERVICES].filter(onPage)).toEqual([
      'answerCall',
      'clearConnection',
      'alternateCall',
      'transferCall',
      'makeCall',
      'consultationCall',
      'singleStepTransfer',
    ])
  })
})

describe('with the queue and the keypad', () => {
  it('digits go into a call that is heard, and into no other', () => {
    const of = (events: readonly TelephonyEvent[]) =>
      sentence(callActions(sessionAfter(...events), EVERYTHING, 'A', NOW).generateDigits)
    expect(of([answered('A')])).toBe('server: {"service":"generateDigits","call":"A","digits":""}')
    expect(of([held('A')])).toBe('notActive')
  })

  it('a waiting call can be removed from its queue, an own one cannot', () => {
    const of = (events: readonly TelephonyEvent[]) =>
      sentence(callActions(sessionAfter(...events), EVERYTHING, 'W', NOW).clearQueuedCall)
    const facts = { reference: '47821', queue: { id: '5', name: 'Support' } }
    expect(
      of([{ type: 'queued', call: 'W', certainty: 'confirmed', device: 'other', facts }]),
    ).toBe('server: {"service":"clearQueuedCall","reference":"47821","queue":"5"}')
    expect(of([answered('W')])).toBe('notWaiting')
  })
})

describe('one far end of several', () => {
  const three: readonly TelephonyEvent[] = [
    answered('A', { number: '101' }),
    { type: 'partyChanged', call: 'A', number: '102', state: 'connected' },
  ]
  const of = (party: string, ...events: readonly TelephonyEvent[]) =>
    sentence(partyAction(sessionAfter(...events), EVERYTHING, 'A', party, NOW))

  it('can be let go while the call is heard', () => {
    expect(of('102', ...three)).toBe(
      'server: {"service":"clearConnection","call":"A","party":"102"}',
    )
    expect(of('102', ...three, held('A'))).toBe('notActive')
  })

  it('cannot be let go twice, nor be the last one', () => {
    expect(of('102', ...three, { type: 'partyCleared', call: 'A', number: '102' })).toBe(
      'noSuchParty',
    )
    expect(of('101', answered('A', { number: '101' }))).toBe('noSuchParty')
  })
})

describe('a digit after a digit', () => {
  it('does not wait, as a second call would', () => {
    const sent = (service: string): readonly TelephonyEvent[] => [
      answered('A'),
      { type: 'commandSent', command: 'c', service },
      { type: 'commandAccepted', command: 'c' },
    ]
    const soon = 2000 + REST_AFTER_SENT - 1
    const of = (service: 'generateDigits' | 'holdCall') =>
      callActions(sessionAfter(...sent(service)), EVERYTHING, 'A', soon)[service]
    expect(of('generateDigits').possible).toBe(true)
    expect(sentence(of('holdCall'))).toBe('justSent')
  })
})

describe('a destination', () => {
  const FINE: Capabilities = {
    ...EVERYTHING,
    destinations: [
      { service: 'consultationCall', media: 'voice', to: 'agent' },
      { service: 'singleStepTransfer', media: 'voice', to: 'agent', mode: 'blind' },
      { service: 'singleStepTransfer', media: 'chat', to: 'agent', mode: 'afterAnswer' },
      {
        service: 'singleStepTransfer',
        media: 'voice',
        to: 'number',
        mode: 'blind',
        notFor: ['outbound'],
      },
    ],
  }
  const offered = (session: Session, to: 'agent' | 'number' | 'ivr', call?: string) =>
    destinationActions(session, FINE, { number: '205', to }, NOW, call).map(
      ({ rule, action }) => `${rule.service} ${rule.mode ?? ''} ${sentence(action)}`,
    )

  it('is offered in the legal combinations, and in no other', () => {
    expect(offered(sessionAfter(answered('A')), 'agent')).toEqual([
      'consultationCall  server: {"service":"consultationCall","call":"A","number":"205","to":"agent"}',
      'singleStepTransfer blind server: {"service":"singleStepTransfer","call":"A","number":"205","to":"agent","mode":"blind"}',
    ])
    expect(offered(sessionAfter(answered('A')), 'ivr')).toEqual([])
  })

  it('is refused to a call of a direction that cannot go there', () => {
    const [rule] = offered(sessionAfter(answered('A', { direction: 'outbound' })), 'number')
    expect(rule).toBe('singleStepTransfer blind noSuchDestination')
  })

  it('of a chat is a chat’s', () => {
    const chat = answered('A', { media: 'chat' })
    expect(offered(sessionAfter(chat), 'agent', 'A')).toEqual([
      'singleStepTransfer afterAnswer server: {"service":"singleStepTransfer","call":"A","number":"205","to":"agent","mode":"afterAnswer"}',
    ])
  })
})
