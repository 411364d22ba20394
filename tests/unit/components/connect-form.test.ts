import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  type AnyConfig,
  changed,
  type Draft,
  draftFor,
  meaningOf,
  SECRET,
  type SystemForm,
} from '../../../components/connect/form.ts'
import { huaweiForm } from '../../../components/connect/huawei.ts'
import { miralixForm } from '../../../components/connect/miralix.ts'
import { openreceptionForm } from '../../../components/connect/openreception.ts'
import { server, tidied } from '../../../components/connect/shared.ts'
import {
  huaweiConfig,
  miralixConfig,
  openreceptionConfig,
} from '../../../lib/connectors/configs.ts'
import { en } from '../../../lib/wording/en.ts'
import { config } from './samples.ts'

const empty = draftFor(miralixForm)
const filled: Draft = { ...draftFor(miralixForm, config), secret: 'sandbox-secret' }

const errorsOf = (draft: Draft) => {
  const meaning = meaningOf(miralixForm, draft)
  return meaning.ok ? {} : meaning.errors
}

describe('a whole address that is pasted', () => {
  const pasted = changed(miralixForm, empty, 'server', 'https://192.168.1.10/mot/greenbox/agents')

  test('fills in the account', () => {
    expect(pasted.account).toBe('greenbox')
  })

  test('is cut down to the server when the field is left', () => {
    expect(tidied(miralixForm, pasted).server).toBe('https://192.168.1.10')
  })
})

test('an address without an account leaves the account alone', () => {
  const draft = changed(miralixForm, { ...empty, account: 'greenbox' }, 'server', '192.168.1.10')
  expect(draft.account).toBe('greenbox')
})

test('what is no address stays as it was typed', () => {
  expect(tidied(miralixForm, { ...empty, server: 'my office ' }).server).toBe('my office ')
})

test.each([
  ['http://10.0.0.5', true],
  ['https://10.0.0.5', false],
  ['10.0.0.5', false],
  ['', false],
])('of “%s” it is said whether the secret goes in the clear: %s', (address, clear) => {
  const remark = server('connect.address.hint').remark?.({ ...empty, server: address })
  expect(remark).toBe(clear ? 'connect.httpWarning' : undefined)
})

test('a form that is filled in means a connection and a secret', () => {
  expect(meaningOf(miralixForm, filled)).toEqual({ ok: true, config, secret: 'sandbox-secret' })
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
  const meaning = (templates: string) => meaningOf(miralixForm, { ...filled, templates })

  test('are read one on each line, blank lines aside', () => {
    const read = meaning('holdCall PUT call/hold\n\n  retrieveCall   PUT  call/retrieve \n')
    expect(read.ok && read.config).toMatchObject({
      templates: { holdCall: 'PUT call/hold', retrieveCall: 'PUT call/retrieve' },
    })
  })

  test('come back into the form as they were entered', () => {
    const read = meaning('holdCall PUT call/hold')
    expect(read.ok && draftFor(miralixForm, read.config).templates).toBe('holdCall PUT call/hold')
  })

  test.each([
    ['holdCall GET call/hold', 'holdCall'],
    ['holdCall', 'holdCall'],
    ['answerCall PUT call/answer', 'answerCall'],
  ])('“%s” is refused, and the sentence names its function', (templates, service) => {
    expect(errorsOf({ ...filled, templates }).templates).toContain(`“${service}”`)
  })
})

const SERVERS = [
  'https://192.168.1.10',
  '10.0.0.5:8080/base',
  'cc.example.com',
  'ftp://x',
  'my office',
  '',
]
const TEXTS = [
  'greenbox',
  '12',
  '291',
  'derek.a@company.local',
  'sip:derek@company.local',
  ' ',
  '%',
]
const NUMBERS = ['40038', '100', '101', '59999', '60000', '1000000', '5;7', '4242', '-1', '']

const SYSTEMS: readonly {
  readonly form: SystemForm<AnyConfig>
  readonly schema: z.ZodType
  /** Fields that a person cannot leave as they are, filled in. */
  readonly needed: Draft
}[] = [
  { form: miralixForm, schema: miralixConfig, needed: filled },
  {
    form: huaweiForm,
    schema: huaweiConfig,
    needed: { server: 'cc.example.com', agent: '291', phone: '40038', secret: 'sandbox-secret' },
  },
  {
    form: openreceptionForm,
    schema: openreceptionConfig,
    needed: { server: 'cc.example.com', agent: '12', secret: 'sandbox-secret' },
  },
]

describe.each(SYSTEMS)('the form of $form.system', ({ form, schema, needed }) => {
  const value = (field: (typeof form.fields)[number]) =>
    field.kind === 'choice'
      ? fc.constantFrom(...field.options.map((option) => option.value))
      : field.kind === 'check'
        ? fc.constantFrom('', 'yes')
        : field.kind === 'lines'
          ? fc.constantFrom('', 'holdCall PUT call/hold')
          : field.name.toLowerCase().includes('server')
            ? fc.constantFrom(...SERVERS)
            : fc.oneof(fc.constantFrom(...TEXTS, ...NUMBERS), fc.string())
  const start: Draft = { ...draftFor(form), ...needed }
  const drafts = fc.record(
    Object.fromEntries(
      form.fields.map((field) => [
        field.name,
        fc.oneof(fc.constant(start[field.name] ?? ''), value(field)),
      ]),
    ),
  )

  test('means a connection once what it needs is filled in', () => {
    expect(meaningOf(form, start)).toMatchObject({ ok: true })
  })

  test('never holds a secret that was sent', () => {
    expect(draftFor(form, config)[SECRET]).toBe('')
  })

  test('accepts what the connection’s schema accepts, and nothing else', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { [SECRET]: faultOfSecret, ...faults } = Object.fromEntries(
          form.fields.flatMap((field) => {
            const fault = field.fault?.(draft)
            return fault === undefined ? [] : [[field.name, fault.sentence]]
          }),
        )
        const parsed = schema.safeParse(form.configOf(draft))
        expect({ draft, ok: Object.keys(faults).length === 0 }).toEqual({
          draft,
          ok: parsed.success,
        })
        if (parsed.success && faultOfSecret === undefined) {
          expect(meaningOf(form, draft)).toMatchObject({ ok: true, config: parsed.data })
        }
      }),
    )
  })

  test('is filled in again as it was', () => {
    let filledIn = 0
    fc.assert(
      fc.property(drafts, (draft) => {
        const meaning = meaningOf(form, draft)
        if (!meaning.ok) return
        filledIn += 1
        const again = { ...draftFor(form, meaning.config), [SECRET]: meaning.secret || 'x' }
        expect(meaningOf(form, again)).toMatchObject({ ok: true, config: meaning.config })
      }),
      { numRuns: 1000 },
    )
    expect(filledIn).toBeGreaterThan(0)
  })
})
