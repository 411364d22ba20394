import { describe, expect, test } from 'vitest'
import {
  type ConnectDraft,
  draftOf,
  isOverHttp,
  meaningOf,
  tidied,
  withServer,
} from '../../../components/popup/connect-draft.ts'
import { en } from '../../../lib/wording/en.ts'
import { config } from './samples.ts'

const empty = draftOf(undefined)
const filled: ConnectDraft = { ...draftOf(config), secret: 'sandbox-secret' }

const errorsOf = (draft: ConnectDraft) => {
  const meaning = meaningOf(draft)
  return meaning.ok ? {} : meaning.errors
}

describe('a whole address that is pasted', () => {
  const pasted = withServer(empty, 'https://192.168.1.10/mot/greenbox/agents')

  test('fills in the account', () => {
    expect(pasted.account).toBe('greenbox')
  })

  test('is cut down to the server when the field is left', () => {
    expect(tidied(pasted).server).toBe('https://192.168.1.10')
  })
})

test('an address without an account leaves the account alone', () => {
  expect(withServer({ ...empty, account: 'greenbox' }, '192.168.1.10').account).toBe('greenbox')
})

test('what is no address stays as it was typed', () => {
  expect(tidied({ ...empty, server: 'my office ' }).server).toBe('my office ')
})

test.each([
  ['http://10.0.0.5', true],
  ['https://10.0.0.5', false],
  ['10.0.0.5', false],
  ['', false],
])('of “%s” it is said whether the secret goes in the clear: %s', (server, clear) => {
  expect(isOverHttp({ ...empty, server })).toBe(clear)
})

test('a form that is filled in means a connection and a secret', () => {
  expect(meaningOf(filled)).toEqual({ ok: true, config, secret: 'sandbox-secret' })
})

test('the form of a connection never holds its secret', () => {
  expect(draftOf(config).secret).toBe('')
})

test('each empty field gets its own sentence', () => {
  expect(errorsOf(empty)).toEqual({
    server: en['connect.invalid.server'],
    account: en['connect.invalid.account'],
    agent: en['connect.invalid.agent'],
    secret: en['connect.invalid.secret'],
  })
})

test('an agent number is no e-mail', () => {
  expect(errorsOf({ ...filled, agentType: 'email' })).toEqual({
    agent: en['connect.invalid.agent'],
  })
})

describe('paths for functions that no page documents', () => {
  test('are read one on each line, blank lines aside', () => {
    const meaning = meaningOf({
      ...filled,
      templates: 'holdCall PUT call/hold\n\n  retrieveCall   PUT  call/retrieve \n',
    })
    expect(meaning.ok && meaning.config.templates).toEqual({
      holdCall: 'PUT call/hold',
      retrieveCall: 'PUT call/retrieve',
    })
  })

  test('come back into the form as they were entered', () => {
    const meaning = meaningOf({ ...filled, templates: 'holdCall PUT call/hold' })
    expect(meaning.ok && draftOf(meaning.config).templates).toBe('holdCall PUT call/hold')
  })

  test.each([
    ['holdCall GET call/hold', 'holdCall'],
    ['holdCall', 'holdCall'],
    ['answerCall PUT call/answer', 'answerCall'],
  ])('“%s” is refused, and the sentence names its function', (templates, service) => {
    expect(errorsOf({ ...filled, templates }).templates).toContain(`“${service}”`)
  })
})
