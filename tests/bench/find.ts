/**
 * How well and how fast numbers are found: beside libphonenumber-js's own matcher on the same texts, and as
 * a multiple of reading the texts sign by sign.
 */
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max'
import { type Block, findPhoneNumbers, type PhoneMatch } from '../../lib/page/find.ts'
import { mayHoldNumber } from '../../lib/page/gate.ts'
import { corpusCases } from '../fixtures/numbers/corpus.ts'
import { FIRST_LOOKALIKES } from '../fixtures/numbers/first-lookalikes.ts'
import { FIRST_PLACES } from '../fixtures/numbers/first-places.ts'
import { FIRST_TEMPLATES } from '../fixtures/numbers/first-templates.ts'
import { makeCases } from '../fixtures/numbers/make.ts'
import { plainTexts } from '../fixtures/numbers/plain-texts.ts'
import { SECOND_LOOKALIKES } from '../fixtures/numbers/second-lookalikes.ts'
import { SECOND_PLACES } from '../fixtures/numbers/second-places.ts'
import { SECOND_TEMPLATES } from '../fixtures/numbers/second-templates.ts'
import { THIRD_PLACES, THIRD_TEMPLATES } from '../fixtures/numbers/third.ts'
import { type ScoredCase, scoreOf } from '../unit/page/find-score.ts'
import { percentile, table } from './figures.ts'

const ROUNDS = 15
const SEED = 1

const libphonenumber = (blocks: readonly Block[], region: CountryCode): readonly PhoneMatch[] =>
  blocks.flatMap(({ text }, block) =>
    findPhoneNumbersInText(text, region).map(({ startsAt, endsAt, number }) => ({
      block,
      start: startsAt,
      end: endsAt,
      e164: number.number,
      ...(number.ext === undefined ? {} : { extension: number.ext }),
    })),
  )

const corpus = corpusCases()
const sets: readonly (readonly [string, readonly ScoredCase[]])[] = [
  ...(corpus === undefined ? [] : [['corpus', corpus] as const]),
  ['first set', makeCases(SEED, FIRST_PLACES, [...FIRST_TEMPLATES, ...FIRST_LOOKALIKES])],
  ['second set', makeCases(SEED, SECOND_PLACES, [...SECOND_TEMPLATES, ...SECOND_LOOKALIKES])],
  ['third set', makeCases(SEED, THIRD_PLACES, THIRD_TEMPLATES)],
]

console.log('                 precision  recall   libphonenumber-js: precision  recall   (%)')
for (const [name, cases] of sets) {
  const [own, theirs] = [scoreOf(cases), scoreOf(cases, libphonenumber)]
  const [a, b, c, d] = [own.precision, own.recall, theirs.precision, theirs.recall].map((share) =>
    (100 * share).toFixed(1).padStart(5),
  )
  console.log(`${name.padEnd(20)} ${a}   ${b}                       ${c}   ${d}`)
}

/** A page's worth of texts: one in twenty holds a number. */
const texts = plainTexts(SEED, 20_000).map((text, i) =>
  i % 20 === 0 ? `Tlf. 61 77 ${String(1000 + (i % 9000))}` : text,
)
const blocks = texts.map((text): Block => ({ text }))

let digits = 0
function readSigns(): void {
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code >= 48 && code <= 57) digits += 1
    }
}

const taken = (work: () => unknown): number[] => {
  work()
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

const bare = taken(readSigns)
const gate = taken(() => texts.filter((text) => mayHoldNumber(text)))
const find = taken(() => findPhoneNumbers(blocks, { region: 'DK' }))
const matcher = taken(() => libphonenumber(blocks, 'DK'))
const times = (samples: readonly number[]) => percentile(samples, 50) / percentile(bare, 50)

console.log()
table(
  [
    { name: `reading ${texts.length} texts sign by sign (reference)`, samples: bare },
    { name: 'the gate', samples: gate },
    { name: 'finding', samples: find },
    { name: 'libphonenumber-js’s matcher (reference)', samples: matcher },
  ],
  [
    ['the gate, times reading', times(gate)],
    ['finding, times reading', times(find)],
    ['libphonenumber-js, times reading', times(matcher)],
  ],
)
const passed = plainTexts(SEED, 20_000).filter((text) => mayHoldNumber(text)).length
console.log(`texts without a number that pass the gate  ${((100 * passed) / 20_000).toFixed(1)} %`)
console.log(`texts a second  ${Math.round((1000 * texts.length) / percentile(find, 50))}`)
if (digits === 0) throw new Error('the texts hold no digits')
