/** What is said in pages: card, call bar, menu. */
export const page = {
  'page.card.label': 'Phone number {number}',
  'page.card.dialled': 'Will be dialled as {number}',
  'page.card.loading': 'One moment…',
  'page.card.close': 'Close',
  'page.card.not': 'Not a phone number',
  'page.card.is': 'Always mark numbers like this here',
  'menu.teach': 'This is a phone number',
  'page.card.covered':
    'Something on the page lay over this card, so nothing was sent. Point at the number again.',
  'page.card.changed': 'The page has changed this number, so nothing was sent. Point at it again.',
  'page.card.noSession':
    'Connect Cordboard to your contact centre first: click its button in the toolbar.',
  'page.bar.label': 'Your calls',
  'page.bar.move': 'Move the call bar',
  'page.bar.hide': 'Hide the call bar',
  'page.bar.covered':
    'Something on the page lay over the call bar, so nothing was sent. Press again.',
  'page.siteOff': 'Cordboard is switched off on this site. Switch it on in its popup.',
  'page.gone': 'Cordboard was updated. Reload the page to go on.',
  'notice.title': 'Cordboard',
} as const
