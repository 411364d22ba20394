/** What the words beside a number say it is. */
import type { Meaning } from './vocabulary.ts'
import { fold, meaningOf } from './words.ts'

/**
 * `likely`: of somebody or something that is called. `unknown`: there is a label, in words that say nothing
 * to us. `none`: nobody says anything.
 */
export type Verdict = 'phone' | 'fax' | 'likely' | 'other' | 'unknown' | 'none'

const MOST_WORDS = 4
const MOST_CONTEXT = 60
const MOST_WORDS_OF_LABEL = 3

/** Where one statement ends and the next begins. */
const BREAK =
  /[|·•;\t\n]|\s{2,}|(?<=\p{L}{5}|\d{3})\. +(?=\p{Lu})|[!?] +(?=\p{Lu})|(?<=\d{4}) ?:(?: |$)/u
/** Words, signs for telephones, and single letters that a stroke joins: "a/c". */
const WORD = /[\p{L}\p{M}]\/[\p{L}\p{M}](?!\p{L})|[\p{L}\p{M}°º№'’]+|#|[☎📞📱☏✆📲]/gu

const PHONE_SIGN = /[☎📞📱☏✆📲]/u
/** Scripts that set no spaces between words: what the last word means is told by what the text holds last. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const UNSPACED_PHONE =
  /电话|電話|主叫|被叫|發話|受話|發話號碼|撥出|直線|總機|总机|總線|接待|詢問|技术支持|技術支援|服務台|服务台|營業部|フロント|ダイヤル|ホットライン|デスク|折り返し|発信者|新しい番号|こちらの番号|モバイル|휴대폰|휴대전화|(?:제|새|바뀐|개인|사무실|직통|님) ?번호|모바일|사무실|직통|교환|데스크|프런트|프론트|기술지원|착신|문자|카톡|콜백|สายตรง|สายด่วน|ประชาสัมพันธ์|ต้อนรับ|ฟรอนต์|คอลเซ็นเตอร์|บริการลูกค้า|สนับสนุน|ฝ่าย|นัดหมาย|ต้นทาง|ปลายทาง|เรียกเข้า|ไม่ได้รับ|เวร|นอกเวลา|手机|手機|手提|座机|座機|携帯|モバイル|拨打|撥打|致电|致電|回拨|回撥|(?<![退收召])回[电電](?![脑腦视視池器表源动動])|呼入|呼出|去电|未接|拨出|接听|热线|熱線|專線|专线|來電|来电|联系|聯絡|客服|連絡先|問い合わせ(?!番号)|代表|同号|同號|窓口|受付(?!番号|[日時])|センター|着信|発信|전화|고객센터|상담|수신|발신|회신|휴대|핸드폰|연락|문의(?!번호)|대표|新号码|新號碼|โทร|มือถือ|ติดต่อ|เบอร์/gu
const UNSPACED_FAX = /传真|傳真|ファックス|ファクス|팩스|แฟกซ์|โทรสาร/gu
const UNSPACED_OTHER =
  /QQ|Q?群|ID|결제|积分|積分|底数|底數|重量|余额|餘額|結餘|合计|合計|总计|總計|總額|版本|統編|统编|案件|合約|合约|個案|个案|检针|検針|地番|残高|チケット|コード|티켓|회의|ซีเรียล|ใบแจ้งหนี้|เคส|ทะเบียน|号|號|番号|編號|编号|单|單|码|碼|证|證|护照|发票|發票|合同|邮编|工单|订|訂|注文|請求|法人|口座|客户|客戶|帳|賬|账|日期|金额|金額|数量|數量|価格|价格|번호|주문|송장|계좌|고객(?!님)|사업자|금액|수량|เลข|รหัส|บัญชี|สั่งซื้อ|ภาษี|ราคา|จำนวน|年|月|(?<![今明昨本毎翌当(])日/gu

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
  if (STAMPED.test(near) && words.every((word) => isNobodys(word, region))) return 'none'
  if (NOT_CALLED.test(near)) return 'other'
  if (isTelephoneOf(words, near, region)) return 'phone'
  if (isPhoneFor(words, near) || CALLED.test(near) || CALL_FIRST.test(near)) return 'phone'
  const said = readBackwards(withoutCopula(words, region), near, region)
  if (said !== 'none') return said
  return /(?:[:=：]| -)$/.test(near) && !isName(near.replace(/\s*[:=：-]$/, ''))
    ? 'unknown'
    : 'none'
}

/** "Visitor 14:02:", where the time was read before. */
const STAMPED = /\u0000[\])]?\s*[:：-]?$/
const isNobodys = (word: string, region: string) =>
  [undefined, 'somebody'].includes(meaningOfWord(fold(word), region))

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
  if (FROM_OR_TO.test(label)) return 'likely'
  if (said !== 'none' || isName(label)) return said
  return label.split(/\s+/).length <= MOST_WORDS_OF_LABEL ? 'unknown' : 'none'
}

/** Over the numbers in lists of calls. */
const FROM_OR_TO = /^(?:from|to|fra|til|från|till|von|an|van|naar|de|vers|para|od|do)$/iu

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

/** "What is the best number for you?", and nothing else that has a number. */
export function asksForNumber(text: string, region: string): boolean {
  const question = /[^.!?？]*[?？](?=[^?？]{0,30}$)/u.exec(text)?.[0]
  if (question === undefined)
    return REQUEST.test(text) && verdictBefore(text.replace(/[.!。！]\s*$/, ''), region) === 'phone'
  if (speaksOfPhones(question, region)) return true
  const meanings = (question.match(WORD) ?? []).map((word) => meaningOfWord(fold(word), region))
  return (
    meanings.includes('number') && !meanings.includes('other') && !meanings.includes('somebody')
  )
}

/** "Please share your contact number" */
const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|share|send|give|leave|bitte|nennen|geben|teilen|oplys|angiv|skriv|giv|gi|uppge|ange|skicka|oppgi|kan|konnen|können|pouvez|veuillez|donnez|laissez|indiquez|por favor|facil[ií]te\p{L}*|d[ée]me|d[ée]jenos|ind[ií]que\p{L}*|informe|pode|passa|per favore|lasci|graag|stuur|geef|podaj|podać|prosz[eę]|pros[ií]m|uveďte|kérem|adja|rog|l[uü]tfen|παρακαλώ|пожалуйста|будь ласка|vui lòng|xin|tolong|mohon|sila)(?!\p{L})|[请請留给給]|ください|お願い|教えて|주세요|부탁|กรุณา|โปรด|ขอ|من فضلك|أرسل|אנא|נא/iu

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
  const tail =
    near
      .slice(-24)
      .split(/[。！？]/)
      .at(-1) ?? ''
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
  /** Whether the word behind "number" says whose: "numéro personnel". */
  let owned = false
  /** Whether digits are said to be what is named: "your verification code is". */
  const equated = isCopula(words.at(-1), region)
  for (let i = words.length - 1; i >= 0 && passed < MOST_WORDS; i -= 1) {
    const word = fold(words[i] ?? '')
    const meaning = meaningOfWord(word, region)
    switch (meaning) {
      case 'number':
        if (owned) return 'phone'
        numbered = true
        break
      case 'lead':
        // The letter behind a stroke belongs to its word: "NF-e".
        led ||= i < words.length - 1 || !/\p{L}-\p{L}\W*$/u.test(near)
        break
      case 'mine':
        if (numbered && passed === 0) return 'phone'
        owned = passed === 0
        break
      case 'phone':
        // "ID de llamada": the call has one.
        if (i > 0 && IDS.has(fold(words[0] ?? ''))) return 'other'
        // "Kod SMS", "Код из СМС"
        if (TEXTED.has(word) && words.slice(0, i).some((one) => isOther(one, region)))
          return 'other'
        if (word.length > 1 || isLetterOfItsOwn(word, near)) return 'phone'
        numbered = true
        break
      case 'answers':
        return 'likely'
      case 'department':
        return numbered ? 'unknown' : 'likely'
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
        if (equated && passed < 2) return 'other'
        if (!led) return 'unknown'
        passed += 1
        break
      case undefined:
        if (ARTICLES.has(word)) {
          led = true
          break
        }
        // "The tenant's number is …"
        if (numbered && passed === 0 && /\p{L}['’]s$/u.test(word)) return 'likely'
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
const FOR: ReadonlySet<string> = new Set(
  'for fur pour para per voor til dla для ved vid bei beim bij'.split(' '),
)

/** "Tél. livraison:", "Tel. referente" */
const isTelephoneOf = (words: readonly string[], near: string, region: string) =>
  /^(?:t[eé]lf?|tlf|tfn)\.\s+\p{L}[\p{L} '’.-]{2,24}[:：]?$/iu.test(near) &&
  !words.some((word) => meaningOfWord(fold(word), region) === 'number')

/** Words that mean something else one by one: "Caller ID", "Customer service", "After hours". */
const CALLED =
  /(?<!\p{L})(?:(?:caller|anrufer)[ -]?ids?|(?:front|service|help|reception|info(?:rmation)?|travel|booking|support)[ -]?desk|(?:customer|client|consumer) (?:service|support|care|relation|helpdesk)s?|(?:after|out[ -]of|outside)[ -](?:(?:office|business|working)[ -])?hours|[ab]-(?:nummer|numero|number|nr)|na-ure|fuera de (?:horario|hora)|sans frais|rendez-vous|voice mail de|para (?:retorno|cont[ac]cto|contato)|apoio ao cliente|atenci[oó] al client|obsługi klienta|rela[tț]ii clien[tț]i|обслужване на клиенти|εξυπηρέτηση πελατών|שירות לקוחות|خدم[ةه] (?:ال)?عملاء|layanan pelanggan|khidmat pelanggan|huduma kwa (?:wa|m)teja)(?: n[or]\.?| number| numero)?\W*$/iu
/** What payments in the Balkans are referred to by, though it reads like a call. */
const NOT_CALLED = /(?:poziv na broj|позив на број)\W*$/iu
/** "Call before delivery:", "Avisar antes:" */
const CALL_FIRST =
  /(?<!\p{L})(?:call|phone|ring|ringe|ringes|ringa|bel|bellen|anrufen|anruf|appeler|appelez|llamar|llame|avisar|avise|ligar|ligue|chiamare|chiami|avvisare|dzwonić|volat|volejte|soita|hívja|zvonite)(?!\p{L})[^.;|]{0,24}?(?<!\p{L})(?:before|prior|ahead|first|før|inden|innan|först|vor|vorher|voor|vooraf|avant|antes|prima|przed|před|ennen|előtt|prije)(?!\p{L})[^.;|\d]{0,24}[:：]$/iu

/** "T:" and "M" at the beginning or after a comma, not the last letter of "P.O." or "Objednávka č." */
const isLetterOfItsOwn = (letter: string, near: string) =>
  PHONE_SIGN.test(letter) ||
  (letter === 't' && /(?<!\p{L})t\. ?č\.\s?:?$/iu.test(near)) ||
  new RegExp(`(?:^|[^\\p{L}.\\s/]\\s*)${letter}\\s?[.:=]{0,2}$`, 'iu').test(near)

/** "Tel/Fax", "Phone & fax": who calls it is answered. */
function isJoinedWithPhone(before: string | undefined, near: string, region: string): boolean {
  if (before === undefined || !/[/&+]|\s(?:and|og|und|et|y|e|i|en|och|ja)\s/iu.test(near))
    return false
  return meaningOfWord(fold(before), region) === 'phone'
}

const IDS: ReadonlySet<string> = new Set(
  ['id', 'شناسه', 'معرف', 'מזהה', 'audkenni', 'kitambulisho'].map(fold),
)
const TEXTED: ReadonlySet<string> = new Set(['sms', 'смс'])
const isOther = (word: string, region: string) => meaningOfWord(fold(word), region) === 'other'
const FROM: ReadonlySet<string> = new Set(
  'from von vom fra fran desde depuis dal van vanaf απο от من'.split(' '),
)
const OF: ReadonlySet<string> = new Set('of de do da del della du des'.split(' '))
const ARTICLES: ReadonlySet<string> = new Set('the el la le der die das den det o a il'.split(' '))
const COPULA: ReadonlySet<string> = new Set(
  'is er ar ist lautet est es je este jest blir var e ir yra to είναι е'.split(' '),
)
/** "On" says where a number is in one language, and what it is in others. */
const isCopula = (word = '', region: string): boolean =>
  COPULA.has(fold(word)) || (word === 'on' && (region === 'FI' || region === 'EE'))
const IT_IS =
  /(?:^|,\s+)(?:(?:it|this|that|sie|er|es|elle|il|den|det|het|dat|ella|este|esse|the new one|das neue|die neue|den nye|det nye|den nya|det nya|het nieuwe|le nouveau|el nuevo|o novo|il nuovo) (?:is|lautet|ist|est|är|er|es|é|è)|(?:it|that|c)['’]?(?:s|est))(?: (?:the|der|die|das|le|la|el|o|il))?\s*:?$/iu

/** Without "is" where it says what the digits are: "Your claim is", "su folio es", "votre dossier est le". */
function withoutCopula(words: readonly string[], region: string): readonly string[] {
  const before = ARTICLES.has(fold(words.at(-1) ?? '')) ? words.slice(0, -1) : words
  const subject = before.slice(0, -1)
  return isCopula(before.at(-1), region) && isSubject(subject, region) ? subject : words
}

/** Whether words end with what digits may be of, and nothing that leads to it. */
function isSubject(words: readonly string[], region: string): boolean {
  const [before = '', thing = ''] = [...Array(2).fill(''), ...words].slice(-2).map(fold)
  const isTheirs = (word: string) =>
    ARTICLES.has(word) || OF.has(word) || meaningOf(word, region) === 'mine'
  const known =
    before === '' ||
    NUMBER_ENDING.test(thing) ||
    meaningOfWord(before, region) === 'other' ||
    words.slice(-4, -1).some((word) => isTheirs(fold(word)))
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

const NUMBER_ENDING = /(?:s|n|en)?(?:nr|nummer|nommer|number|numero|szam|numeris)$/
/** Languages that join words say at the end what it is, whoever it belongs to. */
const PHONE_ENDING =
  /(?:telefon|telefoon|phone|handy|mobil|fon|tlf|mobile|puhelin|simi|hotline|notdienst|ruf)(?:er|e|n|en)?$/
const OTHER_ENDING =
  /(?:rechnung|faktura|regning|rekening|nota|konto|kode|code|zeichen|zweck|vertrag|aftale|azonosito|(?:kunden?|client|customer|patient|medlems|bruger|user|order|ticket|sags?|account|konto)s?id)$/

/** French and Italian write short words as part of the next: "n° d'ordre", "dell'ordine". */
const ELIDED = /^(?:[cdjlmnst]|qu|(?:d?all?|dell|nell|sull)o?)['’](?=\p{L}{3})/u

function meaningOfWord(word: string, region: string): Meaning | undefined {
  if (PHONE_SIGN.test(word)) return 'phone'
  const stem = word.replace(/['’]$/, '').replace(ELIDED, '')
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
