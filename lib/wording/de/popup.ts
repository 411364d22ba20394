/** What the popup says. */
import type { popup as english } from '../en/popup.ts'
import type { Translated } from '../say.ts'

export const popup = {
  'popup.dial.label': 'Nummer für Anruf, Rückfrage oder Übergabe',
  'popup.noCalls': 'Keine Anrufe.',
  'popup.noCalls.hint': 'Ein Anruf aus Ihren Warteschlangen erscheint hier von selbst.',
  'popup.noCalls.hall': 'Anrufe warten unten, bis Sie einen übernehmen.',
  'popup.noCalls.notReady': 'Anrufe aus Ihren Warteschlangen kommen, sobald Sie bereit sind.',
  'popup.calls': 'Anrufe',
  'popup.site.on': 'Nummern auf {site} sind anklickbar',
  'popup.site.off': 'Nummern auf {site} anklickbar machen',
  'popup.site.none': 'Auf dieser Seite kann Cordboard keine Nummern erreichen.',
  'popup.bar': 'Gesprächsleiste auf Webseiten zeigen',
  'popup.rawAnswer': 'Rohdaten kopieren',
  'popup.rawAnswer.copied': 'Kopiert',
  'popup.whichCalls': 'Welche Anrufe hier erscheinen',
  'popup.more': 'Mehr',
  'popup.region': 'Land für Nummern ohne Ländervorwahl',
  'addressBar.empty': 'Geben Sie einen Namen oder eine Nummer ein.',
  'addressBar.nobody': 'Niemand ist als „{text}“ bekannt.',
  'addressBar.several': 'Wählen Sie, wen Sie meinen.',
  'popup.panel': 'Neben der Seite öffnen',
  'popup.settings': 'Einstellungen',
} as const satisfies Translated<typeof english>
