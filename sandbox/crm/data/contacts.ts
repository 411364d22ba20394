import { type Company, companies } from './companies.ts'
import type { ContactSeed, Numbers } from './contact-seed.ts'
import { continentalContacts } from './contacts-continental.ts'
import { nordicContacts } from './contacts-nordic.ts'
import { overseasContacts } from './contacts-overseas.ts'

export type Contact = {
  readonly id: string
  readonly customerNo: string
  readonly lastOrder: string
  readonly name: string
  readonly title: string
  readonly company: Company
  readonly lastContact: string
  readonly tags: readonly string[]
  readonly numbers: Numbers
  readonly email: string
  /** Several lines, as on an envelope. */
  readonly address: string
}

const companiesById = new Map(companies.map((company) => [company.id, company]))

const asciiName = (id: string) => id.split('-')[0] ?? id

const complete = (seed: ContactSeed, index: number): Contact => {
  const company = companiesById.get(seed.companyId)
  if (!company) throw new Error(`${seed.name} works for ${seed.companyId}, which is not listed`)
  const customerNo = String(10_084_210 + index * 1_317)
  return {
    id: seed.id,
    customerNo,
    lastOrder: `4500-${customerNo.slice(2, 6)}-${customerNo.slice(6)}`,
    name: seed.name,
    title: seed.title,
    company,
    lastContact: seed.lastContact,
    tags: seed.tags,
    numbers: seed.numbers,
    email: `${asciiName(seed.id)}@${company.website}`,
    address: company.address.join('\n'),
  }
}

/** Everybody in the address book, those heard from most recently first. */
export const contacts: readonly Contact[] = [
  ...nordicContacts,
  ...continentalContacts,
  ...overseasContacts,
]
  .map(complete)
  .sort((a, b) => b.lastContact.localeCompare(a.lastContact))

/** The number a list shows for a contact: where the person is most likely to answer. */
export const primaryNumber = ({ numbers }: Pick<Contact, 'numbers'>): string | undefined =>
  numbers.Mobile ?? numbers.Phone ?? numbers.Direct

/** Contacts whose name, company, title, e-mail or numbers contain the words searched for. */
export const searchContacts = (all: readonly Contact[], query: string): readonly Contact[] => {
  const wanted = query.trim().toLocaleLowerCase()
  if (wanted === '') return all
  const wantedDigits = /^[\d\s+().-]+$/.test(wanted) ? wanted.replace(/\D/g, '') : ''
  return all.filter(({ name, company, title, email, numbers }) => {
    const words = [name, company.name, title, email].join(' ').toLocaleLowerCase()
    const hasNumber = (written: string) => written.replace(/\D/g, '').includes(wantedDigits)
    return words.includes(wanted) || (wantedDigits !== '' && Object.values(numbers).some(hasNumber))
  })
}
