/** Where numbers without a country code can be from, by the names of the reader's language. */

export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
}

const CODES =
  'AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FO FR GB GL GR HK HR HU ID IE IL IN IS IT JP KE KR LI LT LU LV MA MT MX MY NG NL NO NZ PE PH PK PL PT RO RS SA SE SG SI SK TH TR TW UA US VN ZA'.split(
    ' ',
  )

/** All that are offered, in the order of their names; `current` is among them whatever it is. */
export function regions(current: string, language: string): readonly Region[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const codes = CODES.includes(current) ? CODES : [...CODES, current]
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
