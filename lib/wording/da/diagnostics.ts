/** What the diagnostics page says. */
import type { diagnostics as english } from '../en/diagnostics.ts'
import type { Translated } from '../say.ts'

export const diagnostics = {
  'diag.title': 'Diagnose',
  'diag.check': 'Er alt i orden?',
  'diag.check.again': 'Kontrollér igen',
  'diag.checking': 'Kontrollerer…',
  'diag.check.none':
    'Der er ingen forbindelse at kontrollere. Opret først forbindelse i popup-vinduet.',
  'diag.ok': 'I orden',
  'diag.bad': 'Ikke i orden',
  'diag.is.online': 'Computeren har netværk',
  'diag.is.storage': 'Indstillinger kan gemmes',
  'diag.is.history': 'Opkaldshistorikken kan læses',
  'diag.is.notices': 'Meddelelser er tilladt',
  'diag.is.permission': 'Browseren lader Cordboard nå serveren',
  'diag.is.reach': 'Serveren svarer',
  'diag.is.session': 'Sessionen er åben',
  'diag.todo.online': 'Forbind computeren til et netværk.',
  'diag.todo.storage': 'Disken er måske fuld. Frigør plads.',
  'diag.todo.history':
    'Browseren holder sin database lukket. Opkald fortsætter uden historik; genstart browseren.',
  'diag.todo.notices': 'Tillad meddelelser fra Cordboard i browseren og på computeren.',
  'diag.todo.permission':
    'Opret forbindelse igen i popup-vinduet, og tillad det, browseren spørger om.',
  'diag.todo.reach':
    'Kontrollér adressen, netværket og VPN, og spørg din administrator, om serveren kører.',
  'diag.todo.session': 'Åbn popup-vinduet: Dér står, hvad der skal til.',
  'diag.log': 'Hvad der er sket for nylig',
  'diag.log.none': 'Intet endnu.',
  'diag.log.time': 'Tid',
  'diag.log.what': 'Hvad',
  'diag.log.result': 'Resultat',
  'diag.times': '{count} gange',
  'diag.took': '{ms} ms',
  'diag.status.redirected': 'omdirigeret',
  'diag.status.aborted': 'opgivet',
  'diag.status.failed': 'intet svar',
  'diag.status.opened': 'åbnet',
  'diag.status.closed': 'lukket',
  'diag.report': 'Rapport',
  'diag.report.meaning':
    'En fil til den, der hjælper dig. Hverken hemmelighed, adgangskode eller token står i den, og intet af det, der er sagt eller skrevet i opkald.',
  'diag.report.numbers': 'Skjul telefonnumre',
  'diag.report.save': 'Gem en rapport',
} as const satisfies Translated<typeof english>
