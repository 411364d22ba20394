import fc from 'fast-check'
import type { CountryCode } from 'libphonenumber-js'
import { describe, expect, it, vi } from 'vitest'
import { findPhoneNumbers, regionOf } from '../../../lib/page/find.ts'
import fixture from '../../fixtures/numbers.json'

/** How often the numbering plans are asked, which is nearly all of the work. */
const plans = vi.hoisted(() => ({ asked: 0 }))

vi.mock('libphonenumber-js/max', async (original) => {
  const actual = await original<typeof import('libphonenumber-js/max')>()
  const parsePhoneNumberFromString = (...asked: Parameters<typeof actual.default>) => {
    plans.asked += 1
    return actual.parsePhoneNumberFromString(...asked)
  }
  return { ...actual, parsePhoneNumberFromString }
})

const find = (text: string, region: CountryCode = 'DK') => findPhoneNumbers([{ text }], { region })

describe('numbers in a text', () => {
  it.each(fixture)('of $region: $blocks', ({ region, blocks, expected }) => {
    const texts = blocks.map((text) => ({ text }))
    const found = findPhoneNumbers(texts, { region: regionOf(region) })
    expect(
      found.map(({ block, start, end, e164, extension }) => ({
        block,
        text: blocks[block]?.slice(start, end),
        e164,
        ...(extension === undefined ? {} : { extension }),
      })),
    ).toEqual(expected)
  })

  it('listen to the heading of their column', () => {
    const numbers = (heading: string) =>
      findPhoneNumbers([{ text: '61774427', heading }], { region: 'DK' }).map(({ e164 }) => e164)
    expect(numbers('Telefon')).toEqual(['+4561774427'])
    expect(numbers('Ordrenr.')).toEqual([])
  })

  it('belong to a department in a sentence, though an invoice stands over it', () => {
    const blocks = ['Invoice 2024-118', 'Reminders go to accounts (75 82 31 44), not to Anna.']
    const numbers = findPhoneNumbers(
      blocks.map((text) => ({ text })),
      { region: 'DK' },
    )
    expect(numbers.map(({ e164 }) => e164)).toEqual(['+4575823144'])
  })

  it('stand where they are told to stand, in order and apart, whatever the text is', () => {
    const piece = fc.constantFrom(
      'Tlf ',
      '+45',
      '61774427',
      ' / ',
      '(0)',
      '\u200b',
      '１２',
      'x12 ',
      '.',
      '\ud83d',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const found = find(text)
        found.forEach(({ start, end, e164 }, i) => {
          expect(e164).toMatch(/^\+\d{5,15}$/)
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })

  it('need the more words the less their form says', () => {
    const found = (text: string, heading?: string) =>
      findPhoneNumbers([heading === undefined ? { text } : { text, heading }], { region: 'DK' })
        .map(({ e164 }) => e164)
        .join()
    for (const heading of [undefined, 'Stemning', 'Mobil']) {
      expect(found('+45 83 50 90 40', heading)).toBe('+4583509040')
      expect(found('61 77 44 27', heading)).toBe('+4561774427')
    }
    expect(found('61774427')).toBe('')
    expect(found('61774427', 'Stemning')).toBe('')
    expect(found('61774427', 'Mobil')).toBe('+4561774427')
    expect(found('83 50 90 40')).toBe('')
    expect(found('83 50 90 40', 'Mobil')).toBe('+4583509040')
  })

  it('need no word for digits that stand with a person or another number', () => {
    const numbers = (...texts: string[]) =>
      findPhoneNumbers(
        texts.map((text) => ({ text })),
        { region: 'DK' },
      ).map(({ e164 }) => e164)
    expect(numbers('Mette Holm', '61774427')).toEqual(['+4561774427'])
    expect(numbers('mette@example.com 61774427')).toEqual(['+4561774427'])
    expect(numbers('+45 61 77 44 27 / 61774428')).toEqual(['+4561774427', '+4561774428'])
    expect(numbers('kl. 12.30 61 77 44 27')).toEqual(['+4561774427'])
    expect(numbers('18.11.2026 12.30  61774427  04:10')).toEqual(['+4561774427'])
  })

  it.each([
    ['DK', 'Ext. 204'],
    ['DK', 'Concierge ext.: 204'],
    ['DK', 'Durchwahl: 204'],
    ['DK', 'lokalnr. 204'],
    ['DK', 'Lok. 204'],
    ['DK', 'доб. 204'],
    ['DK', '内线 204'],
    ['ES', 'Extensión: 204'],
    ['PL', 'Wew.: 204'],
    ['NL', 'Toestel 204'],
    ['SE', 'Ankn. 204'],
    ['HU', 'Mellék: 204'],
    ['DE', 'Frau Weber, Apparat 204'],
    ['FR', 'Marie Dubois, poste 204'],
    ['NL', 'Balie 2, toestel 204'],
    ['JP', '夜間受付は内線204'],
  ] as const)('may be as short as an extension where a word says so: %s, %s', (region, text) => {
    expect(findPhoneNumbers([{ text }], { region })).toEqual([
      { block: 0, start: text.length - 3, end: text.length, e164: '204' },
    ])
  })

  it.each([
    ['DK', 'Lokalnr.', '204'],
    ['DK', 'Lokal', '204'],
    ['FR', 'Numéro de poste', '204'],
    ['CZ', 'Klapka', '204'],
    ['FI', 'Alanumero', '204'],
    ['IT', 'Interno', '204'],
    ['US', 'Extension #', 'x204'],
  ] as const)(
    'may be as short as that in a cell beside or under it: %s, %s',
    (region, head, text) => {
      for (const blocks of [[{ text: head }, { text }], [{ text, heading: head }]])
        expect(findPhoneNumbers(blocks, { region }).map(({ e164 }) => e164)).toEqual(['204'])
    },
  )

  it.each([
    ['US', 'Contract extension: 24 months'],
    ['US', 'File extension 204'],
    ['FR', 'La Poste, 75012 Paris'],
    ['FR', 'Poste 204 vacant'],
    ['SE', 'Lokal 204'],
    ['DE', 'Der Apparat 204 ist defekt'],
    ['PE', 'Resolución 118, anexo 204'],
    ['ES', 'Extensión: 120 km'],
    ['ES', 'Extensión 2025'],
    ['IT', 'Via Roma 12, interno 204'],
    ['MX', 'No. ext. 204'],
    ['PL', 'Parking wewnętrzny 204'],
    ['CZ', 'Zpětná klapka 150'],
    ['NL', 'Toestel 14 dagen op zicht'],
    ['RS', 'Knez Mihailova 6, lokal 204'],
  ] as const)('are not meant where the word means something else: %s, %s', (region, text) => {
    expect(findPhoneNumbers([{ text }], { region })).toEqual([])
  })

  it.each([
    ['IT', 'Interno', '12'],
    ['RS', 'Lokal', '12'],
    ['MX', 'No. ext.', '204'],
    ['ES', 'Extensión', '001'],
    ['SE', 'Lokal', '204'],
  ] as const)('are not meant over or beside a cell: %s, %s, %s', (region, head, text) => {
    for (const blocks of [[{ text: head }, { text }], [{ text, heading: head }]])
      expect(findPhoneNumbers(blocks, { region })).toEqual([])
  })

  it.each([
    ['BR', 'Central de sinistros 0800 721 4438', '+558007214438'],
    ['DE', 'Schadenhotline der Versicherung: 0221 425498', '+49221425498'],
    ['ES', 'Portero de la finca: 629 41 80 73', '+34629418073'],
    ['NO', '91840226 vaktmester Oslo øst', '+4791840226'],
    ['PT', '16:44 Cliente: é o 00351 964 771 305', '+351964771305'],
    ['CN', '热线：021-54837716 24小时', '+862154837716'],
    ['TR', '444 2 847 numaralı hat', '+904442847'],
    ['MX', 'Cel. 044 55 2847 1936', '+525528471936'],
  ] as const)('are there whatever they serve, and whoever speaks: %s, %s', (region, text, e164) => {
    expect(findPhoneNumbers([{ text }], { region }).map((found) => found.e164)).toEqual([e164])
  })

  it.each([
    ['KE', 'Tracker last fix -1.284716, 36.820943 at 17:42:08'],
    ['CN', 'MAC 24-18-C6-09-77-31'],
  ] as const)('are not a place or the address of a card: %s, %s', (region, text) => {
    expect(findPhoneNumbers([{ text }], { region })).toEqual([])
  })

  it('are not the codes of what is booked', () => {
    const found = (text: string) => findPhoneNumbers([{ text }], { region: 'ES' })
    expect(found('Reserva nº: 911234567')).toEqual([])
    expect(found('Reserva mesa: 911234567')).toHaveLength(1)
  })

  it('are none behind what a word unknown to us calls a thing, unless their form says more', () => {
    const found = (text: string, region: 'FR' | 'NL' | 'US' = 'FR') =>
      findPhoneNumbers([{ text }], { region }).map(({ e164 }) => e164)
    // Words that no language has, written as things are.
    for (const thing of ['lettre de gribulette', 'votre gribulette n°', 'N° de gribulette', 'GRBL'])
      expect(found(`${thing} 06 44 18 22 07`)).toEqual([])
    expect(found('Gribulette 06 44 18 22 07')).toEqual(['+33644182207'])
    expect(found('gribulette +33 6 44 18 22 07')).toEqual(['+33644182207'])
    expect(found('gribulette 0800 418 220', 'NL')).toEqual(['+31800418220'])
    expect(found('gribulette (201) 555-0123', 'US')).toEqual(['+12015550123'])
  })

  it('in a column with a heading unknown to us are none, in a list of calls they are', () => {
    const cells = (heading: string) =>
      findPhoneNumbers([{ text: 'Support' }, { text: '70 22 41 96', heading }], { region: 'DK' })
    expect(cells('Gribulette')).toEqual([])
    for (const heading of ['Nummer', 'Til', 'Backup', 'Direkte'])
      expect(cells(heading)).toMatchObject([{ e164: '+4570224196' }])
  })

  it.each([
    ['HU', 'anya 06 1 781 3390', '+3617813390'],
    ['HU', '06-1/781-3390', '+3617813390'],
    ['LT', 'mama (8 5) 212 3456', '+37052123456'],
    ['LT', '8 612 34567', '+37061234567'],
    ['FR', '(0)1 42 68 53 00', '+33142685300'],
  ] as const)(
    'may have an area of one digit, or an old trunk prefix: %s %s',
    (region, text, e164) => {
      expect(find(text, region)).toMatchObject([{ e164 }])
    },
  )

  it('in a line of a log of calls are what its words say', () => {
    expect(find('14.11.2026 09:12 Ubesvaret 61338420 00:00:24')).toHaveLength(1)
    expect(find('18-Nov-2026 12:31 Incoming 7021946358 00:02:47', 'IN')).toHaveLength(1)
    expect(find('2:46 PM Outbound (206) 386-4419 4m 08s Left voicemail', 'US')).toHaveLength(1)
  })

  it('of a list are what stands before its first', () => {
    const found = (text: string) => findPhoneNumbers([{ text }], { region: 'FR' }).length
    expect(found('Factures en litige : 01 44 18 22 30 ; 01 44 18 22 31 ; 01 44 18 22 32')).toBe(0)
    expect(found('Téléphones : 01 44 18 22 30 ; 01 44 18 22 31 ; 01 44 18 22 32')).toBe(3)
  })

  it('are what somebody has just asked for', () => {
    const answered = (question: string, region: CountryCode, number: string) =>
      findPhoneNumbers([{ text: question }, { text: `Ali: ${number}` }], { region })
    expect(answered('number for the electrician?', 'ZA', '0734647220')).toHaveLength(1)
    expect(answered('har nån vaktmästarens nummer', 'SE', '0735487952')).toHaveLength(1)
    expect(answered('heb jij het nr van de glazenwasser', 'NL', '0623422972')).toHaveLength(1)
    expect(answered('What number is on the back?', 'US', '4155552671')).toEqual([])
    expect(answered('¿Por qué no aparece?', 'ES', '612345678')).toEqual([])
    expect(answered('Numéro de gribulette ?', 'FR', '0612345678')).toEqual([])
    expect(answered('Was ist die Nummer der Sendung?', 'DE', '01712345678')).toEqual([])
  })

  it('are none behind a pause, as hours of the day, or grouped as at home nowhere', () => {
    expect(find('+44 20 3443 8790,,118447029# (London)', 'GB')).toHaveLength(1)
    expect(findPhoneNumbers([{ text: '0700-1500', heading: 'Vagt' }], { region: 'DK' })).toEqual([])
    expect(find('Tlf. 2130-2245 / 2130 2246')).toHaveLength(2)
    expect(find('Bell,Janet,01904623481,,07912345678,York', 'GB')).toHaveLength(2)
    expect(find('Msg 2489 7731 02 sent', 'US')).toEqual([])
    expect(find('USA: 001 2127365000', 'DE')).toHaveLength(1)
    expect(find('514 555 12 34', 'CA')).toHaveLength(1)
    expect(find('Barcode 3SKABA 0418 2277 61', 'NL')).toEqual([])
    expect(find('Open 24HRS 020 7946 0123', 'GB')).toHaveLength(1)
    expect(find('Pak Joko +62-813-9026-7754 Rp 1.275.000', 'ID')).toHaveLength(1)
    expect(find('61 77 44 27 kr 24 mdr.')).toEqual([])
  })

  it('behind “fax” are none, whatever plus stands before', () => {
    const [only, ...others] = findPhoneNumbers(
      [{ text: 'Tél. : +33 (0)2 40 44 18 22 – Fax : 02 40 44 18 99' }],
      { region: 'FR' },
    )
    expect(only?.e164).toBe('+33240441822')
    expect(others).toEqual([])
  })

  it('take an extension from the heading, and none from anything else', () => {
    const under = (heading: string) =>
      findPhoneNumbers([{ text: '204', heading }], { region: 'DK' }).length
    expect(under('Extension')).toBe(1)
    expect(under('Room')).toBe(0)
    expect(under('Telefon')).toBe(0)
    expect(find('204')).toEqual([])
    expect(find('Next 204')).toEqual([])
    expect(find('Ext. 204.50')).toEqual([])
  })

  it('belong to the country where a word means a telephone', () => {
    expect(find('Tfn: 0701234567', 'SE')).toHaveLength(1)
    expect(find('TFN: 0412345678', 'AU')).toEqual([])
  })

  it.each([
    ['digits without end', '1'],
    ['prices without end', '123.456.'],
    ['names of hosts without end', 'a.'],
    ['letters and digits without end', '1a2b3c'],
    ['separators without end', '1 '],
    ['spaces without end', '            '],
    ['parentheses without end', '(1'],
    ['pluses without end', '+45 '],
    ['dates without end', '2020-01-02 '],
    ['times without end', 'kl. 12.30 '],
    ['account numbers without end', 'AB12 CDEF '],
    ['mailboxes without end', 'a@'],
    ['signs without end', '电话1'],
    ['extensions without end', 'ext. 12 '],
    ['numbers without end', '61774427. '],
    ['all of it without end', '12  34 / 56 - 78. (90) +12 00123 '],
  ])('take work in proportion to the text: %s', (_, piece) => {
    const work = (length: number) => {
      plans.asked = 0
      find(`${piece.repeat(length / piece.length)} 61774427`)
      return plans.asked
    }
    const once = work(20_000)
    expect(work(40_000)).toBeLessThanOrEqual(2 * once + 50)
    expect(once).toBeLessThan(20_000)
  })

  it('are looked for in ten million signs while a person waits', { timeout: 60_000 }, () => {
    for (const piece of [
      '1',
      ' ',
      'a.',
      '(',
      '1a2b3c',
      'AB12',
      '2020-01-02 ',
      'x@',
      '\u200b1',
      '电话',
    ])
      expect(find(piece.repeat(1_000_000).slice(0, 1_000_000))).toEqual([])
    expect(find(`${'lorem ipsum 12 '.repeat(666_666)} Tlf 61774427`)).toHaveLength(1)
  })
})
