/** The card of a number on the page: where it stands, and whose focus it has. */
import { expect } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { type Case, letRest, openCard, type Scope, seeCard, seeMarks, seeNoCard } from './shown.ts'

const FIRST = '+45 61 77 44 27'
const SECOND = '+45 51 90 22 36'
const PAGE = `
  <p><input id="note" aria-label="Note"></p>
  <p style="margin-top:150px">Tel. <b id="first">${FIRST}</b></p>
  <p style="margin-top:300px">Mobile <b id="second">${SECOND}</b></p>
  <div style="height:3000px"></div>`

/** How far down in the viewport a number stands, and whether anything lies over one of its corners. */
const numberIn = (page: Scope, selector: string) =>
  page.evaluate((selector) => {
    const number = document.querySelector(selector)
    const box = number?.getBoundingClientRect() ?? new DOMRect()
    const corners = [box.left + 1, box.right - 1].flatMap((x) =>
      [box.top + 1, box.bottom - 1].map((y) => document.elementFromPoint(x, y)),
    )
    return { y: box.y, isCovered: corners.some((seen) => seen !== number) }
  }, selector)

const focused = (page: Scope) => page.evaluate(() => document.activeElement?.id)

/** Where the card says the number, when it is open below it. */
const headingBelow = (page: Scope, selector: string) =>
  page.evaluate((selector) => {
    const { left, bottom } =
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    return { x: left + 60, y: bottom + 32 }
  }, selector)

export const offering: readonly Case[] = [
  {
    name: 'a card stays open while the pointer rests on the number in it',
    async run({ show }) {
      const page = await show(PAGE)
      await openCard(page, FIRST)
      await page.moveTo(await headingBelow(page, '#first'))
      await letRest(page)
      expect(await page.findCard(FIRST)).toBeDefined()
    },
  },
  {
    name: 'a card stands clear of its number, goes along with it, and leaves the focus where somebody writes',
    async run({ show }) {
      const page = await show(PAGE)
      await page.evaluate(() => document.getElementById('note')?.focus())
      await page.pressKey('a')
      await openCard(page, FIRST)
      const card = await page.findCard(FIRST)
      const number = await numberIn(page, '#first')
      expect(number.isCovered).toBe(false)
      await page.evaluate(() => window.scrollBy(0, 70))
      expect((await numberIn(page, '#first')).y).toBeCloseTo(number.y - 70, 0)
      await expect
        .poll(async () => (card?.y ?? 0) - ((await page.findCard(FIRST))?.y ?? 0))
        .toBeCloseTo(70, 0)
      expect((await numberIn(page, '#first')).isCovered).toBe(false)
      expect(await focused(page)).toBe('note')
      await page.pressKey('b')
      await page.pressKey('Escape')
      await seeNoCard(page, FIRST)
      expect(await focused(page)).toBe('note')
      expect(
        await page.evaluate(() => document.querySelector<HTMLInputElement>('#note')?.value),
      ).toBe('ab')
      await openCard(page, SECOND)
      await page.evaluate(() => window.scrollTo(0, 3000))
      await seeNoCard(page, SECOND)
    },
  },
  {
    name: 'the key for the next number walks over all of them with the focus, and gives it back',
    async run({ show }) {
      const page = await show(PAGE)
      await seeMarks(page, [FIRST, SECOND])
      await page.evaluate(() => document.getElementById('note')?.focus())
      for (const number of [FIRST, SECOND, FIRST]) {
        await page.goToNext()
        await seeCard(page, number)
        expect(await focused(page)).toBe('')
      }
      await seeNoCard(page, SECOND)
      await page.pressKey('Escape')
      await seeNoCard(page, FIRST)
      expect(await focused(page)).toBe('note')
    },
  },
  {
    name: 'what is no phone number is said once, from the card, and holds until it is undone',
    async run({ show, undoLessons }) {
      const page = await show(
        '<table><tr><th>Number</th><th>Phone</th></tr><tr><td>61 77 44 01</td><td>61 77 44 27</td></tr></table>',
      )
      await openCard(page, '61 77 44 01')
      await page.pressNamed(en['page.card.not'])
      await seeNoCard(page, '61 77 44 01')
      await seeMarks(page, ['61 77 44 27'])
      await undoLessons()
      await seeMarks(page, ['61 77 44 01', '61 77 44 27'])
    },
  },
]
