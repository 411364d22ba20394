/** Where numbers are marked and offered, and where they are left alone. */
import type { Page } from '@playwright/test'
import { say } from '../../lib/wording/say.ts'
import { findNamed } from '../../scripts/pointer.ts'
import { expect, OTHER_SITE, SITE, SITE_OFF, test } from './made-pages.ts'
import { marked, openCard, seeCard, waitForMark } from './page-objects.ts'

const NUMBER = '+45 61 77 44 27'
const OTHER = '+45 51 90 22 36'
/** Stands last on a page: when it is marked, all before it has been read. */
const LAST = '+45 70 28 61 98'
const END = `<p>Last ${LAST}</p>`

const frameAt = (page: Page, url: string) =>
  expect
    .poll(() => page.frames().find((frame) => frame.url() === url))
    .toBeDefined()
    .then(() => page.frames().find((frame) => frame.url() === url) ?? page)

/** Rests the pointer in the middle of an element. */
async function restOn(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not shown`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
}

test.describe('in frames', () => {
  test('of the site and of another that is on, numbers are marked; of one that is off, not', async ({
    serve,
    show,
  }) => {
    await serve(`${SITE}/frame`, `<p>Here ${NUMBER}</p>`)
    await serve(`${OTHER_SITE}/frame`, `<p>There ${NUMBER}</p>`)
    await serve(`${SITE_OFF}/frame`, `<p>Elsewhere ${NUMBER}</p>`)
    const page = await show(
      `<iframe src="/frame"></iframe><iframe src="${OTHER_SITE}/frame"></iframe><iframe src="${SITE_OFF}/frame"></iframe>${END}`,
    )
    await waitForMark(await frameAt(page, `${SITE}/frame`), NUMBER)
    await waitForMark(await frameAt(page, `${OTHER_SITE}/frame`), NUMBER)
    await waitForMark(page, LAST)
    expect(await marked(await frameAt(page, `${SITE_OFF}/frame`))).toEqual([])
  })

  test('that have no address of their own, numbers are marked', async ({ show }) => {
    const page = await show(`<iframe srcdoc="<p>In here ${NUMBER}</p>"></iframe>${END}`)
    await waitForMark(await frameAt(page, 'about:srcdoc'), NUMBER)
  })

  test('that are made later, numbers are marked', async ({ serve, show }) => {
    await serve(`${SITE}/late`, `<p>Late ${NUMBER}</p>`)
    const page = await show(END)
    await waitForMark(page, LAST)
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = '/late'
      document.body.append(frame)
    })
    await waitForMark(await frameAt(page, `${SITE}/late`), NUMBER)
  })
})

test.describe('in shadow trees', () => {
  for (const mode of ['open', 'closed'] as const) {
    test(`that are ${mode} and in each other, made later, numbers are marked and offered`, async ({
      show,
    }) => {
      const page = await show(END)
      await waitForMark(page, LAST)
      await page.evaluate(
        ([mode, number]) => {
          const outer = document.createElement('crm-card')
          document.body.prepend(outer)
          const root = outer.attachShadow({ mode })
          root.innerHTML = '<div id="inner"></div>'
          const inner = root.getElementById('inner')?.attachShadow({ mode })
          if (inner) inner.innerHTML = `<p>Tel. ${number}</p>`
        },
        [mode, NUMBER] as const,
      )
      await waitForMark(page, NUMBER)
      await page.mouse.move(140, 24, { steps: 4 })
      await seeCard(page, NUMBER)
    })
  }

  test('that come without any change of the document, numbers are marked', async ({ show }) => {
    const page = await show(`<crm-number></crm-number>${END}`)
    await waitForMark(page, LAST)
    await page.evaluate((number) => {
      const root = document.querySelector('crm-number')?.attachShadow({ mode: 'open' })
      if (root) root.innerHTML = `<p>Tel. ${number}</p>`
    }, NUMBER)
    await waitForMark(page, NUMBER)
  })

  test('numbers that change there are followed', async ({ show }) => {
    const page = await show(`<crm-number></crm-number>${END}`)
    await page.evaluate((number) => {
      const root = document.querySelector('crm-number')?.attachShadow({ mode: 'open' })
      if (root) root.innerHTML = `<p>Tel. ${number}</p>`
    }, NUMBER)
    await waitForMark(page, NUMBER)
    await page.evaluate((number) => {
      const text = document.querySelector('crm-number')?.shadowRoot?.querySelector('p')
      if (text) text.textContent = `Tel. ${number}`
    }, OTHER)
    await waitForMark(page, OTHER)
    expect(await marked(page)).not.toContain(NUMBER)
  })
})

test('where somebody writes, nothing is marked', async ({ show }) => {
  const page = await show(`
    <input value="${NUMBER}"><textarea>${NUMBER}</textarea>
    <div contenteditable><p>Note ${NUMBER}</p><div contenteditable="false">${OTHER}</div></div>
    <div class="cm-editor"><div class="cm-line">${NUMBER}</div></div>
    <div class="CodeMirror"><pre>${NUMBER}</pre></div>
    <div class="ProseMirror" contenteditable="true"><p>${NUMBER}</p></div>
    <div role="textbox"><span>${NUMBER}</span></div>${END}`)
  await waitForMark(page, LAST)
  expect(await marked(page)).toEqual([LAST])
})

test.describe('what is no text of the page is offered all the same', () => {
  for (const [what, field] of [
    ['a read-only field', `<label>Mobile <input id="it" readonly value="${NUMBER}"></label>`],
    [
      'a field that is switched off',
      `<label>Tel <input id="it" disabled value="${NUMBER}"></label>`,
    ],
  ] as const) {
    test(`in ${what}, and nothing is marked there`, async ({ show }) => {
      const page = await show(`${field}${END}`)
      await waitForMark(page, LAST)
      await restOn(page, '#it')
      await seeCard(page, NUMBER)
      expect(await marked(page)).toEqual([LAST])
    })
  }

  test('behind a picture that links to it', async ({ show }) => {
    const page = await show(
      `<a id="it" href="tel:+4561774427" style="display:inline-block;width:40px;height:40px;background:green"></a>${END}`,
    )
    await waitForMark(page, LAST)
    await restOn(page, '#it')
    await seeCard(page, '+4561774427')
  })

  test('but not in a field that somebody can write into', async ({ show }) => {
    const page = await show(`<input id="it" value="${NUMBER}">${END}`)
    await waitForMark(page, LAST)
    await restOn(page, '#it')
    await openCard(page, LAST)
    expect(
      await findNamed(page, 'dialog', say('page.card.label', { number: NUMBER })),
    ).toBeUndefined()
  })
})

test('what the markup names is certain, whatever the text says', async ({ show }) => {
  const page = await show(`
    <p>Call <a href="tel:204;phone-context=+4583509040">the desk</a> or <a href="sip:+4561774427@pbx.example">Mette</a>,
    or <a href="callto:103">103</a>, or <a href="sip:mette@pbx.example">her computer</a></p>
    <p data-phone="+4551902236">Bo Lund</p><p data-number="204">Order of Bo</p>${END}`)
  await waitForMark(page, LAST)
  expect(await marked(page)).toEqual(['the desk', 'Mette', '103', 'Bo Lund', LAST])
})

test('on paper nothing is marked', async ({ show }) => {
  const page = await show(`<h1>Letter</h1><p>Call ${NUMBER}</p>`)
  await waitForMark(page, NUMBER)
  const onScreen = await page.screenshot()
  await page.emulateMedia({ media: 'print' })
  const onPaper = await page.screenshot()
  await page.evaluate(() => CSS.highlights.clear())
  expect(await page.screenshot()).toEqual(onPaper)
  await page.emulateMedia({ media: 'screen' })
  expect(onScreen).not.toEqual(await page.screenshot())
})

test.describe('bad input', () => {
  test('in a text of ten million characters a number is found', async ({ show }) => {
    const page = await show('<pre id="log"></pre>')
    await page.evaluate((number) => {
      const half = 'nothing to be found in this line of a long log, not even 12345\n'.repeat(80_000)
      const log = document.getElementById('log')
      if (log) log.hidden = true
      log?.append(`${half}Tel. ${number}\n${half}`)
    }, NUMBER)
    await waitForMark(page, NUMBER)
  })

  test('among half a million empty elements a number is found', async ({ show }) => {
    const page = await show(`<div id="many" hidden></div>${END}`)
    await page.evaluate(() => {
      const many = document.getElementById('many')
      if (many) many.innerHTML = '<i></i>'.repeat(500_000)
    })
    await page.evaluate((number) => {
      document.body.prepend(Object.assign(document.createElement('p'), { textContent: number }))
    }, NUMBER)
    await waitForMark(page, NUMBER)
  })

  test('nodes that vanish while they are read do no harm', async ({ show }) => {
    const page = await show(`<div id="rows"></div>${END}`)
    await page.evaluate(async (number) => {
      const rows = document.getElementById('rows')
      for (let round = 0; round < 60; round += 1) {
        if (rows) rows.innerHTML = `<p>Tel. <b>${number}</b></p>`.repeat(300)
        await new Promise(requestAnimationFrame)
        for (const row of [...(rows?.children ?? [])].slice(50)) row.remove()
      }
      rows?.replaceChildren()
    }, NUMBER)
    await expect.poll(() => marked(page)).toEqual([LAST])
  })

  test('a page that has replaced what it was given is read all the same', async ({ show }) => {
    const page = await show(`<script>
      const mine = () => { throw new Error('mine') }
      for (const [kind, name] of [[Node, 'textContent'], [Node, 'parentElement'], [Element, 'localName'], [CharacterData, 'data']])
        Object.defineProperty(kind.prototype, name, { get: mine })
      Element.prototype.closest = Document.prototype.createTreeWalker = mine
      Map.prototype.get = Promise.prototype.then = mine
      const { defineProperty } = Object
      for (const name of ['map', 'filter', 'push', 'flatMap', 'some', 'find', 'includes'])
        defineProperty(Array.prototype, name, { value: mine })
      defineProperty(Array.prototype, Symbol.iterator, { value: mine })
    </script><p>Tel. ${NUMBER}</p>`)
    // Asks the page's own world nothing: there nothing works any more.
    await page.mouse.move(90, 24, { steps: 4 })
    await seeCard(page, NUMBER)
  })

  test('text from right to left, and in other digits, is read as it is written', async ({
    show,
  }) => {
    const page = await show(
      `<p dir="rtl">هاتف: \u200e${NUMBER}\u200e</p><p dir="rtl">هاتف: +٤٥ ٥١ ٩٠ ٢٢ ٣٦</p>`,
    )
    await waitForMark(page, NUMBER)
    await waitForMark(page, '+٤٥ ٥١ ٩٠ ٢٢ ٣٦')
  })

  for (const [what, type, body] of [
    ['an XML document', 'application/xml', `<list><tel>${NUMBER}</tel></list>`],
    [
      'a drawing',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${NUMBER}</text></svg>`,
    ],
    ['a page of frames without a body', 'text/html', '<frameset><frame src="/frame"></frameset>'],
  ] as const) {
    test(`${what} is left in peace`, async ({ browserContext, serve }) => {
      await serve(`${SITE}/frame`, `<p>Tel. ${NUMBER}</p>`)
      await serve(`${SITE}/odd`, body, type)
      const page = await browserContext.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      await page.goto(`${SITE}/odd`)
      if (type === 'text/html') await waitForMark(await frameAt(page, `${SITE}/frame`), NUMBER)
      await page.mouse.move(40, 20, { steps: 3 })
      await page.mouse.move(60, 20, { steps: 3 })
      expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull()
      expect(said).toEqual([])
    })
  }
})
