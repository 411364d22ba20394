/** Builds the extension as tests, benches and the demo drive it. */
import { spawnSync } from 'node:child_process'
import { root } from './steps.ts'

/** Throws with what the build has said when it fails. */
export function buildForTesting(browser: 'chrome' | 'firefox'): void {
  const { status, stdout, stderr } = spawnSync(
    'wxt',
    ['build', '--browser', browser, '--mode', 'testing'],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The extension does not build.\n${stdout}${stderr}`)
}
