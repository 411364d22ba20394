/** Looks words up: how they are compared, and what they mean. */
import { LOCAL, type Meaning, VOCABULARY } from './vocabulary.ts'

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

const whole = new Map<string, Meaning>()
const beginnings = new Map<string, Meaning>()
let longest = 0

for (const meaning of Object.keys(VOCABULARY) as Meaning[])
  for (const words of Object.values(VOCABULARY[meaning]))
    for (const written of words.split(' ')) {
      const word = fold(written.replace('$', ''))
      const alone = written.endsWith('$') || ALONE.has(meaning) || word.length < SHORTEST_BEGINNING
      const table = alone ? whole : beginnings
      if (!table.has(word)) table.set(word, meaning)
      longest = Math.max(longest, word.length)
    }

/** What a folded word means in a country, by the longest entry that fits it: *calle* is a street though *call* is not. */
export function meaningOf(word: string, region: string): Meaning | undefined {
  const itself = LOCAL[region]?.[word] ?? whole.get(word)
  if (itself !== undefined) return itself
  for (let length = Math.min(word.length, longest); length >= SHORTEST_BEGINNING; length -= 1) {
    const meaning = beginnings.get(word.slice(0, length))
    if (meaning !== undefined) return meaning
  }
  return undefined
}
