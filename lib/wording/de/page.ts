/** What is said in pages: card, call bar, menu. */
import type { page as english } from '../en/page.ts'
import type { Translated } from '../say.ts'

export const page = {
  'page.card.label': 'Telefonnummer {number}',
  'page.card.dialled': 'Wird gewählt als {number}',
  'page.card.loading': 'Einen Moment …',
  'page.card.close': 'Schließen',
  'page.card.not': 'Keine Telefonnummer',
  'page.card.is': 'Solche Nummern hier immer markieren',
  'menu.teach': 'Das ist eine Telefonnummer',
  'page.card.covered':
    'Etwas auf der Seite lag über dieser Karte, deshalb wurde nichts gesendet. Zeigen Sie noch einmal auf die Nummer.',
  'page.card.changed':
    'Die Seite hat diese Nummer geändert, deshalb wurde nichts gesendet. Zeigen Sie noch einmal darauf.',
  'page.card.noSession':
    'Verbinden Sie Cordboard zuerst mit Ihrem Contact-Center: Klicken Sie auf das Cordboard-Symbol in der Symbolleiste.',
  'page.bar.label': 'Ihre Gespräche',
  'page.bar.move': 'Gesprächsleiste verschieben',
  'page.bar.hide': 'Gesprächsleiste ausblenden',
  'page.bar.covered':
    'Etwas auf der Seite lag über der Gesprächsleiste, deshalb wurde nichts gesendet. Drücken Sie noch einmal.',
  'page.siteOff':
    'Cordboard ist auf dieser Website ausgeschaltet. Schalten Sie es im Cordboard-Popup ein.',
  'page.gone': 'Cordboard wurde aktualisiert. Laden Sie die Seite neu, um weiterzuarbeiten.',
  'notice.title': 'Cordboard',
} as const satisfies Translated<typeof english>
