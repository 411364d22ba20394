/** The one desk that turns a key into what a person reads. */
import type { Problem } from '../telephony/model.ts'
import { en } from './en.ts'

export type SentenceKey = keyof typeof en

const known = (key: string): key is SentenceKey => Object.hasOwn(en, key)

/** The sentence for `key`, with `{name}` filled in from `values`. */
export function say(key: SentenceKey, values: Readonly<Record<string, string>> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
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

/** `key` as a sentence key, or `fallback` when the desk has no such sentence. */
export function sentenceKey(key: string, fallback: SentenceKey): SentenceKey {
  return known(key) ? key : fallback
}
