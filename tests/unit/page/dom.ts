import { parseHTML } from 'linkedom'
import { pageRequests } from '../../../lib/channel/messages.ts'
import { createAnswers } from '../../../lib/page/answers.ts'
import { type PageBlock, readBlocks } from '../../../lib/page/blocks.ts'
import { createSurroundings } from '../../../lib/page/headings.ts'
import { numbersIn, type PageNumber, questionAbout } from '../../../lib/page/numbers-on-page.ts'

/** A document whose body has `html`. */
export function page(html: string): Document {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const cell of document.querySelectorAll('td,th'))
    Object.assign(cell, { cellIndex: [...(cell.parentElement?.children ?? [])].indexOf(cell) })
  return document
}

export function blocksOf(
  root: Node,
  options: Partial<Parameters<typeof readBlocks>[1]> = {},
): PageBlock[] {
  return [...readBlocks(root, options)].filter((block) => block !== null)
}

/** The numbers of blocks as a reader in Denmark sees them. */
export function danishNumbers(blocks: readonly PageBlock[]): readonly PageNumber[] {
  const answers = createAnswers()
  const surroundings = createSurroundings()
  return blocks.flatMap((block) => {
    const question = questionAbout(block, surroundings)
    // As the background gets it.
    const { blocks: asked } = pageRequests['page.find'].parse({
      blocks: question ? [question] : [],
    })
    const [found = []] = answers(asked, 'DK')
    return numbersIn(block, found)
  })
}

/** Of a number in the text of the page. */
export function rangeOfNumber({ place }: PageNumber): StaticRangeInit {
  if ('element' in place) throw new Error('The number is an element')
  return place.range
}
