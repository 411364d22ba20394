/** Extensions: behind a number, and alone where a word says so. */
import { EXTENSION_WORDS } from '../gate.ts'

/** Words that mean an extension behind a number, and may mean something else elsewhere. */
const WORDS_BEHIND =
  'extensi[oó]n|extens[aã]o|linje|intern|interne|lokal|local|lok|loc|interior|nội bộ|вътр|alanro|داخلی|교환|anschluss|apparat|app|klappe|nst|dw|tst|toestel|poste|interno|int|anexo|ankn|wew|klapka|linka|mell[eé]k|alanumero|внутр|внут|вн|дод|анекс|داخلي|転|转|轉|ต่อ|máy lẻ'

const BEHIND = new RegExp(
  `^\\s*(?:[,;]?\\s*\\(?\\s*(?:(?:${EXTENSION_WORDS}|${WORDS_BEHIND})\\s*[.:=]{0,2}\\s*-?|[x#]\\s?)|,{2,}|;ext=)\\s*(\\d{1,6})(?![\\p{L}\\d])`,
  'iu',
)
const ALONE = new RegExp(
  `(?<!\\p{L})(?:${EXTENSION_WORDS})(?:\\s?(?:nr|no))?\\s?[.:]?\\s?-?(\\d{2,6})(?!\\p{L}|\\d|[ .,:/-]{1,3}\\d|\\s?[%°])`,
  'giu',
)
const LABEL = new RegExp(`^(?:${EXTENSION_WORDS})(?:\\.?\\s?(?:nr|no|number|nummer))?\\.?:?$`, 'iu')

const SAID = new RegExp(`^[\\s,;(]{0,3}(?:${EXTENSION_WORDS}|extensi[oó]n)\\.?\\s?\\d`, 'iu')

/** Whether a word that means nothing else says that an extension follows: only telephones have some. */
export const hasExtension = (after: string): boolean => SAID.test(after)

/** The extension that follows a number. */
export const extensionBehind = (after: string): string | undefined => BEHIND.exec(after)?.[1]

/** Extensions that stand alone: behind a word for them, or under a heading that is one. */
export function* extensionsAlone(
  text: string,
  heading: string | undefined,
): Generator<{ readonly start: number; readonly end: number; readonly digits: string }> {
  const whole = /^\s*(\d{2,6})\s*$/.exec(text)
  const digits = whole?.[1]
  if (digits !== undefined && heading !== undefined && LABEL.test(heading.trim())) {
    const start = text.indexOf(digits)
    yield { start, end: start + digits.length, digits }
  }
  for (const { 0: all, 1: digits = '', index } of text.matchAll(ALONE)) {
    const end = index + all.length
    yield { start: end - digits.length, end, digits }
  }
}
