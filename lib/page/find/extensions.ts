/** Extensions: behind a number, and alone where a word says so. */
import type { CountryCode } from 'libphonenumber-js'

const anyOf = (...lists: readonly string[]): string => lists.join('|').replace(/\s+/g, '|')

/** Words that say so without a number before them. lib/page/gate.ts knows how each begins. */
const ALONE_WORDS = anyOf(
  'ext(?:ns?|ension|ensi[oóà]n?|ens[aã]o|ensie|ensia)?|durchwahl|nebenstelle|lokaln(?:umme)?r|anknytning|ankn|internn(?:umme)?r',
  'ramal|anexo|dahili|wewn?|wewnętrzn[ye]|klapk[ay]|toestel|alanumero|mell[eé]k|доб|добавочный|внутр|внутренний|внутрішній|εσωτ|εσωτερικ[οό]',
  'שלוחה|تحويل[ةه]|分[机機]|[内內][线線]|내선',
)
/** Words that mean something else as well: a device, a job, a flat. They stand over the digits, or part from all beside. */
const LABELS = anyOf('apparat|klappe|poste|interno|dw|داخلي|داخلی')
/** Where "lokal" is an extension, and no room. */
const LOCAL = { words: 'lok(?:al)?|лок(?:ал)?', regions: /^(?:DK|GL|HR|RS|BA|ME|MK|SI)$/ }
/** What else is extended: a contract, a file's name. */
const OTHERS_BEFORE =
  '(?<!(?:contract|lease|loan|file|warranty|visa|deadline|term|cable|hair|browser|domain|licen[cs]e|house|trial|tax)s?\\s)'
const NUMBER_WORD = '(?:[ .-]{0,2}(?:nr|no|n[º°]|number|nummer|numer|numarası|szám|#))?'
/** "Desk ext.", "Numéro de poste" */
const BEFORE_LABEL =
  '(?:(?:desk|office|internal|phone|telephone|work|user|agent|sip|pbx|tel|telefon|numer|nr|no|n[º°]|n[úu]mero|num[eé]ro|číslo|de|du)[ .-]{1,2}){0,2}'

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
const ALONE = new RegExp(
  `(?<!\\p{L})${OTHERS_BEFORE}(?:${ALONE_WORDS})${NUMBER_WORD}\\s?[.:]{0,2}\\s?-?(\\d{2,6})(?!\\p{L}|\\d|[ .,:/-]{1,3}\\d|\\s?[%°]| (?:days?|weeks?|months?|years?|mm|cm|m)(?!\\p{L}))`,
  'giu',
)
const apart = (words: string) =>
  new RegExp(
    `(?:^\\s*|[,;·|(–-]\\s?)(?:${words})${NUMBER_WORD}\\s?[.:]{0,2}\\s?-?(\\d{3,5})(?=\\s*(?:$|[,;·|)–-](?!\\d)))`,
    'giu',
  )
const label = (words: string) =>
  new RegExp(`^${BEFORE_LABEL}(?:${words})\\.?${NUMBER_WORD}\\.?\\s?:?$`, 'iu')
const everywhere = { apart: apart(LABELS), label: label(`${ALONE_WORDS}|${LABELS}`) }
const withLocal = {
  apart: apart(`${LABELS}|${LOCAL.words}`),
  label: label(`${ALONE_WORDS}|${LABELS}|${LOCAL.words}`),
}
/** All of a cell. */
const WHOLE = /^\s*[x#-]?\s?(\d{2,6})\s*$/

const SAID = new RegExp(`^[\\s,;(]{0,3}(?:${ALONE_WORDS})\\.?\\s?\\d`, 'iu')

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
  const { apart, label } = LOCAL.regions.test(region) ? withLocal : everywhere
  const whole = WHOLE.exec(text)?.[1]
  if (whole !== undefined && heading !== undefined && label.test(heading.trim())) {
    const start = text.indexOf(whole)
    yield { start, end: start + whole.length, digits: whole }
    return
  }
  const ends = new Map<number, string>()
  for (const words of [ALONE, apart])
    for (const { 0: all, 1: digits = '', index } of text.matchAll(words))
      ends.set(index + all.length, digits)
  for (const [end, digits] of [...ends].toSorted(([a], [b]) => a - b))
    yield { start: end - digits.length, end, digits }
}
