/** The text that numbers are looked for in: in signs of a keypad, with the way back to the page's own. */
import { toKeypadCharacters } from '../../dialling/characters.ts'

export interface PlainText {
  readonly text: string
  /** Where a sign of `text` stands in the page's own. */
  readonly offsetOf: (at: number) => number
}

const known = new Map<string, string>()

/** Full-width and foreign digits, dashes and spaces become those of ASCII; what nobody sees is left out. */
export function plainText(text: string): PlainText {
  if (/^[ -~]*$/.test(text)) return { text, offsetOf: (at) => at }
  const gaps: { readonly at: number; readonly shift: number }[] = []
  let plain = ''
  let taken = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 32 && code < 127) continue
    const sign = text.charAt(i)
    const kept = keypadSign(sign)
    if (kept === sign) continue
    plain += text.slice(taken, i) + kept
    taken = i + 1
    if (kept === '') gaps.push({ at: plain.length, shift: gaps.length + 1 })
  }
  plain += text.slice(taken)
  return { text: plain, offsetOf: (at) => at + shiftAt(gaps, at) }
}

function keypadSign(sign: string): string {
  const before = known.get(sign)
  if (before !== undefined) return before
  const kept = toKeypadCharacters(sign)
  known.set(sign, kept)
  return kept
}

/** How many signs have been left out before `at`. */
function shiftAt(gaps: readonly { readonly at: number; readonly shift: number }[], at: number) {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((gaps[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return gaps[low - 1]?.shift ?? 0
}
