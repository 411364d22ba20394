/** What is put into a page has words for all that it says, and no others come with it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { sentencesOf } from '../../../lib/wording/dictionaries.ts'
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

it('card and call bar are taught all that they say', () => {
  const sources = reached(join(root, 'entrypoints/surface/index.ts'))
  const said = saidIn([...sources].flatMap(([path, text]) => (isWording(path) ? [] : [text])))
  const taught = Object.keys(sentencesOf('en', 'pages'))
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((key) => !taught.includes(key))).toEqual([])
})
