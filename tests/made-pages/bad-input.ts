/** Pages as nobody would write them, or as somebody would who means harm. */
import { expect } from '@playwright/test'
import { SOON } from '../../scripts/pointer.ts'
import { type Case, marked, openCard, restOn, seeCard, seeMark, seeMarks } from './shown.ts'

const NUMBER = '+45 61 77 44 27'
const LAST = '+45 70 28 61 98'
const END = `<p>Last ${LAST}</p>`

/** As small as a viewer takes it. */
const PAPER = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 50>>stream
BT /F 12 Tf 20 150 Td (Tel. ${NUMBER}) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`

export const badInput: readonly Case[] = [
  {
    name: 'in a text of ten million characters a number is found, and none in digits without end',
    async run({ show }) {
      const page = await show('<pre id="log" hidden></pre><p id="digits" hidden></p>')
      await page.evaluate((number) => {
        const half = 'nothing to be found in this line of a long log, not even 12345\n'.repeat(
          80_000,
        )
        document.getElementById('log')?.append(`${half}Tel. ${number}\n${half}`)
        document.getElementById('digits')?.append('1234567890'.repeat(200_000))
      }, NUMBER)
      await seeMarks(page, [NUMBER])
    },
  },
  {
    name: 'after texts that are bait for patterns a number is found',
    async run({ show }) {
      const bait = [
        '1 '.repeat(20_000),
        '+'.repeat(20_000),
        '('.repeat(20_000),
        '1-'.repeat(20_000),
        '12:'.repeat(20_000),
        '1.2.'.repeat(20_000),
        `${'tel '.repeat(5000)}1`,
        `${' '.repeat(20_000)}1`,
        `${'\u200b1'.repeat(20_000)}x`,
      ]
      const page = await show(bait.map((text) => `<p>${text}</p>`).join('') + END)
      await openCard(page, LAST)
    },
  },
  {
    name: 'among a million empty elements a number is found',
    async run({ show }) {
      const page = await show(`<div id="many" hidden></div>${END}`)
      await page.evaluate((number) => {
        const thousand = document.createElement('div')
        thousand.innerHTML = '<i></i>'.repeat(1000)
        const many = document.createDocumentFragment()
        for (let i = 0; i < 1000; i += 1) many.append(thousand.cloneNode(true))
        document.getElementById('many')?.append(many)
        document.body.prepend(Object.assign(document.createElement('p'), { textContent: number }))
      }, NUMBER)
      await seeMark(page, NUMBER)
    },
  },
  {
    name: 'nodes that vanish while they are read do no harm',
    async run({ show }) {
      const page = await show(`<div id="rows"></div>${END}`)
      await page.evaluate(async (number) => {
        const rows = document.getElementById('rows')
        for (let round = 0; round < 30; round += 1) {
          if (rows) rows.innerHTML = `<p>Tel. <b>${number}</b></p>`.repeat(300)
          await new Promise(requestAnimationFrame)
          for (const row of [...(rows?.children ?? [])].slice(50)) row.remove()
        }
        rows?.replaceChildren()
      }, NUMBER)
      await seeMarks(page, [LAST])
    },
  },
  {
    name: 'texts that are cut, split, joined and written over under their marks are marked as they stand then',
    async run({ show }) {
      const lines = Array.from({ length: 6 }, (_, i) => `<p>Tel. +45 61 77 44 1${i}</p>`)
      const page = await show(lines.join('') + END)
      await seeMarks(page, [0, 1, 2, 3, 4, 5].map((i) => `+45 61 77 44 1${i}`).concat(LAST))
      await page.evaluate((number) => {
        const [cut, split, joined, written, moved, gone] = document.querySelectorAll('p')
        const textOf = (line?: Element) => line?.firstChild as Text
        textOf(cut).data = 'Te'
        textOf(split).splitText(12)
        textOf(joined).splitText(9)
        joined?.normalize()
        if (written) written.innerHTML = `Tel. <i>${number}</i>`
        if (moved) document.body.append(moved)
        gone?.attachShadow({ mode: 'closed' })
      }, NUMBER)
      await seeMarks(page, [
        '+45 61 77 44 11',
        '+45 61 77 44 12',
        NUMBER,
        '+45 61 77 44 14',
        '+45 61 77 44 15',
        LAST,
      ])
    },
  },
  {
    name: 'a page that takes all highlights away finds its numbers offered all the same',
    async run({ show }) {
      const page = await show(`<p><span id="it">${NUMBER}</span></p>`)
      // Until it was read once there is nobody who could see the pointer.
      await seeMark(page, NUMBER)
      await page.evaluate(() => {
        setInterval(() => CSS.highlights.clear(), 20)
        const refuse = () => {
          throw new Error('mine')
        }
        Highlight.prototype.add = refuse
        CSS.highlights.set = refuse
      })
      await seeMarks(page, [])
      await restOn(page, '#it')
      await seeCard(page, NUMBER)
    },
  },
  {
    name: 'a page that watches all of itself sees no change',
    async run({ show }) {
      const page = await show(`<p id="it">Tel. ${NUMBER}</p><script>
          window.changes = 0
          new MutationObserver((records) => { window.changes += records.length })
            .observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
        </script>`)
      const before = await page.evaluate(() => document.documentElement.outerHTML)
      await seeMark(page, NUMBER)
      const [changes, after] = await page.evaluate(() => [
        'changes' in window && window.changes,
        document.documentElement.outerHTML,
      ])
      expect(after).toBe(before)
      expect(changes).toBe(0)
    },
  },
  {
    name: 'a page that has replaced what it was given is read all the same',
    async run({ show }) {
      const page = await show(`<p>Tel. ${NUMBER}</p><script>
        const mine = () => { throw new Error('mine') }
        for (const [kind, name] of [[Node, 'textContent'], [Node, 'parentElement'], [Element, 'localName'], [CharacterData, 'data']])
          Object.defineProperty(kind.prototype, name, { get: mine })
        Element.prototype.closest = Document.prototype.createTreeWalker = mine
        Map.prototype.get = Promise.prototype.then = mine
        const { defineProperty } = Object
        for (const name of ['map', 'filter', 'push', 'flatMap', 'some', 'find', 'includes'])
          defineProperty(Array.prototype, name, { value: mine })
        defineProperty(Array.prototype, Symbol.iterator, { value: mine })
      </script>`)
      // Asks the page's own world nothing, nor when it is read: there nothing works any more. So the pointer comes again.
      await expect(async () => {
        await page.moveTo({ x: 90, y: 240 })
        await page.moveTo({ x: 90, y: 24 })
        await expect.poll(() => page.findCard(NUMBER), { ...SOON, timeout: 3000 }).toBeDefined()
      }).toPass({ timeout: 30_000 })
    },
  },
  {
    name: 'a document without a body is read when it has one',
    async run({ show }) {
      const page = await show(END)
      await seeMark(page, LAST)
      await page.evaluate(() => document.body.remove())
      await expect.poll(() => marked(page)).toEqual([])
      await page.evaluate((number) => {
        const body = document.createElement('body')
        body.innerHTML = `<p>Tel. ${number}</p>`
        document.documentElement.append(body)
      }, NUMBER)
      await seeMarks(page, [NUMBER])
    },
  },
  {
    name: 'XML, a drawing, a paper and a page of frames are left in peace',
    async run({ serve, goTo, origin }) {
      serve('/frame', `<!doctype html><p>Tel. ${NUMBER}</p>`)
      serve('/list', `<list><tel>${NUMBER}</tel></list>`, 'application/xml')
      serve(
        '/drawing',
        `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${NUMBER}</text></svg>`,
        'image/svg+xml',
      )
      serve('/paper', PAPER, 'application/pdf')
      serve('/frames', '<frameset><frame src="/frame"></frameset>')
      for (const path of ['/list', '/drawing', '/paper', '/frames']) {
        const page = await goTo(path)
        await page.moveTo({ x: 40, y: 20 })
        await page.moveTo({ x: 60, y: 20 })
        expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull()
        if (path === '/frames') await seeMark(await page.frame(`${origin}/frame`), NUMBER)
      }
    },
  },
]
