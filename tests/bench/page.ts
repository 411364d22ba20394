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
  const firefox = await firefoxRows(server)
  const [[scriptOf = '', , plans = ''] = [], ...designs] = chromium.designs
  const text = [
    '### Chromium',
    inTable([...finding(), size, ...chromium.rows]),
    '### Firefox',
    inTable(firefox),
    '### The two designs, in Chromium',
    tableOf(
      ['', 'thin script and background (chosen)', 'numbering plans in the page', 'Reference'],
      [[scriptOf, size.reached, plans, '–'], ...designs],
    ),
  ].join('\n\n')
  console.log(text)
  if (process.argv.includes('--write')) write(text)
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
