/** Every sentence and label that a person reads, in German. */
import type { Sentences } from './say.ts'

export const de: Sentences = {}
