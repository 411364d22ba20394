import type { Run } from '../data/notes.ts'

const readNode = (node: Node, bold: boolean, italic: boolean): readonly Run[] => {
  if (node instanceof Text) return [{ text: node.data, bold, italic }]
  if (!(node instanceof HTMLElement)) return []
  if (node.tagName === 'BR') return [{ text: '\n' }]
  const startsLine = ['DIV', 'P'].includes(node.tagName) && node.previousSibling !== null
  const isBold = bold || ['B', 'STRONG'].includes(node.tagName)
  const isItalic = italic || ['I', 'EM'].includes(node.tagName)
  const inside = [...node.childNodes].flatMap((child) => readNode(child, isBold, isItalic))
  return startsLine ? [{ text: '\n' }, ...inside] : inside
}

/** What was written in an editable element. Only text, bold and italic survive. */
export const readRuns = (editor: HTMLElement): readonly Run[] =>
  [...editor.childNodes].flatMap((child) => readNode(child, false, false))

const elementOf = ({ text, bold, italic }: Run): Node => {
  const wrap = (tag: 'b' | 'i', inner: Node) => {
    const element = document.createElement(tag)
    element.append(inner)
    return element
  }
  const plain = document.createTextNode(text)
  const slanted = italic ? wrap('i', plain) : plain
  return bold ? wrap('b', slanted) : slanted
}

/** Replaces what an editable element holds. */
export const writeRuns = (editor: HTMLElement, runs: readonly Run[]) =>
  editor.replaceChildren(...runs.map(elementOf))

export const RichText = ({ runs }: { runs: readonly Run[] }) => (
  <>
    {runs.map(({ text, bold, italic }) => {
      const slanted = italic ? <i>{text}</i> : text
      return bold ? <b>{slanted}</b> : slanted
    })}
  </>
)
