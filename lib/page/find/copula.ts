/** What digits are said to be: "Your claim is 2026 4711". */
import { ARTICLES, FOR, isCopula, OF } from './small-words.ts'
import { fold, isCalled, meaningOf, meaningOfWord, NUMBER_ENDING } from './words.ts'

/** Without "is" where it says what the digits are: "Your claim is", "su folio es", "votre dossier est le". */
export function withoutCopula(words: readonly string[], region: string): readonly string[] {
  const before = ARTICLES.has(fold(words.at(-1) ?? '')) ? words.slice(0, -1) : words
  // "Saksnummeret ditt er …"
  const subject = before
    .slice(0, -1)
    .filter((word, at, all) => at < all.length - 1 || meaningOf(fold(word), region) !== 'mine')
  return isCopula(before.at(-1), region) && isSubject(subject, region) ? subject : words
}

/** Whether words end with what digits may be of, and nothing that leads to it. */
function isSubject(words: readonly string[], region: string): boolean {
  const [before = '', thing = ''] = [...Array(2).fill(''), ...words].slice(-2).map(fold)
  const isTheirs = (word: string) =>
    ARTICLES.has(word) || OF.has(word) || meaningOf(word, region) === 'mine'
  const around = words.slice(-4, -1)
  const known =
    before === '' ||
    meaningOfWord(before, region) === 'number' ||
    NUMBER_ENDING.test(thing) ||
    meaningOfWord(before, region) === 'other' ||
    isTheirs(before) ||
    (around.some((word) => isTheirs(fold(word))) && !around.some((word) => isLeading(word, region)))
  return known && ['other', 'somebody'].includes(meaningOfWord(thing, region) ?? '')
}

const isLeading = (word: string, region: string) =>
  FOR.has(fold(word)) ||
  meaningOf(fold(word), region) === 'lead' ||
  isCalled(word, region, 'number')
