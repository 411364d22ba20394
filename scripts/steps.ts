/** Runs programs that depend on each other, a few at a time, and tells how each ended. */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { nothing, readTally, type Tally } from './reports.ts'

export const root = join(import.meta.dirname, '..')

export interface Step {
  readonly name: string
  /** A program of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]]
  /** Names of steps that come first; when one of them fails, this one is left out. */
  readonly after?: readonly string[]
  /** Where a test runner leaves its JSON report. */
  readonly report?: string
  /** Has the machine to itself, and shows its output as it comes. */
  readonly alone?: boolean
}

export interface Result {
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'left out'
  readonly seconds: number
  readonly tally: Tally
}

/** Starts a program of `node_modules/.bin`; resolves with its exit code, 1 when a signal ended it. */
function run(
  [program, ...parameters]: Step['command'],
  write: ((text: string) => void) | 'inherit',
): Promise<number> {
  const child = spawn(program, parameters, {
    cwd: root,
    stdio: write === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Spinners and colours are for a person at a terminal; CI also keeps Vitest from writing snapshots.
      CI: process.env.CI ?? '1',
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
    },
  })
  if (write !== 'inherit')
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** A failed check counts as one failure; a test runner's failures are counted by its report. */
function tallyOf({ report }: Step, passed: boolean): Tally {
  const tally = (report === undefined ? undefined : readTally(join(root, report))) ?? nothing
  return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

async function runStep(step: Step): Promise<Result> {
  const started = performance.now()
  const since = () => (performance.now() - started) / 1000
  const lines: string[] = []
  if (step.alone) console.log(`\n=== ${step.name} ===`)
  const code = await run(step.command, step.alone ? 'inherit' : (text) => lines.push(text))
  const reported = step.report === undefined || readTally(join(root, step.report)) !== undefined
  const tally = tallyOf(step, code === 0 && reported)
  const outcome = tally.failed === 0 ? 'passed' : 'failed'
  const seconds = since()
  if (!step.alone)
    console.log(
      `\n=== ${step.name}: ${outcome}, ${seconds.toFixed(1)} s ===\n${lines.join('').trim()}`,
    )
  return { name: step.name, outcome, seconds, tally }
}

/**
 * Runs every step whose predecessors passed, at most `width` at once, in the order given as far as
 * dependencies allow. Predecessors that are not among the steps count as passed.
 */
export async function runSteps(steps: readonly Step[], width: number): Promise<readonly Result[]> {
  const results = new Map<string, Result>()
  const running = new Map<Step, Promise<void>>()
  const names = new Set(steps.map(({ name }) => name))
  let waiting = [...steps]

  const predecessors = ({ after = [] }: Step) => after.filter((name) => names.has(name))
  const isFree = (step: Step) =>
    predecessors(step).every((name) => results.has(name)) &&
    (step.alone ? running.size === 0 : running.size < width) &&
    ![...running.keys()].some(({ alone }) => alone)

  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting) {
      if (!isFree(step)) continue
      waiting = waiting.filter((other) => other !== step)
      const failed = predecessors(step).find((name) => results.get(name)?.outcome !== 'passed')
      if (failed === undefined) {
        const done = runStep(step).then((result) => {
          results.set(step.name, result)
          running.delete(step)
        })
        running.set(step, done)
      } else {
        console.log(`\n=== ${step.name}: left out, because of: ${failed} ===`)
        results.set(step.name, { name: step.name, outcome: 'left out', seconds: 0, tally: nothing })
      }
    }
    if (running.size > 0) await Promise.race(running.values())
  }
  return [...results.values()]
}
