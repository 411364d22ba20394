/** What the settings say of links to telephone numbers. */
import type { links as english } from '../en/links.ts'
import type { Translated } from '../say.ts'

export const links = {
  'links.title': 'Telefonlinks',
  'links.meaning':
    'Et klik på et link til et telefonnummer (tel:, callto:, sip:) åbner computerens telefonprogram. På disse websteder åbner det i stedet Cordboards kort. Webstedet skal være blandt dem, hvor numre kan klikkes på.',
  'links.sites': 'Websteder, hvis telefonlinks åbner kortet',
  'links.none': 'Ingen.',
  'links.site': 'Websted',
} as const satisfies Translated<typeof english>
