/** What the settings say of links to telephone numbers. */
export const links = {
  'links.title': 'Phone links',
  'links.meaning':
    'A press on a link to a phone number (tel:, callto:, sip:) opens the phone program of your computer. On these sites it opens Cordboard’s card instead. The site must be among those where numbers are clickable.',
  'links.sites': 'Sites whose phone links open the card',
  'links.none': 'None.',
  'links.site': 'Site',
} as const
