/** What the words beside a number say it is. */

export type Verdict = 'phone' | 'other' | 'none'

const MOST_WORDS = 4
const MOST_CONTEXT = 60

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Beginnings of words, without accents, in lower case. */
const PHONE_BEGINNINGS = words(`
  telef telep mobi tel tlf tfn tfno phone phon fon mob movil cel cell celular handy gsm portable fixe fixo fijo
  direkt direct hotline helpline call callback ring anruf ruf rufen appel rappel llam ligar
  ligue bel bellen dial whatsapp zap vaxel switchboard zentrale omstilling landline festnetz
  fastnet contact kontakt contato contacto buro office kontor hovednummer durchwahl puhelin puh
  simi tilefono telefo
`)

/** Whole words: too short, or too common as beginnings. */
const PHONE_WORDS = new Set([
  't',
  'm',
  'p',
  'd',
  'c',
  'h',
  'w',
  'o',
  'ph',
  'home',
  'work',
  'main',
  'sms',
  'nas',
])

const PHONE_ENDINGS = /(telefon|telefonnr|telefoon|handy|mobil|phone|phon|fon|tlf)(er|e|n)?$/

const OTHER_BEGINNINGS = words(`
  order ordre bestel auftrag pedido commande purchase invoice faktura rechnung factur nota
  fiscal boleto cvr vat moms ust siren siret cnpj cpf cif nif nie dni orgnr organisation ein kvk
  btw abn gst pan tin tax steuer company registration ean gtin upc isbn issn imei iban bic swift
  konto account acct bank plusgiro routing sort bsb card kort karte visa mastercard kunde kund
  customer client klant member medlem mitglied policy police poliza apolice contract vertrag
  kontrakt contrat sag case ticket arende incident ref refer vare artikel article item sku serial
  serie seriennr product produkt model part batch lot track parcel pakke paket sendung shipment
  waybill ups fedex dhl usps postnord meeting teams zoom webex qq wechat tweet post passport
  pass cpr personn personal bsn nir ssn nino aadhaar social version build release revision
  commit pid timestamp sync epoch utm lat lon lng gps coord mac ip box zip plz postal postcode
  cep pin otp password kode code lotto view visning page side seite total sum beloeb belob
  amount betrag montant importe valor price pris preis prix precio preco balance saldo size
  bytes length count antal anzahl quantity dato date datum fecha fodt born geb dob fax telefax
  gln iccid imsi eid guid uuid hash checksum transaction transaktion payment betaling zahlung
  kvittering receipt booking reservation patient employee medarbejder matricul license licence
  licens lizenz chassis vin kid ocr device record document dokument file port error fejl event
  session user npi txn protocol conta cuenta codigo expediente siniestro dossier akte
  aktenzeichen verfahren proces zaak bestand reklamation garanti polizen compte conto rekening
  street strasse calle carrera hauptstrasse journal cas duns lei nip pesel regon ico dic rut rfc
  curp reg a/c kr rs inr dkk sek nok eur usd gbp cny rmb brl zar id
`)

const PHONE_SIGNS =
  /电话|電話|手机|手機|座机|拨打|致电|热线|熱線|來電|来电|전화|연락처|☎|📞|📱|☏|✆/u
/** 号 ends the names of numbered things; a telephone's has been read before. */
const OTHER_SIGNS = /号|號|身份证|护照|传真|发票|發票|合同|邮编|工单|订单/u

/** "Contact the client on …": what stands before such a word is who is called, not what the number is. */
const LEADS_TO_NUMBER = /^(on|at|to|under|unter|auf|pa|til|op|naar|au|al|ao|para|a)$/

/** "Customer Hansen", "Bank", "Page 3": over a number they do not say what it is, unless they say "number". */
const SOMEBODY =
  /^(?!.*(?:nr|no|n[°º]|num|#|id))(?:customer|client|klant|kunde|member|medlem|mitglied|company|bank|user|employee|medarbejder|patient|order|page|side|seite|event|meeting|teams)s?(?!\p{L})(?!\s*:?\s*$)/iu

/** Words that only say "number"; the word before them says of what. */
const NUMBER_WORD = /^(n|nr|nro|num|numer|number|numbers|nummer|numero|nº|no|n°|#|nos)$/
const NUMBER_ENDING = /(nr|nummer|number|numero)$/

const beginsWith = (beginnings: readonly string[]) => {
  const shortOnes = new Set(beginnings.filter((beginning) => beginning.length <= 3))
  const longOnes = new RegExp(`^(${beginnings.filter((b) => b.length > 3).join('|')})`)
  return (word: string) => shortOnes.has(word) || longOnes.test(word)
}
const beginsLikePhone = beginsWith(PHONE_BEGINNINGS)
const beginsLikeOther = beginsWith(OTHER_BEGINNINGS)

/** What the words that lead up to a number say, the nearest first. `text` ends where the number begins. */
export function verdictBefore(text: string): Verdict {
  const near =
    text
      .slice(-MOST_CONTEXT)
      .split(/[|·•;\t\n]|\s{2,}/)
      .at(-1) ?? ''
  const words =
    near.toLowerCase().match(/[\p{L}\p{M}]\/[\p{L}\p{M}](?!\p{L})|[\p{L}\p{M}°º]+|#|[☎📞📱☏✆]/gu) ??
    []
  let numbered = false
  let leadsToNumber = false
  for (const word of words.toReversed().slice(0, MOST_WORDS)) {
    const plain = word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/ø/g, 'o')
      .replace(/æ/g, 'ae')
      .replace(/ß/g, 'ss')
    if (NUMBER_WORD.test(plain)) {
      numbered = true
      continue
    }
    if (LEADS_TO_NUMBER.test(plain)) {
      leadsToNumber = true
      continue
    }
    const verdict = verdictOfWord(plain)
    if (verdict === 'phone' || (verdict === 'other' && !leadsToNumber)) return verdict
    if (numbered || NUMBER_ENDING.test(plain)) return 'other'
  }
  return numbered && words.at(-1) === '#' ? 'other' : 'none'
}

/** What a heading, or the whole cell before, says. A person named there is not a kind of number. */
export function verdictOfHeading(heading: string): Verdict {
  if (heading.length > MOST_CONTEXT) return 'none'
  const verdict = verdictBefore(heading)
  return verdict === 'other' && SOMEBODY.test(heading) ? 'none' : verdict
}

function verdictOfWord(word: string): Verdict {
  if (PHONE_SIGNS.test(word)) return 'phone'
  if (OTHER_SIGNS.test(word)) return 'other'
  if (word.length > 5 && PHONE_ENDINGS.test(word) && !beginsLikeOther(word)) return 'phone'
  const stem = word.replace(NUMBER_ENDING, '') || word
  if (stem === 'telefax' || stem === 'fax') return 'other'
  if (PHONE_WORDS.has(stem) || beginsLikePhone(stem)) return 'phone'
  return beginsLikeOther(stem) ? 'other' : 'none'
}
