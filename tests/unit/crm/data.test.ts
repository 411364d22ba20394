import { describe, expect, it } from 'vitest'
import { callAt, callLog } from '../../../sandbox/crm/data/calls.ts'
import { contacts, searchContacts } from '../../../sandbox/crm/data/contacts.ts'

const found = (query: string) => searchContacts(contacts, query).map(({ id }) => id)

describe('the address book', () => {
  it('begins with Søren Kjær, then Anna Lindqvist', () => {
    expect(contacts.slice(0, 2).map(({ name }) => name)).toEqual(['Søren Kjær', 'Anna Lindqvist'])
  })

  it('finds a number however its digits are grouped', () => {
    expect(found('6177 4427')).toEqual(['soren-kjaer'])
  })

  it('finds a company in any case', () => {
    expect(found('KJÆR BYG')).toEqual(['soren-kjaer', 'jonas-holm', 'karen-kjaer'])
  })
})

describe('the call log', () => {
  it('is the same each time the page opens', () => {
    expect(callAt(1_234)).toEqual(callAt(1_234))
  })

  it('drops its oldest call when a new one comes in', () => {
    const [before, after] = [callLog(0), callLog(1)]
    expect(after).toHaveLength(before.length)
    expect(after.slice(0, -1)).toEqual(before.slice(1))
  })

  it('runs in the order of time', () => {
    const starts = callLog(0).map(({ startedAt }) => startedAt)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})
