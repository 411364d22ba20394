/** Marks on pages that do not stay as they are, and what these pages notice of it: nothing. */
import { expect } from '@playwright/test'
import { type Case, marked, openCard, seeCard, seeMark, seeMarks, seeNoCard } from './shown.ts'

const number = (n: number) => `+45 61 77 44 ${10 + n}`
/** Somewhere without a number. */
const AWAY = { x: 1000, y: 700 }

/** Two thousand times a second a row of this table is another one. */
const STORM = `<ol id="rows"></ol><p id="still">Tel. ${number(80)}</p>
<script>
  const rows = document.getElementById('rows')
  for (let i = 0; i < 20; i += 1) rows.append(document.createElement('li'))
  let made = 0
  const began = performance.now()
  document.body.dataset.timer = setInterval(() => {
    for (const due = (performance.now() - began) * 2; made < due; made += 1)
      rows.children[made % 20].textContent = 'Tel. +45 51 90 ' + (10 + Math.floor(made / 90) % 90) + ' ' + (10 + made % 90)
  }, 8)
</script>`

export const following: readonly Case[] = [
  {
    name: 'on a page that goes from view to view by itself, the numbers are those of the view',
    async run({ show }) {
      const page = await show(`<main><h1>Anna</h1><p>Tel. ${number(1)}</p></main>`)
      await openCard(page, number(1))
      await page.evaluate((text) => {
        history.pushState(null, '', '/made/other')
        const view = document.createElement('main')
        view.innerHTML = `<h1>Bo</h1><p>Tel. <b>${text.slice(0, 6)}</b>${text.slice(6)}</p>`
        document.querySelector('main')?.replaceWith(view)
      }, number(2))
      await seeMarks(page, [number(2)])
      await seeNoCard(page, number(1))
    },
  },
  {
    name: 'in a table that keeps only the rows in view, each row is marked as it comes',
    async run({ show }) {
      const page = await show(`
        <div id="scroller" style="height:300px;overflow:auto"><div style="height:30000px;position:relative">
        </div></div>
        <script>
          const scroller = document.getElementById('scroller')
          const rows = Array.from({ length: 16 }, () => {
            const row = document.createElement('div')
            row.style.cssText = 'position:absolute;height:20px;left:0'
            scroller.firstElementChild.append(row)
            return row
          })
          const draw = () => {
            const first = Math.floor(scroller.scrollTop / 20)
            rows.forEach((row, i) => {
              row.style.top = (first + i) * 20 + 'px'
              row.textContent = 'Tel. +45 61 77 ' + (10 + Math.floor((first + i) / 80)) + ' ' + (10 + (first + i) % 80)
            })
          }
          scroller.addEventListener('scroll', draw)
          draw()
        </script>`)
      await seeMark(page, '+45 61 77 10 12')
      await page.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 8000))
      await seeMark(page, '+45 61 77 15 12')
      expect(await marked(page)).not.toContain('+45 61 77 10 12')
      await openCard(page, '+45 61 77 15 12')
    },
  },
  {
    name: 'in a chat that streams, a number is marked once it is all there',
    async run({ show }) {
      const page = await show('<div id="chat"></div>')
      await page.evaluate(async (said) => {
        const chat = document.getElementById('chat')
        for (let line = 0; line < 2; line += 1) {
          const message = document.createElement('p')
          const text = message.appendChild(document.createTextNode(''))
          chat?.append(message)
          for (const sign of `${said}${line} now.`) {
            text.data += sign
            await new Promise(requestAnimationFrame)
          }
        }
      }, 'Call +45 61 77 44 1')
      await seeMarks(page, [0, 1].map(number))
    },
  },
  {
    name: 'of many numbers those in view are marked, those that come into view, and all are walked',
    async run({ show }) {
      const numbers = Array.from(
        { length: 1500 },
        (_, i) =>
          `+45 61 7${Math.floor(i / 800)} ${10 + (Math.floor(i / 80) % 90)} ${10 + (i % 80)}`,
      )
      const rows = numbers.map((one) => `<li>Tel. ${one}</li>`)
      // Frameworks make the page as high as the window, and let it overflow.
      const page = await show(
        `<style>html, body, main { height: 100% }</style><main><ol>${rows.join('')}</ol></main>`,
      )
      const [first = '', second = '', middle = '', last = ''] = [0, 1, 750, 1499].map(
        (i) => numbers[i] ?? '',
      )
      await seeMark(page, first)
      await expect.poll(async () => (await marked(page)).length).toBeLessThan(200)
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2))
      await seeMark(page, middle)
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await seeMark(page, last)
      await expect.poll(() => marked(page)).not.toContain(first)
      await page.evaluate(() => window.scrollTo(0, 0))
      await seeMark(page, first)
      await page.goToNext()
      await seeCard(page, first)
      await page.goToNext()
      await seeCard(page, second)
    },
  },
  {
    name: 'on a page of very many elements, the key for the next number finds what nobody has seen yet',
    async run({ show }) {
      const page = await show(
        `<p>Tel. ${number(1)}</p><ol>${'<li>nothing to dial</li>'.repeat(6000)}</ol><p>Tel. ${number(2)}</p>`,
      )
      await seeMarks(page, [number(1)])
      await page.goToNext()
      await seeCard(page, number(1))
      await page.goToNext()
      await seeCard(page, number(2))
      await expect.poll(() => marked(page)).toContain(number(2))
    },
  },
  {
    name: 'two rows that are drawn in another order than they stand in are both marked',
    async run({ show }) {
      const rows = Array.from(
        { length: 300 },
        (_, i) =>
          `<p style="position:absolute;top:${((i * 149) % 300) * 30}px">Tel. +45 61 77 ${10 + Math.floor(i / 80)} ${10 + (i % 80)}</p>`,
      )
      const page = await show(`<div style="position:relative">${rows.join('')}</div>`)
      const inView = rows
        .filter((_, i) => ((i * 149) % 300) * 30 < 600)
        .map((row) => row.slice(row.indexOf('+'), -4))
      await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(inView))
    },
  },
  {
    name: 'in a storm of 2,000 rows a second what is under the pointer is offered at once, and marks catch up',
    async run({ show }) {
      const page = await show(STORM)
      await openCard(page, number(80))
      await page.moveTo(AWAY)
      await seeNoCard(page, number(80))
      await page.evaluate(() => {
        new MutationObserver((records) => {
          if (records.some(({ addedNodes }) => addedNodes.length > 0))
            document.documentElement.dataset.card = 'seen'
        }).observe(document.documentElement, { childList: true })
      })
      const middle = await page.evaluate(() => {
        const box = document.querySelector('#rows')?.children[4]?.getBoundingClientRect()
        return { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 8 }
      })
      await page.moveTo(middle)
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset.card))
        .toBe('seen')
      const shown = await page.evaluate(() => {
        clearInterval(Number(document.body.dataset.timer))
        return [...document.querySelectorAll('#rows li')].map((row) => row.textContent ?? '')
      })
      await seeMarks(page, [...shown.map((text) => text.slice(5)), number(80)])
    },
  },
  {
    name: 'a number that changes under the pointer closes its card',
    async run({ show }) {
      const page = await show(`<p>Tel. <span id="it">${number(1)}</span></p>`)
      await openCard(page, number(1))
      await page.evaluate((text) => {
        const shown = document.getElementById('it')?.firstChild
        if (shown) shown.nodeValue = text
      }, number(2))
      await seeNoCard(page, number(1))
      await seeMark(page, number(2))
    },
  },
  {
    name: 'in a tab that is hidden nothing is read before it is seen again',
    async run({ show }) {
      const page = await show(`<p id="it">Tel. ${number(1)}</p>`)
      await seeMark(page, number(1))
      await page.whileHidden(async () => {
        await expect.poll(() => page.evaluate(() => document.hidden)).toBe(true)
        // A page has a second of its own, in which a page that is seen is read three times over.
        await page.evaluate(async (text) => {
          const it = document.getElementById('it')
          if (it) it.textContent = `Tel. ${text}`
          await new Promise((resolve) => setTimeout(resolve, 1000))
        }, number(2))
        expect(await marked(page)).not.toContain(number(2))
      })
      await seeMarks(page, [number(2)])
    },
  },
]
