/** Digits and signs of a number as they stand in any script, turned into those of a keypad. */

const DECIMAL_DIGIT = /\p{Nd}/u

/** The value of a decimal digit of any script: Unicode keeps each script's ten in one run, zero first. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let start = code
  while (DECIMAL_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1
  return String((code - start) % 10)
}

const fromFullWidth = (sign: string) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0)

/**
 * `text` with ASCII digits, signs and spaces, and without characters that nobody sees. A number keeps
 * its groups; superscripts (a footnote's mark) are not digits.
 */
export function toKeypadCharacters(text: string): string {
  return text
    .replace(/\p{Cf}|\uFE0E|\uFE0F/gu, '')
    .replace(/[\uFF01-\uFF5E]/g, fromFullWidth)
    .replace(/(?![0-9])\p{Nd}/gu, digitValue)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s/g, ' ')
}
