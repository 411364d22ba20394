/** Counts what the finder gets right, by category. */
import type { CountryCode } from 'libphonenumber-js'
import { type Block, findPhoneNumbers, type PhoneMatch } from '../../../lib/page/find.ts'

export interface ScoredCase {
  readonly region: CountryCode
  readonly category: string
  readonly blocks: readonly Block[]
  readonly expected: readonly PhoneMatch[]
}

interface Tally {
  readonly expected: number
  readonly right: number
  readonly found: number
}

export interface Score {
  /** Of the numbers found, the share that are there. */
  readonly precision: number
  /** Of the numbers there, the share that are found. */
  readonly recall: number
  readonly wrongExtensions: readonly string[]
  /** What was missed and what was found for nothing, a line for each category that is not perfect. */
  readonly confusion: readonly string[]
}

type Find = (blocks: readonly Block[], region: CountryCode) => readonly PhoneMatch[]

const ours: Find = (blocks, region) => findPhoneNumbers(blocks, { region })

export function scoreOf(cases: readonly ScoredCase[], find: Find = ours): Score {
  const categories = new Map<string, Tally>()
  const wrongExtensions: string[] = []
  for (const { region, category, blocks, expected } of cases) {
    const matches = find(blocks, region)
    const right = expected.filter((wanted) => {
      const match = matches.find((one) => isSame(one, wanted))
      if (match !== undefined && match.extension !== wanted.extension)
        wrongExtensions.push(`${wanted.e164} ${wanted.extension}: ${match.extension}`)
      return match !== undefined
    })
    const before = categories.get(category) ?? { expected: 0, right: 0, found: 0 }
    categories.set(category, {
      expected: before.expected + expected.length,
      right: before.right + right.length,
      found: before.found + matches.length,
    })
  }
  const all = [...categories.values()].reduce((sum, tally) => ({
    expected: sum.expected + tally.expected,
    right: sum.right + tally.right,
    found: sum.found + tally.found,
  }))
  return {
    precision: all.right / all.found,
    recall: all.right / all.expected,
    wrongExtensions,
    confusion: [...categories].flatMap(([category, { expected, right, found }]) =>
      right === expected && right === found
        ? []
        : [`${category}: ${expected - right} of ${expected} missed, ${found - right} for nothing`],
    ),
  }
}

const isSame = (match: PhoneMatch, wanted: PhoneMatch) =>
  match.block === wanted.block &&
  match.e164 === wanted.e164 &&
  match.start < wanted.end &&
  wanted.start < match.end
