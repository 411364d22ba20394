/** What is said of settings as a file, and of starting over. */
import type { transfer as english } from '../en/transfer.ts'
import type { Translated } from '../say.ts'

export const transfer = {
  'transfer.title': 'Einstellungen mitnehmen',
  'transfer.meaning':
    'Speichert diese Einstellungen als Datei für einen anderen Computer. Verbindungen, der Webhook und alle Geheimnisse bleiben hier.',
  'transfer.save': 'Als Datei speichern',
  'transfer.read': 'Aus einer Datei lesen',
  'transfer.reset': 'Zurücksetzen',
  'transfer.question': 'Diese Einstellungen durch die der Datei ersetzen?',
  'transfer.question.text': 'Verbindungen, Webhook und Anrufe bleiben, wie sie sind.',
  'transfer.yes': 'Ersetzen',
  'transfer.no': 'Nichts ändern',
  'transfer.done': 'Die Einstellungen gelten jetzt.',
  'transfer.reset.question': 'Alles so zurücksetzen, wie es am Anfang war?',
  'transfer.reset.text':
    'Websites, Regeln und was Websites beigebracht wurde, werden vergessen. Verbindungen, Webhook und Anrufe bleiben, wie sie sind.',
  'transfer.reset.yes': 'Zurücksetzen',
  'transfer.fault.broken':
    'Diese Datei ist beschädigt oder keine Einstellungsdatei. Nichts wurde geändert.',
  'transfer.fault.otherProgram':
    'Diese Datei stammt von einem anderen Programm. Nichts wurde geändert.',
  'transfer.fault.calls':
    'Diese Datei enthält Anrufe, keine Einstellungen. Wählen Sie eine, die hier mit „Als Datei speichern“ entstanden ist.',
  'transfer.fault.newer':
    'Diese Datei stammt von einer neueren Version von Cordboard ({version}). Aktualisieren Sie zuerst Cordboard hier. Nichts wurde geändert.',
  'transfer.fault.damaged': 'Die Datei ist bei „{at}“ nicht lesbar. Nichts wurde geändert.',
} as const satisfies Translated<typeof english>
