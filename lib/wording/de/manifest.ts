/** What the browser itself shows of Cordboard: in its list of extensions and in that of keyboard commands. */
import type { manifest as english } from '../en/manifest.ts'
import type { Translated } from '../say.ts'

export const manifest = {
  'manifest.description':
    'Telefonnummern jeder Webseite, verbunden mit Ihrem Contact-Center: anrufen, rückfragen, übergeben, annehmen – gleich im Browser.',
  'manifest.nextNumber': 'Zur nächsten Telefonnummer der Seite springen',
  'manifest.answer': 'Klingelnden Anruf annehmen',
  'manifest.hangUp': 'Auflegen oder klingelnden Anruf ablehnen',
  'manifest.holdOrSwap': 'Halten, zurückholen oder makeln',
  'manifest.nextCall': 'Nächsten wartenden Anruf übernehmen',
  'manifest.dial': 'Zum Wählfeld gehen',
  'manifest.openPanel': 'Cordboard neben der Seite öffnen',
  'manifest.toggleCallBar': 'Gesprächsleiste ein- oder ausblenden',
} as const satisfies Translated<typeof english>
