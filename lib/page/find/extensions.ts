/** Extensions: behind a number, and alone where a word says so. */
import { EXTENSION_WORDS } from '../gate.ts'

/** Words that mean an extension behind a number, and may mean something else elsewhere. */
const WORDS_BEHIND =
  'extensi[oó]n|extens[aã]o|linje|linea|línea|linha|linia|interne?|lokal|local|lok|loc|interior|nội bộ|вътр(?:ешен)?|alanro|ala|داخلی|교환|anschluss|apparat|app|klappe|nst|dw|tst|toestel|poste|interno|int|anexo|ankn|wew|klapka|linka|mell[eé]k|alanumero|внутренний|внутр|внут|вн|дод|анекс|داخلي|転|转|轉|ต่อ|máy lẻ|số lẻ|nhánh|pesawat|sambungan|samb|dahili|iç hat|ku[cć]ni|vidinis|vid|iekš|sise|innanhúss|int[eé]rieur|פנימי|εσωτερικ[οό]|p(?=\\.)|r(?=[.:])|ram|anx|uitbr|uitbreiding|dah|ekst|ekstensi|pes|分机号|分機號|내|내선번호|số máy lẻ|số nội bộ|bấm phím|กด|เบอร์ต่อ|एक्सटेंशन|एक्स|विस्तार|kiendelezi|ایکسٹینشن|تحويله|של|omstilling|anknytn|ank|lyhytnumero|innanhússnúmer|nst\\.|nebenstelle|extensi[oóà]|exts?|w(?=\\.)|numer wewnętrzny|nr wew|l(?=\\.)|mell|extensia|вътр\\. номер|interni|interna|interna št|локал|лок|εσ(?=\\.)|sisetel|sisetelefon|iekšējais|vid\\. nr|trump|добавочный|додатковий|внутрішній'

/** Languages that write the digits first: "112-es mellék". */
const BEFORE_WORD = /^\s*[-–,;/(]?\s*(\d{1,6})(?:-?[aeoöáé]+s|\.)? ?(?:mell[eé]k|bels[oő])/iu

const BEHIND = new RegExp(
  `^\\s*(?:[-–,;/·|]?\\s*[([]?\\s*(?:(?:${EXTENSION_WORDS}|${WORDS_BEHIND})(?:\\s?-?(?:nr|no|nummer|number|č|n[°ºo]))?\\s*[.:=]{0,2}\\s*-?|[x#]\\s?)|,{2,}|;ext=)\\s*(\\d{1,6})(?:(?![\\p{L}\\d])|(?=번|番|号|號|线|線))`,
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
