/**
 * Patterns for whole numbers, as dial plans of telephone systems have them: digits, `*`, `#` and a leading
 * `+` stand for themselves, `X` for any digit, `Z` for 1–9, `N` for 2–9, `[13-5]` for one of these, and at
 * the end `.` for one or more of anything, `!` for any number of anything. Parentheses keep what they
 * match for `$1` to `$9`. There is nothing to go back for, so that matching takes no longer than the number is long.
 */

/** One sign; `null` where a group begins or ends. */
type Part =
  | { readonly kind: 'one'; readonly of: string }
  | { readonly kind: 'rest'; readonly atLeast: 0 | 1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }

export interface Pattern {
  readonly parts: readonly Part[]
  readonly groups: number
}

export type PatternFault = 'empty' | 'sign' | 'set' | 'group' | 'rest' | 'groups'

export type PatternResult =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly fault: PatternFault }

const DIGITS = '0123456789'
const CLASSES: Readonly<Record<string, string>> = { X: DIGITS, Z: '123456789', N: '23456789' }
const MOST_GROUPS = 9

/** Reads a pattern. Spaces and dashes outside of brackets say nothing. */
export function readPattern(text: string): PatternResult {
  const written = text.replace(/[\s-]+(?![^[]*\])/g, '').toUpperCase()
  if (written === '') return fault('empty')
  const parts: Part[] = []
  let groups = 0
  let inGroup = false
  for (let i = 0; i < written.length; i += 1) {
    const sign = written.charAt(i)
    const after = written.slice(i + 1)
    const { [sign]: known } = CLASSES
    if (/[\d*#]/.test(sign) || (sign === '+' && parts.every(({ kind }) => kind === 'open'))) {
      parts.push({ kind: 'one', of: sign })
    } else if (known !== undefined) {
      parts.push({ kind: 'one', of: known })
    } else if (sign === '[') {
      const end = written.indexOf(']', i)
      const of = end === -1 ? undefined : readSet(written.slice(i + 1, end))
      if (of === undefined) return fault('set')
      parts.push({ kind: 'one', of })
      i = end
    } else if (sign === '.' || sign === '!') {
      // All that is left is one thing: what comes after it could be meant anywhere in it.
      if (!/^\)?$/.test(after)) return fault('rest')
      parts.push({ kind: 'rest', atLeast: sign === '.' ? 1 : 0 })
    } else if (sign === '(') {
      if (inGroup) return fault('group')
      inGroup = true
      groups += 1
      parts.push({ kind: 'open' })
    } else if (sign === ')') {
      if (!inGroup) return fault('group')
      inGroup = false
      parts.push({ kind: 'close' })
    } else return fault('sign')
  }
  if (inGroup) return fault('group')
  if (groups > MOST_GROUPS) return fault('groups')
  return parts.some(({ kind }) => kind === 'one' || kind === 'rest')
    ? { ok: true, pattern: { parts, groups } }
    : fault('empty')
}

const fault = (what: PatternFault): PatternResult => ({ ok: false, fault: what })

function readSet(text: string): string | undefined {
  if (!/^(\d(-\d)?)+$/.test(text)) return undefined
  return [...text.matchAll(/(\d)(?:-(\d))?/g)]
    .map(([, from = '', to = from]) => DIGITS.slice(Number(from), Number(to) + 1))
    .join('')
}

/** What the groups of a pattern hold where the whole number fits it; `null` where it does not. */
export function matchPattern({ parts }: Pattern, number: string): readonly string[] | null {
  const groups: string[] = []
  let at = 0
  let began = 0
  for (const part of parts) {
    switch (part.kind) {
      case 'one':
        if (at >= number.length || !part.of.includes(number.charAt(at))) return null
        at += 1
        break
      case 'rest':
        if (number.length - at < part.atLeast) return null
        at = number.length
        break
      case 'open':
        began = at
        break
      case 'close':
        groups.push(number.slice(began, at))
        break
    }
  }
  return at === number.length ? groups : null
}

export type ReplacementFault = 'sign' | 'group'

/** What is wrong with a replacement for a pattern; `undefined` where it can be filled in. */
export function replacementFault(
  replacement: string,
  { groups }: Pattern,
): ReplacementFault | undefined {
  const written = plain(replacement)
  if (!/^\+?(?:[\d*#]|\$[1-9])*$/.test(written)) return 'sign'
  const asked = [...written.matchAll(/\$([1-9])/g)].map(([, group]) => Number(group))
  return asked.some((group) => group > groups) ? 'group' : undefined
}

/** The replacement with `$1` to `$9` filled in. */
export const fillIn = (replacement: string, groups: readonly string[]): string =>
  plain(replacement).replace(/\$([1-9])/g, (_, group: string) => groups[Number(group) - 1] ?? '')

const plain = (text: string): string => text.replace(/[\s-]/g, '')
