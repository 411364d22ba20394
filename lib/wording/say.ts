/**
 * The one desk that turns a key into what a person reads. Each entry point teaches it the sentences of
 * the language that is spoken there.
 */
import type { Problem } from '../telephony/model.ts'
import type { en } from './en.ts'

export type SentenceKey = keyof typeof en

/** What is said of one, of few, of many: by `count`, in the plural categories of the language (CLDR). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

export type Sentence = string | Plural

/** What a part of the English sentences is in another language. */
export type Translated<Part> = Readonly<Record<keyof Part, Sentence>>

/** Some of the sentences, by their keys. */
export type Sentences = Readonly<Partial<Record<SentenceKey, Sentence>>>

/** What `{name}` is filled in from; a number is written as the reader's country writes it. */
export type Values = Readonly<Record<string, string | number>>

const learnt = new Map<string, Sentence>()
let locale = 'en'
let rules = new Intl.PluralRules('en')
let numbers = new Intl.NumberFormat('en')

/**
 * From now on these can be said; what was known under the same key is replaced. `writtenBy` is what counts
 * and numbers are written by (BCP 47), and stays as it was where it is not given.
 */
export function learn(sentences: Sentences, writtenBy = locale): void {
  for (const [key, sentence] of Object.entries(sentences)) learnt.set(key, sentence)
  locale = writtenBy
  rules = new Intl.PluralRules(locale)
  numbers = new Intl.NumberFormat(locale)
}

/** What dates, counts and names of countries beside the sentences are written by (BCP 47). */
export const spokenLocale = (): string => locale

const known = (key: string): key is SentenceKey => learnt.has(key)

/**
 * The sentence for `key`, with `{name}` filled in from `values`; the key itself where it was not taught.
 * Which plural it is goes by `count`.
 */
export function say(key: SentenceKey, values: Values = {}): string {
  const sentence = learnt.get(key) ?? key
  return form(sentence, Number(values.count)).replace(GAP, (whole, name: string, stop = '') => {
    const value = values[name]
    if (value === undefined) return whole
    const text = typeof value === 'number' ? numbers.format(value) : value
    return stop === '' ? text : text.replace(LAST_STOP, '') + stop
  })
}

/** What is filled in, and the full stop after it: a server's own words may have brought one. */
const GAP = /\{(\w+)\}([.。])?/g
const LAST_STOP = /[.。]$/

const form = (sentence: Sentence, count: number): string =>
  typeof sentence === 'string' ? sentence : (sentence[rules.select(count)] ?? sentence.other)

/**
 * The sentence of a problem; its code alone where no sentence is kept for it. Before there is a session
 * some problems read otherwise: no calls are kept, and nobody tries again by himself.
 */
export function sayProblem(problem: Problem, stage?: 'connecting'): string {
  const staged = stage === undefined ? '' : `${problem.sentence}.${stage}`
  const key = known(staged) ? staged : problem.sentence
  return known(key) ? say(key, problem.values) : `${problem.kind} ${problem.code ?? ''}`.trim()
}

/** The sentence for `text` where it is the key of one; otherwise it stands for itself. */
export const sayOrSelf = (text: string): string => (known(text) ? say(text) : text)

/** `key` as a sentence key, or `fallback` when the desk has no such sentence. */
export function sentenceKey(key: string, fallback: SentenceKey): SentenceKey {
  return known(key) ? key : fallback
}
