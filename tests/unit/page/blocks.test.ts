import { describe, expect, it } from 'vitest'
import { rangeOf, readBlocks } from '../../../lib/page/blocks.ts'
import type { BoxStyle } from '../../../lib/page/layout.ts'
import { blocksOf, page } from './dom.ts'

const texts = (html: string) => blocksOf(page(html).body).map(({ text }) => text.trim())

const px = (written: string) => written || '0px'

/** Of elements as their `style` attributes say; the rest is text of 16 px. */
function styleOf(element: Element): BoxStyle {
  const said = (name: string) =>
    new RegExp(`${name}:([^;]+)`).exec(element.getAttribute('style') ?? '')?.[1] ?? ''
  return {
    display: said('display') || 'inline',
    fontSize: '16px',
    marginInlineStart: px(said('margin-inline-start')),
    marginInlineEnd: px(said('margin-inline-end')),
    borderInlineStartWidth: '0px',
    borderInlineEndWidth: '0px',
    paddingInlineStart: px(said('padding-inline-start')),
    paddingInlineEnd: px(said('padding-inline-end')),
  }
}

const laidOut = (html: string) =>
  blocksOf(page(html).body, { styleOf }).map(({ text }) => text.trim())

describe('the blocks of a page', () => {
  it('join what inline elements split', () => {
    expect(texts('<p>Tlf <b>+45</b> 83 <i>50 9</i>0 40</p>')).toEqual(['Tlf +45 83 50 90 40'])
    expect(texts('<p>6056<wbr>5781</p>')).toEqual(['60565781'])
  })

  it('part what block-level elements part', () => {
    expect(texts('<div>one<div>two</div>three</div><p>four<br>five</p>')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ])
    expect(texts('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a', 'b'])
  })

  it('keep a label and digits apart that only style sets apart', () => {
    expect(texts('<p><span>Tlf</span><span>61774427</span><span>Open</span></p>')).toEqual([
      'Tlf 61774427 Open',
    ])
  })

  it('part digits that the layout sets apart, whatever the elements are called', () => {
    const row = (style: string, more = '') =>
      laidOut(`<p><span>+45 61 77 44 27</span>${more}<time style="${style}">18 Nov</time></p>`)
    expect(row('display:block')).toEqual(['+45 61 77 44 27', '18 Nov'])
    expect(row('display:list-item', ' ')).toEqual(['+45 61 77 44 27', '18 Nov'])
    expect(row('margin-inline-start:12px')).toEqual(['+45 61 77 44 27', '18 Nov'])
    expect(row('display:inline-block;padding-inline-start:9px')).toEqual([
      '+45 61 77 44 27',
      '18 Nov',
    ])
    expect(laidOut('<p><b style="display:block">Unit 4</b>+45 61 77 44 27</p>')).toEqual([
      'Unit 4',
      '+45 61 77 44 27',
    ])
  })

  it('keep a full stop away from digits that the layout sets apart', () => {
    expect(laidOut('<p><b style="display:block">Vega Inc.</b><i>+1 510 555 0158</i></p>')).toEqual([
      'Vega Inc. +1 510 555 0158',
    ])
    expect(laidOut('<p><b>3.</b><i>5</i></p>')).toEqual(['3.5'])
  })

  it('keep the groups of one number together, whatever boxes they are in', () => {
    const groups = (style: string) =>
      laidOut(`<p>83 <b style="${style}">50</b><b style="${style}">90</b> <b>40</b></p>`)
    expect(groups('margin-inline-start:4px')).toEqual(['83 5090 40'])
    expect(groups('display:inline-block')).toEqual(['83 5090 40'])
    const link = '<p><a href="tel:+4561774427">61 <i style="display:block">77 44 27</i></a></p>'
    expect(laidOut(link)).toEqual(['61 77 44 27'])
  })

  it('ask for the style only where a number could go on', () => {
    const asked: string[] = []
    const { body } = page(
      '<p>Call <b>61 77</b> <i>44 27</i> <em>now</em> <u>or</u> <s>later</s></p>',
    )
    blocksOf(body, {
      styleOf: (element) => {
        asked.push(element.localName)
        return styleOf(element)
      },
    })
    expect(asked).toEqual(['b', 'i'])
  })

  it('read the white space of the source as one space', () => {
    expect(texts('<p>\n  Tlf:\n\t 61 77\n 44 27  </p>')).toEqual(['Tlf: 61 77 44 27'])
  })

  it('keep the lines of preformatted text', () => {
    expect(texts('<pre>61774427\n61774428</pre>')).toEqual(['61774427', '61774428'])
  })

  it('leave out what is no text, and what somebody writes', () => {
    const html = `<p>seen</p><script>var a = 61774427</script><style>p{}</style><textarea>61774427</textarea>
      <div contenteditable>61774427</div><div contenteditable="false">also seen</div>
      <div class="cm-editor"><p>61774427</p></div><div role="textbox">61774427</div><template>61774427</template>`
    expect(texts(html)).toEqual(['seen', 'also seen'])
  })

  it('leave out all of an editor, also when reading begins inside it', () => {
    const document = page('<div contenteditable><p id="in">61774427</p></div>')
    expect(blocksOf(document.getElementById('in') ?? document)).toEqual([])
  })

  it('know the links that name a number', () => {
    const [block] = blocksOf(
      page('<p>Call <a href="tel:103">the <b>desk</b></a> or <a href="/x">us</a></p>').body,
    )
    expect(block?.links).toEqual([{ start: 5, end: 13, number: 'tel:103', from: 'markup' }])
  })

  it('lead back to where a text stands in the document', () => {
    const document = page('<p>\n  Tlf <b>+45</b>\n 83 50 <i>90 40</i> now</p>')
    const [block] = blocksOf(document.body)
    if (block === undefined) throw new Error('no block')
    const start = block.text.indexOf('+45')
    const range = rangeOf(block, start, start + '+45 83 50 90 40'.length)
    expect(range?.startContainer.parentElement?.localName).toBe('b')
    expect(range?.startOffset).toBe(0)
    expect(range?.endContainer.parentElement?.localName).toBe('i')
    expect(range?.endOffset).toBe(5)
  })

  it('are nothing for a page without text', () => {
    expect(texts('')).toEqual([])
    expect(texts('<div>   </div><hr><img>')).toEqual([])
  })

  it('give the reader a rest in a page of empty nodes', () => {
    const document = page('<i></i>'.repeat(1000))
    const steps = [...readBlocks(document.body, {})]
    expect(steps.filter((step) => step === null).length).toBeGreaterThanOrEqual(10)
  })
})
