/** What the words beside a number say it is. */
import type { Meaning } from './vocabulary.ts'
import { fold, meaningOf } from './words.ts'

/**
 * `unknown`: there is a label, in words that say nothing to us. `none`: nobody says anything.
 */
export type Verdict = 'phone' | 'fax' | 'other' | 'unknown' | 'none'

const MOST_WORDS = 4
const MOST_CONTEXT = 60
const MOST_WORDS_OF_LABEL = 3

/** Where one statement ends and the next begins. */
const BREAK = /[|·•;\t\n]|\s{2,}|(?<=\p{L}{5})\. +(?=\p{Lu})|[!?] +(?=\p{Lu})|(?<=\d{4}) ?:(?: |$)/u
/** Words, signs for telephones, and single letters that a stroke joins: "a/c". */
const WORD = /[\p{L}\p{M}]\/[\p{L}\p{M}](?!\p{L})|[\p{L}\p{M}°º№'’]+|#|[☎📞📱☏✆📲]/gu

const PHONE_SIGN = /[☎📞📱☏✆📲]/u
/** Scripts that set no spaces between words: what the last word means is told by what the text holds last. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const UNSPACED_PHONE =
  /电话|電話|手机|手機|手提|座机|座機|携帯|モバイル|拨打|撥打|致电|致電|回拨|回撥|(?<![退收召])回[电電](?![脑腦视視池器表源动動])|呼入|呼出|去电|未接|拨出|接听|热线|熱線|專線|专线|來電|来电|联系|聯絡|客服|連絡先|問い合わせ(?!番号)|代表|同号|同號|窓口|受付|センター|着信|発信|전화|고객센터|상담|수신|발신|휴대|핸드폰|연락|문의|대표|新号码|新號碼|โทร|มือถือ|ติดต่อ|เบอร์/gu
const UNSPACED_FAX = /传真|傳真|ファックス|ファクス|팩스|แฟกซ์|โทรสาร/gu
const UNSPACED_OTHER =
  /号|號|番号|編號|编号|单|單|码|碼|证|證|护照|发票|發票|合同|邮编|工单|订|訂|注文|請求|法人|口座|客户|客戶|帳|賬|账|日期|金额|金額|数量|數量|価格|价格|번호|주문|송장|계좌|고객(?!님)|사업자|금액|수량|เลข|รหัส|บัญชี|สั่งซื้อ|ภาษี|ราคา|จำนวน|年|月|(?<![本毎翌当])日/gu

const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u

/** What leads up to a number says, the nearest word first. `text` ends where the number begins. */
export function verdictBefore(text: string, region: string): Verdict {
  const line = text.slice(-MOST_CONTEXT).trimEnd().split(BREAK).at(-1)?.trimStart() ?? ''
  const near = sinceNumber(line, region)
  if (near === '') return 'none'
  const unspaced = verdictOfUnspaced(near)
  if (unspaced !== 'none') return unspaced
  // "… a reference number. It's 07852 269 965."
  const itIs = IT_IS.exec(near)?.[0]
  if (itIs !== undefined) {
    const sentence = text
      .trimEnd()
      .slice(0, -itIs.length)
      .trimEnd()
      .replace(/[.,!?]$/, '')
    const said = verdictBefore(sentence, region)
    return said === 'other' || (said === 'phone' && itIs.startsWith(',')) ? said : 'none'
  }
  const words = near.match(WORD) ?? []
  if (isPhoneFor(words, near)) return 'phone'
  const said = readBackwards(withoutCopula(words, region), near, region)
  if (said !== 'none') return said
  return /(?:[:=：]| -)$/.test(near) && !isName(near.replace(/\s*[:=：-]$/, ''))
    ? 'unknown'
    : 'none'
}

/** "Call +60 19-318 8442, no. kes 2026": behind a number a new thing that has a number begins anew. */
function sinceNumber(line: string, region: string): string {
  const since = /\d(?:[ ().\-/]{0,3}\d){5}([^\d]+)$/u.exec(line)?.[1] ?? ''
  const words = (since.match(WORD) ?? []).map(fold)
  const isNew = words.some((word) => word.length > 2 && meaningOfWord(word, region) === undefined)
  const isNumbered = words.some((word) => meaningOfWord(word, region) === 'number')
  return isNew && isNumbered ? since : line
}

/** What a heading, or the whole cell before, says. */
export function verdictOfHeading(heading: string, region: string): Verdict {
  const label = heading.trim()
  if (label.length > MOST_CONTEXT || !/\p{L}|[☎📞📱☏✆📲#]/u.test(label)) return 'none'
  const said = verdictBefore(label, region)
  if (isOfACall(label)) return 'none'
  if (said !== 'none' || isName(label)) return said
  return label.split(/\s+/).length <= MOST_WORDS_OF_LABEL ? 'unknown' : 'none'
}

/** What stands behind a number in brackets or after a dash: "(mobile)", "(h)". */
export function verdictAfter(text: string, region: string): Verdict {
  if (/^ ?\([mhwod]\)/i.test(text) || CALLED_FROM.test(text)) return 'phone'
  const word = /^ ?[([–-] ?(\p{L}{2,})(?!\p{L}|\s?[.:]{0,2}\s?[+(\d])/u.exec(text)?.[1]
  if (word === undefined) return 'none'
  const meaning = meaningOf(fold(word), region)
  return meaning === 'phone' || meaning === 'fax' ? meaning : 'none'
}

/** Languages that say behind a number that somebody called from it. */
const CALLED_FROM =
  /^ ?(?:numaras[ıi]ndan|numaral[ıi] telefon|no['’]?lu telefon|から(?:の?お?電話|入電|着信)|(?:번|번호)(?:으로|에서))/u

/** "… まで お電話ください": behind a number, whoever it is of, that it is to be called. */
export const isToBeCalled = (after: string): boolean =>
  /^ ?(?:(?:まで|に|へ)お?(?:電話|かけ|ご?連絡)|로 [^.!?]{0,24}(?:연락|전화|통화|문의))/u.test(
    after,
  )

/** Whether the word that letters end with is one for a telephone: `tlf61774427`. */
export function isPhoneWord(word: string, region: string): boolean {
  return meaningOfWord(fold(word), region) === 'phone'
}

/** Whether a text ends with a word that leads to a number or names no thing: "… to Ama on". */
export function endsWithLead(text: string, region: string): boolean {
  const last = /(\p{L}+)\s*$/u.exec(text)?.[1]
  return last !== undefined && meaningOf(fold(last), region) === 'lead'
}

/** Whether a heading says "number" and no more. */
export const meansNumber = (heading: string, region: string): boolean =>
  meaningOf(fold(heading.trim()), region) === 'number'

/** Whether a telephone is spoken of anywhere in a text. */
export function speaksOfPhones(text: string, region: string): boolean {
  if (text.search(UNSPACED_PHONE) >= 0 || PHONE_SIGN.test(text)) return true
  const words = text.match(/\p{L}{3,}/gu) ?? []
  return words.some((word) => meaningOf(fold(word), region) === 'phone')
}

const CALL =
  '(?:call|anruf|opkald|samtal|oppringning|oproep|appel|llamada|chamada|ligacao|chiamata|polaczen|hovor|hivas|arama|вызов|звонок)\\p{L}*'
const DIRECTION =
  '(?:incoming|outgoing|inbound|outbound|missed|eingehend|ausgehend|verpasst|in[dnk]*(?:gaende|kommande|kommende)|ud?t?gaende|ubesvaret|missat|mistet|tapt|entrant|sortant|saliente|perdida|realizada|efetuada|recebida|nao atendida|in entrata|in uscita|ricevuta|effettuata|inkomend|uitgaand|gemist|przychodz|wychodz|nieodebran|prichoz|odchoz|zmeskan|bejovo|kimeno|saapuva|lahteva|vastaamaton|gelen|giden|cevapsiz|входящ|исходящ|пропущ)\\p{L}*'
const OF_A_CALL = new RegExp(`^(?:${CALL} )?${DIRECTION}(?: ${CALL})?$`, 'u')

/** Whether all that a text says is that it is a call in or out, as lists of calls do before a number. */
export const isOfACall = (text = ''): boolean =>
  OF_A_CALL.test(fold(text.trim().replace(/\s*[·•|:–-]$/, '')))

/** A person's name: two words and more, each with a capital, or a few signs of Han. */
export function isName(text: string): boolean {
  return PERSON.test(text.trim()) || /^[\p{Script=Han}]{2,3}$/u.test(text.trim())
}

function verdictOfUnspaced(near: string): Verdict {
  const tail = near.slice(-16)
  if (!UNSPACED.test(tail)) return 'none'
  const last = (signs: RegExp) => [...tail.matchAll(signs)].at(-1)
  const ends = (signs: RegExp) => {
    const match = last(signs)
    return match === undefined ? -1 : match.index + match[0].length
  }
  const phone = ends(UNSPACED_PHONE)
  const fax = ends(UNSPACED_FAX)
  // The general word for "number" behind a telephone is the telephone's.
  const other = ends(UNSPACED_OTHER)
  const followsPhone =
    phone >= 0 && /^(?:号码|號碼|番号|번호|号|號)?$/u.test(tail.slice(phone, other))
  if (fax > phone) return 'fax'
  if (phone >= 0 && (phone >= other || followsPhone)) return 'phone'
  return other >= 0 ? 'other' : 'none'
}

function readBackwards(words: readonly string[], near: string, region: string): Verdict {
  let numbered = false
  let led = false
  let passed = 0
  for (let i = words.length - 1; i >= 0 && passed < MOST_WORDS; i -= 1) {
    const word = fold(words[i] ?? '')
    const meaning = meaningOfWord(word, region)
    switch (meaning) {
      case 'number':
        numbered = true
        break
      case 'lead':
        // The letter behind a stroke belongs to its word: "NF-e".
        led ||= i < words.length - 1 || !/\p{L}-\p{L}\W*$/u.test(near)
        break
      case 'mine':
        if (numbered && passed === 0) return 'phone'
        break
      case 'phone':
        if (word.length > 1 || isLetterOfItsOwn(word, near)) return 'phone'
        numbered = true
        break
      case 'fax':
        return isJoinedWithPhone(words[i - 1], near, region) ? 'phone' : 'fax'
      case 'somebody':
        if (!numbered && isServed(words.slice(0, i), /[:：]$/.test(near), region)) return 'phone'
        if (passed === 0 && (numbered || !led)) return 'other'
        passed += 1
        break
      case 'other':
        if (numbered || (passed === 0 && !led)) return 'other'
        // "Contact the client on …": who is called, not what the number is.
        if (!led) return 'unknown'
        passed += 1
        break
      case undefined:
        // "… from the number 0171 …": that is who called.
        if (numbered && passed === 0 && FROM.has(word)) return 'phone'
        // "Protocolo de atendimento": what it is stands first.
        if (OF.has(word) && passed === 1 && /^\p{Ll}/u.test(words[i + 1] ?? '')) passed = 0
        else passed += 1
    }
  }
  if (numbered) return near.endsWith('#') ? 'other' : 'unknown'
  return 'none'
}

/** "Tel. for the driver:", whoever it is for. */
const isPhoneFor = ([what = '', forWhom = '']: readonly string[], near: string) =>
  /[:：]$/.test(near) && FOR.has(fold(forWhom)) && A_TELEPHONE.test(fold(what))
const A_TELEPHONE = /^(?:te?l|tlf|tfn|tele[fp]\p{L}*|phone|mobile?|handy|cell|movil|movel)$/u
const FOR: ReadonlySet<string> = new Set('for fur pour para per voor til dla для'.split(' '))

/** "T:" and "M" at the beginning or after a comma, not the last letter of "P.O." or "Objednávka č." */
const isLetterOfItsOwn = (letter: string, near: string) =>
  PHONE_SIGN.test(letter) ||
  (letter === 't' && /(?<!\p{L})t\. ?č\.\s?:?$/iu.test(near)) ||
  new RegExp(`(?:^|[^\\p{L}.\\s/]\\s*)${letter}\\s?[.:=]?$`, 'iu').test(near)

/** "Tel/Fax", "Phone & fax": who calls it is answered. */
function isJoinedWithPhone(before: string | undefined, near: string, region: string): boolean {
  if (before === undefined || !/[/&+]|\s(?:and|og|und|et|y|e|i|en|och|ja)\s/iu.test(near))
    return false
  return meaningOfWord(fold(before), region) === 'phone'
}

const FROM: ReadonlySet<string> = new Set(
  'from von vom fra fran desde depuis dal van vanaf απο от من'.split(' '),
)
const OF: ReadonlySet<string> = new Set('of de do da del della du des'.split(' '))
const ARTICLES: ReadonlySet<string> = new Set('the el la le der die das den det o a il'.split(' '))
const COPULA: ReadonlySet<string> = new Set(
  'is er ar ist lautet est es je este jest blir var'.split(' '),
)
const IT_IS =
  /(?:^|,\s+)(?:(?:it|this|that|sie|er|es|elle|il|den|det|het|dat|ella|este|esse|the new one|das neue|die neue|den nye|det nye|den nya|det nya|het nieuwe|le nouveau|el nuevo|o novo|il nuovo) (?:is|lautet|ist|est|är|er|es|é|è)|(?:it|that|c)['’]?(?:s|est))(?: (?:the|der|die|das|le|la|el|o|il))?\s*:?$/iu

/** Without "is" where it says what the digits are: "Your claim is", "su folio es", "votre dossier est le". */
function withoutCopula(words: readonly string[], region: string): readonly string[] {
  const before = ARTICLES.has(fold(words.at(-1) ?? '')) ? words.slice(0, -1) : words
  const subject = before.slice(0, -1)
  return COPULA.has(fold(before.at(-1) ?? '')) && isSubject(subject, region) ? subject : words
}

/** Whether words end with what digits may be of, and nothing that leads to it. */
function isSubject(words: readonly string[], region: string): boolean {
  const [before = '', thing = ''] = [...Array(2).fill(''), ...words].slice(-2).map(fold)
  const known =
    before === '' ||
    NUMBER_ENDING.test(thing) ||
    ARTICLES.has(before) ||
    OF.has(before) ||
    meaningOf(before, region) === 'mine'
  return known && ['other', 'somebody'].includes(meaningOfWord(thing, region) ?? '')
}

/** "Atención al cliente", "Contact for customers:" is where customers call. */
const isServed = (words: readonly string[], isLabel: boolean, region: string): boolean =>
  words.some(
    (word) =>
      word.length > 1 &&
      (SERVICE.test(fold(word)) || (isLabel && meaningOfWord(fold(word), region) === 'phone')),
  )
const SERVICE =
  /^(?:serv(?:ice|icio|izio|ico|iciul)s?|atencion|atendimento|atencao|assistenza|soporte|suporte)$/

const NUMBER_ENDING = /(?:s|n|en)?(?:nr|nummer|number|numero|szam|numeris)$/
/** Languages that join words say at the end what it is, whoever it belongs to. */
const PHONE_ENDING = /(?:telefon|telefoon|phone|handy|mobil|fon|tlf|mobile|puhelin)(?:er|e|n|en)?$/
const OTHER_ENDING =
  /(?:rechnung|faktura|regning|rekening|nota|konto|kode|code|zeichen|zweck|vertrag|aftale|(?:kunden?|client|customer|patient|medlems|bruger|user|order|ticket|sags?|account|konto)s?id)$/

function meaningOfWord(word: string, region: string): Meaning | undefined {
  if (PHONE_SIGN.test(word)) return 'phone'
  const stem = word.replace(/['’]$/, '')
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
