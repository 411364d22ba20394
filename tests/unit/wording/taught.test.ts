/** Each entry point was taught what the code in it says. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en } from '../../../lib/wording/en.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The sources that are reached from a file by imports that are more than types. */
function reached(entry: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(entry) || !existsSync(entry)) return seen
  const source = readFileSync(entry, 'utf8')
  seen.set(entry, source)
  const imports = source.matchAll(
    /^(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s)?'(\.[^']+\.tsx?)'/gm,
  )
  for (const [, path = ''] of imports) reached(join(dirname(entry), path), seen)
  return seen
}

const isWording = (path: string) => path.includes('/lib/wording/')

const taughtIn = async (paths: Iterable<string>): Promise<ReadonlySet<string>> => {
  const parts = [...paths].filter((path) => path.includes('/lib/wording/en'))
  const modules = await Promise.all(parts.map((path) => import(path)))
  return new Set(
    modules.flatMap((module: Record<string, object>) =>
      Object.values(module).flatMap((sentences) => Object.keys(sentences)),
    ),
  )
}

/** Keys that stand whole in the sources, and those that are built on a beginning that stands there. */
function saidIn(sources: readonly string[]): readonly string[] {
  const text = sources.join('\n')
  const beginnings = [...text.matchAll(/`([a-z]+\.[\w.]*)\$\{/g)].map(([, start = '']) => start)
  return Object.keys(en).filter(
    (key) =>
      text.includes(`'${key}'`) ||
      beginnings.some((start) => key.startsWith(start) && !key.slice(start.length).includes('.')),
  )
}

/** Fetched by the entry point where a connection is of that system. */
const OF_A_SYSTEM = /^(?:miralix|huawei|openreception)\.(?!name$)/

describe.each([
  'entrypoints/popup/main.tsx',
  'entrypoints/options/main.tsx',
  'entrypoints/surface/index.ts',
  'entrypoints/background/index.ts',
])('%s', (entry) => {
  it('was taught all that it says', async () => {
    const sources = reached(join(root, entry))
    const said = saidIn([...sources].flatMap(([path, text]) => (isWording(path) ? [] : [text])))
    const taught = await taughtIn(sources.keys())
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((key) => !taught.has(key) && !OF_A_SYSTEM.test(key))).toEqual([])
  })
})
