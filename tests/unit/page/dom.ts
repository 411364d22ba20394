import { parseHTML } from 'linkedom'
import { type PageBlock, readBlocks } from '../../../lib/page/blocks.ts'
import { findPhoneNumbers } from '../../../lib/page/find.ts'
import { numberReader } from '../../../lib/page/numbers-on-page.ts'

/** A document whose body has `html`. */
export function page(html: string): Document {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
}

export function blocksOf(
  root: Node,
  options: Partial<Parameters<typeof readBlocks>[1]> = {},
): PageBlock[] {
  const all = readBlocks(root, { shadowRootOf: (element) => element.shadowRoot, ...options })
  return [...all].filter((block) => block !== null)
}

export const readDanish = () => numberReader((blocks) => findPhoneNumbers(blocks, { region: 'DK' }))
