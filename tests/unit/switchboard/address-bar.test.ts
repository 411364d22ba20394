import { describe, expect, it } from 'vitest'
import { type AddressBarParts, meantBy, offeredFor } from '../../../lib/switchboard/address-bar.ts'
import { en } from '../../../lib/wording/en.ts'
import { call, desk, session } from '../components/samples.ts'

const COLLEAGUES = {
  '205': { id: '205', name: 'Bodil Aagaard', number: '40039', state: 'ready' },
  '206': { id: '206', name: 'Bo Holm', number: '40041', state: 'ready' },
} as const

function parts(...calls: Parameters<typeof session>[1][]): AddressBarParts {
  const own = session({ colleagues: COLLEAGUES }, ...calls)
  const [line] = desk(own).lines
  if (line === undefined) throw new Error('The sample has no line')
  return {
    session: own,
    capabilities: line.capabilities,
    format: (number) => number,
    foresee: (text) => (text === '030 901820' ? '+49 30 901820' : text),
    known: [{ name: 'Søren Kjær', number: '61 77 44 27' }],
    now: 0,
  }
}

describe('in the address bar', () => {
  it('a number is called that is typed, under the one that will be dialled for it', () => {
    expect(meantBy('030 901820', parts())).toEqual({
      words: 'Call +49 30 901820',
      number: '030 901820',
      service: 'makeCall',
    })
  })

  it('a number is called as it was typed', () => {
    expect(meantBy('61 77 44 27', parts())).toEqual({
      words: 'Call 61 77 44 27',
      number: '61 77 44 27',
      service: 'makeCall',
    })
  })

  it('a name is called that only one has, of the colleagues or of the history', () => {
    expect(meantBy('aagaard', parts())).toMatchObject({ number: '40039', service: 'makeCall' })
    expect(meantBy('kjær', parts())).toMatchObject({ words: 'Call Søren Kjær' })
  })

  it('nobody is called by a name of several, or of none', () => {
    expect(meantBy('bo', parts())).toEqual({ words: en['addressBar.several'] })
    expect(meantBy('nobody', parts()).service).toBeUndefined()
    expect(meantBy('  ', parts())).toEqual({ words: en['addressBar.empty'] })
  })

  it('who is on a call consults, and who cannot reads why', () => {
    const onCall = parts(call())
    expect(meantBy('40039', onCall)).toMatchObject({ service: 'consultationCall' })
    const offline = { ...parts(), session: session({ link: 'stopped' }) }
    expect(meantBy('40039', offline)).toEqual({ words: en['reason.offline'] })
  })

  it('each suggestion says what its Enter would do', () => {
    expect(offeredFor('bo', parts()).map(({ words, number }) => `${words} ${number}`)).toEqual([
      'Call Bo Holm 40041',
      'Call Bodil Aagaard 40039',
    ])
  })
})
