import { describe, expect, it } from 'vitest'
import { suggestions } from '../../../lib/desk/suggestions.ts'
import { session } from '../components/samples.ts'

const ANNA = { name: 'Anna', number: '61 77 44 27' }
const suggested = (typed: string) =>
  suggestions(session(), (number) => number, typed, [ANNA]).map(({ number }) => number)

describe('who may be meant', () => {
  it('is suggested by a part of name or number', () => {
    expect(suggested('ann')).toEqual([ANNA.number])
    expect(suggested('6177')).toEqual([ANNA.number])
    expect(suggested('+45 61')).toEqual([])
  })

  it('is not suggested once all of the number is written: that would only cover what to do with it', () => {
    for (const typed of ['61 77 44 27', '61774427', '+45 61 77 44 27', '0045 61774427'])
      expect(suggested(typed)).toEqual([])
  })
})
