/** Draws one scene at a time into a page that a browser test or the tour has opened. */
import { type ComponentType, h, render } from 'preact'
import { learn, type Sentences } from '../../lib/wording/say.ts'
import { COVERING, SCENES, type Surface } from './scenes.tsx'

export interface SceneName {
  readonly name: string
  readonly surface: Surface
  /** One of the few that cover every surface and component. */
  readonly covering: boolean
}

/** What the page offers to who has opened it. */
export interface Gallery {
  readonly scenes: () => readonly SceneName[]
  /** Resolves when it is drawn, and what is to be pressed was pressed. */
  readonly show: (name: string) => Promise<void>
  readonly speak: (sentences: Sentences, locale: string) => void
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
/** Parts that come later are there after a few frames: all of them lie in this script. */
const drawn = async () => {
  for (let i = 0; i < 4; i += 1) await frame()
}

const controls = 'button, summary, [role=tab], label'

async function press(name: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>(controls)].map((control) => ({
    control,
    names: [control.getAttribute('aria-label'), control.textContent?.trim()],
  }))
  const { control: found } =
    all.find(({ names }) => names.includes(name)) ??
    all.find(({ names }) => names.some((text) => text?.startsWith(name))) ??
    {}
  if (found === undefined) throw new Error(`There is no “${name}” to press`)
  found.click()
  await drawn()
}

async function type(number: string): Promise<void> {
  // The chooser, where it is open, stands before the field to dial.
  const field = document.querySelector<HTMLInputElement>('input[name=number]')
  if (field === null) throw new Error('There is no field for a number')
  field.value = number
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await drawn()
}

const gallery: Gallery = {
  scenes: () =>
    Object.entries(SCENES).map(([name, { surface }]) => ({
      name,
      surface,
      covering: COVERING.includes(name),
    })),
  speak: (sentences, locale) => {
    learn(sentences, locale)
    document.documentElement.lang = locale
  },
  async show(name) {
    const scene = SCENES[name]
    if (scene === undefined) throw new Error(`There is no scene “${name}”`)
    render(null, document.body)
    document.title = name
    const Scene: ComponentType = () => scene.draw()
    render(h(Scene, null), document.body)
    await drawn()
    for (const one of scene.press?.() ?? []) await press(one)
    if (scene.type !== undefined) await type(scene.type)
  },
}

Object.assign(globalThis, { gallery })
