/** Every surface before axe-core, in every colour scheme and every language, as narrow as it can get. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { LANGUAGES } from '../../lib/wording/language.ts'
import { type OpenGallery, openGallery } from '../../scripts/gallery/open.ts'
import { expect, test } from './fixtures.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FOR_PARTS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const FOR_PAGES = [...FOR_PARTS, 'best-practice']

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

/** Of a page that is somebody else's, and has headings and landmarks of its own, or none. */
const PARTS: readonly string[] = ['card', 'bar']

type World = typeof globalThis & { readonly axe: typeof axe }

/** What axe has against the page as it stands: the rule, and where it is broken. */
const findings = ({ page }: OpenGallery, rules: axe.RunOnly): Promise<readonly string[]> =>
  page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as World).axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    )
  }, rules)

/** Names and structure are the same in every scheme: there only the colours are looked at again. */
const rulesFor = (surface: string, scheme: string): axe.RunOnly => {
  if (scheme !== 'light') return { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
  return { type: 'tag', values: PARTS.includes(surface) ? FOR_PARTS : FOR_PAGES }
}

for (const language of LANGUAGES) {
  test(`axe finds nothing on any surface, in ${language}`, async ({ browserContext }) => {
    test.slow()
    const gallery = await openGallery(browserContext)
    await gallery.page.addScriptTag({ content: AXE })
    await gallery.speak(language)
    const found: string[] = []
    for (const [scheme, media] of Object.entries(SCHEMES)) {
      await gallery.page.emulateMedia({ ...media, reducedMotion: 'reduce' })
      // Every state in one language; else every surface, with every component on it.
      const all = language === 'en' && scheme !== 'forced colours'
      for (const { name, surface } of gallery.scenes.filter(({ covering }) => covering || all)) {
        await gallery.show(name, scheme === 'light' ? 320 : undefined)
        const sideways = await gallery.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        if (sideways > 0) found.push(`${name}, ${scheme}: scrolls sideways by ${sideways} px`)
        for (const finding of await findings(gallery, rulesFor(surface, scheme)))
          found.push(`${name}, ${scheme}: ${finding}`)
      }
    }
    expect(found).toEqual([])
  })
}
