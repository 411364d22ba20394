/** What the dial field suggests while somebody types: colleagues, and those spoken with lately. */
import { mainParty, type Session } from '../telephony/model.ts'
import { colleagueViews } from './colleague-view.ts'
import type { FormatNumber } from './portrait.ts'

export interface Suggestion {
  readonly id: string
  readonly who: string
  /** As it is written into the field. */
  readonly number: string
  readonly from: 'colleague' | 'recent'
}

const MOST = 6

/** Somebody of the history of calls. */
export interface KnownPerson {
  readonly name?: string
  /** As the reader writes it. */
  readonly number: string
}

/** Those that fit what was typed, by name or by digits; without anything typed those spoken with lately. `known` are those of the history. */
export function suggestions(
  session: Session,
  format: FormatNumber,
  typed: string,
  known: readonly KnownPerson[] = [],
): readonly Suggestion[] {
  const text = typed.trim()
  const history = known.map(
    ({ name, number }): Suggestion => ({ id: number, who: name ?? number, number, from: 'recent' }),
  )
  const recent = [...lately(session, format), ...history].filter(({ who, number }) =>
    fits(text, who, number),
  )
  const colleagues =
    text === ''
      ? []
      : colleagueViews(session, format, text).map(
          ({ id, who, number = id }): Suggestion => ({ id, who, number, from: 'colleague' }),
        )
  const seen = new Set<string>()
  return [...recent, ...colleagues]
    .filter(({ number }) => !seen.has(number) && seen.add(number) && !isWhole(text, number))
    .slice(0, MOST)
}

function lately({ ended }: Session, format: FormatNumber): readonly Suggestion[] {
  return ended.flatMap(({ call }) => {
    const party = mainParty(call)
    if (party?.number === undefined) return []
    const number = format(party.number)
    return [{ id: call.id, who: party.name ?? number, number, from: 'recent' as const }]
  })
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** So many digits at the end are the same number, with or without its country. */
const NATIONAL = 7

/** Whether all of the number is written already: to suggest it would only cover what can be done with it. */
function isWhole(text: string, number: string): boolean {
  const [typed, whole] = [digits(text), digits(number)]
  if (text === number || !isNumber(text)) return text === number
  if (Math.min(typed.length, whole.length) < NATIONAL) return typed === whole
  return typed.endsWith(whole) || whole.endsWith(typed)
}

/** Whether nothing but a number is written. */
const isNumber = (text: string): boolean => text !== '' && !/[^\d\s().+-]/.test(text)

function fits(text: string, who: string, number: string): boolean {
  const typed = digits(text)
  return (
    who.toLowerCase().includes(text.toLowerCase()) ||
    (typed !== '' && isNumber(text) && digits(number).includes(typed))
  )
}
