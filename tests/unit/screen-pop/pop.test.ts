import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn, popAddress } from '../../../lib/screen-pop/address.ts'
import { duePops, type PopRules } from '../../../lib/screen-pop/due.ts'
import { POP_FIELDS } from '../../../lib/screen-pop/fields.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { answered, dialled, ends, held, rings, sessionAfter } from '../telephony/stories.ts'

const CRM = 'https://crm.example'
const made = (template: string, fields = {}): string => {
  const pop = popAddress(template, fields)
  return pop.ok ? pop.address : pop.fault
}

describe('an address', () => {
  it.each([
    [`${CRM}/c/{number}`, { number: '+4583509040' }, `${CRM}/c/%2B4583509040`],
    [`${CRM}/c/{+number}`, { number: '+4583509040' }, `${CRM}/c/+4583509040`],
    [`${CRM}/c{?number,queue}`, { number: '103' }, `${CRM}/c?number=103`],
    [`${CRM}/c?x=1{&queue}`, { queue: 'Øst & Vest' }, `${CRM}/c?x=1&queue=%C3%98st%20%26%20Vest`],
    [`${CRM}/#/c/{digits:4}`, { digits: '4583509040' }, `${CRM}/#/c/4583`],
    [`${CRM}/c/{number`, {}, 'template'],
    [`${CRM}/c/{num ber}`, {}, 'template'],
    ['{number}', { number: '103' }, 'address'],
    ['crm.example/{number}', {}, 'address'],
    ['javascript:alert({number})', { number: '1' }, 'scheme'],
    ['{+data}', { data: 'javascript:alert(1)' }, 'scheme'],
    ['file:///etc/{number}', { number: '1' }, 'scheme'],
    ['https://ada:secret@crm.example/{number}', { number: '1' }, 'password'],
  ])('of %s with %o is %s', (template, fields, address) => {
    expect(made(template, fields)).toBe(address)
  })

  it('is one that a browser may be sent to, or none, whatever the template and the call say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (template, data) => {
        const pop = popAddress(template, { data })
        if (pop.ok) expect(pop.address).toMatch(/^https?:\/\//)
      }),
    )
  })

  it('never leaves its site by what a caller or a system has put into a call', () => {
    fc.assert(
      fc.property(fc.string(), (data) => {
        const pop = popAddress(`${CRM}/{data}`, { data })
        expect(pop.ok && new URL(pop.address).origin).toBe(CRM)
      }),
    )
  })

  it('names its fields, whatever the operators', () => {
    expect(namesIn('{number}{?queue,data*}{&digits:3}{+raw}')).toEqual([
      'number',
      'queue',
      'data',
      'digits',
      'raw',
    ])
  })
})

const RULES: PopRules = {
  on: true,
  when: 'alerting',
  calls: 'inbound',
  template: `${CRM}/c{?${POP_FIELDS.join()}}`,
  withheld: '',
}
const due = (rules: Partial<PopRules>, ...events: readonly TelephonyEvent[]): readonly string[] =>
  duePops([sessionAfter(...events)], { ...RULES, ...rules }, 'DK').map(({ pop }) =>
    pop.ok ? pop.address : pop.fault,
  )
const FACTS = {
  direction: 'inbound',
  number: '+4583509040',
  name: 'Ada Holm',
  queue: { id: '7', name: 'Support' },
} as const
const template = `${CRM}/{number}`

describe('a screen pop', () => {
  it('has what is known of the call, and leaves out what is not', () => {
    const [address = ''] = due({}, rings('A', FACTS))
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      number: '+4583509040',
      national: '83 50 90 40',
      digits: '4583509040',
      raw: '+4583509040',
      name: 'Ada Holm',
      queue: 'Support',
      queueId: '7',
      direction: 'inbound',
      agent: '12',
    })
    expect(address).not.toContain('called=')
    expect(address).not.toContain('data=')
  })

  it('is due as it rings, or when it is answered', () => {
    const popped = [`${CRM}/%2B4583509040`]
    expect(due({ template }, rings('A', FACTS))).toEqual(popped)
    expect(due({ template, when: 'answered' }, rings('A', FACTS))).toEqual([])
    expect(due({ template, when: 'answered' }, answered('A', FACTS))).toEqual(popped)
    expect(due({ template, when: 'answered' }, answered('A', FACTS), held('A'))).toEqual(popped)
    expect(due({ template }, rings('A', FACTS), ends('A'))).toEqual([])
  })

  it('is for calls that come in, unless all are meant, and for nothing when it is off', () => {
    const own = dialled('B', { direction: 'outbound', number: '103' })
    expect(due({ template }, own)).toEqual([])
    expect(due({ template, calls: 'all' }, own)).toEqual([`${CRM}/103`])
    expect(due({ template, on: false }, rings('A', FACTS))).toEqual([])
  })

  it('has a page of its own for who shows no number, or none', () => {
    const nobody = rings('A', { direction: 'inbound', withheld: true })
    expect(due({ template }, nobody)).toEqual([])
    expect(due({ template, withheld: `${CRM}/new` }, nobody)).toEqual([`${CRM}/new`])
  })
})
