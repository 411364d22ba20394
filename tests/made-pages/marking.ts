/** Where numbers are marked and offered, and where they are left alone. */
import { expect } from '@playwright/test'
import { type Case, marked, openCard, restOn, seeCard, seeMark, seeMarks } from './shown.ts'

const NUMBER = '+45 61 77 44 27'
const OTHER = '+45 51 90 22 36'
/** Stands last on a page: when it is marked, all before it has been read. */
const LAST = '+45 70 28 61 98'
const END = `<p>Last ${LAST}</p>`

export const marking: readonly Case[] = [
  {
    name: 'in frames of the site and of another that is on, numbers are marked; of one that is off, not',
    async run({ show, serve, origin, otherOrigin, originOff }) {
      serve('/frame', `<!doctype html><p>Here ${NUMBER}</p>`)
      const page = await show(
        [origin, otherOrigin, originOff]
          .map((from) => `<iframe src="${from}/frame" width="300" height="80"></iframe>`)
          .join('') + END,
      )
      await seeMark(await page.frame(`${origin}/frame`), NUMBER)
      await seeMark(await page.frame(`${otherOrigin}/frame`), NUMBER)
      await seeMark(page, LAST)
      expect(await marked(await page.frame(`${originOff}/frame`))).toEqual([])
    },
  },
  {
    name: 'in frames without an address, and in those that are made later, numbers are marked',
    async run({ show, serve, origin }) {
      serve('/late', `<!doctype html><p>Late ${NUMBER}</p>`)
      const page = await show(`<iframe srcdoc="<p>In here ${NUMBER}</p>"></iframe>${END}`)
      await seeMark(await page.frame('about:srcdoc'), NUMBER)
      await page.evaluate((number) => {
        const frame = document.body.appendChild(document.createElement('iframe'))
        frame.src = '/late'
        const blank = document.body.appendChild(document.createElement('iframe'))
        if (blank.contentDocument) blank.contentDocument.body.innerHTML = `<p>Blank ${number}</p>`
      }, OTHER)
      await seeMark(await page.frame(`${origin}/late`), NUMBER)
      await seeMark(await page.frame('about:blank'), OTHER)
    },
  },
  ...(['open', 'closed'] as const).map(
    (mode): Case => ({
      name: `in ${mode} shadow trees in each other, made later, numbers are marked, offered and followed`,
      async run({ show }) {
        const page = await show(END)
        await seeMark(page, LAST)
        await page.evaluate(
          ([mode, number]) => {
            const outer = document.createElement('crm-card')
            document.body.prepend(outer)
            const root = outer.attachShadow({ mode })
            root.innerHTML = '<div id="inner"></div>'
            const inner = root.getElementById('inner')?.attachShadow({ mode })
            if (inner) inner.innerHTML = `<p>Tel. ${number}</p>`
            const text = inner?.querySelector('p')?.firstChild
            Object.assign(window, {
              say(number: string) {
                if (text) text.nodeValue = `Tel. ${number}`
              },
            })
          },
          [mode, NUMBER] as const,
        )
        await openCard(page, NUMBER)
        await page.evaluate((number) => {
          if ('say' in window && typeof window.say === 'function') window.say(number)
        }, OTHER)
        await seeMarks(page, [OTHER, LAST])
      },
    }),
  ),
  {
    name: 'in shadow trees that come without any change of the document, numbers are marked',
    async run({ show }) {
      const page = await show(`<crm-number></crm-number>${END}`)
      await seeMark(page, LAST)
      await page.evaluate((number) => {
        const root = document.querySelector('crm-number')?.attachShadow({ mode: 'open' })
        if (root) root.innerHTML = `<p>Tel. ${number}</p>`
      }, NUMBER)
      await seeMark(page, NUMBER)
    },
  },
  {
    name: 'where somebody writes, nothing is marked',
    async run({ show }) {
      const page = await show(`
        <input value="${NUMBER}"><textarea>${NUMBER}</textarea>
        <div contenteditable><p>Note ${NUMBER}</p><div contenteditable="false">${OTHER}</div></div>
        <div class="cm-editor"><div class="cm-line">${NUMBER}</div></div>
        <div class="CodeMirror"><pre>${NUMBER}</pre></div>
        <div class="ProseMirror" contenteditable="true"><p>${NUMBER}</p></div>
        <div role="textbox"><span>${NUMBER}</span></div>${END}`)
      await seeMark(page, LAST)
      expect(await marked(page)).toEqual([LAST])
    },
  },
  {
    name: 'a number in a field that nobody can write into, or behind a picture, is offered; in another field not',
    async run({ show }) {
      const page = await show(`
        <style>p { margin: 0 0 150px }</style>
        <p><label>Mobile <input id="readonly" readonly value="${NUMBER}"></label></p>
        <p><label>Tel <input id="disabled" disabled value="${OTHER}"></label></p>
        <p><a id="picture" href="tel:+4586124011" style="display:inline-block;width:40px;height:40px;background:green"></a></p>
        <p><input id="open" value="+45 86 12 40 12"></p>${END}`)
      await seeMark(page, LAST)
      await restOn(page, '#readonly')
      await seeCard(page, NUMBER)
      await restOn(page, '#disabled')
      await seeCard(page, OTHER)
      await restOn(page, '#picture')
      await seeCard(page, '+4586124011')
      await restOn(page, '#open')
      await openCard(page, LAST)
      expect(await page.findCard('+45 86 12 40 12')).toBeUndefined()
      expect(await marked(page)).toEqual([LAST])
    },
  },
  {
    name: 'what the markup names is certain, whatever the text says',
    async run({ show }) {
      const page = await show(`
        <p>Call <a href="tel:204;phone-context=+4583509040">the desk</a> or <a href="sip:+4561774427@pbx.example">Mette</a>,
        or <a href="callto:103">103</a>, or <a href="sip:mette@pbx.example">her computer</a></p>
        <p data-phone="+4551902236">Bo Lund</p><p data-number="204">Order of Bo</p>
        <a href="tel:+4586124011"><div>Anna</div><div>Lund</div></a>${END}`)
      await seeMark(page, LAST)
      await seeMarks(page, ['the desk', 'Mette', '103', 'Bo Lund', 'Anna', 'Lund', LAST])
    },
  },
  {
    name: 'on paper nothing is marked',
    async run({ show }) {
      const page = await show(`<h1>Letter</h1><p>Call ${NUMBER}</p>`)
      await seeMark(page, NUMBER)
      const [onScreen, onPaper] = [await page.picture('screen'), await page.picture('print')]
      expect(onPaper.length).toBeGreaterThan(0)
      await page.evaluate(() => CSS.highlights.clear())
      expect(await page.picture('print')).toEqual(onPaper)
      expect(await page.picture('screen')).not.toEqual(onScreen)
    },
  },
  {
    name: 'text from right to left, in other digits, wide or with signs that combine, is read as it is written',
    async run({ show }) {
      const page = await show(`
        <p dir="rtl">هاتف: \u200e${NUMBER}\u200e</p><p dir="rtl">هاتف: +٤٥ ٥١ ٩٠ ٢٢ ٣٦</p>
        <p>Tel. ＋４５　６１　７７　４４　２８</p><p>Te\u0301le\u0301phone: +45 61 77 44 29</p>`)
      await seeMarks(page, [
        NUMBER,
        '+٤٥ ٥١ ٩٠ ٢٢ ٣٦',
        '＋４５　６１　７７　４４　２８',
        '+45 61 77 44 29',
      ])
    },
  },
]
