import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Caution, CautionReason } from '../../../lib/dialling/cautions.ts'
import {
  type DialRules,
  planDial,
  writeDialled,
  writeInstead,
  writeRead,
} from '../../../lib/dialling/plan.ts'

const PLAIN: DialRules = {
  extensions: [],
  outsideLine: '',
  carrier: '',
  rewrites: [],
  cautions: { emergency: 'ask', listed: 'refuse', premium: 'ask', international: 'allow' },
  never: [],
}
const rules = (change: Partial<DialRules> = {}): DialRules => ({ ...PLAIN, ...change })
const careful = (reason: CautionReason, caution: Caution): DialRules['cautions'] => ({
  ...PLAIN.cautions,
  [reason]: caution,
})

/** What is dialled, `?reason` behind it where somebody is asked, or the sentence of the refusal. */
function dials(text: string, home: string, set: Partial<DialRules> = {}, region = home): string {
  const plan = planDial(text, { region, home }, rules(set))
  if (!plan.ok) return plan.problem.sentence
  return plan.question === undefined ? plan.number : `${plan.number}?${plan.question.reason}`
}

describe('what is said beside a number that is typed', () => {
  const OUT = { outsideLine: '0' }
  it.each<[string, string, string | undefined, Partial<DialRules>?]>([
    ['51 90 22 36', 'DK', undefined],
    ['51902236', 'DK', undefined],
    ['+45 51 90 22 36', 'DK', undefined],
    ['103', 'DK', undefined],
    ['51 90 22 36', 'DK', '051902236', OUT],
    ['+49 30 901820', 'DK', '0004930901820', OUT],
    ['030 901820', 'DE', '+49 30 901820'],
    ['5190', 'DK', '99', { rewrites: [{ pattern: '5190', replacement: '99' }] }],
    ['51 90 22 36', 'DK', undefined, { never: ['51902236'] }],
    ['reception', 'DK', undefined, OUT],
  ])('%s, on a page of %s, is %s', (text, region, said, set = {}) => {
    const plan = planDial(text, { region, home: 'DK' }, rules(set))
    expect(writeInstead(plan, text, 'DK')).toBe(said)
  })
})

describe('a number', () => {
  it.each([
    ['83 50 90 40', 'DK', '+4583509040'],
    ['(030) 901820', 'DE', '+4930901820'],
    ['103', 'DK', '103'],
    ['+1 213 373 4253', 'DK', '+12133734253'],
    ['*21*103#', 'DK', '*21*103#'],
    ['reception', 'DK', 'number.none'],
  ])('%s in %s is dialled as %s', (text, home, dialled) => {
    expect(dials(text, home)).toBe(dialled)
  })

  it('without a country code is of the country of its site', () => {
    expect(dials('030 901820', 'DK', {}, 'DE')).toBe('+4930901820')
  })

  it('is written for a reader at home, whichever site it stands on', () => {
    const plan = planDial('030 901820', { region: 'DE', home: 'DK' }, PLAIN)
    expect(writeRead(plan, '030 901820', 'DK')).toBe('+49 30 901820')
    expect(plan.ok && writeDialled(plan, 'DK')).toBe('+49 30 901820')
  })
})

describe('an outside line', () => {
  const house = { outsideLine: '0', extensions: [3, 4] }
  it.each([
    ['83 50 90 40', 'DK', '083509040'],
    ['+49 30 901820', 'DK', '0004930901820'],
    ['030 901820', 'DE', '0030901820'],
    ['+1 213 373 4253', 'US', '012133734253'],
    ['103', 'DK', '103'],
    ['1034', 'DK', '1034'],
    ['12345', 'DK', '012345'],
    ['*21*103#', 'DK', '*21*103#'],
    // Typed as the telephone wants it.
    ['0 83 50 90 40', 'DK', '083509040'],
  ])('goes before what leaves the house only: %s in %s', (text, home, dialled) => {
    expect(dials(text, home, house)).toBe(dialled)
  })

  it('is followed by the prefix of a carrier', () => {
    expect(dials('83 50 90 40', 'DK', { outsideLine: '9', carrier: '1616' })).toBe('9161683509040')
  })

  it('is never dialled before an emergency number', () => {
    expect(dials('112', 'DK', { ...house, extensions: [4] })).toBe('112?emergency')
    expect(dials('0112', 'DE', { ...house, extensions: [2] })).toBe('112?emergency')
  })

  it('stands in the number that a reader is shown', () => {
    const plan = planDial('83509040', { region: 'DK', home: 'DK' }, rules(house))
    expect(plan.ok && writeDialled(plan, 'DK')).toBe('083509040')
    expect(writeRead(plan, '83509040', 'DK')).toBe('83 50 90 40')
  })
})

describe('care', () => {
  it.each([
    ['112', 'DK', '112?emergency'],
    ['110', 'DE', '110?emergency'],
    ['110', 'DK', '110'],
    ['+49 900 1234567', 'DE', '+499001234567?premium'],
    ['0900 1234567', 'DE', '+499001234567?premium'],
    ['+979 123456789', 'DK', '+979123456789?premium'],
  ])('is taken by itself of %s in %s', (text, home, dialled) => {
    expect(dials(text, home)).toBe(dialled)
  })

  it('can be had before every number abroad, another country of the same code among them', () => {
    const cautions = careful('international', 'ask')
    expect(dials('+49 30 901820', 'DK', { cautions })).toBe('+4930901820?international')
    expect(dials('+45 83 50 90 40', 'DK', { cautions })).toBe('+4583509040')
    expect(dials('+1 876 926 5011', 'US', { cautions })).toBe('+18769265011?international')
  })

  it.each(['83509040', '+4583509040', '0045 8350 9040', '8350XXXX', '+45.'])(
    'keeps %s of the do-not-call list from being dialled, however it is written',
    (entry) => {
      expect(dials('83 50 90 40', 'DK', { never: [entry] })).toBe('dial.refused.listed')
      expect(dials('+45 83509040', 'DK', { never: [entry] })).toBe('dial.refused.listed')
      expect(dials('83 50 90 41', 'DK', { never: ['83509040'] })).toBe('+4583509041')
    },
  )

  it('of two reasons lets the graver one speak', () => {
    const set = { never: ['112'], cautions: careful('listed', 'refuse') }
    expect(dials('112', 'DK', set)).toBe('dial.refused.listed')
  })

  it('looks at what a rule makes of a number, and at the number itself', () => {
    const rewrites = [{ pattern: '103', replacement: '112' }]
    expect(dials('103', 'DK', { rewrites })).toBe('112?emergency')
    const away = [{ pattern: '+4583509040', replacement: '104' }]
    expect(dials('83509040', 'DK', { rewrites: away, never: ['83509040'] })).toBe(
      'dial.refused.listed',
    )
  })
})

describe('whatever is set and written', () => {
  const prefix = fc.stringMatching(/^\d{0,4}$/)
  const cautions = fc.constantFrom<Caution>('allow', 'askFirstTime', 'ask', 'refuse')
  const set: fc.Arbitrary<DialRules> = fc.record({
    extensions: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    outsideLine: prefix,
    carrier: prefix,
    rewrites: fc.array(
      fc.record({ pattern: fc.string({ maxLength: 8 }), replacement: fc.string({ maxLength: 8 }) }),
      { maxLength: 3 },
    ),
    cautions: fc.record({
      emergency: cautions,
      listed: cautions,
      premium: cautions,
      international: cautions,
    }),
    never: fc.array(fc.stringMatching(/^[\dX]{1,8}$/), { maxLength: 3 }),
  })
  const home = fc.constantFrom('DK', 'DE', 'US', 'CN', 'IT', 'ZZ')
  const written = fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^\+?[\d -]{1,16}$/))

  it('what comes out can be dialled, or says why not', () => {
    fc.assert(
      fc.property(written, home, home, set, (text, region, at, all) => {
        const plan = planDial(text, { region, home: at }, all)
        if (plan.ok) expect(plan.number).toMatch(/^\+?[\d*#]{1,32}$/)
        else expect(plan.problem.kind).toBe('invalid')
      }),
    )
  })

  it('what is refused is never dialled by another way of writing it', () => {
    const refusing = { never: ['+4583509040'] }
    const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0')
    fc.assert(
      fc.property(separators, fc.constantFrom('', '+45', '0045', '+45 (0)'), (between, before) => {
        const number = before + ['83', '50', '90', '40'].join(between)
        expect(dials(number, 'DK', refusing)).toBe('dial.refused.listed')
      }),
    )
  })
})
