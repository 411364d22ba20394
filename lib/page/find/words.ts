/** Looks words up: how they are compared, and what they mean. */
import { LOCAL, type Meaning, VOCABULARY } from './vocabulary.ts'
import { WHAT_IS_NUMBERED } from './what-is-numbered.ts'
import { WHO_ANSWERS } from './who-answers.ts'

const SAME_AS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  '№': '#',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
}

/** How words are compared: lower case, without accents, in the letters most of Europe shares. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[ -~]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđıð№یکہ]/g, (letter) => SAME_AS[letter] ?? letter)
}

const SHORTEST_BEGINNING = 4
/** Small words, which others begin with by chance: *hans* is no Hansen. */
const ALONE: ReadonlySet<Meaning> = new Set(['lead', 'mine'])

const ALL = [
  ...Object.entries(VOCABULARY),
  // Of what stands in both, the vocabulary knows better.
  ['answers', WHO_ANSWERS],
  ['other', WHAT_IS_NUMBERED],
] as readonly (readonly [Meaning, Readonly<Record<string, string>>])[]

interface Tables {
  readonly whole: ReadonlyMap<string, Meaning>
  readonly beginnings: ReadonlyMap<string, Meaning>
  /** Letters of the longest beginning. */
  readonly longest: number
}

function makeTables(): Tables {
  const whole = new Map<string, Meaning>()
  const beginnings = new Map<string, Meaning>()
  let longest = 0
  for (const [meaning, languages] of ALL)
    for (const words of Object.values(languages))
      for (const written of words.split(' ')) {
        const word = fold(written.replace('$', ''))
        const alone =
          written.endsWith('$') || ALONE.has(meaning) || word.length < SHORTEST_BEGINNING
        const table = alone ? whole : beginnings
        if (!table.has(word)) table.set(word, meaning)
        if (!alone) longest = Math.max(longest, word.length)
      }
  return { whole, beginnings, longest }
}

/** Made when the first word is looked up: who is woken for a call does not wait for it. */
let tables: Tables | undefined

/** What a folded word means in a country, by the longest entry that fits it: *calle* is a street though *call* is not. */
export function meaningOf(word: string, region: string): Meaning | undefined {
  tables ??= makeTables()
  const { whole, beginnings, longest } = tables
  const itself = LOCAL[region]?.[word] ?? whole.get(word)
  if (itself !== undefined) return itself
  for (let length = Math.min(word.length, longest); length >= SHORTEST_BEGINNING; length -= 1) {
    const meaning = beginnings.get(word.slice(0, length))
    if (meaning !== undefined) return meaning
  }
  return undefined
}

export const PHONE_SIGN = /[☎📞📱☏✆📲]/u
/** Words, signs for telephones, and single letters that a stroke joins: "a/c". */
export const WORD = /[\p{L}\p{M}]\/[\p{L}\p{M}](?!\p{L})|[\p{L}\p{M}°º№'’]+|#|[☎📞📱☏✆📲]/gu

/** What makes a number of any word. */
export const NUMBER_ENDING =
  /(?:s|n|en)?(?:nr|nro|nummer|nummeret|numret|numre|numrene|nommer|number|numero|szam|numeris)$/
/** Languages that join words say at the end what it is, whoever it belongs to. */
const PHONE_ENDING =
  /(?:telefon|telefoon|phone|handy|mobil|fon|tlf|mobile|puhelin|simi|hotline|notdienst|kontakt)(?:er|e|n|en)?$/
const OTHER_ENDING =
  /(?:rechnung|faktura|regning|rekening|nota|konto|kode|code|koodi|tunnus|kenmerk|ref|referen[zs]|referanse|referentie|reference|kennung|zeichen|zahlerstand|zweck|vertrag|aftale|azonosito|(?:kunden?|client|contact|lead|call|case|deal|record|guest|member|invoice|job|booking|customer|patient|medlems|bruger|user|order|ticket|sags?|account|konto)s?id)$/

/** French and Italian write short words as part of the next: "n° d'ordre", "dell'ordine". */
const ELIDED = /^(?:[cdjlmnst]|qu|(?:d?all?|dell|nell|sull)o?)['’](?=\p{L}{3})/u

/** What a folded word means with its endings and what is written as part of it. */
export function meaningOfWord(word: string, region: string): Meaning | undefined {
  if (PHONE_SIGN.test(word)) return 'phone'
  const bare = word.replace(/['’]$/, '')
  const elided = bare.replace(ELIDED, '')
  // "La Cour d'appel" has no telephone.
  const stem = elided !== bare && meaningOf(elided, region) === 'phone' ? bare : elided
  const itself = meaningOf(stem, region)
  if (itself === 'number' || itself === 'fax') return itself
  const base = stem.replace(NUMBER_ENDING, '')
  const numbered = base !== stem && base !== ''
  if (base.length > 5 && PHONE_ENDING.test(base)) return 'phone'
  if (base.length > 5 && OTHER_ENDING.test(base)) return 'other'
  const ofBase = numbered ? meaningOf(base, region) : undefined
  // "PNR" is a word of its own, and not the "p" of "p nr".
  const whole = base.length === 1 ? (itself ?? ofBase) : (ofBase ?? itself)
  const meaning = whole ?? withoutArticle(base, region)
  if (!numbered) return meaning
  return meaning === 'phone' || meaning === 'fax' ? meaning : 'other'
}

/** Arabic and Hebrew write the article and short prepositions as part of the word. */
function withoutArticle(word: string, region: string): Meaning | undefined {
  const bare = word.replace(
    /^(?:وال|بال|لل|ال|ה|ל|ב)(?=[\p{Script=Arabic}\p{Script=Hebrew}]{2})/u,
    '',
  )
  return bare === word ? undefined : meaningOf(bare, region)
}

/** Whether a word, as it is written, names nobody or a customer. */
export const isNobodys = (word: string, region: string): boolean =>
  SPEAKERS.has(fold(word)) || [undefined, 'somebody'].includes(meaningOfWord(fold(word), region))
const SPEAKERS: ReadonlySet<string> = new Set(
  'user agent member bruger brugeren benutzer utilisateur usuario usuaria gebruiker anvandare'.split(
    ' ',
  ),
)

/** Whether a word stands for a telephone, or for what is in `also`. */
export const isCalled = (word: string, region: string, ...also: readonly Meaning[]) =>
  [...also, 'phone'].includes(meaningOfWord(fold(word), region) ?? '')
