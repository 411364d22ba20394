/** What can be said in English can be said in each language, and fills in the same. */
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../lib/wording/dictionaries.ts'
import { en } from '../../../lib/wording/en.ts'
import { LANGUAGES } from '../../../lib/wording/language.ts'
import type { Sentence, SentenceKey } from '../../../lib/wording/say.ts'

const keys = Object.keys(en) as readonly SentenceKey[]

const gaps = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted()

/** The form that stands for any count. */
const general = (sentence: Sentence): string =>
  typeof sentence === 'string' ? sentence : sentence.other

/** Names, and what is written the same in two languages. */
const SAME_IN_ENGLISH = 25

describe.each(LANGUAGES)('%s', (language) => {
  const sentences = sentencesOf(language, 'everywhere')
  const sentence = (key: SentenceKey): Sentence => sentences[key] ?? ''

  it('has words for every key, and no others', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(keys.toSorted())
  })

  it('fills in the same', () => {
    const others = keys.filter(
      (key) => gaps(general(sentence(key))).join() !== gaps(general(en[key])).join(),
    )
    expect(others).toEqual([])
    expect(keys.filter((key) => general(sentence(key)).trim() === '')).toEqual([])
  })

  it('has a form for each plural of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of keys) {
      const said = sentence(key)
      if (typeof said !== 'string')
        expect([key, Object.keys(said).toSorted()]).toEqual([key, categories.toSorted()])
    }
  })

  it('was translated', () => {
    if (language === 'en') return
    const same = keys.filter((key) => general(sentence(key)) === general(en[key]))
    expect(same.length).toBeLessThan(SAME_IN_ENGLISH)
  })
})

it('a button that a sentence quotes is quoted as it is labelled', () => {
  const labels = keys.filter((key) => general(en[key]).length < 25)
  for (const key of keys) {
    const quoted = [...general(en[key]).matchAll(/“([^”]{4,})”/g)].map(([, text = '']) => text)
    for (const text of quoted) {
      const label = labels.find((one) => general(en[one]) === text)
      if (label === undefined) continue
      for (const language of LANGUAGES) {
        const sentences = sentencesOf(language, 'everywhere')
        const same = labels.filter((one) => general(en[one]) === text)
        const said = general(sentences[key] ?? '')
        expect([
          key,
          language,
          same.some((one) => said.includes(general(sentences[one] ?? '?'))),
        ]).toEqual([key, language, true])
      }
    }
  }
})
