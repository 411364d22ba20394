/** What is said of Miralix OfficeTeam. */
import type { miralix as english } from '../en/miralix.ts'
import type { Translated } from '../say.ts'

export const miralix = {
  'miralix.secretRefused':
    'OfficeTeam hat das Shared Secret abgelehnt. Fragen Sie Ihre Administration nach dem Wert aus dem OfficeTeam-Profil.',
  'miralix.licenceMissing':
    'Die OfficeTeam-Lizenz für diese Funktion fehlt. Wenn es früher ging, ist vielleicht das Shared Secret falsch.',
  'miralix.numberOrAgentRejected':
    'OfficeTeam hat die Nummer oder die Agentenkennung nicht angenommen. Es wurde nichts gewählt. Prüfen Sie die Nummer und die Einstellung „Agent“.',
  'miralix.agentDataUnknown':
    'OfficeTeam konnte die Daten dieses Agenten nicht ermitteln. Prüfen Sie die Einstellung „Agent“.',
  'miralix.agentUnknown':
    'OfficeTeam kennt keinen Agenten mit dieser Kennung. Es wurde nichts geändert. Prüfen Sie die Einstellung „Agent“.',
  'miralix.notLoggedIn':
    'Sie sind nicht in Miralix Desktop angemeldet. Melden Sie sich dort an; Cordboard merkt es von selbst.',
  'miralix.notLoggedInOrUnknown':
    'Sie sind nicht in Miralix Desktop angemeldet, oder OfficeTeam kennt diesen Agenten nicht. Es wurde nichts geändert.',
  'miralix.callNotWaiting': 'Dieser Anruf wartet nicht mehr. Es wurde nichts geändert.',
  'miralix.resourceUnknown':
    'Diese Warteschlange, diesen Agenten oder diese Aufnahme gibt es in OfficeTeam nicht. Prüfen Sie die Einstellung oder fragen Sie Ihre Administration.',
  'miralix.notFoundHere':
    'Unter dieser Adresse und diesem Konto gibt es kein OfficeTeam. Prüfen Sie Server und Konto.',
  'miralix.formRefused':
    'Dieses OfficeTeam nimmt die Anfrage in dieser Form nicht an. Es wurde nichts geändert. Nennen Sie Ihrer Administration die Version von OfficeTeam.',
  'miralix.beingOffered':
    'Der Anruf wird gerade jemandem angeboten, oder sein Rückruf ist noch nicht abgeschlossen. Er wurde nicht entfernt.',
  'miralix.internalErrorCommand':
    'OfficeTeam hat einen internen Fehler gemeldet. Ob die Anfrage Ihr Telefon erreicht hat, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'miralix.internalErrorRead':
    'OfficeTeam hat einen internen Fehler gemeldet. Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es gleich noch einmal.',
  'miralix.unreachable':
    'OfficeTeam ist nicht erreichbar. Ihre Gespräche laufen weiter, Sie sehen den letzten bekannten Stand. Cordboard versucht es weiter. Für https braucht der Server ein Zertifikat, dem dieser Browser vertraut.',
  'miralix.unreachableHttp':
    'OfficeTeam ist nicht erreichbar. Ihre Gespräche laufen weiter, Sie sehen den letzten bekannten Stand. Cordboard versucht es weiter. Prüfen Sie die Adresse und ob der Server läuft.',
  'miralix.unreachableCommand':
    'OfficeTeam war nicht erreichbar. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'miralix.slowRead':
    'OfficeTeam antwortet langsam. Sie sehen den letzten bekannten Stand Ihrer Anrufe; Cordboard versucht es noch einmal.',
  'miralix.slowCommand':
    'Keine Antwort von OfficeTeam. Ob die Anfrage ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Anruf, bevor Sie es noch einmal versuchen.',
  'miralix.notUnderstood':
    'Cordboard versteht die Antwort von OfficeTeam nicht. Sie sehen den letzten bekannten Stand Ihrer Anrufe. Kopieren Sie die Rohdaten für den Support.',
  'miralix.unreachable.connecting':
    'OfficeTeam ist unter dieser Adresse nicht erreichbar. Prüfen Sie die Adresse. Für https braucht der Server ein Zertifikat, dem dieser Browser vertraut.',
  'miralix.unreachableHttp.connecting':
    'OfficeTeam ist unter dieser Adresse nicht erreichbar. Prüfen Sie die Adresse und ob der Server läuft.',
  'miralix.slowRead.connecting':
    'OfficeTeam antwortet nicht rechtzeitig. Prüfen Sie die Adresse oder versuchen Sie es später noch einmal.',
  'miralix.internalErrorRead.connecting':
    'OfficeTeam hat einen internen Fehler gemeldet. Versuchen Sie es später noch einmal.',
  'miralix.notUnderstood.connecting':
    'Was unter dieser Adresse antwortet, ist kein OfficeTeam. Prüfen Sie Server und Konto.',
  'miralix.unexpectedStatus':
    'OfficeTeam hat mit Status {status} geantwortet, den die Dokumentation nicht nennt. Hier wurde nichts geändert.',
  'miralix.redirected':
    'Der Server hat mit einer Weiterleitung statt mit Daten von OfficeTeam geantwortet. Prüfen Sie die Adresse; vielleicht ist eine Anmeldeseite vorgeschaltet.',
  'miralix.notDocumented':
    'Die Schnittstelle von OfficeTeam kennt diese Funktion laut Dokumentation nicht. Verwenden Sie Miralix Desktop.',
  'miralix.makeCallNotDocumented':
    'Die Schnittstelle von OfficeTeam kann keinen neuen Anruf beginnen. Erlauben Sie in den Einstellungen dieser Verbindung das Telefonprogramm dieses Computers, oder wählen Sie in Miralix Desktop.',
  'miralix.unconfirmed':
    'Gesendet, nicht bestätigt. OfficeTeam hat die Anfrage angenommen, eine Wirkung war aber nicht zu sehen. Prüfen Sie Ihr Telefonprogramm.',
  'miralix.stopped':
    'Die Anfrage wurde abgebrochen, bevor OfficeTeam geantwortet hat. Ob sie ausgeführt wurde, ist nicht bekannt.',
} as const satisfies Translated<typeof english>
