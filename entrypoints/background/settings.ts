import { browser } from 'wxt/browser'
import { readSettings, type Settings } from '../../lib/settings/schema.ts'

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

  return {
    read: () => last,
    change(change) {
      last = last.then(async (before) => {
        const settings = change(before)
        await browser.storage.local.set({ [KEY]: settings })
        return settings
      })
      return last
    },
  }
}
