/** From a document to the text of its block-level elements, and back from the text to where it stands. */
import { certainElementAround, certainNumber } from './certain.ts'
import type { Block } from './find.ts'
import { type Edge, meetingOf, type StyleOf, setsApart } from './layout.ts'
import { isElement, isText } from './tree.ts'

/** `length` characters of `node` from `at`, which stand at `from` in the text of the block. */
export interface TextPiece {
  readonly node: Text
  readonly at: number
  readonly from: number
  readonly length: number
}

/** A link or an attribute names this number: it is certain, whatever the text is. */
export interface LinkedNumber {
  readonly start: number
  readonly end: number
  readonly number: string
  readonly from: 'markup'
}

export interface PageBlock extends Block {
  readonly element: Element | null
  readonly pieces: readonly TextPiece[]
  readonly links: readonly LinkedNumber[]
}

export interface ReadingOptions {
  /** How the browser lays an element out. */
  readonly styleOf?: StyleOf
  /** Of a text that is long without measure, whether a line is worth reading. */
  readonly isWorth?: (line: string) => boolean
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const INLINE = names(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q s samp small span strike strong sub sup time tt u var wbr',
)
/** What shows no text of the page. */
const UNREAD = names(
  'script style noscript template textarea input select option datalist canvas video audio object embed iframe frame math meter progress head title',
)
/** Where somebody writes. */
const EDITED =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor'

/** Characters after which a block is cut where white space allows it: no number needs more around it. */
export const LONGEST_BLOCK = 8192
/** So many siblings are looked at before a text for where its run begins. */
const LONGEST_WAY_BACK = 2000
/** So many nodes are read before the reader gives the caller a chance to rest. */
const NODES_BETWEEN_RESTS = 100

/**
 * The blocks below `root`, in document order, without the shadow trees in it. Yields `null` now
 * and then where there is no text, so that a caller can stop for a while; nodes that vanish
 * meanwhile are left out.
 */
export function readBlocks(root: Node, options: ReadingOptions): Generator<PageBlock | null> {
  return readFrom(root, options, () => false)
}

/**
 * The blocks that `text` and what stands with it in one line of text make: usually one, and never more
 * of the document than that, however large the element around is.
 */
export function readAround(text: Text, options: ReadingOptions): Generator<PageBlock | null> {
  const first = beginningOfRun(text)
  const certain = text.parentElement && certainElementAround(text.parentElement)
  const within = certain?.contains(first) ? certain : undefined
  return readFrom(first, options, (next) => !isBlockNode(next), within)
}

/** From `root`, and on to each next sibling that `goesOn` accepts. The markup `within` names its number. */
function* readFrom(
  root: Node,
  { styleOf, isWorth }: ReadingOptions,
  goesOn: (next: Node) => boolean,
  within?: Element,
): Generator<PageBlock | null> {
  const around = isElement(root) ? root : root.parentElement
  if (around && !isReadable(around)) return
  const level = root.parentNode
  let element = blockElementOf(root)
  let text = ''
  let pieces: TextPiece[] = []
  let links: LinkedNumber[] = []
  let link: { readonly element: Element; readonly number: string; start: number } | undefined
  /** Of the elements since the last text. */
  let edges: Edge[] = []

  /** Of two links in each other the outer one counts. */
  const openLink = (element: Element) => {
    const number = link ? undefined : certainNumber(element)
    if (number) link = { element, number, start: text.length }
  }

  const endLinkHere = () => {
    if (link && text.slice(link.start).trim() !== '')
      links.push({ start: link.start, end: text.length, number: link.number, from: 'markup' })
  }

  const gap = () => {
    if (text !== '' && !text.endsWith(' ')) text += ' '
  }

  const add = (node: Text, at: number, part: string) => {
    if (at === 0 && APART.test(text.slice(-1) + part.charAt(0))) text += ' '
    pieces.push({ node, at, from: text.length, length: part.length })
    text += part
  }

  /** Ends the block that was being read, and begins the one of `next`. */
  function* take(next: Element | null): Generator<PageBlock> {
    endLinkHere()
    const done: PageBlock = { element, text, pieces, links }
    const hasText = pieces.length > 0 && text.trim() !== ''
    element = next
    text = ''
    pieces = []
    links = []
    if (link) link.start = 0
    if (hasText) yield done
  }

  function* addText(node: Text): Generator<PageBlock | null> {
    const { data, parentElement: parent } = node
    // What is linked as one number is one.
    const meeting = link ? undefined : meetingOf(text, data)
    if (meeting && styleOf && setsApart(edges, styleOf)) {
      if (meeting === 'digits') yield* take(parent)
      else gap()
    }
    if (/\S/.test(data)) edges = []
    if (Math.max(text.length, data.length) > LONGEST_BLOCK) yield* take(parent)
    const isLong = data.length > LONGEST_BLOCK
    if (isLong || (data.includes('\n') && parent?.closest('pre') != null)) {
      let lines = 0
      for (const { 0: line, index } of data.matchAll(LINES)) {
        lines += 1
        if (lines % NODES_BETWEEN_RESTS === 0) yield null
        if (pieces.length > 0 && index > 0) yield* take(parent)
        if (!isLong || link || isWorth?.(line) !== false) add(node, index, line)
      }
      return
    }
    // As a page shows it: line ends and tabs of the source, and what stands around them, are one space.
    if (!SOURCE_SPACE.test(data)) {
      if (data !== '') add(node, 0, data)
      return
    }
    for (const { 0: part, index } of data.matchAll(WITHOUT_SOURCE_SPACE)) {
      if (index > 0) gap()
      add(node, index, part)
    }
    if (/\s$/.test(data)) gap()
  }

  if (within) openLink(within)
  let node = root
  for (let nodes = 1; ; nodes += 1) {
    if (nodes % NODES_BETWEEN_RESTS === 0) yield null
    let child: Node | null = node.firstChild
    if (isText(node)) yield* addText(node)
    else if (isElement(node)) {
      if (isBlock(node)) yield* take(node)
      else edges.push({ element: node, side: 'Start' })
      if (isUnread(node)) {
        gap()
        child = null
      } else openLink(node)
    }
    while (!child) {
      if (isElement(node)) {
        if (link?.element === node) {
          endLinkHere()
          link = undefined
        }
        if (isBlock(node)) yield* take(node.parentElement)
        else edges.push({ element: node, side: 'End' })
      }
      const { nextSibling: next, parentNode: parent } = node
      const isAtTop = node === root || parent === level
      if (next && (!isAtTop || goesOn(next))) child = next
      else if (isAtTop || !parent) return yield* take(null)
      else node = parent
    }
    node = child
  }
}

/** The first node of the line of text that `text` stands in, at the level of the block around it. */
function beginningOfRun(text: Text): Node {
  let node: Node = text
  for (let steps = 0; steps < LONGEST_WAY_BACK; steps += 1) {
    const before = node.previousSibling
    if (before) {
      if (isBlockNode(before)) return node
      node = before
    } else {
      const parent = node.parentElement
      if (!parent || isBlock(parent)) return node
      node = parent
    }
  }
  return node
}

/**
 * The element whose only text this is, and which is a block by itself, as most are; `null` when it takes
 * the long way to read what stands around, or what is shown of the text.
 */
export function loneIn(text: Text, data: string): Element | null {
  if (text.nextSibling || text.previousSibling) return null
  const element = text.parentElement
  const isPlain = data.length < LONGEST_BLOCK && !SOURCE_SPACE.test(data)
  return element && isPlain && isBlock(element) ? element : null
}

/** The block of a text that is alone in `element`. */
export const loneBlock = (element: Element, node: Text): PageBlock => ({
  element,
  text: node.data,
  pieces: [{ node, at: 0, from: 0, length: node.length }],
  links: [],
})

/**
 * Whether what stands in `element` is text that a page shows and nobody is writing. `known` keeps what is
 * true of the elements around, for the next question.
 */
export function isReadable(element: Element, known = new Map<Element, boolean>()): boolean {
  if (isUnread(element)) return false
  const around = element.parentElement
  if (!around) return element.ownerDocument.designMode !== 'on'
  const readable = known.get(around) ?? isReadable(around, known)
  known.set(around, readable)
  return readable
}

const isUnread = (element: Element) =>
  UNREAD.has(element.localName) || (element.hasAttributes() && element.matches(EDITED))

/** The nearest block-level element around a node, or the shadow root or document it stands in. */
export function blockElementOf(node: Node): Element | null {
  let element = isElement(node) ? node : node.parentElement
  while (element && !isBlock(element)) element = element.parentElement
  return element
}

/** Where `start` to `end` of the block's text stands in the document, for a range. */
export function rangeOf(block: PageBlock, start: number, end: number): StaticRangeInit | null {
  const first = block.pieces.find(({ from, length }) => start < from + length)
  const last = block.pieces.findLast(({ from }) => from < end)
  if (!first || !last) return null
  return {
    startContainer: first.node,
    startOffset: first.at + Math.max(0, start - first.from),
    endContainer: last.node,
    endOffset: last.at + Math.min(last.length, end - last.from),
  }
}

const isBlock = ({ localName }: Element) => !INLINE.has(localName)
const isBlockNode = (node: Node) => isElement(node) && isBlock(node)

/** The lines of a text, and of one that is too long what stands between two of its gaps. */
const LINES = new RegExp(
  `[^\\n]{1,${LONGEST_BLOCK}}(?:(?=\\n|$)|(?<!\\d)(?=\\s))|[^\\n]{1,${LONGEST_BLOCK}}`,
  'g',
)
const SOURCE_SPACE = /[\n\t\r\f]/
const WITHOUT_SOURCE_SPACE = /[^ \n\t\r\f]+(?: +[^ \n\t\r\f]+)*/g

/** Between two nodes, where letters and digits would touch that a reader sees apart. */
const APART = /\p{L}[\d+(]|\d\p{L}/u
