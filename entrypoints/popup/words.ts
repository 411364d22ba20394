/** What our own pages say, in the language that is chosen. */
// Layout effects: others wait for a frame, and nothing is shown before these have been answered.
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/settings/schema.ts'
import { fetchLesson, teach } from '../../lib/wording/fetched.ts'
import { type Language, languageOf } from '../../lib/wording/language.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { browser } from './browser.ts'

/**
 * The language that is spoken, once it can be; `undefined` until then. A page that is open speaks the
 * new one as soon as another is chosen. `title` is what the page's tab is to be called.
 */
export function useWords(
  settings: Pick<Settings, 'language'> | undefined,
  title?: SentenceKey,
): Language | undefined {
  const [spoken, setSpoken] = useState<Language>()
  const choice = settings?.language
  useLayoutEffect(() => {
    if (choice === undefined) return
    let outdated = false
    const locale = browser.i18n.getUILanguage()
    const language = languageOf(choice, locale)
    void fetchLesson(language, locale, 'everywhere').then((lesson) => {
      if (outdated) return
      teach(lesson)
      document.documentElement.lang = lesson.locale
      if (title !== undefined) document.title = say(title)
      setSpoken(language)
    })
    return () => {
      outdated = true
    }
  }, [choice, title])
  return spoken
}
