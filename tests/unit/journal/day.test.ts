import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, withDays } from '../../../lib/journal/day.ts'

describe('a day that is searched for', () => {
  it.each([
    ['14.03.2026', 'de', '2026-03-14'],
    ['4.3.2026', 'da', '2026-03-04'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['14/3/2026', 'en-US', '2026-03-14'],
    ['2026/3/14', 'zh-CN', '2026-03-14'],
    ['2026年3月14日', 'zh-CN', '2026-03-14'],
    ['2026-03-14', 'de', '2026-03-14'],
    ['Anna 14. 3. 2026 Rechnung', 'de', 'Anna 2026-03-14 Rechnung'],
  ])('%j is read as in %s', (text, locale, read) => {
    expect(withDays(text, locale)).toBe(read)
  })

  it.each(['31.02.2026', '61.77.4427', '61-77-44-27', '12.3.1999', '192.168.1.10', '2026', 'Anna'])(
    '%s is none',
    (text) => {
      expect(withDays(text, 'de')).toBe(text)
    },
  )

  it('is found as any language writes it short', () => {
    const day = fc.date({
      min: new Date(2000, 0, 2),
      max: new Date(2099, 11, 30),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.constantFrom('en-US', 'en-GB', 'de', 'da', 'zh-CN'), (date, locale) => {
        const written = new Intl.DateTimeFormat(locale).format(date)
        expect(withDays(written, locale)).toBe(dayOf(date.getTime()))
      }),
    )
  })
})
