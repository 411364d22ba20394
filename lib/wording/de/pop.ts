/** What is said of the screen pop: the CRM's page of a caller, opened by itself. */
import type { pop as english } from '../en/pop.ts'
import type { Translated } from '../say.ts'

export const pop = {
  'pop.title': 'Kundenseite öffnen',
  'pop.meaning':
    'Öffnet die Seite des Anrufers von selbst in Ihrem CRM: im Tab des CRM, wenn dort keine Eingaben verloren gehen, sonst in einem neuen.',
  'pop.on': 'Seite des Anrufers öffnen',
  'pop.when': 'Wann',
  'pop.when.alerting': 'Sobald es klingelt',
  'pop.when.answered': 'Wenn der Anruf angenommen ist',
  'pop.calls': 'Bei welchen Anrufen',
  'pop.calls.inbound': 'Bei eingehenden',
  'pop.calls.all': 'Bei allen',
  'pop.template': 'Adresse',
  'pop.template.hint':
    'Mit den Feldern des Anrufs in geschweiften Klammern, zum Beispiel {example}. Felder: {fields}.',
  'pop.withheld': 'Adresse bei unterdrückter Nummer',
  'pop.withheld.hint': 'Bleibt das Feld leer, wird dann nichts geöffnet.',
  'pop.inFront': 'Tab in den Vordergrund holen',
  'pop.try': 'Mit dieser Nummer ausprobieren',
  'pop.try.queue': 'und dieser Warteschlange',
  'pop.try.open': 'Öffnen',
  'pop.failed': 'Die Seite des Anrufers konnte nicht geöffnet werden. {why}',
  'pop.fault.template':
    'Die geschweiften Klammern in der Adresse sind nicht lesbar. Jedes Feld steht einzeln in Klammern, zum Beispiel {example}.',
  'pop.fault.field': 'Kein Anruf hat ein Feld „{name}“. Es gibt {fields}.',
  'pop.fault.address':
    'Daraus wird keine Adresse. Sie beginnt mit https:// und dem Namen der CRM-Website.',
  'pop.fault.scheme': 'Geöffnet werden nur Adressen, die mit https:// oder http:// beginnen.',
  'pop.fault.password':
    'Vor dem @-Zeichen der Adresse steht ein Name oder Passwort. Entfernen Sie es.',
} as const satisfies Translated<typeof english>
