/** What is said of Huawei CC-Gateway. */
import type { huawei as english } from '../en/huawei.ts'
import type { Translated } from '../say.ts'

export const huawei = {
  'huawei.name': 'Huawei CC-Gateway',

  // What a person enters
  'huawei.invalid.agent': 'Eine Agenten-ID ist eine Zahl von 101 bis 999999.',
  'huawei.invalid.phone': 'Geben Sie die Rufnummer Ihres Telefons ein: höchstens 24 Ziffern.',
  'huawei.invalid.skills':
    'Die IDs von Warteschlangen sind Zahlen, durch Semikolon getrennt: 5;7. Höchstens 4000 Zeichen.',
  'huawei.invalid.internationalPrefix':
    'Höchstens 8 Zeichen aus Ziffern, * und #; oder lassen Sie das Feld leer.',
  'huawei.agentUnusual':
    'Die meisten Gateways kennen nur Agenten-IDs von 101 bis 59999. Wenn Ihres diese ablehnt, fragen Sie Ihre Administration.',

  // What the gateway cannot do
  'huawei.noPark':
    'Das CC-Gateway dokumentiert keine Möglichkeit, ein Gespräch zu parken. Halten Sie es, oder übergeben Sie es an eine Warteschlange.',
  'huawei.noRemoval':
    'Das CC-Gateway dokumentiert keine Möglichkeit, einen wartenden Anruf zu entfernen. Übernehmen Sie ihn stattdessen.',
  'huawei.noChat': 'Sie sind am Chat-Server dieses Contact-Centers nicht angemeldet.',
  'huawei.noSuchTransfer':
    'Auf diese Art kann das CC-Gateway ein Gespräch nicht dorthin übergeben. Es wurde nichts gesendet; wählen Sie eine andere Art.',
  'huawei.notForOutbound':
    'Ein Gespräch, das Sie selbst gewählt haben, kann das CC-Gateway nicht sofort an eine externe Nummer übergeben. Es wurde nichts gesendet; wählen Sie „Nach dem Melden“.',
  'huawei.notForInternal':
    'Das CC-Gateway kann ein internes Gespräch weder übergeben noch stumm schalten. Es wurde nichts gesendet.',
  'huawei.noQueueCall':
    'Das CC-Gateway dokumentiert keine Möglichkeit, eine Warteschlange anzurufen. Es wurde nichts gewählt; rufen Sie ein Teammitglied oder eine Nummer an.',
  'huawei.noSwapOutside':
    'Bei einer Rückfrage an eine externe Nummer kann das CC-Gateway nicht makeln. Bringen Sie die Rückfrage zu Ende, oder drücken Sie „Beenden & zurück“.',
  'huawei.noConferenceOutside':
    'Bei einer Rückfrage an eine externe Nummer kann das CC-Gateway keine Konferenz bilden. Beenden Sie die Rückfrage und schalten Sie die Nummer direkt zu.',
  'huawei.needsQueueCall':
    'Wählen Sie einen wartenden Anruf aus einer Ihrer Warteschlangen. Es wurde nichts gesendet.',
  'huawei.noSuchCall': 'Diesen Anruf gibt es hier nicht mehr. Es wurde nichts gesendet.',
  'huawei.notHere': 'Das geschieht beim Abmelden. Es wurde nichts gesendet.',
  'huawei.pickUpPhone': 'Ihr Telefon klingelt. Nehmen Sie dort ab; es wurde nichts gesendet.',
  'huawei.notRingingYet':
    'Dieser Anruf klingelt nicht mehr oder noch nicht. Es wurde nichts gesendet.',
  'huawei.noLineOfCall':
    'Das Gateway hat noch nicht gemeldet, welcher Anruf das ist; er lässt sich deshalb weder verbinden noch zurückholen. Es wurde nichts gesendet; warten Sie einen Moment.',

  // Limits (huawei 2.10): each names the field and the range
  'huawei.limit.agent':
    'Eine Agenten-ID ist eine Zahl von 101 bis 999999. Es wurde nichts gesendet.',
  'huawei.limit.password': 'Ein Passwort hat höchstens 32 Zeichen. Es wurde nichts gesendet.',
  'huawei.limit.called':
    'Eine Nummer zum Wählen hat 1 bis 24 Zeichen: Ziffern, * und #. Für „{value}“ gilt das nicht; es wurde nichts gewählt.',
  'huawei.limit.address':
    'Ein Übergabeziel hat 1 bis 24 Ziffern. Für „{value}“ gilt das nicht; es wurde nichts gesendet.',
  'huawei.limit.addressOutside':
    'Eine externe Nummer als Übergabeziel hat 1 bis 24 Zeichen: 0–9, A–E, * und #. Für „{value}“ gilt das nicht; es wurde nichts gesendet.',
  'huawei.limit.digits':
    'Senden lassen sich 1 bis 24 Zeichen: 0–9, * und #. Für „{value}“ gilt das nicht; es wurde nichts gesendet.',
  'huawei.limit.party':
    'Die Nummer eines Teilnehmers hat 1 bis 24 Zeichen. Es wurde nichts gesendet.',
  'huawei.limit.callData':
    'Einem Anruf lassen sich höchstens 16384 Byte mitgeben. Das sind {size}; es wurde nichts gesendet.',
  'huawei.limit.sessionData':
    'Einem Chat lassen sich höchstens 2048 Byte mitgeben. Das sind {size}; es wurde nichts gesendet.',
  'huawei.limit.message':
    'Eine Nachricht hat 1 bis 1945 Byte. Diese hat {size}; sie wurde nicht gesendet. Kürzen Sie sie, oder senden Sie sie in Teilen.',
  'huawei.limit.busyReason':
    'Ein Grund für „Nicht bereit“ ist eine Zahl von 200 bis 250. Für „{value}“ gilt das nicht; Ihr Status wurde nicht geändert.',
  'huawei.limit.restCause':
    'Ein Grund für eine Pause ist eine Zahl von 0 bis 255. Für „{value}“ gilt das nicht; Ihr Status wurde nicht geändert.',
  'huawei.limit.restSeconds':
    'Eine Pause dauert 1 bis 86399 Sekunden. Für „{value}“ gilt das nicht; Ihr Status wurde nicht geändert.',
  'huawei.limit.queue':
    'Die ID einer Warteschlange ist eine Zahl. Für „{value}“ gilt das nicht; es wurde nichts gesendet.',

  // The way to the gateway
  'huawei.unreachable':
    'Das Gateway ist nicht erreichbar. Ihre Gespräche laufen weiter, Sie sehen den letzten bekannten Stand. Cordboard versucht es weiter. Wenn das Gateway ein eigenes Zertifikat hat, öffnen Sie einmal seine Adresse und vertrauen Sie dem Zertifikat.',
  'huawei.unreachable.connecting':
    'Das Gateway ist nicht erreichbar. Prüfen Sie die Adresse. Wenn das Gateway ein eigenes Zertifikat hat, öffnen Sie einmal seine Adresse und vertrauen Sie dem Zertifikat, oder bitten Sie Ihre Administration um ein vertrauenswürdiges.',
  'huawei.blocked':
    'Der Weg zum Gateway ist gesperrt (HTTP {status}). Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es weiter. Fragen Sie Ihre Administration.',
  'huawei.blocked.connecting':
    'Der Weg zum Gateway ist gesperrt (HTTP {status}). Prüfen Sie die Adresse oder fragen Sie Ihre Administration.',
  'huawei.blockedAuth':
    'Vor dem Gateway wird eine eigene Anmeldung verlangt (HTTP {status}). Fragen Sie Ihre Administration.',
  'huawei.redirected':
    'Der Server hat mit einer Weiterleitung statt mit Daten des Gateways geantwortet. Prüfen Sie die Adresse; vielleicht ist eine Anmeldeseite vorgeschaltet.',
  'huawei.slow':
    'Das Gateway antwortet langsam. Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es noch einmal.',
  'huawei.slow.connecting':
    'Das Gateway antwortet nicht rechtzeitig. Prüfen Sie die Adresse oder versuchen Sie es später noch einmal.',
  'huawei.slowCommand':
    'Keine Antwort vom Gateway. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'huawei.unreachableCommand':
    'Das Gateway war nicht erreichbar. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'huawei.givenUp':
    'Die Anfrage wurde abgebrochen, bevor das Gateway geantwortet hat. Ob sie ausgeführt wurde, ist nicht bekannt.',
  'huawei.notUnderstood':
    'Cordboard versteht die Antwort des Gateways nicht. Sie sehen den letzten bekannten Stand Ihrer Anrufe. Kopieren Sie die Rohdaten für den Support.',
  'huawei.notUnderstood.connecting':
    'Was unter dieser Adresse antwortet, ist kein CC-Gateway. Prüfen Sie die Adresse.',
  'huawei.notUnderstoodCommand':
    'Cordboard versteht die Antwort des Gateways nicht. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'huawei.unknownRequest':
    'Dieses Gateway kennt die Anfrage nicht (HTTP {status}). Es wurde nichts geändert. Nennen Sie Ihrer Administration die Version des Gateways.',
  'huawei.unknownRequest.connecting':
    'Unter dieser Adresse wurde kein Gateway gefunden, oder es kennt diese Agenten-ID nicht. Prüfen Sie beides.',
  'huawei.noGuid':
    'Das Gateway hat Sie angemeldet, aber die Kennung nicht mitgeschickt, die jede weitere Anfrage braucht. Sie wurden deshalb wieder abgemeldet. Sagen Sie Ihrer Administration, dass vielleicht ein Proxy den Header Set-GUID entfernt.',
  'huawei.heartbeatLost':
    'Das Gateway hat seit {seconds} Sekunden nicht geantwortet. Nach zwei Minuten meldet es Agenten ab; vermutlich ist das geschehen. Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es weiter.',
  'huawei.signedOutSilent':
    'Das Gateway hat Sie abgemeldet: Es hatte {seconds} Sekunden lang nichts von diesem Browser gehört und wartet höchstens zwei Minuten. Melden Sie sich neu an.',
  'huawei.signedOutByItself':
    'Das Contact-Center hat Sie abgemeldet. Sie sehen hier den letzten bekannten Stand Ihrer Anrufe. Melden Sie sich neu an.',
  'huawei.passwordMustChange':
    'Sie müssen Ihr Passwort ändern, bevor Sie arbeiten können, und wurden deshalb wieder abgemeldet. Ändern Sie es dort, wo Sie es verwalten, und melden Sie sich dann an.',

  // What became of a command
  'huawei.unconfirmed':
    'Gesendet, nicht bestätigt. Das Gateway hat die Anfrage angenommen, eine Wirkung war aber nicht zu sehen. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'huawei.transferFailed': 'Die Übergabe ist nicht gelungen; das Gespräch ist noch bei Ihnen.',
  'huawei.connectFailed':
    'Die Verbindung kam nicht zustande. Vielleicht wurde Ihr eigenes Telefon nicht abgenommen.',
  'huawei.calleeFailed': 'Die Gegenseite hat nicht abgenommen oder den Anruf abgelehnt.',
  'huawei.calleeFailedWhy': 'Der Anruf kam nicht zustande: {message}.',
  'huawei.consultFailed':
    'Für die Rückfrage war niemand zu erreichen. Das erste Gespräch ist so, wie es angezeigt wird.',
  'huawei.heldOnly':
    'Das Gespräch wird gehalten, aber das andere wurde nicht zurückgeholt: {why} Jetzt werden beide gehalten.',
  'huawei.heldOnlyUnknown':
    'Das Gespräch wird gehalten. Ob das andere zurückgeholt wurde, ist nicht bekannt: {why}',
  'huawei.holdNotSeen':
    'Das Gateway hat die Anfrage zum Halten angenommen, aber nicht gezeigt, dass das Gespräch gehalten wird. Das andere wurde nicht zurückgeholt; es wurde nichts weiter gesendet.',
  'huawei.droppedOnly':
    'Die Rückfrage ist beendet, aber das erste Gespräch wurde nicht zurückgeholt: {why} Es wird noch gehalten.',
  'huawei.droppedOnlyUnknown':
    'Die Rückfrage ist beendet. Ob das erste Gespräch zurückgeholt wurde, ist nicht bekannt: {why}',
  'huawei.dropNotSeen':
    'Das Gateway hat die Anfrage zum Beenden der Rückfrage angenommen, aber deren Ende nicht gezeigt. Das erste Gespräch wurde nicht zurückgeholt; es wurde nichts weiter gesendet.',

  // Why the agent is not ready (huawei 5.2)
  'huawei.reason.noAnswer': 'Anrufe wurden nicht angenommen',
  'huawei.reason.forced': 'Von der Teamleitung gesetzt',
  'huawei.reason.rest': 'Pause',
  'huawei.reason.phone': 'Telefon nicht verfügbar',
  'huawei.reason.rejected': 'Ein Anruf wurde abgelehnt',

  // Return codes (huawei 7)
  'huawei.code': 'Das Gateway hat mit {code} geantwortet: {message}',
  'huawei.code.events':
    'Diese Anmeldung liefert hier keine Ereignisse. Sie werden neu angemeldet; bis dahin sehen Sie den letzten bekannten Stand Ihrer Anrufe.',
  'huawei.code.parameter':
    'Das Gateway hat die Nummer oder Einstellung nicht angenommen. Es wurde nichts geändert. Prüfen Sie Ihre Eingabe.',
  'huawei.code.expired':
    'Die Anmeldung ist abgelaufen, oder Sie dürfen das nicht. Ist sie abgelaufen, meldet Cordboard Sie neu an; versuchen Sie es gleich noch einmal.',
  'huawei.code.switchover':
    'Das Contact-Center schaltet auf einen anderen Server um. Es wurde nichts geändert. Bitte warten Sie; Cordboard versucht es weiter.',
  'huawei.code.monitorSelf': 'Sie können sich nicht selbst überwachen.',
  'huawei.code.request':
    'Das Gateway hat die Anfrage nicht verstanden. Es wurde nichts geändert. Beschreiben Sie dem Support, was Sie getan haben.',
  'huawei.code.repeated': 'Läuft schon. Es wurde nichts doppelt ausgeführt.',
  'huawei.code.missing': 'Agenten-ID, Rufnummer oder Notiztext fehlt. Prüfen Sie Ihre Eingabe.',
  'huawei.code.elsewhere':
    'Sie sind schon woanders angemeldet. Wenn Sie sich hier anmelden, werden Sie dort abgemeldet.',
  'huawei.code.noResource':
    'Das Contact-Center kann Sie gerade nicht anmelden: {message}. Versuchen Sie es später noch einmal oder fragen Sie Ihre Administration.',
  'huawei.code.tooMany':
    'Das Contact-Center kann Sie nicht anmelden: {message}. Es sind schon so viele Agenten angemeldet, wie die Lizenz erlaubt. Versuchen Sie es später noch einmal oder fragen Sie Ihre Administration.',
  'huawei.code.password':
    'Agenten-ID oder Passwort ist falsch. Wenn beides stimmt, verlangt dieses Gateway vielleicht verschlüsselte Passwörter (SM), die Cordboard nicht erzeugen kann. Fragen Sie Ihre Administration.',
  'huawei.code.signOutFailed':
    'Das Abmelden ist fehlgeschlagen. Sie sind noch angemeldet. Versuchen Sie es noch einmal.',
  'huawei.code.signedOut':
    'Sie sind abgemeldet. Das Gateway kennt diese Anmeldung nicht: Sie ist beendet oder wurde woanders übernommen. Melden Sie sich neu an.',
  'huawei.code.operation':
    'Das Gateway konnte das gerade nicht ausführen: {message}. Es wurde nichts geändert. Prüfen Sie den Anruf und versuchen Sie es noch einmal.',
  'huawei.code.alreadyOut': 'Sie sind schon abgemeldet.',
  'huawei.code.state': 'Das Gateway hat diesen Status abgelehnt. Es gilt der angezeigte.',
  'huawei.code.endCallFirst':
    'Beenden Sie das Gespräch, bevor Sie sich abmelden. Oder wählen Sie „Trotzdem abmelden“: damit endet es.',
  'huawei.code.signInSetting':
    'Eine Einstellung für die Anmeldung ist falsch. Prüfen Sie die Verbindung.',
  'huawei.code.agentType':
    'Der Agententyp in den Einstellungen ist falsch. Prüfen Sie, ob das Telefon Video hat.',
  'huawei.code.phone': 'Die Rufnummer ist falsch. Prüfen Sie sie in der Verbindung.',
  'huawei.code.phoneRange':
    'Diese Rufnummer ist für Agenten nicht zugelassen. Geben Sie eine andere ein oder fragen Sie Ihre Administration.',
  'huawei.code.noTakeOver':
    'Sie sind woanders angemeldet, und diese Anmeldung lässt sich nicht übernehmen. Fragen Sie Ihre Teamleitung.',
  'huawei.code.ip':
    'Die eingestellte Adresse dieses Computers ist falsch. Melden Sie das dem Support.',
  'huawei.code.portal': 'Das Portal hat die Anmeldung abgelehnt. Fragen Sie Ihre Administration.',
  'huawei.code.otherCentre': 'Diese Aufnahme gehört zu einem anderen Callcenter.',
  'huawei.code.skillQuery': 'Die Abfrage der Skills war fehlerhaft. Melden Sie das dem Support.',
  'huawei.code.passwordExpired':
    'Ihr Passwort ist abgelaufen. Ändern Sie es dort, wo Sie es verwalten, und melden Sie sich dann an.',
  'huawei.code.signingIn': 'Die Anmeldung läuft noch. Warten Sie, bis sie abgeschlossen ist.',
  'huawei.code.noConference': 'Es gibt keine Konferenz.',
  'huawei.code.notChair': 'Das darf nur die Konferenzleitung.',
  'huawei.code.inConference': 'Sie sind schon in einer Konferenz.',
  'huawei.code.notInspector': 'Das darf nur die Qualitätsprüfung.',
  'huawei.code.isChair': 'Sie haben die Konferenzleitung schon.',
  'huawei.code.chairRemoved': 'Die Konferenzleitung lässt sich nicht entfernen.',
  'huawei.code.chairLeaves':
    'Die Konferenzleitung kann nicht einfach gehen. Beenden Sie die Konferenz oder geben Sie die Leitung ab.',
  'huawei.code.downloadOff': 'Das Herunterladen von Aufnahmen ist ausgeschaltet.',
  'huawei.code.downloadRight': 'Sie dürfen keine Aufnahmen herunterladen.',
  'huawei.code.recordingName': 'Der Name der Aufnahme ist falsch.',
  'huawei.code.recordingDrive':
    'Auf dem Server ist kein Laufwerk für Aufnahmen eingerichtet. Melden Sie das Ihrer Administration.',
  'huawei.code.recordingGone': 'Diese Aufnahme gibt es nicht.',
  'huawei.code.recordingSpace':
    'Auf dem Server ist kein Platz für die Aufnahme. Melden Sie das Ihrer Administration.',
  'huawei.code.recordingFormat': 'Das Aufnahmeformat wird nicht unterstützt.',
  'huawei.code.recordingFormatUnset':
    'Es ist kein Aufnahmeformat eingerichtet. Melden Sie das Ihrer Administration.',
  'huawei.code.recordingConversion': 'Die Aufnahme ließ sich nicht umwandeln.',
  'huawei.code.recordingPlace': 'Der Speicherort der Aufnahme fehlt.',
  'huawei.code.recordingStorage':
    'Der Speicher für Aufnahmen ist nicht erreichbar. Versuchen Sie es später noch einmal.',
  'huawei.code.recovering':
    'Das Contact-Center wird gerade wiederhergestellt. Es wurde nichts geändert. Bitte warten Sie; Cordboard versucht es weiter.',
  'huawei.code.recovered':
    'Das Contact-Center ist wiederhergestellt. Es wurde nichts geändert; mit Cordboard geht es weiter. Versuchen Sie es noch einmal.',
  'huawei.code.recoveryFailed':
    'Die Wiederherstellung ist fehlgeschlagen. Es wurde nichts geändert. Melden Sie sich neu an.',
  'huawei.code.switched':
    'Der Server wurde gewechselt. Es wurde nichts geändert. Cordboard meldet Sie neu an; versuchen Sie es danach noch einmal.',
  'huawei.code.chatOff': 'Chats sind auf diesem Server ausgeschaltet.',
  'huawei.code.emptyMessage': 'Die Nachricht ist leer. Es wurde nichts gesendet.',
  'huawei.code.sessionCount': 'Höchstens 60 Sitzungen sind möglich.',
  'huawei.code.sessionTarget':
    'Sitzungen lassen sich nur an eine Warteschlange, ein Teammitglied oder einen Zugangscode übergeben. Die Sitzung ist noch bei Ihnen.',
  'huawei.code.sessionKept':
    'Die Sitzung wurde nicht übergeben: {message}. Sie ist noch bei Ihnen.',
  'huawei.code.sessionCountKept': 'Die Anzahl der Sitzungen wurde nicht eingestellt: {message}.',
  'huawei.code.refused': 'Das Gateway hat abgelehnt: {message}. Es wurde nichts geändert.',
  'huawei.code.configuration':
    'Die Konfigurationsschnittstelle des Gateways hat abgelehnt: {message}. Cordboard verwendet sie nicht; melden Sie das dem Support.',
  'huawei.code.passwordRefused':
    'Das Passwort wurde nicht angenommen: {message}. Prüfen Sie es und versuchen Sie es noch einmal.',
  'huawei.code.locked': 'Ihr Konto ist gesperrt. Fragen Sie Ihre Teamleitung.',
  'huawei.code.number':
    'Diese Nummer lässt sich nicht anrufen. Es wurde nichts gewählt. Prüfen Sie die Nummer.',
  'huawei.code.callGone': 'Diesen Anruf gibt es nicht mehr.',
  'huawei.code.nothingToMute': 'Es gibt kein Gespräch, das sich stumm schalten ließe.',
  'huawei.code.notMutable': 'Das Gespräch lässt sich gerade nicht stumm schalten.',
  'huawei.code.nothingToConnect': 'Es gibt kein Gespräch, das sich verbinden ließe.',
  'huawei.code.nothingHeld': 'Es gibt kein gehaltenes Gespräch.',
  'huawei.code.nothingMuted': 'Es gibt kein stumm geschaltetes Gespräch.',
  'huawei.code.notMuted': 'Das Gespräch ist nicht stumm geschaltet.',
  'huawei.code.noCall': 'Es gibt kein Gespräch.',
  'huawei.code.noActiveCall': 'Es gibt kein aktives Gespräch.',
  'huawei.code.nothingToTransfer': 'Es gibt kein Gespräch, das sich übergeben ließe.',
  'huawei.code.nothingToHold': 'Es gibt kein Gespräch, das sich halten ließe.',
  'huawei.code.notHoldable': 'Das Gespräch lässt sich gerade nicht halten.',
  'huawei.code.notRetrievable': 'Das Gespräch lässt sich gerade nicht zurückholen.',
  'huawei.code.released': 'Das Gespräch war schon beendet.',
  'huawei.code.nothingToAsk': 'Es gibt kein Gespräch, das sich abfragen ließe.',
  'huawei.code.partyStays': 'Dieser Teilnehmer lässt sich nicht entfernen: {message}.',
  'huawei.code.noRightToAsk': 'Sie dürfen diesen Agenten nicht abfragen.',
  'huawei.code.noAgent': 'Diesen Agenten gibt es nicht.',
  'huawei.code.emptyGroup': 'Die Gruppe ist leer.',
  'huawei.code.nothingToSave': 'Es gibt nichts zu speichern.',
  'huawei.code.noneHeld': 'Es wird kein Gespräch gehalten.',
  'huawei.code.recordState': 'Aufnahme oder Wiedergabe ist in einem anderen Zustand.',
  'huawei.code.noQueue': 'Diese Warteschlange oder dieses Ziel gibt es nicht.',
  'huawei.code.chatRefused':
    'Die Chat-Anfrage wurde abgelehnt: {message}. Es wurde nichts geändert.',
  'huawei.code.message': 'Das Gateway hat abgelehnt: {message}',
  'huawei.code.server':
    'Das Gateway ist dafür nicht eingerichtet. Melden Sie das Ihrer Administration.',
} as const satisfies Translated<typeof english>
