/** The sentences of one language lie beside the scripts, in files: no page carries those of four. */
import { type Language, localeOf } from './language.ts'
import { learn, type Sentences } from './say.ts'

/** Everything, or what card and call bar say. */
export const SCOPES = ['everywhere', 'pages'] as const
export type Scope = (typeof SCOPES)[number]

/** Where the file is, from the root of the extension. */
export const sentencesFile = (language: Language, scope: Scope): string =>
  `words/${language}.${scope}.json`

/** Sentences, and what counts and numbers between them are written by (BCP 47). */
export interface Lesson {
  readonly sentences: Sentences
  readonly locale: string
}

/** Reads a file of our own build, which is believed as it is; rejects where it cannot be read. */
export async function fetchLesson(
  language: Language,
  browserLocale: string,
  scope: Scope,
): Promise<Lesson> {
  const answer = await fetch(`/${sentencesFile(language, scope)}`)
  const sentences = (await answer.json()) as Sentences
  return { sentences, locale: localeOf(language, browserLocale) }
}

/** From now on this language is spoken. */
export const teach = ({ sentences, locale }: Lesson): void => learn(sentences, locale)
