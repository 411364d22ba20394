/** What is said of OpenReception. */
import type { openreception as english } from '../en/openreception.ts'
import type { Translated } from '../say.ts'

export const openreception = {
  // What it cannot do
  'openreception.answerAtPhone':
    'OpenReception lässt Ihr Telefon klingeln, wenn Sie einen Anruf übernehmen. Nehmen Sie dort ab.',
  'openreception.holdIsPark':
    'In OpenReception wird ein Gespräch gehalten, indem man es parkt. Verwenden Sie „Parken“.',
  'openreception.noBlindTransfer':
    'OpenReception kann ein Gespräch nicht in einem Schritt übergeben. Parken Sie es, wählen Sie die Nummer und drücken Sie „Übergeben“.',
  'openreception.noConference': 'Die Schnittstelle von OpenReception kennt keine Konferenz.',
  'openreception.noAgentStates':
    'Auf diesem OpenReception-Server gibt es keinen Status, den Sie selbst setzen können.',
  'openreception.notDocumented':
    'Die Schnittstelle von OpenReception kennt diese Funktion laut Dokumentation nicht.',
  'openreception.contextMissing':
    'Ein Anruf gehört immer zu einem Empfang und einem Kontakt; eines davon fehlt in den Einstellungen dieser Verbindung. Es wurde nichts gewählt. Tragen Sie es dort ein.',
  'openreception.dialplanMissing':
    'Dieser OpenReception-Server braucht zum Anrufen einen Wählplan. Tragen Sie ihn in den Einstellungen dieser Verbindung ein.',

  // Whose call it is
  'openreception.handledBy':
    'Um diesen Anruf kümmert sich bereits {agent}. Es wurde nichts geändert.',
  'openreception.takenByOther':
    'Jemand aus dem Team hat diesen Anruf schon übernommen. Es wurde nichts geändert.',
  'openreception.notYours': 'Dieser Anruf gehört jemand anderem. Es wurde nichts geändert.',
  'openreception.onlyOwn': 'Sie können nur eigene Gespräche auflegen. Es wurde nichts geändert.',
  'openreception.notThisAgent':
    'Der Server hat den Anruf an Agent {agent} gegeben: Die Benutzernummer dieser Verbindung passt nicht zu ihrem Token. Berichtigen Sie eines von beiden in den Einstellungen.',

  // Taking a call
  'openreception.nobodyWaits': 'Es wartet kein Anruf.',
  'openreception.notWaiting': 'Dieser Anruf wartet nicht mehr. Es wurde nichts geändert.',
  'openreception.greeted':
    'In diesem Anruf läuft noch die Begrüßung. Er wartet; übernehmen Sie ihn in einem Moment.',
  'openreception.notWaitingOrGreeted':
    'Dieser Anruf wartet nicht mehr, oder es läuft noch die Begrüßung. Es wurde nichts geändert.',
  'openreception.callGone': 'Dieser Anruf ist schon beendet.',
  'openreception.phoneBusy':
    'Ihr Telefon ist noch besetzt. Es wurde nichts geändert. Parken oder beenden Sie erst das laufende Gespräch.',
  'openreception.phoneUnregistered':
    'Ihr Telefon ist nicht an der Telefonanlage angemeldet. Es wurde nichts geändert. Schalten Sie es ein und versuchen Sie es noch einmal.',
  'openreception.phoneUnavailable':
    'Ihr Telefon ist nicht verfügbar. Es wurde nichts geändert. Prüfen Sie das Telefon und versuchen Sie es noch einmal.',
  'openreception.agentUnknown':
    'Der Server kennt diesen Agenten nicht. Es wurde nichts geändert. Prüfen Sie die Benutzernummer in den Einstellungen.',

  // Making a call
  'openreception.phoneRefused':
    'Ihr Telefon hat den Anruf abgelehnt, daher wurde niemand angerufen. Prüfen Sie die Einstellungen des Telefons.',
  'openreception.phoneSilent':
    'An Ihrem Telefon wurde nicht abgenommen, daher wurde niemand angerufen. Nehmen Sie ab, oder schalten Sie dort die automatische Annahme ein.',
  'openreception.numberShort': 'Diese Nummer ist zu kurz. Es wurde nichts gewählt.',
  'openreception.numberNotListed':
    'Diese Nummer ist beim Kontakt nicht hinterlegt. Es wurde nichts gewählt.',
  'openreception.notPlaced':
    'Die Telefonanlage hat den Anruf nicht aufgebaut. Es wurde niemand angerufen.',
  'openreception.notParked':
    'Dass das Gespräch geparkt ist, hat sich nicht rechtzeitig gezeigt. Deshalb ist nichts weiter geschehen. Prüfen Sie das Gespräch, bevor Sie es noch einmal versuchen.',
  'openreception.parkedOnly':
    'Das Gespräch ist geparkt, aber Ihr Telefon war nicht rechtzeitig frei. Deshalb ist nichts weiter geschehen. Holen Sie das Gespräch zurück oder versuchen Sie es noch einmal.',
  'openreception.clearedOnly':
    'Das Gespräch ist beendet, aber Ihr Telefon war nicht rechtzeitig frei. Das andere wird noch gehalten: Holen Sie es zurück.',

  // Parking and connecting
  'openreception.nothingToPark':
    'Es gibt kein Gespräch, das sich parken ließe. Es wurde nichts geändert.',
  'openreception.transferInbound':
    'Mit dem gehaltenen Gespräch lässt sich nur ein Anruf verbinden, den Sie selbst gewählt haben. Beide Gespräche sind unverändert.',
  'openreception.dialledGone':
    'Die angerufene Person hat aufgelegt. Das andere Gespräch wird noch gehalten.',
  'openreception.heldGone':
    'Im gehaltenen Gespräch wurde aufgelegt. Ihr anderes Gespräch läuft weiter.',
  'openreception.badDestination':
    'Die Telefonanlage kann nicht mit diesem Ziel verbinden. Ihre Gespräche sind unverändert.',
  'openreception.oneGone': 'Eines der beiden Gespräche ist beendet. Das andere läuft weiter.',
  'openreception.bridgeFailed':
    'Die Gespräche wurden nicht verbunden: {reason}. Prüfen Sie beide, bevor Sie es noch einmal versuchen.',
  'openreception.noCallNamed': 'Die Anfrage nannte keinen Anruf, daher ist nichts geschehen.',

  // The agent
  'openreception.onlyOwnState':
    'Sie können nur Ihren eigenen Status ändern. Es wurde nichts geändert.',
  'openreception.stateUnknown': 'Der Server kennt diesen Status nicht. Es wurde nichts geändert.',

  // Whatever was asked
  'openreception.tokenRefused':
    'Der Server hat das Token abgelehnt: Es fehlt, ist unbekannt oder abgelaufen, oder es gehört nicht zur nötigen Gruppe. Melden Sie sich mit einem gültigen Token neu an.',
  'openreception.tokenUnchecked':
    'Der Server konnte das Token nicht prüfen. Es wurde nichts geändert. Versuchen Sie es noch einmal; wenn es dabei bleibt, wenden Sie sich an Ihre Administration.',
  'openreception.otherToken':
    'Dieses Token gehört zu Agent {agent}. Tragen Sie diese Nummer als Benutzernummer ein, oder verwenden Sie ein anderes Token.',
  'openreception.refused': 'Der Server hat abgelehnt: {reason}. Es wurde nichts geändert.',
  'openreception.couldNot':
    'Der Server konnte das nicht ausführen. Was davon geschehen ist, ist nicht bekannt. Prüfen Sie die Anrufe, bevor Sie es noch einmal versuchen.',
  'openreception.requestUnknown':
    'Dieser Server kennt die Anfrage nicht. Es wurde nichts geändert. Prüfen Sie die Serverversion in den Einstellungen.',
  'openreception.unexpectedStatus':
    'Der Server hat mit Status {status} geantwortet, den das Protokoll nicht nennt. Hier wurde nichts geändert.',
  'openreception.redirected':
    'Der Server hat mit einer Weiterleitung statt mit seinen Daten geantwortet. Prüfen Sie die Adresse; vielleicht ist eine Anmeldeseite vorgeschaltet.',
  'openreception.readRefused':
    'Der Server hat mit Status {status} statt mit seinen Anrufen geantwortet. Sie sehen den letzten bekannten Stand; Cordboard versucht es noch einmal.',
  'openreception.readRefused.connecting':
    'Der Server hat mit Status {status} statt mit seinen Anrufen geantwortet. Prüfen Sie Adresse und Serverversion.',
  'openreception.noDialect':
    'Was unter dieser Adresse antwortet, ist keine OpenReception-Version, die Cordboard kennt. Prüfen Sie die Adresse und den Basispfad.',
  'openreception.unreachable':
    'Der Server ist nicht erreichbar. Ihre Gespräche laufen weiter, Sie sehen den letzten bekannten Stand. Cordboard versucht es weiter.',
  'openreception.unreachable.connecting':
    'Der Server ist unter dieser Adresse nicht erreichbar. Prüfen Sie die Adresse. Für https braucht der Server ein Zertifikat, dem dieser Browser vertraut.',
  'openreception.unreachableCommand':
    'Der Server war nicht erreichbar. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie die Anrufe, bevor Sie es noch einmal versuchen.',
  'openreception.slowRead':
    'Der Server antwortet langsam. Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es noch einmal.',
  'openreception.slowRead.connecting':
    'Der Server antwortet nicht rechtzeitig. Prüfen Sie die Adresse oder versuchen Sie es später noch einmal.',
  'openreception.slowCommand':
    'Keine Antwort vom Server. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie die Anrufe, bevor Sie es noch einmal versuchen.',
  'openreception.notUnderstood':
    'Cordboard versteht die Antwort des Servers nicht. Sie sehen den letzten bekannten Stand Ihrer Anrufe. Kopieren Sie die Rohdaten für den Support.',
  'openreception.notUnderstood.connecting':
    'Was unter dieser Adresse antwortet, ist kein OpenReception. Prüfen Sie Adresse und Serverversion.',
  'openreception.stopped':
    'Die Anfrage wurde abgebrochen, bevor der Server geantwortet hat. Ob sie ausgeführt wurde, ist nicht bekannt.',
  'openreception.unconfirmed':
    'Gesendet, nicht bestätigt. Der Server hat die Anfrage angenommen, eine Wirkung war aber nicht zu sehen. Prüfen Sie die Anrufe und Ihr Telefon.',
  'openreception.eventsLost':
    'Die Leitung, über die der Server Anrufe meldet, ist unterbrochen. Ihre Anrufe werden neu gelesen; Cordboard verbindet sich von selbst wieder.',
} as const satisfies Translated<typeof english>
