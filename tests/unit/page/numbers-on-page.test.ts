import { describe, expect, it } from 'vitest'
import { stillThere } from '../../../lib/page/numbers-on-page.ts'
import { blocksOf, danishNumbers, page, rangeOfNumber } from './dom.ts'

const numbers = (html: string) => danishNumbers(blocksOf(page(html).body))
const asked = (html: string) => numbers(html).map(({ number }) => number)

describe('the numbers of a page', () => {
  it('listen to the header of their column', () => {
    const table = (header: string) =>
      `<table><thead><tr><th>Navn</th><th>${header}</th></tr></thead><tr><td>Mette</td><td>61774427</td></tr></table>`
    expect(asked(table('Mobil'))).toEqual(['+4561774427'])
    expect(asked(table('Faktura'))).toEqual([])
  })

  it('listen to a first row in plain cells, where it holds no digit', () => {
    const table = (header: string, first = '') =>
      `<table>${first}<tr><td>Navn</td><td>${header}</td></tr><tr><td>Mette</td><td>61 77 44 27</td></tr></table>`
    expect(asked(table('Mobil'))).toEqual(['+4561774427'])
    expect(asked(table('CVR-nr.'))).toEqual([])
    const row = '<tr><td>Jens</td><td>61 77 44 28</td></tr>'
    expect(asked(table('CVR-nr.', row))).toEqual(['+4561774428', '+4561774427'])
  })

  it('listen to the header of their row, the term and the label before', () => {
    expect(asked('<table><tr><th>Ordre</th><td>61774427</td></tr></table>')).toEqual([])
    const form = (name: string) =>
      `<table><tr><th>Bank</th><td>Nordea</td></tr><tr><th>${name}</th><td>61774427</td></tr></table>`
    expect(asked(form('Konto'))).toEqual([])
    expect(asked(form('Mobil'))).toEqual(['+4561774427'])
    expect(asked('<dl><dt>CVR</dt><dd>61774427</dd><dt>Tlf</dt><dd>61774428</dd></dl>')).toEqual([
      '+4561774428',
    ])
    expect(asked('<div><div>Sagsnr.</div><div><div>61774427</div></div></div>')).toEqual([])
    expect(asked('<h2>Customer Hansen</h2><p>61 77 44 27</p>')).toEqual(['+4561774427'])
  })

  it('are as short as an extension under, beside or behind a word for one', () => {
    const list = (header: string) =>
      `<table><tr><th>Navn</th><th>${header}</th></tr><tr><td>Mette</td><td>214</td></tr></table>`
    expect(asked(list('Lokal'))).toEqual(['214'])
    expect(asked(list('Lokale'))).toEqual([])
    expect(asked('<dl><dt>Lokalnr.</dt><dd>214</dd></dl>')).toEqual(['214'])
    expect(asked('<p>Mette Holm, lokal 214</p>')).toEqual(['214'])
  })

  it('listen to what was asked in the message before, whoever answers', () => {
    const chat = (question: string, answer: string) =>
      asked(
        `<div><div>Nanna</div><div>${question}</div></div><div><div>Kunde</div><div>${answer}</div></div>`,
      )
    expect(chat('Hvilket nummer kan vi ringe på?', '61774427')).toEqual(['+4561774427'])
    expect(chat('Må jeg få dit kundenummer?', 'ja det er 61 77 44 27')).toEqual([])
    expect(chat('Skriv gerne dit telefonnummer her', '61774427')).toEqual(['+4561774427'])
    expect(chat('Tak, jeg kigger på det', '61774427')).toEqual([])
  })

  it('stand behind a long question and a long answer, too', () => {
    const question = `Hvad gør jeg, hvis ${'vi ikke har fået svar '.repeat(2)}på sagen?`
    const answer = `Så ringer du ${'til os i løbet af dagen '.repeat(2)}på nummeret her.`
    expect(asked(`<h3>${question}</h3><p>${answer}</p><p>Tlf. 61774427</p>`)).toEqual([
      '+4561774427',
    ])
  })

  it('ask for the extension with the number', () => {
    expect(asked('<p>Tlf 61774427 lok. 12</p>')).toEqual(['tel:+4561774427;ext=12'])
  })

  it('believe a link more than its text', () => {
    expect(asked('<p><a href="tel:+4561774427">61 77 44 28</a></p>')).toEqual(['tel:+4561774427'])
    expect(asked('<p><a href="tel:103">Reception</a></p>')).toEqual(['tel:103'])
    expect(asked('<p><a href="tel:">Reception</a></p>')).toEqual([])
  })

  it('are certain where an attribute names them, or a link of another kind', () => {
    expect(asked('<p data-phone="+45 61 77 44 27">Mette</p>')).toEqual(['+45 61 77 44 27'])
    expect(asked('<p data-tel="204">Reception</p>')).toEqual(['204'])
    expect(asked('<p data-number="61774427">Mette</p>')).toEqual(['61774427'])
    expect(asked('<p data-number="204">Order</p>')).toEqual([])
    expect(asked('<p data-phone="none">Mette</p>')).toEqual([])
    expect(asked('<p><a href="sip:+4561774427@pbx.example;user=phone">Mette</a></p>')).toEqual([
      'tel:+4561774427',
    ])
    expect(asked('<p><a href="sip:mette@pbx.example">Mette</a></p>')).toEqual([])
    const whole = 'tel:7042;phone-context=+4583509040;ext=12'
    expect(asked(`<p><a href="${whole}">Reception</a></p>`)).toEqual([whole])
  })

  it('are there until the page changes them', () => {
    const document = page('<p>Tlf <b>+45</b> 61 77 44 27</p>')
    const [number] = danishNumbers(blocksOf(document.body))
    if (number === undefined) throw new Error('no number')
    expect(stillThere(number)).toBe(true)
    const digits = rangeOfNumber(number).endContainer
    digits.nodeValue = ' 61 77 44 28'
    expect(stillThere(number)).toBe(false)
    digits.nodeValue = ' 61 77 44 27'
    expect(stillThere(number)).toBe(true)
    document.querySelector('p')?.remove()
    expect(stillThere(number)).toBe(false)
  })
})
