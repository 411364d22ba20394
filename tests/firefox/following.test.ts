/** In Firefox, marks on pages that do not stay as they are, real frameworks among them, and their cards. */
import { following } from '../made-pages/following.ts'
import { frameworks } from '../made-pages/frameworks.ts'
import { offering } from '../made-pages/offering.ts'
import { test } from './made-pages.ts'

for (const { name, run } of [...following, ...frameworks, ...offering])
  test(`in Firefox, ${name}`, ({ site }) => run(site))
