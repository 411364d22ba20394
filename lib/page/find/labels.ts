/** What the words beside a number say it is. */

import { withoutCopula } from './copula.ts'
import {
  AT_NUMBER,
  CALL_FIRST,
  CALL_SOMEBODY,
  CALLED,
  CALLED_FROM,
  DIRECT_INWARD,
  ENQUIRIES,
  FILED,
  IT_IS,
  isOfACall,
  NOT_CALLED,
  NUMBERED,
  SERVED,
} from './phrases.ts'
import { BLANK } from './shapes.ts'
import { ARTICLES, FOR, FROM, isCopula, OF } from './small-words.ts'
import { isLabelOfThings, isThing, isThingsNumber } from './things.ts'
import { speaksOfPhonesUnspaced, verdictOfUnspaced } from './unspaced.ts'
import { fold, isCalled, isNobodys, meaningOf, meaningOfWord, PHONE_SIGN, WORD } from './words.ts'

/**
 * `likely`: of somebody or something that is called. `perhaps`: of a customer with a name. `unknown`: there
 * is a label, in words that say nothing to us; `thing`: and it is written as nobody's name is. `none`: nobody
 * says anything.
 */
export type Verdict =
  | 'phone'
  | 'fax'
  | 'likely'
  | 'perhaps'
  | 'other'
  | 'thing'
  | 'unknown'
  | 'none'

const MOST_WORDS = 4
const MOST_CONTEXT = 60
const MOST_WORDS_OF_LABEL = 3

/** Where one statement ends and the next begins. */
const BREAK =
  /[|·•;\t\n]|\s{2,}|(?<=\p{L}{5}|\d{3}|[#)\]])\. +(?=\p{Lu})|[!?] +(?=\p{Lu})|(?<=\d{4}) ?:(?: |$)/u

const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u

/** "Factures : 01 44 18 22 30 ; 01 44 18 22 31 ;": what stands before the first is said of all. */
const LISTED = /(?<=[:：.] ?|\p{L} )(?:\d[\d ().\-/]{5,20} ?[;；、] ?)+$/u

/** What leads up to a number says, the nearest word first. `text` ends where the number begins. */
export function verdictBefore(text: string, region: string): Verdict {
  const line =
    text.replace(LISTED, '').slice(-MOST_CONTEXT).trimEnd().split(BREAK).at(-1)?.trimStart() ?? ''
  const near = sinceNumber(sinceSpeaker(line, region), region)
  if (near === '') return 'none'
  const words = near.match(WORD) ?? []
  if (STAMPED.test(near) && words.every((word) => isNobodys(word, region))) return 'none'
  const unspaced = verdictOfUnspaced(near)
  if (unspaced !== 'none') return unspaced
  // "… a reference number. It's 07852 269 965."
  const itIs = IT_IS.exec(near)?.[0]
  if (itIs !== undefined) {
    const sentence = text
      .trimEnd()
      .slice(0, -itIs.length)
      .trimEnd()
      .replace(/[.,!?]$/, '')
    const said = verdictBefore(sentence, region)
    return said === 'other' || (said === 'phone' && itIs.startsWith(',')) ? said : 'none'
  }
  if (NOT_CALLED.test(near) || FILED.test(near)) return 'other'
  if (ENQUIRIES.test(near) || SERVED.test(near)) return 'likely'
  if (isTelephoneOf(words, near, region) || isHotlineOf(words, near, region)) return 'phone'
  if (
    isPhoneFor(words, near) ||
    DIRECT_INWARD.test(near) ||
    CALLED.test(near) ||
    CALL_FIRST.test(near) ||
    CALL_SOMEBODY.test(near)
  )
    return 'phone'
  const said = readBackwards(withoutCopula(words, region), near, region)
  if (said === 'other' || said === 'phone' || said === 'likely')
    return verdictOfClause(line, said, region)
  const explained = EXPLAINED.exec(near)?.[1]
  if (explained !== undefined) {
    const what = verdictBefore(explained, region)
    if (what === 'other' || what === 'phone') return what
  }
  if (said === 'unknown' && AT_NUMBER.test(near)) return 'likely'
  if (isLabelOfThings(near, words, region)) return 'thing'
  if (said === 'unknown' && isThingsNumber(words, region)) return 'thing'
  const mayBeThing = said === 'none' || said === 'unknown'
  if (mayBeThing && isThing(near, words, region, isNumberedBefore(near, region))) return 'thing'
  if (said !== 'none') return said
  return /(?:[:=：]| -)$/.test(near) &&
    !isName(near.replace(/\s*[:=：-]$/, '').replace(/^.*[:：] /, ''))
    ? 'unknown'
    : 'none'
}

/** "Namba ya mita (LUKU):" */
const EXPLAINED = /^(.*\p{L}) ?\([^()]+\) ?[:：]?$/u

/** "Visitor 14:02:", where the time was read before. */
const STAMPED = new RegExp(`${BLANK}[\\])]?\\s*[:：-]?$`)

/** "16:44 Cliente: é o 00351 …": who speaks, not what has a number. */
function sinceSpeaker(line: string, region: string): string {
  const [whole = '', who = ''] = SPEAKER.exec(line) ?? []
  const words = who.match(WORD) ?? []
  return words.every((word) => isNobodys(word, region)) ? line.slice(whole.length) : line
}
const SPEAKER = new RegExp(
  `^\\W{0,2}${BLANK}{4,8}[\\])]?[ -]{1,3}(\\p{L}+(?: \\p{L}+)?)[:：] ?`,
  'u',
)

/** "Call +60 19-318 8442, no. kes 2026": behind a number a new thing that has a number begins anew. */
function sinceNumber(line: string, region: string): string {
  const since = /\d(?:[ ().\-/]{0,3}\d){5}([^\d]+)$/u.exec(line)?.[1] ?? ''
  const words = (since.match(WORD) ?? []).map(fold)
  const isNew = words.some((word) => word.length > 2 && meaningOfWord(word, region) === undefined)
  const isNumbered = words.some((word) => meaningOfWord(word, region) === 'number')
  return isNew && isNumbered ? since : line
}

/** Whether something that has a number is named in the same clause, and no telephone. */
function isNumberedBefore(near: string, region: string): boolean {
  const clause = near.split(/[,;(]| [-–] /).at(-1) ?? ''
  const isNamed = (clause.match(WORD) ?? []).some((word) => isOther(word, region))
  return isNamed && !speaksOfPhones(near, region)
}

const DATED = new RegExp(`${BLANK}[)\\]],? *$`)

/** "Takip no 7815054972385, teslimat 14:00, alıcı": what has had its number says nothing of the next. */
function verdictOfClause(line: string, said: Verdict, region: string): Verdict {
  // "Vogt, Anke (geb. 14.03.1985), 0221 425498"
  if (said === 'other' && DATED.test(line)) return 'none'
  const clause =
    /\d(?:[ ().\-/]{0,3}\d){5}[^\d]*(?:,| - )([^\d,]*?)(?: - ?)?$/u.exec(line)?.[1] ?? ''
  const words = clause.match(WORD) ?? []
  const isNew = words.some(
    (word) => word.length > 2 && meaningOfWord(fold(word), region) === undefined,
  )
  return isNew ? verdictBefore(clause, region) : said
}

/** What a heading, or the whole cell before, says. */
export function verdictOfHeading(heading: string, region: string): Verdict {
  const label = heading.trim()
  if (label.length > MOST_CONTEXT || !/\p{L}|[☎📞📱☏✆📲#]/u.test(label)) return 'none'
  const said = verdictBefore(label, region)
  if (isOfACall(label)) return 'none'
  if (said === 'unknown' && isAbbreviatedName(label, region)) return 'none'
  if (said !== 'none' || isName(label)) return said
  return label.split(/\s+/).length <= MOST_WORDS_OF_LABEL ? 'unknown' : 'none'
}

/** "Lerato M." */
const isAbbreviatedName = (label: string, region: string): boolean => {
  const first = /^(\p{Lu}\p{Ll}{2,}) \p{Lu}\.?$/u.exec(label)?.[1]
  return first !== undefined && meaningOfWord(fold(first), region) === undefined
}

/** What stands behind a number in brackets or after a dash: "(mobile)", "(h)". */
export function verdictAfter(text: string, region: string): Verdict {
  if (/^ ?\([mhwod]\)/i.test(text) || CALLED_FROM.test(text)) return 'phone'
  const what = NUMBERED.exec(text)?.[1]
  const meant = what && meaningOfWord(fold(what), region)
  if (meant === 'other' || meant === 'phone') return meant
  const word = /^ ?[([–-] ?(\p{L}{2,})(?!\p{L}|\s?[.:]{0,2}\s?[+(\d])/u.exec(text)?.[1]
  if (word === undefined) return 'none'
  const meaning = meaningOf(fold(word), region)
  return meaning === 'phone' || meaning === 'fax' ? meaning : 'none'
}

/** Whether the word that letters end with is one for a telephone: `tlf61774427`. */
export function isPhoneWord(word: string, region: string): boolean {
  return meaningOfWord(fold(word), region) === 'phone'
}

/** Whether a text ends with a word that leads to a number or names no thing: "… to Ama on". */
export function endsWithLead(text: string, region: string): boolean {
  const last = /(\p{L}+)\s*$/u.exec(text)?.[1]
  return last !== undefined && meaningOf(fold(last), region) === 'lead'
}

/** Whether a heading says "number" and no more. */
export const meansNumber = (heading: string, region: string): boolean =>
  meaningOf(fold(heading.trim()), region) === 'number'

/** Whether a telephone is spoken of anywhere in a text. */
export function speaksOfPhones(text: string, region: string): boolean {
  if (speaksOfPhonesUnspaced(text) || PHONE_SIGN.test(text)) return true
  const words = text.match(/\p{L}{3,}/gu) ?? []
  return words.some((word) => meaningOf(fold(word), region) === 'phone')
}

/** A person's name: two words and more, each with a capital, or a few signs of Han. */
export function isName(text: string): boolean {
  return PERSON.test(text.trim()) || /^[\p{Script=Han}]{2,3}$/u.test(text.trim())
}

function readBackwards(words: readonly string[], near: string, region: string): Verdict {
  let numbered = false
  let led = false
  let passed = 0
  /** Whether the word behind "number" says whose: "numéro personnel". */
  let owned = false
  /** Whether what stands behind "number" says what has it: "numéro de sociétaire". */
  let isOfSomething = false
  /** Whether a customer is named. */
  let named = false
  /** Whether digits are said to be what is named: "your verification code is". */
  const equated = isCopula(words.at(-1), region)
  for (let i = words.length - 1; i >= 0 && passed < MOST_WORDS; i -= 1) {
    const word = fold(words[i] ?? '')
    const meaning = meaningOfWord(word, region)
    switch (meaning) {
      case 'number':
        if (owned && passed === 0) return 'phone'
        numbered = true
        break
      case 'lead':
        // The letter behind a stroke belongs to its word: "NF-e".
        led ||= i < words.length - 1 || !/\p{L}-\p{L}\W*$/u.test(near)
        break
      case 'mine':
        if (numbered && passed === 0 && !isOfSomething) return 'phone'
        owned = passed === 0
        break
      case 'phone':
        // "ID de llamada": the call has one.
        if (i > 0 && IDS.has(fold(words[0] ?? ''))) return 'other'
        // "Kod SMS", "Код из СМС"
        if (TEXTED.has(word) && words.slice(0, i).some((one) => isOther(one, region)))
          return 'other'
        if (word.length > 1 || isLetterOfItsOwn(word, near)) return 'phone'
        if (ARTICLES.has(word)) led = true
        // "p. Horák": a letter before a name
        else if (i < words.length - 1) passed += 1
        else numbered = true
        break
      case 'answers':
        if (i > 0 && IDS.has(fold(words[0] ?? ''))) return 'other'
        // "Telefon Sekretariat:", "Call support number"
        if (words.slice(0, i).some((one) => isCalled(one, region))) return 'phone'
        if (passed < 2) return numbered ? 'unknown' : 'likely'
        passed += 1
        break
      case 'fax':
        // "CRECI 73842-F"
        if (/[\p{L}\d]-f\W*$/iu.test(near)) return 'unknown'
        return isJoinedWithPhone(words[i - 1], near, region) ? 'phone' : 'fax'
      case 'somebody':
        if (!numbered && isServed(words.slice(0, i), /[:：]$/.test(near), region)) return 'phone'
        if (passed === 0 && (numbered || !led)) return 'other'
        // "Kunde Jensen 0171 …"
        named ||= passed > 0 && !numbered && !led
        passed += 1
        break
      case 'other':
        if (!numbered && isTitle(words.slice(0, i), region)) return 'likely'
        if (numbered || (passed === 0 && !led)) return 'other'
        // "Contact the client on …": who is called, not what the number is.
        if (
          equated &&
          passed === 0 &&
          !words.slice(0, i).some((one) => isCalled(one, region, 'number'))
        )
          return 'other'
        if (!led) return 'unknown'
        passed += 1
        break
      case undefined:
        if (ARTICLES.has(word)) {
          led = true
          break
        }
        // "The tenant's number is …"
        if (numbered && passed === 0 && meaningOf(word.replace(/['’]s$/, ''), region) === 'answers')
          return 'likely'
        // "… from the number 0171 …": that is who called.
        if (numbered && passed === 0 && FROM.has(word)) return 'phone'
        // "Protocolo de atendimento": what it is stands first.
        if (OF.has(word) && passed === 1 && /^\p{Ll}/u.test(words[i + 1] ?? '')) {
          passed = 0
          isOfSomething = true
        } else passed += 1
        owned = false
    }
  }
  if (numbered)
    return near.endsWith('#') || isNumberOf(words, passed, near, region) ? 'other' : 'unknown'
  return named && !/[:：]$/.test(near) ? 'perhaps' : 'none'
}

/** "Chef de projet": who it is of stands first. */
const isTitle = (words: readonly string[], region: string) => {
  const whose = ARTICLES.has(fold(words.at(-1) ?? '')) ? words.slice(0, -1) : words
  const [who = '', of = ''] = whose.slice(-2).map(fold)
  return OF.has(of) && meaningOfWord(who, region) === 'answers'
}

/** "Objekt-Nr.", "Med aid no.": of something that we have no word for, and nothing else is said. */
const isNumberOf = (words: readonly string[], passed: number, near: string, region: string) =>
  /\p{L}-n(?:r|ummer|umber|o)\b\.?:?$/iu.test(near) ||
  (passed > 0 &&
    passed === words.length - 1 &&
    words.length < 4 &&
    /[\p{L}]{3}$|[.:]$/u.test(near) &&
    !words.some((word) => /['’]s$/u.test(word)) &&
    meaningOfWord(fold(words.at(-1) ?? ''), region) === 'number')

/** "Tel. for the driver:", whoever it is for. */
const isPhoneFor = ([what = '', forWhom = '']: readonly string[], near: string) =>
  /[:：]$/.test(near) && FOR.has(fold(forWhom)) && A_TELEPHONE.test(fold(what))
const A_TELEPHONE = /^(?:te?l|tlf|tfn|tele[fp]\p{L}*|phone|mobile?|handy|cell|movil|movel)$/u
/** "Tél. livraison:", "Tel. referente" */
const isTelephoneOf = (words: readonly string[], near: string, region: string) =>
  /^(?:t[eé]lf?|tlf|tfn)\.\s+\p{L}[\p{L} '’.-]{2,24}[:：]?$/iu.test(near) &&
  !words.some((word) =>
    ['number', 'fax', 'other'].includes(meaningOfWord(fold(word), region) ?? ''),
  )

/** "Schadenhotline der Versicherung" */
const isHotlineOf = ([what = '']: readonly string[], near: string, region: string) =>
  what.length > 5 && /^\p{L}+ (?:der|des) \p{L}+ ?:?$/u.test(near) && isCalled(what, region)

/** "T:" and "M" at the beginning or after a comma, not the last letter of "P.O." or "Objednávka č." */
const isLetterOfItsOwn = (letter: string, near: string) =>
  PHONE_SIGN.test(letter) ||
  (letter === 't' && /(?<!\p{L})t\. ?č\.\s?:?$/iu.test(near)) ||
  new RegExp(`(?:^|[^\\p{L}\\d.\\s/]\\s*|\\d{3}\\s+)${letter}\\s?[.:=]{0,2}$`, 'iu').test(near)

/** "Tel/Fax", "Phone & fax": who calls it is answered. */
function isJoinedWithPhone(before: string | undefined, near: string, region: string): boolean {
  const isJoined =
    /\p{L}[\s.]*(?:[/&+]|\s(?:and|og|und|et|y|e|i|en|och|ja)\s)\s*\p{L}+[\s.:：]*$/iu.test(near)
  if (before === undefined || !isJoined) return false
  return meaningOfWord(fold(before), region) === 'phone'
}

const IDS: ReadonlySet<string> = new Set(
  ['id', 'شناسه', 'معرف', 'מזהה', 'audkenni', 'kitambulisho'].map(fold),
)
const TEXTED: ReadonlySet<string> = new Set(['sms', 'смс'])
const isOther = (word: string, region: string) => meaningOfWord(fold(word), region) === 'other'
/** "Atención al cliente", "Contact for customers:" is where customers call. */
const isServed = (words: readonly string[], isLabel: boolean, region: string): boolean =>
  words.some(
    (word) =>
      word.length > 1 &&
      (SERVING.test(fold(word)) || (isLabel && meaningOfWord(fold(word), region) === 'phone')),
  )
const SERVING =
  /^(?:serv(?:ice|icio|izio|ico|iciul)s?|atencion|atendimento|atencao|assistenza|soporte|suporte)$/
