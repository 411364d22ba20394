/** What a system is given to dial. */
import type { DialString } from '../telephony/commands.ts'
import type { Problem } from '../telephony/model.ts'
import { toKeypadCharacters } from './characters.ts'
import { readTelUri } from './tel-uri.ts'

export type DialStringResult =
  | { readonly ok: true; readonly number: DialString }
  | { readonly ok: false; readonly problem: Problem }

const MOST_SIGNS = 32
const MOST_TEXT_IN_A_SENTENCE = 40

/** A zero that is dialled only without the country code; Italy and San Marino always dial theirs. */
const TRUNK_ZERO = /^(\s*\(?\s*\+(?!39|378)[\d\s.-]+\)?\s*)\(0\)/

/**
 * Turns what was written into what is dialled, by the rule of the Miralix page, section 10: separators
 * go, one leading `+`, digits, `*` and `#` stay, all else is refused. A `tel:` URI (RFC 3966) loses its
 * parameters: an extension is not part of what is dialled.
 */
export function toDialString(text: string): DialStringResult {
  const written = toKeypadCharacters(readTelUri(text)?.number ?? text).trim()
  if (written === '') return refused('number.empty')
  const number = written.replace(TRUNK_ZERO, '$1').replace(/[\s().\-/]/g, '')
  const values = { text: written.slice(0, MOST_TEXT_IN_A_SENTENCE) }
  if (!/\d/.test(number)) return refused('number.none', values)
  if (!/^(\+\d)?[\d*#]*$/.test(number)) return refused('number.characters', values)
  if (number.replace('+', '').length > MOST_SIGNS) return refused('number.length')
  return { ok: true, number }
}

function refused(sentence: string, values?: Problem['values']): DialStringResult {
  return {
    ok: false,
    problem: { kind: 'invalid', sentence, ...(values === undefined ? {} : { values }) },
  }
}
