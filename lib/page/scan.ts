/**
 * The blocks of a tree in which there may be a number. What the browser can say at once, it is asked at
 * once: a whole part without digits is passed over without a look at its nodes, because each node that a
 * script touches costs more than its text.
 */
import {
  isReadable,
  loneBlock,
  loneIn,
  type PageBlock,
  type ReadingOptions,
  readAround,
} from './blocks.ts'
import { CERTAIN, certainNumber } from './certain.ts'
import { mayHoldNumber } from './gate.ts'
import type { Surroundings } from './headings.ts'
import type { Question } from './lookup.ts'
import { FEW_DIGITS, questionAbout } from './numbers-on-page.ts'

/** `NodeFilter.SHOW_TEXT`. */
const SHOW_TEXT = 4
/** Elements in a tree in which one question for all is cheaper than one for each. */
const SMALL = 200
/** Elements in a part whose text is asked for in one piece. */
const PART = 2000
/** An element with more children is read text by text: most of its parts would be too small to gain. */
const MANY_CHILDREN = 200
/** So many texts are read before the caller is given a chance to rest. */
const TEXTS_BETWEEN_RESTS = 64

const DIGIT = /\p{Nd}/u

export type Tree = Element | ShadowRoot

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

/** Yields `null` now and then, so that a caller can stop for a while. */
export function* scan(tree: Tree, options: ScanOptions): Generator<Candidate | null> {
  const certain = new Set<Node>()
  const isSmall = !hasMore(tree, SMALL)
  for (const selector of isSmall ? [CERTAIN.join()] : CERTAIN) {
    for (const element of tree.querySelectorAll(selector)) {
      const text = certainNumber(element) === undefined ? null : firstText(element)
      if (text !== null) certain.add(text)
    }
    yield null
  }
  const state: State = { options, certain, done: new Set(), readable: new Map() }
  const parts: Tree[] = [tree]
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    yield null
    const isLarge = !isSmall && hasMore(part, PART)
    if (isLarge && part.childElementCount <= MANY_CHILDREN) {
      for (const text of part.childNodes) if (text.nodeType === 3) yield* read(text as Text, state)
      parts.push(...[...part.children].reverse())
      continue
    }
    if (!isLarge && certain.size === 0 && !DIGIT.test(part.textContent ?? '')) continue
    const walker = (part.ownerDocument ?? document).createTreeWalker(part, SHOW_TEXT)
    for (let texts = 1; walker.nextNode() !== null; texts += 1) {
      if (texts % TEXTS_BETWEEN_RESTS === 0) yield null
      const text = walker.currentNode as Text
      if (DIGIT.test(text.data) || certain.has(text)) yield* read(text, state)
    }
  }
}

/** Whether there are more than `count` elements in `tree`; browsers stop counting there. */
export function hasMore(tree: Tree, count: number): boolean {
  if ('getElementsByTagName' in tree) return tree.getElementsByTagName('*').item(count) !== null
  return tree.querySelectorAll('*').length > count
}

interface State {
  readonly options: ScanOptions
  /** The first texts of elements whose markup names a number. */
  readonly certain: ReadonlySet<Node>
  /** Texts that were read together with another one. */
  readonly done: Set<Node>
  readonly readable: Map<Element, boolean>
}

function* read(
  text: Text,
  { options, certain, done, readable }: State,
): Generator<Candidate | null> {
  if (done.has(text)) return
  const alone = certain.has(text) ? null : loneIn(text)
  const isPlain = alone !== null && options.fewestDigits === undefined
  if (isPlain && !mayHoldNumber(text.data) && !FEW_DIGITS.test(text.data)) return
  const around = alone ?? text.parentElement
  if (around !== null && !isReadable(around, readable)) return
  const lone = alone === null ? null : loneBlock(alone, text)
  for (const block of lone === null ? readAround(text, options) : [lone]) {
    if (block === null) {
      yield null
      continue
    }
    if (lone === null) for (const { node } of block.pieces) done.add(node)
    const question = questionAbout(block, options.surroundings, options.fewestDigits)
    if (block.links.length > 0 || question !== undefined) yield { block, question }
  }
}

function firstText(element: Element): Node | null {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    if (text.nodeValue?.trim() !== '') return text
  return null
}
