/** What a page costs with something else in our place. Each runs in a world of its own, as we do. */
import type { Page } from '@playwright/test'
import { ownWorld, threadTime } from './main-thread.ts'

/** Milliseconds of processor time of one bare pass that reads each text, in a page as it was loaded. */
export async function bareWalk(page: Page): Promise<number> {
  const run = await ownWorld(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await run(`globalThis.walk = ${walk.toString()}`)
  const before = await threadTime(devtools)
  await run('walk()')
  const after = await threadTime(devtools)
  await devtools.detach()
  return after - before
}

function walk(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  while (texts.nextNode()) length += (texts.currentNode as Text).data.length
  return length
}

/** An observer that is always on and walks over what has changed. */
export async function walkOverChanges(page: Page): Promise<void> {
  const run = await ownWorld(page)
  await run(`(${observe.toString()})()`)
}

function observe(): void {
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      for (const root of type === 'childList' ? addedNodes : [target]) {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        let _length = root.nodeType === 3 ? (root as Text).data.length : 0
        while (texts.nextNode()) _length += (texts.currentNode as Text).data.length
      }
  }).observe(document, { childList: true, characterData: true, subtree: true })
}

/** Highlights the names in view, which never change: what marks cost in themselves. */
export const markWhatStays = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = ':root::highlight(bench) { text-decoration: underline dotted 1.5px }'
    document.head.append(style)
    const highlight = new Highlight()
    for (const row of [...document.querySelectorAll('#rows > div')].slice(0, 36)) {
      const name = row.lastElementChild?.firstChild
      if (name)
        highlight.add(
          new StaticRange({
            startContainer: name,
            startOffset: 0,
            endContainer: name,
            endOffset: 5,
          }),
        )
    }
    CSS.highlights.set('bench', highlight)
  })
