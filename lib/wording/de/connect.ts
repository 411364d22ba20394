/** What is said while connecting, and of numbers that cannot be dialled. */
import type { connect as english } from '../en/connect.ts'
import type { Translated } from '../say.ts'

export const connect = {
  // Numbers
  'number.empty': 'Geben Sie eine Nummer ein.',
  'number.characters':
    'Eine Nummer besteht aus Ziffern, * und #, am Anfang darf ein + stehen. „{text}“ enthält etwas anderes; es wurde nichts gesendet.',
  'number.length': 'Eine Nummer hat höchstens 32 Ziffern. Es wurde nichts gesendet.',
  'number.none': '„{text}“ ist keine Telefonnummer. Es wurde nichts gesendet.',

  // The systems
  'miralix.name': 'Miralix OfficeTeam',
  'huawei.name': 'Huawei CC-Gateway',
  'openreception.name': 'OpenReception',

  // Connect
  'connect.title': 'Mit Ihrem Contact-Center verbinden',
  'connect.system': 'System',
  'connect.address': 'Serveradresse',
  'connect.address.hint': 'Von Ihrer Administration, zum Beispiel https://192.168.1.10',
  'connect.account': 'Konto',
  'connect.account.hint': 'Die OfficeTeam-Domäne: der Teil nach /mot/ in der Adresse',
  'connect.agentType': 'Art der Kennung',
  'connect.agentType.id': 'Agentennummer',
  'connect.agentType.email': 'E-Mail',
  'connect.agentType.syncId': 'Sync-ID',
  'connect.agentType.sipUri': 'SIP-Adresse',
  'connect.agent': 'Agent',
  'connect.secret': 'Shared Secret',
  'connect.secret.hint':
    'Aus dem OfficeTeam-Profil. Bleibt auf diesem Computer; keine Webseite kann es lesen.',
  'connect.useTel': 'Neue Anrufe mit dem Telefonprogramm dieses Computers beginnen',
  'connect.useTel.hint':
    'Über die Schnittstelle von OfficeTeam lassen sich keine neuen Anrufe wählen.',
  'connect.advanced': 'Erweitert',
  'connect.plus': 'So wird ein + am Anfang gesendet',
  'connect.plus.encoded': '%2B (für fast alle Server richtig)',
  'connect.plus.zeros': '00 statt +',
  'connect.plus.raw': '+ unverändert (wählt womöglich eine falsche Nummer)',
  'connect.retrieveBySwap': 'Ein einzelnes gehaltenes Gespräch mit „Makeln“ zurückholen',
  'connect.password': 'Passwort',
  'connect.password.hint': 'Bleibt auf diesem Computer; keine Webseite kann es lesen.',
  'connect.token': 'Token',
  'connect.token.hint':
    'Von Ihrer Administration. Bleibt auf diesem Computer; keine Webseite kann es lesen.',
  'connect.huawei.server.hint':
    'Von Ihrer Administration, zum Beispiel https://cc.example.com:8043',
  'connect.huawei.agent': 'Agenten-ID',
  'connect.huawei.phone': 'Rufnummer',
  'connect.huawei.phoneLinkage': 'An meinem IP-Telefon von hier aus abnehmen und auflegen',
  'connect.huawei.phoneLinkage.hint':
    'Für ein Tischtelefon, das mit dem Contact-Center gekoppelt ist.',
  'connect.huawei.chat': 'Auch Chats annehmen',
  'connect.huawei.startIn': 'Status nach dem Anmelden',
  'connect.huawei.autoAnswer': 'Anrufe automatisch annehmen',
  'connect.huawei.readyAfterCall': 'Nach jedem Gespräch sofort wieder bereit, ohne Nachbearbeitung',
  'connect.huawei.releasePhone': 'Nach jedem Gespräch das Telefon auflegen',
  'connect.huawei.video': 'Mein Telefon hat eine Kamera',
  'connect.huawei.skills': 'Warteschlangen',
  'connect.huawei.skills.hint':
    'Die IDs, etwa 5;7. Leer lassen für alle, die für Sie eingerichtet sind.',
  'connect.huawei.internationalPrefix': 'Wird für ein + am Anfang gewählt',
  'connect.openreception.server.hint':
    'Der Anrufserver, zum Beispiel https://reception.example.com:4242',
  'connect.openreception.agent': 'Ihre Benutzernummer',
  'connect.openreception.extension': 'Ihre Nebenstelle',
  'connect.openreception.dialect': 'Serverversion',
  'connect.openreception.dialect.hint': 'Cordboard erkennt sie von selbst, ohne Anruf.',
  'connect.openreception.dialect.find': 'Automatisch erkennen',
  'connect.openreception.dialect.wiki': 'Wie im Wiki',
  'connect.openreception.dialect.alice': 'Alice',
  'connect.openreception.dialect.openreception': 'OpenReception (endgültig)',
  'connect.openreception.reception': 'Empfang für neue Anrufe',
  'connect.openreception.reception.hint':
    'Die Nummer des Empfangs. Eine Rückfrage verwendet den ihres Anrufs.',
  'connect.openreception.contact': 'Kontakt für neue Anrufe',
  'connect.openreception.dialplan': 'Wählplan',
  'connect.openreception.basePath': 'Basispfad (vor dem Pfad des Servers)',
  'connect.openreception.notificationServer': 'Benachrichtigungsserver',
  'connect.openreception.otherServer.hint': 'Leer lassen, wenn er neben dem Anrufserver läuft.',
  'connect.openreception.userServer': 'Benutzerserver',
  'connect.openreception.wikiNumber': 'So erhält ein Server „Wie im Wiki“ eine Nummer',
  'connect.openreception.wikiNumber.pstn_number': 'als pstn_number',
  'connect.openreception.wikiNumber.extension': 'als extension',
  'connect.submit': 'Verbinden',
  'connect.trying': 'Wird verbunden …',
  'connect.httpWarning':
    'Über http können andere im Netzwerk Ihre Zugangsdaten mitlesen. Verwenden Sie möglichst https.',
  'connect.permissionDenied':
    'Der Browser hat für diesen Server keine Erlaubnis bekommen, daher wurde nichts gesendet. Drücken Sie noch einmal „Verbinden“ und erlauben Sie den Zugriff.',
  'connect.invalid.server':
    'Das ist keine Serveradresse. Sie sieht aus wie https://192.168.1.10 oder https://office.example.com.',
  'connect.invalid.account':
    'Geben Sie das Konto ein: Buchstaben, Ziffern, Punkte und Bindestriche.',
  'connect.invalid.agent': 'Das passt nicht zur oben gewählten Art der Kennung.',
  'connect.invalid.secret': 'Geben Sie das Shared Secret ein.',
  'connect.invalid.token': 'Geben Sie das Token ein.',
  'connect.invalid.agentId': 'Geben Sie die Nummer ein, unter der OpenReception Sie kennt.',
  'connect.invalid.basePath': 'Ein Basispfad sieht aus wie /openreception oder bleibt leer.',
  'connect.invalid.extension':
    'Eine Nebenstelle besteht aus Ziffern und Buchstaben oder bleibt leer.',
  'connect.invalid.recordId': 'Geben Sie die Nummer des Empfangs oder Kontakts ein.',
  'connect.invalid.dialplan':
    'Ein Wählplan besteht aus Ziffern, Buchstaben, Punkten und Bindestrichen.',
  'connect.failed': '{problem} {kept}',
  'connect.failed.kept': 'Ihre Eingaben bleiben erhalten.',
  'connect.retry': 'Erneut versuchen',
  'connect.elsewhere': 'Sie sind schon woanders angemeldet',
  'connect.takeOver': 'Hier anmelden',
  'connect.objection': 'Jetzt abmelden?',
  'connect.signOutAnyway': 'Trotzdem abmelden',
  'connect.stay': 'Angemeldet bleiben',
  'connect.edit': 'Verbindung ändern',
  'connect.disconnect': 'Trennen',
  'connect.cancel': 'Abbrechen',
  'connect.back': 'Zurück',
  'connect.templates': 'Pfade für nicht dokumentierte Funktionen',
  'connect.templates.hint':
    'Für die Administration, ein Pfad je Zeile: „holdCall PUT call/hold“. Für {number} wird die Nummer eingesetzt.',
  'connect.invalid.template':
    'Cordboard versteht die Zeile für „{service}“ nicht. Richtig ist zum Beispiel: holdCall PUT call/hold',
} as const satisfies Translated<typeof english>
