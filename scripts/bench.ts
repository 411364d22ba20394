/**
 * `npm run bench`: runs every file of tests/bench, or only those named: `npm run bench -- page`. Options,
 * such as `--write`, are for the benches. Builds the extension first.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildForTesting } from './build.ts'
import { root } from './steps.ts'

const folder = join(root, 'tests/bench')
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
const given = process.argv.slice(2)
const options = given.filter((name) => name.startsWith('--'))
const wanted = given.filter((name) => !name.startsWith('--'))
const unknown = wanted.filter((name) => !known.includes(name))

if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join(', ')}”. There are: ${known.join(', ')}.`)
  process.exitCode = 2
} else {
  // Most of them drive what is built, and old figures of an old build would be lies.
  for (const browser of ['chrome', 'firefox'] as const) buildForTesting(browser)
  for (const name of wanted.length > 0 ? wanted : known) {
    console.log(`=== ${name} ===`)
    const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`), ...options], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}
