/** All that can be said, in each language: for what builds the extension, and for tests. */
import { da } from './da.ts'
import { de } from './de.ts'
import { calls } from './en/calls.ts'
import { page } from './en/page.ts'
import { en } from './en.ts'
import type { Scope } from './fetched.ts'
import type { Language } from './language.ts'
import type { SentenceKey, Sentences } from './say.ts'
import { zh } from './zh.ts'

const DICTIONARIES: Readonly<Record<Language, Sentences>> = { en, de, da, zh }

/** The sentences of a language. */
export function sentencesOf(language: Language, scope: Scope): Sentences {
  const all = DICTIONARIES[language]
  if (scope === 'everywhere') return all
  const keys = Object.keys({ ...calls, ...page }) as readonly SentenceKey[]
  return Object.fromEntries(keys.map((key) => [key, all[key]]))
}
