/** The script that is in every page, made as small as it gets. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { InlineConfig, Plugin } from 'vite'

/** Bytes, gzip. */
const LARGEST = 8000

/** Properties that the script keeps to itself: no message has them, nor the script of card and bar. */
const OWN =
  /^(?:shadowRootOf|surroundings|headingOf|textBefore|unanswered|inStorm|isOurs|isWorth|pieces|readable|question|waiting|roots|trees|lookup|onRest|side)$/

/** WXT's frame around unlisted scripts would say on the page's console that one has failed. */
const withoutFrame: Plugin = {
  name: 'without-frame',
  enforce: 'pre',
  transform(code, id) {
    const [script] = /^import definition from .*$/m.exec(code) ?? []
    if (!id.includes('unlisted-script-entrypoint') || script === undefined) return
    return `${script}\nexport default definition.main()`
  },
}

/** Has Vite build with Terser, which saves 4 % over Vite's own minifier. */
export function makeSmall(config: InlineConfig): void {
  config.plugins = [...(config.plugins ?? []), withoutFrame]
  config.build = {
    ...config.build,
    minify: 'terser',
    terserOptions: {
      ecma: 2022,
      toplevel: true,
      compress: { passes: 3, ecma: 2022, unsafe_arrows: true },
      mangle: { properties: { regex: OWN } },
    },
  }
}

/** Throws when the script that was built into a folder is too large. */
export function checkPageScript(folder: string): void {
  const size = gzipSync(readFileSync(join(folder, 'page.js')), { level: 9 }).length
  if (size > LARGEST) throw new Error(`page.js has ${size} bytes gzip, and may have ${LARGEST}.`)
}
