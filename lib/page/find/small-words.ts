/** Words that say nothing by themselves: they lead from one to the next. */
import { fold } from './words.ts'

export const FOR: ReadonlySet<string> = new Set(
  'for fur pour para per voor til dla для ved vid bei beim bij'.split(' '),
)

export const FROM: ReadonlySet<string> = new Set(
  'from von vom fra fran desde depuis dal van vanaf απο от من'.split(' '),
)
export const OF: ReadonlySet<string> = new Set('of de do da del della du des'.split(' '))
export const ARTICLES: ReadonlySet<string> = new Set(
  'the el la le der die das den det o a il'.split(' '),
)
const COPULA: ReadonlySet<string> = new Set(
  'is er ar ist lautet est es je este jest blir var ir yra είναι е'.split(' '),
)
/** What means more than *is* elsewhere. */
const LOCAL_COPULA: Readonly<Record<string, string>> = {
  BR: 'e',
  EE: 'on',
  FI: 'on',
  IT: 'e',
  PL: 'to',
  PT: 'e',
}
export const isCopula = (word = '', region: string): boolean =>
  COPULA.has(fold(word)) || /^c['’]est$/i.test(word) || LOCAL_COPULA[region] === fold(word)

export const isSmallWord = (word: string, region: string) =>
  [ARTICLES, FROM, FOR, OF].some((words) => words.has(word)) || isCopula(word, region)
