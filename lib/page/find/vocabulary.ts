/**
 * What words beside digits mean, in many languages. A word of four letters and more also stands for all
 * that begin with it (*telef*: telefon, téléphone, telefono); with `$`, or shorter, for itself alone, as
 * all of *lead* and *mine* do.
 */

export type Meaning =
  /** A telephone, or talking on one. */
  | 'phone'
  /** A telephone that nobody answers. */
  | 'fax'
  /** Anything else that has a number, an amount or a code. */
  | 'other'
  /** Somebody who has both: what follows tells them apart. */
  | 'somebody'
  /** Only "number": the words around it say of what. */
  | 'number'
  /** What stands between "call us" and the number. */
  | 'lead'
  /** Whose number is named so is a person's telephone. */
  | 'mine'

export const VOCABULARY: Readonly<Record<Meaning, Readonly<Record<string, string>>>> = {
  phone: {
    letters: 't m p d c h w o ph phn tel cel tele$ dt did ddi uan pbx ptcl hp h/p wa',
    everywhere:
      'telef teleph telno telefon telp mobi mobil cell$ cell cellul celul gsm sms whatsapp whats viber hotline infoline contact kontakt contat direct direkt portab linea linija linie$ linia central$',
    english:
      'cb$ bookings$ reservations$ phone line$ call$ calls$ calling$ callback caller called dial$ dialling ring$ landline freephone freecall tollfree toll$ switchboard trunkline helpline callcenter callcentre mob reach$ text$ message$ home$ work$ main$ office$ after-hours emergency reception',
    german:
      'notfall reservierungen$ fon$ fono handy natel festnetz anruf ruf$ rufen rufnummer ruckruf durchwahl zentrale erreich kundendienst kundenserv buro$ geschaft privat dienst rezeption notruf hauptnummer haupt$ servicenummer gratisnummer',
    danish_norwegian_swedish:
      'tlf tlfn tfn tff hoved$ huvud$ vagt$ jour$ ring$ ringe ringer ringde ringt ring opkald fanges traeffes traffas naas nas$ opring samtal mobtel fastnet fasttelefon omstilling hovednummer sentralbord vaxel kundeserv kundserv kundtj kontor$ kontoret$ anknyt oppring akut',
    dutch: 'telefoon klantenserv bel$ gebeld bellen belle$ vast$ vaste oproep doorkies hoofdnummer',
    french:
      'fixe$ appel$ appelez appeler appels rappel joindre joign compos portable bureau$ domicile',
    spanish:
      'toque$ previa$ reservas$ tfno tlf movil fijo fono$ llam$ llama llame llamad llaman marque$ marquen$ marca$ conmutador centralit comuni oficina atencion',
    portuguese: 'telem movel tel fone$ fones$ atende$ atendeu$ fixo ligar ligue ligacao zap',
    italian: 'telefon cell chiama chiami centralino verde$ fisso ufficio rete$',
    polish: 'rejestracja$ oddzw polaczen kom$ komor dzwon zadzwon infolin stacjonarn',
    czech_slovak: 'volej volat volani zavol pevna linka mobiln ustredn',
    hungarian: 'kozpont hivj hivas elerhet ugyfelszolg vezetekes',
    romanian: 'sunati suna apel$ apelati fix$ mobil',
    croatian_slovene: 'nazov pozov poklic pokli dosegl fiksni mobitel stacionarn',
    finnish_estonian:
      'numerosta numerossa numeroon puh asiakaspalv puhel matkapuhelin kannykka vaihde soita soitt tavoit helista infotelefon lauatelefon',
    baltic: 'skamb susisiek sazin zvaniet zvan talr mobilus',
    turkish: 'santral arayin arama ara$ gsm cagri hizmetleri$',
    malay_indonesian: 'telepon ponsel bimbit hubungi talian kontak',
    vietnamese: 'dien dd sdt dt goi$ lien$',
    swahili: 'simu piga',
    icelandic_irish: 'simi sima simanum farsimi hring samband guthan teileaf',
    greek: 'κλησ τηλ τηλε κιν κινητ σταθερ καλεσ επικοινων γραμμη',
    cyrillic:
      'тел теле тлф моб мобил мобіл сот сотов звон дзвон дзвін позвон перезвон подзвон обад контакт звоніть хабарлас байланыс горячая гаряча линия$ лінія$ городской връзка',
    hebrew: 'טל טלפון נייד סלולרי פלאפון התקשר להתקשר חייג',
    arabic_persian:
      'هاتف تليفون تلفون جوال موبايل محمول اتصل اتصال تواصل استفسار واتساب خلوي تلفن همراه تماس',
    hindi: 'फोन मोबाइल दूरभाष संपर्क',
  },
  fax: { everywhere: 'fax telefax telecop telec$ telekop tfax faks f φαξ факс פקס فاكس' },
  other: {
    orders:
      'order$ orders$ ordrer ordre ordrenr ordern orden bestall bestel bestell auftrag commande comando comanda comand purchase pedido ordine ordin encomend narud naroc objedn zamow zamów rendel tilaus tellimus pasutij uzsak siparis pesanan porosi замов заказ поруч порач παραγγ הזמנ طلب don$ po wo so quote quotation offer$ offert tilbud angebot prevent presup oferta requis job$ docket folio radicado',
    invoices:
      'invoice faktur fattur factu fatur rechnung nota$ fiscal boleto nf nfe danfe ddt rg rgnr rech auftr beleg bill$ billing lasku szaml szamla racun saskait arve$ hoa hoadon inv$ счет$ счёт рахун фактур τιμολ חשבונ فاتور remito boleta recibo receipt kvitter quittung payment betaling zahlung pago paiem transact transak transaz txn trans$ referen reference refer$ ref refnr rujukan viite$ viitenumero kid ocr reklamation',
    banks:
      'account$ acct a/c debit konto kontonr conta$ conto$ cuenta compte rekening hesap tili$ ucet cont$ tai$ akaun λογαριασ حساب iban swift bic bank routing sort$ sortcode blz bsb clabe plusgiro bankgiro giro card$ kort$ karte$ karta tarjeta kreditkarte visa$ mastercard amex paypal paybill till$ bvn pin bin',
    taxes_and_registers:
      'cvr vat moms ust ustid uid steuer tax$ taxid siren siret rcs naf cnpj cpf cif nif nit nipc nie cuit cuil cui rut ruc rfc curp orgnr organisation$ organisationsn org kvk kbo bce btw abn acn gst gstin pan tin tva iva partita piva nip regon krs ico dic ic oib davcn adosz cegjegy eik bulstat y-tunnus ytunnus tunnus vergi pib mersis uen ssm npwp nib nzbn ird kra trn ice crn cro ein duns lei ntn strn nmi mprn mpan vkn tckn mst kennitala kt kmkr pvn pvm pdv dph icdph afm companies company registr rejestr handelsreg firmenbuch hrb hra bedrift ondernem enterprise business trade$ licence licens lizenz licencia imones registrikood thue αφμ γεμη инн иин бин кпп огрн окпо еик едрпоу єдрпоу іпн ипн унп ח.פ ע.מ ח פ السجل سجل تجاري rc br',
    persons:
      'cpr pps cnic cccd cmnd hetu henkilotun amka rrn personn personal$ personnr bsn nir ssn nino aadhaar national$ passport passp pasaport pass$ reisepass ausweis id$ ident kimlik cedula dni dpi nric fin$ isikukood asmens rodne emso egn jmbg pesel cnp taj ktp nik kk ahv avs sss nhs npi medicare sozialv versichert fodsels syntym birth born$ geb fodt dob matric immatric enrol student$ employee medarb mitarb ansatt anstall empleado patient member medlem mitglied miembro socio$ jasen$ паспорт снилс егн αδτ αμκα ת.ז ת ז الهوية القومي cin',
    cases_and_contracts:
      'complaint intervent case$ cases$ caseid pnr dnr diarie reporte abone abonn abonent subscriber sag$ sags sagsnr sak$ saks saksn arende ticket incident inc$ vorgang akte$ az gz aktenz verfahr fall$ zaak dossier dosje proces procedure expedient siniestr sinistr claim schaden skade pratica$ asia$ ugyirat zglosz sprawa predmet dosya talep request$ requete protoc protokol журнал заявк обращ звернен дело$ справа υποθεσ contract avtal$ vertrag kontrakt contrat contrato umow smlouv zmluva ugovor pogodba szerzod leping sutart sozlesme договор договір συμβολ عقد policy police poliz poliza polizza polis apolice полис forsakring forsikring versicherung confirmation confirmac confirmaz bekraftelse bestatigung booking buchung reserv rezerv boeking varaus foglal bokning',
    goods_and_parcels:
      'hsn hts taric p/n s/n vare varen vara artik artic item$ items$ sku serial seriel serie$ seriennr produkt product model$ modell part$ partno teil$ batch lot$ charge$ ean gtin upc isbn issn asin barcode strichcode code$ kode$ codigo kods codice cod$ kood$ ma$ cikk арт артикул код$ κωδικ imei imsi iccid eid mac track parcel pakke paket pacco colis sendung shipment shipm waybill awb ups fedex dhl usps postnord gls dpd hermes consign spedi seuranta przesyl zasil szallit csomag kargo kuljetus livrais leverand lieferschein lieferung takip gonderi guia$ despacho resi$ накладн посылк відправл αποστολ container$ containers$ vin$ chassis kennzeichen',
    places:
      'street strasse str$ gade vej$ vei$ calle$ carrera$ rue$ avenue ave$ ulica ul$ utca road$ hauptstr box$ pobox postbox postfach apartado postal cep postcode postnr postnum plz zip eircode pincode irsz индекс latitud longitud lat lon lng gps coord koord utm grid$ matrikel matricul tomt',
    dates:
      'dato$ date$ dates$ datum fecha$ data$ since$ frist deadline expir udlob ablauf created modified duration varighed dauer duree timestamp epoch sync synced дата ημερομ תאריך تاريخ journal',
    amounts:
      'tirage loto$ lotto joker$ ziehung sorteo estrazion lottery side$ sider pp page$ pages$ seite pagina$ total$ totals sum$ summe suma$ beloeb belob belop amount betrag montant importe valor$ price pris$ preis prix$ prezzo precio preco cena$ hinta balance saldo cost$ kosten size$ bytes$ length count$ antal anzahl qty quantit cantid quantid menge$ stuck stk maengde views visning followers score points revenue turnover budget population befolkning сумма сума ποσο цена salary umsatz gewicht weight vaegt kwh maler$ meter$ zahler compteur contatore licznik',
    machines:
      'version build$ release revision rev commit pid port$ ip$ ipv guid uuid hash checksum md5 sha crc session user$ username userid login bruger otp password passw device$ gerat error$ fejl fehler event$ record$ message-id msgid document$ dokument$ file$ log$ gln lotto meeting meetingid teams zoom webex qq wechat weixin tweet post$ isin wkn doi npi iso',
  },
  somebody: {
    everywhere:
      'customer consumer kunde kunden kund kd kdnr klant klient client cliente asiakas musteri ugyfel zakazn kupca kupac stranka pelanggan khach клиент кліент клієнт πελατ לקוח عميل sponsor vendor supplier lieferant leverandor dodav',
  },
  number: {
    everywhere:
      '# n n° nº nr nro no nos num numb number nummer numer numero numara nbr nb broj stevilka st cislo c szam so so$ bil nombor nomor номер αρ αριθμ מספר رقم رقمي',
  },
  lead: {
    everywhere:
      'on at to under unter auf pa til op naar au al ao para a na pod ke di la il the us uns os oss me mig mich nos je is er ist est es e bei via or oder eller kostenlos kostenfrei gebuhrenfrei gratis ou et og and und y through atraves по на за στο στον على',
  },
  mine: {
    everywhere:
      'deres jeres my your his her our their new alternate alternative min mit din dit hans hendes vores ny nye mein meine meiner dein deine ihr ihre ihrer unser unsere neu neue mon votre notre nouveau mi tu su nuestro nuevo meu seu nosso novo mio suo nostro nuovo mijn uw ons nieuw nieuwe moj moje moja мой моя мое ваш наш minun',
  },
}

/** Words that mean something else in a country: *Tfn* is a telephone in Sweden and a tax number in Australia. */
export const LOCAL: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  AT: { art: 'other' },
  AU: { tfn: 'other' },
  CA: { sin: 'other' },
  CH: { art: 'other' },
  DE: { art: 'other' },
  BE: { standard: 'phone', belt: 'phone', belde: 'phone' },
  BR: { liga: 'phone' },
  DK: { se: 'other' },
  FR: { standard: 'phone', port: 'phone' },
  IN: { uan: 'other' },
  LU: { standard: 'phone' },
  PT: { liga: 'phone' },
  NL: { belt: 'phone', belde: 'phone' },
  SE: { till: 'lead' },
  TR: { cep: 'phone' },
  VN: { dong: 'phone', so: 'number' },
}
