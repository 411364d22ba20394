/** How well numbers are found on the corpus, beside libphonenumber-js on the same texts. */
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { corpusCases } from '../../fixtures/numbers/corpus.ts'
import { type Score, scoreOf } from '../../unit/page/find-score.ts'
import type { Row } from './rows.ts'

/** No rows where the corpus is not there. */
export function finding(): readonly Row[] {
  const cases = corpusCases()
  if (cases === undefined) return []
  const ours = scoreOf(cases)
  const theirs = scoreOf(cases, (blocks, region) =>
    blocks.flatMap(({ text }, block) =>
      findPhoneNumbersInText(text, region).map(({ startsAt, endsAt, number }) => ({
        block,
        start: startsAt,
        end: endsAt,
        e164: number.number,
        ...(number.ext === undefined ? {} : { extension: number.ext }),
      })),
    ),
  )
  const both = ({ precision, recall }: Score) =>
    `${(100 * precision).toFixed(1)} / ${(100 * recall).toFixed(1)}`
  const extensions = cases
    .flatMap(({ expected }) => expected)
    .filter(({ extension }) => extension !== undefined).length
  const right = ({ wrongExtensions }: Score) => `${extensions - wrongExtensions.length}`
  return [
    {
      what: `precision / recall on the corpus of ${cases.length} cases, %`,
      reference: `libphonenumber-js ${both(theirs)}; Google's matcher 90.3 / 92.7`,
      reached: both(ours),
      target: '≥ 99.7 / ≥ 99.5',
    },
    {
      what: 'extension numbers right',
      reference: `libphonenumber-js ${right(theirs)} of ${extensions}`,
      reached: `${right(ours)} of ${extensions}`,
      target: 'all',
    },
  ]
}
