/**
 * What a page pays for being read: time on its main thread, memory, and how far marks and card are behind.
 * Each figure stands beside a reference of the same run. `--write` puts all of it into docs/performance.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { testingBuild } from '../../scripts/chromium.ts'
import { root } from '../../scripts/steps.ts'
import { chromiumFigures } from './page/chromium.ts'
import { finding } from './page/finding.ts'
import { firefoxRows } from './page/firefox.ts'
import { servePages } from './page/pages.ts'
import { kB, type Row, tableOf } from './page/rows.ts'

const HEAD = ['What', 'Reference', 'Reached', 'To reach']

const gzipped = (file: string) =>
  gzipSync(readFileSync(join(testingBuild, file)), { level: 9 }).length

const inTable = (rows: readonly Row[]) =>
  tableOf(
    HEAD,
    rows.map(({ what, reference, reached, target }) => [what, reference, reached, target]),
  )

const server = await servePages()
try {
  const size: Row = {
    what: 'script present in every page',
    reference: `RingCentral's click-to-dial 126 kB; card and call bar, ${kB(gzipped('surface.js'))}, come when first needed`,
    reached: `${kB(gzipped('page.js'))} gzip`,
    target: '≤ 8 kB',
  }
  const chromium = await chromiumFigures(server)
  const [[scriptOf = '', , plans = ''] = [], ...designs] = chromium.designs
  const text = (firefox: readonly Row[]) =>
    [
      '### Chromium',
      inTable([...finding(), size, ...chromium.rows]),
      '### The two designs, in Chromium',
      tableOf(
        ['', 'thin script and background (chosen)', 'numbering plans in the page', 'Reference'],
        [[scriptOf, size.reached, plans, '–'], ...designs],
      ),
      '### Firefox',
      inTable(firefox),
    ].join('\n\n')
  const finish = (firefox: readonly Row[]) => {
    if (process.argv.includes('--write')) write(text(firefox))
    return text(firefox)
  }
  // Nothing of it is lost when the second browser fails.
  finish([])
  console.log(finish(await firefoxRows(server)))
} finally {
  server.close()
}

function write(figures: string): void {
  const file = join(root, 'docs/performance.md')
  const text = readFileSync(file, 'utf8')
  const place = /(<!-- page -->\n)[\s\S]*?(\n<!-- \/page -->)/
  if (!place.test(text)) throw new Error(`${file} has no place for the figures`)
  writeFileSync(
    file,
    text.replace(place, (_, before, after) => `${before}\n${figures}\n${after}`),
  )
}
