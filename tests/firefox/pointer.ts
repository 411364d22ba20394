/**
 * Where things are on a page in Firefox, for a real pointer. WebDriver BiDi hands out closed shadow
 * roots, and finds in them what a screen reader finds; puppeteer's own pages do neither.
 */
import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { z } from 'zod'
import { SOON } from '../../scripts/pointer.ts'
import { bidiOf } from './bidi.ts'

export type Role = 'button' | 'dialog' | 'region'

export interface Point {
  readonly x: number
  readonly y: number
}

const tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) })
const shared = z.object({ sharedId: z.string() })
const hosts = z.object({
  result: z.object({
    value: z.array(z.object({ value: z.object({ shadowRoot: shared.nullish() }) })),
  }),
})
const located = z.object({ nodes: z.array(shared) })
const middle = z.object({ result: z.object({ value: z.string() }) })
const point = z.object({ x: z.number(), y: z.number() })

/** The middle of what a screen reader calls `name` in one of our closed shadow roots. */
export async function findNamed(page: Page, role: Role, name: string): Promise<Point | undefined> {
  const bidi = bidiOf(page.browser())
  const ask = async (method: string, params: object) => (await bidi.send(method, params)).result
  const { contexts } = tree.parse(await ask('browsingContext.getTree', { maxDepth: 0 }))
  const context = contexts.find(({ url }) => url === page.url())?.context
  if (context === undefined) throw new Error(`no tab shows ${page.url()}`)
  // In a world of its own: there the page has replaced nothing.
  const target = { context, sandbox: 'pointer' }
  const ours = hosts.parse(
    await ask('script.callFunction', {
      functionDeclaration: '() => [...document.querySelectorAll("[popover=manual]")]',
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    }),
  )
  const startNodes = ours.result.value.flatMap(({ value }) => value.shadowRoot ?? [])
  if (startNodes.length === 0) return undefined
  const { nodes } = located.parse(
    await ask('browsingContext.locateNodes', {
      context,
      locator: { type: 'accessibility', value: { role, name } },
      startNodes,
    }),
  )
  const [found] = nodes
  if (found === undefined) return undefined
  const { result } = middle.parse(
    await ask('script.callFunction', {
      functionDeclaration: `(element) => {
        const box = element.getBoundingClientRect()
        return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
      }`,
      target,
      awaitPromise: false,
      arguments: [found],
    }),
  )
  return point.parse(JSON.parse(result.value))
}

/** Waits until a screen reader would find `name` in our card or bar; resolves with the middle of it. */
export async function waitForNamed(page: Page, role: Role, name: string): Promise<Point> {
  let found: Point | undefined
  await expect
    .poll(
      async () => {
        found = await findNamed(page, role, name)
        return found
      },
      { message: `${role} “${name}” is on the page`, ...SOON },
    )
    .toBeDefined()
  if (found === undefined) throw new Error(`${role} “${name}” was seen and is gone`)
  return found
}

/** Presses a button of our card or bar with the pointer. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  const { x, y } = await waitForNamed(page, 'button', name)
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.down()
  await page.mouse.up()
}

/** The middle of the text of an element itself: the box around it may be wider. */
export async function middleOfText(page: Page, selector: string): Promise<Point> {
  const text = await page.waitForSelector(selector)
  if (text === null) throw new Error(`${selector} is not on the page`)
  return text.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
}

/** Rests the pointer on the text of an element itself. */
export async function restOnText(page: Page, selector: string): Promise<void> {
  const { x, y } = await middleOfText(page, selector)
  await page.mouse.move(x, y, { steps: 6 })
}
