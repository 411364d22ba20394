/** The sentences that the browser itself shows, as the manifest names them and the browser looks them up. */
import { sentencesOf } from './dictionaries.ts'
import type { manifest } from './en/manifest.ts'
import { LANGUAGES, type Language } from './language.ts'

/** Names of the folders in `_locales`, which are not quite those of BCP 47. */
const FOLDERS: Readonly<Record<Language, string>> = { en: 'en', de: 'de', da: 'da', zh: 'zh_CN' }

/** The browser's names have no dots. */
const messageName = (key: string): string => key.replaceAll('.', '_')

/** What stands in the manifest for a sentence. */
export const manifestMessage = (key: keyof typeof manifest): string => `__MSG_${messageName(key)}__`

/** The files of all languages, from the root of the extension. */
export const browserMessages = LANGUAGES.map((language) => ({
  relativeDest: `_locales/${FOLDERS[language]}/messages.json`,
  contents: JSON.stringify(
    Object.fromEntries(
      Object.entries(sentencesOf(language, 'everywhere'))
        .filter(([key]) => key.startsWith('manifest.'))
        .map(([key, message]) => [messageName(key), { message }]),
    ),
  ),
}))
