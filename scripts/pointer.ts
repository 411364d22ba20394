/**
 * Where things are on a page, for a real pointer. Card and call bar live in closed shadow roots that
 * no script of a page can look into; the browser's accessibility tree shows them as it shows them to
 * a screen reader.
 */
import type { Page } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of a text as it is laid out, scrolled into view; undefined when the page has none. */
export function findText(page: Page, text: string): Promise<Point | undefined> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return undefined
  }, text)
}

/** The middle of what a screen reader calls `name`, closed shadow roots included. */
export async function findNamed(
  page: Page,
  role: 'button' | 'dialog' | 'region' | 'toolbar' | 'group',
  name: string,
): Promise<Point | undefined> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { root } = await devtools.send('DOM.getDocument')
    const { nodes } = await devtools.send('Accessibility.queryAXTree', {
      nodeId: root.nodeId,
      accessibleName: name,
      role,
    })
    const backendNodeId = nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId
    if (backendNodeId === undefined) return undefined
    const { quads } = await devtools.send('DOM.getContentQuads', { backendNodeId })
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? []
    return quads[0] && { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  } finally {
    await devtools.detach()
  }
}
