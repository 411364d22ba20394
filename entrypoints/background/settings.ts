import { browser } from 'wxt/browser'
import { readSettings, SETTINGS_TROUBLE_KEY, type Settings } from '../../lib/settings/schema.ts'

const KEY = 'settings'
const UNREADABLE_KEY = 'settings.unreadable'

export interface SettingsStore {
  read(): Promise<Settings>
  /** One change after the other; resolves with what is in force when it is stored. */
  change(change: (settings: Settings) => Settings): Promise<Settings>
}

export function createSettingsStore(): SettingsStore {
  let last: Promise<Settings> = load()

  async function load(): Promise<Settings> {
    const { [KEY]: stored } = await browser.storage.local.get(KEY)
    const { settings, unreadable } = readSettings(stored, browser.i18n.getUILanguage())
    if (unreadable) await browser.storage.local.set({ [UNREADABLE_KEY]: stored })
    // Our own pages read what lies here as it lies, and know neither defaults nor older versions.
    if (JSON.stringify(settings) !== JSON.stringify(stored)) {
      await browser.storage.local.set({ [KEY]: settings }).catch(() => undefined)
    }
    return settings
  }

  /** Rejects where the disk is full; our own page of settings says so until it is not. */
  async function keep(settings: Settings): Promise<void> {
    try {
      await browser.storage.local.set({ [KEY]: settings })
      await browser.storage.session.remove(SETTINGS_TROUBLE_KEY)
    } catch (error) {
      await browser.storage.session.set({ [SETTINGS_TROUBLE_KEY]: true })
      throw error
    }
  }

  return {
    read: () => last,
    change(change) {
      const before = last
      const done = before.then(async (known) => {
        const settings = change(known)
        await keep(settings)
        return settings
      })
      // What could not be kept is not in force, and what was in force goes on.
      last = done.catch(() => before)
      return done
    },
  }
}
