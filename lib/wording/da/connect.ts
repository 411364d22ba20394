/** What is said while connecting, and of numbers that cannot be dialled. */
import type { connect as english } from '../en/connect.ts'
import type { Translated } from '../say.ts'

export const connect = {
  // Numbers
  'number.empty': 'Angiv et nummer at ringe til.',
  'number.characters':
    'Et nummer består af cifre og kan have + forrest samt * og #. ”{text}” indeholder andet. Intet blev sendt.',
  'number.length': 'Et nummer kan højst have 32 cifre. Intet blev sendt.',
  'number.none': '”{text}” er ikke et telefonnummer. Intet blev sendt.',

  // The systems
  'miralix.name': 'Miralix OfficeTeam',
  'huawei.name': 'Huawei CC-Gateway',
  'openreception.name': 'OpenReception',

  // Connect
  'connect.title': 'Opret forbindelse til dit kontaktcenter',
  'connect.system': 'System',
  'connect.address': 'Serveradresse',
  'connect.address.hint': 'Den, du har fået af din administrator, f.eks. https://192.168.1.10',
  'connect.account': 'Konto',
  'connect.account.hint': 'OfficeTeam-domænet: det, der står efter /mot/ i adressen',
  'connect.agentType': 'Du identificeres med',
  'connect.agentType.id': 'Agentnummer',
  'connect.agentType.email': 'E-mail',
  'connect.agentType.syncId': 'Synk-id',
  'connect.agentType.sipUri': 'SIP-adresse',
  'connect.agent': 'Agent',
  'connect.secret': 'Delt hemmelighed',
  'connect.secret.hint':
    'Fra OfficeTeam-profilen. Gemmes på denne computer, hvor ingen webside kan læse den.',
  'connect.useTel': 'Start nye opkald med computerens telefonprogram',
  'connect.useTel.hint': 'OfficeTeams grænseflade kan ikke selv starte et nyt opkald.',
  'connect.advanced': 'Avanceret',
  'connect.plus': 'Sådan sendes et + forrest',
  'connect.plus.encoded': '%2B (passer til næsten alle servere)',
  'connect.plus.zeros': '00 i stedet for +',
  'connect.plus.raw': 'et råt + (kan ringe til et forkert nummer)',
  'connect.retrieveBySwap': 'Et opkald alene på hold kan genoptages med ”Skift”',
  'connect.password': 'Adgangskode',
  'connect.password.hint': 'Gemmes på denne computer, hvor ingen webside kan læse den.',
  'connect.token': 'Token',
  'connect.token.hint':
    'Fra din administrator. Gemmes på denne computer, hvor ingen webside kan læse det.',
  'connect.huawei.server.hint':
    'Den, du har fået af din administrator, f.eks. https://cc.example.com:8043',
  'connect.huawei.agent': 'Agent-id',
  'connect.huawei.phone': 'Telefonnummer',
  'connect.huawei.phoneLinkage': 'Løft og læg røret på min IP-telefon herfra',
  'connect.huawei.phoneLinkage.hint': 'Til en bordtelefon, der er knyttet til kontaktcentret.',
  'connect.huawei.chat': 'Tag også chats',
  'connect.huawei.startIn': 'Status efter login',
  'connect.huawei.autoAnswer': 'Besvar opkald automatisk',
  'connect.huawei.readyAfterCall': 'Klar igen efter hvert opkald, uden efterbehandling',
  'connect.huawei.releasePhone': 'Læg røret på, når et opkald slutter',
  'connect.huawei.video': 'Min telefon har kamera',
  'connect.huawei.skills': 'Køer',
  'connect.huawei.skills.hint':
    'Deres id’er, f.eks. 5;7. Lad feltet stå tomt for alle, der er sat op til dig.',
  'connect.huawei.internationalPrefix': 'Tastes i stedet for et + forrest',
  'connect.openreception.server.hint': 'Opkaldsserveren, f.eks. https://reception.example.com:4242',
  'connect.openreception.agent': 'Dit brugernummer',
  'connect.openreception.extension': 'Dit lokalnummer',
  'connect.openreception.dialect': 'Serverens version',
  'connect.openreception.dialect.hint': 'Cordboard finder selv ud af det uden at ringe op.',
  'connect.openreception.dialect.find': 'Find selv ud af det',
  'connect.openreception.dialect.wiki': 'Som på wikien',
  'connect.openreception.dialect.alice': 'Alice',
  'connect.openreception.dialect.openreception': 'OpenReception (endelig)',
  'connect.openreception.reception': 'Reception for nye opkald',
  'connect.openreception.reception.hint':
    'Dens nummer. En forespørgsel bruger den reception, opkaldet hører til.',
  'connect.openreception.contact': 'Kontakt for nye opkald',
  'connect.openreception.dialplan': 'Opkaldsplan',
  'connect.openreception.basePath': 'Sti foran serverens egen',
  'connect.openreception.notificationServer': 'Notifikationsserver',
  'connect.openreception.otherServer.hint': 'Tom, hvis den ligger ved siden af opkaldsserveren.',
  'connect.openreception.userServer': 'Brugerserver',
  'connect.openreception.wikiNumber': 'Sådan får wikiens server et nummer',
  'connect.openreception.wikiNumber.pstn_number': 'som pstn_number',
  'connect.openreception.wikiNumber.extension': 'som extension',
  'connect.submit': 'Opret forbindelse',
  'connect.trying': 'Prøver…',
  'connect.httpWarning':
    'Over http kan andre på netværket læse hemmeligheden. Brug https, hvor du kan.',
  'connect.permissionDenied':
    'Browseren fik ikke lov til at kontakte serveren, så intet blev sendt. Tryk på ”Opret forbindelse” igen, og giv tilladelse.',
  'connect.invalid.server':
    'Det er ikke en serveradresse. Den ser ud som https://192.168.1.10 eller https://office.example.com.',
  'connect.invalid.account': 'Angiv kontoen: bogstaver, cifre, punktummer og bindestreger.',
  'connect.invalid.agent': 'Det passer ikke til den identifikation, der er valgt ovenfor.',
  'connect.invalid.secret': 'Angiv den delte hemmelighed.',
  'connect.invalid.token': 'Angiv tokenet.',
  'connect.invalid.agentId': 'Angiv det nummer, OpenReception kender dig under.',
  'connect.invalid.basePath': 'Stien ser ud som /openreception eller er tom.',
  'connect.invalid.extension': 'Et lokalnummer består af cifre og bogstaver eller er tomt.',
  'connect.invalid.recordId': 'Receptioner og kontakter angives med deres numre.',
  'connect.invalid.dialplan':
    'En opkaldsplan består af cifre, bogstaver, punktummer og bindestreger.',
  'connect.failed': '{problem} {kept}',
  'connect.failed.kept': 'Det, du har indtastet, er bevaret.',
  'connect.retry': 'Prøv igen',
  'connect.elsewhere': 'Du er logget ind et andet sted',
  'connect.takeOver': 'Overtag',
  'connect.objection': 'Vil du logge ud nu?',
  'connect.signOutAnyway': 'Log ud alligevel',
  'connect.stay': 'Forbliv logget ind',
  'connect.edit': 'Ret forbindelsen',
  'connect.disconnect': 'Afbryd forbindelsen',
  'connect.cancel': 'Annuller',
  'connect.back': 'Tilbage',
  'connect.templates': 'Stier til funktioner, der ikke er dokumenteret',
  'connect.templates.hint':
    'For administratorer, én pr. linje: ”holdCall PUT call/hold”. {number} erstattes af nummeret.',
  'connect.invalid.template':
    'Linjen for ”{service}” kan ikke forstås. Den ser sådan ud: holdCall PUT call/hold',
} as const satisfies Translated<typeof english>
