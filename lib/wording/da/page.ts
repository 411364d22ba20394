/** What is said in pages: card, call bar, menu. */
import type { page as english } from '../en/page.ts'
import type { Translated } from '../say.ts'

export const page = {
  'page.card.label': 'Telefonnummer {number}',
  'page.card.dialled': 'Ringes op som {number}',
  'page.card.loading': 'Et øjeblik…',
  'page.card.close': 'Luk',
  'page.card.not': 'Ikke et telefonnummer',
  'page.card.is': 'Markér altid den slags numre her',
  'menu.teach': 'Det her er et telefonnummer',
  'page.card.covered':
    'Noget på siden lå hen over kortet, så intet blev sendt. Peg på nummeret igen.',
  'page.card.changed': 'Siden har ændret nummeret, så intet blev sendt. Peg på det igen.',
  'page.card.noSession':
    'Forbind først Cordboard med dit kontaktcenter: Klik på knappen i værktøjslinjen.',
  'page.bar.label': 'Dine opkald',
  'page.bar.move': 'Flyt opkaldslinjen',
  'page.bar.hide': 'Skjul opkaldslinjen',
  'page.bar.covered': 'Noget på siden lå hen over opkaldslinjen, så intet blev sendt. Tryk igen.',
  'page.siteOff': 'Cordboard er slået fra på dette websted. Slå det til i popup-vinduet.',
  'page.gone': 'Cordboard er blevet opdateret. Genindlæs siden for at fortsætte.',
  'notice.title': 'Cordboard',
} as const satisfies Translated<typeof english>
