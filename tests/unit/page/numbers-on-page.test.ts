import { describe, expect, it, vi } from 'vitest'
import { findPhoneNumbers } from '../../../lib/page/find.ts'
import { numberReader, stillThere } from '../../../lib/page/numbers-on-page.ts'
import { blocksOf, page, readDanish } from './dom.ts'

const numbers = (html: string) => {
  const read = readDanish()
  return blocksOf(page(html).body).flatMap(read)
}
const asked = (html: string) => numbers(html).map(({ number }) => number)

describe('the numbers of a page', () => {
  it('listen to the header of their column', () => {
    const table = (header: string) =>
      `<table><thead><tr><th>Navn</th><th>${header}</th></tr></thead><tr><td>Mette</td><td>61774427</td></tr></table>`
    expect(asked(table('Mobil'))).toEqual(['+4561774427'])
    expect(asked(table('Faktura'))).toEqual([])
  })

  it('listen to the header of their row, the term and the label before', () => {
    expect(asked('<table><tr><th>Ordre</th><td>61774427</td></tr></table>')).toEqual([])
    expect(asked('<dl><dt>CVR</dt><dd>61774427</dd><dt>Tlf</dt><dd>61774428</dd></dl>')).toEqual([
      '+4561774428',
    ])
    expect(asked('<div><div>Sagsnr.</div><div><div>61774427</div></div></div>')).toEqual([])
    expect(asked('<h2>Customer Hansen</h2><p>61 77 44 27</p>')).toEqual(['+4561774427'])
  })

  it('ask for the extension with the number', () => {
    expect(asked('<p>Tlf 61774427 lok. 12</p>')).toEqual(['tel:+4561774427;ext=12'])
  })

  it('believe a link more than its text', () => {
    expect(asked('<p><a href="tel:+4561774427">61 77 44 28</a></p>')).toEqual(['tel:+4561774427'])
    expect(asked('<p><a href="tel:103">Reception</a></p>')).toEqual(['tel:103'])
    expect(asked('<p><a href="tel:">Reception</a></p>')).toEqual([])
  })

  it('are looked for once in a text that comes again', () => {
    const find = vi.fn((blocks: Parameters<typeof findPhoneNumbers>[0]) =>
      findPhoneNumbers(blocks, { region: 'DK' }),
    )
    const read = numberReader(find)
    const { body } = page('<ul><li>Tlf 61774427</li></ul>')
    expect(blocksOf(body).flatMap(read)).toHaveLength(1)
    expect(blocksOf(body).flatMap(read)).toHaveLength(1)
    expect(find).toHaveBeenCalledTimes(1)
  })

  it('are not looked for in texts with few digits', () => {
    const find = vi.fn(() => [])
    blocksOf(page('<p>Room 12, 3rd floor</p>').body).flatMap(numberReader(find))
    expect(find).not.toHaveBeenCalled()
  })

  it('are there until the page changes them', () => {
    const document = page('<p>Tlf <b>+45</b> 61 77 44 27</p>')
    const [number] = blocksOf(document.body).flatMap(readDanish())
    if (number === undefined) throw new Error('no number')
    expect(stillThere(number)).toBe(true)
    const digits = number.range.endContainer
    digits.nodeValue = ' 61 77 44 28'
    expect(stillThere(number)).toBe(false)
    digits.nodeValue = ' 61 77 44 27'
    expect(stillThere(number)).toBe(true)
    document.querySelector('p')?.remove()
    expect(stillThere(number)).toBe(false)
  })
})
