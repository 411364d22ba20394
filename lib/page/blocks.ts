/** From a document to the text of its block-level elements, and back from the text to where it stands. */
import { readTelUri } from '../dialling/tel-uri.ts'
import type { Block } from './find.ts'
import { type Edge, meetingOf, type StyleOf, setsApart } from './layout.ts'

/** `length` characters of `node` from `at`, which stand at `from` in the text of the block. */
export interface TextPiece {
  readonly node: Text
  readonly at: number
  readonly from: number
  readonly length: number
}

/** A `tel:` or `callto:` link: its number is certain, whatever its text is. */
export interface LinkedNumber {
  readonly start: number
  readonly end: number
  readonly href: string
}

export interface PageBlock extends Block {
  readonly element: Element | null
  readonly pieces: readonly TextPiece[]
  readonly links: readonly LinkedNumber[]
}

export interface ReadingOptions {
  /** The shadow root of an element, open or closed, where the browser lets us see it. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null
  /** How the browser lays an element out. */
  readonly styleOf?: StyleOf
  /** Told of each shadow root that is entered. */
  readonly onShadowRoot?: (root: ShadowRoot) => void
  /** Elements that are not the page's. */
  readonly isOurs?: (element: Element) => boolean
}

const INLINE: ReadonlySet<string> = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)
const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST CANVAS VIDEO AUDIO OBJECT EMBED IFRAME FRAME MATH METER PROGRESS HEAD TITLE'.split(
    ' ',
  ),
)
const EDITOR =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ProseMirror, .ql-editor'

/** So many nodes are read before the reader gives the caller a chance to rest. */
const NODES_BETWEEN_RESTS = 100

type Step = { readonly enter: Node } | { readonly leave: Element }

/**
 * The blocks below `root`, in document order, shadow trees in the place of their hosts. Yields `null`
 * now and then where there is no text, so that a caller can stop for a while; nodes that vanish
 * meanwhile are left out.
 */
export function* readBlocks(root: Node, options: ReadingOptions): Generator<PageBlock | null> {
  if (isInEditor(root)) return
  const block = blockBuilder(blockElementOf(root))
  const steps: Step[] = [{ enter: root }]
  let edges: Edge[] = []
  let nodes = 0
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    nodes += 1
    if (nodes % NODES_BETWEEN_RESTS === 0) yield null
    if ('leave' in step) {
      if (step.leave.localName === 'a') block.closeLink()
      if (isBlock(step.leave)) yield* block.take(step.leave.parentElement)
      else edges.push({ element: step.leave, side: 'end' })
      continue
    }
    const node = step.enter
    if (node !== root && node.nextSibling !== null) steps.push({ enter: node.nextSibling })
    if (isText(node)) {
      const { styleOf } = options
      const meeting = block.meetingWith(node.data)
      if (meeting !== undefined && styleOf !== undefined && setsApart(edges, styleOf)) {
        if (meeting === 'digits') yield* block.take(node.parentElement)
        else block.gap()
      }
      if (node.data.trim() !== '') edges = []
      if (inPreformatted(node)) {
        for (const [line, at] of linesOf(node.data)) {
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
      if (!holdsText(node)) {
        block.gap()
        continue
      }
      const href = node.localName === 'a' ? node.getAttribute('href') : null
      if (href !== null && readTelUri(href) !== undefined) block.openLink(href.trim())
      steps.push({ leave: node })
    }
    if (node.firstChild !== null) steps.push({ enter: node.firstChild })
    const shadow = isElement(node) ? options.shadowRootOf(node) : null
    if (shadow !== null) {
      options.onShadowRoot?.(shadow)
      yield* block.take(node as Element)
      yield* readBlocks(shadow, options)
    }
  }
  yield* block.take(null)
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

/** Whether a person writes here: a number in the middle of being typed is nobody's business. */
function isInEditor(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement
  return element?.closest(EDITOR) != null || node.ownerDocument?.designMode === 'on'
}

const isText = (node: Node): node is Text => node.nodeType === 3
const isElement = (node: Node): node is Element => node.nodeType === 1
const isBlock = (element: Element) => !INLINE.has(element.nodeName.toUpperCase())
const holdsText = (element: Element) =>
  !WITHOUT_TEXT.has(element.nodeName.toUpperCase()) && !element.matches(EDITOR)
const inPreformatted = (node: Text) =>
  node.data.includes('\n') && node.parentElement?.closest('pre') != null

function linesOf(data: string): readonly (readonly [line: string, at: number])[] {
  return [...data.matchAll(/[^\n]+/g)].map((line) => [line[0], line.index] as const)
}

/** Between two nodes, where letters and digits would touch that a reader sees apart. */
const APART = /\p{L}[\d+(]|\d\p{L}/u

function blockBuilder(first: Element | null) {
  let element = first
  let text = ''
  let pieces: TextPiece[] = []
  let links: LinkedNumber[] = []
  let link: { readonly href: string; start: number } | undefined

  const add = (node: Text, at: number, part: string) => {
    if (part === '') return
    if (at === 0 && APART.test(text.slice(-1) + part.charAt(0))) text += ' '
    pieces.push({ node, at, from: text.length, length: part.length })
    text += part
  }

  const endLinkHere = () => {
    if (link !== undefined && text.slice(link.start).trim() !== '')
      links.push({ start: link.start, end: text.length, href: link.href })
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
    openLink(href: string) {
      link = { href, start: text.length }
    },
    closeLink() {
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
