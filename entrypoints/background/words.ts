import { browser } from 'wxt/browser'
import { fetchLesson, type Lesson, type Scope, teach } from '../../lib/wording/fetched.ts'
import { languageOf } from '../../lib/wording/language.ts'
import type { SettingsStore } from './settings.ts'

export interface Words {
  /** Resolves when sentences can be said here. */
  readonly ready: Promise<void>
  /** What card and call bar are to say. */
  forPages(): Promise<Lesson>
  /** Speaks what the settings say now. */
  change(): Promise<void>
}

export function createWords(settings: SettingsStore): Words {
  const fetchNow = async (scope: Scope): Promise<Lesson> => {
    const locale = browser.i18n.getUILanguage()
    const { language } = await settings.read()
    return fetchLesson(languageOf(language, locale), locale, scope)
  }
  const change = async () => teach(await fetchNow('everywhere'))
  return { ready: change(), change, forPages: () => fetchNow('pages') }
}
