import { describe, expect, it } from 'vitest'
import { regionOf } from '../../../lib/page/find.ts'
import { corpusCases } from '../../fixtures/numbers/corpus.ts'
import { makeCases } from '../../fixtures/numbers/make.ts'
import { SEEN_PLACES } from '../../fixtures/numbers/places-seen.ts'
import { UNSEEN_PLACES } from '../../fixtures/numbers/places-unseen.ts'
import { SEEN_TEMPLATES } from '../../fixtures/numbers/templates-seen.ts'
import { UNSEEN_TEMPLATES } from '../../fixtures/numbers/templates-unseen.ts'
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

  it.each([1, 2, 3])('of countries the finder was built with are found (%i)', (seed) => {
    const score = scoreOf(makeCases(seed, SEEN_PLACES, SEEN_TEMPLATES))
    report(`built with, ${seed}`, score)
    expect(score.precision).toBeGreaterThanOrEqual(0.997)
    expect(score.recall).toBeGreaterThanOrEqual(0.995)
    expect(score.wrongExtensions).toEqual([])
  })

  it.each([1, 2, 3])('of countries and texts it was not built with are found (%i)', (seed) => {
    const score = scoreOf(makeCases(seed, UNSEEN_PLACES, UNSEEN_TEMPLATES))
    report(`not built with, ${seed}`, score)
    expect(score.precision).toBeGreaterThanOrEqual(0.97)
    expect(score.recall).toBeGreaterThanOrEqual(0.97)
  })

  it('are the same for the same seed', () => {
    const cases = (seed: number) => makeCases(seed, SEEN_PLACES.slice(0, 2), SEEN_TEMPLATES)
    expect(cases(7)).toEqual(cases(7))
    expect(cases(7)).not.toEqual(cases(8))
  })
})
