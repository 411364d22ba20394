/** Rewriting a number by a person's rules: each is tried once, in their order, so that it always ends. */
import { toDialString } from './dial-string.ts'
import {
  fillIn,
  matchPattern,
  type PatternFault,
  type ReplacementFault,
  readPattern,
  replacementFault,
} from './pattern.ts'

export interface RewriteRule {
  readonly pattern: string
  readonly replacement: string
}

/** What one rule did. Rules count from 0. */
export type RewriteStep =
  | { readonly kind: 'rewrote'; readonly rule: number; readonly number: string }
  /** As `rewrote`; and the number has been that before. */
  | { readonly kind: 'wentBack'; readonly rule: number; readonly number: string }
  | { readonly kind: 'noMatch'; readonly rule: number }
  /** What it would have made cannot be dialled; the number is left as it was. */
  | { readonly kind: 'undialable'; readonly rule: number; readonly number: string }
  /** The rule itself cannot be read, and is passed over. */
  | { readonly kind: 'broken'; readonly rule: number; readonly fault: RuleFault }

export type RuleFault =
  | { readonly in: 'pattern'; readonly fault: PatternFault }
  | { readonly in: 'replacement'; readonly fault: ReplacementFault }

/** Why a rule cannot be used; `undefined` where it can. */
export function ruleFault({ pattern, replacement }: RewriteRule): RuleFault | undefined {
  const read = readPattern(pattern)
  if (!read.ok) return { in: 'pattern', fault: read.fault }
  const fault = replacementFault(replacement, read.pattern)
  return fault === undefined ? undefined : { in: 'replacement', fault }
}

/** The number after all rules, and what each of them did. */
export function rewrite(
  number: string,
  rules: readonly RewriteRule[],
): { readonly number: string; readonly steps: readonly RewriteStep[] } {
  const before = [number]
  let now = number
  const steps = rules.map((rule, i): RewriteStep => {
    const fault = ruleFault(rule)
    if (fault !== undefined) return { kind: 'broken', rule: i, fault }
    const read = readPattern(rule.pattern)
    const groups = read.ok ? matchPattern(read.pattern, now) : null
    if (groups === null) return { kind: 'noMatch', rule: i }
    const next = fillIn(rule.replacement, groups)
    if (!toDialString(next).ok) return { kind: 'undialable', rule: i, number: next }
    const wentBack = before.includes(next)
    before.push(next)
    now = next
    return { kind: wentBack ? 'wentBack' : 'rewrote', rule: i, number: next }
  })
  return { number: now, steps }
}
