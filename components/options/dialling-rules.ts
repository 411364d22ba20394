/** Dialling rules as text: what a person writes into the fields, and what is wrong with it. */
import { readPattern } from '../../lib/dialling/pattern.ts'
import { type RewriteRule, ruleFault } from '../../lib/dialling/rewrite.ts'
import { say } from '../../lib/wording/say.ts'
import { linesOf } from './kept-field.tsx'

const LONGEST = 64
const MOST_RULES = 50
const MOST_NUMBERS = 2000
const MOST_LENGTHS = 8

export const readLengths = (text: string): readonly number[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number)

export function lengthsFault(text: string): string | undefined {
  const lengths = readLengths(text)
  const isLength = (length: number) => Number.isInteger(length) && length >= 1 && length <= 8
  return lengths.length <= MOST_LENGTHS && lengths.every(isLength)
    ? undefined
    : say('rules.extensions.fault')
}

export const prefixFault = (text: string): string | undefined =>
  /^[\d*#]{0,16}$/.test(text.trim()) ? undefined : say('rules.prefix.fault')

/** One rule on each line, as `pattern = replacement`. */
export const readRules = (text: string): readonly RewriteRule[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [pattern = '', ...rest] = line.split('=')
      return { pattern: pattern.trim(), replacement: rest.join('=').trim() }
    })

export const writeRules = (rules: readonly RewriteRule[]): string =>
  rules.map(({ pattern, replacement }) => `${pattern} = ${replacement}`).join('\n')

export function rulesFault(text: string): string | undefined {
  const rules = readRules(text)
  if (rules.length > MOST_RULES) return say('rules.rewrites.most', { most: String(MOST_RULES) })
  for (const [i, rule] of rules.entries()) {
    const tooLong = rule.pattern.length > LONGEST || rule.replacement.length > LONGEST
    const fault = ruleFault(rule)
    const values = { rule: String(i + 1) }
    if (tooLong) return say('rules.rewrites.long', { ...values, most: String(LONGEST) })
    if (fault?.in === 'pattern') return say(`rules.pattern.${fault.fault}`, values)
    if (fault?.in === 'replacement') return say(`rules.replacement.${fault.fault}`, values)
  }
  return undefined
}

export function listFault(text: string): string | undefined {
  const lines = linesOf(text)
  if (lines.length > MOST_NUMBERS) return say('rules.never.most', { most: String(MOST_NUMBERS) })
  const wrong = lines.findIndex(
    (line) => line.length > LONGEST || !readPattern(line.replaceAll('/', '')).ok,
  )
  return wrong === -1 ? undefined : say('rules.never.fault', { line: lines[wrong] ?? '' })
}

/** The origin of a site as somebody writes it, with or without its scheme. */
export function readSite(text: string): string | undefined {
  const written = text.trim()
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `https://${written}`)
  return written === '' || url === null || url.hostname === '' ? undefined : url.origin
}
