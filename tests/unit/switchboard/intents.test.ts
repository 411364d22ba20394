import { describe, expect, it } from 'vitest'
import { type Intent, intent as intentSchema } from '../../../lib/channel/messages.ts'
import { defaultSettings } from '../../../lib/settings/schema.ts'
import { plannerFor } from '../../../lib/switchboard/dialling.ts'
import { decide, serviceOf, withUserData } from '../../../lib/switchboard/intents.ts'
import { type Capabilities, PLAIN } from '../../../lib/telephony/capabilities.ts'
import { SERVICES } from '../../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { answered, others, rings, sessionAfter } from '../telephony/stories.ts'
import { CONFIG } from './fake-connector.ts'

const capabilities: Capabilities = {
  ...PLAIN,
  services: Object.fromEntries(
    SERVICES.map((name) => [name, { by: 'server' }]),
  ) as Capabilities['services'],
  agentStates: [
    { id: 'ready', state: 'ready' },
    { id: 'notReady', state: 'notReady', reasons: { from: 200, to: 250 } },
    { id: 'rest', state: 'notReady', seconds: { from: 1, to: 86_399 } },
  ],
  destinations: [
    { service: 'singleStepTransfer', media: 'voice', to: 'agent', mode: 'blind' },
    { service: 'singleStepTransfer', media: 'voice', to: 'number', mode: 'afterAnswer' },
    { service: 'consultationCall', media: 'voice', to: 'queue' },
    { service: 'singleStepTransfer', media: 'chat', to: 'agent', mode: 'blind' },
  ],
}

const inDenmark = plannerFor(defaultSettings('da-DK'))

/** What becomes of an intent in Denmark, in one line: the command, or the sentence that says why none. */
function becomes(asked: Intent, ...events: readonly TelephonyEvent[]): string {
  const session = sessionAfter(...events)
  const line = { session: 'one', config: CONFIG, capabilities }
  const decision = decide(session, line, intentSchema.parse(asked), inDenmark, 1_000_000)
  return decision.kind === 'command'
    ? JSON.stringify(decision.action.command)
    : decision.problem.sentence
}

const CHAT = answered('C', { media: 'chat' })
const COLLEAGUES: TelephonyEvent = {
  type: 'colleaguesRead',
  colleagues: [{ id: 'peer-7', name: 'Bodil', state: 'ready' }],
}

describe('a digit', () => {
  it('goes into the call that was meant', () => {
    expect(becomes({ on: 'digits', call: 'A', digits: '4#' }, answered('A'))).toBe(
      '{"service":"generateDigits","call":"A","digits":"4#"}',
    )
    expect(becomes({ on: 'digits', call: 'A', digits: '4' }, rings('A'))).toBe('reason.notActive')
  })

  it.each(['', 'A', '12,3', '+45', '0'.repeat(33)])('is not “%s”', (digits) => {
    expect(intentSchema.safeParse({ on: 'digits', call: 'A', digits }).success).toBe(false)
  })
})

describe('a message', () => {
  it('is written in a chat, and in no telephone call', () => {
    expect(becomes({ on: 'message', call: 'C', text: 'Goddag' }, CHAT)).toBe(
      '{"service":"sendMessage","call":"C","text":"Goddag"}',
    )
    expect(becomes({ on: 'message', call: 'A', text: 'Goddag' }, answered('A'))).toBe(
      'reason.notAChat',
    )
  })
})

describe('a destination', () => {
  const to = (more: Partial<Extract<Intent, { on: 'destination' }>>): Intent => ({
    on: 'destination',
    number: '205',
    to: 'agent',
    service: 'singleStepTransfer',
    mode: 'blind',
    ...more,
  })

  it('is an agent as the system knows him', () => {
    expect(becomes(to({}), answered('A'))).toBe(
      '{"service":"singleStepTransfer","call":"A","number":"205","to":"agent","mode":"blind"}',
    )
    expect(becomes(to({ number: 'peer-7' }), answered('A'), COLLEAGUES)).toContain(
      '"number":"peer-7"',
    )
    expect(becomes(to({ number: 'peer-8' }), answered('A'), COLLEAGUES)).toBe('number.characters')
  })

  it('is a number as the reader’s country writes it', () => {
    expect(
      becomes(to({ number: '61 77 44 27', to: 'number', mode: 'afterAnswer' }), answered('A')),
    ).toContain('"number":"+4561774427"')
  })

  it('gets what is to appear on the next screen', () => {
    expect(becomes(to({ userData: '{"case": 7}' }), answered('A'))).toContain(
      '"userData":"{\\"case\\": 7}"',
    )
  })

  it('that no rule allows is refused, whatever the chooser looked like', () => {
    expect(becomes(to({ mode: 'returning' }), answered('A'))).toBe('reason.noSuchDestination')
    expect(becomes(to({ to: 'ivr' }), answered('A'))).toBe('reason.noSuchDestination')
  })

  it('of a chat is that chat’s', () => {
    expect(becomes(to({ call: 'C' }), answered('A'), CHAT)).toContain('"call":"C"')
  })
})

describe('a state', () => {
  const of = (more: Partial<Extract<Intent, { on: 'agentState' }>>) =>
    becomes({ on: 'agentState', option: 'ready', ...more })

  it('is asked for by the name of its option, with reason and time', () => {
    expect(of({})).toBe('{"service":"setAgentState","state":"ready","option":"ready"}')
    expect(of({ option: 'notReady', reason: 201 })).toContain('"reason":"201"')
    expect(of({ option: 'rest', seconds: 900 })).toContain('"seconds":900')
  })

  it.each<[string, Partial<Extract<Intent, { on: 'agentState' }>>, string]>([
    ['a reason below the range', { option: 'notReady', reason: 199 }, 'agent.reason.range'],
    ['a reason above the range', { option: 'notReady', reason: 251 }, 'agent.reason.range'],
    ['no time where one is needed', { option: 'rest' }, 'agent.seconds.range'],
    ['a day', { option: 'rest', seconds: 86_400 }, 'agent.seconds.range'],
    ['a reason where none is known', { reason: 1 }, 'reason.notSupported'],
    ['an option that there is not', { option: 'holiday' }, 'reason.notSupported'],
  ])('is refused with %s', (_, more, sentence) => {
    expect(of(more)).toBe(sentence)
  })
})

describe('the next call', () => {
  const waiting = (call: string) => others('queued', call, { facts: { reference: call } })

  it('is the one that waits longest', () => {
    expect(becomes({ on: 'next' }, waiting('W1'), waiting('W2'))).toBe(
      '{"service":"pickupCall","reference":"W1"}',
    )
    expect(becomes({ on: 'next' })).toBe('reason.notWaiting')
  })
})

describe('a colleague’s call', () => {
  it('is taken', () => {
    expect(becomes({ on: 'colleague', agent: '205' })).toBe(
      '{"service":"directedPickupCall","agent":"205"}',
    )
  })
})

describe('one far end', () => {
  it('is let go', () => {
    expect(
      becomes({ on: 'party', call: 'A', party: '102' }, answered('A', { number: '101' }), {
        type: 'partyChanged',
        call: 'A',
        number: '102',
        state: 'connected',
      }),
    ).toBe('{"service":"clearConnection","call":"A","party":"102"}')
  })
})

it('each intent asks for one service', () => {
  const all: readonly Intent[] = [
    { on: 'call', call: 'A', service: 'holdCall' },
    { on: 'number', number: '103', service: 'makeCall' },
    { on: 'party', call: 'A', party: '103' },
    { on: 'digits', call: 'A', digits: '1' },
    { on: 'message', call: 'A', text: 'x' },
    { on: 'destination', number: '1', to: 'ivr', service: 'singleStepTransfer' },
    { on: 'agentState', option: 'ready' },
    { on: 'next' },
    { on: 'colleague', agent: '205' },
  ]
  expect(all.map(serviceOf)).toEqual([
    'holdCall',
    'makeCall',
    'clearConnection',
    'generateDigits',
    'sendMessage',
    'singleStepTransfer',
    'setAgentState',
    'pickupCall',
    'directedPickupCall',
  ])
})

describe('the page that a call is handed on from', () => {
  const PAGE = 'Bodil Aagaard\nhttps://crm.example.com/contacts/7'
  const carries: Capabilities = { ...capabilities, userData: { voice: 100 } }
  const command = { service: 'consultationCall', call: 'A', number: '+4551902236' } as const

  it('goes along', () => {
    expect(withUserData(command, carries, PAGE)).toEqual({ ...command, userData: PAGE })
    const transfer = { ...command, service: 'singleStepTransfer' } as const
    expect(withUserData(transfer, carries, PAGE)).toEqual({ ...transfer, userData: PAGE })
  })

  it('gives way to what a person wrote', () => {
    const written = { ...command, userData: 'Order 4711' }
    expect(withUserData(written, carries, PAGE)).toEqual(written)
  })

  it('stays where the system carries nothing, or not as much, or the call is not handed on', () => {
    expect(withUserData(command, capabilities, PAGE)).toEqual(command)
    expect(withUserData(command, carries, '订'.repeat(34))).toEqual(command)
    const fresh = { service: 'makeCall', number: '+4551902236' } as const
    expect(withUserData(fresh, carries, PAGE)).toEqual(fresh)
  })
})
