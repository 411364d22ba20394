import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, languageOf, localeOf } from '../../../lib/wording/language.ts'

describe('the language', () => {
  it.each([
    ['de-AT', 'de'],
    ['da', 'da'],
    ['zh-CN', 'zh'],
    ['zh_TW', 'zh'],
    ['en-GB', 'en'],
    ['DE', 'de'],
    ['sv', 'en'],
    ['dan', 'en'],
    ['', 'en'],
  ] as const)('of a browser in %j is %s', (locale, language) => {
    expect(languageOf('browser', locale)).toBe(language)
  })

  it('is what was chosen, whatever the browser speaks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.string(), (choice, locale) => {
        expect(languageOf(choice, locale)).toBe(choice)
      }),
    )
  })
})

describe('dates and numbers', () => {
  it('are written as in the browser’s own country where it is of the same language', () => {
    expect(localeOf('de', 'de-AT')).toBe('de-AT')
    expect(localeOf('en', 'en-GB')).toBe('en-GB')
  })

  it('are written as the sentences around them are otherwise', () => {
    expect(localeOf('da', 'en-GB')).toBe('da')
    expect(localeOf('zh', 'de')).toBe('zh-CN')
    expect(localeOf('en', 'sv')).toBe('en')
  })

  it('are always written by something that Intl knows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('', 'en_US', 'de', 'zh-Hant-TW', 'sv', 'x'),
        (language, locale) => {
          expect(() => new Intl.NumberFormat(localeOf(language, locale))).not.toThrow()
        },
      ),
    )
  })
})
