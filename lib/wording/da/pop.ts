/** What is said of the screen pop: the CRM's page of a caller, opened by itself. */
import type { pop as english } from '../en/pop.ts'
import type { Translated } from '../say.ts'

export const pop = {
  'pop.title': 'Åbn kundens side',
  'pop.meaning':
    'Åbner selv den, der ringer, i dit CRM: i CRM’ets fane, hvis intet, der er skrevet dér, går tabt, ellers i en ny.',
  'pop.on': 'Åbn siden for den, der ringer',
  'pop.when': 'Hvornår',
  'pop.when.alerting': 'Så snart det ringer',
  'pop.when.answered': 'Når opkaldet er besvaret',
  'pop.calls': 'Ved hvilke opkald',
  'pop.calls.inbound': 'Indgående opkald',
  'pop.calls.all': 'Alle opkald',
  'pop.template': 'Adresse',
  'pop.template.hint': 'Med opkaldets felter i klammer, som i {example}. Felter: {fields}.',
  'pop.withheld': 'Adresse ved skjult nummer',
  'pop.withheld.hint': 'Er feltet tomt, åbnes der ikke noget.',
  'pop.inFront': 'Hent fanen frem',
  'pop.try': 'Prøv med dette nummer',
  'pop.try.queue': 'og denne kø',
  'pop.try.open': 'Åbn den',
  'pop.failed': 'Siden for den, der ringer, kunne ikke åbnes. {why}',
  'pop.fault.template':
    'Klammerne i adressen kan ikke læses. Hvert felt står alene i klammer, som i {example}.',
  'pop.fault.field': 'Intet opkald har et felt ”{name}”. Der er {fields}.',
  'pop.fault.address':
    'Det giver ingen adresse. Den begynder med https:// og navnet på CRM’ets websted.',
  'pop.fault.scheme': 'Kun adresser, der begynder med https:// eller http://, bliver åbnet.',
  'pop.fault.password': 'Der står et navn eller en adgangskode før @ i adressen. Fjern det.',
} as const satisfies Translated<typeof english>
