/** Where numbers are marked and offered, and where they are left alone; on pages that mean harm too. */
import { badInput } from '../made-pages/bad-input.ts'
import { marking } from '../made-pages/marking.ts'
import { test } from './made-pages.ts'

for (const { name, run } of [...marking, ...badInput]) test(name, ({ site }) => run(site))
