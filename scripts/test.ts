/**
 * `npm test`: every check, build and test of the project. `npm test -- check`, `-- unit` and
 * `-- browser` run a part of it. The last line says how many tests passed and failed; a check or a
 * build that fails counts as one failure.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inWords, sum } from './reports.ts'
import { type Result, root, runSteps, type Step } from './steps.ts'

const prepare = 'prepare types'
const folders = ['lib', 'components', 'entrypoints', 'sandbox', 'scripts', 'tests']

const preparation: Step = { name: prepare, command: ['wxt', 'prepare'] }

const checks: readonly Step[] = [
  { name: 'lint and format', command: ['biome', 'ci', '--colors=off', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'], after: [prepare] },
  {
    name: 'import rules',
    command: ['depcruise', ...folders, '--config', '.dependency-cruiser.cjs'],
    after: [prepare],
  },
  { name: 'dead code', command: ['knip', '--no-progress'], after: [prepare] },
]

const unitTests: Step = {
  name: 'unit and contract tests',
  command: [
    'vitest',
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ],
  report: 'test-results/unit.json',
  after: [prepare],
}

const browsers: Step = {
  name: 'browsers',
  command: ['node', 'scripts/browsers.ts', 'chromium', 'firefox'],
}

const build = (
  browser: 'chrome' | 'firefox',
  mode: 'testing' | 'production',
  after: string,
): Step => ({
  name: `build for ${browser}, ${mode}`,
  command: ['wxt', 'build', '--browser', browser, '--mode', mode],
  after: [after],
})

// One after the other, because each writes the same files under .wxt/.
const testingBuilds: readonly Step[] = [
  build('chrome', 'testing', prepare),
  build('firefox', 'testing', 'build for chrome, testing'),
]
const productionBuilds: readonly Step[] = [
  build('chrome', 'production', 'build for firefox, testing'),
  build('firefox', 'production', 'build for chrome, production'),
]

const sizes: Step = {
  name: 'sizes',
  command: ['node', 'scripts/sizes.ts'],
  after: productionBuilds.map(({ name }) => name),
}

const browserTests: Step = {
  name: 'browser tests',
  command: ['playwright', 'test'],
  report: 'test-results/browser.json',
  after: [browsers.name, ...testingBuilds.map(({ name }) => name)],
  alone: true,
}

const parts: Readonly<Record<string, readonly Step[]>> = {
  all: [
    preparation,
    browsers,
    ...checks,
    unitTests,
    ...testingBuilds,
    ...productionBuilds,
    sizes,
    browserTests,
  ],
  check: [preparation, ...checks],
  unit: [preparation, unitTests],
  browser: [preparation, browsers, ...testingBuilds, browserTests],
}

const summary = ({ name, outcome, seconds, tally }: Result): string => {
  const tests = tally.passed + tally.skipped > 0 ? `  (${inWords(tally)})` : ''
  return `${outcome.padEnd(8)}  ${seconds.toFixed(1).padStart(6)} s  ${name}${tests}`
}

const [part = 'all'] = process.argv.slice(2)
const steps = parts[part]
if (steps) {
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  const results = await runSteps(steps, 2)
  const total = sum(results.map(({ tally }) => tally))
  if (total.failed > 0) process.exitCode = 1
  console.log(`\n${results.map(summary).join('\n')}\n\n${inWords(total)}`)
} else {
  console.error(`There is no part “${part}”. There are: ${Object.keys(parts).join(', ')}.`)
  process.exitCode = 2
}
