/**
 * Finds the browsers that tests and demo need, and installs Debian's where there is none.
 * `node scripts/browsers.ts chromium firefox` does so from the command line.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

interface Browser {
  /** Environment variable that names the program to use before any other. */
  readonly variable: string
  readonly debianPackage: string
  readonly programs: readonly string[]
  readonly places: readonly string[]
}

// Google Chrome is not in the list: since version 137 it ignores --load-extension.
const browsers: Readonly<Record<BrowserName, Browser>> = {
  chromium: {
    variable: 'CORDBOARD_CHROMIUM',
    debianPackage: 'chromium',
    programs: ['chromium', 'chromium-browser'],
    places: ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'CORDBOARD_FIREFOX',
    debianPackage: 'firefox-esr',
    programs: ['firefox-esr', 'firefox'],
    places: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
}

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (program: string): readonly string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))

/**
 * The path of an installed browser, or undefined. Throws when the environment variable for it names
 * a program that cannot be run.
 */
function findBrowser(name: BrowserName): string | undefined {
  const { variable, places, programs } = browsers[name]
  const wanted = process.env[variable]
  if (wanted) {
    if (canRun(wanted)) return wanted
    throw new Error(`${variable} names ${wanted}, which is not a program that can be run.`)
  }
  return [...places, ...programs.flatMap(onPath)].find(canRun)
}

const succeeds = (...[command = 'true', ...parameters]: readonly string[]): boolean =>
  spawnSync(command, parameters, { stdio: 'ignore' }).status === 0

const isDebianLike = (): boolean => {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** The words before `apt-get` that make it run with the rights it needs; undefined when nothing does. */
function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined
}

function installDebianPackage(name: string): void {
  const root = asRoot()
  if (!root || !isDebianLike()) return
  const aptGet = (...parameters: readonly string[]): boolean =>
    succeeds(...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...parameters)
  aptGet('update')
  aptGet('install', '-y', '-o', 'DPkg::Lock::Timeout=300', name)
}

/** The path of the browser, installed first if need be. Throws one sentence that says what to do. */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name)
  if (found) return found
  const { debianPackage, variable } = browsers[name]
  process.stderr.write(`Installing Debian's ${debianPackage} …\n`)
  installDebianPackage(debianPackage)
  const installed = findBrowser(name)
  if (installed) return installed
  throw new Error(
    `No ${name} found: install it (on Debian: apt-get install ${debianPackage}), or set ${variable} to the path of its program.`,
  )
}

const isBrowserName = (name: string): name is BrowserName => Object.hasOwn(browsers, name)

if (import.meta.main) {
  try {
    for (const name of process.argv.slice(2)) {
      if (!isBrowserName(name)) throw new Error(`Unknown browser: ${name}`)
      console.log(`${name}: ${ensureBrowser(name)}`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
