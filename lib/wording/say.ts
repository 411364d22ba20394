/**
 * The one desk that turns a key into what a person reads. Each entry point teaches it the sentences that
 * it needs, so that the popup carries no more than it says.
 */
import type { Problem } from '../telephony/model.ts'
import type { en } from './en.ts'

export type SentenceKey = keyof typeof en

/** Some of the sentences, by their keys. */
export type Sentences = Readonly<Partial<Record<SentenceKey, string>>>

const learnt = new Map<string, string>()

/** From now on these can be said; what was known under the same key is replaced. */
export function learn(sentences: Sentences): void {
  for (const [key, text] of Object.entries(sentences)) learnt.set(key, text)
}

const known = (key: string): key is SentenceKey => learnt.has(key)

/** The sentence for `key`, with `{name}` filled in from `values`; the key itself where it was not taught. */
export function say(key: SentenceKey, values: Readonly<Record<string, string>> = {}): string {
  const sentence = learnt.get(key) ?? key
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

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
