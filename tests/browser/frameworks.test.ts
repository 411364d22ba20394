/** Marks under the lists of real frameworks. */
import { frameworks } from '../made-pages/frameworks.ts'
import { test } from './made-pages.ts'

for (const { name, run } of frameworks) test(name, ({ site }) => run(site))
