/** Marks on pages that do not stay as they are. */
import { following } from '../made-pages/following.ts'
import { test } from './made-pages.ts'

for (const { name, run } of following) test(name, ({ site }) => run(site))
