/** Marks on pages that do not stay as they are, and the cards of their numbers. */
import { following } from '../made-pages/following.ts'
import { offering } from '../made-pages/offering.ts'
import { test } from './made-pages.ts'

for (const { name, run } of [...following, ...offering]) test(name, ({ site }) => run(site))
