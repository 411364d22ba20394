/** What is said of how a number is dialled, and of the question before it. */
import type { dialling as english } from '../en/dialling.ts'
import type { Translated } from '../say.ts'

export const dialling = {
  'dial.ask.title': '{number} wählen?',
  'dial.ask.emergency':
    'Das ist eine Notrufnummer. Ein versehentlicher Anruf blockiert eine Leitung für Menschen in Not.',
  'dial.ask.listed': 'Diese Nummer steht auf Ihrer Sperrliste.',
  'dial.ask.premium': 'Das ist eine kostenpflichtige Sondernummer. Der Anruf kostet extra.',
  'dial.ask.international': 'Diese Nummer liegt im Ausland. Der Anruf kann mehr kosten.',
  'dial.ask.no': 'Nicht wählen',
  'dial.ask.popup': '{title} {text} Öffnen Sie Cordboard, um zu antworten.',
  'dial.refused.emergency':
    '{number} ist eine Notrufnummer. Nach Ihren Einstellungen darf Cordboard sie nicht wählen. Wählen Sie sie an Ihrem Telefon.',
  'dial.refused.listed': '{number} steht auf Ihrer Sperrliste und wurde nicht gewählt.',
  'dial.refused.premium':
    '{number} ist eine kostenpflichtige Sondernummer. Ihre Einstellungen lassen das nicht zu.',
  'dial.refused.international':
    '{number} liegt im Ausland. Ihre Einstellungen lassen das nicht zu.',
} as const satisfies Translated<typeof english>
