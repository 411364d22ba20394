/** Where a page sets two texts apart by style alone: `<span>61 77 44 27</span><span>18 Nov</span>` in a grid. */

/** What is asked of an element's computed style. */
export type BoxStyle = Pick<
  CSSStyleDeclaration,
  | 'display'
  | 'fontSize'
  | 'marginInlineStart'
  | 'marginInlineEnd'
  | 'borderInlineStartWidth'
  | 'borderInlineEndWidth'
  | 'paddingInlineStart'
  | 'paddingInlineEnd'
>

export type StyleOf = (element: Element) => BoxStyle

/** The edge of an element between two texts. */
export interface Edge {
  readonly element: Element
  readonly side: 'Start' | 'End'
}

/** A space is a quarter of the font's size, a gap within a number rarely more than one. */
const WIDEST_GAP = 0.5

/**
 * Whether the edges part what stands on either side of them. Flex and grid items, floats and positioned
 * elements are blocks to the browser, whatever their names.
 */
export function setsApart(edges: readonly Edge[], styleOf: StyleOf): boolean {
  let gap = 0
  for (const { element, side } of edges) {
    const style = styleOf(element)
    if (!/^(?:inline|ruby|contents|none$|$)/.test(style.display)) return true
    gap += widthOf(style, side) / pixels(style.fontSize)
  }
  return gap > WIDEST_GAP
}

const widthOf = (style: BoxStyle, side: Edge['side']): number =>
  pixels(style[`marginInline${side}`]) +
  pixels(style[`borderInline${side}Width`]) +
  pixels(style[`paddingInline${side}`])

const pixels = (length: string): number => Number.parseFloat(length) || 0

const DIGIT_LAST = /\d[\s().\-/]*$/
const DIGIT_FIRST = /^[\s(+.\-/]*\d/
const SIGN_LAST = /[^\s\p{L}\p{N}]$/u
/** How much of a text's end is looked at: what may stand between the digits of one number. */
const TAIL = 8

/**
 * How a text meets the next: as digits of what could be one number, or as a sign directly before digits,
 * such as the full stop of "Inc." Only then its style is worth asking for.
 */
export function meetingOf(before: string, after: string): 'digits' | 'sign' | undefined {
  if (!DIGIT_FIRST.test(after)) return undefined
  const tail = before.slice(-TAIL)
  if (DIGIT_LAST.test(tail)) return 'digits'
  return SIGN_LAST.test(tail) ? 'sign' : undefined
}
