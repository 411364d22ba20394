import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHoldNumber } from '../../../lib/page/gate.ts'
import { corpusCases } from '../../fixtures/numbers/corpus.ts'
import { FIRST_LOOKALIKES } from '../../fixtures/numbers/first-lookalikes.ts'
import { FIRST_PLACES } from '../../fixtures/numbers/first-places.ts'
import { FIRST_TEMPLATES } from '../../fixtures/numbers/first-templates.ts'
import { makeCases } from '../../fixtures/numbers/make.ts'
import { plainTexts } from '../../fixtures/numbers/plain-texts.ts'
import { SECOND_LOOKALIKES } from '../../fixtures/numbers/second-lookalikes.ts'
import { SECOND_PLACES } from '../../fixtures/numbers/second-places.ts'
import { SECOND_TEMPLATES } from '../../fixtures/numbers/second-templates.ts'

describe('the gate', () => {
  it('holds back no text with a number', () => {
    const cases = [
      ...(corpusCases() ?? []),
      ...makeCases(1, FIRST_PLACES, [...FIRST_TEMPLATES, ...FIRST_LOOKALIKES]),
      ...makeCases(1, SECOND_PLACES, [...SECOND_TEMPLATES, ...SECOND_LOOKALIKES]),
    ]
    for (const { blocks, expected } of cases)
      for (const { block } of expected) expect(blocks[block]?.text).toSatisfy(mayHoldNumber)
  })

  it('holds back no number, whatever stands around it', () => {
    const number = fc.constantFrom(
      '+45 61 77 44 27',
      '(212) 736-5000',
      '061/7744-27',
      '６１７７４４２７',
      '٦١٧٧٤٤٢٧',
    )
    const around = fc.string({ unit: fc.constantFrom(...'abc .,:;æ電 \u200b'), maxLength: 30 })
    fc.assert(
      fc.property(around, number, around, (before, number, after) => {
        expect(mayHoldNumber(`${before} ${number} ${after}`)).toBe(true)
      }),
    )
  })

  it('lets few of the ordinary texts of a page pass', () => {
    const texts = plainTexts(1, 20_000)
    expect(texts.filter((text) => mayHoldNumber(text)).length / texts.length).toBeLessThan(0.05)
  })

  it.each([
    '18.11.2026',
    '2026-11-18 10:04',
    '18/11/2026 – 19/11/2026',
    '08:00-17:30',
    '1. 12. 2026',
    '12,345,678.50',
    'Room 12, 3rd floor',
    '',
  ])('knows what is no number: %s', (text) => expect(mayHoldNumber(text)).toBe(false))

  it('lets a short extension pass where a word, or the heading, says so', () => {
    expect(mayHoldNumber('Ext. 204')).toBe(true)
    expect(mayHoldNumber('204')).toBe(false)
    for (const word of ['Extension', 'Extensión', 'Lokal', 'Klapka', 'Numéro de poste', 'внутр.'])
      expect(mayHoldNumber('204', word)).toBe(true)
    expect(mayHoldNumber('204', 'Room')).toBe(false)
  })

  it('reads no further than it must', () => {
    const text = `+45 61774427${' lorem'.repeat(200_000)}`
    expect(mayHoldNumber(text)).toBe(true)
    expect(mayHoldNumber('1'.repeat(5) + 'a'.repeat(1_000_000))).toBe(false)
  })
})
