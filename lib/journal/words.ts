/**
 * What a call is found by. Every record gets its words: those that stand in it, the ends of its numbers
 * (so that any part of a number is the beginning of a word), its day. A query asks for the beginnings of
 * words, all of them.
 */
import { type CallRecord, type Ending, legsOf } from './record.ts'

/** One of these is put before each word, so that `12` of a number and `12` of a name stay apart. */
const NUMBER = 'n'
const TEXT = 't'
const FACT = 'f'

const MOST_WORDS = 160
const LONGEST_WORD = 40

/** Letters that no decomposition takes apart, as they are typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßđðłþı]/g, (letter) => PLAIN[letter] ?? letter)

const WORD = /[\p{L}\p{N}]+/gu
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** All ends of a text that have at least `fewest` characters, the whole first. */
const endsOf = (text: string, fewest: number): readonly string[] => {
  const characters = [...text]
  return characters.flatMap((_, i) =>
    characters.length - i >= fewest ? [characters.slice(i).join('')] : [],
  )
}

function textWords(text: string): readonly string[] {
  return [...plain(text).matchAll(WORD)].flatMap(([word]) => {
    const bounded = word.slice(0, LONGEST_WORD)
    return (UNSPACED.test(bounded) ? endsOf(bounded, 1) : [bounded]).map((one) => TEXT + one)
  })
}

const numberWords = (number: string): readonly string[] =>
  endsOf(number.replace(/\D/g, '').slice(-24), 2).map((digits) => NUMBER + digits)

/** What of a call is asked for by a choice instead of by words. */
export const FACTS = ['missed', 'callBack', 'inbound', 'outbound', 'transferred'] as const
export type Fact = (typeof FACTS)[number]

const factOfEnding = (ending: Ending | undefined): readonly Fact[] =>
  ending === 'missed' || ending === 'transferred' ? [ending] : []

function factsOf({ direction, ending, callBack }: CallRecord): readonly Fact[] {
  return [
    ...factOfEnding(ending),
    ...(callBack ? (['callBack'] as const) : []),
    ...(direction === 'inbound' || direction === 'outbound' ? [direction] : []),
  ]
}

/** The words of a record, each once, without the place in the order of calls. */
export function wordsOf(record: CallRecord, dayOf: (at: number) => string): readonly string[] {
  const { queue, called, userData, transfer, note, disposition } = record
  const legs = legsOf(record)
  const texts = [
    ...legs.map(({ name }) => name),
    queue?.name,
    transfer?.name,
    disposition,
    ...legs.map(({ page }) => page?.title),
    note,
    userData,
  ]
  const numbers = [...legs.map(({ number }) => number), transfer?.number, called]
  const words = [
    ...factsOf(record).map((fact) => FACT + fact),
    TEXT + dayOf(record.main.startedAt).replace(/\D/g, ''),
    ...numbers.flatMap((number) => (number === undefined ? [] : numberWords(number))),
    ...texts.flatMap((text) => (text === undefined ? [] : textWords(text))),
  ]
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** What a query asks for: each of these is met by any of its beginnings. */
export type Term = readonly string[]

/** Digits with what people write between them. */
const DIGIT_GROUPS = /(?<![\p{L}\p{N}])\+?[\p{Nd}][\p{Nd}\s()./-]*(?![\p{L}])/gu
const MOST_TERMS = 6

/** A query as it is being typed, and the facts that were chosen, as terms. The longest come first. */
export function termsOf(query: string, facts: readonly Fact[] = []): readonly Term[] {
  const text = plain(query)
  const groups = [...text.matchAll(DIGIT_GROUPS)].map(([group]) => group.replace(/\D/g, ''))
  const rest = text.replace(DIGIT_GROUPS, ' ')
  const words = [...rest.matchAll(WORD)].map(([word]): Term => [TEXT + word.slice(0, LONGEST_WORD)])
  const typed = [...groups.map(digitTerm), ...words]
  return [
    ...typed
      .toSorted((one, other) => (other[0]?.length ?? 0) - (one[0]?.length ?? 0))
      .slice(0, MOST_TERMS),
    ...facts.map((fact): Term => [FACT + fact]),
  ]
}

/** Digits are of a number, with or without the zeros that stand for a country code, or in a word or a date. */
function digitTerm(digits: string): Term {
  const bare = digits.replace(/^0+/, '')
  return [
    NUMBER + digits,
    ...(bare === digits || bare === '' ? [] : [NUMBER + bare]),
    TEXT + digits,
  ]
}
