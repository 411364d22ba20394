/** Marks on pages that do not stay as they are, and what these pages notice of it: nothing. */
import type { Page } from '@playwright/test'
import { push } from './extension-page.ts'
import { expect, test } from './made-pages.ts'
import { marked, openCard, seeCard, seeNoCard, waitForMark } from './page-objects.ts'

const number = (n: number) => `+45 61 77 44 ${10 + n}`
const seeMarks = (page: Page, numbers: readonly string[]): Promise<void> =>
  expect.poll(() => marked(page).then((all) => all.toSorted())).toEqual(numbers.toSorted())

/**
 * A keyed list such as frameworks keep: rows are moved, patched and removed by reference, so that a node
 * which anybody else had moved or wrapped would make it throw. `how` is how a text is patched.
 */
const keyedList = (how: 'React' | 'Vue' | 'Svelte') => `
<ul id="list"></ul>
<script>
  const list = document.getElementById('list')
  const rows = new Map()
  const patch = {
    // Two texts side by side, patched by value.
    React: (row, text) => { row.number.nodeValue = text },
    // The text of the element as a whole.
    Vue: (row, text) => { row.element.lastElementChild.textContent = text },
    // A text that is taken out and put in again.
    Svelte: (row, text) => { const next = document.createTextNode(text); row.number.parentNode.replaceChild(next, row.number); row.number = next },
  }['${how}']
  function make(key, text) {
    const element = document.createElement('li')
    const label = document.createElement('span')
    const value = document.createElement('span')
    label.append('Desk of ', 'Anna Bo Carl Dorte Erik Finn Gitte'.split(' ')[key])
    const number = document.createTextNode(text)
    value.append('Tel. ', number)
    if ('${how}' === 'Vue') value.textContent = text
    element.append(label, ' ', value)
    return { element, number, text }
  }
  window.render = (items) => {
    for (const [key, row] of rows) if (!items.some((item) => item.key === key)) { list.removeChild(row.element); rows.delete(key) }
    let before = null
    for (const { key, text } of [...items].reverse()) {
      let row = rows.get(key)
      if (row === undefined) rows.set(key, (row = make(key, text)))
      else if (row.text !== text) { patch(row, text); row.text = text }
      if (row.element.nextSibling !== before || row.element.parentNode !== list) list.insertBefore(row.element, before)
      before = row.element
    }
    if (list.children.length !== items.length) throw new Error('somebody has been here')
  }
</script>`

interface Item {
  readonly key: number
  readonly text: string
}

declare global {
  interface Window {
    render(items: readonly Item[]): void
  }
}

for (const how of ['React', 'Vue', 'Svelte'] as const) {
  test(`a list kept as ${how} keeps it is re-ordered, patched and shortened under its marks`, async ({
    show,
  }) => {
    const page = await show(keyedList(how))
    const render = (items: readonly Item[]) => page.evaluate((items) => window.render(items), items)
    const item = (key: number, n = key): Item => ({ key, text: number(n) })
    await render([0, 1, 2, 3, 4, 5].map((key) => item(key)))
    await seeMarks(page, [0, 1, 2, 3, 4, 5].map(number))
    await render([5, 3, 1, 0, 2, 4].map((key) => item(key)))
    await render([item(5, 15), item(3), item(1, 11), item(0)])
    await seeMarks(page, [15, 3, 11, 0].map(number))
    await render([item(0, 20), item(6), item(5, 15)])
    await seeMarks(page, [20, 6, 15].map(number))
    await openCard(page, number(6))
    await render([])
    await seeMarks(page, [])
    await seeNoCard(page, number(6))
  })
}

test('the document of a page that was read, marked and re-rendered is the one it made', async ({
  show,
}) => {
  const page = await show(keyedList('React'))
  const render = (count: number) =>
    page.evaluate(
      (items) => {
        window.render(items)
        return document.documentElement.outerHTML
      },
      Array.from({ length: count }, (_, key) => ({ key, text: number(key) })),
    )
  const made = await render(5)
  await seeMarks(page, [0, 1, 2, 3, 4].map(number))
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(made)
})

test('on a page that goes from view to view by itself, the numbers are those of the view', async ({
  show,
}) => {
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
})

test('in a table that keeps only the rows in view, each row is marked as it comes', async ({
  show,
}) => {
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
  await waitForMark(page, '+45 61 77 10 12')
  await page.locator('#scroller').hover()
  await page.mouse.wheel(0, 8000)
  await waitForMark(page, '+45 61 77 15 12')
  expect(await marked(page)).not.toContain('+45 61 77 10 12')
  await openCard(page, '+45 61 77 15 12')
})

test('in a chat that streams, a number is marked once it is all there', async ({ show }) => {
  const page = await show('<div id="chat"></div>')
  await page.evaluate(async (said) => {
    const chat = document.getElementById('chat')
    for (let line = 0; line < 4; line += 1) {
      const message = document.createElement('p')
      const text = message.appendChild(document.createTextNode(''))
      chat?.append(message)
      for (const sign of `${said}${line} when you can.`) {
        text.data += sign
        await new Promise(requestAnimationFrame)
      }
    }
  }, 'Please call me back on +45 61 77 44 1')
  await seeMarks(page, [0, 1, 2, 3].map(number))
})

test('of many numbers those in view are marked, and those that come into view', async ({
  popup,
  show,
}) => {
  const rows = Array.from(
    { length: 1500 },
    (_, i) =>
      `<li>Tel. +45 61 7${Math.floor(i / 100) % 10} ${10 + (Math.floor(i / 80) % 90)} ${10 + (i % 80)}</li>`,
  )
  const page = await show(`<ol>${rows.join('')}</ol>`)
  const [first, middle, last] = [0, 750, 1499].map((i) => rows[i]?.slice(9, -5) ?? '')
  await waitForMark(page, first ?? '')
  expect((await marked(page)).length).toBeLessThan(200)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2))
  await waitForMark(page, middle ?? '')
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await waitForMark(page, last ?? '')
  await expect.poll(() => marked(page)).not.toContain(first)
  await page.evaluate(() => window.scrollTo(0, 0))
  await waitForMark(page, first ?? '')
  await push(popup, page, { type: 'number.next' })
  await seeCard(page, first ?? '')
})

const STORM = `<ul id="rows"></ul><p id="still">Tel. ${number(80)}</p>
<script>
  const rows = document.getElementById('rows')
  for (let i = 0; i < 20; i += 1) rows.append(document.createElement('li'))
  let made = 0
  document.body.dataset.timer = setInterval(() => {
    for (let i = 0; i < 20; i += 1) rows.children[i].textContent = 'Tel. +45 51 90 ' + (10 + Math.floor(++made / 90) % 90) + ' ' + (10 + made % 90)
  }, 60)
</script>`

test('in a storm, what is under the pointer is offered, and what stays is marked', async ({
  show,
}) => {
  const page = await show(STORM)
  await openCard(page, number(80))
  await page.mouse.move(900, 20, { steps: 4 })
  await seeNoCard(page, number(80))
  const box = await page.locator('#rows li').nth(4).boundingBox()
  const cards = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((records) => {
          if (records.some(({ addedNodes }) => addedNodes.length > 0)) resolve(true)
        }).observe(document.documentElement, { childList: true })
      }),
  )
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 8, { steps: 4 })
  expect(await cards).toBe(true)
  await page.evaluate(() => clearInterval(Number(document.body.dataset.timer)))
  const shown = await page.locator('#rows li').allInnerTexts()
  await seeMarks(page, [...shown.map((text) => text.slice(5)), number(80)])
})

test('a number that changes under the pointer closes its card', async ({ show }) => {
  const page = await show(`<p>Tel. <span id="it">${number(1)}</span></p>`)
  await openCard(page, number(1))
  await page.evaluate((text) => {
    const shown = document.getElementById('it')?.firstChild
    if (shown) shown.nodeValue = text
  }, number(2))
  await seeNoCard(page, number(1))
  await waitForMark(page, number(2))
})
