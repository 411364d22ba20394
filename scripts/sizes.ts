/**
 * Holds the finished builds to their sizes: what a page of ours loads before it can be used, minified and not
 * compressed, with every module that is loaded at once. `node scripts/sizes.ts` after `npm run build`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './steps.ts'

/** In bytes. */
const LIMITS = { 'popup.html': 90_000, 'sidepanel.html': 150_000 } as const
/** What runs in every page, compressed. */
const PAGE_SCRIPT = 8000

const builds = ['.output/chrome-mv3', '.output/firefox-mv3'].map((folder) => join(root, folder))

/** The module and all that it imports at once. */
function imported(build: string, module: string, known: Set<string>): Set<string> {
  if (known.has(module)) return known
  known.add(module)
  const source = readFileSync(join(build, module), 'utf8')
  for (const [, from] of source.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g))
    if (from !== undefined) imported(build, `chunks/${from}`, known)
  return known
}

function loadedBy(build: string, page: string): number {
  const html = readFileSync(join(build, page), 'utf8')
  const modules = new Set<string>()
  for (const [, module] of html.matchAll(/(?:src|href)="\/(chunks\/[\w.-]+\.js)"/g))
    if (module !== undefined) imported(build, module, modules)
  if (modules.size === 0) throw new Error(`${page} loads nothing`)
  return [...modules].reduce((sum, module) => sum + readFileSync(join(build, module)).length, 0)
}

for (const build of builds) {
  const found = [
    ...Object.entries(LIMITS).map(([page, limit]) => ({
      what: page,
      size: loadedBy(build, page),
      limit,
    })),
    {
      what: 'page.js, gzip',
      size: gzipSync(readFileSync(join(build, 'page.js')), { level: 9 }).length,
      limit: PAGE_SCRIPT,
    },
  ]
  for (const { what, size, limit } of found) {
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    const verdict = size > limit ? 'TOO LARGE' : 'fits'
    console.log(`${verdict}: ${what} ${kilobytes(size)} of ${kilobytes(limit)} (${build})`)
    if (size > limit) process.exitCode = 1
  }
}
