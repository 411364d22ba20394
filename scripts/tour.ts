/** The story of a consultation, scene by scene, and every surface in every state: pictures of all in light and dark. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { en } from '../lib/wording/en.ts'
import { openGallery } from './gallery/open.ts'
import { pressNamed, restOnText, waitForNamed } from './pointer.ts'
import {
  agent12,
  allowSite,
  chooseRegion,
  fillConnectForm,
  seeConnected,
  submitConnectForm,
} from './popup.ts'
import type { Stage } from './stage.ts'

type Actors = Stage & { readonly crm: Page }
type Surface = 'popup' | 'crm'

interface Scene {
  /** Becomes the name of the picture. */
  readonly name: string
  readonly play: (actors: Actors) => Promise<void>
  /** What to photograph when the scene has played. */
  readonly show: readonly Surface[]
}

const caller = { number: '+4561774427', name: 'Søren Kjær' }
const colleague = { page: 'bodil-aagaard', number: '+4551902236', shown: '51 90 22 36' }

/** Presses a call's button in the popup as soon as it can be pressed. */
async function press(popup: Page, action: string): Promise<void> {
  const button = popup.getByRole('list').getByRole('button', { name: action })
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

const seeState = (popup: Page, state: string): Promise<void> =>
  expect(popup.getByRole('listitem').getByText(state).first()).toBeVisible()

const stateOf = async ({ exchange }: Actors, number: string) =>
  (await exchange.state()).parties[number]?.state ?? null

const linesOf = async ({ exchange }: Actors) =>
  ((await exchange.state()).agents['miralix/12']?.lines ?? []).map(({ state }) => state).sort()

const scenes: readonly Scene[] = [
  {
    name: 'connect',
    play: ({ popup, sandbox }) => fillConnectForm(popup, agent12(sandbox.url)),
    show: ['popup'],
  },
  {
    name: 'ready',
    play: async ({ popup, crm }) => {
      await submitConnectForm(popup)
      await seeConnected(popup)
      await chooseRegion(popup, 'DK')
      await allowSite(popup, crm)
    },
    show: ['popup', 'crm'],
  },
  {
    name: 'ringing',
    play: async ({ exchange, popup }) => {
      await exchange.call(caller.number, { queue: 'support' }, caller.name)
      await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
    },
    show: ['popup', 'crm'],
  },
  {
    name: 'answered',
    play: async (actors) => {
      await press(actors.popup, en.answerCall)
      await expect.poll(() => stateOf(actors, caller.number)).toBe('connected')
      await seeState(actors.popup, en['state.connected'])
    },
    show: ['popup'],
  },
  {
    name: 'number',
    play: async ({ crm, sandbox }) => {
      await crm.goto(`${sandbox.url}/crm/contacts/${colleague.page}`)
      await restOnText(crm.getByTestId('contact-mobile'))
      await waitForNamed(crm, 'button', en.consultationCall)
    },
    show: ['crm'],
  },
  {
    name: 'consulting',
    play: async (actors) => {
      await pressNamed(actors.crm, en.consultationCall)
      await expect.poll(() => stateOf(actors, colleague.number)).toBe('connected')
      await expect.poll(() => linesOf(actors)).toEqual(['connected', 'held'])
      await expect(actors.popup.getByRole('button', { name: en.alternateCall })).toBeVisible()
    },
    show: ['popup', 'crm'],
  },
  {
    name: 'swapped',
    play: async (actors) => {
      const legOf = async (number: string) => {
        const { calls } = await actors.exchange.state()
        const call = calls.find(({ legs }) =>
          legs.some((leg) => 'party' in leg && leg.party === number),
        )
        return call?.legs.find((leg) => 'agent' in leg)?.state
      }
      await press(actors.popup, en.alternateCall)
      await expect.poll(() => legOf(caller.number)).toBe('connected')
      await expect.poll(() => legOf(colleague.number)).toBe('held')
      await expect(
        actors.popup.getByRole('listitem').filter({ hasText: colleague.shown }),
      ).toContainText(en['state.held'])
    },
    show: ['popup'],
  },
  {
    name: 'transferred',
    play: async (actors) => {
      await press(actors.popup, en.transferCall)
      await expect.poll(() => linesOf(actors)).toEqual([])
      await expect.poll(() => stateOf(actors, caller.number)).toBe('connected')
      await expect.poll(() => stateOf(actors, colleague.number)).toBe('connected')
      await expect(actors.popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    },
    show: ['popup', 'crm'],
  },
]

/** Every surface in every state, as `popup-ringing-dark.png` and so on. */
async function showAll({ browser }: Stage, folder: string): Promise<void> {
  const { page, scenes, show, speak } = await openGallery(browser)
  await speak('en')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const { name } of scenes) {
      await show(name)
      const path = join(folder, `${name}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
  }
  await page.close()
}

/**
 * Plays the story and writes `01-connect-popup-light.png` and so on into `folder`, and all other states into
 * its folder `states`. Rejects at the first scene that does not come about.
 */
export async function playTour(stage: Stage, folder: string): Promise<void> {
  mkdirSync(join(folder, 'states'), { recursive: true })
  const crm = await stage.browser.newPage()
  await crm.goto(`${stage.sandbox.url}/crm`)
  const actors: Actors = { ...stage, crm }
  for (const [index, { name, play, show }] of scenes.entries()) {
    await play(actors)
    for (const surface of show) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const file = `${String(index + 1).padStart(2, '0')}-${name}-${surface}-${colorScheme}.png`
        await actors[surface].emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await actors[surface].screenshot({
          path: join(folder, file),
          fullPage: surface === 'popup',
        })
        console.log(join(folder, file))
      }
      await actors[surface].emulateMedia({ colorScheme: null })
    }
  }
  await showAll(stage, join(folder, 'states'))
}
