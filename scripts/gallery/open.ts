/** Builds the gallery, and shows it in a page of somebody's browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'esbuild'
import { sentencesOf } from '../../lib/wording/dictionaries.ts'
import { type Language, localeOf } from '../../lib/wording/language.ts'
import { root } from '../steps.ts'
import type { Gallery, SceneName } from './main.tsx'
import type { Surface } from './scenes.tsx'

type World = typeof globalThis & { readonly gallery: Gallery }

const DESK = ['tokens', 'base', 'fields', 'desk', 'connect']
const STYLES: Readonly<Record<Surface, readonly string[]>> = {
  popup: [...DESK, 'popup'],
  panel: [...DESK, 'panel'],
  card: ['tokens', 'base', 'card'],
  bar: ['tokens', 'base', 'bar'],
  options: ['tokens', 'base', 'fields', 'options'],
  history: ['tokens', 'base', 'fields', 'options', 'history'],
  diagnostics: ['tokens', 'base', 'fields', 'options', 'diagnostics'],
  welcome: ['tokens', 'base', 'fields', 'desk', 'options', 'connect', 'card', 'welcome'],
}
const WIDTHS: Readonly<Record<Surface, number>> = {
  popup: 360,
  panel: 360,
  card: 320,
  bar: 680,
  options: 800,
  history: 800,
  diagnostics: 800,
  welcome: 760,
}

export interface OpenGallery {
  readonly page: Page
  readonly scenes: readonly SceneName[]
  readonly show: (name: string, width?: number) => Promise<void>
  /** Gives what is shown another width, that of its surface unless told otherwise. */
  readonly widen: (width?: number) => Promise<void>
  readonly speak: (language: Language) => Promise<void>
}

const styleOf = (surface: Surface): string =>
  STYLES[surface]
    .map((name) => readFileSync(join(root, 'components/styles', `${name}.css`), 'utf8'))
    .join('\n')

export async function openGallery(context: BrowserContext): Promise<OpenGallery> {
  const bundle = await build({
    entryPoints: [join(root, 'scripts/gallery/main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2022',
  })
  const page = await context.newPage()
  await page.setContent(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><style></style></head><body></body></html>',
  )
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
  const scenes = await page.evaluate(() => (globalThis as World).gallery.scenes())
  let surface: Surface = 'popup'
  const widen = (width = WIDTHS[surface]) => page.setViewportSize({ width, height: 640 })
  return {
    page,
    scenes,
    widen,
    async show(name, width) {
      const scene = scenes.find((each) => each.name === name)
      if (scene === undefined) throw new Error(`There is no scene “${name}”`)
      surface = scene.surface
      await widen(width)
      await page.evaluate(
        ([style, wanted]) => {
          const sheet = document.querySelector('style')
          if (sheet !== null) sheet.textContent = style
          return (globalThis as World).gallery.show(wanted)
        },
        [styleOf(surface), name] as const,
      )
    },
    async speak(language) {
      await page.evaluate(
        ([sentences, locale]) => (globalThis as World).gallery.speak(sentences, locale),
        [sentencesOf(language, 'everywhere'), localeOf(language, language)] as const,
      )
    },
  }
}
