/** In Firefox, where numbers are marked and offered, and where they are left alone. */
import { badInput } from '../made-pages/bad-input.ts'
import { marking } from '../made-pages/marking.ts'
import { test } from './made-pages.ts'

for (const { name, run } of [...marking, ...badInput])
  test(`in Firefox, ${name}`, ({ site }) => run(site))
