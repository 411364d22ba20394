import fc from 'fast-check'
import { getCountries, getExampleNumber } from 'libphonenumber-js'
import examples from 'libphonenumber-js/examples.mobile.json'
import { describe, expect, it } from 'vitest'
import { formatNumber, isRegion, readNumber } from '../../../lib/dialling/numbers.ts'
import { writeTelUri } from '../../../lib/dialling/tel-uri.ts'

describe('a number that a page shows', () => {
  it.each([
    ['61 77 44 27', 'DK', '+4561774427'],
    ['+45 83 50 90 40', 'DK', '+4583509040'],
    ['+45 83 50 90 40', 'CN', '+4583509040'],
    ['0045 83 50 90 40', 'DK', '+4583509040'],
    ['83509040', 'DK', '+4583509040'],
    ['(+45) 83 50 90 40', 'SE', '+4583509040'],
    ['0055 41 3629 2616', 'BR', '+554136292616'],
    ['0055 51 3629 2616', 'BR', '+555136292616'],
    ['0045 83 50 90 40', 'US', '+4583509040'],
    ['011 45 83 50 90 40', 'US', '+4583509040'],
    ['4561774427', 'DK', '+4561774427'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'GB', '+442079460018'],
    ['(212) 736-5000', 'US', '+12127365000'],
    ['010-12345678', 'CN', '+861012345678'],
    ['６１７７４４２７', 'DK', '+4561774427'],
    ['٦١٧٧٤٤٢٧', 'DK', '+4561774427'],
  ])('%j in %s is dialled as %s', (text, region, e164) => {
    expect(readNumber(text, region)).toEqual({ e164, dial: e164 })
  })

  it.each([
    ['103', 'DK', '103'],
    ['2043', 'DE', '2043'],
    ['204567', 'DE', '204567'],
    ['112', 'GB', '112'],
    ['*21*103#', 'DK', '*21*103#'],
    ['tel:103', 'DK', '103'],
    ['83509040', 'XX', '83509040'],
  ])('%j in %s is of no country and dialled as it stands', (text, region, dial) => {
    expect(readNumber(text, region)).toEqual({ dial })
  })

  it('keeps the extension beside what is dialled', () => {
    const read = { e164: '+4561774427', extension: '103', dial: '+4561774427' }
    expect(readNumber('tel:+4561774427;ext=103', 'US')).toEqual(read)
    expect(readNumber('61774427 ext. 103', 'DK')).toEqual(read)
  })

  it.each(['', 'reception', 'call me', '+', '1'.repeat(40)])('%j is none', (text) => {
    expect(readNumber(text, 'DK')).toBeNull()
  })

  it('is read without an exception, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('DK', 'US', '', '__'),
        (text, region) => {
          const read = readNumber(text, region)
          if (read !== null) expect(read.dial).toMatch(/^\+?[0-9*#]{1,32}$/)
          expect(formatNumber(text, region)).toEqual(expect.any(String))
        },
      ),
    )
  })

  it('is read as itself from its own link', () => {
    const extension = fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined })
    fc.assert(
      fc.property(fc.constantFrom(...getCountries()), extension, (country, ext) => {
        const number = getExampleNumber(country, examples)?.number ?? '+4561774427'
        const uri = writeTelUri({ number, ...(ext === undefined ? {} : { extension: ext }) })
        expect(readNumber(uri, 'DK')).toEqual({
          e164: number,
          dial: number,
          ...(ext === undefined ? {} : { extension: ext }),
        })
      }),
    )
  })
})

describe('a number written for a reader', () => {
  it.each([
    ['+4561774427', 'DK', '61 77 44 27'],
    ['+4561774427', 'SE', '+45 61 77 44 27'],
    ['+12127365000', 'US', '(212) 736-5000'],
    ['+442079460018', 'GB', '020 7946 0018'],
    ['+4583509040', 'DE', '+45 83 50 90 40'],
    ['tel:+4561774427;ext=103', 'DK', '61 77 44 27 ext. 103'],
    ['103', 'DK', '103'],
    ['Reception', 'DK', 'Reception'],
  ])('%s for %s is %j', (number, region, shown) => {
    expect(formatNumber(number, region)).toBe(shown)
  })

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...getCountries()),
        fc.constantFrom('DK', 'US', 'GB', 'CN'),
        (country, region) => {
          const number = getExampleNumber(country, examples)?.number ?? '+4561774427'
          expect(readNumber(formatNumber(number, region), region)?.e164).toBe(number)
        },
      ),
    )
  })

  it('is from a country that the plans know', () => {
    expect(isRegion('DK')).toBe(true)
    expect(isRegion('XX')).toBe(false)
    expect(isRegion('toString')).toBe(false)
  })
})
