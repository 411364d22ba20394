/**
 * From a number as a page or a person writes it to what is dialled, step by step: read, rewritten by a
 * person's rules, looked at for what must not be dialled, and given the prefixes of the house.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { DialString } from '../telephony/commands.ts'
import type { Problem } from '../telephony/model.ts'
import { type Care, type CautionRules, careOf } from './cautions.ts'
import { toDialString } from './dial-string.ts'
import { isEmergency } from './emergency.ts'
import { formatNumber, isRegion, readNumber } from './numbers.ts'
import { type RewriteRule, type RewriteStep, rewrite } from './rewrite.ts'

/** What a person has set for dialling. */
export interface DialRules extends CautionRules {
  /** How many digits the house's own numbers have; empty where nobody says. */
  readonly extensions: readonly number[]
  readonly outsideLine: string
  readonly carrier: string
  readonly rewrites: readonly RewriteRule[]
}

/** What is read where: `region` is that of the page, `home` that of the telephone (ISO 3166-1 alpha-2). */
export interface DialPlace {
  readonly region: string
  readonly home: string
}

export type DialStep =
  | {
      readonly kind: 'read'
      readonly as: 'country' | 'extension' | 'asIs'
      readonly number: string
    }
  | RewriteStep
  /** The plus has become what is dialled for it in this country, or the country code is left out. */
  | { readonly kind: 'exit'; readonly number: string }
  | { readonly kind: 'outside'; readonly number: string }
  | { readonly kind: 'care'; readonly care: Care; readonly number: string }

export type DialPlan =
  | {
      readonly ok: true
      readonly number: DialString
      /** To be asked before it is dialled. `number` is what the question is about. */
      readonly question?: Care & { readonly number: string }
      readonly steps: readonly DialStep[]
    }
  | { readonly ok: false; readonly problem: Problem; readonly steps: readonly DialStep[] }

/** What is dialled, for a reader: the number itself where nothing was put before it or made of it. */
export function writeDialled({ number, steps }: Extract<DialPlan, { ok: true }>, region: string) {
  const changed = steps.some(({ kind }) => kind === 'outside' || kind === 'rewrote')
  return changed ? number : formatNumber(number, region)
}

/** What is dialled for `text`, for a reader; nothing where that is what is written, or nothing is dialled. */
export function writeInstead(plan: DialPlan, text: string, region: string): string | undefined {
  const typed = toDialString(text)
  if (!plan.ok || !typed.ok) return undefined
  const written = writeDialled(plan, region)
  const same = typed.number === plan.number || typed.number === written.replace(/[^+\d*#]/g, '')
  return same ? undefined : written
}

/** What was read, for a reader; the text itself where nothing was. */
export function writeRead({ steps }: DialPlan, text: string, region: string): string {
  const read = steps.find(({ kind }) => kind === 'read')
  return read?.kind === 'read' && read.as === 'country'
    ? formatNumber(read.number, region)
    : formatNumber(text, region)
}

/** Numbers that nobody has said to be the house's own are taken for it up to this many digits. */
const LONGEST_UNKNOWN_EXTENSION = 6

export function planDial(text: string, place: DialPlace, rules: DialRules): DialPlan {
  const plain = toDialString(text)
  if (!plain.ok) return { ok: false, problem: plain.problem, steps: [] }
  const read = readAs(text, plain.number, place, rules)
  const rewritten = rewrite(read.number, rules.rewrites)
  const target = rewritten.number
  const steps: DialStep[] = [read, ...rewritten.steps]
  // A rule may lead to what must not be dialled, and away from it.
  const cares = [target, read.number].map((number) => ({
    number,
    care: careOf(number, place.home, rules),
  }))
  const grave =
    cares.find(({ care }) => care?.caution === 'refuse') ?? cares.find(({ care }) => care)
  const { care, number } = grave ?? { number: target }
  if (care !== undefined) steps.push({ kind: 'care', care, number })
  if (care?.caution === 'refuse') {
    const sentence = `dial.refused.${care.reason}`
    return { ok: false, problem: { kind: 'invalid', sentence, values: { number } }, steps }
  }
  const outside = toOutside(target, place, rules)
  const dialled = toDialString(outside.number)
  if (!dialled.ok)
    return { ok: false, problem: dialled.problem, steps: [...steps, ...outside.steps] }
  return {
    ok: true,
    number: dialled.number,
    ...(care === undefined ? {} : { question: { ...care, number } }),
    steps: [...steps, ...outside.steps],
  }
}

type ReadStep = Extract<DialStep, { kind: 'read' }>

function readAs(
  text: string,
  plain: string,
  { region, home }: DialPlace,
  rules: DialRules,
): ReadStep {
  if (isInternal(plain, rules)) return { kind: 'read', as: 'extension', number: plain }
  const known = readNumber(text, region)
  if (known?.e164 !== undefined) return { kind: 'read', as: 'country', number: known.e164 }
  // Typed as the telephone wants it, with the digits for an outside line before it.
  const { outsideLine } = rules
  const inner = plain.startsWith(outsideLine) ? plain.slice(outsideLine.length) : ''
  const behind = outsideLine === '' || inner === '' ? undefined : readNumber(inner, home)?.e164
  if (behind !== undefined) return { kind: 'read', as: 'country', number: behind }
  if (outsideLine !== '' && isEmergency(inner, home)) {
    return { kind: 'read', as: 'asIs', number: inner }
  }
  return { kind: 'read', as: 'asIs', number: known?.dial ?? plain }
}

const isInternal = (number: string, { extensions }: DialRules): boolean =>
  /^\d+$/.test(number) && extensions.includes(number.length)

/** Whether a number without a country code goes out of the house. */
function goesOut(number: string, home: string, rules: DialRules): boolean {
  if (!/^\+?\d+$/.test(number) || isInternal(number, rules)) return false
  // Help is called without a prefix: telephone systems must let it through.
  if (isEmergency(number, home)) return false
  return (
    number.startsWith('+') ||
    rules.extensions.length > 0 ||
    number.length > LONGEST_UNKNOWN_EXTENSION
  )
}

function toOutside(
  number: string,
  { home }: DialPlace,
  rules: DialRules,
): { readonly number: string; readonly steps: readonly DialStep[] } {
  const prefix = rules.outsideLine + rules.carrier
  if (prefix === '' || !goesOut(number, home, rules)) return { number, steps: [] }
  const digits = number.startsWith('+') ? withoutPlus(number, home) : number
  const steps: readonly DialStep[] = digits === number ? [] : [{ kind: 'exit', number: digits }]
  const dialled = prefix + digits
  return { number: dialled, steps: [...steps, { kind: 'outside', number: dialled }] }
}

/** A prefix goes before digits: as the number is dialled from a telephone of this country. */
function withoutPlus(number: string, home: string): string {
  const parsed = parsePhoneNumberFromString(number, { extract: false })
  const digits = (text: string) => text.replace(/\D/g, '')
  if (parsed === undefined || !isRegion(home)) return number.replace('+', '00')
  // In the North American plan the long form with its 1 is the one that every exchange takes.
  if (parsed.country === home) {
    const { countryCallingCode, nationalNumber } = parsed
    return countryCallingCode === '1' ? `1${nationalNumber}` : digits(parsed.formatNational())
  }
  const dialled = parsed.format('IDD', { fromCountry: home })
  return dialled ? digits(dialled) : number.replace('+', '00')
}
