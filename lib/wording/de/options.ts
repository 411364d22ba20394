/** What the settings say. */
import type { options as english } from '../en/options.ts'
import type { Translated } from '../say.ts'

export const options = {
  'options.title': 'Cordboard-Einstellungen',
  'options.unkept':
    'Die letzte Änderung konnte nicht gespeichert werden und gilt nicht: Vielleicht ist der Datenträger voll. Schaffen Sie Platz und ändern Sie sie noch einmal. Anrufe gehen weiter.',
  'options.search': 'Einstellungen durchsuchen',
  'options.search.none': 'Keine Einstellung passt dazu. Versuchen Sie ein anderes Wort.',
  'options.pages': 'Webseiten',
  'options.mode': 'Wo Telefonnummern anklickbar sind',
  'options.mode.chosen': 'Auf ausgewählten Websites',
  'options.mode.chosen.hint': 'Öffnen Sie eine Website und schalten Sie sie im Popup ein.',
  'options.mode.everywhere': 'Überall',
  'options.mode.everywhere.hint': 'Der Browser bittet Sie einmal um Erlaubnis.',
  'options.mode.everywhereBut': 'Überall, mit Ausnahmen',
  'options.mode.everywhereBut.hint': 'Schalten Sie eine Website im Popup aus, um sie auszunehmen.',
  'options.mode.off': 'Nirgends',
  'options.mode.off.hint': 'Anrufen, annehmen und übergeben können Sie weiter im Popup.',
  'options.mode.meaning':
    'Wo Nummern nicht anklickbar sind, läuft nichts von Cordboard in der Seite.',
  'options.mode.denied':
    'Der Browser hat keine Erlaubnis bekommen, Cordboard auf alle Websites zu lassen. Es wurde nichts geändert. Wählen Sie noch einmal und erlauben Sie den Zugriff.',
  'options.sites.chosen': 'Ausgewählte Websites',
  'options.sites.chosen.none':
    'Noch keine. Öffnen Sie eine Website, klicken Sie auf das Cordboard-Symbol in der Symbolleiste und schalten Sie die Website dort ein.',
  'options.sites.except': 'Ausnahmen',
  'options.sites.except.none':
    'Noch keine. Öffnen Sie eine Website, klicken Sie auf das Cordboard-Symbol in der Symbolleiste und schalten Sie die Website dort aus.',
  'options.sites.remove': 'Entfernen',
  'options.sites.remove.label': '{site} entfernen',
  'options.numbers': 'Nummern',
  'options.look': 'So werden Nummern markiert',
  'options.look.underline': 'Gepunktet unterstrichen',
  'options.look.hover': 'Nur die Nummer unter dem Mauszeiger',
  'options.taught': 'Was Sie Cordboard beigebracht haben',
  'options.taught.none':
    'Noch nichts. Auf der Karte einer Nummer können Sie sagen, dass es keine ist; markierten Text können Sie im Kontextmenü zur Telefonnummer erklären.',
  'options.taught.nines': 'Eine 9 steht für eine beliebige Ziffer.',
  'options.taught.not': 'Keine Telefonnummern',
  'options.taught.is': 'Telefonnummern',
  'options.taught.shape': 'Nummern der Form {shape} nach „{after}“',
  'options.taught.text': 'Die Nummer {text}',
  'options.taught.undo': 'Rückgängig',
  'options.taught.undo.label': 'Rückgängig machen: {lesson}',
  'options.language': 'Sprache',
  'options.language.label': 'Cordboard spricht',
  'options.language.browser': 'Die Sprache des Browsers',
  'options.connection': 'Verbindung',
  'options.connection.none': 'Cordboard ist mit keinem Contact-Center verbunden.',
  'options.connection.open': 'Im Popup verbinden',
  'options.connection.agent': 'Agent',
  'options.connection.server': 'Server',
  'options.connection.account': 'Konto',
  'options.history': 'Anrufliste',
  'options.history.days': 'Anrufe so viele Tage speichern',
  'options.history.days.hint':
    'Bei 0 wird nichts gespeichert. Ältere Anrufe werden von selbst gelöscht.',
  'options.history.days.fault': 'Geben Sie eine Anzahl von 0 bis {most} Tagen ein.',
  'options.history.dispositions': 'Mögliche Ergebnisse eines Anrufs',
  'options.history.dispositions.hint':
    'Eines je Zeile, etwa „Verkauf“ oder „Falsch verbunden“. Sie stehen neben der Notiz eines Anrufs zur Auswahl.',
  'options.history.dispositions.fault': 'Höchstens 30 Zeilen mit je höchstens 60 Zeichen.',
  'options.history.open': 'Anrufe öffnen',
  'options.webHook': 'Webhook',
  'options.webHook.meaning':
    'Jeder beendete Anruf wird als JSON in einem eigenen POST an diese Adresse gesendet, und zwar so oft, bis er angenommen wird.',
  'options.webHook.address': 'Adresse',
  'options.webHook.secret': 'Geheimer Schlüssel',
  'options.webHook.secret.hint':
    'Wird, falls vorhanden, als Bearer-Token gesendet. Bleibt das Feld leer, gilt der gespeicherte Schlüssel weiter.',
  'options.webHook.keep': 'Speichern und testen',
  'options.webHook.off': 'Ausschalten',
  'options.webHook.trying': 'Wird getestet …',
  'options.webHook.told': 'Der Empfänger hat den Test angenommen.',
  'options.webHook.delivered': 'Zuletzt angenommen',
  'options.webHook.never': 'Noch nie',
  'options.webHook.waiting': 'Noch zu senden',
  'options.webHook.givenUp': 'Nach einer Woche aufgegeben',
  'options.webHook.failed': 'Letzter Fehler',
  'options.webHook.sendNow': 'Jetzt senden',
  'hook.failure.address':
    'Möglich sind nur https-Adressen oder dieser Computer selbst (http://localhost), ohne Name und Passwort in der Adresse.',
  'hook.failure.permission':
    'Der Browser lässt Cordboard nicht auf diese Adresse zugreifen. Wählen Sie noch einmal „Speichern und testen“ und erlauben Sie den Zugriff.',
  'hook.failure.unreachable':
    'Der Empfänger war nicht erreichbar. Die Anrufe warten und werden gesendet, sobald er es ist.',
  'hook.failure.slow':
    'Der Empfänger hat nicht innerhalb von 10 Sekunden geantwortet. Die Anrufe warten und werden noch einmal gesendet.',
  'hook.failure.redirect':
    'Der Empfänger hat an eine andere Adresse verwiesen; dorthin geht Cordboard nicht. Geben Sie diese Adresse hier ein.',
  'hook.failure.status':
    'Der Empfänger hat mit {status} geantwortet. Die Anrufe warten und werden noch einmal gesendet.',
  'options.sendPage': 'Seite mitgeben',
  'options.sendPage.hint':
    'Bei Rückfrage oder Übergabe von einer Seite aus erscheinen deren Titel und Adresse auf dem nächsten Bildschirm, sofern das System das überträgt.',
} as const satisfies Translated<typeof english>
