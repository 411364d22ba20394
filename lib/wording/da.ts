/** Every sentence and label that a person reads, in Danish. */
import type { Sentences } from './say.ts'

export const da: Sentences = {}
