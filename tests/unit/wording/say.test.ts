import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REASONS } from '../../../lib/telephony/action.ts'
import { SERVICES } from '../../../lib/telephony/commands.ts'
import {
  type AgentState,
  type CommandPhase,
  LIVE_STATES,
  type Link,
  PROBLEM_KINDS,
} from '../../../lib/telephony/model.ts'
import { en } from '../../../lib/wording/en.ts'
import { learn, type Sentence, say, sayProblem, sentenceKey } from '../../../lib/wording/say.ts'

const formsOf = (sentence: Sentence): readonly string[] =>
  typeof sentence === 'string' ? [sentence] : Object.values(sentence)

const has = (key: string) => Object.hasOwn(en, key)

// Keyed by every member, so that one that is added to a type is missed here by the compiler.
const AGENT_STATES: Record<AgentState, true> = {
  loggedOff: true,
  notReady: true,
  ready: true,
  busy: true,
  workingAfterCall: true,
  unknown: true,
}
const LINKS: Record<Link, true> = { connecting: true, online: true, retrying: true, stopped: true }
const BUSY_PHASES: readonly CommandPhase[] = ['sending', 'accepted', 'unconfirmed']

describe('the desk of sentences', () => {
  it.each(Object.entries(en))('has words for %s', (_, sentence) => {
    for (const text of formsOf(sentence)) {
      expect(text.trim()).not.toBe('')
      expect(text).toBe(text.trim())
    }
  })

  it.each(SERVICES)('has a label for %s', (service) => {
    expect(has(service)).toBe(true)
  })

  it.each(REASONS)('says why: %s', (reason) => {
    expect(has(`reason.${reason}`)).toBe(true)
  })

  it.each(LIVE_STATES)('names a call that is %s', (state) => {
    expect(has(`state.${state}`)).toBe(true)
  })

  it.each(Object.keys(AGENT_STATES))('names an agent who is %s', (state) => {
    expect(has(`agent.${state}`)).toBe(true)
  })

  it.each(Object.keys(LINKS))('names a link that is %s', (link) => {
    expect(has(`link.${link}`)).toBe(true)
  })

  it.each(BUSY_PHASES)('says that a command is %s', (phase) => {
    expect(has(`phase.${phase}`)).toBe(true)
  })

  it('has each pair of braces around one word', () => {
    for (const text of Object.values(en).flatMap(formsOf)) {
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
    }
  })
})

describe('a sentence', () => {
  it('is filled in', () => {
    expect(say('call.fromQueue', { queue: 'Support' })).toBe('from Support')
  })

  it('keeps a gap that nobody fills, so that it is seen', () => {
    expect(say('call.fromQueue')).toBe('from {queue}')
  })

  it('takes what is filled in as it is', () => {
    fc.assert(
      fc.property(fc.string(), (queue) => {
        expect(say('call.fromQueue', { queue })).toBe(`from ${queue}`)
      }),
    )
    expect(say('call.fromQueue', { queue: '$& {queue}' })).toBe('from $& {queue}')
  })

  it('ends once, also where a server’s own words have a full stop', () => {
    const message = 'License limit reached.'
    expect(say('huawei.code.refused', { message })).toBe(
      'The gateway refused: License limit reached. Nothing was changed.',
    )
    expect(say('huawei.code.message', { message })).toBe(`The gateway refused: ${message}`)
  })

  it('goes by how many there are', () => {
    expect(say('history.days', { count: 1 })).toBe('Calls are kept for one day.')
    expect(say('history.days', { count: 90 })).toBe('Calls are kept for 90 days.')
  })

  it('has its numbers written as the reader’s country writes them', () => {
    learn({}, 'de')
    expect(say('history.found', { count: 50_000 })).toBe('Calls shown: 50.000')
    learn({}, 'en')
    expect(say('history.found', { count: 50_000 })).toBe('Calls shown: 50,000')
  })

  it('of a problem is its own', () => {
    expect(sayProblem({ kind: 'auth', code: '401', sentence: 'miralix.secretRefused' })).toBe(
      en['miralix.secretRefused'],
    )
  })

  it('of a problem has its values', () => {
    const text = sayProblem({
      kind: 'protocol',
      code: '418',
      sentence: 'miralix.unexpectedStatus',
      values: { status: '418' },
    })
    expect(text).toContain('418')
  })

  it('of a problem that is not on the desk is its kind and code', () => {
    expect(sayProblem({ kind: 'rejected', code: '418', sentence: 'nowhere' })).toBe('rejected 418')
    expect(sayProblem({ kind: 'timeout', sentence: 'nowhere' })).toBe('timeout')
  })

  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('is not %s', (key) => {
    expect(sentenceKey(key, 'reason.notSupported')).toBe('reason.notSupported')
    expect(sayProblem({ kind: 'protocol', sentence: key })).toBe('protocol')
  })

  it('of a problem is never empty', () => {
    const kind = fc.constantFrom(...PROBLEM_KINDS)
    const sentence = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(en)))
    fc.assert(
      fc.property(kind, sentence, (drawn, key) => {
        expect(sayProblem({ kind: drawn, sentence: key })).not.toBe('')
      }),
    )
  })
})
