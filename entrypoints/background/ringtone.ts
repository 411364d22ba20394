/** The ringtone, where the browser lets a background be heard. */
import { browser } from 'wxt/browser'
import { playRingtone } from '../offscreen/tone.ts'

export interface Ringtone {
  /** Rings, or is silent. `volume` from 0 to 1. One call after the other. */
  set(on: boolean, volume: number, device: string | undefined): Promise<void>
}

/** What Chromium has beside the common interface; all of it is there since version 116. */
interface Chromium {
  readonly runtime: {
    getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]>
  }
  readonly offscreen: {
    createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>
    closeDocument(): Promise<void>
  }
}
declare const chrome: Chromium

const PAGE = 'offscreen.html'

/** A service worker has no sound of its own: in Chromium a page off the screen rings, as long as it is there. */
export function createRingtone(): Ringtone {
  return import.meta.env.FIREFOX ? inBackground() : offScreen()
}

function inBackground(): Ringtone {
  let stop: (() => void) | undefined
  return {
    async set(on, volume, device) {
      if (!on) {
        stop?.()
        stop = undefined
      } else stop ??= playRingtone(volume, device)
    },
  }
}

function offScreen(): Ringtone {
  const isThere = async (): Promise<boolean> => {
    const contexts = await chrome.runtime.getContexts({
      contextTypes: ['OFFSCREEN_DOCUMENT'],
    })
    return contexts.length > 0
  }
  return {
    async set(on, volume, device) {
      if (on === (await isThere())) return
      if (!on) return chrome.offscreen.closeDocument()
      const query = new URLSearchParams({ volume: String(volume), ...(device && { device }) })
      await chrome.offscreen.createDocument({
        url: `${browser.runtime.getURL(`/${PAGE}`)}?${query}`,
        reasons: ['AUDIO_PLAYBACK'],
        justification: 'An incoming call rings.',
      })
    },
  }
}
