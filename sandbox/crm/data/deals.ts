import type { Country } from './companies.ts'
import type { Contact } from './contacts.ts'

export type Deal = {
  readonly id: string
  readonly title: string
  readonly stage: 'Qualified' | 'Quoted' | 'Negotiation'
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
  /** When it is expected to close, as a person reads it. */
  readonly closes: string
}

const currencies: Readonly<Record<Country, string>> = {
  DK: 'DKK',
  SE: 'SEK',
  DE: 'EUR',
  GB: 'GBP',
  US: 'USD',
  FR: 'EUR',
  NL: 'EUR',
  CN: 'CNY',
}

const subjects = [
  ['Framework agreement 2027', 'Spare parts, Q1'],
  ['Renewal, 24 months', 'Extra seats'],
  ['Pilot, two sites', 'On-site training'],
] as const

/** The deals that are open with a contact. */
export const dealsOf = ({ id, customerNo, company }: Contact): readonly Deal[] => {
  const number = Number(customerNo)
  const currency = currencies[company.country]
  if (id === 'soren-kjaer') {
    return [
      {
        id: 'D-20418',
        title: 'Crane and scaffold, Havnegade',
        stage: 'Negotiation',
        amount: 412_500,
        currency,
        closes: '28 Nov 2026',
      },
      {
        id: 'D-20377',
        title: 'Site cabins, 6 months',
        stage: 'Quoted',
        amount: 96_000,
        currency,
        closes: '15 Dec 2026',
      },
      {
        id: 'D-20291',
        title: 'Framework agreement 2027',
        stage: 'Qualified',
        amount: 1_250_000,
        currency,
        closes: '31 Jan 2027',
      },
    ]
  }
  const [first, second] = subjects[number % subjects.length] ?? subjects[0]
  return [
    {
      id: `D-${(number % 9000) + 11_000}`,
      title: first,
      stage: 'Quoted',
      amount: 20_000 + (number % 173) * 750,
      currency,
      closes: '18 Dec 2026',
    },
    {
      id: `D-${(number % 8000) + 10_500}`,
      title: second,
      stage: 'Qualified',
      amount: 4_000 + (number % 61) * 250,
      currency,
      closes: '29 Jan 2027',
    },
  ]
}
