/** Extensions: behind a number, and alone where a word says so. */
import { EXTENSION_WORDS } from '../gate.ts'

const anyOf = (...lists: readonly string[]): string => lists.join('|').replace(/\s+/g, '|')

/** Words that mean an extension behind a number, whatever stands between; `_` is a space. */
const CLEAR = anyOf(
  'extensi[oóà]n? extens[aã]o extensia exts? ekst ekstensi interne interni interna(?:_št)?',
  'anknytn anschluss apparat toestel klapka linka mell[eé]k mell alanro alanumero lyhytnumero sisetel(?:efon)? innanhúss(?:númer)?',
  'nội_bộ (?:số_)?máy_lẻ số_lẻ số_nội_bộ bấm_phím nhánh pesawat sambungan dahili iç_hat ku[cć]ni vidinis iekšējais uitbr(?:eiding)? kiendelezi omstilling',
  'внутренний внутрішній внутр вътр(?:ешен)? добавочный додатковий локал numer_wewnętrzny nr_wew εσωτερικ[οό]',
  'داخلی داخلي تحويله ایکسٹینشن פנימי एक्सटेंशन विस्तार 교환 내선번호 転 转 轉 分机号 分機號 ต่อ เบอร์ต่อ กด',
)
/** Words that mean something else as well: they stand right behind the number, or in parentheses. */
const NEARBY = anyOf(
  'linje lokal local lok loc interior app nst dw tst poste interno int intern(?:nr|nummer)? anexo anx ankn ank wew samb vid_?nr iekš dah pes klappe',
  'внут вн дод анекс лок एक्स 내 של w(?=\\.) εσ(?=\\.) trump',
)

/** Languages that write the digits first: "112-es mellék". */
const BEFORE_WORD =
  /^\s*[-–,;/(]?\s*(\d{1,6})(?:-?[aeoöáé]+s|\.)? ?(?:mell[eé]k|bels[oő])(?!\p{L})/iu

const NUMBERED = '(?:\\s?-?(?:nr|no|nummer|number|č|n[°ºo]))?\\s*[.:=]{0,2}\\s*-?'
const BEHIND = new RegExp(
  `^\\s*(?:[-–,;/·|]?\\s*[([]?\\s*(?:${EXTENSION_WORDS}|${CLEAR})${NUMBERED}|[,;]?\\s*\\(?\\s*(?:(?:${NEARBY})${NUMBERED}|[x#]\\s?)|,{2,}|;ext=)\\s*(\\d{1,6})(?:(?![\\p{L}\\d]|[.:]\\d)|(?=번|番|号(?!线)|號(?!線)))`.replaceAll(
    '_',
    '\\s?',
  ),
  'iu',
)
const ALONE = new RegExp(
  `(?<!\\p{L})(?:${EXTENSION_WORDS})(?:\\s?(?:nr|no))?\\s?[.:]?\\s?-?(\\d{2,6})(?!\\p{L}|\\d|[ .,:/-]{1,3}\\d|\\s?[%°])`,
  'giu',
)
const LABEL = new RegExp(`^(?:${EXTENSION_WORDS})(?:\\.?\\s?(?:nr|no|number|nummer))?\\.?:?$`, 'iu')

const SAID = new RegExp(
  `^[\\s,;(]{0,3}(?:${EXTENSION_WORDS}|extensi[oóà]n?|extens[aã]o)\\.?\\s?\\d`,
  'iu',
)

/** Whether a word that means nothing else says that an extension follows: only telephones have some. */
export const hasExtension = (after: string): boolean => SAID.test(after)

/** The extension that follows a number. */
export const extensionBehind = (after: string): string | undefined =>
  (BEHIND.exec(after) ?? BEFORE_WORD.exec(after))?.[1]

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
