/**
 * How the scripts of our own pages are parted. Each file that a page loads is a question to the browser of some
 * milliseconds, and a popup is opened to be used at once: what it needs comes in two files, one of them shared
 * with the pages that need less.
 */
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { root } from './steps.ts'

interface ModuleInfo {
  readonly importedIds: readonly string[]
}
type InfoOf = (id: string) => ModuleInfo | null

const begins = (page: string) => join(root, 'entrypoints', page, 'main.tsx')
const POPUP = begins('popup')
const OTHERS = ['options', 'history', 'welcome', 'diagnostics'].map(begins)

/** Has what popup and panel load at once put into few files. */
export function joinChunks(config: InlineConfig): void {
  config.build ??= {}
  // Every browser that we run in preloads modules by itself.
  config.build.modulePreload = { polyfill: false }
  config.build.rolldownOptions ??= {}
  const { rolldownOptions } = config.build
  if (Array.isArray(rolldownOptions.output)) throw new Error('Our pages are built more than once')
  rolldownOptions.output = {
    ...rolldownOptions.output,
    codeSplitting: {
      groups: [
        {
          debugName: 'toolbar and common',
          name(id, bundle) {
            const infoOf: InfoOf = (module) => bundle.getModuleInfo(module)
            // Which WXT has each page begin with.
            if (id.includes('wxt-html-plugins')) return 'common'
            if (id === POPUP || !loadedBy([POPUP], infoOf).has(id)) return null
            return loadedBy(OTHERS, infoOf).has(id) ? 'common' : 'toolbar'
          },
        },
      ],
    },
  }
}

function loadedBy(entries: readonly string[], infoOf: InfoOf): ReadonlySet<string> {
  const loaded = new Set<string>()
  const left = [...entries]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (loaded.has(id)) continue
    loaded.add(id)
    left.push(...(infoOf(id)?.importedIds ?? []))
  }
  return loaded
}
