/** In Firefox, marks on pages that do not stay as they are, under the lists of real frameworks too. */
import { following } from '../made-pages/following.ts'
import { frameworks } from '../made-pages/frameworks.ts'
import { test } from './made-pages.ts'

for (const { name, run } of [...following, ...frameworks])
  test(`in Firefox, ${name}`, ({ site }) => run(site))
