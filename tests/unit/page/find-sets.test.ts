import { describe, expect, it } from 'vitest'
import { regionOf } from '../../../lib/page/find.ts'
import { handWrittenCases } from '../../fixtures/numbers/by-hand.ts'
import { corpusCases } from '../../fixtures/numbers/corpus.ts'
import { fieldNameCases } from '../../fixtures/numbers/field-names.ts'
import { FIRST_LOOKALIKES } from '../../fixtures/numbers/first-lookalikes.ts'
import { FIRST_PLACES } from '../../fixtures/numbers/first-places.ts'
import { FIRST_TEMPLATES } from '../../fixtures/numbers/first-templates.ts'
import { makeCases } from '../../fixtures/numbers/make.ts'
import { SECOND_LOOKALIKES } from '../../fixtures/numbers/second-lookalikes.ts'
import { SECOND_PLACES } from '../../fixtures/numbers/second-places.ts'
import { SECOND_TEMPLATES } from '../../fixtures/numbers/second-templates.ts'
import { THIRD_PLACES, THIRD_TEMPLATES } from '../../fixtures/numbers/third.ts'
import fixture from '../../fixtures/numbers.json'
import { type Score, type ScoredCase, scoreOf } from './find-score.ts'

/** What CI shows, also when all is well. */
function report(name: string, { precision, recall, confusion }: Score): void {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const head = `${name}: precision ${percent(precision)}, recall ${percent(recall)}`
  process.stdout.write(`${[head, ...confusion].join('\n  ')}\n`)
}

const fixtureCases = (): readonly ScoredCase[] =>
  fixture.map(({ region, blocks, expected }) => ({
    region: regionOf(region),
    category: region,
    blocks: blocks.map((text) => ({ text })),
    expected: expected.map(({ block, text, ...wanted }) => {
      const start = blocks[block]?.indexOf(text) ?? 0
      return { block, start, end: start + text.length, ...wanted }
    }),
  }))

describe('numbers of whole sets', () => {
  it('of the corpus are found, and nothing else', () => {
    const corpus = corpusCases()
    const score = scoreOf(corpus ?? fixtureCases())
    report(corpus === undefined ? 'fixture' : 'corpus', score)
    expect(score.precision).toBeGreaterThanOrEqual(0.997)
    expect(score.recall).toBeGreaterThanOrEqual(0.995)
    expect(score.wrongExtensions).toEqual([])
  })

  it('of those written by hand, of eighty countries, are found, and hardly anything else', () => {
    const score = scoreOf(handWrittenCases())
    report('by hand', score)
    expect(score.precision).toBeGreaterThanOrEqual(0.996)
    expect(score.recall).toBeGreaterThanOrEqual(0.996)
    expect(score.wrongExtensions).toEqual([])
  })

  it('behind the names of fields in sixty-nine languages and countries are found, and no others', () => {
    const score = scoreOf(fieldNameCases())
    report('names of fields', score)
    expect(score.precision).toBeGreaterThanOrEqual(0.99)
    expect(score.recall).toBeGreaterThanOrEqual(0.92)
  })

  describe.each([
    ['first set', FIRST_PLACES, [...FIRST_TEMPLATES, ...FIRST_LOOKALIKES]],
    ['second set', SECOND_PLACES, [...SECOND_TEMPLATES, ...SECOND_LOOKALIKES]],
    ['third set', THIRD_PLACES, THIRD_TEMPLATES],
    [
      'first texts elsewhere',
      [...SECOND_PLACES, ...THIRD_PLACES],
      [...FIRST_TEMPLATES, ...FIRST_LOOKALIKES],
    ],
    [
      'second texts elsewhere',
      [...FIRST_PLACES, ...THIRD_PLACES],
      [...SECOND_TEMPLATES, ...SECOND_LOOKALIKES],
    ],
    ['third texts elsewhere', [...FIRST_PLACES, ...SECOND_PLACES], THIRD_TEMPLATES],
  ])('of the %s', (name, places, templates) => {
    it.each([1, 2, 3])('are found, and hardly anything else (seed %i)', (seed) => {
      const score = scoreOf(makeCases(seed, places, templates))
      report(`${name}, ${seed}`, score)
      expect(score.precision).toBeGreaterThanOrEqual(0.99)
      expect(score.recall).toBeGreaterThanOrEqual(0.99)
    })
  })

  it('are the same for the same seed', () => {
    const cases = (seed: number) =>
      makeCases(seed, FIRST_PLACES.slice(0, 2), [...FIRST_TEMPLATES, ...FIRST_LOOKALIKES])
    expect(cases(7)).toEqual(cases(7))
    expect(cases(7)).not.toEqual(cases(8))
  })
})
