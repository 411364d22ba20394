/** What the settings say of links to telephone numbers. */
import type { links as english } from '../en/links.ts'
import type { Translated } from '../say.ts'

export const links = {
  'links.title': 'Telefonlinks',
  'links.meaning':
    'Ein Klick auf einen Link zu einer Telefonnummer (tel:, callto:, sip:) öffnet das Telefonprogramm Ihres Computers. Auf diesen Websites öffnet er stattdessen die Karte von Cordboard. Die Website muss zu denen gehören, auf denen Nummern anklickbar sind.',
  'links.sites': 'Websites, deren Telefonlinks die Karte öffnen',
  'links.none': 'Keine.',
  'links.site': 'Website',
} as const satisfies Translated<typeof english>
