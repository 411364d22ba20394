/**
 * The blocks of a tree in which there may be a number. What the browser can say at once, it is asked at
 * once: a whole part without digits is passed over without a look at its nodes, because each node that a
 * script touches costs more than its text.
 */
import {
  isReadable,
  LONGEST_BLOCK,
  loneBlock,
  loneIn,
  type PageBlock,
  type ReadingOptions,
  readAround,
} from './blocks.ts'
import { ALL_CERTAIN, CERTAIN, certainNumber } from './certain.ts'
import { PERHAPS_DIGIT } from './gate.ts'
import type { Surroundings } from './headings.ts'
import type { Question } from './lookup.ts'
import { isPromising, questionAbout } from './numbers-on-page.ts'
import { hasMore, isText, isTree, SHOW_TEXT, type Tree, walk } from './tree.ts'

/** Elements in a tree in which one question for all is cheaper than one for each. */
const SMALL = 200
/** Elements in a part whose text is asked for in one piece. */
const PART = 2000
/** An element with more children is read text by text: most of its parts would be too small to gain. */
const MANY_CHILDREN = 200
/** So many texts are read before the caller is given a chance to rest. */
const TEXTS_BETWEEN_RESTS = 64

export interface ScanOptions extends ReadingOptions {
  readonly surroundings: Surroundings
  /** How many digits a text needs that a person has taught to be a number. */
  readonly fewestDigits: number | undefined
}

/** A block that names numbers, or whose text is worth a question. */
export interface Candidate {
  readonly block: PageBlock
  readonly question: Question | undefined
}

interface State {
  readonly options: ScanOptions
  /** Texts that were read together with another one. */
  readonly done: Set<Node>
  readonly readable: Map<Element, boolean>
}

/**
 * Of a tree, or of one text and what stands with it. Yields `null` now and then, so that a caller can stop
 * for a while.
 */
export function* scan(tree: Tree | Text, options: ScanOptions): Generator<Candidate | null> {
  const state: State = { options, done: new Set(), readable: new Map() }
  const isSmall = isText(tree) || !hasMore(tree, SMALL)
  if (!isText(tree)) yield* scanLinks(tree, isSmall, state)
  const parts: Node[] = [tree]
  for (let part = parts.pop(); part; part = parts.pop()) {
    yield null
    if (isText(part)) yield* readText(part, loneIn(part, part.data), state)
    if (!isTree(part)) continue
    const isLarge = !isSmall && hasMore(part, PART)
    if (isLarge && part.childElementCount <= MANY_CHILDREN) {
      parts.push(...[...part.childNodes].reverse())
      continue
    }
    if (!isLarge && !PERHAPS_DIGIT.test(part.textContent ?? '')) continue
    const walker = walk(part, SHOW_TEXT)
    let texts = 0
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      texts += 1
      if (texts % TEXTS_BETWEEN_RESTS === 0) yield null
      const { data } = text as Text
      // Most texts end here, and most others two lines further: no generator is made for them.
      if (data.length < LONGEST_BLOCK && !PERHAPS_DIGIT.test(data)) continue
      const alone = loneIn(text as Text, data)
      if (alone === null || isPromising(data, options.fewestDigits))
        yield* readText(text as Text, alone, state)
    }
  }
}

/** What the markup names. */
function* scanLinks(tree: Tree, isSmall: boolean, state: State): Generator<Candidate | null> {
  for (const selector of isSmall ? [ALL_CERTAIN] : CERTAIN) {
    for (const element of tree.querySelectorAll(selector)) {
      if (!certainNumber(element)) continue
      const texts = walk(element, SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        if (text.nodeValue?.trim() !== '') yield* readText(text as Text, null, state)
    }
    yield null
  }
}

/** What stands in one line with `text`, mostly nothing: then it is `alone` in a block. */
function* readText(
  text: Text,
  alone: Element | null,
  { options, done, readable }: State,
): Generator<Candidate | null> {
  const around = alone ?? text.parentElement
  if (done.has(text) || (around && !isReadable(around, readable))) return
  for (const block of alone === null ? readAround(text, options) : [loneBlock(alone, text)]) {
    let candidate: Candidate | null = null
    if (block) {
      const question = questionAbout(block, options.surroundings, options.fewestDigits)
      if (question || block.links.length > 0) candidate = { block, question }
      if (alone === null) for (const { node } of block.pieces) done.add(node)
    }
    yield candidate
  }
}
