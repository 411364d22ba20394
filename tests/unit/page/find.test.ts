import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { CountryCode } from 'libphonenumber-js'
import { describe, expect, it } from 'vitest'
import { findPhoneNumbers, regionOf } from '../../../lib/page/find.ts'
import fixture from '../../fixtures/numbers.json'

/** Shared by everybody who works on the product; not part of the repository. */
const CORPUS = new URL('../../../../shared/corpus/numbers.json', import.meta.url)

interface CorpusCase {
  readonly region: CountryCode
  readonly category: string
  readonly blocks: readonly (readonly string[])[]
  readonly expected: readonly {
    readonly block: number
    readonly start: number
    readonly end: number
    readonly e164: string
    readonly ext?: string
  }[]
}

const find = (text: string, region: CountryCode = 'DK') => findPhoneNumbers([{ text }], { region })

describe('numbers in a text', () => {
  it.each(fixture)('of $region: $blocks', ({ region, blocks, expected }) => {
    const texts = blocks.map((text) => ({ text }))
    const found = findPhoneNumbers(texts, { region: regionOf(region) })
    expect(
      found.map(({ block, start, end, e164, extension }) => ({
        block,
        text: blocks[block]?.slice(start, end),
        e164,
        ...(extension === undefined ? {} : { extension }),
      })),
    ).toEqual(expected)
  })

  it('listen to the heading of their column', () => {
    const numbers = (heading: string) =>
      findPhoneNumbers([{ text: '61774427', heading }], { region: 'DK' }).map(({ e164 }) => e164)
    expect(numbers('Telefon')).toEqual(['+4561774427'])
    expect(numbers('Ordrenr.')).toEqual([])
    expect(numbers('Navn')).toEqual(['+4561774427'])
  })

  it('stand where they are told to stand, in order and apart, whatever the text is', () => {
    const piece = fc.constantFrom(
      'Tlf ',
      '+45',
      '61774427',
      ' / ',
      '(0)',
      '\u200b',
      '１２',
      'x12 ',
      '.',
      '\ud83d',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const found = find(text)
        found.forEach(({ start, end, e164 }, i) => {
          expect(e164).toMatch(/^\+\d{5,15}$/)
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })

  it.each([
    ['digits without end', '1'.repeat(100_000)],
    ['prices without end', '123.456.'.repeat(12_000)],
    ['names of hosts without end', `${'a.'.repeat(50_000)}123456`],
    ['letters and digits without end', '1a2b3c'.repeat(16_000)],
    ['separators without end', `1${' '.repeat(100_000)}23456`],
  ])('are looked for in linear time among %s', (_, text) => {
    const started = performance.now()
    find(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

if (existsSync(CORPUS)) {
  describe('numbers of the shared corpus', () => {
    const cases: readonly CorpusCase[] = JSON.parse(readFileSync(CORPUS, 'utf8'))

    it('are found, and nothing else', () => {
      let right = 0
      let found = 0
      let expected = 0
      const wrongExtensions: string[] = []
      for (const { region, blocks, expected: wanted } of cases) {
        const texts = blocks.map((parts) => ({ text: parts.join('') }))
        const matches = findPhoneNumbers(texts, { region })
        found += matches.length
        expected += wanted.length
        for (const { block, start, end, e164, ext } of wanted) {
          const match = matches.find(
            (one) => one.block === block && one.e164 === e164 && one.start < end && start < one.end,
          )
          if (match === undefined) continue
          right += 1
          if (match.extension !== ext) wrongExtensions.push(`${e164} ${ext} ${match.extension}`)
        }
      }
      expect(right / found).toBeGreaterThanOrEqual(0.997)
      expect(right / expected).toBeGreaterThanOrEqual(0.995)
      expect(wrongExtensions).toEqual([])
    })
  })
}
