/** The languages that Cordboard speaks. */

/** As in BCP 47; `zh` is written in simplified characters. */
export const LANGUAGES = ['en', 'de', 'da', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a person has chosen: one of them, or that of the browser. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** The language that is spoken; `locale` is the browser's (BCP 47). English where it has one that we lack. */
export function languageOf(choice: LanguageChoice, locale: string): Language {
  if (choice !== 'browser') return choice
  const [asked] = locale.toLowerCase().split(/[-_]/)
  return LANGUAGES.find((language) => language === asked) ?? 'en'
}

/** Each as Intl knows it. */
const PLAIN_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en',
  de: 'de',
  da: 'da',
  zh: 'zh-CN',
}

/**
 * What dates and numbers are written by (BCP 47): the browser's own variant where it is of the language
 * that is spoken, so that an Austrian reads Austrian dates between German sentences.
 */
export function localeOf(language: Language, locale: string): string {
  const same = new RegExp(`^${language}(?:-|$)`, 'i').test(locale)
  return same && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
    ? locale
    : PLAIN_LOCALES[language]
}
