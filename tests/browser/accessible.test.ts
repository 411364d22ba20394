/** Every surface before axe-core, in every colour scheme and every language, as narrow as it can get. */
import type { BrowserContext } from '@playwright/test'
import { LANGUAGES } from '../../lib/wording/language.ts'
import type { SceneName } from '../../scripts/gallery/main.tsx'
import { type OpenGallery, openGallery } from '../../scripts/gallery/open.ts'
import { AXE, COLOURS, FOR_PAGES, FOR_PARTS, findFaults, type What } from './axe.ts'
import { expect, test } from './fixtures.ts'

const LIGHT = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
const DARK = { ...LIGHT, colorScheme: 'dark' } as const
const FORCED = { ...LIGHT, forcedColors: 'active' } as const

type Scheme = typeof LIGHT | typeof DARK | typeof FORCED

/** Of a page that is somebody else's, and has headings and landmarks of its own, or none. */
const PARTS: readonly string[] = ['card', 'bar']

/** What axe has against the page as it stands. */
const findings = ({ page }: OpenGallery, what: What): Promise<readonly string[]> =>
  page.evaluate(findFaults, what)

const rulesFor = (surface: string): What => (PARTS.includes(surface) ? FOR_PARTS : FOR_PAGES)

const sideways = ({ page }: OpenGallery): Promise<readonly string[]> =>
  page.evaluate(() => {
    const by = document.documentElement.scrollWidth - window.innerWidth
    return by > 0 ? [`scrolls sideways by ${by} px`] : []
  })

async function openWithAxe(context: BrowserContext): Promise<OpenGallery> {
  const gallery = await openGallery(context)
  await gallery.page.addScriptTag({ content: AXE })
  return gallery
}

/** What is wrong with a scene as narrow as it gets, in these other schemes too, and as wide as it is. */
async function faultsOf(
  gallery: OpenGallery,
  { name, surface }: SceneName,
  schemes: readonly Scheme[],
): Promise<readonly string[]> {
  await gallery.page.emulateMedia(LIGHT)
  await gallery.show(name, 320)
  const found = [...(await sideways(gallery)), ...(await findings(gallery, rulesFor(surface)))]
  for (const scheme of schemes) {
    await gallery.page.emulateMedia(scheme)
    for (const fault of await findings(gallery, COLOURS))
      found.push(`${JSON.stringify(scheme)}: ${fault}`)
  }
  await gallery.widen()
  return [...found, ...(await sideways(gallery))].map((fault) => `${name}: ${fault}`)
}

test('axe finds nothing in any state of any surface, in every colour scheme', async ({
  browserContext,
}) => {
  test.slow()
  const gallery = await openWithAxe(browserContext)
  await gallery.speak('en')
  const found: string[] = []
  // Forced colours need every component once.
  for (const scene of gallery.scenes)
    found.push(...(await faultsOf(gallery, scene, scene.covering ? [DARK, FORCED] : [DARK])))
  expect(found).toEqual([])
})

test('axe finds nothing on any surface in any other language, in every colour scheme', async ({
  browserContext,
}) => {
  test.slow()
  const gallery = await openWithAxe(browserContext)
  const found: string[] = []
  for (const language of LANGUAGES.filter((each) => each !== 'en')) {
    await gallery.speak(language)
    for (const scene of gallery.scenes.filter(({ covering }) => covering))
      for (const fault of await faultsOf(gallery, scene, [DARK, FORCED]))
        found.push(`${language}, ${fault}`)
  }
  expect(found).toEqual([])
})
