/** Extensions: behind a number, and alone where a word says so. */
import type { CountryCode } from 'libphonenumber-js'
import { isName, type Verdict, verdictBefore } from './labels.ts'

const anyOf = (...lists: readonly string[]): string => lists.join('|').replace(/\s+/g, '|')

/** Words that say so without a number before them. lib/page/gate.ts knows how each begins. */
const ALONE_WORDS = anyOf(
  'ext(?:ns?|ension)? durchwahl nebenstelle lokaln(?:umme)?r anknytning ankn ramal dahili wewn? alanumero',
  'доб εσωτ שלוחה تحويل[ةه] 分[机機] (?<![国國市])[内內][线線] 내선',
)
/** Words that mean something else as well, even where they mean an extension: an area, a device, a job, a flat. */
const ALSO_ELSE: readonly (readonly [regions: string, words: string])[] = [
  ['ES MX AR CO CL PE EC VE UY PY BO CR PA GT HN SV NI DO PR US', 'extensi[oó]n'],
  ['PT BR AO MZ', 'extens[aã]o'],
  ['CL PE', 'anexo'],
  ['AR UY PY BO IT SM CH', 'interno'],
  ['FR BE CH LU MC CA MA TN DZ SN CI', 'poste'],
  ['DE AT CH LI LU', 'apparat'],
  ['AT', 'klappe'],
  ['NL BE', 'toestel(?:nummer)?'],
  ['CZ SK', 'klapk[ay]'],
  ['HU', 'mell[eé]k'],
  ['PL', 'wewnętrzn[ye]'],
  ['RU BY KZ KG UA', 'внутр(?:енний)? внутрішній добавочный'],
  ['GR CY', 'εσωτερικ[οό]'],
  ['NO SE DK', 'internn(?:umme)?r'],
  ['DK GL HR RS BA ME SI', 'lok(?:al)?'],
  ['RS BA ME MK', 'лок(?:ал)?'],
]
/** What else is extended, and a house's number on a street of Mexico: *No. ext.* */
const OTHERS_BEFORE =
  '(?<!(?:(?:contract|lease|loan|file|warranty|visa|deadline|term|cable|hair|browser|domain|licen[cs]e|house|trial|tax)s?|n[oº°]\\.?|n[uú]m\\.?)\\s)'
const NUMBER_WORD = '(?:[ .-]{0,2}(?:nr|no|n[º°]|number|nummer|numer|numarası|szám|#))?'
/** "Desk ext.", "Numéro de poste" */
const BEFORE_LABEL =
  '(?:(?:desk|office|internal|phone|telephone|work|user|agent|sip|pbx|tel|telefon|numer|nr|n[º°]|n[úu]mero|num[eé]ro|číslo|de|du)[ .-]{1,2}){0,2}'
const MEASURES =
  '(?:days?|weeks?|months?|years?|(?:[mck]?m|ft|sq|km)(?:²|2)?|κ?μ|мм|см)(?![\\p{L}-])'

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
  `^\\s*(?:[-–,;/·|]?\\s*[([]?\\s*(?:${ALONE_WORDS}|${CLEAR})${NUMBERED}|[,;]?\\s*\\(?\\s*(?:(?:${NEARBY})${NUMBERED}|[x#]\\s?)|,{2,}|;ext=)\\s*(\\d{1,6})(?:(?![\\p{L}\\d]|[.:]\\d)|(?=번|番|号(?!线)|號(?!線)))`.replaceAll(
    '_',
    '\\s?',
  ),
  'iu',
)
/** Scripts that set no space between words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]'
const LETTER = `(?!${UNSPACED})\\p{L}`
const ALONE = new RegExp(
  `(?<!${LETTER})${OTHERS_BEFORE}(?:${ALONE_WORDS})${NUMBER_WORD}\\s?[.:]{0,2}\\s?-?(\\d{2,6})(?!${LETTER}|[\\d年月日人个個件名台元円원명]|[ .,:/-]{1,3}\\d|\\s?[%°]| ${MEASURES})`,
  'giu',
)

/** What says so in a region: `label` over or before digits, `whole` with them, after a name at most. */
interface Words {
  readonly label: RegExp
  readonly whole: RegExp | undefined
}
const known = new Map<string, Words>()

function wordsOf(region: string): Words {
  const words = known.get(region) ?? wordsIn(region)
  known.set(region, words)
  return words
}

function wordsIn(region: string): Words {
  const also = ALSO_ELSE.filter(([regions]) => regions.includes(region)).map(([, words]) => words)
  const labelled = (words: string) => `${BEFORE_LABEL}(?:${words})${NUMBER_WORD}[.:]{0,2}`
  return {
    label: new RegExp(
      `^(?:${labelled(ALONE_WORDS)}|(${labelled(anyOf(...also) || '(?!)')}))$`,
      'iu',
    ),
    whole:
      also.length === 0
        ? undefined
        : new RegExp(
            `^([^,;·|(–]*?[,;·|(–] ?)?${labelled(anyOf(...also))} ?-?(\\d{3,4})(?:\\)| \\([\\p{L} ]+\\))?$`,
            'iu',
          ),
  }
}
const CELL = /^[x#-]?\s?(\d{2,6})$/
const YEAR = /^(?:19\d|20[0-4])\d$/
/** "Balie 2, toestel 417" */
const ANSWERED: ReadonlySet<Verdict> = new Set<Verdict>(['phone', 'likely'])
/** Flats and shops have few digits, and files' names zeros. */
const NO_FLAT = /^[1-9]\d{2,}$/

const SAID = new RegExp(
  `^[\\s,;(]{0,3}(?:${ALONE_WORDS}|extensi[oóà]n?|extens[aã]o)\\.?\\s?\\d`,
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
  region: CountryCode,
): Generator<{ readonly start: number; readonly end: number; readonly digits: string }> {
  const digits = wholeExtension(text.trim(), heading?.trim() ?? '', region)
  if (digits !== undefined) {
    const start = text.lastIndexOf(digits)
    yield { start, end: start + digits.length, digits }
    return
  }
  for (const { 0: all, 1: digits = '', index } of text.matchAll(ALONE)) {
    const end = index + all.length
    yield { start: end - digits.length, end, digits }
  }
}

/** Of a cell with a label over or before it, or of a line that says no more than whose it is. */
function wholeExtension(line: string, heading: string, region: string): string | undefined {
  const { label, whole } = wordsOf(region)
  const cell = CELL.exec(line)?.[1]
  if (cell !== undefined) {
    const [said, also] = label.exec(heading) ?? []
    return said !== undefined && (also === undefined || NO_FLAT.test(cell)) ? cell : undefined
  }
  const [, name, digits = ''] = whole?.exec(line) ?? []
  const whose = name?.replace(/[,;·|(–]\s?$/, '') ?? ''
  const isHis = whose === '' || isName(whose) || ANSWERED.has(verdictBefore(whose, region))
  return digits !== '' && !YEAR.test(digits) && isHis ? digits : undefined
}
