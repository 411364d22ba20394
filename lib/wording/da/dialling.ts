/** What is said of how a number is dialled, and of the question before it. */
import type { dialling as english } from '../en/dialling.ts'
import type { Translated } from '../say.ts'

export const dialling = {
  'dial.ask.title': 'Ring til {number}?',
  'dial.ask.emergency':
    'Det er et alarmnummer. Et opkald ved en fejl optager linjen for en, der er i nød.',
  'dial.ask.listed': 'Nummeret står på din ring-ikke-liste.',
  'dial.ask.premium': 'Det er et overtakseret nummer. Opkaldet koster ekstra.',
  'dial.ask.international': 'Nummeret er i et andet land. Opkaldet kan være dyrere.',
  'dial.ask.no': 'Ring ikke op',
  'dial.ask.popup': '{title} {text} Åbn Cordboard for at vælge.',
  'dial.refused.emergency':
    '{number} er et alarmnummer, og dine indstillinger lader ikke Cordboard ringe til det. Ring fra din telefon.',
  'dial.refused.listed': '{number} står på din ring-ikke-liste og blev ikke ringet op.',
  'dial.refused.premium':
    '{number} er et overtakseret nummer, og dine indstillinger tillader det ikke.',
  'dial.refused.international':
    '{number} er i et andet land, og dine indstillinger tillader det ikke.',
} as const satisfies Translated<typeof english>
