/** Turns of phrase around a number that its single words do not explain. */
import { BLANK } from './shapes.ts'
import { fold } from './words.ts'

/** Words that mean something else one by one: "Caller ID", "Customer service", "After hours". */
export const CALLED =
  /(?<!\p{L})(?:(?:caller|anrufer)[ -]?ids?|(?:front|service|help|reception|info(?:rmation)?|travel|booking|support)[ -]?desk|(?:customer|client|consumer) (?:service|support|care|relation|helpdesk)s?|(?:after|out[ -]of|outside)[ -](?:(?:office|business|working)[ -])?hours|[ab]-(?:nummer|numero|number|nr)|sales(?= (?:n[or]\b|number))|na-ure|for appointments?|fuera de (?:horario|hora)|sans frais|(?<!n[°o]\.? |num[ée]ro (?:de|du) )rendez-vous|priama voľba|port(?=\. ?:?$)|na (?:tel\. ?)?č[ií]sle|di (?:động|dong)|trực tiếp|tổng đài|lễ tân|đường dây nóng|voice mail de|para (?:retorno|cont[ac]cto|contato)|apoio ao cliente|atenci[oó] al client|obsługi klienta|rela[tț]ii clien[tț]i|обслужване на клиенти|εξυπηρέτηση πελατών|(?<!\p{L})رقمي|שירות לקוחות|خدم[ةه] (?:ال)?عملاء|layanan pelanggan|khidmat pelanggan|huduma kwa (?:wa|m)teja)(?: n[or]\.?| number| numero)?\W*$/iu
/** "Rückfragen an die Spedition:", whatever they are about. */
export const ENQUIRIES =
  /^(?:rückfragen|fragen|auskunft|auskünfte|spørgsmål|frågor|questions?|enquiries|inquiries|queries|renseignements|consultas|dudas|dúvidas|informazioni|vragen|pytania|dotazy|kysymykset|navrae|lái xe|tài xế)(?: [\p{L}'’-]+){0,4} ?[:：?？]$/iu

/** "Atención al socio:", whoever is served. */
const SERVES =
  '(?:atenci[oó]n?|atendimento|assistenza|soporte|suporte|support|servicio|serviço|servizio) (?:al?|aos?|à|às|alla|agli|ai|para|per|til|for) (?:\\p{L}+ ){0,2}\\p{L}+'
/** "Book a viewing:", "Umów wizytę:" */
const BOOKED =
  '(?:book|reserve|schedule|arrange) (?:an?|your|the) [\\p{L} ]{3,20}|(?:book|umów|zamów|(?:za)?rezerwuj|objednejte|rezerv(?:ovat|ujte)|bestill?|boka|beställ|varaa|réserve[rz]|prene[zr]|prendre|pedir|pid[ea]|reserv(?:ar?|e)|agend(?:ar?|e)|marcar|marque|prenot(?:a|i|are)|reserveer|foglaljon) (?:(?:un|une|uma|una|um|et|en|ett|een|tu|su|la|el) )?(?:table|taxi|cab|tisch|termin|taxa|tid|bord|afspraak|tafel|rdv|rendez-vous|mesa|cita|hora|consulta|visita|tavolo|wizytę|stolik|taksówkę|stůl|schůzku|taxík|pöytä|aika|asztalt)'
export const SERVED = new RegExp(`^(?:${SERVES}|${BOOKED}) ?[:：]$`, 'iu')
/** "Central de sinistros", "Service des sinistres" */
export const ENDS_WITH_SERVICE =
  /(?:^|[.;|·,] ?)(?:central|linha|l[ií]nea|lin[jí]e|lijn|line|ligne|services?|servi[cç]o|servicio|servizio|hotline|atendimento|atenci[oó]n?|assist[eê]ncia|asistencia|assistance|klaim|layanan|suporte|soporte|apoio)(?: [\p{L}'’]+){1,4} ?$/iu

/** Direct inward dialling, and not what somebody did. */
export const DIRECT_INWARD = /(?<!\p{L})DID(?: (?:no|number))?\W*$/u
/** What payments in the Balkans are referred to by, though it reads like a call. */
export const NOT_CALLED =
  /(?<!\p{L})call (?:s?id|ref|rec|recording)(?!\p{L})|poziv na broj|hist[oò]ria cl[ií]nica|(?:matr[ií]cula|partida) inmobiliaria|позив на број|appel d['’]offres|(?:n[°o]\.?|num[ée]ro) d['’]entreprise/iu
/** "Call before delivery:", "Avisar antes:" */
export const CALL_FIRST =
  /(?<!\p{L})(?:call|phone|ring|ringe|ringes|ringa|bel|bellen|anrufen|anruf|appeler|appelez|llamar|llame|avisar|avise|ligar|ligue|chiamare|chiami|avvisare|dzwonić|volat|volejte|soita|hívja|zvonite)(?!\p{L})[^.;|]{0,24}?(?<!\p{L})(?:before|prior|ahead|first|før|inden|innan|först|vor|vorher|voor|vooraf|avant|antes|prima|przed|před|ennen|előtt|prije)(?!\p{L})(?: \p{L}+){0,2} ?[:：]$/iu

/** "… průvodkyně je na čísle": where somebody is to be had. */
export const AT_NUMBER =
  /(?<!\p{L})(?:na (?:čísle|čislu|numerze|numere|broju|številki)|unter (?:der )?nummer|au num[ée]ro|op (?:het )?nummer|på (?:nummer|nr\.?)|al n[úu]mero|(?:no|pelo) número|al numero|(?:at|on) (?:the )?number):?$/iu

/** "Llamá al balancero,": whoever it is. */
export const CALL_SOMEBODY =
  /(?<!\p{L})(?:llam\p{L}{1,4}|lig(?:ar|a|ue|uem)|telefon(?:ar|e|ieren|er)|chiam\p{L}{1,3}|appel(?:er|ez)|ring(?:e|a|en)?|call|bel(?:len)?)(?: (?:al|a|la|el|los|las|ao|à|o|os|au|le|il|lo|alla|allo|til|to|the|my|med|de|het|den|our|your)){1,2} \p{L}+[,:]$/iu

/** "What is the best number for you?", "À quel numéro ?" */
export const BEST_NUMBER =
  /(?:best|good) (?:contact )?number|(?<!\p{L})(?:what|which|quel|welche[rs]?|hvilket|vilket|hvilken|welk|qu[ée]|cu[áa]l|qual|quale|jaki|jakie) (?:number|num[ée]ro|nummer|nr\.?|n[úu]mero|numer|č[ií]slo)(?: ?[?？]| (?:can|should|may|do|kan|skal|ska|kann|können|sollen?|puis|peut|pouvons|podemos|puedo|posso|possiamo|kunnen|mag|mohu|mogę))/iu

/** "It is", "the new one is": of what, the sentence before says. */
export const IT_IS =
  /(?:^|,\s+)(?:(?:it|this|that|sie|er|es|elle|il|den|det|het|dat|ella|este|esse|the new one|das neue|die neue|den nye|det nye|den nya|det nya|het nieuwe|le nouveau|el nuevo|o novo|il nuovo) (?:is|lautet|ist|est|är|er|es|é|è)|(?:it|that|c)['’]?(?:s|est))(?: (?:the|der|die|das|le|la|el|o|il))?\s*:?$/iu

/** "Please share your contact number": that something is asked for. */
export const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|share|send|give|leave|bitte|nennen|geben|teilen|oplys|angiv|skriv|giv|gi|uppge|ange|skicka|oppgi|kan|konnen|können|pouvez|veuillez|donnez|laissez|indiquez|por favor|facil[ií]te\p{L}*|d[ée]me|d[ée]jenos|ind[ií]que\p{L}*|informe|pode|passa|per favore|lasci|graag|stuur|geef|podaj|podać|prosz[eę]|pros[ií]m|uveďte|kérem|adja|rog|l[uü]tfen|παρακαλώ|пожалуйста|будь ласка|vui lòng|xin|tolong|mohon|sila|(?:har|hat|has|have|got|heeft|hebben|heb|hast|habt|a|ha|as|avez|ma|masz|tem|tiene) (?:du|nogen|n[åa]n|n[åa]gon|noen|jemand|ihr|iemand|jullie|je|jij|you|u|quelqu['’]un|qualcuno|kto[śs]|algu[ée]m|alguien)|(?:nogen|n[åa]n|n[åa]gon|noen|hvem|vem|wer|anyone|anybody|somebody|someone|who|wie|iemand|quelqu['’]un|qui|alguien|qui[ée]n|algu[ée]m|quem|qualcuno|chi|kto[śs]?)(?: (?:der|som))? (?:har|hat|has|have|got|heeft|a|ha|ma|tiene|tem)|t['’]as|t(?:u|iene)s?|do you have|j['’]ai besoin|brauche|need)(?!\p{L})|[请請留给給]|ください|お願い|教えて|주세요|부탁|กรุณา|โปรด|ขอ|من فضلك|أرسل|אנא|נא/iu

/** Over the numbers in lists of calls. */
export const FROM_OR_TO = /^(?:from|to|fra|til|från|till|von|an|van|naar|de|vers|para|od|do)$/iu

/** Languages that say behind a number that somebody called from it. */
export const CALLED_FROM =
  /^ ?(?:numaras[ıi](?:ndan|na)|numaral[ıi] telefon|no['’]?lu telefon|から(?:の?お?電話|入電|着信)|(?:번|번호)(?:으로|에서))/u

/** "0212 201 44 87 numaralı fatura": what it is stands behind. */
export const NUMBERED = /^ ?(?:numaral[ıi]|nolu|no['’]?lu) (\p{L}+)/u
/** "Your request is registered under …" */
export const FILED =
  /(?<!\p{L})(?:ge)?(?:regist|journalis|arkiv|archiv|logged|filed|enregistr)\p{L}* (?:under|as|som|onder|unter|als|sous|comme|como|con)(?: (?:le|el|o|n[or°]\.?|number|nummer|numéro))*$/iu

/** "… まで お電話ください": behind a number, whoever it is of, that it is to be called. */
export const isToBeCalled = (after: string): boolean =>
  /^ ?(?:[联聯][系繫络絡]|(?:まで|に|へ)お?(?:電話|かけ|ご?連絡)|로 [^.!?]{0,24}(?:연락|전화|통화|문의))/u.test(
    after,
  )

const CALL =
  '(?:call|anruf|opkald|samtal|oppringning|oproep|appel|llamada|chamada|ligacao|chiamata|polaczen|hovor|hivas|arama|вызов|звонок)\\p{L}*'
const DIRECTION =
  '(?:incoming|outgoing|inbound|outbound|missed|eingehend|ausgehend|verpasst|in[dnk]*(?:gaende|kommande|kommende)|ud?t?gaende|ubesvaret|missat|mistet|tapt|entrant|sortant|saliente|perdida|realizada|efetuada|recebida|nao atendida|in entrata|in uscita|ricevuta|effettuata|inkomend|uitgaand|gemist|przychodz|wychodz|nieodebran|prichoz|odchoz|zmeskan|bejovo|kimeno|saapuva|lahteva|vastaamaton|gelen|giden|cevapsiz|входящ|исходящ|пропущ)\\p{L}*'
const OF_A_CALL = new RegExp(`^(?:${CALL} )?${DIRECTION}(?: ${CALL})?$`, 'u')

/** Whether all that a text says is that it is a call in or out, as lists of calls do before a number. */
export const isOfACall = (text = ''): boolean => {
  const said = text.split(BLANK).at(-1) ?? ''
  return OF_A_CALL.test(fold(said.trim().replace(/\s*[·•|:–-]$/, '')))
}
