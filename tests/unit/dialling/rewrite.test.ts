import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDialString } from '../../../lib/dialling/dial-string.ts'
import { matchPattern, readPattern } from '../../../lib/dialling/pattern.ts'
import { type RewriteRule, rewrite, ruleFault } from '../../../lib/dialling/rewrite.ts'

const groups = (pattern: string, number: string): readonly string[] | null | string => {
  const read = readPattern(pattern)
  return read.ok ? matchPattern(read.pattern, number) : read.fault
}
const rules = (...pairs: readonly (readonly [string, string])[]): readonly RewriteRule[] =>
  pairs.map(([pattern, replacement]) => ({ pattern, replacement }))

describe('a pattern', () => {
  it.each([
    ['103', '103', []],
    ['103', '1030', null],
    ['1XX', '103', []],
    ['1xx', '103', []],
    ['ZX', '03', null],
    ['NX', '13', null],
    ['[13-5]0', '40', []],
    ['[13-5]0', '20', null],
    ['+45(.)', '+4583509040', ['83509040']],
    ['+45 (XX XX) XX XX', '+4583509040', ['8350']],
    ['+45.', '+45', null],
    ['+45!', '+45', []],
    ['(+45)(!)', '+45', ['+45', '']],
    ['*21*(.)#', '*21*103#', 'rest'],
    ['(', '1', 'group'],
    ['(1(2))', '12', 'group'],
    ['12)', '12', 'group'],
    ['[5-', '5', 'set'],
    ['1+', '1', 'sign'],
    ['(a+)+$', '1', 'sign'],
    ['', '1', 'empty'],
    ['()', '1', 'empty'],
    ['(1)'.repeat(10), '1', 'groups'],
  ])('%s, against %s', (pattern, number, found) => {
    expect(groups(pattern, number)).toEqual(found)
  })

  it('whatever it is, is read or refused, and matched in one pass over the number', () => {
    const sign = fc.constantFrom(...'0123456789*#+XZN[]-.!() '.split(''))
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 64 }),
        fc.string({ unit: fc.constantFrom(...'0123456789*#+'.split('')), maxLength: 40 }),
        (pattern, number) => {
          const read = readPattern(pattern)
          if (!read.ok) return
          const found = matchPattern(read.pattern, number)
          if (found === null) return
          expect(found).toHaveLength(read.pattern.groups)
          for (const group of found) expect(number).toContain(group)
        },
      ),
    )
  })
})

describe('rewriting', () => {
  it('tries each rule once, in its order, on what the ones before it have made', () => {
    expect(rewrite('+4583509040', rules(['+45(.)', '$1'], ['8350(XXXX)', '7$1']))).toEqual({
      number: '79040',
      steps: [
        { kind: 'rewrote', rule: 0, number: '83509040' },
        { kind: 'rewrote', rule: 1, number: '79040' },
      ],
    })
  })

  it('ends where two rules would chase each other, and says that it was there before', () => {
    expect(rewrite('103', rules(['103', '104'], ['104', '103'])).steps).toEqual([
      { kind: 'rewrote', rule: 0, number: '104' },
      { kind: 'wentBack', rule: 1, number: '103' },
    ])
  })

  it('says of a rule that changes nothing that it leads back to the number itself', () => {
    expect(rewrite('103', rules(['(.)', '$1'])).steps).toEqual([
      { kind: 'wentBack', rule: 0, number: '103' },
    ])
  })

  it('passes over what does not fit, cannot be read, or makes nothing that can be dialled', () => {
    expect(rewrite('103', rules(['9.', '1'], ['(', '1'], ['103', '']))).toEqual({
      number: '103',
      steps: [
        { kind: 'noMatch', rule: 0 },
        { kind: 'broken', rule: 1, fault: { in: 'pattern', fault: 'group' } },
        { kind: 'undialable', rule: 2, number: '' },
      ],
    })
  })

  it.each([
    ['1X', '$1', { in: 'replacement', fault: 'group' }],
    ['(1X)', '$1a', { in: 'replacement', fault: 'sign' }],
    ['(1X)', '+45$1', undefined],
  ])('%s to %s', (pattern, replacement, fault) => {
    expect(ruleFault({ pattern, replacement })).toEqual(fault)
  })

  it('of anything by anything gives one step a rule, and a number that can be dialled', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789*#+XN.!()$ '.split('')),
      maxLength: 12,
    })
    const rule = fc.record({ pattern: text, replacement: text })
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.stringMatching(/^\+?\d{1,14}$/),
        (all, number) => {
          const done = rewrite(number, all)
          expect(done.steps).toHaveLength(all.length)
          expect(toDialString(done.number).ok).toBe(true)
        },
      ),
    )
  })
})
