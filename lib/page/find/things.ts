/** What has a number and no word of ours. */
import { isSupportedCountry } from 'libphonenumber-js/max'
import { isSmallWord, OF } from './small-words.ts'
import { fold, isCalled, meaningOfWord } from './words.ts'

/** "mandat SEPA", "lettre de remise", "OS": no name of ours, and no person's or company's. */
export function isThing(near: string, words: readonly string[], region: string): boolean {
  const last = words.at(-1) ?? ''
  const word = fold(last)
  if (meaningOfWord(word, region) !== undefined || isSmallWord(word, region)) return false
  if (/(?<!['’\p{L}])\p{Ll}{4,}$/u.test(near)) return true
  return /(?<![\p{L}\d&.-])\p{Lu}{2,5}[:：]?$/u.test(near) && !isSupportedCountry(last)
}

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

/** "N° d'usager", "Votre demande n°": the number of what we have no word for. */
export function isThingsNumber(words: readonly string[], region: string): boolean {
  const folded = words.map(fold)
  const [first = '', second = ''] = folded
  const isNumber = (word = '') => meaningOfWord(word, region) === 'number'
  const isNew = (word = '') =>
    /^[a-zа-яα-ω]{4,}$/u.test(word) && meaningOfWord(word, region) === undefined
  if (isNumber(folded.at(-1)))
    return isNew(folded.at(-2)) && !isSmallWord(folded.at(-2) ?? '', region)
  const whose = OF.has(second) ? folded.slice(2) : /^[dl]['’]/.test(second) ? folded.slice(1) : []
  return (
    isNumber(first) &&
    whose.some(isNew) &&
    whose.every((word) => !isCalled(word, region, 'answers', 'mine'))
  )
}
