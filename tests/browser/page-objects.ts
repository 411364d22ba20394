/** What browser tests do on a page, and what they read off it. */
import { expect, type Frame, type Page } from '@playwright/test'
import { say } from '../../lib/wording/say.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { findNamed, type Point, SOON, waitForNamed } from '../../scripts/pointer.ts'
import { chooseRegion } from '../../scripts/popup.ts'

type Role = 'button' | 'dialog' | 'region'

interface Mark {
  readonly text: string
  /** In the viewport of the frame. */
  readonly middle: Point
  /** Where the frame stands in the page. */
  readonly frame: Point
}

/** What is marked in one document, in its order, shadow trees included; `show` is scrolled into view before. */
const marks = (frame: Page | Frame, show?: string): Promise<readonly Mark[]> =>
  frame.evaluate((wanted) => {
    const { x, y } = window.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 }
    /** Itself, or the host of the shadow trees that it stands in. */
    const inDocument = (node: Node): Node => {
      const root = node.getRootNode()
      return root instanceof ShadowRoot ? inDocument(root.host) : node
    }
    const order = ({ startContainer: a }: AbstractRange, { startContainer: b }: AbstractRange) => {
      const position = inDocument(a).compareDocumentPosition(inDocument(b))
      if (position & Node.DOCUMENT_POSITION_PRECEDING) return 1
      return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 0
    }
    const found = [...(CSS.highlights.get('cordboard-number') ?? [])].sort(order)
    return found.flatMap((mark) => {
      // The browser paints no range that its text has become too short for.
      if (mark.endOffset > (mark.endContainer.nodeValue?.length ?? 0)) return []
      const range = document.createRange()
      range.setStart(mark.startContainer, mark.startOffset)
      range.setEnd(mark.endContainer, mark.endOffset)
      const text = range.toString()
      if (text === wanted) range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
      const box = range.getBoundingClientRect()
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      return [{ text, middle, frame: { x, y } }]
    })
  }, show)

/** The texts that carry the highlight of phone numbers. */
export const marked = async (frame: Page | Frame): Promise<readonly string[]> =>
  (await marks(frame)).map(({ text }) => text)

export const waitForMark = (frame: Page | Frame, number: string): Promise<void> =>
  expect.poll(() => marked(frame), { message: `${number} is marked`, ...SOON }).toContain(number)

export const waitUntilUnmarked = (frame: Page | Frame): Promise<void> =>
  expect.poll(() => marked(frame), { message: 'nothing is marked', ...SOON }).toEqual([])

/** The middle of the last mark with this text, in the viewport of the whole page. */
export async function middleOfMark(frame: Page | Frame, number: string): Promise<Point> {
  let mark: Mark | undefined
  // A page that renders itself anew is without its marks for a moment.
  await expect
    .poll(
      async () => {
        mark = (await marks(frame, number)).findLast(({ text }) => text === number)
        return mark
      },
      { message: `${number} is marked`, ...SOON },
    )
    .toBeDefined()
  if (mark === undefined) throw new Error(`${number} was marked and is not any more`)
  return { x: mark.frame.x + mark.middle.x, y: mark.frame.y + mark.middle.y }
}

/** The CRM's frame with the company's profile. */
export async function companyFrame(crm: Page): Promise<Frame> {
  const element = await crm.getByTestId('company-frame').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The company frame has no document')
  return frame
}

const pageOf = (frame: Page | Frame): Page => ('page' in frame ? frame.page() : frame)

/** What a screen reader calls the card of a number. */
const cardOf = (number: string): string => say('page.card.label', { number })

export const seeCard = (page: Page, number: string): Promise<Point> =>
  waitForNamed(page, 'dialog', cardOf(number))

export const seeNoCard = (page: Page, number: string): Promise<void> =>
  waitUntilGone(page, 'dialog', cardOf(number))

export async function waitUntilGone(page: Page, role: Role, name: string): Promise<void> {
  await expect
    .poll(() => findNamed(page, role, name), { message: `${role} “${name}” is gone`, ...SOON })
    .toBeUndefined()
}

/** The names of the buttons of all cards and bars in the frames of a page, as a screen reader tells them. */
export async function buttonsInFrames(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
    const names: string[] = []
    for (const { nodeId } of frameDocuments(root)) {
      const { nodes } = await devtools.send('Accessibility.queryAXTree', { nodeId, role: 'button' })
      names.push(...nodes.map(({ name }) => String(name?.value ?? '')))
    }
    return names
  } finally {
    await devtools.detach()
  }
}

interface DomNode {
  readonly nodeId: number
  readonly children?: readonly DomNode[]
  readonly contentDocument?: DomNode
}

const frameDocuments = ({ children = [], contentDocument }: DomNode): readonly DomNode[] => [
  ...(contentDocument === undefined ? [] : [contentDocument]),
  ...children.flatMap(frameDocuments),
]

/** Rests the pointer on a marked number and waits for its card; resolves with where it rests. */
export async function openCard(frame: Page | Frame, number: string): Promise<Point> {
  const at = await middleOfMark(frame, number)
  // At once: a step that takes long is a rest, and opens the card of a number on the way.
  await pageOf(frame).mouse.move(at.x, at.y)
  await seeCard(pageOf(frame), number)
  return at
}

/** Opens a page of the CRM for a Danish agent, with its numbers clickable, in front of all others. */
export async function openCrm(parts: {
  readonly crm: Page
  readonly popup: Page
  readonly url: string
  readonly allow: () => Promise<void>
}): Promise<void> {
  await parts.crm.goto(parts.url)
  await chooseRegion(parts.popup, 'DK')
  await parts.allow()
}

/** Turns a site off by the switch in the popup. */
export async function turnOff(popup: Page, page: Page): Promise<void> {
  const site = new URL(page.url()).host
  await popup.getByRole('switch', { name: say('popup.site.on', { site }) }).click()
  await expect(
    popup.getByRole('switch', { name: say('popup.site.off', { site }) }),
  ).not.toBeChecked()
}

/** The commands that reached the contact centre, as `PUT /call/answer`. */
export async function verbs(exchange: Exchange): Promise<readonly string[]> {
  const all = await exchange.requests()
  return all
    .filter(({ method }) => method !== 'GET')
    .map(
      ({ method, path, query }) =>
        `${method} ${path.replace(/^.*(?=\/call\/)/, '')}${query && `?${query}`}`,
    )
}

/** Every far end hangs up. */
export async function endCalls(exchange: Exchange): Promise<void> {
  const { parties } = await exchange.state()
  for (const { number, state } of Object.values(parties))
    if (state !== null) await exchange.party(number, 'hangup')
}
