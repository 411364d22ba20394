import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, PhoneMatch } from '../../../lib/page/find.ts'
import {
  applyTaught,
  fewestDigits,
  forget,
  type Lesson,
  type Lessons,
  NOTHING_TAUGHT,
  type Pattern,
  patternOf,
  teach,
  teachablePart,
} from '../../../lib/page/taught.ts'

const options = {
  numberOf: (text: string) => {
    const digits = text.replace(/[^\d+*#]/g, '')
    return digits === '' ? null : { e164: digits }
  },
}

/** Where `text` stands in a block. */
const placeOf = (blocks: readonly Block[], block: number, text: string) => {
  const start = blocks[block]?.text.lastIndexOf(text) ?? -1
  if (start < 0) throw new Error(`“${text}” is not in the block`)
  return { block, start, end: start + text.length }
}

const matchOf = (blocks: readonly Block[], block: number, text: string): PhoneMatch => ({
  ...placeOf(blocks, block, text),
  e164: text.replace(/\D/g, ''),
})

/** Everything that eight digits in pairs or in one could be, as a finder without judgement sees it. */
const eightDigits = (blocks: readonly Block[]): readonly PhoneMatch[] =>
  blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/(?<!\d)\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)/g)].map(({ 0: found, index }) => ({
      block,
      start: index,
      end: index + found.length,
      e164: found.replaceAll(' ', ''),
    })),
  )

const shown = (blocks: readonly Block[], matches: readonly PhoneMatch[]) =>
  matches.map(({ block, start, end }) => blocks[block]?.text.slice(start, end))

const learn = (lesson: Lesson, blocks: readonly Block[], block: number, text: string): Lessons =>
  teach(NOTHING_TAUGHT, lesson, patternOf(blocks, placeOf(blocks, block, text)))

const cells = (heading: string, ...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ text, heading }))

describe('a pattern is the shape of a text and the label before it', () => {
  test.each<[string, readonly Block[], string, Pattern]>([
    [
      'in its own block',
      [{ text: 'Customer no. 1234 5678' }],
      '1234 5678',
      { shape: '9999 9999', after: 'Customer no.' },
    ],
    [
      'before a colon',
      [{ text: 'Our order no: 12345678' }],
      '12345678',
      { shape: '99999999', after: 'order no' },
    ],
    [
      'after another number',
      [{ text: 'Tel. 61 77 44 27, kundenr. 12345678' }],
      '12345678',
      { shape: '99999999', after: 'kundenr' },
    ],
    [
      'over its column',
      cells('Reference', 'DK-20251121'),
      'DK-20251121',
      { shape: 'DK-99999999', after: 'Reference' },
    ],
    [
      'in the cell before',
      [{ text: 'Reference:' }, { text: '12345678' }],
      '12345678',
      { shape: '99999999', after: 'Reference' },
    ],
    [
      'in the cell before, whatever was asked before that',
      [{ text: 'Which one is it?\nReference:' }, { text: '12345678' }],
      '12345678',
      { shape: '99999999', after: 'Reference' },
    ],
    [
      'in a writing without spaces',
      [{ text: '客户编号：１２３４５６７８' }],
      '１２３４５６７８',
      { shape: '99999999', after: '客户编号' },
    ],
  ])('%s', (_, blocks, text, pattern) => {
    expect(patternOf(blocks, placeOf(blocks, blocks.length - 1, text))).toEqual(pattern)
  })

  test.each<[string, readonly Block[]]>([
    ['nothing stands before it', [{ text: '12345678' }]],
    ['only a number stands before it', [{ text: '87654321' }, { text: '12345678' }]],
    ['a whole paragraph stands before it', [{ text: 'words '.repeat(30) }, { text: '12345678' }]],
  ])('and the text itself where %s', (_, blocks) => {
    const pattern = patternOf(blocks, placeOf(blocks, blocks.length - 1, '12345678'))
    expect(pattern).toEqual({ text: '12345678' })
  })
})

describe('“not a phone number”', () => {
  test('holds for the other rows of the column and not for the column beside it', () => {
    const rows = [...cells('Customer no.', '20251121', '30114477'), ...cells('Mobile', '61774427')]
    const lessons = learn('not', rows, 0, '20251121')
    expect(shown(rows, applyTaught(rows, eightDigits(rows), lessons, options))).toEqual([
      '61774427',
    ])
  })

  test('holds for the same field of other pages, whoever it is about', () => {
    const lessons = learn('not', [{ text: 'Customer no.: 20251121' }], 0, '20251121')
    const other = [{ text: 'CUSTOMER NO. 30114477' }, { text: 'Phone: 61774427' }]
    expect(shown(other, applyTaught(other, eightDigits(other), lessons, options))).toEqual([
      '61774427',
    ])
  })

  test('does not hold for the same label before another shape', () => {
    const lessons = learn('not', [{ text: 'Contact 20251121' }], 0, '20251121')
    const other = [{ text: 'Contact 61 77 44 27' }]
    expect(applyTaught(other, eightDigits(other), lessons, options)).toHaveLength(1)
  })

  test('without a label holds for this number only', () => {
    const page = [{ text: '20251121' }, { text: '61774427' }]
    const lessons = learn('not', page, 0, '20251121')
    expect(shown(page, applyTaught(page, eightDigits(page), lessons, options))).toEqual([
      '61774427',
    ])
  })
})

describe('“this is a phone number”', () => {
  test('is found after the same label, with its own digits', () => {
    const lessons = learn('is', [{ text: 'Desk 204' }], 0, '204')
    const other = [{ text: 'Desk 317, floor 2' }, { text: 'Room 318' }, { text: 'Desk 31' }]
    const found = applyTaught(other, [], lessons, options)
    expect(found).toEqual([{ block: 0, start: 5, end: 8, e164: '317' }])
  })

  test('is found in every row of its column', () => {
    const rows = cells('Short code', '204', '205', '20 60')
    const lessons = learn('is', rows, 0, '204')
    expect(shown(rows, applyTaught(rows, [], lessons, options))).toEqual(['204', '205'])
  })

  test('is no part of a word, of a longer number, or of a number that was found', () => {
    const lessons = learn('is', [{ text: 'Tel. 61' }, { text: 'Tel. 617' }], 1, '617')
    const other = [{ text: 'Tel. 6177' }, { text: 'Tel. 617b' }, { text: 'Tel. 617 744 27' }]
    const whole = matchOf(other, 2, '617 744 27')
    expect(applyTaught(other, [whole], lessons, options)).toEqual([whole])
  })

  test('takes the place of what was found in a part of it', () => {
    const page = [{ text: 'Line 61 77 44 27 99' }]
    const lessons = learn('is', page, 0, '61 77 44 27 99')
    const found = applyTaught(page, eightDigits(page), lessons, options)
    expect(shown(page, found)).toEqual(['61 77 44 27 99'])
  })

  test('is found with the spaces, dashes and digits of other writings', () => {
    const lessons = learn('is', [{ text: 'Desk 20-4 11' }], 0, '20-4 11')
    const other = [{ text: 'Desk 30–5\u00a012' }, { text: 'Desk ٣٠-٥ ١٢' }]
    expect(applyTaught(other, [], lessons, options)).toHaveLength(1)
    const read = { numberOf: () => ({ e164: '30512' }) }
    expect(applyTaught(other, [], lessons, read)).toHaveLength(2)
  })

  test('that cannot be dialled is not marked', () => {
    const page = [{ text: 'Desk 204' }]
    expect(applyTaught(page, [], learn('is', page, 0, '204'), { numberOf: () => null })).toEqual([])
  })
})

describe('a selection', () => {
  const part = (text: string, selected: string) => {
    const start = text.indexOf(selected)
    const found = teachablePart(text, { start, end: start + selected.length })
    return found && text.slice(found.start, found.end)
  }

  test.each([
    ['Desk 204', '204', '204'],
    ['Desk 204, floor 2', 'Desk 204, ', '204'],
    ['Ring (+45) 12-34 now', ' (+45) 12-34 ', '(+45) 12-34'],
    ['Dial *31#204.', '*31#204.', '*31#204'],
  ])('of %j, %j teaches %j', (text, selected, taught) => {
    expect(part(text, selected)).toBe(taught)
  })

  test.each([
    ['Desk 204', 'Desk'],
    ['Desk 20', '20'],
    ['Desk 20415', '204'],
    ['Desk A204', '204'],
    ['Desk 204b', '204'],
    ['+45 204', '45 204'],
    [`Desk 204${' .'.repeat(40)}5`, `204${' .'.repeat(40)}5`],
  ])('of %j, %j teaches nothing', (text, selected) => {
    expect(part(text, selected)).toBeNull()
  })
})

describe('lessons', () => {
  const label = fc.constantFrom('Customer no.', 'Desk', 'Kundenr.:', 'Ref', 'Réf. client', '')
  const number = fc
    .array(fc.stringMatching(/^\d{1,4}$/), { minLength: 1, maxLength: 4 })
    .map((groups) => groups.join(' '))
    .filter((text) => text.replace(/\D/g, '').length >= 3)
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.tuple(label, number).map(([before, digits]) => ({ text: `${before} ${digits}`.trim() })),
    fc.tuple(label, number).map(([heading, text]) => ({ text, heading })),
    fc.string({ unit: 'grapheme' }).map((text) => ({ text })),
  )
  const page = fc.array(block, { minLength: 1, maxLength: 8 })
  const digitsOf = (blocks: readonly Block[]): readonly PhoneMatch[] =>
    blocks.flatMap(({ text }, at) => {
      const found = /\d[\d ]*\d/.exec(text)
      return found === null
        ? []
        : [{ block: at, start: found.index, end: found.index + found[0].length, e164: found[0] }]
    })
  const taught = fc
    .array(fc.tuple(fc.constantFrom<Lesson>('not', 'is'), page), { maxLength: 6 })
    .map((all) =>
      all.reduce<Lessons>((lessons, [lesson, blocks]) => {
        const [place] = digitsOf(blocks)
        return place === undefined ? lessons : teach(lessons, lesson, patternOf(blocks, place))
      }, NOTHING_TAUGHT),
    )

  test('leave no match that was taught to be none, and lose none that was not', () => {
    fc.assert(
      fc.property(page, taught, (blocks, { not }) => {
        const matches = digitsOf(blocks)
        const left = applyTaught(blocks, matches, { not, is: [] }, options)
        const patterns = matches.map((match) => JSON.stringify(patternOf(blocks, match)))
        const lost = matches.filter((match) => !left.includes(match))
        for (const match of lost) {
          // The same pattern, the same fate.
          const same = matches.filter(
            (_, i) => patterns[i] === JSON.stringify(patternOf(blocks, match)),
          )
          expect(same.every((one) => lost.includes(one))).toBe(true)
        }
        if (not.length === 0) expect(left).toEqual(matches)
      }),
    )
  })

  test('are followed by the very text that was pointed at, the later before the earlier', () => {
    fc.assert(
      fc.property(page, taught, fc.nat(), (blocks, before, chance) => {
        const matches = digitsOf(blocks)
        const match = matches[chance % (matches.length || 1)]
        if (match === undefined) return
        const part = teachablePart(blocks[match.block]?.text ?? '', match)
        const pattern = patternOf(blocks, match)
        const not = teach(before, 'not', pattern)
        const without = applyTaught(blocks, matches, not, options)
        const there = { block: match.block, start: match.start, end: match.end }
        expect(without).not.toContainEqual(expect.objectContaining(there))
        if (part?.start !== match.start || part.end !== match.end) return
        const again = applyTaught(blocks, [], teach(not, 'is', pattern), options)
        expect(again).toContainEqual(expect.objectContaining(there))
      }),
    )
  })

  test('give matches in order that never overlap, and the same when they are applied again', () => {
    fc.assert(
      fc.property(page, taught, (blocks, lessons) => {
        const once = applyTaught(blocks, digitsOf(blocks), lessons, options)
        for (const [i, { block: at, end }] of once.entries()) {
          const next = once[i + 1]
          if (next?.block === at) expect(next.start).toBeGreaterThanOrEqual(end)
          else if (next !== undefined) expect(next.block).toBeGreaterThan(at)
        }
        expect(applyTaught(blocks, once, lessons, options)).toEqual(once)
      }),
    )
  })

  test('that are forgotten leave no trace', () => {
    fc.assert(
      fc.property(page, fc.constantFrom<Lesson>('not', 'is'), (blocks, lesson) => {
        for (const match of digitsOf(blocks)) {
          const pattern = patternOf(blocks, match)
          expect(forget(teach(NOTHING_TAUGHT, lesson, pattern), lesson, pattern)).toEqual(
            NOTHING_TAUGHT,
          )
        }
      }),
    )
  })

  test('are kept up to a number, the latest of them', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ text: String(1000 + i) }))
    const lessons = many.reduce((all, pattern) => teach(all, 'not', pattern), NOTHING_TAUGHT)
    expect(lessons.not).toEqual(many.slice(-200))
  })

  test('say how few digits a text needs to be worth a look', () => {
    expect(fewestDigits(NOTHING_TAUGHT)).toBeUndefined()
    const is = [{ shape: 'A-9999', after: 'Desk' }, { text: '204' }]
    expect(fewestDigits({ not: [{ text: '1' }], is })).toBe(3)
  })
})

describe('in a moment, whatever was taught,', () => {
  const is = [
    { shape: '9999 9999', after: 'Desk' },
    { shape: '999', after: 'Desk' },
    { shape: '9'.repeat(60), after: 'Desk' },
  ]
  test.each([
    ['a million digits', '1234 '.repeat(200_000), 0],
    ['a hundred thousand numbers', 'Desk 204, '.repeat(100_000), 100_000],
  ])('%s are read', (_, text, expected) => {
    const blocks = [{ text }]
    const started = performance.now()
    const found = applyTaught(blocks, [], { not: [], is }, options)
    expect(found).toHaveLength(expected)
    expect(applyTaught(blocks, found, { not: [], is }, options)).toEqual(found)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
