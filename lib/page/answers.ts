/** Answers which numbers are in texts. Holds the numbering plans, so it runs once, in the background. */
import { writeTelUri } from '../dialling/tel-uri.ts'
import { type Block, findPhoneNumbers, type PhoneMatch, regionOf } from './find.ts'
import type { Question, Span } from './lookup.ts'
import { applyTaught, type Lessons, NOTHING_TAUGHT } from './taught.ts'

/** Characters of texts that are remembered, over all pages. */
const MEMORY = 1_000_000

/** Finds numbers where `region` says numbers without a country code are from. */
export type Answers = (
  questions: readonly Question[],
  region: string,
  taught?: Lessons,
) => readonly (readonly Span[])[]

/** Remembers what it found: the same table is open in many tabs, and read again after each change. */
export function createAnswers(): Answers {
  const remembered = new Map<string, readonly PhoneMatch[]>()
  let size = 0

  const find = (blocks: readonly Block[], key: string, region: string): readonly PhoneMatch[] => {
    const known = remembered.get(key)
    if (known !== undefined) return known
    const found = findPhoneNumbers(blocks, { region: regionOf(region) })
    if (size > MEMORY) {
      remembered.clear()
      size = 0
    }
    size += key.length
    remembered.set(key, found)
    return found
  }

  return (questions, region, taught = NOTHING_TAUGHT) =>
    questions.map(({ text, heading, before = '' }) => {
      const blocks = [{ text: before }, heading === undefined ? { text } : { text, heading }]
      const key = [region, heading ?? '', before, text].join('\u0000')
      // What is asked for of a text that was taught is read as what a person types.
      const numberOf = (written: string) => ({ e164: written })
      return applyTaught(blocks, find(blocks, key, region), taught, { numberOf })
        .filter(({ block }) => block === 1)
        .map(({ start, end, e164, extension }) => ({
          start,
          end,
          number: extension === undefined ? e164 : writeTelUri({ number: e164, extension }),
        }))
    })
}
