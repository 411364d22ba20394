/** Questions and who answers them, as chats and forms have them before a number. */
import { speaksOfPhones, verdictBefore } from './labels.ts'
import { BEST_NUMBER, ENQUIRIES, REQUEST } from './phrases.ts'
import { fold, isNobodys, meaningOf, meaningOfWord, NUMBER_ENDING, WORD } from './words.ts'

/** So many signs from the end a question may begin. */
const MOST_ASKED = 200

/** What is asked for at the end of a text: "What is the best number for you?", "Your order number?" */
export function askedFor(before: string, region: string): 'phone' | 'other' | 'none' {
  const text = before.slice(-MOST_ASKED)
  const question = /[^.!?？]*[?？](?=[^?？]{0,30}$)/u.exec(text)?.[0]
  const asked = question ?? (REQUEST.test(text) ? text.replace(/[.!。！]\s*$/, '') : '')
  if (BEST_NUMBER.test(asked)) return 'phone'
  if (ENQUIRIES.test(asked.trim())) return 'none'
  const words = asked.match(WORD) ?? []
  const said = verdictBefore(asked.replace(/\s*[?？]\s*$/, ''), region)
  if (said === 'phone' || (question !== undefined && speaksOfPhones(question, region)))
    return 'phone'
  const folded = words.map(fold)
  const isNumbered =
    IS_NUMBERED.test(asked) ||
    folded.some((word) => NUMBER_ENDING.test(word) || meaningOf(word, region) === 'number')
  if (said === 'other' && isNumbered) return 'other'
  const request = asked.split(/[.!。！]/).at(-1) ?? ''
  if (said !== 'other' && REQUEST.test(request) && speaksOfPhones(request, region)) return 'phone'
  const isThings = folded.some((word) => meaningOfWord(word, region) === 'other')
  return isThings || !isSomebodys(folded, region) ? 'none' : 'phone'
}

/** "The caretaker's number", "le numéro du livreur", "Ellens Nummer": and not "what number is on the back". */
function isSomebodys(words: readonly string[], region: string): boolean {
  const answers = words.some((word) => meaningOfWord(word, region) === 'answers')
  return words.some((word, at) => {
    const isHis =
      /^n(?:umber|ummer|ummeret|umret|r)$/.test(word) && /\p{L}['’]?s$/u.test(words[at - 1] ?? '')
    const isWhose = isHis || words[at + 1] === 'til'
    return word !== 'no' && meaningOf(word, region) === 'number' && (answers || isWhose)
  })
}

const IS_NUMBERED =
  /[号號](?:码|碼)?\W*$|番号|번호|(?<!\p{L})(?:digits|cifre|siffr|siffer|ziffern|cijfers|chiffres|d[ií]gitos|cifr[eay]|cyfr)(?!\p{L})/iu

/** Whether a text may be no more than who speaks: "Nanna", "Kunde", "Besøgende 4812". */
export const isSpeaker = (text: string, region: string): boolean =>
  (text.match(WORD) ?? []).every((word) => isNobodys(word, region))
