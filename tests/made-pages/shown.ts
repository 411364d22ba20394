/** A page that a test has made, as it is shown in Chromium or Firefox, and what a person does there. */
import { expect } from '@playwright/test'
import { say } from '../../lib/wording/say.ts'
import { SOON } from '../../scripts/pointer.ts'
import type { MadeSite } from './site.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** What pages and frames of Playwright and puppeteer have in common. */
export interface Scope {
  evaluate<R, A = undefined>(work: (given: A) => R | Promise<R>, given?: A): Promise<R>
}

export interface Shown extends Scope {
  /** The frame with this address, as soon as it is there. */
  readonly frame: (url: string) => Promise<Scope>
  readonly moveTo: (point: Point) => Promise<void>
  /** The middle of what a screen reader would find as the card of this number. */
  readonly findCard: (number: string) => Promise<Point | undefined>
  /** Presses a button of the card with the pointer. */
  readonly pressNamed: (name: string) => Promise<void>
  readonly pressKey: (key: 'Escape' | 'a' | 'b' | 'Tab') => Promise<void>
  /** As the page is shown on a screen, or would be on paper. */
  readonly picture: (media: 'screen' | 'print') => Promise<Uint8Array>
  /** What the shortcut of the next number does. */
  readonly goToNext: () => Promise<void>
  /** Puts another tab in front of this one while `work` is done. */
  readonly whileHidden: (work: () => Promise<void>) => Promise<void>
}

export interface Case {
  readonly name: string
  readonly run: (site: Site) => Promise<void>
}

export interface Site extends Omit<MadeSite, 'close'> {
  /** Shows a page with this body in front. What it says on its console fails the test. */
  readonly show: (body: string) => Promise<Shown>
  /** Takes all that was taught back, in the settings. */
  readonly undoLessons: () => Promise<void>
  /** Shows what is served under a path. */
  readonly goTo: (path: string) => Promise<Shown>
}

interface Mark {
  readonly text: string
  readonly middle: Point
}

/** What is marked in one document, shadow trees included; `wanted` is scrolled into view before. */
const marks = (scope: Scope, wanted?: string): Promise<readonly Mark[]> =>
  scope.evaluate(
    (wanted) =>
      [...(CSS.highlights.get('cordboard-number') ?? [])].flatMap((mark) => {
        // The browser paints no range that its text has become too short for.
        if (mark.endOffset > (mark.endContainer.nodeValue?.length ?? 0)) return []
        const range = document.createRange()
        range.setStart(mark.startContainer, mark.startOffset)
        range.setEnd(mark.endContainer, mark.endOffset)
        const text = range.toString()
        if (text === wanted)
          range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
        const { x, y, width, height } = range.getBoundingClientRect()
        return [{ text, middle: { x: x + width / 2, y: y + height / 2 } }]
      }),
    wanted,
  )

/** The texts that carry the highlight of phone numbers. */
export const marked = async (scope: Scope): Promise<readonly string[]> =>
  (await marks(scope)).map(({ text }) => text)

export const seeMark = (scope: Scope, number: string): Promise<void> =>
  expect.poll(() => marked(scope), { message: `${number} is marked`, ...SOON }).toContain(number)

/** Waits until these are marked and no others. */
export const seeMarks = (scope: Scope, numbers: readonly string[]): Promise<void> =>
  expect
    .poll(async () => (await marked(scope)).toSorted(), { message: 'these are marked', ...SOON })
    .toEqual(numbers.toSorted())

export const seeCard = (page: Shown, number: string): Promise<void> =>
  expect
    .poll(() => page.findCard(number), { message: `${number} has a card`, ...SOON })
    .toBeDefined()

export const seeNoCard = (page: Shown, number: string): Promise<void> =>
  expect
    .poll(() => page.findCard(number), { message: `${number} has no card`, ...SOON })
    .toBeUndefined()

/** Rests the pointer on a marked number and waits for its card. */
export async function openCard(page: Shown, number: string): Promise<void> {
  await seeMark(page, number)
  const mark = (await marks(page, number)).findLast(({ text }) => text === number)
  if (mark === undefined) throw new Error(`${number} was marked and is not any more`)
  await page.moveTo(mark.middle)
  await seeCard(page, number)
}

/** Rests the pointer in the middle of an element. */
export async function restOn(page: Shown, selector: string): Promise<void> {
  const middle = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect()
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  if (!middle) throw new Error(`${selector} is not shown`)
  await page.moveTo(middle)
}

/** What a screen reader calls the card of a number. */
export const cardOf = (number: string): string => say('page.card.label', { number })

/** The buttons of the settings that take a lesson back. */
export const UNDO = `[aria-label^="${say('options.taught.undo.label', { lesson: '' }).trim()}"]`

/** More than enough for a pointer to have rested, and for what comes of it. */
export const letRest = (page: Scope): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 60
        const next = () => {
          frames -= 1
          if (frames === 0) resolve()
          else requestAnimationFrame(next)
        }
        next()
      }),
  )
