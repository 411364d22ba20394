/** Teaches everything that can be said: for the background, which speaks of everything, and for tests. */
import { en } from './en.ts'
import { learn } from './say.ts'

learn(en)
