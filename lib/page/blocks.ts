/** From a document to the text of its block-level elements, and back from the text to where it stands. */
import { certainElementAround, certainNumber } from './certain.ts'
import type { Block } from './find.ts'
import { type Edge, meetingOf, type StyleOf, setsApart } from './layout.ts'

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
}

export interface PageBlock extends Block {
  readonly element: Element | null
  readonly pieces: readonly TextPiece[]
  readonly links: readonly LinkedNumber[]
}

export interface ReadingOptions {
  /** How the browser lays an element out. */
  readonly styleOf?: StyleOf
  /** Elements that are not the page's. */
  readonly isOurs?: (element: Element) => boolean
}

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** What shows no text of the page, or text that somebody is writing. */
const UNREAD =
  'script,style,noscript,template,textarea,input,select,option,datalist,canvas,video,audio,object,embed,iframe,frame,math,meter,progress,head,title,[contenteditable]:not([contenteditable="false" i]),[role="textbox"],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,.ProseMirror,.ql-editor'

/** Characters after which a block is cut where white space allows it: no number needs more around it. */
const LONGEST_BLOCK = 8192
/** So many siblings are looked at before a text for where its run begins. */
const LONGEST_WAY_BACK = 2000
/** So many nodes are read before the reader gives the caller a chance to rest. */
const NODES_BETWEEN_RESTS = 100

type Step = { readonly enter: Node } | { readonly leave: Element }

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
  options: ReadingOptions,
  goesOn: (next: Node) => boolean,
  within?: Element,
): Generator<PageBlock | null> {
  const around = isElement(root) ? root : root.parentElement
  if (around !== null && !isReadable(around)) return
  const level = root.parentNode
  const block = blockBuilder(blockElementOf(root))
  const named = within && certainNumber(within)
  if (within !== undefined && named !== undefined) block.openLink(within, named)
  const steps: Step[] = [{ enter: root }]
  let edges: Edge[] = []
  let nodes = 0
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    nodes += 1
    if (nodes % NODES_BETWEEN_RESTS === 0) yield null
    if ('leave' in step) {
      block.closeLink(step.leave)
      if (isBlock(step.leave)) yield* block.take(step.leave.parentElement)
      else edges.push({ element: step.leave, side: 'end' })
      continue
    }
    const node = step.enter
    const next = node.nextSibling
    const atRootLevel = node === root || (level !== null && node.parentNode === level)
    if (next !== null && (!atRootLevel || goesOn(next))) steps.push({ enter: next })
    if (isText(node)) {
      const { styleOf } = options
      const meeting = block.meetingWith(node.data)
      if (meeting !== undefined && styleOf !== undefined && setsApart(edges, styleOf)) {
        if (meeting === 'digits') yield* block.take(node.parentElement)
        else block.gap()
      }
      if (node.data.trim() !== '') edges = []
      if (block.isFull() || node.length > LONGEST_BLOCK) yield* block.take(node.parentElement)
      if (node.length > LONGEST_BLOCK || inPreformatted(node)) {
        for (const { 0: line, index: at } of node.data.matchAll(LINES)) {
          if (at > 0) yield* block.take(node.parentElement)
          block.add(node, at, line)
        }
      } else block.addCollapsed(node)
      continue
    }
    if (isElement(node)) {
      if (options.isOurs?.(node) === true) continue
      if (isBlock(node)) yield* block.take(node)
      else edges.push({ element: node, side: 'start' })
      if (node.matches(UNREAD)) {
        block.gap()
        continue
      }
      const number = certainNumber(node)
      if (number !== undefined) block.openLink(node, number)
      steps.push({ leave: node })
    }
    if (node.firstChild !== null) steps.push({ enter: node.firstChild })
  }
  yield* block.take(null)
}

/** The first node of the line of text that `text` stands in, at the level of the block around it. */
function beginningOfRun(text: Text): Node {
  let node: Node = text
  for (let steps = 0; steps < LONGEST_WAY_BACK; steps += 1) {
    const before = node.previousSibling
    if (before !== null) {
      if (isBlockNode(before)) return node
      node = before
    } else {
      const parent = node.parentElement
      if (parent === null || isBlock(parent)) return node
      node = parent
    }
  }
  return node
}

/**
 * The element whose only text this is, and which is a block by itself, as most are; otherwise it takes
 * the long way to read what stands around.
 */
export function loneIn(text: Text): Element | null {
  if (text.nextSibling !== null || text.previousSibling !== null) return null
  const element = text.parentElement
  return element !== null && isBlock(element) ? element : null
}

/** The block of a text that is alone in `element`; `null` when it is not shown as it stands. */
export function loneBlock(element: Element, node: Text): PageBlock | null {
  const { data } = node
  if (data.length > LONGEST_BLOCK || /[\n\t\r\f]/.test(data)) return null
  if (certainNumber(element) !== undefined) return null
  return { element, text: data, pieces: [{ node, at: 0, from: 0, length: data.length }], links: [] }
}

/**
 * Whether what stands in `element` is text that a page shows and nobody is writing. `known` keeps what is
 * true of the elements around, for the next question.
 */
export function isReadable(element: Element, known = new Map<Element, boolean>()): boolean {
  let readable = known.get(element)
  if (readable === undefined) {
    const around = element.parentElement
    readable =
      !element.matches(UNREAD) &&
      (around === null ? element.ownerDocument.designMode !== 'on' : isReadable(around, known))
    known.set(element, readable)
  }
  return readable
}

/** The nearest block-level element around a node, or the shadow root or document it stands in. */
export function blockElementOf(node: Node): Element | null {
  let element = isElement(node) ? node : node.parentElement
  while (element !== null && !isBlock(element)) element = element.parentElement
  return element
}

/** Where `start` to `end` of the block's text stands in the document, for a range. */
export function rangeOf(block: PageBlock, start: number, end: number): StaticRangeInit | null {
  const first = block.pieces.find(({ from, length }) => start < from + length)
  const last = block.pieces.findLast(({ from }) => from < end)
  if (first === undefined || last === undefined) return null
  return {
    startContainer: first.node,
    startOffset: first.at + Math.max(0, start - first.from),
    endContainer: last.node,
    endOffset: last.at + Math.min(last.length, end - last.from),
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3
const isElement = (node: Node): node is Element => node.nodeType === 1
const isBlock = ({ localName }: Element) => !INLINE.has(localName)
const isBlockNode = (node: Node) => isElement(node) && isBlock(node)
const inPreformatted = (node: Text) =>
  node.data.includes('\n') && node.parentElement?.closest('pre') != null

/** The lines of a text, and of one that is too long what stands between two of its gaps. */
const LINES = new RegExp(
  `[^\\n]{1,${LONGEST_BLOCK}}(?:(?=\\n|$)|(?<!\\d)(?=\\s))|[^\\n]{1,${LONGEST_BLOCK}}`,
  'g',
)

/** Between two nodes, where letters and digits would touch that a reader sees apart. */
const APART = /\p{L}[\d+(]|\d\p{L}/u

function blockBuilder(first: Element | null) {
  let element = first
  let text = ''
  let pieces: TextPiece[] = []
  let links: LinkedNumber[] = []
  let link: { readonly element: Element; readonly number: string; start: number } | undefined

  const add = (node: Text, at: number, part: string) => {
    if (part === '') return
    if (at === 0 && APART.test(text.slice(-1) + part.charAt(0))) text += ' '
    pieces.push({ node, at, from: text.length, length: part.length })
    text += part
  }

  const endLinkHere = () => {
    if (link !== undefined && text.slice(link.start).trim() !== '')
      links.push({ start: link.start, end: text.length, number: link.number })
  }

  return {
    add,
    /** Of what the block ends with and `next`. What is linked as one number is one. */
    meetingWith: (next: string) => (link === undefined ? meetingOf(text, next) : undefined),
    /** As a page shows it: line ends and tabs of the source, and what stands around them, are one space. */
    addCollapsed(node: Text) {
      const { data } = node
      if (!/[\n\t\r\f]/.test(data)) return add(node, 0, data)
      for (const { 0: part, index } of data.matchAll(/[^ \n\t\r\f]+(?: +[^ \n\t\r\f]+)*/g)) {
        if (index > 0 && text !== '' && !text.endsWith(' ')) text += ' '
        add(node, index, part)
      }
      if (/[\n\t\r\f ]$/.test(data) && text !== '' && !text.endsWith(' ')) text += ' '
    },
    gap() {
      if (text !== '') text += ' '
    },
    isFull: () => text.length > LONGEST_BLOCK,
    /** Of two in each other the outer one counts. */
    openLink(element: Element, number: string) {
      link ??= { element, number, start: text.length }
    },
    closeLink(element: Element) {
      if (link?.element !== element) return
      endLinkHere()
      link = undefined
    },
    /** Ends the block that was being read, and begins the one of `next`. */
    *take(next: Element | null): Generator<PageBlock> {
      endLinkHere()
      const done: PageBlock = { element, text, pieces, links }
      const hasText = pieces.length > 0 && text.trim() !== ''
      element = next
      text = ''
      pieces = []
      links = []
      if (link !== undefined) link.start = 0
      if (hasText) yield done
    },
  }
}
