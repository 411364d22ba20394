/** The sentences of each system, apart from each other: a person seldom needs those of more than one. */
import type { Sentences } from './say.ts'

const WORDS: Readonly<Record<string, () => Promise<Sentences>>> = {
  huawei: async () => (await import('./en/huawei.ts')).huawei,
  openreception: async () => (await import('./en/openreception.ts')).openreception,
  miralix: async () => (await import('./en/miralix.ts')).miralix,
}

/** What is said of `system`; of one that is not known, nothing. */
export const systemWords = async (system: string): Promise<Sentences> =>
  (await WORDS[system]?.()) ?? {}
