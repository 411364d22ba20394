/** What the diagnostics page says. */
import type { diagnostics as english } from '../en/diagnostics.ts'
import type { Translated } from '../say.ts'

export const diagnostics = {
  'diag.title': 'Diagnose',
  'diag.check': 'Ist alles in Ordnung?',
  'diag.check.again': 'Noch einmal prüfen',
  'diag.checking': 'Wird geprüft…',
  'diag.check.none': 'Es gibt keine Verbindung zu prüfen. Verbinden Sie sich zuerst im Popup.',
  'diag.ok': 'In Ordnung',
  'diag.bad': 'Nicht in Ordnung',
  'diag.is.online': 'Dieser Computer hat ein Netz',
  'diag.is.storage': 'Einstellungen können gespeichert werden',
  'diag.is.history': 'Die Anrufliste ist lesbar',
  'diag.is.notices': 'Benachrichtigungen sind erlaubt',
  'diag.is.permission': 'Der Browser lässt Cordboard zum Server',
  'diag.is.reach': 'Der Server antwortet',
  'diag.is.session': 'Die Sitzung ist offen',
  'diag.todo.online': 'Verbinden Sie diesen Computer mit einem Netz.',
  'diag.todo.storage': 'Vielleicht ist der Datenträger voll. Schaffen Sie Platz.',
  'diag.todo.history':
    'Der Browser hält seine Datenbank verschlossen. Anrufe gehen ohne Anrufliste weiter; starten Sie den Browser neu.',
  'diag.todo.notices':
    'Erlauben Sie Benachrichtigungen von Cordboard im Browser und auf Ihrem Computer.',
  'diag.todo.permission':
    'Verbinden Sie sich im Popup neu und erlauben Sie, wonach der Browser fragt.',
  'diag.todo.reach':
    'Prüfen Sie Adresse, Netz und VPN und fragen Sie Ihren Administrator, ob der Server läuft.',
  'diag.todo.session': 'Öffnen Sie das Popup: Dort steht, was nötig ist.',
  'diag.log': 'Was zuletzt geschah',
  'diag.log.none': 'Noch nichts.',
  'diag.log.time': 'Zeit',
  'diag.log.what': 'Was',
  'diag.log.result': 'Ergebnis',
  'diag.times': '{count}-mal',
  'diag.took': '{ms} ms',
  'diag.status.redirected': 'umgeleitet',
  'diag.status.aborted': 'abgebrochen',
  'diag.status.failed': 'keine Antwort',
  'diag.status.opened': 'geöffnet',
  'diag.status.closed': 'geschlossen',
  'diag.report': 'Bericht',
  'diag.report.meaning':
    'Eine Datei für die Person, die Ihnen hilft. Weder Geheimnis noch Passwort oder Token steht darin, und nichts, was in Anrufen gesagt oder geschrieben wurde.',
  'diag.report.numbers': 'Telefonnummern unkenntlich machen',
  'diag.report.save': 'Bericht speichern',
} as const satisfies Translated<typeof english>
