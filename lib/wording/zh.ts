/** Every sentence and label that a person reads, in simplified Chinese. */
import type { Sentences } from './say.ts'

export const zh: Sentences = {}
