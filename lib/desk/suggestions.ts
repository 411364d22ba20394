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
    .filter(({ number }) => !seen.has(number) && seen.add(number) && number !== text)
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

function fits(text: string, who: string, number: string): boolean {
  const typed = digits(text)
  return (
    who.toLowerCase().includes(text.toLowerCase()) ||
    (typed !== '' && typed.length === text.replace(/[\s().+-]/g, '').length
      ? digits(number).includes(typed)
      : false)
  )
}
