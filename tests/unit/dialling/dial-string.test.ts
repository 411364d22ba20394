import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDialString } from '../../../lib/dialling/dial-string.ts'

const dialled = (text: string) => {
  const result = toDialString(text)
  return result.ok ? result.number : result.problem.sentence
}

describe('a dial string', () => {
  it.each([
    ['103', '103'],
    ['+4583509040', '+4583509040'],
    ['  +45 83 50 90 40 ', '+4583509040'],
    ['+45\u00a083\u202f50\u200990-40', '+4583509040'],
    ['(0203) 123-45/67', '02031234567'],
    ['83.50.90.40', '83509040'],
    ['+45 83–50‑90—40', '+4583509040'],
    ['\u202a+4583509040\u202c', '+4583509040'],
    ['83\u200b50\u00ad9040\ufe0f', '83509040'],
    ['＋４５ ８３５０９０４０', '+4583509040'],
    ['٠٢٠٣١٢٣', '0203123'],
    ['۰۲۰۳', '0203'],
    ['९८७६५४३२१०', '9876543210'],
    ['*21*103#', '*21*103#'],
    ['(+45) 83509040', '+4583509040'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+39 (0)6 698 1234', '+39066981234'],
    ['tel:+45-8350-9040', '+4583509040'],
    ['tel:%2B4583509040', '+4583509040'],
    ['TEL:+4583509040;ext=103', '+4583509040'],
    ['tel:103;phone-context=company.local', '103'],
    ['tel:40;phone-context=+45835090', '+4583509040'],
    ['callto://+4583509040', '+4583509040'],
    ['1'.repeat(32), '1'.repeat(32)],
  ])('of %j is %j', (text, number) => {
    expect(dialled(text)).toBe(number)
  })

  it.each([
    ['', 'number.empty'],
    [' \u200b\u00a0', 'number.empty'],
    ['tel:', 'number.empty'],
    ['reception', 'number.none'],
    ['+', 'number.none'],
    ['()', 'number.none'],
    ['45+83509040', 'number.characters'],
    ['++4583509040', 'number.characters'],
    ['+*21', 'number.characters'],
    ['8350 9040 ext 3', 'number.characters'],
    ['83509040²', 'number.characters'],
    ['83509040,103', 'number.characters'],
    ['103@company.local', 'number.characters'],
    ['1'.repeat(33), 'number.length'],
    [`+${'*'.repeat(20)}${'1'.repeat(20)}`, 'number.characters'],
  ])('is refused for %j with %s', (text, sentence) => {
    expect(dialled(text)).toBe(sentence)
  })

  it('says what was refused, cut to what a sentence can hold', () => {
    const result = toDialString(`1${'x'.repeat(500)}`)
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', values: { text: expect.stringMatching(/^1x{39}$/) } },
    })
  })

  it('has nothing but digits, * and #, and at most one leading +, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = toDialString(text)
        if (result.ok) expect(result.number).toMatch(/^\+?[0-9*#]{1,32}$/)
      }),
    )
  })

  it('is the same whatever stands between the digits', () => {
    const gap = fc.constantFrom('', ' ', '\u00a0', '\u202f', '-', '–', '.', '/', '\u200b', '（')
    const sign = fc.constantFrom(...'0123456789*#')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sign, gap), { minLength: 1, maxLength: 32 }),
        fc.boolean(),
        (signs, international) => {
          const plain = `${international ? '+1' : '1'}${signs.map(([s]) => s).join('')}`
          const spaced = `${international ? '+1' : '1'}${signs.flat().join('')}`
          expect(toDialString(spaced)).toEqual(toDialString(plain))
        },
      ),
    )
  })

  it('does not change when it is read again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9 ().-]{1,40}$/), (text) => {
        const once = toDialString(text)
        if (once.ok) expect(toDialString(once.number)).toEqual(once)
      }),
    )
  })
})
