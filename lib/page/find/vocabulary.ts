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
  /** Who or what is called, and may have other numbers: what follows must be a number that is given out. */
  | 'answers'
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
    letters: 'т ت म t m p d c h w o ph phn tel cel tele$ dt ddi uan pbx ptcl hp h/p wa',
    everywhere:
      'telef teleph telno telefon telp mobi mobil cell$ cell cellul celul gsm sms whatsapp whats viber hotline infoline contact kontakt contat direct direkt portab linea linija linie$ linia central$ telf telnum recepc recepti resepsj dir$ tlm$ stac$ uff$ resid$ ofna$ ofic$ priv$ gesch$ dienstl$ sekr$ vorz$ zentr$ recep$',
    english:
      'cb$ bookings$ reservations$ phone line$ call$ calls$ calling$ callback caller called dial$ dialling ring$ landline freephone freecall tollfree toll$ switchboard trunkline helpline callcenter callcentre mob reach$ text$ message$ home$ work$ main$ office$ after-hours emergency reception dialed dialled dialing voicemail voice-mail ringback callers$ callsave$',
    german:
      'notfall reservierungen$ fon$ fono handy natel festnetz anruf ruf$ rufen rufnummer ruckruf durchwahl zentrale erreich kundendienst kundenserv buro$ privat dienst rezeption notruf hauptnummer haupt$ servicenummer gratisnummer angerufen zielruf$ geschaftlich',
    danish_norwegian_swedish:
      'tlf tlfn tfn tff hoved$ huvud$ vagt$ jour$ ring$ ringe ringer ringde ringt ring opkald fanges traeffes traffas naas nas$ opring samtal mobtel fastnet fasttelefon omstilling hovednummer sentralbord vaxel kundeserv kundserv kundtj kontor$ kontoret$ anknyt oppring akut innring uppring resepsjon tilbakering tilbagekald aterupp b-nummer a-nummer b-nr a-nr fange$ treffes$ treffe$ traeffe$',
    dutch: 'telefoon klantenserv bel$ gebeld bellen belle$ vast$ vaste oproep doorkies hoofdnummer',
    french:
      'fixe$ appel$ appelez appeler appels rappel joindre joign compos portable bureau$ domicile appelant appele$ appelee$ urgence textez',
    spanish:
      'atiende$ atienden$ atendemos$ toque$ previa$ reservas$ tfno tlf movil fijo fono$ llam$ llama llame llamad llaman marque$ marquen$ marca$ conmutador centralit comuni oficina atencion recepcion marcad marcar$ marcame$ marcan$ buzon$ ubicar encuentra$ llamo$ avisar avise$ avisad$',
    portuguese:
      'telem movel tel fone$ fones$ atende$ atendeu$ fixo ligar ligue ligacao zap pabx recepcao chamad chamador discad retornar retorne plantao$ ligou recado tm$ urgencia$ piquete$ retorno$',
    italian:
      'telefon cell chiama chiami centralino verde$ fisso ufficio rete$ richiamare richiamata recapito$ vocale$',
    polish:
      'rejestracja$ oddzw polaczen kom$ komor dzwon zadzwon infolin stacjonarn wybieran skontaktuj recepcja$ glosowa$ glosowe$ glosowej$',
    czech_slovak:
      'volej volat volani zavol pevna linka mobiln ustredn provolba$ vytocen hovor hlasova$ zastihn zastizen recepce$ recepcia$ volajic volajuc volal$ volajte$ volane$',
    hungarian:
      'kozpont hivj hivas elerhet ugyfelszolg vezetekes recepcio tarcsaz hivo hivott visszahiv ugyfelvonal hivoszam hivhato elersz$ ugyelet szamom$ hivj$',
    romanian:
      'sunati suna apel$ apelati fix$ mobil apelant apelat centrala receptie vocala$ gasiti$',
    croatian_slovene:
      'nazov pozov poklic pokli dosegl fiksni mobitel stacionarn pozivatelj pozvan birani pozivalac pozivaoca dolazni govorna klicatelj klican centrala recepcija propusten zgresen zvao$ dobite$ javite$ glasovno$ glasovna$ poziva$',
    finnish_estonian:
      'numerosta numerossa numeroon puh asiakaspalv puhel matkapuhelin kannykka vaihde soita soitt tavoit helista infotelefon lauatelefon yhteysnumero paanumero paivystysnumero a-numero b-numero otsenumber uldnumber registratuur$ hadaabi konepost katte$ kattesaadav vastamata',
    baltic:
      'skamb susisiek sazin zvaniet zvan talr mobilus centrale atzvan perskamb paskamb balso atzvaniet skambut',
    turkish:
      'hattimiz hattindan hattina santral arayin arama ara$ gsm cagri hizmetleri$ sabit$ resepsiyon arayan$ aranan$ ceviren$ iletisim irtibat ulas$ ulasin ulasabil aradi$',
    malay_indonesian:
      'telepon ponsel bimbit hubungi talian kontak tlp telp resepsionis penelepon menelepon menelp panggil narahubung penyambut careline pemanggil didail dihubungi kecemasan',
    vietnamese: 'dien dd sdt dt goi$ lien$ dtdd cskh zalo$',
    swahili:
      'simu piga rununu mapokezi dharura mpigaji iliyopigwa kupiga nipigie mpigie mawasiliano wasiliana alipiga nitumie kunipata nicheki',
    icelandic_irish:
      'simi sima simanum farsimi hring samband guthan teileaf gemsi farsim vinnusim heimasim fastlin skiptibord adalnumer simtal innval neydar dagsim kvoldsim thjonustusim tengilid naerd osvarad',
    greek:
      'κλησ τηλ τηλε κιν κινητ σταθερ καλεσ επικοινων γραμμη ρεσεψ κεντρικ καλων$ καλουμεν επανακλησ φωνητικ',
    cyrillic:
      'тел теле тлф моб мобил мобіл сот сотов звон дзвон дзвін позвон перезвон подзвон обад контакт звоніть хабарлас байланыс горячая гаряча линия$ лінія$ городской връзка стационарен централа обаждащ набран повикване пропущен вызов виклик аон$ атс$ смс$ связи$ позив хитна пропуштен дзвінк голосовое$ голосовая$ голосове$ търсен$',
    hebrew:
      'טל טלפון נייד סלולרי פלאפון התקשר להתקשר חייג ישיר מרכזייה מוקד מתקשר חויג וואטסאפ תורן קולית דלפק',
    arabic_persian:
      'هاتف تليفون تلفون جوال موبايل محمول اتصل اتصال تواصل استفسار واتساب خلوي تلفن همراه تماس مباشر سنترال استقبال ساخن متصل مكالم مناوب طوارئ متحرك مجاني أرضي رقمه$ رقمها$ رقمنا$ نمرة موبایل مستقیم پذیرش ویژه کشیک اضطراری گرفته واتس زنگ فون ٹیلی لینڈ ڈائریکٹ استقبالیہ ہیلپ ہاٹ کالر کال ڈائل مسڈ رابط ڈیوٹی ہنگامی ایکسچینج پیام',
    hindi:
      'फोन मोबाइल दूरभाष संपर्क टेलीफोन मो$ लैंडलाइन सीधी रिसेप्शन हेल्पलाइन टोल कॉलर कॉल डायल मिस्ड कॉलबैक व्हाट्सऐप व्हाट्सएप घर$',
    afrikaans:
      'selfoon kantoor$ landlyn skakel hoof$ ontvangs hulplyn blitslyn beller$ terugbel nood$ noodkontak noodnommer bereik gebel luitjie geskakel stempos',
    tagalog:
      'tawag tumatawag tumawag tinawagan tatawagan matatawagan tawagan pakitawagan paki-text kontakin',
    catalan: 'truca truqu centraleta trucad trucat telefon localitzar bustia$ atencio$',
  },
  answers: {
    english:
      'registry$ registrar$ driver$ drivers$ courier$ rider$ mother$ father$ mom$ mum$ dad$ spouse$ wife$ husband$ neighbour$ neighbor$ caretaker$ janitor$ concierge$ secretary$ assistant$ guard$ dispatcher$ warden$ appointments$ support$ care$ executive$ representative$ technician$ engineer$ manager$ coordinator$ supervisor$ claims$ postman$ technicians$ inbound$ outbound$ host$ hosts$ desk$ gate$ sister$ clerk$ agent$ nurse$ matron$ adjuster$ attender$ attendant$ backup$ escalation$ requester$ deputy$ clinic$ surgery$ practice$ distributor$ exec$ hols$',
    french:
      'garde$ maison$ chauffeur$ conjoint$ gardien$ astreinte$ secretariat assistance$ soutien$ accueil$ permanence$ messagerie$ sav$ afficheur$ livreur$ coursier$ remplacant$ remplacante$ transporteur$ cabinet$ expert$ syndic$',
    spanish:
      'guardia$ conserje$ chofer$ conductor$ acudiente$ apoderado$ inquilino$ madre$ padre$ soporte$ ayuda$ citas$ turnos$ repartidor$ mensajero$ asesor$ asesora$ gestoria$ devolver$ casa$',
    portuguese:
      'portaria$ motorista$ porteiro$ inquilino$ suporte$ apoio$ entregador$ estafeta$ corretora$ corretor$ sindico$ recado$ comercial$',
    afrikaans: 'bestuurder$ huurder$ afsprake$ navrae$ klientediens$ besprekings$',
    turkish: 'masasi$ sofor$ soforun$ destek$ danisma$ mesai$ hatti$ alici$ aliciya$',
    hebrew: 'נהג תמיכה תורים',
    arabic_persian:
      'سائق راننده میز ڈرائیور سرپرست گھر منزل دعم مواعيد پشتیبانی نوبت سروس کیئر معاونت',
    malay_indonesian:
      'sopir$ sopirnya$ supir$ kaunter$ bertugas$ waris$ pemandu$ pejabat$ bantuan$ sokongan$',
    tagalog: 'magulang$ nanay$',
    hindi: 'ऑफिस$ ग्राहक$ ड्राइवर$ सहायता$',
    swahili: 'zamu$ dereva$ mpangaji$ msaada$',
    german:
      'helpdesk$ empfang$ bereitschaft bereitschaftsdienst$ notdienst$ pikett pikettdienst$ sekretariat$ mailbox$ combox$ vermittlung$ terminvereinbarung$ servicehotline$ hotline$ kurier$ fahrer$ zusteller$ vertretung$ ordination$ praxis$ spedition$',
    danish_norwegian_swedish:
      'tidsbestilling$ timebestilling$ tidsbokning$ bordbestilling$ bordsbokning$ nodkontakt$ dognvagt$ dognvakt$ uppringare$ anrop$ bud$ chauffor$ chaufforen$ budbringer$ inringare$ jobbet$ jobb$ vaktmester$ kald$',
    dutch:
      'receptie$ centrale$ supportlijn$ afsprakenlijn$ afspraken$ piketdienst$ piket$ noodcontact$ wacht$ permanentie$ secretariaat$ klantendienst$ bezorger$ koerier$ chauffeur$ spoed$ spoedlijn$ dierenarts$ overdag$ nachts$ uitgaand$ inkomend$ gemist$ assistente$ backup$',
    italian:
      'portineria$ prenotazioni$ referente$ reperibile$ segreteria$ corriere$ fattorino$ autista$ studio$',
    catalan: 'suport$ consergeria$',
    polish: 'wsparcie$ wizyt$ sekretariat$ kierowca$ kurier$',
    czech_slovak:
      'vratnice$ vratnica$ pohotovost$ pacientu$ pacientov$ ridic$ vodic$ kuryr$ kurier$ prace$ ordinace$ ordinacia$',
    hungarian: 'hibabejelento$ titkarsag$ ugyelet hangposta$ hanguzenet$ munkaidon$',
    romanian: 'programari$ garda$ dispecerat$ mesagerie$ urgente$',
    croatian_slovene:
      'podrska$ dezurstvo$ dezurna$ tajnistvo$ portirnica$ servis$ zakazivanje$ sprejem$',
    finnish_estonian:
      'ajanvaraus$ paivystys$ klienditugi$ tugi$ administraator$ valvearst$ infoliin$ lahetti$ kuljettaja$',
    baltic:
      'recepcija$ serviss$ komutatorius$ registratura$ priimamasis$ pagalba$ budetojas$ apkalposana$',
    icelandic_irish:
      'mottaka$ afgreidsla$ adstod$ soludeild$ bakvakt$ talholf$ taekniadstod$ timapantanir$',
    greek: 'ρεσεψιον υποδοχη υποστηριξη ραντεβου εφημερια γραμματεια',
    cyrillic:
      'ресепшн рецепція рецепция регистратура реєстратура техподдержка поддержки підтримки підтримка диспетчер дежурн дежурен черговий аварійна приймальня водитель$ водій$ централа комутатор',
  },
  fax: { everywhere: 'fax telefax telecop telec$ telekop tfax faks f φαξ факс פקס فاكس' },
  other: {
    orders:
      'order$ orders$ ordrer ordre ordrenr ordern orden bestall bestel bestell auftrag commande comando comanda comand purchase pedido ordine ordin encomend narud naroc objedn zamow zamów rendel tilaus tellimus pasutij uzsak siparis pesanan porosi замов заказ поруч порач παραγγ הזמנ طلب don$ po wo so quote quotation offer$ offert tilbud angebot prevent presup oferta requis job$ docket folio radicado agizo ऑर्डर tilausnumero vsk$ samtals biljett$ biljetter$ billet$ billett$ biljet$',
    invoices:
      'invoice faktur fattur factu fatur rechnung nota$ fiscal boleto nf nfe danfe ddt rg rgnr rech auftr beleg bill$ billing lasku szaml szamla racun saskait arve$ hoa hoadon inv$ счет$ счёт рахун фактур τιμολ חשבונ فاتور remito boleta recibo receipt kvitter quittung payment betaling zahlung pago paiem transact transak transaz txn trans$ referen reference refer$ ref refnr rujukan viite$ viitenumero kid ocr reklamation ankara stakabadhi risiti चालान इनवॉइस रसीद totale$ scontrino rma$',
    banks:
      'account$ acct a/c debit konto kontonr conta$ conto$ cuenta compte rekening hesap tili$ ucet cont$ tai$ akaun λογαριασ حساب iban swift bic bank routing sort$ sortcode blz bsb clabe plusgiro bankgiro giro card$ kort$ karte$ karta tarjeta kreditkarte visa$ mastercard amex paypal paybill till$ bvn pin bin खाता cartao tseke cheque$ cheq',
    taxes_and_registers:
      'cvr vat moms ust ustid uid steuer tax$ taxid siren siret rcs naf cnpj cpf cif nif nit nipc nie cuit cuil cui rut ruc rfc curp orgnr organisation$ organisationsn org kvk kbo bce btw abn acn gst gstin pan tin tva iva partita piva nip regon krs ico dic ic oib davcn adosz cegjegy eik bulstat y-tunnus ytunnus tunnus vergi pib mersis uen ssm npwp nib nzbn ird kra trn ice crn cro ein duns lei ntn strn nmi mprn mpan vkn tckn mst kennitala kt kmkr pvn pvm pdv dph icdph afm companies company registr rejestr handelsreg firmenbuch hrb hra bedrift ondernem enterprise business trade$ licence licens lizenz licencia imones registrikood thue αφμ γεμη инн иин бин кпп огрн окпо еик едрпоу єдрпоу іпн ипн унп ח.פ ע.מ ח פ السجل سجل تجاري rc br',
    persons:
      'cpr pps cnic cccd cmnd hetu henkilotun amka rrn personn personal$ personnr bsn nir ssn nino aadhaar national$ passport passp pasaport pass$ reisepass ausweis id$ ident kimlik cedula dni dpi nric fin$ isikukood asmens rodne emso egn jmbg pesel cnp taj ktp nik kk ahv avs sss nhs npi medicare sozialv versichert fodsels syntym birth born$ geb fodt dob matric immatric enrol student$ employee medarb mitarb ansatt anstall empleado patient member medlem mitglied miembro socio$ jasen$ паспорт снилс егн αδτ αμκα ת.ז ת ז الهوية القومي cin आधार पहचान मतदाता شناسه kitambulisho आईडी',
    cases_and_contracts:
      'complaint intervent case$ cases$ caseid pnr dnr diarie reporte abone abonn abonent subscriber sag$ sags sagsnr sak$ saks saksn arende ticket incident inc$ vorgang akte$ az gz aktenz verfahr fall$ zaak dossier dosje proces procedure expedient siniestr sinistr claim schaden skade pratica$ asia$ ugyirat zglosz sprawa predmet dosya talep request$ requete protoc protokol журнал заявк обращ звернен дело$ справа υποθεσ contract avtal$ vertrag kontrakt contrat contrato umow smlouv zmluva ugovor pogodba szerzod leping sutart sozlesme договор договір συμβολ عقد policy police poliz poliza polizza polis apolice полис forsakring forsikring versicherung confirmation confirmac confirmaz bekraftelse bestatigung booking buchung reserv rezerv boeking varaus foglal bokning verwysing kontrat शिकायत पॉलिसी अनुबंध केस आवेदन टिकट संदर्भ kumb$ usajili geschaftszahl geschaftsnr byla$ bylos$ processo$ tikettinumero varausnumero incidenc conf$',
    goods_and_parcels:
      'hsn hts taric p/n s/n vare varen vara artik artic item$ items$ sku serial seriel serie$ seriennr produkt product model$ modell part$ partno teil$ batch lot$ charge$ ean gtin upc isbn issn asin barcode strichcode code$ kode$ codigo kods codice cod$ kood$ ma$ cikk арт артикул код$ κωδικ imei imsi iccid eid mac track parcel pakke paket pacco colis sendung shipment shipm waybill awb ups fedex dhl usps postnord gls dpd hermes consign spedi seuranta przesyl zasil szallit csomag kargo kuljetus livrais leverand lieferschein lieferung takip gonderi guia$ despacho resi$ накладн посылк відправл αποστολ container$ containers$ vin$ chassis kennzeichen ट्रैकिंग msimbo reseta seurantakoodi localizador meterstand meterstanden kod$ digitavel קוד kat katal ndc$',
    places:
      'street strasse str$ gade vej$ vei$ calle$ carrera$ rue$ avenue ave$ ulica ul$ utca road$ hauptstr box$ pobox postbox postfach apartado postal cep postcode postnr postnum plz zip eircode pincode irsz индекс latitud longitud lat lon lng gps coord koord utm grid$ matrikel matricul tomt',
    dates:
      'dato$ date$ dates$ datum fecha$ data$ since$ frist deadline expir udlob ablauf created modified duration varighed dauer duree timestamp epoch sync synced дата ημερομ תאריך تاريخ journal',
    amounts:
      'tirage loto$ lotto joker$ ziehung sorteo estrazion lottery side$ sider pp page$ pages$ seite pagina$ total$ totals sum$ summe suma$ beloeb belob belop amount betrag montant importe valor$ price pris$ preis prix$ prezzo precio preco cena$ hinta balance saldo cost$ kosten size$ bytes$ length count$ antal anzahl qty quantit cantid quantid menge$ stuck stk maengde views visning followers score points revenue turnover budget population befolkning сумма сума ποσο цена salary umsatz gewicht weight vaegt kwh maler$ meter$ zahler compteur contatore licznik mittarilukema lukema lettura$ elektromera stevca कुल$',
    machines:
      'version build$ release revision rev commit pid port$ ip$ ipv guid uuid hash checksum md5 sha crc session user$ username userid login bruger otp password passw device$ gerat error$ fejl fehler event$ record$ message-id msgid document$ dokument$ file$ log$ gln lotto meeting meetingid teams zoom webex qq wechat weixin tweet post$ isin wkn doi npi iso ओटीपी tac$ usomaji koda$ kodu$ kodas$ kodasi localizador$ vahvistuskoodi tunnuskoodi',
    everywhere:
      'agreement$ refund$ objekt$ romaneio$ recept$ gutschrift$ query$ authorization$ authorisation$ prontuario$ medgivande$ autogiro$ anlage$ sinistro$ fastighetsbeteckning$ taxeringsenhet$ cadastral$ contador$ contadores$ demanda$ commessa$ assessment$ escrow$ cert$ aufnahme$ opptak$ lettera$ lettre$ inscricao$ vettura$ codes$ retoure$ retouren$ instalacao$ sesizare$ sesizarea$ hakmilik$ colissimo$ zahlpunkt$ mobilepay$ henvisning$ matricola$',
    german: 'karten$ karte$',
    english: 'pol$',
    danish_norwegian_swedish: 'levering$ leveringen$ leverance$ leverans$',
  },
  somebody: {
    everywhere:
      'customer consumer kunde kunden kund kd kdnr klant klient client cliente asiakas musteri ugyfel zakazn kupca kupac stranka pelanggan khach клиент кліент клієнт πελατ לקוח عميل sponsor vendor supplier lieferant leverandor dodav',
  },
  number: {
    everywhere:
      '# n n° nº nr nro no nos num numb number nummer numer numero numara nbr nb broj stevilka st cislo c szam so so$ bil nombor nomor номер αρ αριθμ מספר رقم رقمي blg nommer شماره نمره نمبر नंबर नं संख्या सं क्रमांक nambari namba νουμερο broja cisla cisle numeru numeris numero$ numri nomeri stevilki stevilke numerom numerem numurs numbril number$ numaram szama szamom szamon numeriu numarul numărul',
  },
  lead: {
    everywhere:
      'on at to under unter auf pa til op naar au al ao para a na pod ke di la il the us uns os oss me mig mich nos je is er ist est es e bei via or oder eller kostenlos kostenfrei gebuhrenfrei gratis ou et og and und y through atraves по на за στο στον على try voor הוא היא dari daripada po ar ir yra ni ay ialah este είναι ναι е el है ہے gonderildi sent sendt skickat gesendet envoye enviado inviato wyslano odeslano verzonden with inbound outbound icin arasi saat beni seni bizi pelo pela allo dallo do hacia inte klar',
  },
  mine: {
    everywhere:
      'deres jeres my your his her our their new alternate alternative min mit din dit hans hendes vores ny nye mein meine meiner dein deine ihr ihre ihrer unser unsere neu neue mon votre notre nouveau mi tu su nuestro nuevo meu seu nosso novo mio suo nostro nuovo mijn uw ons nieuw nieuwe moj moje moja мой моя мое ваш наш minun principal mejor melhor meilleur alternat alternatief utama saya baru baharu alternatif pribadi pribadinya peribadi peribadinya yeni yenisi ozel ko niya bagong ibang pangunahing jou my yangu yake kuu mbadala nyingine رئيسي بديل خاص اصلی من جدید جدیدم شخصی دوم متبادل مرکزی ذاتی نیا ראשי חדש שלי פרטי मुख्य वैकल्पिक privata$ privaten$ prywatny glowny hlavni hlavne soukrome sukromne muj mano mans minu naujas jaunais novi nova nove novy nou particular pessoal personale privada mitt nytt hennes privato egen own uus uusi uj sajat einka novega pagrindinis glavni osnovni основен моят личният новият новый новий мій мојот мој нови προσωπικ νεο μου lui noul algemeen rechtstreeks privenummer nyt nuwe sy alternatiewe dele dela му ایشان שלו मेरा नया निजी میرا suora tiesioginis kozvetlen bezposredni langsung langsungnya izravni tiesais прямой прямий direto direta diretto diretta beint alt gewahlte valittu valitud opgeroepen izbrana wybrany best good left ditt',
  },
}

/** Words that mean something else in a country: *Tfn* is a telephone in Sweden and a tax number in Australia. */
export const LOCAL: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  AR: { personal: 'mine' },
  AT: { art: 'other', fn: 'other', re: 'other' },
  AU: { police: 'answers', cli: 'phone', tfn: 'other' },
  BE: { groen: 'phone', belde: 'phone', belt: 'phone', personnel: 'mine', standard: 'phone' },
  BG: { гласова: 'phone', гласово: 'phone' },
  BR: {
    proc: 'other',

    os: 'other',
    chamado: 'other',
    chamados: 'other',
    liga: 'phone',
    nosso: 'other',
    sac: 'phone',
  },
  CA: {
    ani: 'phone',
    nas: 'other',
    personnel: 'mine',
    phn: 'other',
    rejoindre: 'phone',
    sin: 'other',
  },
  CH: { art: 'other' },
  CL: { personal: 'mine' },
  CO: { personal: 'mine' },
  CZ: { objednat: 'phone', objednavejte: 'phone', po: 'lead', s: 'lead', z: 'lead' },
  DE: { obj: 'other', art: 'other', re: 'other' },
  DK: {
    gsrn: 'other',
    mor: 'answers',
    far: 'answers',
    stel: 'other',
    sfo: 'answers',
    gront: 'phone',
    se: 'other',
  },
  EE: { tema: 'mine' },
  ES: {
    exp: 'other',
    proc: 'other',
    parc: 'other',
    parte: 'other',
    despacho: 'answers',
    particular: 'mine',
    personal: 'mine',
  },
  FR: {
    bon: 'other',
    bl: 'other',
    sda: 'phone',
    or: 'other',
    personnel: 'mine',
    port: 'phone',
    standard: 'phone',
  },
  GB: { police: 'answers', matter: 'other', auth: 'other', cli: 'phone' },
  HR: { s: 'lead', z: 'lead' },
  ID: { cp: 'phone', cs: 'phone', hub: 'phone' },
  IE: { cli: 'phone' },
  IN: { dl: 'other', mo: 'phone', uan: 'other' },
  IR: { دفتر: 'phone' },
  IS: { s: 'phone' },
  KE: { mita: 'other', na: 'number', wa: 'mine' },
  LU: { personnel: 'mine', standard: 'phone' },
  MX: { estafeta: 'other', personal: 'mine' },
  NL: { rit: 'other', belde: 'phone', belt: 'phone', melding: 'other' },
  NO: { mor: 'answers', far: 'answers', gront: 'phone' },
  NZ: { police: 'answers', cli: 'phone' },
  PE: { personal: 'mine', yape: 'phone', yapear: 'phone' },
  PH: { cp: 'phone', sa: 'lead' },
  PK: { دفتر: 'phone' },
  PL: { nie: 'lead', po: 'lead', fv: 'other', s: 'lead', z: 'lead' },
  PT: { proc: 'other', liga: 'phone' },
  RO: { urgente: 'phone' },
  RS: { s: 'lead', z: 'lead' },
  SE: {
    expedition: 'answers',
    expeditionen: 'answers',
    obj: 'other',
    mor: 'answers',
    far: 'answers',
    bg: 'other',
    pg: 'other',
    till: 'lead',
  },
  SI: { klic: 'phone', s: 'lead', z: 'lead' },
  SK: { po: 'lead', s: 'lead', z: 'lead' },
  TZ: { mita: 'other' },
  TR: { ana: 'mine', cep: 'phone' },
  US: { police: 'answers', auth: 'other', ani: 'phone' },
  VN: { cho: 'lead', lh: 'phone', qua: 'lead', so: 'number' },
  ZA: { auth: 'other', cli: 'phone', sel: 'phone' },
  HU: { zold: 'phone' },
  IT: { rid: 'other' },
  FI: { tai: 'lead' },
  MY: { fail: 'other' },
}
