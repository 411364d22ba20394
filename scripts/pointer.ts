/**
 * Where things are on a page, for a real pointer. Card and call bar live in closed shadow roots that
 * no script of a page can look into; the browser's accessibility tree shows them as it shows them to
 * a screen reader.
 */
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'

type Role = 'alertdialog' | 'button' | 'dialog' | 'region'

export interface Point {
  readonly x: number
  readonly y: number
}

/** For `expect.poll`, where what is waited for comes in milliseconds: by itself it soon looks once a second. */
export const SOON = { intervals: [20, 50, 100] }

/** To open one for each look takes longer than the look. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** The middle of what a screen reader calls `name`, closed shadow roots included; undefined when there is none. */
export async function findNamed(page: Page, role: Role, name: string): Promise<Point | undefined> {
  const devtools = await devtoolsOf(page)
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document' })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', {
    ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
    accessibleName: name,
    role,
  })
  const backendNodeId = nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId
  if (backendNodeId === undefined) return undefined
  const { quads } = await devtools
    .send('DOM.getContentQuads', { backendNodeId })
    // It went between the two looks.
    .catch(() => ({ quads: [] }))
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? []
  return quads[0] && { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
}

/** Waits until a screen reader would find `name`; resolves with the middle of it. */
export async function waitForNamed(page: Page, role: Role, name: string): Promise<Point> {
  let point: Point | undefined
  await expect
    .poll(
      async () => {
        point = await findNamed(page, role, name)
        return point
      },
      { message: `${role} “${name}” is on the page`, ...SOON },
    )
    .toBeDefined()
  if (point === undefined) throw new Error(`${role} “${name}” was seen and is gone`)
  return point
}

/** Presses a button with the pointer, wherever it is, closed shadow roots included. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  const { x, y } = await waitForNamed(page, 'button', name)
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.down()
  await page.mouse.up()
}

/** Rests the pointer on the text of an element itself: the box around it may be wider. */
export async function restOnText(text: Locator): Promise<void> {
  const { x, y } = await text.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await text.page().mouse.move(x, y, { steps: 6 })
}
