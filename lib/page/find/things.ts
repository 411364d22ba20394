/** What has a number and no word of ours. */
import { isSupportedCountry } from 'libphonenumber-js/max'
import { ARTICLES, isCopula, isSmallWord, OF } from './small-words.ts'
import { fold, isCalled, meaningOfWord } from './words.ts'

/**
 * "MRN", "mandat SEPA": no name of ours, and no person's or company's. Where something numbered `isNamed`
 * before, "lettre de remise" too; by itself a word in small letters is mostly of a note: "oggi", "boulot".
 */
export function isThing(
  near: string,
  words: readonly string[],
  region: string,
  isNamed: boolean,
): boolean {
  if (INITIALS.test(near)) return true
  const last = words.at(-1) ?? ''
  const word = fold(last)
  if (meaningOfWord(word, region) !== undefined || isSmallWord(word, region)) return false
  if (isNamed && /(?<!['’\p{L}])\p{Ll}{4,}$/u.test(near)) return true
  return /(?<![\p{L}\d&.-])\p{Lu}{3,5}[:：]?$/u.test(near) && !isSupportedCountry(last)
}

/** "C.C." */
const INITIALS = /^(?:\p{Lu}\.){2,4}:?$/u

/** "Factures en litige :", "Invoices queried:": what is told of it is said with it. */
export function isLabelOfThings(near: string, words: readonly string[], region: string): boolean {
  const [first = '', ...others] = words
  return (
    others.length > 0 &&
    others.length < 5 &&
    /[:：]$/.test(near) &&
    meaningOfWord(fold(first), region) === 'other' &&
    others.every(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        [undefined, 'other', 'lead'].includes(meaningOfWord(fold(word), region)),
    )
  )
}

const isLeader = (word: string | undefined, region: string) =>
  word !== undefined && (ARTICLES.has(word) || meaningOfWord(word, region) === 'mine')

/** "N° d'usager", "Votre demande n°": the number of what we have no word for. */
export function isThingsNumber(words: readonly string[], region: string): boolean {
  const folded = words.map(fold)
  while (isLeader(folded[0], region)) folded.shift()
  while (isCopula(folded.at(-1), region)) folded.pop()
  const [first = '', second = ''] = folded
  const isNumber = (word = '') => meaningOfWord(word, region) === 'number'
  const isNew = (word = '') =>
    /^[a-zа-яα-ω]{4,}$/u.test(word) && meaningOfWord(word, region) === undefined
  if (isNumber(folded.at(-1)))
    return isNew(folded.at(-2)) && !isSmallWord(folded.at(-2) ?? '', region)
  const isSign = /^n[°º]$/.test(first)
  const isOf = OF.has(second) || /^[dl]['’]/.test(second)
  const whose = isOf || isSign ? folded.slice(1).map((word) => word.replace(/^[dl]['’]/, '')) : []
  return (
    isNumber(first) &&
    whose.some(isNew) &&
    whose.every((word) => OF.has(word) || !isCalled(word, region, 'answers', 'mine'))
  )
}
